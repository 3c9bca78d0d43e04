from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui import fonts, theme
from responsai.gui.widgets import paint
from responsai.gui.widgets.indicator_card import IndicatorCard
from responsai.text import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ENERGY = Interval(0.8, 1.9, 4.6)
LOADS = "≈ 2 washing-machine loads"
CHANGE = "12% less than 1–21 April"


@pytest.fixture
def cards(qtbot: QtBot) -> Iterator[list[IndicatorCard]]:
    row = QWidget()
    qtbot.addWidget(row)
    layout = QHBoxLayout(row)
    cards = [IndicatorCard(indicator) for indicator in INDICATORS]
    for card in cards:
        layout.addWidget(card)
    cards[0].set_selected(True)
    row.resize(1016, 200)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    yield cards
    row.close()


def _fill(card: IndicatorCard) -> None:
    card.set_values(numbers.estimate(Indicator.ENERGY, ENERGY), ENERGY, LOADS, CHANGE)


def test_a_card_is_read_out_whole(cards: list[IndicatorCard]) -> None:
    _fill(cards[0])
    assert cards[0].accessibleName() == (
        "Energy, 1.9 kilowatt-hours, range 0.8 to 4.6, 12% less than 1–21 April, "
        "about 2 washing-machine loads, selected, 1 of 4"
    )
    assert cards[3].accessibleName() == "Minerals, Nothing yet, 4 of 4"


def test_signs_are_spoken_as_words(cards: list[IndicatorCard]) -> None:
    small = Interval(0.0, 1e-9, 2e-6)
    cards[0].set_values(numbers.estimate(Indicator.ENERGY, small), small, None, "↓ 9% vs April")
    name = cards[0].accessibleName()
    assert "less than 0.01 milliwatt-hours" in name
    assert "down 9% vs April" in name
    assert not set("<≈↓↑\u202f") & set(name)


def test_cards_exclude_each_other_and_tell(cards: list[IndicatorCard]) -> None:
    told: list[Indicator] = []
    for card in cards:
        card.selected.connect(told.append)
    QTest.mouseClick(cards[2], Qt.MouseButton.LeftButton)
    assert told == [Indicator.GHG]
    assert [card.isChecked() for card in cards] == [False, False, True, False]
    assert "selected" in cards[2].accessibleName()
    assert "selected" not in cards[0].accessibleName()


def test_cards_are_one_tab_stop_with_arrows(cards: list[IndicatorCard]) -> None:
    told: list[Indicator] = []
    for card in cards:
        card.selected.connect(told.append)
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Right)
    assert told == [Indicator.WATER]
    assert cards[1].hasFocus()
    QTest.keyClick(cards[1], Qt.Key.Key_Return)
    assert told == [Indicator.WATER, Indicator.WATER]
    stops = [card for card in cards if card.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [cards[1]]


def test_selecting_by_hand_is_silent(cards: list[IndicatorCard], qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(cards[1].selected), qtbot.assertNotEmitted(cards[0].selected):
        cards[1].set_selected(True)
        cards[1].set_selected(False)
    assert not any(card.isChecked() for card in cards)
    assert all(card.autoExclusive() for card in cards)


def test_cards_are_radio_buttons(cards: list[IndicatorCard]) -> None:
    faces = [QAccessible.queryAccessibleInterface(card) for card in cards]
    assert {face.role() for face in faces} == {QAccessible.Role.RadioButton}
    assert [face.state().checked for face in faces] == [1, 0, 0, 0]


def test_notes_wrap_instead_of_being_cut(cards: list[IndicatorCard]) -> None:
    card = cards[0]
    empty = card.heightForWidth(240)
    _fill(card)
    assert empty < card.heightForWidth(240) < card.heightForWidth(150)
    for width in (150, 172, 240):
        for lines, font, _ in card._notes(width):
            for line in lines:
                assert paint.Run(line, font, "").width <= width - 30


@pytest.mark.parametrize("indicator", INDICATORS)
@pytest.mark.parametrize("value", [1e-12, 3e-7, 0.0123, 0.71, 104.0, 999.4])
def test_the_number_fits_the_narrowest_card(indicator: Indicator, value: float) -> None:
    shown = numbers.estimate(indicator, Interval(value / 3, value, value * 3))
    number = paint.Run(shown.value, fonts.font(26, 600, tabular=True, spacing=-0.6), "")
    unit = paint.Run(shown.unit, fonts.font(13, 500), "", 5)
    assert paint.runs_width([number, unit]) <= 172 - 30


def test_the_check_mark_and_the_edge_follow_theme_and_choice(
    cards: list[IndicatorCard], qapp: QApplication
) -> None:
    for name in theme.THEMES:
        look = theme.load_theme(name)
        theme.apply_theme(qapp, look)
        edges = [card.grab().toImage().pixelColor(card.width() // 2, 0) for card in cards[:2]]
        assert edges == [QColor(look.ui.accent), QColor(look.ui.border)]


def test_the_card_speaks_the_new_language_at_once(
    cards: list[IndicatorCard], french: Callable[[dict[tuple[str, str], str]], None]
) -> None:
    _fill(cards[0])
    french({("Names", "Energy"): "Énergie", ("Numbers", "{low}–{high}"): "{low} à {high}"})
    cards[0].changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert cards[0].accessibleName().startswith("Énergie, 1,9 kilowatt-hours, range 0,8 à 4,6")


def test_the_sample_line_of_a_value_can_be_cleared(cards: list[IndicatorCard]) -> None:
    _fill(cards[0])
    cards[0].set_empty()
    assert cards[0].accessibleName() == "Energy, Nothing yet, selected, 1 of 4"
