"""What is kept in memory between questions answers as reading everything anew would."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.new_database import new_database

from responsai.app.summarising import summarise
from responsai.app.sums import sums
from responsai.domain.activity import (
    Activity,
    Evidence,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.errors import BadInputError
from responsai.domain.impacts import NO_IMPACT
from responsai.domain.stages import INDICATORS, STAGES
from responsai.domain.summary import GroupBy, Period
from responsai.domain.usage import NOTHING, Amounts, Series, UsageEvent
from responsai.estimation import Engine
from responsai.factors import load_factor_set
from responsai.storage import EvidenceChoice, ImportStatus, JournalQuery, open_database
from responsai.storage import settings as stored_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.domain.impacts import Impacts
    from responsai.domain.summary import Summary
    from responsai.domain.usage import UsageRow
    from responsai.storage import Store

FACTORS = load_factor_set()
REFERENCE = Engine(FACTORS)
ZONE = "Europe/Paris"
START_MS = int(dt.datetime(2024, 4, 20, 22, 30, tzinfo=dt.UTC).timestamp() * 1000)
HOUR_MS = 3_600_000
KEYS: dict[GroupBy, Callable[[UsageRow], str]] = {
    GroupBy.DAY: lambda row: row.day.isoformat(),
    GroupBy.WEEK: lambda row: "{}-W{:02}".format(*row.day.isocalendar()),
    GroupBy.MONTH: lambda row: f"{row.day:%Y-%m}",
    GroupBy.YEAR: lambda row: f"{row.day:%Y}",
    GroupBy.SOURCE: lambda row: row.series.source,
}

events = st.builds(
    UsageEvent,
    key=st.integers(0, 6).map(lambda n: hashlib.blake2b(bytes([n]), digest_size=16).digest()),
    # Around the days on which another model became the default of the product.
    at_ms=st.integers(0, 60).map(lambda n: START_MS + n * 251 * HOUR_MS),
    time_quality=st.just(TimeQuality.EXACT),
    series=st.builds(
        Series,
        source=st.sampled_from(["logs", "export"]),
        surface=st.sampled_from(["", "chatgpt"]),
        model=st.sampled_from([None, "gpt-4o", "orion-9000"]),
        model_source=st.just(ModelSource.RECORDED),
        activity=st.sampled_from([Activity.QUESTION, Activity.IMAGE]),
        token_source=st.sampled_from(TokenSource),
    ),
    amounts=st.builds(
        Amounts, requests=st.integers(1, 3), output_tokens=st.integers(0, 4), images=st.just(1)
    ),
)
deeds = st.sampled_from(
    ["log", "elsewhere", "import", "edit", "delete", "zone", "choice", "no choice", "undo"]
)
plans = st.lists(st.tuples(deeds, st.lists(events, min_size=1, max_size=6)), min_size=1, max_size=5)


def take_in(store: Store, given_events: list[UsageEvent]) -> None:
    number = store.begin_import()
    store.add_events(number, given_events)
    store.finish_import(number, ImportStatus.DONE)


def do(store: Store, deed: str, given_events: list[UsageEvent]) -> None:
    event = given_events[0]
    present = [entry.id for entry in store.journal.page(JournalQuery()).entries]
    if deed == "elsewhere":
        with open_database(store.path, time_zone=ZONE) as other:
            take_in(other, given_events)
    elif deed == "edit" and present:
        store.journal.replace(present[0], event)
    elif deed == "delete" and present:
        store.journal.delete(present[:1])
    elif deed == "zone":
        store.decisions.set(stored_settings.TIME_ZONE, "America/New_York")
    elif deed == "choice":
        store.evidence.choose(EvidenceChoice("chatgpt", None, Evidence.ACCOUNT_EXPORT))
    elif deed == "no choice":
        store.evidence.forget("chatgpt")
    elif deed == "undo":
        store.journal.undo()
    elif deed == "log":
        with contextlib.suppress(BadInputError):  # one that was deleted does not come back
            store.add_manual(event)
    else:
        take_in(store, given_events)


def added_up(rows: list[UsageRow], engine: Engine) -> Impacts:
    total = NO_IMPACT
    for row in rows:
        total = total + engine.estimate(row.series, row.amounts, row.day)
    return total


def check(summary: Summary, rows: list[UsageRow], engine: Engine) -> None:
    same(summary.impacts, added_up(rows, engine))
    amounts = NOTHING
    for row in rows:
        amounts = amounts + engine.assumed(row.series, row.amounts)
    assert summary.usage.amounts == amounts


def same(left: Impacts, right: Impacts) -> None:
    for indicator in INDICATORS:
        pairs = [(left.total(indicator), right.total(indicator))]
        pairs += [(left.stage(indicator, stage), right.stage(indicator, stage)) for stage in STAGES]
        for one, other in pairs:
            assert one is not None
            assert other is not None
            for side in ("low", "central", "high"):
                assert getattr(one, side) == pytest.approx(getattr(other, side), rel=1e-12)


@settings(max_examples=20, deadline=None)
@given(plans, st.sampled_from(list(KEYS)), st.integers(0, 400))
def test_answers_follow_whatever_happens(
    plan: list[tuple[str, list[UsageEvent]]], by: GroupBy, after: int
) -> None:
    first = dt.date(2024, 4, 1) + dt.timedelta(days=after)
    with (
        tempfile.TemporaryDirectory() as folder,
        open_database(new_database(Path(folder) / "uses.sqlite3"), time_zone=ZONE) as store,
    ):
        store.evidence.declare("logs", Evidence.LOGS)
        store.evidence.declare("export", Evidence.ACCOUNT_EXPORT)
        kept = Engine(FACTORS)
        for deed, given_events in plan:
            do(store, deed, given_events)
            with open_database(store.path, time_zone=ZONE) as anew:
                every = anew.rows()
                later = anew.rows(first)
            period = Period(None, None, store.time_zone)
            check(summarise(sums(store, kept, first), period, kept), later, REFERENCE)
            summary = summarise(sums(store, kept, by=by), period, kept, by)
            check(summary, every, REFERENCE)
            groups: dict[str, list[UsageRow]] = defaultdict(list)
            for row in every:
                groups[KEYS[by](row)].append(row)
            assert [group.key[by.value] for group in summary.groups] == sorted(groups)
            for group in summary.groups:
                same(group.impacts, added_up(groups[str(group.key[by.value])], REFERENCE))
