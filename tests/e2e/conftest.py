"""The program as people run it: a process of its own with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

NOT_INHERITED = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "RESPONSAI_PROGRAM"}


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(own_folders: Path) -> Run:
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
            env=inherited | {"TZ": "Europe/Paris", "PYTHONWARNINGS": "error"} | environment,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return _run
