"""The same use seen by two sources counts once; the weaker one stays stored."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.storage.conftest import make_series

from responsai.domain.activity import Evidence
from responsai.domain.usage import Amounts
from responsai.storage import EvidenceChoice
from responsai.storage.evidence import Weights

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.storage.conftest import MakeEvent

    from responsai.domain.usage import UsageEvent
    from responsai.storage import Store

MAY = dt.date(2026, 5, 1)
ALL_KINDS = list(Evidence)


def told_by(event: UsageEvent, source: str, surface: str = "chatgpt-web") -> UsageEvent:
    return replace(event, series=replace(event.series, source=source, surface=surface))


@pytest.fixture
def seen_twice(store: Store, make_event: MakeEvent) -> Store:
    """Logs and an export of the same surface on the same day, only the export on the next."""
    store.evidence.declare("logs", Evidence.LOGS)
    store.evidence.declare("export", Evidence.ACCOUNT_EXPORT)
    next_day = dt.datetime(2026, 5, 2, 12, tzinfo=dt.UTC)
    for event in (
        told_by(make_event("a", amounts=Amounts(requests=3)), "logs"),
        told_by(make_event("b", amounts=Amounts(requests=5)), "export"),
        told_by(make_event("c", at=next_day, amounts=Amounts(requests=7)), "export"),
        told_by(make_event("d", amounts=Amounts(requests=11)), "export", "another"),
        told_by(make_event("e", amounts=Amounts(requests=13)), "unheard-of"),
    ):
        store.add_manual(event)
    return store


def requests(store: Store) -> list[int]:
    return sorted(row.amounts.requests for row in store.rows())


def test_the_strongest_evidence_of_a_surface_and_day_counts(seen_twice: Store) -> None:
    assert requests(seen_twice) == [3, 7, 11]
    assert sum(row.amounts.requests for row in seen_twice.totals.over()) == 21
    hidden = seen_twice.totals.also_seen()
    assert sorted(row.amounts.requests for row in hidden) == [5, 13]
    assert seen_twice.event_count() == 5


def test_the_user_decides_otherwise_and_takes_it_back(seen_twice: Store) -> None:
    choose = seen_twice.evidence.choose
    choose(EvidenceChoice("chatgpt-web", None, Evidence.ACCOUNT_EXPORT))
    assert requests(seen_twice) == [5, 7, 11]
    choose(EvidenceChoice("chatgpt-web", MAY, None))
    assert requests(seen_twice) == [3, 5, 7, 11, 13]
    assert len(seen_twice.evidence.choices()) == 2
    seen_twice.evidence.forget("chatgpt-web", MAY)
    assert requests(seen_twice) == [5, 7, 11]
    seen_twice.journal.undo()
    assert requests(seen_twice) == [3, 5, 7, 11, 13]
    seen_twice.journal.undo()
    seen_twice.journal.undo()
    assert requests(seen_twice) == [3, 7, 11]


def test_a_choice_of_what_is_not_there_leaves_the_strongest(seen_twice: Store) -> None:
    seen_twice.evidence.choose(EvidenceChoice("chatgpt-web", None, Evidence.BILLING))
    assert requests(seen_twice) == [3, 7, 11]


def test_sums_in_memory_follow_choices_of_another_process(
    seen_twice: Store, reopen: Callable[[], Store]
) -> None:
    seen_twice.totals.over()
    with reopen() as other:
        other.evidence.choose(EvidenceChoice("chatgpt-web", MAY, None))
    assert sum(row.amounts.requests for row in seen_twice.totals.over()) == 39


def test_without_a_surface_nothing_is_the_same(store: Store, make_event: MakeEvent) -> None:
    store.evidence.declare("logs", Evidence.LOGS)
    store.add_manual(told_by(make_event("a"), "logs", ""))
    store.add_manual(told_by(make_event("b"), "manual", ""))
    assert len(store.rows()) == 2


rows = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["", "x", "y"]), st.sampled_from(ALL_KINDS))
)


@given(rows)
def test_one_kind_counts_and_none_is_lost(told: list[tuple[int, str, Evidence]]) -> None:
    weights = Weights({kind.value: kind for kind in Evidence}, {})
    given_rows = [
        (day, replace(make_series(), source=kind.value, surface=surface), (day, surface, kind))
        for day, surface, kind in told
    ]
    weighed = weights.weigh(given_rows)
    assert sorted(weighed.counted + weighed.also_seen) == sorted(told)
    for place in {(day, surface) for day, surface, _ in told if surface}:
        kinds = {kind for day, surface, kind in told if (day, surface) == place}
        counted = {kind for day, surface, kind in weighed.counted if (day, surface) == place}
        assert counted == {min(kinds, key=ALL_KINDS.index)}
