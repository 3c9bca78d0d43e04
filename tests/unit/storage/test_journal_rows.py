"""Rows of the journal: any stretch of them is what reading page by page gives."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.unit.storage.test_journal import DAY, many, pages, take_in

from responsai.storage import EventOrder, JournalQuery, JournalRows

if TYPE_CHECKING:
    from tests.unit.storage.conftest import MakeEvent

    from responsai.storage import Store

LATER = (DAY + dt.timedelta(days=2)).date()
QUERIES = (
    JournalQuery(),
    JournalQuery(descending=False),
    JournalQuery(first=LATER),
    JournalQuery(last=LATER, descending=False),
    JournalQuery(fits=lambda series: series.model == "claude"),
    JournalQuery(fits=lambda _series: False),
    JournalQuery(text="CLAUDE"),
    JournalQuery(text="hidden", called=lambda series: series.model == "claude"),
    JournalQuery(import_id=1),
    JournalQuery(order=EventOrder.REQUESTS),
    JournalQuery(order=EventOrder.OUTPUT, descending=False),
    JournalQuery(order=EventOrder.TOKENS, text="gpt"),
)


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_any_stretch_of_rows_is_what_pages_give(
    store: Store, make_event: MakeEvent, query: JournalQuery
) -> None:
    take_in(store, many(make_event))
    rows = JournalRows(store.core)
    index = rows.open(query)
    expected = pages(store, query, 7)
    assert index.total == len(expected)
    for start in range(0, index.total + 2, 3):
        for stop in (start, start + 1, start + 8, index.total + 5):
            found = [entry.id for entry in rows.read(index, start, stop)]
            assert found == expected[start:stop]
            assert rows.event_numbers(index, start, stop) == expected[start:stop]
    for row, number in enumerate(expected):
        assert rows.row_of(index, number) == row


def test_an_event_that_does_not_fit_has_no_row(store: Store, make_event: MakeEvent) -> None:
    take_in(store, many(make_event))
    rows = JournalRows(store.core)
    index = rows.open(JournalQuery(fits=lambda series: series.model == "claude"))
    others = set(pages(store, JournalQuery(), 100)) - set(pages(store, index.query, 100))
    assert others
    assert all(rows.row_of(index, number) is None for number in others)
    assert rows.row_of(index, 10_000) is None
    assert rows.row_of(rows.open(JournalQuery(text="claude")), 10_000) is None


def test_months_tell_how_many_rows_they_have(store: Store, make_event: MakeEvent) -> None:
    take_in(
        store,
        [
            make_event("a", at=dt.datetime(2026, 4, 30, 12, tzinfo=dt.UTC)),
            make_event("b", at=dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)),
            make_event("c", at=dt.datetime(2026, 5, 31, 12, tzinfo=dt.UTC)),
        ],
    )
    index = JournalRows(store.core).open(JournalQuery())
    assert index.months() == {dt.date(2026, 5, 1): 2, dt.date(2026, 4, 1): 1}


def test_an_answer_that_nobody_wants_is_cut_short(store: Store, make_event: MakeEvent) -> None:
    take_in(store, many(make_event))
    rows = JournalRows(store.core)
    assert rows.open(JournalQuery(text="gpt"), stopped=lambda: True).total == 0


def test_rows_of_a_journal_that_lost_events_are_left_out(
    store: Store, make_event: MakeEvent
) -> None:
    take_in(store, many(make_event))
    rows = JournalRows(store.core)
    for query in (JournalQuery(), JournalQuery(order=EventOrder.OUTPUT)):
        index = rows.open(query)
        gone = rows.event_numbers(index, 0, 1)
        store.journal.delete(gone)
        left = [entry.id for entry in rows.read(index, 0, 3)]
        assert not set(gone) & set(left)
        assert len(left) >= 2
        store.journal.undo()
