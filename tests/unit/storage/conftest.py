from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from tests.new_database import new_database

from responsai.domain.activity import Activity, InputScope, ModelSource, TimeQuality, TokenSource
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage.store import open_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.storage.store import Store

WORKER = Path(__file__).with_name("worker.py")
NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
SMALL = Amounts(requests=1, input_tokens=10, output_tokens=20)


class MakeEvent(Protocol):
    def __call__(
        self,
        name: str = "one",
        *,
        at: dt.datetime = NOON,
        quality: TimeQuality = TimeQuality.EXACT,
        model: str | None = "gpt-4o",
        amounts: Amounts = ...,
        note: str | None = None,
    ) -> UsageEvent: ...


def make_series(model: str | None = "gpt-4o") -> Series:
    return Series(
        source="claude-code",
        surface="claude-code",
        model=model,
        model_source=ModelSource.UNKNOWN if model is None else ModelSource.RECORDED,
        activity=Activity.AGENT,
        token_source=TokenSource.MEASURED,
        input_scope=InputScope.CONTEXT,
    )


@pytest.fixture
def make_event() -> MakeEvent:
    def make(
        name: str = "one",
        *,
        at: dt.datetime = NOON,
        quality: TimeQuality = TimeQuality.EXACT,
        model: str | None = "gpt-4o",
        amounts: Amounts = SMALL,
        note: str | None = None,
    ) -> UsageEvent:
        return UsageEvent(
            key=hashlib.blake2b(name.encode(), digest_size=16).digest(),
            at_ms=round(at.timestamp() * 1000),
            time_quality=quality,
            series=make_series(model),
            amounts=amounts,
            note=note,
        )

    return make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "uses.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_database(new_database(path), time_zone="Europe/Paris") as opened:
        yield opened
        assert opened.daily_matches_events()


class Start(Protocol):
    def __call__(self, action: str, path: Path, *arguments: object) -> subprocess.Popen[str]: ...


@pytest.fixture
def start() -> Iterator[Start]:
    """Start ``worker.py`` in a process of its own, which ends with the test at the latest."""
    started: list[subprocess.Popen[str]] = []

    def start_worker(action: str, path: Path, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(WORKER), action, str(path), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start_worker
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def reopen(path: Path) -> Callable[[], Store]:
    """Open the same file again, as another process would."""
    return lambda: open_database(path, time_zone="Europe/Paris", busy_timeout_s=0.05)
