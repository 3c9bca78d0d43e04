"""Pages of the journal, edits, deletions and what imports make of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from responsai.domain.errors import BadInputError
from responsai.domain.usage import Amounts
from responsai.storage import (
    BatchCounts,
    ChangeKind,
    EventOrder,
    ImportStatus,
    JournalQuery,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent

    from responsai.domain.usage import UsageEvent
    from responsai.storage import Store

DAY = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)


def take_in(store: Store, events: Sequence[UsageEvent]) -> int:
    number = store.begin_import()
    store.add_events(number, events)
    store.finish_import(number, ImportStatus.DONE)
    return number


def pages(store: Store, query: JournalQuery, size: int) -> list[int]:
    """Numbers of all events, read page by page."""
    found: list[int] = []
    after = None
    while True:
        page = store.journal.page(query, after, size)
        assert len(page.entries) <= size
        found += [entry.id for entry in page.entries]
        after = page.next
        if after is None:
            return found


def many(make_event: MakeEvent) -> list[UsageEvent]:
    return [
        make_event(
            str(index),
            # Several at the same moment, so that the number of the event decides.
            at=DAY + dt.timedelta(hours=index // 3 * 7),
            model="gpt-4o" if index % 4 else "claude",
            amounts=Amounts(requests=1 + index % 2, output_tokens=index * 7 % 10),
        )
        for index in range(40)
    ]


@pytest.mark.parametrize("order", EventOrder)
@pytest.mark.parametrize("descending", [True, False])
def test_pages_give_every_event_once_and_in_order(
    store: Store, make_event: MakeEvent, order: EventOrder, *, descending: bool
) -> None:
    take_in(store, many(make_event))
    query = JournalQuery(order=order, descending=descending)
    whole = [entry.id for entry in store.journal.page(query, size=1000).entries]
    assert sorted(whole) == list(range(1, 41))
    for size in (1, 7, 40, 41):
        assert pages(store, query, size) == whole
    events = [store.journal.get(number).event for number in whole]
    keys = {
        EventOrder.TIME: [event.at_ms for event in events],
        EventOrder.OUTPUT: [event.amounts.output_tokens for event in events],
        EventOrder.TOKENS: [event.amounts.output_tokens for event in events],
        EventOrder.REQUESTS: [event.amounts.requests for event in events],
    }[order]
    assert keys == sorted(keys, reverse=descending)


def test_a_page_is_not_shifted_by_what_is_added_meanwhile(
    store: Store, make_event: MakeEvent
) -> None:
    take_in(store, many(make_event))
    first = store.journal.page(JournalQuery(), size=10)
    store.add_manual(make_event("newest", at=DAY + dt.timedelta(days=300)))
    rest = store.journal.page(JournalQuery(), first.next, 100)
    assert not {entry.id for entry in first.entries} & {entry.id for entry in rest.entries}
    assert len(first.entries) + len(rest.entries) == 40


def test_conditions_narrow_a_page(store: Store, make_event: MakeEvent) -> None:
    number = take_in(store, many(make_event))
    store.add_manual(make_event("mine", note="Über die ÉTÉ-Bäume; DROP TABLE events"))
    claude = JournalQuery(fits=lambda series: series.model == "claude")
    assert len(store.journal.page(claude).entries) == 10
    assert len(store.journal.page(JournalQuery(import_id=number)).entries) == 40
    assert store.journal.page(JournalQuery(fits=lambda _: False)).entries == ()
    day = JournalQuery(first=dt.date(2026, 5, 2), last=dt.date(2026, 5, 2))
    found = store.journal.page(day).entries
    assert found
    assert {entry.day for entry in found} == {dt.date(2026, 5, 2)}


@pytest.mark.parametrize(
    ("text", "hits"),
    [("été-b", 1), ("drop table events", 1), ("%", 0), ("CLAUDE", 11), ("_", 0), ("\udcff", 0)],
)
def test_search_looks_into_notes_and_names_in_any_case(
    store: Store, make_event: MakeEvent, text: str, hits: int
) -> None:
    take_in(store, [make_event(str(index)) for index in range(10)])
    store.add_manual(make_event("mine", note="Über die ÉTÉ-Bäume; DROP TABLE events"))
    assert len(store.journal.page(JournalQuery(text=text)).entries) == hits


@pytest.mark.parametrize("number", [0, -1, 2**63, 10**40, True, "1"])
def test_an_import_that_cannot_be_is_none(store: Store, number: object) -> None:
    with pytest.raises(BadInputError, match="There is no import"):
        store.journal.undo_import(cast("int", number))


def test_a_place_beyond_all_numbers_is_refused(store: Store) -> None:
    for place in ((2**63, 0, 0), (0, -(2**63) - 1, 0), (0, 0, 10**40)):
        with pytest.raises(BadInputError, match="no place in a list"):
            store.journal.page(JournalQuery(), place)


@pytest.mark.parametrize("size", [0, -1, 10_001])
def test_a_page_of_no_size_is_refused(store: Store, size: int) -> None:
    with pytest.raises(BadInputError, match="from 1 to"):
        store.journal.page(JournalQuery(), size=size)


def test_an_edit_moves_the_sums_and_can_be_undone(store: Store, make_event: MakeEvent) -> None:
    event = make_event(note="before")
    number = store.add_manual(event)
    changed = replace(
        event,
        at_ms=event.at_ms + 86_400_000,
        amounts=Amounts(requests=2, output_tokens=99),
        note="after",
        key=b"another key, 16b",
    )
    entry = store.journal.replace(number, changed)
    assert entry.edited
    assert entry.event == replace(changed, key=event.key)
    assert [row.amounts.output_tokens for row in store.rows()] == [99]
    assert store.extent() == (dt.date(2026, 5, 2), dt.date(2026, 5, 2))
    undone = store.journal.undo()
    assert undone is not None
    assert undone.kind is ChangeKind.EDIT
    assert store.journal.get(number).event == event
    assert not store.journal.get(number).edited


def test_imports_leave_edited_and_deleted_uses_alone(store: Store, make_event: MakeEvent) -> None:
    small = [make_event(name, amounts=Amounts(requests=1)) for name in ("a", "b", "c")]
    grown = [replace(event, amounts=Amounts(requests=1, output_tokens=50)) for event in small]
    first = take_in(store, small)
    edited = replace(small[0], amounts=Amounts(requests=1, output_tokens=3))
    store.journal.replace(1, edited)
    store.journal.delete([2])
    number = store.begin_import()
    assert store.add_events(number, [*grown, *grown]) == BatchCounts(duplicate=5, updated=1)
    store.finish_import(number, ImportStatus.DONE)
    assert store.journal.get(1).event == edited
    assert store.event_count() == 2
    with pytest.raises(BadInputError, match="no use 2"):
        store.journal.get(2)
    # Undoing the deletion brings it back as it was; undoing the import takes all of it away.
    store.journal.undo_import(number)
    store.journal.undo()
    assert store.event_count() == 3
    store.journal.undo_import(first)
    assert store.event_count() == 0
    assert take_in(store, grown)
    assert store.event_count() == 3


def test_deleting_many_is_one_change(store: Store, make_event: MakeEvent) -> None:
    take_in(store, [make_event(str(index)) for index in range(6)])
    with pytest.raises(BadInputError, match="no use 99"):
        store.journal.delete([1, 99])
    assert store.event_count() == 6
    store.journal.delete([1, 3, 3, 5])
    assert store.event_count() == 3
    store.journal.undo()
    assert [entry.id for entry in store.journal.page(JournalQuery()).entries] == [6, 5, 4, 3, 2, 1]


def test_what_is_undone_comes_from_the_latest_back(
    path: Path, reopen: Callable[[], Store], make_event: MakeEvent
) -> None:
    with reopen() as store:
        store.add_manual(make_event("logged"))
        take_in(store, [make_event("imported")])
    with reopen() as store:
        kinds = [change.kind for change in store.journal.history()]
        assert kinds == [ChangeKind.IMPORT, ChangeKind.LOG]
        undone = [store.journal.undo(), store.journal.undo(), store.journal.undo()]
        assert [change and change.kind for change in undone] == [*kinds, None]
        assert all(change.undone for change in store.journal.history())
        assert store.event_count() == 0
    assert path.exists()


@pytest.mark.parametrize(
    "unfit",
    [
        {"amounts": Amounts(requests=-1)},
        {"at_ms": -5},
        {"at_ms": cast("int", "soon")},
        {"note": "half \ud83c a tree"},
        {"time_quality": "sure"},
        {"series": None},
        {"amounts": 5},
    ],
)
def test_an_edit_that_cannot_be_stored_changes_nothing(
    store: Store, make_event: MakeEvent, unfit: dict[str, object]
) -> None:
    event = make_event()
    number = store.add_manual(event)
    with pytest.raises(BadInputError):
        store.journal.replace(number, replace(event, **unfit))  # type: ignore[arg-type]
    assert store.journal.get(number).event == event
    assert len(store.journal.history()) == 1


@pytest.mark.parametrize("number", [0, -1, 2**70, cast("int", "1 OR 1=1"), cast("int", None)])
def test_a_number_of_no_event_is_told(store: Store, make_event: MakeEvent, number: int) -> None:
    store.add_manual(make_event())
    with pytest.raises(BadInputError, match="There is no use"):
        store.journal.get(number)
    with pytest.raises(BadInputError, match="There is no use"):
        store.journal.delete([number])


@pytest.mark.parametrize(("done", "sentence"), [(0, "no import 9"), (1, "running"), (2, "already")])
def test_an_import_that_cannot_be_undone_is_told(
    store: Store, make_event: MakeEvent, done: int, sentence: str
) -> None:
    number = store.begin_import()
    store.add_events(number, [make_event()])
    if done == 2:
        store.finish_import(number, ImportStatus.DONE)
        assert store.journal.undo_import(number) == 1
    with pytest.raises(BadInputError, match=sentence):
        store.journal.undo_import(number if done else 9)
    assert store.event_count() == (1 if done < 2 else 0)


def test_a_search_without_a_hit_looks_at_notes_only(store: Store, make_event: MakeEvent) -> None:
    number = store.begin_import()
    store.add_events(number, [make_event(str(one)) for one in range(3000)])
    store.finish_import(number, ImportStatus.DONE)
    store.add_manual(make_event("mine", note="for Ada"))
    steps: list[None] = []
    store.core.session.connection.set_progress_handler(lambda: steps.append(None), 1000)
    assert not store.journal.page(JournalQuery(text="nowhere")).entries
    assert len(store.journal.page(JournalQuery(text="ada")).entries) == 1
    store.core.session.connection.set_progress_handler(None, 0)
    assert len(steps) < 3, "thousands of operations of the database"


def test_a_use_by_hand_does_not_come_back_by_its_key(store: Store, make_event: MakeEvent) -> None:
    event = make_event("again")
    number = store.add_manual(event)
    store.journal.delete([number])
    with pytest.raises(BadInputError, match="was deleted"):
        store.add_manual(event)
    assert store.event_count() == 0
    store.journal.undo()
    assert store.add_manual(event) == number
