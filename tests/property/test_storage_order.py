"""What is stored depends on which events came, never on their order or their batches."""

from __future__ import annotations

import hashlib
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.new_database import new_database

from responsai.domain.activity import Activity, ModelSource, TimeQuality, TokenSource
from responsai.domain.usage import AMOUNT_FIELDS, Amounts, Series, UsageEvent
from responsai.storage import BatchCounts, ImportStatus, open_database
from responsai.storage.schema import LARGEST_AMOUNT

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY_MS = 86_400_000
NUMBERS = {"id", "series_id", "import_id"}

small_or_huge = st.integers(0, 3) | st.integers(0, LARGEST_AMOUNT)
series = st.builds(
    Series,
    source=st.sampled_from(["claude-code", "codex"]),
    surface=st.just(""),
    model=st.sampled_from([None, "", "gpt-4o"]),
    model_source=st.sampled_from(ModelSource),
    activity=st.sampled_from(Activity),
    token_source=st.sampled_from(TokenSource),
    local=st.booleans(),
    variant=st.sampled_from(["", "1080p"]),
)
events = st.builds(
    UsageEvent,
    key=st.integers(0, 5).map(lambda n: hashlib.blake2b(bytes([n]), digest_size=16).digest()),
    at_ms=st.integers(0, 3).map(lambda n: n * DAY_MS // 2),
    time_quality=st.sampled_from(TimeQuality),
    series=series,
    amounts=st.builds(Amounts, **dict.fromkeys(AMOUNT_FIELDS, small_or_huge)),
    note=st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=3),
)
plans = st.lists(events, max_size=12).flatmap(
    lambda given_events: st.tuples(
        st.just(given_events),
        st.permutations(given_events),
        st.lists(st.integers(1, 5), min_size=12, max_size=12),
    )
)


def content(batches: Sequence[Sequence[UsageEvent]]) -> tuple[list[Any], list[Any], BatchCounts]:
    """Import the batches into a new database; its events, its sums and the counts."""
    counts = BatchCounts()
    with tempfile.TemporaryDirectory() as folder:
        path = new_database(Path(folder) / "uses.sqlite3")
        with open_database(path, time_zone="Europe/Paris") as store:
            number = store.begin_import()
            for batch in batches:
                counts += store.add_events(number, batch)
            assert store.daily_matches_events()
            assert (store.finish_import(number, ImportStatus.DONE) is None) == (not counts.new)
            rows = sorted(store.rows(), key=repr)
        with closing(sqlite3.connect(path)) as connection:
            connection.row_factory = sqlite3.Row
            found = connection.execute(
                "SELECT events.*, series.* FROM events JOIN series ON series.id = series_id"
                " ORDER BY key"
            ).fetchall()
    # Numbers tell the order of arrival, which is not content.
    stored = [
        {name: row[name] for name in row.keys() if name not in NUMBERS}  # noqa: SIM118  (a Row)
        for row in found
    ]
    return stored, rows, counts


@settings(max_examples=60, deadline=None)
@given(plans)
def test_any_order_and_any_batches_give_the_same_content(
    plan: tuple[list[UsageEvent], list[UsageEvent], list[int]],
) -> None:
    first, second, sizes = plan
    batches = []
    remaining = list(second)
    for size in sizes:
        batches.append(remaining[:size])
        del remaining[:size]
    stored, rows, counts = content([first])
    assert content(batches)[:2] == (stored, rows)
    assert counts.new == len(stored) == len({event.key for event in first})
    assert counts.new + counts.duplicate + counts.updated == len(first)
    # Everything again, in both orders, changes nothing.
    again = content([first, second, first])
    assert again[:2] == (stored, rows)
    assert again[2].updated == counts.updated


@settings(max_examples=40, deadline=None)
@given(plans)
def test_counts_do_not_depend_on_batches(
    plan: tuple[list[UsageEvent], list[UsageEvent], list[int]],
) -> None:
    _, order, _ = plan
    assert content([order])[2] == content([[event] for event in order])[2]
