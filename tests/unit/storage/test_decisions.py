"""Settings, budgets, follow-ups; and days that follow the time zone."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.domain.activity import TimeQuality
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.storage import settings
from responsai.storage.days import LocalDays, to_date
from responsai.storage.settings import Budget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent

    from responsai.storage import Store
    from responsai.storage.settings import SettingKind

VALUES: list[tuple[SettingKind[Any], Any]] = [
    (settings.ZONE, "FRA"),
    (settings.HOME_ZONE, "DEU"),
    (settings.METHOD, "epoch"),
    (settings.LANGUAGE, "fr"),
    (settings.TIME_ZONE, "Asia/Tokyo"),
    (settings.DAY_START, 4),
    (settings.CUSTOM_MODELS, {"mine": {"parameters": 7e9, "note": "“été”; --"}}),
    (settings.HABITS, {"questions": 12}),
    (settings.FOLLOWED, ("claude_code", "codex")),
]


def test_every_setting_is_tried_here() -> None:
    assert tuple(kind for kind, _ in VALUES) == settings.SETTINGS


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=lambda kind: getattr(kind, "key", ""))
def test_a_setting_is_kept_undone_and_redone(
    store: Store, reopen: Callable[[], Store], kind: SettingKind[Any], value: object
) -> None:
    before = store.decisions.get(kind)
    store.decisions.set(kind, value)
    with reopen() as other:
        assert other.decisions.get(kind) == value
    store.decisions.set(kind, value)
    assert len(store.journal.history()) == 1, "setting it to what it is changes nothing"
    store.journal.undo()
    assert store.decisions.get(kind) == before


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (settings.ZONE, "France"),
        (settings.ZONE, 7),
        (settings.METHOD, "Our Method"),
        (settings.LANGUAGE, "de"),
        (settings.TIME_ZONE, "Mars/Olympus"),
        (settings.DAY_START, 24),
        (settings.DAY_START, "4"),
        (settings.CUSTOM_MODELS, ["a list"]),
        (settings.CUSTOM_MODELS, {"x": {1, 2}}),
        (settings.CUSTOM_MODELS, {"x": "\udcff"}),
        (settings.CUSTOM_MODELS, {"x": "y" * 1_000_001}),
        (settings.HABITS, {"x": -1}),
        (settings.HABITS, "many"),
        (settings.FOLLOWED, "codex"),
        (settings.FOLLOWED, ("No Source",)),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    store: Store, kind: SettingKind[Any], value: object
) -> None:
    before = store.decisions.get(kind)
    with pytest.raises(BadInputError):
        store.decisions.set(kind, value)
    assert store.decisions.get(kind) == before
    assert store.journal.history() == []


def test_a_setting_that_something_else_wrote_does_not_hold(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO settings VALUES ('custom_models', 'no JSON')")
        connection.execute("INSERT INTO settings VALUES ('followed_sources', '[7]')")
    assert store.decisions.get(settings.CUSTOM_MODELS) == {}
    assert store.decisions.get(settings.FOLLOWED) == ()


def test_budgets_and_follow_ups_are_kept_and_undone(store: Store) -> None:
    budget = Budget(Indicator.GHG, "month", 12.5)
    store.decisions.set_budget(budget)
    store.decisions.set_budget(Budget(Indicator.GHG, "month", 10.0))
    store.decisions.follow_up("smaller-model", "adopted")
    assert store.decisions.budgets() == [Budget(Indicator.GHG, "month", 10.0)]
    assert store.decisions.follow_ups()["smaller-model"].state == "adopted"
    store.decisions.follow_up("smaller-model", None)
    assert store.decisions.follow_ups() == {}
    for _ in range(3):
        store.journal.undo()
    assert store.decisions.budgets() == [budget]
    store.decisions.drop_budget(Indicator.GHG, "month")
    assert store.decisions.budgets() == []


@pytest.mark.parametrize("amount", [0.0, -1.0, float("nan"), float("inf")])
def test_a_budget_that_cannot_be_is_refused(store: Store, amount: float) -> None:
    with pytest.raises(BadInputError):
        store.decisions.set_budget(Budget(Indicator.GHG, "month", amount))
    with pytest.raises(BadInputError):
        store.decisions.set_budget(Budget(Indicator.GHG, "decade", 1.0))
    with pytest.raises(BadInputError):
        store.decisions.follow_up("\udcff", "adopted")


def test_a_change_of_zone_moves_uses_but_not_those_known_by_their_day(
    store: Store, make_event: MakeEvent
) -> None:
    late = dt.datetime(2026, 5, 1, 21, 30, tzinfo=dt.UTC)  # 23:30 in Paris, 06:30 in Tokyo
    store.add_manual(make_event("exact", at=late, model="exact"))
    store.add_manual(make_event("day", at=late, model="day", quality=TimeQuality.DAY))
    store.decisions.set(settings.TIME_ZONE, "Asia/Tokyo")
    assert store.time_zone == "Asia/Tokyo"
    days = {row.series.model: row.day for row in store.rows()}
    assert days == {"exact": dt.date(2026, 5, 2), "day": dt.date(2026, 5, 1)}
    store.journal.undo()
    assert {row.day for row in store.rows()} == {dt.date(2026, 5, 1)}
    store.decisions.set(settings.DAY_START, 4)
    store.add_manual(make_event("night", at=dt.datetime(2026, 5, 2, 1, tzinfo=dt.UTC)))
    assert store.extent() == (dt.date(2026, 5, 1), dt.date(2026, 5, 1))


def test_another_store_counts_days_in_the_new_zone_at_once(
    store: Store, reopen: Callable[[], Store], make_event: MakeEvent
) -> None:
    late = dt.datetime(2026, 5, 1, 21, 30, tzinfo=dt.UTC)
    with reopen() as other:
        other.rows()
        store.decisions.set(settings.TIME_ZONE, "Asia/Tokyo")
        other.add_manual(make_event(at=late))
        assert other.time_zone == "Asia/Tokyo"
        assert [row.day for row in other.rows()] == [dt.date(2026, 5, 2)]


@given(
    st.integers(0, 4_000_000_000_000),
    st.sampled_from(["Europe/Paris", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe"]),
    st.integers(0, 23),
)
def test_local_days_are_those_of_the_calendar(at_ms: int, name: str, start: int) -> None:
    path = cast("Path", None)
    local = dt.datetime.fromtimestamp(at_ms // 1000, ZoneInfo(name)).replace(tzinfo=None)
    expected = (local - dt.timedelta(hours=start)).date()
    assert to_date(LocalDays(path, name, start).of(at_ms)) == expected
