from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responsai.app import demo
from responsai.domain.activity import Activity
from responsai.domain.summary import GapKind, GroupBy

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace

NOW = dt.datetime(2026, 5, 21, 9, 30, tzinfo=dt.UTC)
PARIS = ZoneInfo("Europe/Paris")


def test_same_seed_same_year() -> None:
    assert list(demo.sample_year(NOW, PARIS)) == list(demo.sample_year(NOW, PARIS))
    assert list(demo.sample_year(NOW, PARIS)) != list(demo.sample_year(NOW, PARIS, seed=7))


def test_the_sample_year_is_like_a_real_one(workspace: Workspace) -> None:
    count = demo.fill(workspace.store, NOW)
    assert count == workspace.store.event_count() > 2000
    days = {group.key["day"] for group in workspace.summarise(by=GroupBy.DAY).groups}
    assert max(str(day) for day in days) <= "2026-05-21"
    assert len(days) < 360, "a year has days without AI"
    activities = {
        group.key["activity"] for group in workspace.summarise(by=GroupBy.ACTIVITY).groups
    }
    assert {Activity.AGENT, Activity.IMAGE, Activity.VIDEO, Activity.QUESTION} <= activities
    models = [group.key["model"] for group in workspace.summarise(by=GroupBy.MODEL).groups]
    assert len(models) > 8
    gaps = {gap.what for gap in workspace.summarise().usage.gaps}
    assert {GapKind.MODEL_NOT_KNOWN, GapKind.MODEL_NOT_TOLD, GapKind.TOKENS_FROM_TEXT} <= gaps


def test_no_event_lies_in_the_future() -> None:
    now_ms = NOW.timestamp() * 1000
    assert all(event.at_ms <= now_ms for event in demo.sample_year(NOW, PARIS))
