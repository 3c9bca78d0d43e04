"""What is changed in the journal: edits in place, deletions, and their undo, with keys only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.journal_steps import (
    begin_edit,
    cell,
    choose,
    event_numbers,
    fill,
    focused,
    open_journal,
    settle,
)

from responsai.gui.journal.texts import Column

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.journal.card import JournalCard
    from responsai.gui.log_entry.model_field import ModelField

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MANY = 2_500


def test_a_count_is_changed_in_place(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    editor = begin_edit(card, 3, Column.COUNT)
    assert editor is not card.table
    QTest.keyClicks(editor, "6")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(card, 3, Column.COUNT) == "6", timeout=20_000)
    assert program.window.toast.accessibleName() == "Entry changed"
    assert card.table.currentIndex().row() == 3
    assert card.table.currentIndex().column() == Column.COUNT
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: cell(card, 3, Column.COUNT) == "2", timeout=20_000)


def test_a_model_a_kind_and_a_day_are_changed_in_place(
    card: JournalCard, program: Program, qtbot: QtBot
) -> None:
    editor = begin_edit(card, 3, Column.MODEL)
    cast("ModelField", editor).setEditText("mistral-large")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mistral Large" in cell(card, 3, Column.MODEL), timeout=20_000)
    settle(program, qtbot)
    editor = begin_edit(card, 3, Column.ACTIVITY)
    QTest.keyClicks(editor, "Im")
    card.table.commitData(editor)
    card.table.closeEditor(editor, card.table.itemDelegate().EndEditHint.NoHint)
    qtbot.waitUntil(lambda: cell(card, 3, Column.ACTIVITY) == "Image", timeout=20_000)
    assert cell(card, 3, Column.ENERGY) not in {"–", "0 Wh"}
    settle(program, qtbot)
    editor = begin_edit(card, 3, Column.WHEN)
    before = cell(card, 3, Column.WHEN)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(card, 3, Column.WHEN) != before, timeout=20_000)


def test_an_edit_that_changes_nothing_stores_nothing(
    card: JournalCard, program: Program, qtbot: QtBot
) -> None:
    for column in (Column.WHEN, Column.ACTIVITY, Column.MODEL, Column.COUNT):
        editor = begin_edit(card, 0, column)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: card.table.state() is card.table.State.NoState)
    assert not program.window.toast.isVisible()


def test_chosen_entries_are_deleted_with_keys_and_come_back(
    card: JournalCard, program: Program, journal: Path, qtbot: QtBot
) -> None:
    before = event_numbers(journal)
    card.table.setFocus()
    card.table.go_to(1)
    QTest.keyClick(card.table, Qt.Key.Key_Down, SHIFT)
    assert card.table.chosen() == [(1, 3)]
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=20_000)
    assert program.window.toast.accessibleName() == "2 entries deleted"
    assert event_numbers(journal) == [before[0], before[3]]
    assert card.table.currentIndex().row() == 1
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: card.model.rowCount() == 4, timeout=20_000)
    assert event_numbers(journal) == before


def test_everything_can_be_deleted_at_once(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    fill(database, 250)
    program = open_program(database)
    card = open_journal(program, qtbot)
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_A, CTRL)
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(card.empty.isVisible, timeout=20_000)
    assert program.window.toast.accessibleName() == "250 entries deleted"
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: card.model.rowCount() == 250, timeout=20_000)


def test_buttons_of_a_row_and_its_menu(
    card: JournalCard, program: Program, journal: Path, qtbot: QtBot
) -> None:
    card.table.setFocus()
    card.table.go_to(3)
    actions = card.table.row_actions
    assert actions.isVisible()
    assert actions.delete.accessibleName().startswith("Delete entry, 2 × coding agent")
    actions.edit.click()
    assert card.table.state() is card.table.State.EditingState
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    choose(card.changes.menu(), "Delete entry")
    qtbot.waitUntil(lambda: card.model.rowCount() == 3, timeout=20_000)
    assert program.window.toast.accessibleName().startswith("Entry deleted: 2 × coding agent")
    card.table.row_actions.delete.click()
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=20_000)
    assert len(event_numbers(journal)) == 2


def test_reading_anew_waits_until_a_change_is_made(card: JournalCard, qtbot: QtBot) -> None:
    editor = begin_edit(card, 0, Column.COUNT)
    card.refresh()
    assert card.model.settled
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    with qtbot.waitSignal(card.model.opened):
        pass
