"""Importing through the window."""

from __future__ import annotations

import datetime as dt
import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from responsai.app.jobs import Progress
from responsai.app.rehearsing import Rehearsal, Review
from responsai.app.types import PageName
from responsai.app.workspace import Workspace
from responsai.domain.imports import ImportReport
from responsai.gui.dialogs.error import ErrorDialog
from responsai.gui.dialogs.import_receipt import ImportReceipt
from responsai.gui.import_run import Step
from responsai.gui.pages.sources import SourcesPage
from responsai.text import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from responsai.app.jobs import Job
    from responsai.gui.application import Program

CTRL = Qt.KeyboardModifier.ControlModifier


def _line(number: int) -> str:
    return json.dumps(
        {
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
    )


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """A folder with a log of three uses, one broken line, and a file of another kind."""
    folder = tmp_path / "logs"
    folder.mkdir()
    lines = [_line(1), _line(2), "{broken", _line(3)]
    (folder / "session.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _page(program: Program) -> SourcesPage:
    page = program.window.pages.current
    assert isinstance(page, SourcesPage)
    return page


def _until(program: Program, qtbot: QtBot, *steps: Step) -> SourcesPage:
    """Wait until the import has come so far; the sources page shows it."""
    run = program.frame.imports
    qtbot.waitUntil(lambda: run.step in steps and program.window.settled, timeout=20_000)
    return _page(program)


def test_dropped_files_are_reviewed_added_and_told(
    program: Program, database: Path, logs: Path, qtbot: QtBot
) -> None:
    _drop(program, logs)
    review = _until(program, qtbot, Step.REVIEW).imports.review
    assert review.isVisible()
    assert review.accessibleDescription() == "3 uses, Jan 2026. 1 unreadable, left out"
    assert review.add.text() == "Add 3 uses"
    with Workspace.open(database) as other:
        assert other.store.import_history() == []
    review.add.click()
    page = _until(program, qtbot, Step.ENDED)
    result = page.imports.result
    assert result.accessibleName() == "3 uses added 1 January 2026"
    assert result.accessibleDescription() == "1 record could not be read, left out"
    result.details.click()
    receipt = page.findChildren(ImportReceipt)[0]
    model = receipt.tables["files"].model()
    cells = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert cells[:3] == ["session.jsonl", "Claude Code", "cut off, partly read"]
    assert cells[4:] == ["3", "0", "1"]
    troubles = receipt.tables["left_out"].model()
    told = [str(troubles.index(0, column).data()) for column in range(2)]
    assert told == ["session.jsonl", "line 3"]
    receipt.close_button.click()
    today = dates.day_short(dt.datetime.now().astimezone().date())
    assert [entry.accessibleName() for entry in page.history.entries] == [
        f"Claude Code, {today}, 3 uses, 1 unreadable record left out"
    ]
    result.undo.click()
    qtbot.waitUntil(lambda: program.frame.imports.step is Step.NONE, timeout=10_000)
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.toast.accessibleName() == "The import is undone: 3 uses fewer."
    assert [entry.accessibleDescription() for entry in page.history.entries] == ["Undone"]


def test_reading_again_adds_nothing(program: Program, logs: Path, qtbot: QtBot) -> None:
    run = program.frame.imports
    run.start([str(logs)])
    _until(program, qtbot, Step.REVIEW)
    run.add()
    _until(program, qtbot, Step.ENDED)
    run.start([str(logs)])
    result = _until(program, qtbot, Step.ENDED).imports.result
    assert result.accessibleName() == "Nothing new"
    assert "3 already in your journal, left out" in result.accessibleDescription()
    result.close_button.click()
    assert not result.isVisible()


def test_a_review_that_is_cancelled_leaves_the_journal(
    program: Program, logs: Path, qtbot: QtBot
) -> None:
    program.frame.imports.start([str(logs)])
    page = _until(program, qtbot, Step.REVIEW)
    page.imports.review.cancel.click()
    assert program.window.toast.accessibleName() == "Cancelled. Your journal is as it was."
    assert not page.imports.review.isVisible()
    assert page.data is not None
    assert page.data.history == ()


def _mime(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def _drop(program: Program, path: Path) -> None:
    data = _mime(path)
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window = program.window
    enter = QDragEnterEvent(QPointF(400, 400).toPoint(), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.contents.drop_target.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), copy, data, left, none))
    assert not window.contents.drop_target.isVisible()


def test_a_drag_that_leaves_reads_nothing(program: Program, logs: Path) -> None:
    window = program.window
    data = _mime(logs)
    QApplication.sendEvent(
        window,
        QDragEnterEvent(
            QPointF(400, 400).toPoint(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.contents.drop_target.isVisible()
    assert not program.tasks.busy


def test_text_dragged_over_the_window_is_no_file(program: Program) -> None:
    data = QMimeData()
    data.setText("hello")
    event = QDragEnterEvent(
        QPointF(400, 400).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(program.window, event)
    assert not program.window.contents.drop_target.isVisible()


@pytest.mark.parametrize(
    ("modifiers", "mode"),
    [
        (CTRL, QFileDialog.FileMode.ExistingFiles),
        (CTRL | Qt.KeyboardModifier.ShiftModifier, QFileDialog.FileMode.Directory),
    ],
)
def test_files_and_folders_are_chosen_with_keys(
    program: Program,
    logs: Path,
    qtbot: QtBot,
    modifiers: Qt.KeyboardModifier,
    mode: QFileDialog.FileMode,
) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_O, modifiers)
    chooser = program.window.findChildren(QFileDialog)[0]
    assert chooser.fileMode() is mode
    chooser.filesSelected.emit([str(logs)])
    chooser.close()
    assert _until(program, qtbot, Step.REVIEW).imports.review.add.text() == "Add 3 uses"


def test_the_file_dialog_opens_where_the_user_was_and_writes_no_folder_down(
    program: Program, logs: Path, qtbot: QtBot
) -> None:
    program.frame.files_requested.emit()
    chooser = program.window.findChildren(QFileDialog)[0]
    chooser.setDirectory(str(logs.parent))
    chooser.filesSelected.emit([str(logs)])
    shiboken6.delete(chooser)
    _until(program, qtbot, Step.REVIEW)
    program.frame.imports.cancel()
    kept = QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject")
    assert not [key for key in kept.allKeys() if key.startswith("FileDialog")]
    program.frame.files_requested.emit()
    chooser = program.window.findChildren(QFileDialog)[0]
    assert Path(chooser.directory().path()) == logs.parent
    chooser.close()


class _SlowReading:
    """Stands in for a long reading; ends when it is cancelled."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = threading.Event()
        self.ended = threading.Event()
        monkeypatch.setattr(Rehearsal, "read", self.read)

    def read(self, _paths: Sequence[Path], _now: dt.datetime, job: Job) -> Review:
        job.report(Progress(done=5_000_000_000, total=10_000_000_000, files=1, events=1200))
        self.begun.set()
        told = threading.Event()
        while not job.cancelled:
            told.wait(0.005)
        self.ended.set()
        return Review(ImportReport(None, (), cancelled=True))


def test_progress_is_shown_on_every_page_and_cancel_stops(
    program: Program, logs: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow = _SlowReading(monkeypatch)
    strip, run = program.window.strip, program.frame.imports
    run.start([str(logs)])
    page = _page(program)
    panel = page.imports.progress
    qtbot.waitUntil(lambda: panel.text.text() == "1,200\u00a0uses read")
    assert panel.bar.value() == panel.bar.maximum() // 2
    assert panel.bar.accessibleName() == "Reading logs, 50 percent"
    assert not strip.isVisible()
    program.frame.open_page(PageName.OVERVIEW)
    assert strip.isVisible()
    assert strip.text.text() == "Reading… 1,200 uses so far"
    run.start([str(logs)])
    assert program.window.toast.accessibleName().startswith("An import is under way.")
    strip.cancel.click()
    assert program.window.toast.accessibleName() == "Cancelled. Your journal is as it was."
    assert not strip.isVisible()
    assert slow.ended.wait(5)
    assert run.step is Step.NONE


def test_cancel_while_adding_keeps_whole_batches_and_says_so(
    program: Program, logs: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = threading.Event()
    commit = Rehearsal.commit

    def slow(self: Rehearsal, now: dt.datetime, job: Job) -> ImportReport:
        begun.set()
        told = threading.Event()
        while not job.cancelled:
            told.wait(0.005)
        return commit(self, now, job)

    monkeypatch.setattr(Rehearsal, "commit", slow)
    monkeypatch.setattr("responsai.storage.rehearsal.BATCH_EVENTS", 1)
    program.frame.imports.start([str(logs)])
    page = _until(program, qtbot, Step.REVIEW)
    page.imports.review.add.click()
    assert begun.wait(5)
    assert "what is added by then stays" in page.imports.progress._promise.text()
    page.imports.progress.cancel.click()
    result = _until(program, qtbot, Step.ENDED).imports.result
    assert result.accessibleName().startswith("1 use added")
    assert "what was read until then is kept" in result.accessibleDescription()
    goes_on = "Importing the same again goes on where it stopped; nothing is counted twice."
    assert goes_on in result.accessibleDescription()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    [entry] = page.history.entries
    assert entry.accessibleDescription() == "Not finished"
    assert entry.accessibleName().endswith(goes_on)
    monkeypatch.setattr(Rehearsal, "commit", commit)
    program.frame.imports.start([str(logs)])
    _until(program, qtbot, Step.REVIEW).imports.review.add.click()
    _until(program, qtbot, Step.ENDED)
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert [goes_on in entry.accessibleName() for entry in page.history.entries] == [False, False]


def test_closing_during_an_import_is_clean(
    program: Program, logs: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow = _SlowReading(monkeypatch)
    program.frame.imports.start([str(logs)])
    qtbot.waitUntil(slow.begun.is_set)
    program.window.close()
    program.shutdown()
    assert slow.ended.is_set()
    names = {thread.name.split("_")[0] for thread in threading.enumerate()}
    assert names.isdisjoint({"database", "aside"})


def test_an_import_that_fails_is_said_where_it_stands(program: Program, qtbot: QtBot) -> None:
    program.frame.imports.start(["/nowhere/at all"])
    page = _until(program, qtbot, Step.FAILED)
    said = page.imports.result.accessibleDescription()
    assert "There is nothing at /nowhere/at all" in said
    assert "Your journal is as it was." in said
    assert program.window.findChildren(ErrorDialog) == []
