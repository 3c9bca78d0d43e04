from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator
from responsai.tips import words
from responsai.tips.pace import pace, span

DAY = dt.date(2026, 5, 21)
days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


def test_the_pace_of_the_picture() -> None:
    found = pace("month", 3.0, Interval(0.8, 1.9, 4.6), DAY)
    assert (found.first, found.last) == (dt.date(2026, 5, 1), dt.date(2026, 5, 31))
    assert (found.day, found.days) == (21, 31)
    assert found.expected is not None
    assert found.expected.central == pytest.approx(1.9 * 31 / 21)
    assert found.share == pytest.approx(1.9 / 3)
    assert not found.notice
    assert words.notice(Indicator.ENERGY, found) == ""


def test_from_80_percent_a_quiet_word() -> None:
    near = pace("week", 1.0, Interval(0.1, 0.8, 2), DAY)
    assert (near.notice, near.over) == (True, False)
    assert words.notice(Indicator.ENERGY, near).startswith(
        "You have used 80% of your budget of 1.0 kWh"
    )
    past = pace("week", 1.0, Interval(0.1, 1.2, 2), DAY)
    assert past.over
    assert "used up: 120%" in words.notice(Indicator.ENERGY, past)


def test_two_days_tell_no_pace() -> None:
    assert pace("month", 1, Interval(1, 1, 1), dt.date(2026, 5, 2)).expected is None
    assert pace("month", 1, Interval(1, 1, 1), dt.date(2026, 5, 3)).expected is not None


@given(days, st.sampled_from(["week", "month", "year"]))
def test_every_day_lies_in_its_period(today: dt.date, period: str) -> None:
    first, last = span(period, today)
    assert first <= today <= last
    assert span(period, first) == span(period, last) == (first, last)
    found = pace(period, 2.0, Interval(1, 2, 3), today)
    assert 1 <= found.day <= found.days
    if found.expected is not None:
        assert found.expected.central >= found.used.central


def test_another_period_is_refused() -> None:
    with pytest.raises(ValueError, match="for a week, a month or a year"):
        span("decade", DAY)
