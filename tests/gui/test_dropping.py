"""Files are dropped on the window as the system does it, and an import is cancelled and resumed."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.unit.app import logs_of_programs as logs

from responsai.app.rehearsing import Rehearsal
from responsai.app.types import PageName
from responsai.app.workspace import Workspace
from responsai.gui.dialogs.import_receipt import ImportReceipt
from responsai.gui.import_run import Step
from responsai.gui.pages.sources import SourcesPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.app.jobs import Job, Progress
    from responsai.gui.application import Program

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
MIDDLE = QPoint(400, 400)
USES = 5


class Drag:
    """Something dragged over the real window, told to it by the system."""

    def __init__(self, program: Program, *urls: QUrl, text: str = "", at: QPoint = MIDDLE) -> None:
        self._program = program
        self._at = at
        self.data = QMimeData()
        if urls:
            self.data.setUrls(list(urls))
        # File managers tell the path as a text too, which text fields would take.
        self.data.setText(text or " ".join(url.toLocalFile() for url in urls))

    def enter(self, *, to_move: bool = False) -> bool:
        event = QDragEnterEvent(self._at, *self._wish(to_move=to_move))
        self._send(event)
        move = QDragMoveEvent(self._at, *self._wish(to_move=to_move))
        move.setAccepted(event.isAccepted())
        self._send(move)
        assert move.isAccepted() == event.isAccepted()
        return event.isAccepted()

    def leave(self) -> None:
        self._send(QDragLeaveEvent())

    def drop(self, *, to_move: bool = False) -> QDropEvent:
        event = QDropEvent(QPointF(self._at), *self._wish(to_move=to_move))
        self._send(event)
        assert not self._program.window.contents.drop_target.isVisible()
        return event

    def _wish(
        self, *, to_move: bool
    ) -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
        """What the user wishes to happen; with the shift key, to move what is dragged."""
        if to_move:
            either = Qt.DropAction.MoveAction | COPY
            return either, self.data, LEFT, Qt.KeyboardModifier.ShiftModifier
        return COPY, self.data, LEFT, Qt.KeyboardModifier.NoModifier

    def _send(self, event: QDragEnterEvent | QDragMoveEvent | QDragLeaveEvent | QDropEvent) -> None:
        QApplication.sendEvent(self._program.window.windowHandle(), event)


def file_url(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def until(program: Program, qtbot: QtBot, *steps: Step) -> SourcesPage:
    """Wait until the import has come so far; the sources page shows it."""
    run = program.frame.imports
    qtbot.waitUntil(lambda: run.step in steps and program.window.settled, timeout=20_000)
    page = program.window.pages.current
    assert isinstance(page, SourcesPage)
    return page


@pytest.fixture
def empty_program(open_program: Callable[..., Program], database: Path) -> Program:
    """The real window on a journal without any use."""
    return open_program(database)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of five uses."""
    file = tmp_path / "logs" / "session.jsonl"
    file.parent.mkdir()
    file.write_text("".join(logs.claude_code(number) for number in range(USES)))
    return file


def as_file(log: Path) -> list[Path]:
    return [log]


def as_folder(log: Path) -> list[Path]:
    return [log.parent]


def as_zip(log: Path) -> list[Path]:
    made = log.with_name("export.zip")
    with ZipFile(made, "w") as archive:
        archive.write(log, "folder/session.jsonl")
    log.unlink()
    return [made]


def as_two(log: Path) -> list[Path]:
    other = log.with_name("other.jsonl")
    lines = log.read_text().splitlines(keepends=True)
    log.write_text("".join(lines[:2]))
    other.write_text("".join(lines[1:]))
    return [log, other]


@pytest.mark.parametrize("form", [as_file, as_folder, as_zip, as_two])
def test_what_is_dropped_is_imported_and_told(
    empty_program: Program,
    database: Path,
    log: Path,
    qtbot: QtBot,
    form: Callable[[Path], list[Path]],
) -> None:
    drag = Drag(empty_program, *map(file_url, form(log)))
    assert drag.enter()
    assert empty_program.window.contents.drop_target.isVisible()
    drag.drop()
    page = until(empty_program, qtbot, Step.REVIEW)
    assert page.imports.review.add.text() == f"Add {USES} uses"
    page.imports.review.add.click()
    page = until(empty_program, qtbot, Step.ENDED)
    assert page.imports.result.accessibleName().startswith(f"{USES} uses added")
    page.imports.result.details.click()
    [receipt] = page.findChildren(ImportReceipt)
    model = receipt.tables["files"].model()
    headers = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    place = headers.index("New")
    new = [int(str(model.index(row, place).data())) for row in range(model.rowCount())]
    assert sum(new) == USES
    receipt.close_button.click()
    with Workspace.open(database) as opened:
        assert opened.store.event_count() == USES


@pytest.mark.parametrize("page", [PageName.LOG, PageName.METHOD, PageName.SETTINGS])
def test_files_dropped_on_a_text_field_are_imported_too(
    empty_program: Program, log: Path, qtbot: QtBot, page: PageName
) -> None:
    window = empty_program.window
    empty_program.frame.open_page(page)
    qtbot.waitUntil(lambda: window.settled, timeout=20_000)
    fields = [
        field
        for field in window.findChildren(QLineEdit)
        if field.isVisible() and field.acceptDrops() and not field.visibleRegion().isEmpty()
    ]
    assert fields
    for field in fields:
        before = field.text()
        centre = field.mapTo(window, field.visibleRegion().boundingRect().center())
        drag = Drag(empty_program, file_url(log), at=centre)
        assert drag.enter()
        assert window.contents.drop_target.isVisible()
        drag.leave()
        assert not window.contents.drop_target.isVisible()
        assert drag.enter()
        drag.drop()
        assert field.text() == before
        assert empty_program.frame.imports.step is Step.READING
        empty_program.frame.imports.cancel()


def test_what_is_no_file_is_refused_and_a_field_takes_text_as_before(
    empty_program: Program, qtbot: QtBot
) -> None:
    window = empty_program.window
    web = QUrl("https://example.org/session.jsonl")
    for drag in (Drag(empty_program, text="hello"), Drag(empty_program, web)):
        assert not drag.enter()
        assert not window.contents.drop_target.isVisible()
        drag.drop()
        assert empty_program.frame.imports.step is Step.NONE
    empty_program.frame.open_page(PageName.METHOD)
    qtbot.waitUntil(lambda: window.settled, timeout=20_000)
    [field] = [field for field in window.findChildren(QLineEdit) if field.isVisible()]
    drag = Drag(empty_program, text="hello", at=field.mapTo(window, field.rect().center()))
    assert drag.enter()
    drag.drop()
    assert field.text() == "hello"


def test_files_among_links_are_read_and_never_moved(
    empty_program: Program, log: Path, qtbot: QtBot
) -> None:
    drag = Drag(empty_program, QUrl("https://example.org/"), file_url(log))
    assert drag.enter(to_move=True)
    assert drag.drop(to_move=True).dropAction() is COPY
    assert until(empty_program, qtbot, Step.REVIEW).imports.review.add.text() == f"Add {USES} uses"
    assert empty_program.frame.imports.paths == (log,)


def test_what_cannot_be_read_is_said_where_it_was_dropped(
    empty_program: Program, log: Path, qtbot: QtBot
) -> None:
    gone = log.with_name("gone.jsonl")
    drag = Drag(empty_program, file_url(gone))
    drag.enter()
    drag.drop()
    page = until(empty_program, qtbot, Step.FAILED)
    assert f"There is nothing at {gone}" in page.imports.result.accessibleDescription()
    if os.name == "posix":
        os.mkfifo(gone)
        drag.enter()
        drag.drop()
        page = until(empty_program, qtbot, Step.ENDED)
        assert page.imports.result.isVisible()


class Held:
    """Holds a step of the import at some progress until it is cancelled or let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, step: str, events: int = 0) -> None:
        self.begun = threading.Event()
        self._go_on = threading.Event()
        self._events = events
        original = getattr(Rehearsal, step)

        def held(rehearsal: Rehearsal, *words: Any) -> object:
            return original(rehearsal, *words[:-1], self._holding(words[-1]))

        monkeypatch.setattr(Rehearsal, step, held)

    def let_go(self) -> None:
        self._go_on.set()

    def _holding(self, job: Job) -> Job:
        def report(progress: Progress) -> None:
            job.report(progress)
            if progress.events >= self._events:
                self.begun.set()
                while not (job.cancelled or self._go_on.wait(0.005)):
                    pass

        return replace(job, report=report)


def test_what_is_dropped_while_an_import_runs_waits_for_its_end(
    empty_program: Program, log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held = Held(monkeypatch, "read")
    other = tmp_path / "other.jsonl"
    other.write_text(logs.claude_code(30))
    first, second = Drag(empty_program, file_url(log)), Drag(empty_program, file_url(other))
    first.enter()
    first.drop()
    qtbot.waitUntil(held.begun.is_set)
    second.enter()
    second.drop()
    said = empty_program.window.toast.accessibleName()
    assert said == "An import is under way. Wait until it ends, or cancel it."
    held.let_go()
    page = until(empty_program, qtbot, Step.REVIEW)
    assert page.imports.review.add.text() == f"Add {USES} uses"
    # Nothing is added yet: what is dropped now is looked at instead.
    second.enter()
    second.drop()
    page = until(empty_program, qtbot, Step.REVIEW)
    assert page.imports.review.add.text() == "Add 1 use"


def content(database: Path) -> list[dict[str, object]]:
    """The events, without their keys: each journal has a secret of its own."""
    with Workspace.open(database) as opened:
        found = [{**row, "key": b""} for row in logs.content_of(opened)]
    return sorted(found, key=repr)


def import_through(program: Program, log: Path, qtbot: QtBot) -> SourcesPage:
    program.frame.imports.start([str(log)])
    until(program, qtbot, Step.REVIEW).imports.review.add.click()
    return until(program, qtbot, Step.ENDED)


def test_an_import_that_is_cancelled_while_it_adds_is_resumed_to_the_same_totals(
    empty_program: Program,
    database: Path,
    log: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr("responsai.storage.rehearsal.BATCH_EVENTS", 2)
    held = Held(monkeypatch, "commit", events=2)
    empty_program.frame.imports.start([str(log)])
    page = until(empty_program, qtbot, Step.REVIEW)
    page.imports.review.add.click()
    qtbot.waitUntil(held.begun.is_set)
    assert page.imports.progress.cancel.isVisible()
    page.imports.progress.cancel.click()
    result = until(empty_program, qtbot, Step.ENDED).imports.result
    assert result.accessibleName().startswith("2 uses added")
    assert "what was read until then is kept" in result.accessibleDescription()
    assert len(content(database)) == 2
    held.let_go()
    empty_program.frame.imports.start([str(log)])
    page = until(empty_program, qtbot, Step.REVIEW)
    assert page.imports.review.add.text() == f"Add {USES - 2} uses"
    page.imports.review.add.click()
    until(empty_program, qtbot, Step.ENDED)
    at_once = tmp_path / "once" / "uses.sqlite3"
    with Workspace.open(at_once) as opened:
        opened.import_paths([log])
    assert content(database) == content(at_once)


def test_a_reading_that_is_cancelled_with_its_button_leaves_nothing_and_can_be_done_anew(
    empty_program: Program, database: Path, log: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    held = Held(monkeypatch, "read")
    empty_program.frame.imports.start([str(log)])
    qtbot.waitUntil(held.begun.is_set)
    page = empty_program.window.pages.current
    assert isinstance(page, SourcesPage)
    page.imports.progress.cancel.click()
    said = empty_program.window.toast.accessibleName()
    assert said == "Cancelled. Your journal is as it was."
    assert content(database) == []
    held.let_go()
    page = import_through(empty_program, log, qtbot)
    assert page.imports.result.accessibleName().startswith(f"{USES} uses added")
    assert len(content(database)) == USES
