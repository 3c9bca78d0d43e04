from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responsai.domain.impacts import Impacts
from responsai.domain.interval import ZERO
from responsai.domain.stages import INDICATORS, STAGES, Indicator, Stage
from responsai.domain.summary import Group
from responsai.gui.charts import days as chart
from responsai.gui.charts.days import Grain
from responsai.text import catalogue

MakeDay = Callable[[dt.date, float], Group]
TODAY = dt.date(2026, 5, 21)
MAY = (dt.date(2026, 5, 1), dt.date(2026, 5, 31))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=st.dates(dt.date(2020, 1, 1), dt.date(2025, 1, 1)),
    length=st.integers(1, 2500),
    uses=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1e3)), max_size=30),
)
def test_bars_tile_the_period_and_add_up_to_the_total(
    make_day: MakeDay, first: dt.date, length: int, uses: list[tuple[float, float]]
) -> None:
    last = first + dt.timedelta(days=length - 1)
    totals = {first + dt.timedelta(days=int(where * (length - 1))): much for where, much in uses}
    groups = [make_day(day, total) for day, total in totals.items()]
    days = chart.build(groups, Indicator.WATER, (first, last), TODAY)
    assert days.bars[0].first == first
    assert days.bars[-1].last == last
    for left, right in zip(days.bars, days.bars[1:], strict=False):
        assert right.first == left.last + dt.timedelta(days=1)
    expected = ZERO
    for group in groups:
        expected = expected + group.impacts.covered_total(Indicator.WATER)
    drawn = ZERO
    for bar in days.bars:
        drawn = drawn + bar.total
    assert (drawn.low, drawn.central, drawn.high) == pytest.approx(
        (expected.low, expected.central, expected.high)
    )


@pytest.mark.parametrize(
    ("days", "grain", "title"),
    [
        (1, Grain.DAY, "Energy per day, by stage"),
        (100, Grain.DAY, "Energy per day, by stage"),
        (101, Grain.WEEK, "Energy per week, by stage"),
        (2 * 366, Grain.WEEK, "Energy per week, by stage"),
        (2 * 366 + 1, Grain.MONTH, "Energy per month, by stage"),
    ],
)
def test_the_title_says_what_a_bar_stands_for(days: int, grain: Grain, title: str) -> None:
    first = dt.date(2020, 1, 1)
    built = chart.build([], Indicator.ENERGY, (first, first + dt.timedelta(days - 1)), TODAY)
    assert built.grain is grain
    assert chart.title(built) == title


def test_days_without_use_stay_empty(make_day: MakeDay) -> None:
    days = chart.build([make_day(dt.date(2026, 5, 2), 0.1)], Indicator.ENERGY, MAY, TODAY)
    assert [bar.stages is not None for bar in days.bars] == [False, True] + [False] * 29
    assert days.present == 20
    assert len(chart.table(days).rows) == 1


def test_one_unit_for_all_that_keeps_small_bars_readable(make_day: MakeDay) -> None:
    groups = [make_day(dt.date(2026, 5, 2), 0.28), make_day(dt.date(2026, 5, 3), 0.004)]
    days = chart.build(groups, Indicator.ENERGY, MAY, TODAY)
    assert days.unit.symbol == "Wh"
    table = chart.table(days)
    assert table.headers == (
        "Day", "Total, Wh", "Range, Wh", "Mining", "Manufacturing", "Training", "Use",
        "End of life",
    )  # fmt: skip
    assert table.rows[0] == (
        "2 May 2026", "280", "110–670", "5.6", "20", "45", "207", "2.8",
    )  # fmt: skip
    assert table.rows[1][1:3] == ("4.0", "1.6–9.6")


def test_in_words(make_day: MakeDay) -> None:
    groups = [
        make_day(dt.date(2026, 5, 2), 0.05),
        make_day(dt.date(2026, 5, 3), 0.2),
        make_day(dt.date(2026, 5, 4), 0.1),
    ]
    days = chart.build(groups, Indicator.ENERGY, MAY, TODAY)
    assert chart.describe(days) == (
        "First, 2 May 2026: 50 watt-hours, range 20 to 120. "
        "Highest, 3 May 2026: 200 watt-hours, range 80 to 480. "
        "Last, 4 May 2026: 100 watt-hours, range 40 to 240."
    )
    only = chart.build(groups[:1], Indicator.ENERGY, MAY, TODAY)
    assert chart.describe(only) == "2 May 2026: 50 watt-hours, range 20 to 120."
    nothing = chart.build([], Indicator.ENERGY, MAY, TODAY)
    assert chart.describe(nothing) == "No use in this period."


def test_tips_carry_range_and_stages(make_day: MakeDay) -> None:
    days = chart.build([make_day(dt.date(2026, 5, 2), 0.1)], Indicator.ENERGY, MAY, TODAY)
    tips = chart.drawing(days).tips
    assert len(tips) == 31
    assert tips[1].title == "2 May 2026"
    assert tips[1].lines[0] == ("Total", "100 Wh (40–240)")
    assert [name for name, _ in tips[1].lines[1:]] == [
        "End of life", "Use", "Training", "Manufacturing", "Mining",
    ]  # fmt: skip
    assert tips[1].spoken.startswith("2 May 2026: 100 watt-hours, range 40 to 240; Mining 2.0 watt")
    assert tips[0].spoken == "1 May 2026: No use"


def test_a_stage_that_is_not_estimated_is_no_zero(make_day: MakeDay) -> None:
    whole = make_day(dt.date(2026, 5, 2), 0.1)
    stages = dict(whole.impacts.table[Indicator.ENERGY])
    stages[Stage.MINING] = None
    partial = Group(whole.key, whole.usage, Impacts.from_table(dict.fromkeys(INDICATORS, stages)))
    days = chart.build([partial], Indicator.ENERGY, MAY, TODAY)
    assert chart.table(days).rows[0][3] == "not estimated"
    assert chart.drawing(days).tips[1].lines[-1] == ("Mining", "not estimated")
    weeks = chart.build(
        [
            make_day(dt.date(2026, 5, 4), 0.1),
            Group({"day": "2026-05-05"}, partial.usage, partial.impacts),
        ],
        Indicator.ENERGY,
        (dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        TODAY,
    )
    assert weeks.used[0].stages is not None
    assert weeks.used[0].stages[0] is None


def test_french_numbers_and_no_odd_space_for_the_screen_reader(make_day: MakeDay) -> None:
    catalogue.use_language("fr")
    days = chart.build([make_day(dt.date(2026, 5, 1), 4000)], Indicator.WATER, MAY, TODAY)
    assert days.unit.symbol == "m³"
    assert chart.table(days).rows[0][1] == "4,0"
    tip = chart.drawing(days).tips[0]
    assert tip.title == "1er mai 2026"
    assert "\u202f" not in tip.spoken
    assert len(days.bars[0].stages or ()) == len(STAGES)
