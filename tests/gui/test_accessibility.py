"""Everything one can act on says what it is, in every state of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from responsai.app.types import PageName
from responsai.domain.stages import STAGES
from responsai.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

OpenProgram = Callable[..., "Program"]

ACTIVE = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.ProgressBar,
}


def _nameless(root: QWidget) -> list[str]:
    """Widgets in view that can be acted on or focused, and do not say what they are."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QScrollArea):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not (focusable or interface.role() in ACTIVE):
            continue
        if widget.focusProxy() is not None or _inside_a_field(widget):
            continue
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def _inside_a_field(widget: QWidget) -> bool:
    """The line edit of a combo box or spin box is named by the field."""
    parent = widget.parentWidget()
    return (parent is not None and parent.focusProxy() is widget) or (
        widget.objectName().startswith("qt_")
    )


def _special_signs(root: QWidget) -> list[str]:
    """Names with signs that screen readers stumble over."""
    names = [widget.accessibleName() for widget in root.findChildren(QWidget)]
    return [name for name in names if "\u202f" in name or "≈" in name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_is_named(
    open_program: OpenProgram, journal: Path, language: str, qtbot: QtBot
) -> None:
    program = open_program(journal, language=language)
    assert _nameless(program.window) == []
    assert _special_signs(program.window) == []
    program.window.overview.toggle_table()
    program.window.strip.begin()
    qtbot.waitUntil(program.window.strip.isVisible)
    assert _nameless(program.window) == []


def test_the_empty_window_is_named(open_program: OpenProgram, database: Path) -> None:
    assert _nameless(open_program(database).window) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_of_the_life_cycle_is_named(
    open_program: OpenProgram, journal: Path, language: str, qtbot: QtBot
) -> None:
    program = open_program(journal, language=language)
    for stage in STAGES:
        program.frame.open_page(PageName.LIFE_CYCLE, stage.value)
        qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
        assert _nameless(program.window) == []
        assert _special_signs(program.window) == []
        program.window.pages.toggle_table()
        assert _nameless(program.window) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_log_is_named(
    open_program: OpenProgram, journal: Path, language: str, qtbot: QtBot
) -> None:
    program = open_program(journal, language=language)
    program.window.contents.open_log()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    page = program.window.pages.current
    assert _nameless(page) == []
    assert _special_signs(page) == []


def test_tab_reaches_everything_and_comes_round(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
    page = window.overview
    for wanted in (
        window.rail.log,
        window.rail.pages[PageName.OVERVIEW],
        window.rail.settings,
        page.stepper._previous,
        page.chart.ranges,
        page.chart.view.canvas,
    ):
        assert wanted in reached
    assert any(page.spans.isAncestorOf(widget) for widget in reached)
    assert any(page.indicators.isAncestorOf(widget) for widget in reached)
    assert any(page.river.isAncestorOf(widget) for widget in reached)
