"""The event loop goes on, whatever is read, added, asked or waited for."""

from __future__ import annotations

import json
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from tests.gui.heartbeat import Heartbeat

from responsai.app.importing import ImportTask
from responsai.app.types import PageName
from responsai.gui.import_run import Step
from responsai.storage import connection, ingest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

USES = 60
BATCH = 20
PATIENCE_S = 10


class _Waiter:
    """Makes workers wait for the next beat of the event loop, as for a slow disk."""

    def __init__(self) -> None:
        self.waits = 0
        self.missed = 0
        self.on_main = 0
        self._beaten = threading.Event()

    def beat(self) -> None:
        """The event loop beats."""
        self._beaten.set()

    def wait(self) -> None:
        """Go on when the event loop has beaten; a loop that stands still never does."""
        if threading.current_thread() is threading.main_thread():
            self.on_main += 1
            return
        self.waits += 1
        self._beaten.clear()
        self.missed += not self._beaten.wait(PATIENCE_S)

    def before(self, work: Callable[..., object]) -> Callable[..., object]:
        """The same work, done after a beat."""

        def waited(*values: object, **named: object) -> object:
            self.wait()
            return work(*values, **named)

        return waited


@pytest.fixture
def waiter() -> Iterator[_Waiter]:
    """A waiter whose event loop beats."""
    made = _Waiter()
    with Heartbeat(made.beat):
        yield made


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """A folder with one log of many uses."""
    folder = tmp_path / "logs"
    folder.mkdir()
    lines = (json.dumps(_use(number)) + "\n" for number in range(USES))
    (folder / "session.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def _use(number: int) -> dict[str, object]:
    return {
        "type": "assistant",
        "uuid": f"line-{number}",
        "requestId": f"request-{number}",
        "timestamp": f"2026-01-01T10:{number:02}:00.000Z",
        "message": {
            "id": f"message-{number}",
            "model": "claude-sonnet-4-5-20250929",
            "usage": {"input_tokens": 10, "output_tokens": 100},
        },
    }


def test_the_loop_beats_between_any_two_batches(
    program: Program, logs: Path, waiter: _Waiter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("responsai.app.importing.BATCH_EVENTS", BATCH)
    monkeypatch.setattr("responsai.storage.rehearsal.BATCH_EVENTS", BATCH)
    came = ImportTask._came
    monkeypatch.setattr(ImportTask, "_came", waiter.before(came))
    monkeypatch.setattr(ingest, "add", waiter.before(ingest.add))
    run = program.frame.imports

    def until(step: Step) -> None:
        qtbot.waitUntil(lambda: run.step is step and program.window.settled, timeout=20_000)

    run.start([str(logs)])
    until(Step.REVIEW)
    assert waiter.waits >= 2 * USES // BATCH
    read = waiter.waits
    run.add()
    until(Step.ENDED)
    assert waiter.waits >= read + USES // BATCH
    run.start([str(logs)])
    until(Step.ENDED)
    assert run.report is not None
    assert run.report.duplicate == USES
    assert (waiter.missed, waiter.on_main) == (0, 0)


def test_no_page_waits_for_the_disk(
    program: Program, waiter: _Waiter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = connection.Session
    for name in ("reading", "writing"):
        monkeypatch.setattr(session, name, waiter.before(getattr(session, name)))
    pages = program.window.pages
    for page in PageName:
        before = waiter.waits
        program.frame.open_page(page)
        qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
        pages.refresh()
        qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
        assert waiter.waits > before, page
    assert (waiter.missed, waiter.on_main) == (0, 0)


def test_a_heart_counts_what_holds_the_loop_up(qtbot: QtBot) -> None:
    beats: list[int] = []
    with Heartbeat(partial(beats.append, 1)) as heart:
        qtbot.waitUntil(lambda: len(beats) > 3)
    assert len(heart.gaps_ms) == len(heart.beats) - 1
    assert heart.longest_ms == max(heart.gaps_ms) > 0
