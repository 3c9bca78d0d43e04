from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.gui.models.stretch import SPANS, Span, Stretch, span_name
from responsai.text import catalogue

TODAY = dt.date(2026, 5, 21)
LIMITED = [span for span in SPANS if span is not Span.ALL]


@pytest.mark.parametrize(
    ("span", "bounds", "label"),
    [
        (Span.DAY, (TODAY, TODAY), "21 May 2026"),
        (Span.WEEK, (dt.date(2026, 5, 18), dt.date(2026, 5, 24)), "18–24 May 2026"),
        (Span.MONTH, (dt.date(2026, 5, 1), dt.date(2026, 5, 31)), "May 2026"),
        (Span.YEAR, (dt.date(2026, 1, 1), dt.date(2026, 12, 31)), "2026"),
        (Span.ALL, None, "All days"),
    ],
)
def test_bounds_and_label(span: Span, bounds: tuple[dt.date, dt.date] | None, label: str) -> None:
    stretch = Stretch(span, TODAY)
    assert stretch.bounds == bounds
    assert stretch.label() == label


def test_french_labels_begin_with_a_capital() -> None:
    catalogue.use_language("fr")
    assert Stretch(Span.MONTH, TODAY).label() == "Mai 2026"
    assert Stretch(Span.WEEK, dt.date(2026, 5, 1)).label() == "27 avril – 3 mai 2026"


@given(st.sampled_from(LIMITED), st.dates(dt.date(1970, 1, 1), dt.date(2100, 1, 1)))
def test_neighbours_touch_without_overlap(span: Span, day: dt.date) -> None:
    stretch = Stretch(span, day)
    after = stretch.next()
    assert after is not None
    assert stretch.bounds is not None
    assert after.bounds is not None
    assert after.bounds[0] == stretch.bounds[1] + dt.timedelta(days=1)
    back = after.previous()
    assert back is not None
    assert back.bounds == stretch.bounds
    assert stretch.holds(day)
    assert not after.holds(day)


def test_everything_has_no_neighbours() -> None:
    stretch = Stretch(Span.ALL, TODAY)
    assert stretch.previous() is None
    assert stretch.next() is None
    assert stretch.holds(dt.date(1999, 1, 1))


def test_a_shorter_span_stays_near() -> None:
    month = Stretch(Span.MONTH, dt.date(2026, 5, 3))
    assert month.with_span(Span.DAY, TODAY).bounds == (TODAY, TODAY)
    april = Stretch(Span.MONTH, dt.date(2026, 4, 3))
    assert april.with_span(Span.DAY, TODAY).day == dt.date(2026, 4, 30)
    everything = Stretch(Span.ALL, dt.date(2026, 4, 3))
    assert everything.with_span(Span.MONTH, TODAY).bounds == april.bounds


def test_each_span_has_a_name() -> None:
    assert [span_name(span) for span in Span] == ["Day", "Week", "Month", "Year", "All", "Own days"]


@given(
    st.dates(dt.date(1970, 1, 1), dt.date(2100, 1, 1)),
    st.dates(dt.date(1970, 1, 1), dt.date(2100, 1, 1)),
)
def test_own_days_step_by_their_own_length(one: dt.date, other: dt.date) -> None:
    own = Stretch.between(one, other)
    assert own.bounds == (min(one, other), max(one, other))
    after, before = own.next(), own.previous()
    assert after is not None
    assert before is not None
    assert after.bounds is not None
    assert after.bounds[0] == max(one, other) + dt.timedelta(days=1)
    assert after.bounds[1] - after.bounds[0] == abs(one - other)
    assert after.previous() == own
    assert before.next() == own


@given(st.sampled_from(LIMITED), st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_what_is_compared_lies_in_the_two_stretches(span: Span, today: dt.date) -> None:
    stretch = Stretch(span, today)
    pair = stretch.same_days_before(today)
    assert pair is not None
    now, before = pair
    assert stretch.bounds is not None
    assert now == (stretch.bounds[0], min(today, stretch.bounds[1]))
    earlier = stretch.previous()
    assert earlier is not None
    assert earlier.bounds is not None
    assert before[0] == earlier.bounds[0]
    assert before[1] <= earlier.bounds[1]
    if today < stretch.bounds[1]:  # whole stretches are compared as they are, long or short
        assert before[1] - before[0] <= now[1] - now[0]


def test_nothing_is_compared_with_the_future() -> None:
    assert Stretch(Span.MONTH, dt.date(2026, 6, 1)).same_days_before(TODAY) is None
    assert Stretch(Span.ALL, TODAY).same_days_before(TODAY) is None
