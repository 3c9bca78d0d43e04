"""Importing through the window."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from responsai.app.jobs import Progress
from responsai.app.workspace import Workspace
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import ImportReport
from responsai.gui.dialogs.error import ErrorDialog
from responsai.gui.dialogs.import_receipt import ImportReceipt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

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


def _receipt(program: Program, qtbot: QtBot) -> ImportReceipt:
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ImportReceipt)), timeout=10_000)
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    return program.window.findChildren(ImportReceipt)[-1]


def _cells(receipt: ImportReceipt) -> list[tuple[str, ...]]:
    model = receipt.files.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_dropped_files_are_read_and_the_receipt_says_what_came_of_it(
    program: Program, logs: Path, qtbot: QtBot
) -> None:
    _drop(program, logs)
    receipt = _receipt(program, qtbot)
    assert receipt.accessibleDescription().startswith("3 uses added")
    assert "1 record could not be read, left out" in receipt.accessibleDescription()
    assert _cells(receipt) == [("session.jsonl", "read", "3", "0")]
    where = receipt.troubles.model().index(0, 0).data()
    assert str(where).startswith("line 3, session.jsonl")
    receipt.close_button.click()
    page = program.window.overview
    page._choose_span("all")
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert page._subtitle.text() == "10 uses from 2 sources"


def test_reading_again_adds_nothing(program: Program, logs: Path, qtbot: QtBot) -> None:
    program.window.imports.start([str(logs)])
    _receipt(program, qtbot).accept()
    qtbot.waitUntil(lambda: not program.window.findChildren(ImportReceipt))
    program.window.imports.start([str(logs)])
    receipt = _receipt(program, qtbot)
    assert receipt.accessibleDescription().startswith("Nothing new")
    assert "3 already in your journal, left out" in receipt.accessibleDescription()


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
    assert window.drop_target.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), copy, data, left, none))
    assert not window.drop_target.isVisible()


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
    assert not window.drop_target.isVisible()
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
    assert not program.window.drop_target.isVisible()


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
    assert _receipt(program, qtbot).accessibleDescription().startswith("3 uses added")


def test_the_rail_offers_files_and_folders(program: Program, qtbot: QtBot) -> None:
    menu = program.window.rail.import_menu()
    files, folder = menu.actions()
    with qtbot.waitSignal(program.frame.files_requested):
        files.trigger()
    with qtbot.waitSignal(program.frame.folder_requested):
        folder.trigger()
    for chooser in program.window.findChildren(QFileDialog):
        chooser.close()


class _SlowImport:
    """Stands in for a long import; ends when it is cancelled."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = threading.Event()
        monkeypatch.setattr(Workspace, "import_paths", self.read)

    def read(self, _paths: Sequence[Path], *, job: Job) -> ImportReport:
        job.report(Progress(done=5_000_000_000, total=10_000_000_000, files=1, events=1200))
        self.begun.set()
        told = threading.Event()
        while not job.cancelled:
            told.wait(0.005)
        return ImportReport(None, (), cancelled=True)


def test_progress_is_shown_and_cancel_stops(
    program: Program, logs: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _SlowImport(monkeypatch)
    strip = program.window.strip
    program.window.imports.start([str(logs)])
    assert strip.isVisible()
    qtbot.waitUntil(lambda: strip.text.text() == "Reading… 1,200 uses so far")
    assert strip.bar.value() == strip.bar.maximum() // 2
    program.window.imports.start([str(logs)])
    assert program.window.toast.accessibleName().startswith("An import is under way.")
    strip.cancel.click()
    assert not strip.cancel.isEnabled()
    receipt = _receipt(program, qtbot)
    assert "Stopped on your wish" in receipt.accessibleDescription()
    assert not strip.isVisible()


def test_closing_during_an_import_is_clean(
    program: Program, logs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _SlowImport(monkeypatch)
    program.window.imports.start([str(logs)])
    assert slow.begun.wait(5)
    program.window.close()
    program.shutdown()
    names = {thread.name.split("_")[0] for thread in threading.enumerate()}
    assert names.isdisjoint({"database", "aside"})


def test_an_import_that_fails_is_said_in_one_sentence(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def unreadable(*_arguments: object, **_options: object) -> ImportReport:
        raise UnreadableError("There is nothing at /nowhere: choose another file.")

    monkeypatch.setattr(Workspace, "import_paths", unreadable)
    program.window.imports.start(["/nowhere"])
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ErrorDialog)))
    dialog = program.window.findChildren(ErrorDialog)[0]
    assert dialog.accessibleDescription() == "There is nothing at /nowhere: choose another file."
    assert not program.window.strip.isVisible()
    dialog.close_button.click()
