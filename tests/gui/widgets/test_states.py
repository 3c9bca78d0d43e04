from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from responsai.domain.interval import ZERO, Interval
from responsai.domain.stages import Indicator
from responsai.gui import fonts, theme
from responsai.gui.widgets import toast as toasts
from responsai.gui.widgets.bar_list import BarList, BarRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.empty_state import EmptyState
from responsai.gui.widgets.logo import LogoWidget
from responsai.gui.widgets.notice import Notice
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.range_line import RangeLine
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.toast import Toast
from responsai.text import catalogue
from responsai.text.numbers import LADDERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ENERGY = Interval(0.8, 1.9, 4.6)


def _said(widget: QWidget) -> tuple[QAccessible.Role, str]:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.role(), face.text(QAccessible.Text.Name)


def _colours(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_a_range_line_is_read_out_with_its_bounds(qtbot: QtBot) -> None:
    line = RangeLine(Indicator.ENERGY)
    qtbot.addWidget(line)
    assert _said(line) == (QAccessible.Role.StaticText, "No estimate yet")
    line.set_interval(ENERGY)
    assert line.accessibleName() == "1.9 kilowatt-hours, from 0.8 to 4.6"


def test_a_range_line_keeps_to_a_unit(qtbot: QtBot) -> None:
    line = RangeLine(Indicator.ENERGY)
    qtbot.addWidget(line)
    line.set_interval(Interval(0.001, 0.0123, 0.2), LADDERS[Indicator.ENERGY][2])
    assert line.accessibleName() == "0.012 kilowatt-hours, from less than 0.01 to 0.2"


def test_a_range_line_always_has_room_for_its_words(
    qtbot: QtBot, french: Callable[[dict[tuple[str, str], str]], None]
) -> None:
    line = RangeLine(Indicator.GHG)
    qtbot.addWidget(line)
    line.set_interval(Interval(0.31, 0.71, 1.8))
    english = line.minimumSizeHint().width()
    french({("Numbers", "{low}–{high}"): "{low} à {high}"})
    line.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert line.minimumSizeHint().width() > english
    text = QFontMetricsF(fonts.scale("caption")).horizontalAdvance("0,31 à 1,8 kg CO₂e")
    assert line.minimumSizeHint().width() >= text + 40


@pytest.mark.parametrize("interval", [None, ZERO, ENERGY, Interval(0, 0, 3), Interval.exact(5)])
def test_a_range_line_draws_any_range(interval: Interval | None, qtbot: QtBot) -> None:
    line = RangeLine(Indicator.WATER, with_unit=False)
    qtbot.addWidget(line)
    line.resize(200, 19)
    line.set_interval(interval)
    dot = theme.current().indicator[Indicator.WATER].color
    assert (dot in _colours(line)) == (interval is not None)


def test_bars_are_as_long_as_their_shares(qtbot: QtBot) -> None:
    bars = BarList()
    qtbot.addWidget(bars)
    rows = [BarRow("A", "x", "0.8", 1.0), BarRow("B", "y", "0.4", 0.5), BarRow("C", "", "0", 0.0)]
    bars.set_rows(rows)
    bars.resize(300, bars.sizeHint().height())
    ui = theme.current().ui
    lengths = []
    for row, color in zip(bars._rows, (ui.accent, ui.neutral_fill, ui.neutral_fill), strict=True):
        picture = row.grab().toImage()
        lengths.append(
            sum(picture.pixelColor(x, 22) == QColor(color) for x in range(picture.width()))
        )
    # The ends are round, so one pixel at each is a mixture.
    assert lengths == [298, 148, 0]


def test_rows_are_read_out_with_the_unit_in_full(qtbot: QtBot) -> None:
    bars = BarList()
    qtbot.addWidget(bars)
    bars.set_rows(
        [BarRow("GPT-5", "reasoning", "0.41", 1.0, "0.41 kilowatt-hours")], ("7 others", "0.13")
    )
    assert _said(bars._rows[0]) == (
        QAccessible.Role.StaticText,
        "GPT-5 reasoning, 0.41 kilowatt-hours",
    )
    assert bars._rows[1].accessibleName() == "7 others, 0.13"
    bars.resize(400, bars.sizeHint().height())
    bars.show()
    assert not bars._rows[0].toolTip()


def test_rows_come_and_go(qtbot: QtBot) -> None:
    bars = BarList()
    qtbot.addWidget(bars)
    row = BarRow("A", "x", "1", 1.0)
    for count in (5, 2, 0, 3):
        bars.set_rows([row] * count)
        assert len(bars._rows) == count


def test_a_long_name_never_reaches_the_number(qtbot: QtBot) -> None:
    bars = BarList()
    qtbot.addWidget(bars)
    bars.set_rows([BarRow("M" * 60, "and more", "0.82", 1.0)])
    bars.resize(200, bars.sizeHint().height())
    (row,) = bars._rows
    assert row.toolTip() == f"{'M' * 60} and more"
    picture = row.grab().toImage()
    width = QFontMetricsF(fonts.font(13, 600, tabular=True)).horizontalAdvance("0.82")
    free = range(round(200 - width - 10), round(200 - width - 2))
    ground = picture.pixelColor(free[0], 1)
    assert all(picture.pixelColor(x, y) == ground for x in free for y in range(17))


def test_chips_say_their_state(qtbot: QtBot) -> None:
    chip = Chip("Following", "circle-check", "ok")
    qtbot.addWidget(chip)
    assert _said(chip) == (QAccessible.Role.StaticText, "Following")
    before = chip.sizeHint().width()
    chip.set_state("Can't read this file", "triangle-alert", "warn")
    assert chip.sizeHint().width() > before
    chip.resize(chip.sizeHint())
    assert theme.current().ui.warn_soft in _colours(chip)


@pytest.mark.parametrize("tone", ["neutral", "ok", "info", "warn", "outline"])
def test_each_chip_has_its_own_look(tone: str, qtbot: QtBot) -> None:
    chip = Chip("State", None, tone)  # type: ignore[arg-type]  # parametrised over all tones
    qtbot.addWidget(chip)
    chip.resize(chip.minimumSizeHint())
    ground, _, _ = chip._colours()
    assert ground in _colours(chip)


def test_a_notice_wraps_its_sentence(qtbot: QtBot) -> None:
    notice = Notice("12 uses name no model, so their range is wide.")
    qtbot.addWidget(notice)
    assert notice.heightForWidth(200) > notice.heightForWidth(600)
    notice.set_notice("3 records cannot be read.", "warn")
    assert notice.accessibleName() == "3 records cannot be read."
    notice.resize(300, 40)
    assert theme.current().ui.warn_soft in _colours(notice)


def test_an_empty_state_names_the_ways_forward(qtbot: QtBot) -> None:
    chosen: list[bool] = []
    button = Button("Clear the search", small=True)
    button.clicked.connect(lambda: chosen.append(True))
    empty = EmptyState("search", "No entry matches", "214 entries in May.", [button])
    qtbot.addWidget(empty)
    assert _said(empty) == (QAccessible.Role.Grouping, "No entry matches")
    empty.set_texts("Nothing here", "Really.")
    assert "Nothing here" in {label.text() for label in empty.findChildren(QLabel)}
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == [True]


def test_cards_and_texts_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    card = Card()
    qtbot.addWidget(card)
    column = QVBoxLayout(card)
    text = Text("Total", "title", "ink2")
    for widget in (text, Rule(), LogoWidget(), Pictogram("search", size=40, ground=True)):
        column.addWidget(widget)
    card.show()
    for name in theme.THEMES:
        look = theme.load_theme(name)
        theme.apply_theme(qapp, look)
        assert {look.ui.surface, look.ui.ink2, look.ui.grid} <= _colours(card)
    text.set_tone("danger")
    card.set_tone("accent")
    assert {look.ui.accent_soft, look.ui.danger} <= _colours(card)


def test_imported_words_are_never_markup(qtbot: QtBot) -> None:
    text = Text("<b>model</b>")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_the_logo_has_a_name(qtbot: QtBot) -> None:
    logo = LogoWidget()
    qtbot.addWidget(logo)
    assert _said(logo)[1] == "ResponsAI"
    assert logo.sizeHint().width() > 26 + 9


@pytest.fixture
def area(qtbot: QtBot) -> QWidget:
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(600, 400)
    area.show()
    return area


def test_a_toast_comes_is_announced_and_goes(
    area: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    monkeypatch.setattr(toasts, "STAYS_MS", 30)
    toast = Toast(area)
    assert not toast.isVisible()
    toast.show_message("Entry deleted", "Undo")
    assert heard == ["Entry deleted"]
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_a_toast_waits_for_the_mouse(area: QWidget, qtbot: QtBot) -> None:
    toast = Toast(area)
    toast.show_message("Entry deleted", "Undo")
    place = QPointF(5, 5)
    toast.enterEvent(QEnterEvent(place, place, place))
    assert not toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    assert toast._timer.remainingTime() > toasts.STAYS_MS - 1000
    with qtbot.waitActive(area):
        area.activateWindow()
    toast._action.setFocus()
    assert not toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    toast._action.clearFocus()
    assert toast._timer.isActive()


def test_a_toast_undoes_and_can_be_sent_away(area: QWidget, qtbot: QtBot) -> None:
    toast = Toast(area)
    toast.show_message("Entry deleted", "Undo")
    with qtbot.waitSignal(toast.action_triggered):
        QTest.mouseClick(toast._action, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.show_message("Saved")
    assert not toast._action.isVisible()
    QTest.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_toast_stays_at_the_bottom_centre(area: QWidget) -> None:
    toast = Toast(area)
    toast.show_message("Entry deleted", "Undo")
    assert abs(toast.geometry().center().x() - 300) <= 1
    assert toast.geometry().bottom() + 1 == 400 - 22
    area.resize(500, 300)
    assert abs(toast.geometry().center().x() - 250) <= 1
    assert toast.geometry().bottom() + 1 == 300 - 22


def test_a_long_toast_wraps_inside_its_parent(area: QWidget) -> None:
    toast = Toast(area)
    toast.show_message("A sentence that goes on and on " * 6, "Undo")
    assert toast.width() <= 600 - 48
    assert toast.height() > 44
    text = toast._text
    assert text.heightForWidth(text.width()) <= text.height()
    toast.show_message("Short", "Undo")
    assert toast.height() == 44


def test_language_can_be_changed_back(
    french: Callable[[dict[tuple[str, str], str]], None],
) -> None:
    french({})
    assert catalogue.language() == "fr"
