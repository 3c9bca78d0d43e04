"""Sums in memory are those that adding up the days gives."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from responsai.domain.usage import NOTHING, Amounts
from responsai.storage import Grain, ImportStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.storage.conftest import MakeEvent

    from responsai.domain.usage import Series, UsageRow
    from responsai.storage import Store

START = dt.datetime(2024, 12, 20, 12, tzinfo=dt.UTC)
SPANS = [
    (None, None),
    (dt.date(2024, 12, 25), dt.date(2025, 3, 3)),
    (dt.date(2025, 1, 1), None),
    (None, dt.date(2024, 12, 31)),
    (dt.date(1999, 1, 1), dt.date(2999, 1, 1)),
    (dt.date(2025, 2, 2), dt.date(2025, 2, 2)),
    (dt.date(2030, 1, 1), dt.date(2031, 1, 1)),
    (dt.date(2025, 3, 3), dt.date(2025, 1, 1)),
]


@pytest.fixture
def filled(store: Store, make_event: MakeEvent) -> Store:
    number = store.begin_import()
    store.add_events(
        number,
        [
            make_event(
                str(index),
                at=START + dt.timedelta(days=index * 3 // 2),
                model=("a", "b", None)[index % 3],
                amounts=Amounts(requests=1, output_tokens=index * index, input_chars=index),
            )
            for index in range(300)
        ],
    )
    store.finish_import(number, ImportStatus.DONE)
    return store


def beginning(grain: Grain, day: dt.date) -> dt.date:
    return {
        Grain.DAY: day,
        Grain.WEEK: day - dt.timedelta(days=day.weekday()),
        Grain.MONTH: day.replace(day=1),
        Grain.YEAR: day.replace(month=1, day=1),
    }[grain]


def added_up(rows: list[UsageRow], grain: Grain | None) -> dict[object, Amounts]:
    found: dict[object, Amounts] = defaultdict(lambda: NOTHING)
    for row in rows:
        key = (grain and beginning(grain, row.day), row.series)
        found[key] = found[key] + row.amounts
    return dict(found)


@pytest.mark.parametrize(("first", "last"), SPANS)
def test_a_span_is_the_sum_of_its_days(
    filled: Store, first: dt.date | None, last: dt.date | None
) -> None:
    days = filled.rows(first, last)
    assert added_up(filled.totals.over(first, last), None) == added_up(days, None)
    for grain in Grain:
        parts = filled.totals.by(grain, first, last)
        assert added_up(parts, grain) == added_up(days, grain)
        keys = [(beginning(grain, row.day), row.series) for row in parts]
        assert len(set(keys)) == len(keys), "one row for each span and series"


def test_sums_follow_every_change(
    filled: Store, reopen: Callable[[], Store], make_event: MakeEvent
) -> None:
    def check() -> None:
        assert added_up(filled.totals.over(), None) == added_up(filled.rows(), None)

    check()
    filled.add_manual(make_event("mine"))
    check()
    with reopen() as other:
        other.add_manual(make_event("theirs", model="theirs"))
    check()
    filled.journal.delete([5])
    check()
    filled.journal.undo()
    check()
    filled.journal.undo_import(1)
    check()


def test_of_nothing_there_is_no_sum(store: Store) -> None:
    assert store.totals.over() == []
    assert store.totals.by(Grain.MONTH) == []
    assert store.totals.also_seen() == []


def test_spans_of_a_series_are_cut_where_asked(filled: Store) -> None:
    cuts = [dt.date(2024, 1, 1), dt.date(2025, 1, 15), dt.date(2025, 2, 1), dt.date(2030, 1, 1)]

    def of_a(series: Series) -> list[dt.date]:
        return cuts if series.model == "a" else []

    days = filled.rows()
    for grain in (None, *Grain):
        parts = filled.totals.by(grain, cuts=of_a)
        assert added_up(parts, grain) == added_up(days, grain)
        for before, after in ((0, 1), (1, 2), (2, 3)):
            expected = [
                row.amounts
                for row in days
                if row.series.model == "a" and cuts[before] <= row.day < cuts[after]
            ]
            found = [
                row.amounts
                for row in parts
                if row.series.model == "a" and cuts[before] <= row.day < cuts[after]
            ]
            assert sum(expected, NOTHING) == sum(found, NOTHING)
    assert len(filled.totals.by(None, cuts=of_a)) == len(filled.totals.over()) + 2


def test_an_answer_that_was_kept_is_renewed_when_something_changes(
    store: Store, make_event: MakeEvent
) -> None:
    store.add_manual(make_event("one"))
    first = store.totals.over()
    first.clear()  # whoever got it may do so
    assert sum(row.amounts.requests for row in store.totals.over()) == 1
    number = store.add_manual(make_event("two"))
    assert sum(row.amounts.requests for row in store.totals.over()) == 2
    store.journal.delete([number])
    assert sum(row.amounts.requests for row in store.totals.over()) == 1
