"""The journal on the page of the log: seen, searched, changed, deleted, with keys only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from tests.gui.journal_steps import cell, choose, event_numbers, fill, focused, open_journal, settle

from responsai.app.journal_lines import JournalReader
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import (
    Activity,
)
from responsai.domain.errors import EnvironmentProblemError
from responsai.domain.stages import Indicator
from responsai.gui import fonts
from responsai.gui.journal.delegate import SIDE
from responsai.gui.journal.filters import FilterButton
from responsai.gui.journal.texts import ENERGY_UNIT, Column, longest_when
from responsai.gui.models.journal import MOST_PAGES, PAGE
from responsai.storage import EventOrder
from responsai.text import numbers

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.app.journal_lines import JournalState
    from responsai.gui.application import Program
    from responsai.gui.journal.card import JournalCard
    from responsai.gui.pages.log import LogPage

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MANY = 2_500


def test_entries_stand_with_their_estimates(card: JournalCard, journal: Path) -> None:
    assert card.table.isVisible()
    assert card.model.rowCount() == 4
    assert card._counted.text() == "4 entries"
    assert cell(card, 3, Column.ACTIVITY) == "Coding agent"
    assert cell(card, 3, Column.MODEL) == "Claude Sonnet 4.5"
    assert cell(card, 3, Column.COUNT) == "2"
    assert cell(card, 3, Column.SOURCE) == "By hand"
    assert cell(card, 0, Column.WHEN).startswith("Today ")
    with Workspace.open(journal) as workspace:
        use = ManualUse(Activity.AGENT, "claude-sonnet-4-5", count=2)
        energy = workspace.estimate(use).impacts.covered_total(Indicator.ENERGY)
    shown = numbers.estimate(Indicator.ENERGY, energy, ENERGY_UNIT)
    assert cell(card, 3, Column.ENERGY) == f"{shown.value} Wh"
    assert cell(card, 3, Column.RANGE) == shown.range


def test_cells_are_said_in_full(card: JournalCard) -> None:
    said = [
        str(card.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(4)
        for column in Column
    ]
    assert not any(sign in text for text in said for sign in "\u202f≈–")
    assert any("watt-hours, from" in text for text in said)
    assert any(text.endswith(", assumed") for text in said)


def test_what_counts_twice_is_marked_and_has_no_figure(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    fill(database, 2, twice=True)
    card = open_journal(open_program(database), qtbot)
    lines = [card.model.line(row) for row in range(3)]
    [row] = [row for row, line in enumerate(lines) if line is not None and not line.counts]
    assert cell(card, row, Column.SOURCE) == "Anthropic Console"
    assert cell(card, row, Column.ENERGY) == "–"
    index = card.model.index(row, Column.SOURCE)
    assert "also seen" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "not counted" in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_thousands_of_rows_are_read_as_they_come_into_view(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    fill(database, MANY)
    program = open_program(database)
    card = open_journal(program, qtbot)
    assert card.model.rowCount() == MANY
    assert card.model.line(MANY // 2) is None
    bar = card.table.verticalScrollBar()
    for part in (0.5, 1.0, 0.25):
        bar.setValue(round(bar.maximum() * part))
        settle(program, qtbot)
        first = card.table.rowAt(0)
        last = card.table.rowAt(card.table.viewport().height() - 1)
        rows = range(first, (MANY if last < 0 else last + 1))
        assert all(card.model.line(row) is not None for row in rows)
    assert 1 < len(card.model._pages) <= min(MOST_PAGES, MANY // PAGE)
    days = [line.day for line in card.model._pages[next(iter(card.model._pages))]]
    assert days == sorted(days, reverse=True)


def test_an_entry_just_added_is_marked_and_undone(
    card: JournalCard, program: Program, journal: Path, qtbot: QtBot
) -> None:
    page = cast("LogPage", program.window.pages.current)
    page.entry.add_to_journal()
    qtbot.waitUntil(lambda: card.model.rowCount() == 5, timeout=20_000)
    settle(program, qtbot)
    line = card.model.line(0)
    assert line is not None
    assert card.model.is_fresh(line)
    said = card.model.index(0, Column.WHEN).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).endswith("just added")
    card._fresh.timeout.emit()
    assert not card.model.is_fresh(line)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: card.model.rowCount() == 4, timeout=20_000)
    assert len(event_numbers(journal)) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_Slash])
def test_search_with_keys(card: JournalCard, program: Program, qtbot: QtBot, key: Qt.Key) -> None:
    card.table.setFocus()
    modifier = CTRL if key == Qt.Key.Key_F else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(), key, modifier)
    assert card.search.hasFocus()
    QTest.keyClicks(focused(), "coding agent")
    settle(program, qtbot)
    assert card.model.rowCount() == 1
    assert card._counted.text() == "1 of 4 entries"
    QTest.keyClicks(focused(), " or so")
    settle(program, qtbot)
    assert card.no_match.isVisible()
    assert card.no_match.accessibleName() == "No entry matches “coding agent or so”"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle(program, qtbot)
    assert card.model.rowCount() == 4
    card.search.setText("nothing like that")
    settle(program, qtbot)
    card.clear.click()
    settle(program, qtbot)
    assert card.table.isVisible()
    assert card.search.hasFocus()


def test_filters_and_periods(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    for names, rows, text in (
        (("Activity", "Image"), 1, "Image"),
        (("Activity", "All activities"), 4, "All sources"),
        (("Model", "GPT-4o"), 1, "GPT-4o"),
        (("Model", "All models"), 4, "All sources"),
        (("Source", "By hand"), 4, "By hand"),
        (("Source", "All sources"), 4, "All sources"),
    ):
        choose(card.filters.menu_of(), *names)
        settle(program, qtbot)
        assert card.model.rowCount() == rows
        assert card.filters.text() == text
    choose(card.periods.menu_of(), "Today")
    settle(program, qtbot)
    assert card.model.rowCount() == 3
    assert card._counted.text() == "3 entries, Today"
    assert "Today" in card.periods.accessibleName()
    choose(card.filters.menu_of(), "Activity", "Coding agent")
    settle(program, qtbot)
    assert card.no_match.isVisible()


def test_sorting_by_headers_and_menu(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    card.table.headers.sectionClicked.emit(int(Column.COUNT))
    settle(program, qtbot)
    assert [cell(card, row, Column.COUNT) for row in range(4)] == ["3", "2", "1", "1"]
    card.table.headers.sectionClicked.emit(int(Column.COUNT))
    settle(program, qtbot)
    assert card.model.wish.order is EventOrder.REQUESTS
    assert cell(card, 3, Column.COUNT) == "3"
    card.table.headers.sectionClicked.emit(int(Column.ENERGY))  # no order of the store
    assert card.model.wish.order is EventOrder.REQUESTS
    choose(card.filters.menu_of(), "Sort by", "Earliest first")
    settle(program, qtbot)
    assert cell(card, 0, Column.ACTIVITY) == "Coding agent"
    assert isinstance(card.filters, FilterButton)


def test_an_empty_journal_offers_to_import(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(database)
    card = open_journal(program, qtbot)
    assert card.empty.isVisible()
    assert not card.search.isVisible()
    with qtbot.waitSignal(card.import_requested):
        program.frame.folder_requested.disconnect()
        card.import_.click()


def test_a_journal_that_can_only_be_read_says_so(
    open_program: OpenProgram, journal: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responsai.storage.core.Core.read_only", True)
    program = open_program(journal)
    card = open_journal(program, qtbot)
    page = cast("LogPage", program.window.pages.current)
    assert not page.entry.isEnabled()
    assert not page.tiles.isEnabled()
    assert "can only be read" in page.entry.error.text()
    card.table.setFocus()
    card.table.go_to(0)
    QTest.keyClick(card.table, Qt.Key.Key_F2)
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert card.model.rowCount() == 4
    assert not card.table.row_actions.isVisible()


def test_texts_follow_the_language(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    program.appearance.set_language("fr")
    settle(program, qtbot)
    assert card.model.headerData(int(Column.ENERGY), Qt.Orientation.Horizontal) == "Énergie"
    assert "," in cell(card, 3, Column.RANGE) or " à " in cell(card, 3, Column.RANGE)
    program.appearance.set_language("en")


def test_tab_goes_through_the_page_in_reading_order(
    card: JournalCard, program: Program, qtbot: QtBot
) -> None:
    page = cast("LogPage", program.window.pages.current)
    entry, table = page.entry, card.table
    program.window.contents.open_log()
    settle(program, qtbot)
    table.go_to(0)
    reached = [focused()]
    while reached[-1] is not table.row_actions.delete and len(reached) < 30:
        QTest.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(focused())
    wanted = [
        reached[0],
        entry.model,
        entry.count.number,
        entry.date,
        entry.estimate.how,
        entry.add,
        entry.more,
        card.search,
        card.filters,
        card.periods,
        table,
        table.row_actions.edit,
        table.row_actions.delete,
    ]
    assert page.tiles.isAncestorOf(reached[0])
    assert reached == wanted


def test_a_journal_that_cannot_be_read_says_why_and_is_tried_again(
    card: JournalCard, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_arguments: object) -> JournalState:
        raise EnvironmentProblemError("The disk is gone: connect it.")

    with monkeypatch.context() as patch:
        patch.setattr(JournalReader, "open", gone)
        card.refresh()
        qtbot.waitUntil(card.error.isVisible, timeout=20_000)
    assert card.error.accessibleDescription() == "The disk is gone: connect it."
    card.again.click()
    settle(program, qtbot)
    assert card.table.isVisible()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_time_of_today_is_whole_at_each_size_of_text(
    card: JournalCard, program: Program, qtbot: QtBot, language: str
) -> None:
    program.frame.appearance.set_language(language)
    for percent in (100, 130, 115):
        program.frame.appearance.set_text_size(percent)
        qtbot.waitUntil(lambda: program.window.settled)
        needed = QFontMetricsF(fonts.scale("body")).horizontalAdvance(longest_when()) + SIDE
        qtbot.waitUntil(partial(_has_room, card, needed))


def _has_room(card: JournalCard, needed: float) -> bool:
    return card.table.columnWidth(Column.WHEN) >= needed
