from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.domain.interval import ZERO, Interval
from responsai.domain.stages import STAGES, Indicator, Stage
from responsai.gui import theme
from responsai.gui.widgets import motion, river_text
from responsai.gui.widgets.river import River
from responsai.gui.widgets.river_stage import LabelForm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

FIGURES: Mapping[Stage, Interval | None] = {
    Stage.MINING: Interval(0.01, 0.04, 0.2),
    Stage.MANUFACTURING: Interval(0.05, 0.13, 0.4),
    Stage.TRAINING: Interval(0.08, 0.30, 0.9),
    Stage.INFERENCE: Interval(0.6, 1.41, 3.0),
    Stage.END_OF_LIFE: Interval(0.004, 0.02, 0.1),
}
GAPS = {**FIGURES, Stage.MINING: None, Stage.TRAINING: None}
USE = STAGES.index(Stage.INFERENCE)
IN_USE = QPoint(700, 140)
"""A place in the band of the stage "Use" in a river 1000 pixels wide."""


@pytest.fixture
def river(qtbot: QtBot) -> Iterator[River]:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    river = River()
    river.set_data(Indicator.ENERGY, FIGURES)
    column.addWidget(river)
    page.resize(1000, 206)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield river
    page.close()


def _resize(river: River, width: int) -> None:
    river.window().resize(width, river.heightForWidth(width))


def _picture(river: River) -> QImage:
    return river.grab().toImage()


def test_stages_are_read_out_as_designed(river: River) -> None:
    assert river.accessibleName() == (
        "Energy along the life cycle, total 1.9 kilowatt-hours, range 0.74 to 4.6"
    )
    assert "2 pixels" in river.accessibleDescription()
    names = [item.accessibleName() for item in river._items]
    assert names[USE] == "Use, stage 4 of 5, 1.4 kilowatt-hours, 74 percent, range 0.6 to 3"
    assert names[4].endswith("1 percent, range less than 0.01 to 0.1")


def test_stages_are_buttons_in_a_group(river: River) -> None:
    face = QAccessible.queryAccessibleInterface(river)
    assert face.role() is QAccessible.Role.Grouping
    children = [face.child(number) for number in range(face.childCount())]
    assert [child.role() for child in children] == [QAccessible.Role.Button] * 5
    assert children[0].text(QAccessible.Text.Name).startswith("Mining, stage 1 of 5")


def test_all_stages_stand_in_the_unit_of_the_total() -> None:
    text = river_text.describe(Indicator.ENERGY, FIGURES)
    assert {stage.unit for stage in text.stages} == {"kWh"}
    assert text.stages[0].value == "0.040"
    minerals = {stage: Interval.exact(2e-6) for stage in STAGES}
    text = river_text.describe(Indicator.ADPE, minerals)
    assert (text.stages[0].unit, text.unit) == ("mg", "mg")
    assert text.range.endswith("mg Sb eq")


def test_shares_leave_unknown_stages_out_and_say_so(river: River) -> None:
    river.set_data(Indicator.ENERGY, GAPS)
    text = river_text.describe(Indicator.ENERGY, GAPS)
    assert [stage.share for stage in text.stages] == ["", "8%", "", "90%", "1%"]
    assert text.covered == "3 of 5 stages"
    assert river._items[0].accessibleName() == "Mining, stage 1 of 5, not estimated"
    assert river._water.widths[0] == river._water.widths[2] == 0


def test_an_unknown_stage_shows_a_hatched_band_that_does_not_join(river: River) -> None:
    river.set_data(Indicator.ENERGY, GAPS)
    picture = _picture(river)
    ground = picture.pixelColor(250, 100)

    def drawn(top: int, bottom: int) -> int:
        return sum(
            picture.pixelColor(x, y) != ground for x in range(330, 360) for y in range(top, bottom)
        )

    assert 50 < drawn(80, 100) < 250
    assert drawn(108, 180) == 0


def test_arrows_move_and_enter_opens(river: River) -> None:
    opened: list[Stage] = []
    river.stage_activated.connect(opened.append)
    first = river._items[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert first.hasFocus()
    for item in river._items[:3]:
        QTest.keyClick(item, Qt.Key.Key_Right)
    assert river._items[USE].hasFocus()
    QTest.keyClick(river._items[USE], Qt.Key.Key_Return)
    QTest.keyClick(river._items[USE], Qt.Key.Key_Space)
    assert opened == [Stage.INFERENCE, Stage.INFERENCE]


def test_stages_are_one_tab_stop_that_remembers(river: River) -> None:
    river._items[2].setFocus()
    stops = [item for item in river._items if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [river._items[2]]


def test_a_click_on_the_water_opens_its_stage(river: River, qtbot: QtBot) -> None:
    with qtbot.waitSignal(river.stage_activated) as told:
        QTest.mouseClick(river, Qt.MouseButton.LeftButton, pos=IN_USE)
    assert told.args == [Stage.INFERENCE]
    with qtbot.assertNotEmitted(river.stage_activated):
        QTest.mouseClick(river, Qt.MouseButton.LeftButton, pos=QPoint(500, 20))
        QTest.mouseClick(river, Qt.MouseButton.RightButton, pos=IN_USE)


def test_pointing_at_a_stage_dims_the_others_but_not_the_labels(river: River) -> None:
    water = QColor(theme.current().stage[Stage.TRAINING].fill)
    on_training = QPoint(346, 100)
    assert _picture(river).pixelColor(on_training) == water
    label = river._items[0].grab().toImage()
    QTest.mouseMove(river, IN_USE)
    assert river._pointed() is Stage.INFERENCE
    picture = _picture(river)
    assert picture.pixelColor(on_training) != water
    assert picture.pixelColor(QPoint(640, 130)) == QColor(
        theme.current().stage[Stage.INFERENCE].fill
    )
    assert river._items[0].grab().toImage() == label
    QTest.mouseMove(river, QPoint(500, 5))
    assert _picture(river).pixelColor(on_training) == water


def test_the_keyboard_dims_the_others_too_but_a_click_does_not(river: River) -> None:
    water = QColor(theme.current().stage[Stage.TRAINING].fill)
    on_training = QPoint(346, 100)
    QTest.mouseClick(river._items[USE], Qt.MouseButton.LeftButton)
    QTest.mouseMove(river, QPoint(500, 5))
    assert river._items[USE].hasFocus()
    assert _picture(river).pixelColor(on_training) == water
    QTest.keyClick(river._items[USE], Qt.Key.Key_Right)
    assert river._items[4].hasFocus()
    assert _picture(river).pixelColor(on_training) != water


@pytest.mark.parametrize(
    ("width", "form"),
    [
        (1286, LabelForm.FULL),
        (1000, LabelForm.FULL),
        (899, LabelForm.COMPACT),
        (820, LabelForm.COMPACT),
        (639, LabelForm.ROW),
        (320, LabelForm.ROW),
    ],
)
def test_labels_use_the_room_there_is(width: int, form: LabelForm, river: River) -> None:
    _resize(river, width)
    assert river._form is form
    for item in river._items:
        assert river.rect().contains(item.geometry())
        assert item.wanted_width(form) <= item.width()
    assert river.heightForWidth(width) == (206 if form is not LabelForm.ROW else 302)


def test_the_range_stays_at_hand_when_there_is_no_room(river: River) -> None:
    _resize(river, 820)
    assert river._items[USE].toolTip() == "Use: 1.4 kWh, 74% of the total (0.6–3)"


def test_longer_words_change_the_form_and_are_never_cut(
    river: River, french: Callable[[dict[tuple[str, str], str]], None]
) -> None:
    long = {("Names", "Manufacturing"): "Manufacturing of everything"}
    for width in (1286, 1000, 900, 820, 640, 500):
        _resize(river, width)
        french({**long, ("Numbers", "{low}–{high}"): "from {low} to {high}"})
        river.changeEvent(QEvent(QEvent.Type.LanguageChange))
        for item in river._items:
            assert item.wanted_width(river._form) <= item.width()
        row = river._form is LabelForm.ROW
        assert river.heightForWidth(width) == (302 if row else 206)


def test_the_empty_river_says_what_it_waits_for(river: River) -> None:
    full = _picture(river)
    river.clear()
    assert river.is_empty
    assert river.accessibleName() == "Energy along the life cycle, nothing yet"
    assert not any(item.isVisible() for item in river._items)
    assert _picture(river) != full
    river.set_data(Indicator.WATER, dict.fromkeys(STAGES, ZERO))
    assert river.is_empty
    river.set_data(Indicator.ENERGY, FIGURES)
    assert all(item.isVisible() for item in river._items)
    assert _picture(river) == full


def test_one_stage_alone_is_the_whole_river(river: River) -> None:
    only = {**dict.fromkeys(STAGES, ZERO), Stage.MINING: Interval.exact(3.0)}
    river.set_data(Indicator.ENERGY, only)
    assert river._water.widths == (80.0, 0.0, 0.0, 0.0, 0.0)
    assert _picture(river).pixelColor(QPoint(500, 160)) == QColor(
        theme.current().stage[Stage.MINING].fill
    )


def test_the_water_follows_the_theme(river: River, qapp: QApplication) -> None:
    for name in theme.THEMES:
        look = theme.load_theme(name)
        theme.apply_theme(qapp, look)
        fill = QColor(look.stage[Stage.INFERENCE].fill)
        assert _picture(river).pixelColor(QPoint(640, 130)) == fill


def test_the_river_speaks_the_new_language_at_once(
    river: River, french: Callable[[dict[tuple[str, str], str]], None]
) -> None:
    french({("Names", "Energy"): "Énergie"})
    river.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert river.accessibleName().startswith("Énergie")
    assert "1,4" in river._items[USE].accessibleName()


def test_bands_grow_into_their_new_thickness(
    river: River, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = river._water.widths
    monkeypatch.setattr(motion, "duration", lambda milliseconds: milliseconds // 10)
    even = dict.fromkeys(STAGES, Interval.exact(1.0))
    river.set_data(Indicator.ENERGY, even)
    assert river._water._animation.state() is QAbstractAnimation.State.Running
    assert river._water.widths[USE] > 20
    qtbot.waitUntil(lambda: river._water.widths == (16.0,) * 5, timeout=2000)
    assert before != river._water.widths


def test_motion_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert motion.duration(420) == 0
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert motion.duration(420) == 420
    motion.set_reduced(reduced=True)
    assert motion.duration(420) == 0
    motion.set_reduced(reduced=False)
