"""What becomes of new, known, grown and unfit events."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from responsai.domain.activity import TimeQuality, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.usage import AMOUNT_FIELDS, Amounts, LoggedRequest
from responsai.storage.checks import LATEST_MS, AmountTooLargeError
from responsai.storage.records import BatchCounts, ImportStatus
from responsai.storage.rows import NAMED, QUALITY_CODES, to_event
from responsai.storage.schema import LARGEST_AMOUNT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.unit.storage.conftest import MakeEvent

    from responsai.domain.usage import UsageEvent
    from responsai.storage.store import Store


def give(store: Store, events: Sequence[UsageEvent]) -> BatchCounts:
    number = store.begin_import()
    counts = store.add_events(number, events)
    store.finish_import(number, ImportStatus.DONE)
    assert store.daily_matches_events()
    return counts


def output(tokens: int) -> Amounts:
    return Amounts(requests=1, input_tokens=10, output_tokens=tokens)


def total_output(store: Store) -> int:
    return sum(row.amounts.output_tokens for row in store.rows())


def test_the_same_events_again_change_nothing(store: Store, make_event: MakeEvent) -> None:
    events = [make_event(str(number)) for number in range(1_200)]
    assert give(store, events) == BatchCounts(new=1_200)
    before = store.rows()
    assert give(store, events) == BatchCounts(duplicate=1_200)
    assert give(store, events[::-1]) == BatchCounts(duplicate=1_200)
    assert store.rows() == before


def test_a_grown_event_raises_and_a_shrunk_one_does_not(
    store: Store, make_event: MakeEvent
) -> None:
    assert give(store, [make_event(amounts=output(5))]) == BatchCounts(new=1)
    assert give(store, [make_event(amounts=output(9))]) == BatchCounts(updated=1)
    assert give(store, [make_event(amounts=output(7))]) == BatchCounts(duplicate=1)
    assert total_output(store) == 9


def test_repeats_within_a_batch_count_one_after_the_other(
    store: Store, make_event: MakeEvent
) -> None:
    batch = [make_event(amounts=output(tokens)) for tokens in (5, 9, 9, 7, 12)]
    assert give(store, batch) == BatchCounts(new=1, duplicate=2, updated=2)
    assert total_output(store) == 12
    assert store.event_count() == 1
    more = [make_event(amounts=output(tokens)) for tokens in (12, 20)]
    assert give(store, more) == BatchCounts(duplicate=1, updated=1)
    assert total_output(store) == 20


def test_new_and_known_events_in_one_batch(store: Store, make_event: MakeEvent) -> None:
    give(store, [make_event("known", amounts=output(5))])
    batch = [
        make_event("new", amounts=output(1)),
        make_event("known", amounts=output(6)),
        make_event("newer", amounts=output(2)),
        make_event("new", amounts=output(1)),
    ]
    assert give(store, batch) == BatchCounts(new=2, duplicate=1, updated=1)
    # And likewise when the batch begins with a known one, which takes another way.
    batch = [make_event("known", amounts=output(6)), make_event("newest", amounts=output(3))]
    assert give(store, batch) == BatchCounts(new=1, duplicate=1)
    assert total_output(store) == 12


def test_a_grown_event_takes_its_series_and_day_along(store: Store, make_event: MakeEvent) -> None:
    moved = make_event(
        model="gpt-4o-mini",
        at=dt.datetime(2026, 6, 2, 12, tzinfo=dt.UTC),
        amounts=output(99),
    )
    give(store, [make_event(amounts=output(5))])
    give(store, [moved])
    [row] = store.rows()
    assert (row.day, row.series.model) == (dt.date(2026, 6, 2), "gpt-4o-mini")
    assert row.amounts == output(99)
    assert store.extent() == (dt.date(2026, 6, 2), dt.date(2026, 6, 2))


def test_more_tokens_win_even_if_one_bucket_is_smaller(store: Store, make_event: MakeEvent) -> None:
    give(store, [make_event(amounts=Amounts(requests=1, input_tokens=100, output_tokens=1))])
    more = Amounts(requests=1, cached_tokens=100, output_tokens=2)
    assert give(store, [make_event(amounts=more)]) == BatchCounts(updated=1)
    assert [row.amounts for row in store.rows()] == [more]


def test_without_tokens_more_images_win(store: Store, make_event: MakeEvent) -> None:
    give(store, [make_event(amounts=Amounts(requests=1, images=1))])
    counts = give(store, [make_event(amounts=Amounts(requests=1, images=4))])
    assert counts == BatchCounts(updated=1)
    assert [row.amounts.images for row in store.rows()] == [4]


def test_of_equal_amounts_the_earlier_stays_whichever_came_first(
    store: Store, make_event: MakeEvent
) -> None:
    early = make_event(at=dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC))
    late = make_event(at=dt.datetime(2026, 5, 3, 12, tzinfo=dt.UTC))
    assert give(store, [late]) == BatchCounts(new=1)
    assert give(store, [early]) == BatchCounts(duplicate=1)
    assert give(store, [late]) == BatchCounts(duplicate=1)
    assert [row.day for row in store.rows()] == [dt.date(2026, 5, 1)]


def test_measured_amounts_win_over_larger_estimated_ones(
    store: Store, make_event: MakeEvent
) -> None:
    measured = make_event(amounts=Amounts(requests=1, output_tokens=20))
    guessed = make_event(amounts=Amounts(requests=1, output_tokens=90))
    guessed = replace(guessed, series=replace(guessed.series, token_source=TokenSource.ESTIMATED))
    for events in ([measured, guessed], [guessed, measured]):
        give(store, events)
    (row,) = store.rows()
    assert row.amounts.output_tokens == 20
    assert row.series.token_source is TokenSource.MEASURED


def test_of_equal_amounts_an_exact_time_wins_over_an_inferred_one(
    store: Store, make_event: MakeEvent
) -> None:
    told = dt.datetime(2026, 5, 10, 12, tzinfo=dt.UTC)
    exact = make_event(at=told)
    inferred = make_event(at=told - dt.timedelta(days=9), quality=TimeQuality.INFERRED)
    give(store, [inferred])
    give(store, [exact])
    assert store.extent() == (told.date(), told.date())


def test_an_empty_batch_is_nothing(store: Store) -> None:
    assert give(store, []) == BatchCounts()
    assert store.import_history() == []


@pytest.mark.parametrize(
    ("unfit", "sentence"),
    [
        ({"amounts": Amounts(requests=-1)}, "whole number from 0"),
        ({"amounts": Amounts(requests=1, input_tokens=cast("int", 1.5))}, "whole number from 0"),
        ({"amounts": Amounts(output_tokens=cast("int", "twelve"))}, "whole number from 0"),
        ({"amounts": Amounts(images=LARGEST_AMOUNT + 1)}, "at most 1,000,000,000,000,000 each"),
        ({"amounts": Amounts(images=2**70)}, "at most 1,000,000,000,000,000 each"),
        ({"key": b"short"}, "hash of 16 bytes"),
        ({"key": cast("bytes", "sixteen letters!")}, "hash of 16 bytes"),
        ({"at_ms": -1}, "between 1970 and 9999"),
        ({"at_ms": LATEST_MS + 10**10}, "between 1970 and 9999"),
        ({"at_ms": cast("int", None)}, "between 1970 and 9999"),
        ({"note": "half \ud83c a tree"}, "cannot be stored"),
    ],
)
def test_an_unfit_event_is_refused_and_its_batch_with_it(
    store: Store, make_event: MakeEvent, unfit: dict[str, object], sentence: str
) -> None:
    broken = replace(make_event("unfit"), **unfit)  # type: ignore[arg-type]
    number = store.begin_import()
    with pytest.raises(BadInputError, match=sentence):
        store.add_events(number, [make_event("fit"), broken])
    with pytest.raises(BadInputError, match=sentence):
        store.add_manual(broken)
    assert store.event_count() == 0
    assert store.add_events(number, [make_event("fit")]) == BatchCounts(new=1)


def test_a_logged_request_is_stored_as_the_event_that_it_is(
    store: Store, make_event: MakeEvent
) -> None:
    event = make_event("a")
    tokens = (7, 6, 5, 4, 3)
    request = LoggedRequest(event.key, event.at_ms, TimeQuality.INFERRED, event.series, *tokens)
    number = store.begin_import()
    assert store.add_events(number, [request]) == BatchCounts(new=1)
    assert store.add_events(number, [request.event()]) == BatchCounts(duplicate=1)
    with store.core.reading() as connection:
        [row] = connection.execute(f"SELECT {NAMED} FROM events").fetchall()  # noqa: S608
        assert to_event(row, store.core.book) == request.event()
    assert store.rows()[0].amounts == Amounts(1, *tokens)


def test_an_unfit_request_is_refused_with_the_same_sentence(
    store: Store, make_event: MakeEvent
) -> None:
    event = make_event("a")
    request = LoggedRequest(
        event.key, event.at_ms, event.time_quality, event.series, -1, 0, 0, 0, 0
    )
    with pytest.raises(BadInputError, match="whole number from 0 up"):
        store.add_events(store.begin_import(), [make_event("fit"), request])
    assert store.event_count() == 0


def test_an_unfit_text_of_a_series_is_refused(store: Store, make_event: MakeEvent) -> None:
    with pytest.raises(BadInputError, match="cannot be stored"):
        store.add_manual(make_event(model="\udcff"))
    assert store.event_count() == 0


def test_the_largest_amounts_and_the_ends_of_time_are_kept(
    store: Store, make_event: MakeEvent
) -> None:
    largest = Amounts(*(LARGEST_AMOUNT for _ in AMOUNT_FIELDS))
    store.add_manual(make_event("largest", amounts=largest))
    store.add_manual(replace(make_event("first"), at_ms=0))
    store.add_manual(replace(make_event("last"), at_ms=LATEST_MS))
    assert largest in [row.amounts for row in store.rows()]
    assert store.extent() == (dt.date(1970, 1, 1), dt.date(9999, 12, 31))


def test_sums_that_sqlite_cannot_hold_are_refused_within_a_batch_and_between(
    store: Store, make_event: MakeEvent
) -> None:
    largest = Amounts(requests=1, output_tokens=LARGEST_AMOUNT)
    number = store.begin_import()
    too_many = [make_event(str(index), amounts=largest) for index in range(9_300)]
    with pytest.raises(AmountTooLargeError):
        store.add_events(number, too_many)
    assert store.event_count() == 0
    store.add_events(number, too_many[:9_000])
    with pytest.raises(AmountTooLargeError):
        store.add_events(number, too_many[9_000:])
    assert total_output(store) == 9_000 * LARGEST_AMOUNT
    growing = [make_event(str(index), amounts=Amounts(requests=1)) for index in range(9_000, 9_300)]
    store.add_events(number, growing)
    with pytest.raises(AmountTooLargeError):
        store.add_events(number, too_many[9_000:])
    assert total_output(store) == 9_000 * LARGEST_AMOUNT


def test_a_series_of_a_batch_that_failed_is_not_believed_known(
    store: Store, make_event: MakeEvent
) -> None:
    number = store.begin_import()
    with pytest.raises(BadInputError):
        store.add_events(number, [make_event(model="m"), make_event("x", amounts=Amounts(-1))])
    assert store.add_events(number, [make_event(model="m")]) == BatchCounts(new=1)
    assert [row.series.model for row in store.rows()] == ["m"]


def test_every_time_quality_has_its_code() -> None:
    assert set(QUALITY_CODES) == set(TimeQuality)
    assert set(QUALITY_CODES.values()) == {0, 1, 2}
