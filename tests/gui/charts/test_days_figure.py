from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from responsai.domain.stages import STAGES, Indicator, Stage
from responsai.domain.summary import Group
from responsai.gui.charts import days as chart
from responsai.gui.charts.days_figure import marks
from responsai.gui.charts.render import render
from responsai.gui.theme import THEMES, load_theme

if TYPE_CHECKING:
    from responsai.gui.charts.render import Picture
    from responsai.gui.theme import ThemeName

MakeDay = Callable[[dt.date, float], Group]
TODAY = dt.date(2026, 5, 21)
MAY = (dt.date(2026, 5, 1), dt.date(2026, 5, 31))
WIDTH, HEIGHT = 440, 240


def _colours_in_slot(picture: Picture, slot: int) -> set[str]:
    plot, image = picture.plot, picture.image
    ratio = image.devicePixelRatio()
    x = round((plot.left + (slot + 0.5) * plot.slot) * ratio)
    top, bottom = round(plot.top * ratio), round((plot.top + plot.height) * ratio) - 1
    return {image.pixelColor(x, y).name().upper() for y in range(top, bottom)}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_bar_stands_in_its_slot_in_the_colours_of_its_stages(
    make_day: MakeDay, name: ThemeName, ratio: float
) -> None:
    theme = load_theme(name)
    days = chart.build([make_day(dt.date(2026, 5, 3), 0.2)], Indicator.ENERGY, MAY, TODAY)
    picture = render(chart.drawing(days), theme, WIDTH, HEIGHT, ratio)
    assert picture.image.width() == round(WIDTH * ratio)
    assert picture.image.pixelColor(1, 1) == QColor(theme.ui.surface)
    drawn = _colours_in_slot(picture, 2)
    for stage in (Stage.MANUFACTURING, Stage.TRAINING, Stage.INFERENCE):
        assert theme.stage[stage].fill.upper() in drawn
    assert theme.stage[Stage.INFERENCE].fill.upper() not in _colours_in_slot(picture, 3)


def test_heights_are_true(make_day: MakeDay) -> None:
    theme = load_theme("light")
    days = chart.build([make_day(dt.date(2026, 5, 3), 0.2)], Indicator.ENERGY, MAY, TODAY)
    picture = render(chart.drawing(days), theme, WIDTH, HEIGHT, 1.0)
    plot = picture.plot
    x = round(plot.left + 2.5 * plot.slot)
    use = QColor(theme.stage[Stage.INFERENCE].fill)
    column = [
        y
        for y in range(round(plot.top), round(plot.top + plot.height))
        if picture.image.pixelColor(x, y) == use
    ]
    # The axis ends at 200 Wh, so use is 74% of the height, less its edges.
    assert len(column) == pytest.approx(plot.height * 0.74, abs=3)


def test_ranges_are_drawn_only_on_request_and_the_axis_grows(make_day: MakeDay) -> None:
    theme = load_theme("light")
    days = chart.build([make_day(dt.date(2026, 5, 3), 0.2)], Indicator.ENERGY, MAY, TODAY)
    whisker = theme.ui.ink2.upper()
    plain = render(chart.drawing(days), theme, WIDTH, HEIGHT, 2.0)
    ranged = render(chart.drawing(days, ranges=True), theme, WIDTH, HEIGHT, 2.0)
    assert whisker not in _colours_in_slot(plain, 2)
    assert whisker in _colours_in_slot(ranged, 2)


def test_slots_under_the_pointer(make_day: MakeDay) -> None:
    days = chart.build([make_day(dt.date(2026, 5, 3), 0.2)], Indicator.ENERGY, MAY, TODAY)
    plot = render(chart.drawing(days), load_theme("light"), WIDTH, HEIGHT, 1.0).plot
    middle = plot.top + plot.height / 2
    for slot in range(31):
        assert plot.slot_at(plot.left + (slot + 0.5) * plot.slot, middle) == slot
    assert plot.slot_at(plot.left - 1, middle) is None
    assert plot.slot_at(plot.left + 31 * plot.slot + 1, middle) is None
    assert plot.slot_at(plot.left + 1, plot.top - 1) is None


def test_labels_of_stages_have_room_right_of_a_full_month(make_day: MakeDay) -> None:
    period = (dt.date(2026, 4, 1), dt.date(2026, 4, 30))
    groups = [make_day(period[0] + dt.timedelta(day), 0.1) for day in range(30)]
    plot = render(
        chart.drawing(chart.build(groups, Indicator.ENERGY, period, TODAY)),
        load_theme("light"),
        WIDTH,
        HEIGHT,
        1.0,
    ).plot
    assert plot.left + plot.slots * plot.slot < WIDTH - 90


@pytest.mark.parametrize("length", [0, 1])
def test_little_or_nothing_still_draws(make_day: MakeDay, length: int) -> None:
    groups = [make_day(TODAY, 0.0) for _ in range(length)]
    days = chart.build(groups, Indicator.ADPE, (TODAY, TODAY), TODAY)
    picture = render(chart.drawing(days, ranges=True), load_theme("dark"), WIDTH, HEIGHT, 1.0)
    assert picture.plot.slots == 1
    assert len(STAGES) == 5


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        (*MAY, "1|8|15|21, today|29"),
        (
            dt.date(2026, 5, 18),
            dt.date(2026, 5, 24),
            "Mon 18|Tue 19|Wed 20|Thu 21|Fri 22|Sat 23|Sun 24",
        ),
        (TODAY, TODAY, "21, today"),
        (dt.date(2026, 4, 27), dt.date(2026, 4, 27), "27 Apr"),
        (
            dt.date(2025, 1, 1),
            dt.date(2025, 12, 31),
            "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
        ),
        (dt.date(2020, 3, 1), dt.date(2024, 12, 31), "Jul|2021|Jul|2022|Jul|2023|Jul|2024|Jul"),
    ],
)
def test_marks_below(first: dt.date, last: dt.date, texts: str) -> None:
    days = chart.build([], Indicator.ENERGY, (first, last), TODAY)
    placed = marks(days, 500 / len(days.bars))
    assert "|".join(mark.text for mark in placed) == texts
    strong = [mark for mark in placed if mark.strong]
    assert [mark.slot for mark in strong] == ([] if days.present is None else [days.present])


def test_the_present_is_named_in_weeks_and_months() -> None:
    year = chart.build([], Indicator.ENERGY, (dt.date(2026, 1, 1), dt.date(2026, 12, 31)), TODAY)
    assert "this week" in [mark.text for mark in marks(year, 10)]
    years = chart.build([], Indicator.ENERGY, (dt.date(2021, 1, 1), TODAY), TODAY)
    assert marks(years, 8)[-1].text == "this month"
    quarter = chart.build([], Indicator.ENERGY, (dt.date(2026, 3, 1), TODAY), TODAY)
    assert marks(quarter, 6)[-1].text == "21 May, today"
