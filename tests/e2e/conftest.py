"""The program as people run it: words in, text and an exit code out, a home of its own."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

import pytest

from responsai.cli.main import execute
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.app.window_options import WindowOptions

NOT_INHERITED = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "RESPONSAI_PROGRAM"}
TIME_ZONE = "Europe/Paris"


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run_apart(own_folders: Path) -> Run:
    """Run ``responsai`` with the given words in a fresh process."""

    def _run(
        *words: str | Path,
        timeout: float = 120,
        stdout: IO[str] | int = subprocess.PIPE,
        **environment: str,
    ) -> Ended:
        inherited = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "responsai", *map(str, words)],
            stdout=stdout,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=timeout,
            check=False,
            cwd=own_folders,
            env=inherited | {"TZ": TIME_ZONE, "PYTHONWARNINGS": "error"} | environment,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return _run


@pytest.fixture
def run(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``responsai`` with the given words through its front door, but in this process.

    A tenth of the time of ``run_apart``. What a process has once - the language of its help,
    its signals, its end - is seen by the tests that run apart.
    """
    monkeypatch.chdir(own_folders)
    for name in NOT_INHERITED:
        monkeypatch.delenv(name, raising=False)

    def _run(*words: str | Path, **environment: str) -> Ended:
        out, err = io.BytesIO(), io.BytesIO()
        with pytest.MonkeyPatch.context() as patch, _streams(out, err):
            for name, value in ({"TZ": TIME_ZONE} | environment).items():
                patch.setenv(name, value)
            _take_over_time_zone()
            code = execute(_no_window, list(map(str, words)))
        _take_over_time_zone()
        use_language("en")
        return Ended(code, out.getvalue().decode(), err.getvalue().decode())

    return _run


@contextlib.contextmanager
def _streams(out: io.BytesIO, err: io.BytesIO) -> Iterator[None]:
    texts = [io.TextIOWrapper(stream, encoding="utf-8") for stream in (out, err)]
    with contextlib.redirect_stdout(texts[0]), contextlib.redirect_stderr(texts[1]):
        yield
    for text in texts:
        text.flush()
        text.detach()


def _take_over_time_zone() -> None:
    if hasattr(time, "tzset"):  # not on Windows, where the zone of the system holds
        time.tzset()


def _no_window(_options: WindowOptions) -> int:
    raise AssertionError("A test that opens the window runs apart.")
