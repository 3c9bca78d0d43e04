"""The journal on the page of the log: seen, searched, changed, deleted, with keys only."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.types import ManualUse, PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import (
    Activity,
    Evidence,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.stages import Indicator
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.gui.journal.filters import FilterButton
from responsai.gui.journal.texts import ENERGY_UNIT, Column
from responsai.gui.models.journal import MOST_PAGES, PAGE
from responsai.storage import EventOrder, JournalQuery
from responsai.text import numbers

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QWidget
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.journal.card import JournalCard
    from responsai.gui.log_entry.model_field import ModelField
    from responsai.gui.pages.log import LogPage

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MANY = 2_500


def _series(source: str = "claude_code", model: str = "claude-sonnet-4-5") -> Series:
    return Series(
        source=source,
        surface="claude-code",
        model=model,
        model_source=ModelSource.RECORDED,
        activity=Activity.AGENT,
        token_source=TokenSource.MEASURED,
        input_scope=InputScope.CONTEXT,
    )


def _fill(database: Path, events: int, *, twice: bool = False) -> None:
    """Events of many days; if told, those of the last day are seen by weaker evidence too."""
    with Workspace.open(database) as workspace:
        store = workspace.store
        now = dt.datetime.now(dt.UTC) - dt.timedelta(days=3)
        store.evidence.declare("claude_code", Evidence.LOGS)
        store.evidence.declare("anthropic_console", Evidence.BILLING)
        number = store.begin_import()
        made = [_event(now, place, _series()) for place in range(events)]
        if twice:
            made.append(_event(now, 0, _series("anthropic_console"), name="again"))
        store.add_events(number, made)


def _event(now: dt.datetime, place: int, series: Series, name: str = "") -> UsageEvent:
    at = now - dt.timedelta(minutes=place * 20)
    return UsageEvent(
        key=hashlib.blake2b(f"{name}{place}".encode(), digest_size=16).digest(),
        at_ms=int(at.timestamp() * 1000),
        time_quality=TimeQuality.EXACT,
        series=series,
        amounts=Amounts(requests=1 + place % 5, input_tokens=1000, output_tokens=place % 700),
    )


def _opened(program: Program, qtbot: QtBot) -> JournalCard:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_2, CTRL)
    _settle(program, qtbot)
    return cast("LogPage", program.window.pages.page(PageName.LOG)).journal


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


@pytest.fixture
def card(program: Program, qtbot: QtBot) -> JournalCard:
    """The journal of the real window: four entries."""
    return _opened(program, qtbot)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _cell(card: JournalCard, row: int, column: Column) -> str:
    return str(card.model.index(row, column).data())


def _numbers(journal: Path) -> list[int]:
    with Workspace.open(journal) as workspace:
        entries = workspace.store.journal.page(JournalQuery()).entries
    return [entry.id for entry in entries]


def test_entries_stand_with_their_estimates(card: JournalCard, journal: Path) -> None:
    assert card.table.isVisible()
    assert card.model.rowCount() == 4
    assert card._counted.text() == "4 entries"
    assert _cell(card, 3, Column.ACTIVITY) == "Coding agent"
    assert _cell(card, 3, Column.MODEL) == "Claude Sonnet 4.5"
    assert _cell(card, 3, Column.COUNT) == "2"
    assert _cell(card, 3, Column.SOURCE) == "By hand"
    assert _cell(card, 0, Column.WHEN).startswith("Today ")
    with Workspace.open(journal) as workspace:
        use = ManualUse(Activity.AGENT, "claude-sonnet-4-5", count=2)
        energy = workspace.estimate(use).impacts.covered_total(Indicator.ENERGY)
    shown = numbers.estimate(Indicator.ENERGY, energy, ENERGY_UNIT)
    assert _cell(card, 3, Column.ENERGY) == f"{shown.value} Wh"
    assert _cell(card, 3, Column.RANGE) == shown.range


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
    _fill(database, 2, twice=True)
    card = _opened(open_program(database), qtbot)
    lines = [card.model.line(row) for row in range(3)]
    [row] = [row for row, line in enumerate(lines) if line is not None and not line.counts]
    assert _cell(card, row, Column.SOURCE) == "Anthropic Console"
    assert _cell(card, row, Column.ENERGY) == "–"
    index = card.model.index(row, Column.SOURCE)
    assert "also seen" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "not counted" in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_thousands_of_rows_are_read_as_they_come_into_view(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    _fill(database, MANY)
    program = open_program(database)
    card = _opened(program, qtbot)
    assert card.model.rowCount() == MANY
    assert card.model.line(MANY // 2) is None
    bar = card.table.verticalScrollBar()
    for part in (0.5, 1.0, 0.25):
        bar.setValue(round(bar.maximum() * part))
        _settle(program, qtbot)
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
    _settle(program, qtbot)
    line = card.model.line(0)
    assert line is not None
    assert card.model.is_fresh(line)
    said = card.model.index(0, Column.WHEN).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).endswith("just added")
    card._fresh.timeout.emit()
    assert not card.model.is_fresh(line)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: card.model.rowCount() == 4, timeout=20_000)
    assert len(_numbers(journal)) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_Slash])
def test_search_with_keys(card: JournalCard, program: Program, qtbot: QtBot, key: Qt.Key) -> None:
    card.table.setFocus()
    modifier = CTRL if key == Qt.Key.Key_F else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(_focused(), key, modifier)
    assert card.search.hasFocus()
    QTest.keyClicks(_focused(), "coding agent")
    _settle(program, qtbot)
    assert card.model.rowCount() == 1
    assert card._counted.text() == "1 of 4 entries"
    QTest.keyClicks(_focused(), " or so")
    _settle(program, qtbot)
    assert card.no_match.isVisible()
    assert card.no_match.accessibleName() == "No entry matches “coding agent or so”"
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    _settle(program, qtbot)
    assert card.model.rowCount() == 4
    card.search.setText("nothing like that")
    _settle(program, qtbot)
    card.clear.click()
    _settle(program, qtbot)
    assert card.table.isVisible()
    assert card.search.hasFocus()


def _choose(menu: QMenu, *names: str) -> None:
    for name in names[:-1]:
        menu = cast("QMenu", next(a for a in menu.actions() if a.text() == name).menu())
    next(action for action in menu.actions() if action.text() == names[-1]).trigger()


def test_filters_and_periods(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    for names, rows, text in (
        (("Activity", "Image"), 1, "Image"),
        (("Activity", "All activities"), 4, "All sources"),
        (("Model", "GPT-4o"), 1, "GPT-4o"),
        (("Model", "All models"), 4, "All sources"),
        (("Source", "By hand"), 4, "By hand"),
        (("Source", "All sources"), 4, "All sources"),
    ):
        _choose(card.filters.menu_of(), *names)
        _settle(program, qtbot)
        assert card.model.rowCount() == rows
        assert card.filters.text() == text
    _choose(card.periods.menu_of(), "Today")
    _settle(program, qtbot)
    assert card.model.rowCount() == 3
    assert card._counted.text() == "3 entries, Today"
    assert "Today" in card.periods.accessibleName()
    _choose(card.filters.menu_of(), "Activity", "Coding agent")
    _settle(program, qtbot)
    assert card.no_match.isVisible()


def test_sorting_by_headers_and_menu(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    card.table.headers.sectionClicked.emit(int(Column.COUNT))
    _settle(program, qtbot)
    assert [_cell(card, row, Column.COUNT) for row in range(4)] == ["3", "2", "1", "1"]
    card.table.headers.sectionClicked.emit(int(Column.COUNT))
    _settle(program, qtbot)
    assert card.model.wish.order is EventOrder.REQUESTS
    assert _cell(card, 3, Column.COUNT) == "3"
    card.table.headers.sectionClicked.emit(int(Column.ENERGY))  # no order of the store
    assert card.model.wish.order is EventOrder.REQUESTS
    _choose(card.filters.menu_of(), "Sort by", "Earliest first")
    _settle(program, qtbot)
    assert _cell(card, 0, Column.ACTIVITY) == "Coding agent"
    assert isinstance(card.filters, FilterButton)


def _edit(card: JournalCard, row: int, column: Column) -> QWidget:
    """Begin to change a cell with keys."""
    card.table.setFocus()
    card.table.go_to(row, column)
    QTest.keyClick(card.table, Qt.Key.Key_F2)
    return _focused()


def test_a_count_is_changed_in_place(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    editor = _edit(card, 3, Column.COUNT)
    assert editor is not card.table
    QTest.keyClicks(editor, "6")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _cell(card, 3, Column.COUNT) == "6", timeout=20_000)
    assert program.window.toast.accessibleName() == "Entry changed"
    assert card.table.currentIndex().row() == 3
    assert card.table.currentIndex().column() == Column.COUNT
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: _cell(card, 3, Column.COUNT) == "2", timeout=20_000)


def test_a_model_a_kind_and_a_day_are_changed_in_place(
    card: JournalCard, program: Program, qtbot: QtBot
) -> None:
    editor = _edit(card, 3, Column.MODEL)
    cast("ModelField", editor).setEditText("mistral-large")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mistral Large" in _cell(card, 3, Column.MODEL), timeout=20_000)
    _settle(program, qtbot)
    editor = _edit(card, 3, Column.ACTIVITY)
    QTest.keyClicks(editor, "Im")
    card.table.commitData(editor)
    card.table.closeEditor(editor, card.table.itemDelegate().EndEditHint.NoHint)
    qtbot.waitUntil(lambda: _cell(card, 3, Column.ACTIVITY) == "Image", timeout=20_000)
    assert _cell(card, 3, Column.ENERGY) not in {"–", "0 Wh"}
    _settle(program, qtbot)
    editor = _edit(card, 3, Column.WHEN)
    before = _cell(card, 3, Column.WHEN)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _cell(card, 3, Column.WHEN) != before, timeout=20_000)


def test_an_edit_that_changes_nothing_stores_nothing(
    card: JournalCard, program: Program, qtbot: QtBot
) -> None:
    for column in (Column.WHEN, Column.ACTIVITY, Column.MODEL, Column.COUNT):
        editor = _edit(card, 0, column)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: card.table.state() is card.table.State.NoState)
    assert not program.window.toast.isVisible()


def test_chosen_entries_are_deleted_with_keys_and_come_back(
    card: JournalCard, program: Program, journal: Path, qtbot: QtBot
) -> None:
    before = _numbers(journal)
    card.table.setFocus()
    card.table.go_to(1)
    QTest.keyClick(card.table, Qt.Key.Key_Down, SHIFT)
    assert card.table.chosen() == [(1, 3)]
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=20_000)
    assert program.window.toast.accessibleName() == "2 entries deleted"
    assert _numbers(journal) == [before[0], before[3]]
    assert card.table.currentIndex().row() == 1
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: card.model.rowCount() == 4, timeout=20_000)
    assert _numbers(journal) == before


def test_everything_can_be_deleted_at_once(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    _fill(database, 250)
    program = open_program(database)
    card = _opened(program, qtbot)
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
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    _choose(card.changes.menu(), "Delete entry")
    qtbot.waitUntil(lambda: card.model.rowCount() == 3, timeout=20_000)
    assert program.window.toast.accessibleName().startswith("Entry deleted: 2 × coding agent")
    card.table.row_actions.delete.click()
    qtbot.waitUntil(lambda: card.model.rowCount() == 2, timeout=20_000)
    assert len(_numbers(journal)) == 2


def test_an_empty_journal_offers_to_import(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(database)
    card = _opened(program, qtbot)
    assert card.empty.isVisible()
    assert not card.search.isVisible()
    with qtbot.waitSignal(card.import_requested):
        program.window._frame.folder_requested.disconnect()
        card.import_.click()


def test_a_journal_that_can_only_be_read_says_so(
    open_program: OpenProgram, journal: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responsai.storage.core.Core.read_only", True)
    program = open_program(journal)
    card = _opened(program, qtbot)
    page = cast("LogPage", program.window.pages.current)
    assert not page.entry.isEnabled()
    assert not page.tiles.isEnabled()
    assert "can only be read" in page.entry.error.text()
    card.table.setFocus()
    card.table.go_to(0)
    QTest.keyClick(card.table, Qt.Key.Key_F2)
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    _settle(program, qtbot)
    assert card.model.rowCount() == 4
    assert not card.table.row_actions.isVisible()


def test_texts_follow_the_language(card: JournalCard, program: Program, qtbot: QtBot) -> None:
    program.appearance.set_language("fr")
    _settle(program, qtbot)
    assert card.model.headerData(int(Column.ENERGY), Qt.Orientation.Horizontal) == "Énergie"
    assert "," in _cell(card, 3, Column.RANGE) or " à " in _cell(card, 3, Column.RANGE)
    program.appearance.set_language("en")
