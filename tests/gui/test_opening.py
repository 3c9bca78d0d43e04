"""Journals that do not open, or are damaged inside: what the start offers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from responsai.app import upkeep
from responsai.app.types import ManualUse, WindowOptions
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.gui.application import Program
from responsai.gui.dialogs.opening import OpeningDialog
from responsai.gui.dialogs.ways import Way
from responsai.gui.opening import ways_for
from responsai.storage.errors import LockedDatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

HEADER = 100


def _fill(database: Path, uses: int) -> None:
    with Workspace.open(database) as workspace:
        for number in range(uses):
            workspace.log(ManualUse(Activity.QUESTION, note=f"{number:0>400}"))


def _spoil_tables(database: Path) -> None:
    """Damage that is met at once: the list of tables cannot be read."""
    content = bytearray(database.read_bytes())
    content[HEADER:4000] = b"\xff" * (4000 - HEADER)
    database.write_bytes(bytes(content))


def _spoil_inside(database: Path) -> None:
    """Damage that is met only where it lies: the second half of the file."""
    content = bytearray(database.read_bytes())
    half = len(content) * 9 // 10
    content[half:] = b"\xff" * (len(content) - half)
    database.write_bytes(bytes(content))


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Callable[[Path], Program]]:
    programs: list[Program] = []

    def make(database: Path) -> Program:
        program = Program(qapp, WindowOptions(database, "en", "light"))
        programs.append(program)
        program.start()
        return program

    yield make
    for program in programs:
        program.shutdown()


def _dialog(program: Program, qtbot: QtBot) -> OpeningDialog:
    def shown() -> list[OpeningDialog]:
        found = program.window.findChildren(OpeningDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()[0]


def test_a_damaged_journal_is_restored_from_its_backup(
    start: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    _fill(database, 3)
    assert upkeep.look_after(database, "UTC")
    _spoil_tables(database)
    program = start(database)
    dialog = _dialog(program, qtbot)
    assert next(iter(dialog.buttons)) is Way.RESTORE
    assert dialog.buttons[Way.RESTORE].text().startswith("Restore the backup of ")
    assert Way.QUIT in dialog.buttons
    dialog.buttons[Way.RESTORE].click()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.toast.accessibleName().startswith("3 uses are back.")
    assert program.problem is None
    data = program.window.overview.data
    assert data is not None
    assert data.uses == 3
    assert list(database.parent.glob("uses-damaged-*"))


def test_what_can_be_read_is_recovered_while_the_window_is_open(
    start: Callable[[Path], Program], database: Path, qtbot: QtBot
) -> None:
    _fill(database, 200)
    _spoil_inside(database)
    program = start(database)
    dialog = _dialog(program, qtbot)
    assert list(dialog.buttons) == [Way.RECOVER, Way.GO_ON]
    dialog.buttons[Way.RECOVER].click()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert "are back. The damaged file is kept as uses-damaged-" in (
        program.window.toast.accessibleName()
    )
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def test_a_locked_journal_can_be_tried_again(
    start: Callable[[Path], Program],
    database: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _fill(database, 1)
    opened = Workspace.open
    refused: list[int] = []

    def refuse_once(path: Path, **options: object) -> Workspace:
        if not refused:
            refused.append(1)
            raise LockedDatabaseError(path)
        return opened(path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Workspace, "open", refuse_once)
    program = start(database)
    dialog = _dialog(program, qtbot)
    assert list(dialog.buttons) == [Way.RETRY, Way.LOOK, Way.QUIT]
    dialog.buttons[Way.RETRY].click()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.rail.log.isEnabled()


def test_a_journal_opened_to_look_stays_as_it_is(
    start: Callable[[Path], Program],
    database: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _fill(database, 2)
    before = database.read_bytes()
    opened = Workspace.open

    def refuse_writing(path: Path, **options: object) -> Workspace:
        if not options["read_only"]:
            raise LockedDatabaseError(path)
        return opened(path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Workspace, "open", refuse_writing)
    program = start(database)
    _dialog(program, qtbot).buttons[Way.LOOK].click()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert not program.window.rail.log.isEnabled()
    assert "can only be read" in program.window.notice.accessibleName()
    assert database.read_bytes() == before


def test_escape_quits_with_the_code_of_the_error(
    start: Callable[[Path], Program],
    database: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database.parent.mkdir()
    database.write_text("These are notes, not a database. " * 50)
    program = start(database)
    dialog = _dialog(program, qtbot)
    codes: list[int] = []
    monkeypatch.setattr(program, "app", SimpleNamespace(exit=codes.append))
    assert list(dialog.buttons) == [Way.RECOVER, Way.QUIT]
    dialog.buttons[Way.RECOVER].click()
    again = _dialog(program, qtbot)
    assert list(again.buttons) == [Way.QUIT]
    again.reject()
    assert codes == [3]


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize(
    "code", ["database_damaged", "database_locked", "database_newer", "disk_full", "anything"]
)
def test_one_can_always_quit_and_looks_only_at_what_is_there(code: str, *, there: bool) -> None:
    ways = ways_for(code, there=there)
    assert ways[-1] is Way.QUIT
    assert there or Way.LOOK not in ways or code == "database_damaged"
