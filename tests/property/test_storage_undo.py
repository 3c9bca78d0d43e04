"""Undoing restores the content exactly, whatever was done and in whatever order."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.new_database import new_database

from responsai.domain.activity import (
    Activity,
    Evidence,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.stages import Indicator
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage import EvidenceChoice, ImportStatus, JournalQuery, open_database
from responsai.storage import settings as stored_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.storage import Store

DAY_MS = 86_400_000
CONTENT = {
    "events": "SELECT * FROM events ORDER BY key",
    "earlier_versions": "SELECT key, output_tokens, import_id FROM earlier_versions ORDER BY id",
    "kept_by_hand": "SELECT * FROM kept_by_hand ORDER BY key",
    "usage_daily": "SELECT * FROM usage_daily ORDER BY day, series_id",
    "settings": "SELECT * FROM settings ORDER BY key",
    "evidence_choices": "SELECT * FROM evidence_choices ORDER BY surface, day",
    "budgets": "SELECT * FROM budgets",
    "tip_follow_ups": "SELECT tip, state FROM tip_follow_ups ORDER BY tip",
    "files": "SELECT * FROM files ORDER BY path_hash",
}

events = st.builds(
    UsageEvent,
    key=st.integers(0, 4).map(lambda n: hashlib.blake2b(bytes([n]), digest_size=16).digest()),
    at_ms=st.integers(0, 5).map(lambda n: n * DAY_MS // 2),
    time_quality=st.sampled_from(TimeQuality),
    series=st.builds(
        Series,
        source=st.just("claude-code"),
        surface=st.sampled_from(["", "claude-code"]),
        model=st.sampled_from([None, "gpt-4o"]),
        model_source=st.just(ModelSource.RECORDED),
        activity=st.just(Activity.AGENT),
        token_source=st.sampled_from([TokenSource.MEASURED, TokenSource.ESTIMATED]),
        input_scope=st.just(InputScope.CONTEXT),
    ),
    amounts=st.builds(Amounts, requests=st.just(1), output_tokens=st.integers(0, 4)),
)
imports = st.lists(events, min_size=1, max_size=6)
what = st.sampled_from(["log", "edit", "delete", "import", "setting", "choice", "budget", "tip"])
acts = st.lists(st.tuples(what, imports, st.integers(0, 10**6)), min_size=1, max_size=8)


def content(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(query).fetchall() for name, query in CONTENT.items()}


def take_in(store: Store, given_events: list[UsageEvent]) -> int | None:
    number = store.begin_import()
    half = len(given_events) // 2
    for batch in (given_events[:half], given_events[half:]):
        store.add_events(number, batch)
    return store.finish_import(number, ImportStatus.DONE)


def do(store: Store, act: str, given_events: list[UsageEvent], number: int) -> None:
    draw = random.Random(number)  # noqa: S311  (no secret)
    present = [entry.id for entry in store.journal.page(JournalQuery()).entries]
    event = given_events[0]
    # Each use by hand has a key of its own, also where one of the same look was deleted before.
    own_key = hashlib.blake2b(b"%d" % len(store.journal.history(10**6)), digest_size=16).digest()
    ways: dict[str, Callable[[], object]] = {
        "log": lambda: store.add_manual(replace(event, key=own_key)),
        "import": lambda: take_in(store, given_events),
        "setting": lambda: store.decisions.set(
            stored_settings.TIME_ZONE, draw.choice(["UTC", "Asia/Tokyo", "America/New_York"])
        ),
        "choice": lambda: store.evidence.choose(
            EvidenceChoice("claude-code", None, draw.choice([None, Evidence.LOGS]))
        ),
        "budget": lambda: store.decisions.set_budget(
            stored_settings.Budget(Indicator.GHG, "month", draw.randint(1, 3))
        ),
        "tip": lambda: store.decisions.follow_up("smaller-model", draw.choice(["a", "b", None])),
    }
    if present:
        chosen = draw.choice(present)
        ways["edit"] = lambda: store.journal.replace(chosen, event)
        ways["delete"] = lambda: store.journal.delete(draw.sample(present, 1))
    ways.get(act, ways["log"])()


@settings(max_examples=40, deadline=None)
@given(acts)
def test_undoing_one_thing_after_the_other_goes_back_step_by_step(
    plan: list[tuple[str, list[UsageEvent], int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = new_database(Path(folder) / "uses.sqlite3")
        states: list[dict[str, list[Any]]] = []
        for act, given_events, number in plan:
            # A program started anew for each step: undo has to work across restarts.
            with open_database(path, time_zone="Europe/Paris") as store:
                before = content(path)
                changes = len(store.journal.history(10**6))
                do(store, act, given_events, number)
                assert store.daily_matches_events()
                if len(store.journal.history(10**6)) > changes:
                    states.append(before)
        for state in reversed(states):
            with open_database(path, time_zone="Europe/Paris") as store:
                assert store.journal.undo() is not None
                assert store.daily_matches_events()
            assert content(path) == state
        with open_database(path, time_zone="Europe/Paris") as store:
            assert store.journal.undo() is None


@settings(max_examples=40, deadline=None)
@given(st.lists(imports, min_size=1, max_size=5), st.data())
def test_undoing_any_import_leaves_what_the_others_told(
    plan: list[list[UsageEvent]], data: st.DataObject
) -> None:
    """As if it had never been, if what others merely repeated is left out."""
    with tempfile.TemporaryDirectory() as folder:
        path = new_database(Path(folder) / "uses.sqlite3")
        with open_database(path, time_zone="Europe/Paris") as store:
            told: dict[int, dict[bytes, Any]] = {}
            for given_events in plan:
                number = take_in(store, given_events)
                if number is not None:
                    told[number] = mine(path, number)
            order = data.draw(st.permutations(list(told)))
            for number in order:
                store.journal.undo_import(number)
                del told[number]
                assert store.daily_matches_events()
                expected: dict[bytes, Any] = {}
                for other in sorted(told):
                    expected |= told[other]
                found = {row[1]: row[1:] for row in content(path)["events"]}
                assert found == expected
            assert content(path)["earlier_versions"] == []
            assert content(path)["usage_daily"] == []


def mine(path: Path, number: int) -> dict[bytes, Any]:
    """The events that an import has brought or raised, as it told them."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT * FROM events WHERE import_id = ?", (number,))
        return {row[1]: row[1:] for row in found}
