"""The small window beside the clock, with and without a place for an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from tests.gui.test_accessibility import _nameless, _special_signs

from responsai.app.types import WindowOptions
from responsai.app.workspace import Workspace
from responsai.gui.application import Program
from responsai.gui.quick_log import OptionRow
from responsai.gui.tray import popover_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from responsai.gui.quick_log import QuickLog


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


@pytest.fixture
def small(program: Program, qtbot: QtBot) -> QuickLog:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(program.window, Qt.Key.Key_A, keys)
    assert program.tray.small is not None
    _settle(program, qtbot)
    return program.tray.small


def _uses(database: Path) -> int:
    with Workspace.open(database) as workspace:
        return workspace.summarise().usage.amounts.requests


def test_a_use_is_added_with_two_keys_and_taken_back(
    program: Program, small: QuickLog, journal: Path, qtbot: QtBot
) -> None:
    before = _uses(journal)
    assert _nameless(small) == []
    assert _special_signs(small) == []
    QTest.keyClick(small.tiles.tiles[0], Qt.Key.Key_3)
    _settle(program, qtbot)
    assert "Wh" in small._about.text()
    QTest.keyClick(small.tiles.tiles[2], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settle(program, qtbot)
    assert small._added_row.isVisible()
    assert small._added.text() == "Added: 1 use, Reasoning, openai/gpt-4o"
    assert _uses(journal) == before + 1
    small.undo.click()
    _settle(program, qtbot)
    assert _uses(journal) == before
    assert not small._added_row.isVisible()
    QTest.keyClick(small, Qt.Key.Key_Escape)
    assert not small.isVisible()


def test_before_asking_the_ways_are_compared_and_one_is_logged(
    program: Program, small: QuickLog, journal: Path, qtbot: QtBot
) -> None:
    before = _uses(journal)
    small.compare.click()
    _settle(program, qtbot)
    rows = [row for row in small.findChildren(OptionRow) if row.isVisibleTo(small)]
    assert len(rows) >= 2
    assert any("gpt-4o" in row.log.accessibleName() for row in rows)
    rows[0].log.click()
    _settle(program, qtbot)
    assert _uses(journal) == before + 1


def test_the_large_window_is_opened_from_it(program: Program, small: QuickLog) -> None:
    program.window.hide()
    small.open.click()
    assert program.window.isVisible()
    assert not small.isVisible()


class _Icon(QObject):
    """Stands in for an icon: no desktop is here that has a place for one."""

    activated = Signal(object)
    ActivationReason = QSystemTrayIcon.ActivationReason

    def __init__(self, _icon: object, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = False

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802  (Qt's name)
        return True

    def show(self) -> None:
        self._shown = True

    def hide(self) -> None:
        self._shown = False

    def isVisible(self) -> bool:  # noqa: N802  (Qt's name)
        return self._shown

    def geometry(self) -> QRect:
        return QRect()

    def setToolTip(self, _text: str) -> None:  # noqa: N802  (Qt's name)
        """Show nothing."""

    def setContextMenu(self, _menu: QMenu) -> None:  # noqa: N802  (Qt's name)
        """Show nothing."""


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("responsai.gui.tray.QSystemTrayIcon", _Icon)


@pytest.mark.usefixtures("with_tray")
def test_closing_leaves_the_icon_only_if_wanted(
    open_program: Callable[..., Program], journal: Path
) -> None:
    program = open_program(journal)
    assert program.tray.there
    program.frame.preferences.set_close_to_tray(True)
    program.window.close()
    assert [program.window.isVisible(), program.tray.there] == [False, True]
    assert not QApplication.quitOnLastWindowClosed()
    program.come_forward()
    assert program.window.isVisible()
    program.frame.preferences.set_tray(False)
    assert QApplication.quitOnLastWindowClosed()
    program.tray.quit()
    assert not program.window.isVisible()


@pytest.mark.usefixtures("with_tray")
def test_with_the_computer_it_starts_beside_the_clock(
    qapp: QApplication, journal: Path, qtbot: QtBot
) -> None:
    program = Program(qapp, WindowOptions(journal, "en", "light", in_tray=True))
    try:
        with qtbot.waitSignal(program.complete, timeout=20_000):
            program.start()
        qtbot.waitUntil(lambda: program.window.contents._data is not None, timeout=20_000)
        assert not program.window.isVisible()
        names = [action.text() for action in program.tray._menu.actions()]  # type: ignore[union-attr]
        assert names == ["Log usage", "Before I ask", "Open ResponsAI", "Quit"]
        program.tray._before_asking()
        assert program.tray.small is not None
        assert program.tray.small.compare.isChecked()
    finally:
        program.shutdown()


@pytest.mark.parametrize(
    "icon", [QRect(), QRect(1850, 1040, 24, 24), QRect(10, 0, 24, 24), QRect(900, 5, 24, 24)]
)
def test_it_opens_beside_the_icon_and_wholly_on_the_screen(icon: QRect) -> None:
    room = QRect(0, 30, 1900, 1000)
    place = popover_place(room, icon, 348, 420)
    assert room.contains(QRect(place.x(), place.y(), 348, 420))
