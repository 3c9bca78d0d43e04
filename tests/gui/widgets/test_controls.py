from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.gui import fonts, theme
from responsai.gui.widgets.buttons import Button, IconButton, PrimaryButton
from responsai.gui.widgets.nav_button import NavButton
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

VIEWS = [("day", "Day"), ("week", "Week"), ("month", "Month")]


def _role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_button_is_as_wide_as_its_words_and_as_high_as_designed(qtbot: QtBot) -> None:
    short, long = Button("Add"), Button("Add everything that was found", "plus")
    small = Button("Add", small=True)
    for button in (short, long, small):
        qtbot.addWidget(button)
    text = QFontMetricsF(fonts.font(13, 500)).horizontalAdvance(long.text())
    assert long.minimumSizeHint().width() >= text + 16 + 7
    assert short.sizeHint().width() < long.sizeHint().width()
    assert (short.height(), small.height()) == (34, 28)


def test_a_hint_has_room_of_its_own(qtbot: QtBot) -> None:
    button = PrimaryButton("Log usage", "plus")
    qtbot.addWidget(button)
    without = button.sizeHint().width()
    button.set_hint("Ctrl N")
    hint = QFontMetricsF(fonts.scale("caption")).horizontalAdvance("Ctrl N")
    assert button.sizeHint().width() >= without + hint
    button.set_icon_name(None)
    assert button.sizeHint().width() >= without + hint - 23


def test_buttons_work_with_the_keyboard(qtbot: QtBot) -> None:
    button = PrimaryButton("Add")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert _role(button) is QAccessible.Role.Button
    assert _name(button) == "Add"


def test_an_icon_button_says_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("trash-2", "Delete entry")
    qtbot.addWidget(button)
    assert (_name(button), button.toolTip()) == ("Delete entry", "Delete entry")
    assert min(button.width(), button.height()) >= 28


@pytest.mark.parametrize("kind", ["secondary", "primary", "quiet", "link", "danger"])
@pytest.mark.parametrize("enabled", [True, False])
def test_the_words_of_a_button_change_with_the_theme(
    kind: str, *, enabled: bool, qtbot: QtBot, qapp: QApplication
) -> None:
    button = Button("Mmmm", kind=kind)  # type: ignore[arg-type]  # parametrised over all kinds
    qtbot.addWidget(button)
    button.setEnabled(enabled)
    button.show()
    pictures = []
    for name in theme.THEMES:
        theme.apply_theme(qapp, theme.load_theme(name))
        picture = button.grab().toImage()
        words = QColor(button._color())
        assert any(
            picture.pixelColor(x, y) == words
            for x in range(picture.width())
            for y in range(picture.height())
        )
        pictures.append(picture)
    assert pictures[0] != pictures[1]


@pytest.fixture
def control(qtbot: QtBot) -> SegmentedControl:
    control = SegmentedControl(VIEWS, name="Period")
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    control.show()
    return control


def test_choosing_a_segment_tells_once(control: SegmentedControl) -> None:
    told: list[str] = []
    control.changed.connect(told.append)
    QTest.mouseClick(control._segments[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(control._segments[2], Qt.MouseButton.LeftButton)
    assert told == ["month"]
    assert control.current() == "month"


def test_arrows_move_between_segments(control: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.waitActive(control):
        control.activateWindow()
    control._segments[0].setFocus()
    told: list[str] = []
    control.changed.connect(told.append)
    QTest.keyClick(control._segments[0], Qt.Key.Key_Right)
    QTest.keyClick(control._segments[1], Qt.Key.Key_Right)
    QTest.keyClick(control._segments[2], Qt.Key.Key_Left)
    assert told == ["week", "month", "week"]
    assert control._segments[1].hasFocus()


def test_segments_are_one_tab_stop(control: SegmentedControl) -> None:
    stops = [s for s in control._segments if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [stop.name for stop in stops] == ["day"]


@pytest.mark.parametrize(("option", "stop"), [("week", "week"), ("century", "day")])
def test_tab_leads_to_the_segment_that_is_chosen(
    control: SegmentedControl, option: str, stop: str
) -> None:
    control.set_current(option)
    stops = [s for s in control._segments if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one.name for one in stops] == [stop]


def test_setting_a_segment_is_silent(control: SegmentedControl, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(control.changed):
        control.set_current("week")
        assert control.current() == "week"
        control.set_current("century")
    assert control.current() == ""


def test_segments_hold_longer_words(control: SegmentedControl) -> None:
    before = control.sizeHint().width()
    control.set_labels(["Journée", "Semaine entière", "Mois"])
    control.resize(control.sizeHint())
    assert control.sizeHint().width() > before
    for segment in control._segments:
        text = QFontMetricsF(fonts.font(13, 600)).horizontalAdvance(segment.text())
        assert segment.width() >= text
        assert control.rect().contains(segment.geometry())


def test_segments_are_radio_buttons_of_a_named_group(control: SegmentedControl) -> None:
    assert _role(control) is QAccessible.Role.Grouping
    assert _name(control) == "Period"
    assert {_role(segment) for segment in control._segments} == {QAccessible.Role.RadioButton}
    states = [
        QAccessible.queryAccessibleInterface(segment).state().checked
        for segment in control._segments
    ]
    assert states == [1, 0, 0]


def test_the_stepper_steps_where_it_may(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.set_label("May 2026")
    stepper.set_enabled(True, False)
    with qtbot.waitSignal(stepper.previous):
        QTest.mouseClick(stepper._previous, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(stepper.next):
        QTest.mouseClick(stepper._next, Qt.MouseButton.LeftButton)
    stepper.set_enabled(True, True)
    with qtbot.waitSignal(stepper.next):
        QTest.keyClick(stepper._next, Qt.Key.Key_Space)
    assert _name(stepper) == "Period May 2026"


def test_the_stepper_speaks_the_new_language_at_once(
    qtbot: QtBot, french: Callable[[dict[tuple[str, str], str]], None]
) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    french({("Stepper", "Next period"): "Période suivante"})
    assert _name(stepper._next) == "Next period"
    stepper.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert _name(stepper._next) == "Période suivante"


@pytest.fixture
def rail(qtbot: QtBot) -> QWidget:
    rail = QWidget()
    qtbot.addWidget(rail)
    column = QVBoxLayout(rail)
    column.setContentsMargins(0, 0, 0, 0)
    for icon, name in (("waves", "Overview"), ("plug", "Sources"), ("scale", "Method")):
        column.addWidget(NavButton(icon, name))
    column.addWidget(NavButton("settings", "Settings", exclusive=False))
    rail.resize(208, 180)
    rail.show()
    return rail


def test_one_item_of_the_rail_is_current(rail: QWidget, qtbot: QtBot) -> None:
    overview, sources, _, settings = rail.findChildren(NavButton)
    overview.set_current(True)
    QTest.mouseClick(sources, Qt.MouseButton.LeftButton)
    assert (overview.isChecked(), sources.isChecked()) == (False, True)
    with qtbot.waitSignal(settings.clicked):
        QTest.keyClick(settings, Qt.Key.Key_Space)
    assert sources.isChecked()
    assert _role(sources) is QAccessible.Role.RadioButton
    assert _role(settings) is QAccessible.Role.Button


def test_the_current_item_differs_in_shape_and_colour(rail: QWidget) -> None:
    overview, sources, *_ = rail.findChildren(NavButton)
    overview.set_current(True)
    ui = theme.current().ui
    picture = rail.grab().toImage()
    edge = overview.mapTo(rail, QPoint(0, overview.height() // 2))
    other = sources.mapTo(rail, QPoint(0, sources.height() // 2))
    assert picture.pixelColor(edge) == QColor(ui.accent)
    assert picture.pixelColor(other) == QColor(ui.canvas)
    assert picture.pixelColor(edge + QPoint(150, 0)) == QColor(ui.surface)


def test_the_rail_is_walked_with_arrows(rail: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(rail):
        rail.activateWindow()
    overview, sources, *_ = rail.findChildren(NavButton)
    overview.set_current(True)
    overview.setFocus()
    with qtbot.waitSignal(sources.clicked):
        QTest.keyClick(overview, Qt.Key.Key_Down)
    assert sources.isChecked()
