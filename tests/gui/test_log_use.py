"""Logging a use through the dialog, with keys only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import EnvironmentProblemError
from responsai.domain.stages import INDICATORS, Indicator
from responsai.domain.summary import GroupBy
from responsai.gui.dialogs.activity_tiles import ICONS
from responsai.gui.dialogs.log_use import LogUse
from responsai.text import numbers

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from responsai.app.types import LogReceipt, ManualUse
    from responsai.gui.application import Program

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> LogUse:
    """The dialog as Ctrl N opens it, with its first estimate."""
    QTest.keyClick(program.window, Qt.Key.Key_N, CTRL)
    dialog = next(widget for widget in program.window.findChildren(LogUse))
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    return dialog


def _type(keys: str) -> None:
    QTest.keyClicks(_focused(), keys)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_use_is_logged_with_keys_only(
    dialog: LogUse, program: Program, journal: Path, qtbot: QtBot
) -> None:
    assert dialog.isVisible()
    _type("5")  # the fifth activity
    assert dialog.tiles.current is Activity.IMAGE
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert dialog.model.hasFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_A, CTRL)
    _type("dall-e-3")
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert dialog.count.hasFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Up)
    assert dialog.count.value() == 2
    assert dialog.add.text() == "Add 2 to journal"
    with qtbot.waitSignal(dialog.added):
        QTest.keyClick(_focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.overview._subtitle.text() == "7 uses from 1 source"
    assert program.window.toast.isVisible()
    assert program.window.toast.accessibleName().startswith("Added 2 uses: ")
    with Workspace.open(journal) as workspace:
        images = workspace.summarise(where=[("activity", "image")], by=GroupBy.MODEL)
    assert images.usage.amounts.requests == 3
    assert any("dall-e-3" in (group.key["model"] or "") for group in images.groups)


def test_the_estimate_follows_what_is_chosen(
    dialog: LogUse, program: Program, journal: Path, qtbot: QtBot
) -> None:
    dialog.tiles.choose(Activity.VIDEO)
    dialog.count.setValue(4)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    with Workspace.open(journal) as workspace:
        expected = workspace.estimate(dialog.use())
    for indicator in INDICATORS:
        shown = numbers.estimate(indicator, expected.impacts.covered_total(indicator))
        assert dialog.estimate.values[indicator].text() == f"{shown.value} {shown.unit}"
        assert dialog.estimate.ranges[indicator].text() == f"{shown.range} {shown.unit}"
    assert dialog.estimate.assumed == " ".join(expected.notices)


def test_an_unknown_model_is_taken_and_said(dialog: LogUse, program: Program, qtbot: QtBot) -> None:
    dialog.model.setEditText("my-own-model")
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    assert "“my-own-model” is not known" in dialog.estimate.assumed
    assert dialog.add.isEnabled()
    dialog.model.setEditText("   ")
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    assert dialog.use().model is None
    assert "No model told" in dialog.estimate.assumed


def test_another_day_but_none_in_the_future(
    dialog: LogUse, program: Program, journal: Path, qtbot: QtBot
) -> None:
    with Workspace.open(journal) as workspace:
        today = workspace.today()
    assert dialog.use().at is None
    present = dialog.date.date()
    dialog.date.setDate(present.addDays(1))
    assert dialog.date.date() == present
    dialog.date.setDate(QDate(1800, 1, 1))
    assert dialog.date.date().year() == 2015
    dialog.date.setDate(present.addDays(-1))
    assert dialog.use().at == today - dt.timedelta(days=1)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)


def test_count_is_taken_as_typed(dialog: LogUse) -> None:
    dialog.count.setValue(0)
    assert dialog.count.value() == 1
    dialog.count.selectAll()
    QTest.keyClicks(dialog.count, "1000")
    assert dialog.count.value() == 1000


def test_models_used_come_first_and_any_part_of_a_name_finds_it(dialog: LogUse) -> None:
    assert dialog.model.currentText() == "openai/gpt-4o"
    completer = dialog.model.completer()
    assert completer is not None
    completer.setCompletionPrefix("SONNET-4-5")
    assert "sonnet-4-5" in completer.currentCompletion()


def test_a_failure_is_said_inside_and_nothing_is_lost(
    dialog: LogUse, program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_self: Workspace, _use: ManualUse) -> LogReceipt:
        raise EnvironmentProblemError("The disk is full: make room and try again.")

    monkeypatch.setattr(Workspace, "log", full)
    dialog.count.setValue(7)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.error.isVisible)
    assert dialog.error.text() == "The disk is full: make room and try again."
    assert dialog.isVisible()
    assert dialog.add.isEnabled()
    assert dialog.count.value() == 7
    dialog.count.setValue(6)
    assert not dialog.error.isVisible()
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)


def test_adding_twice_in_a_hurry_adds_once(dialog: LogUse, program: Program, qtbot: QtBot) -> None:
    dialog._add()
    dialog._add()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.overview._subtitle.text() == "6 uses from 1 source"


def test_escape_adds_nothing(dialog: LogUse, program: Program, qtbot: QtBot) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.overview._subtitle.text() == "5 uses from 1 source"


def test_the_first_use_of_all(open_program: OpenProgram, database: Path, qtbot: QtBot) -> None:
    program = open_program(database)
    program.window.overview.empty.log.click()
    dialog = program.window.findChildren(LogUse)[0]
    assert dialog.model.currentText() == ""
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    dialog.add.click()
    qtbot.waitUntil(lambda: program.window.settled and program.window.overview.river.isVisible())
    assert program.window.overview._subtitle.text() == "1 use from 1 source"
    total = program.window.overview.data
    assert total is not None
    assert total.summary.impacts.covered_total(Indicator.ENERGY).central > 0


def test_each_activity_has_its_own_icon() -> None:
    assert set(ICONS) == set(Activity)
    assert len(set(ICONS.values())) == len(Activity)
