"""Logging a use on its page, with keys only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.types import ManualUse, PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import EnvironmentProblemError
from responsai.domain.stages import INDICATORS, Indicator
from responsai.domain.summary import GroupBy
from responsai.gui.log_entry.kinds import ICONS, KINDS
from responsai.storage import JournalQuery
from responsai.text import numbers

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from responsai.app.types import LogReceipt
    from responsai.gui.application import Program
    from responsai.gui.log_entry.panel import EntryPanel
    from responsai.gui.pages.log import LogPage

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def entry(program: Program, qtbot: QtBot) -> EntryPanel:
    """The panel as Ctrl N opens it, with its first estimate."""
    return _opened(program, qtbot)


def _opened(program: Program, qtbot: QtBot) -> EntryPanel:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_N, CTRL)
    _settle(program, qtbot)
    return cast("LogPage", program.window.pages.page(PageName.LOG)).entry


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _type(keys: str) -> None:
    QTest.keyClicks(_focused(), keys)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _uses(journal: Path) -> int:
    with Workspace.open(journal) as workspace:
        return workspace.summarise().usage.amounts.requests


def test_a_use_takes_two_keys(
    entry: EntryPanel, program: Program, journal: Path, qtbot: QtBot
) -> None:
    _type("3")
    assert entry.tiles.current is Activity.REASONING
    QTest.keyClick(_focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(program.window.toast.isVisible, timeout=20_000)
    _settle(program, qtbot)
    assert _uses(journal) == 8
    assert program.window.pages.current.isAncestorOf(_focused())


def test_a_use_is_logged_with_keys_only(
    entry: EntryPanel, program: Program, journal: Path, qtbot: QtBot
) -> None:
    _type("5")  # the fifth tile
    assert entry.tiles.current is Activity.IMAGE
    _type("m")
    assert entry.model.hasFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_A, CTRL)
    _type("dall-e-3")
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert entry.count.number.hasFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Up)
    assert entry.count.value == 2
    assert entry.add.text() == "Add 2 to journal"
    with qtbot.waitSignal(entry.added):
        QTest.keyClick(_focused(), Qt.Key.Key_Return, CTRL)
    _settle(program, qtbot)
    assert entry.count.number.hasFocus()
    assert program.window.toast.accessibleName().startswith("Added 2 uses: ")
    with Workspace.open(journal) as workspace:
        images = workspace.summarise(where=[("activity", "image")], by=GroupBy.MODEL)
    assert images.usage.amounts.requests == 3
    assert any("dall-e-3" in (group.key["model"] or "") for group in images.groups)


def test_plus_minus_and_d_work_outside_of_fields(entry: EntryPanel) -> None:
    _type("2++-")
    assert entry.tiles.current is Activity.CONVERSATION
    assert entry.count.value == 2
    _type("d")
    assert entry.date.hasFocus()


def test_the_estimate_follows_what_is_chosen(
    entry: EntryPanel, program: Program, journal: Path, qtbot: QtBot
) -> None:
    entry.tiles.choose(Activity.VIDEO)
    entry.count.set_value(4)
    _settle(program, qtbot)
    with Workspace.open(journal) as workspace:
        expected = workspace.estimate(entry.use())
    for indicator in INDICATORS:
        shown = numbers.estimate(indicator, expected.impacts.covered_total(indicator))
        assert entry.estimate.values[indicator].text() == f"{shown.value} {shown.unit}"
        assert shown.range in entry.estimate.values[indicator].toolTip()
    assert entry.estimate.assumed == " ".join(expected.notices)


def test_tiles_tell_what_one_use_costs(
    entry: EntryPanel, program: Program, journal: Path, qtbot: QtBot
) -> None:
    entry.model.setEditText("claude-opus-4-1")
    _settle(program, qtbot)
    with Workspace.open(journal) as workspace:
        use = ManualUse(Activity.AGENT, "claude-opus-4-1")
        energy = workspace.estimate(use).impacts.covered_total(Indicator.ENERGY)
    tile = entry.tiles._tile(Activity.AGENT)
    unit = numbers.LADDERS[Indicator.ENERGY][1]
    assert tile.shown_figure() == f"≈ {numbers.estimate(Indicator.ENERGY, energy, unit).value} Wh"
    assert "watt-hours" in tile.accessibleName()


def test_details_change_the_estimate_and_are_stored(
    entry: EntryPanel, program: Program, journal: Path, qtbot: QtBot
) -> None:
    entry.more.click()
    fields = entry.details.fields
    assert fields["input"].isVisible()
    assert not fields["images"].isVisible()
    fields["input"].setText("1000")
    fields["output"].setText("2000")
    fields["note"].setText("a plan")
    _settle(program, qtbot)
    assert entry.estimate.assumed == ""
    entry.add.click()
    qtbot.waitUntil(lambda: not fields["note"].text(), timeout=20_000)
    _settle(program, qtbot)
    with Workspace.open(journal) as workspace:
        event = workspace.store.journal.page(JournalQuery()).entries[0].event
    assert (event.amounts.input_tokens, event.amounts.output_tokens) == (1000, 2000)
    assert event.note == "a plan"


def test_an_unknown_model_is_taken_and_said(
    entry: EntryPanel, program: Program, qtbot: QtBot
) -> None:
    entry.model.setEditText("my-own-model")
    _settle(program, qtbot)
    assert "“my-own-model” is not known" in entry.estimate.assumed
    assert entry.add.isEnabled()
    entry.model.setEditText("   ")
    _settle(program, qtbot)
    assert entry.use().model is None
    assert "No model told" in entry.estimate.assumed


def test_one_tile_may_stand_for_several_activities(entry: EntryPanel) -> None:
    entry.tiles.choose(Activity.SPEECH)
    [control] = [one for one in entry.kind.controls.values() if one.isVisible()]
    control._segments[2].click()
    assert entry.use().activity is Activity.MUSIC
    entry.tiles.choose(Activity.QUESTION)
    assert not entry.kind.isVisible()


def test_another_day_but_none_in_the_future(entry: EntryPanel, journal: Path) -> None:
    with Workspace.open(journal) as workspace:
        today = workspace.today()
    assert entry.use().at is None
    present = entry.date.date()
    entry.date.setDate(present.addDays(1))
    assert entry.date.date() == present
    entry.date.setDate(QDate(1800, 1, 1))
    assert entry.date.date().year() == 2015
    entry.date.setDate(present.addDays(-1))
    assert entry.use().at == today - dt.timedelta(days=1)


def test_count_is_taken_as_typed(entry: EntryPanel) -> None:
    entry.count.set_value(0)
    assert entry.count.value == 1
    assert not entry.count.less.isEnabled()
    entry.count.number.selectAll()
    QTest.keyClicks(entry.count.number, "1000")
    assert entry.count.value == 1000


def test_last_used_models_come_first_and_any_part_of_a_name_finds_it(entry: EntryPanel) -> None:
    assert entry.model.currentText() == "GPT-4o"
    assert entry.use().model == "openai/gpt-4o"
    assert entry.model.accessibleDescription() == "OpenAI, last used"
    completer = entry.model.completer()
    assert completer is not None
    completer.setCompletionPrefix("SONNET-4-5")
    assert "Sonnet 4.5" in completer.currentCompletion()


def test_a_model_of_text_is_not_taken_for_images(entry: EntryPanel) -> None:
    entry.tiles.choose(Activity.IMAGE)
    assert entry.use().model == "gpt-image-1"
    entry.tiles.choose(Activity.AGENT)
    assert entry.use().model == "openai/gpt-4o"


def test_a_failure_is_said_inside_and_nothing_is_lost(
    entry: EntryPanel, program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_self: Workspace, _use: ManualUse) -> LogReceipt:
        raise EnvironmentProblemError("The disk is full: make room and try again.")

    monkeypatch.setattr(Workspace, "log", full)
    entry.count.set_value(7)
    _settle(program, qtbot)
    QTest.mouseClick(entry.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(entry.error.isVisible)
    assert entry.error.text() == "The disk is full: make room and try again."
    assert entry.add.isEnabled()
    assert entry.count.value == 7
    entry.count.set_value(6)
    assert not entry.error.isVisible()
    _settle(program, qtbot)


def test_adding_twice_in_a_hurry_adds_once(
    entry: EntryPanel, program: Program, journal: Path, qtbot: QtBot
) -> None:
    entry.add_to_journal()
    entry.add_to_journal()
    qtbot.waitUntil(program.window.toast.isVisible, timeout=20_000)
    _settle(program, qtbot)
    assert _uses(journal) == 8


def test_the_first_use_of_all(open_program: OpenProgram, database: Path, qtbot: QtBot) -> None:
    program = open_program(database)
    program.window.overview.empty.log.click()
    _settle(program, qtbot)
    entry = cast("LogPage", program.window.pages.page(PageName.LOG)).entry
    assert entry.model.currentText() == ""
    entry.add.click()
    qtbot.waitUntil(program.window.toast.isVisible, timeout=20_000)
    program.window.pages.show_page(PageName.OVERVIEW)
    qtbot.waitUntil(lambda: program.window.settled and program.window.overview.river.isVisible())
    assert program.window.overview._subtitle.text() == "1 use from 1 source"
    total = program.window.overview.data
    assert total is not None
    assert total.summary.impacts.covered_total(Indicator.ENERGY).central > 0


def test_each_activity_has_its_own_icon_and_a_tile() -> None:
    assert set(ICONS) == set(Activity)
    assert len(set(ICONS.values())) == len(Activity)
    assert sorted(activity for kind in KINDS for activity in kind.activities) == sorted(Activity)
