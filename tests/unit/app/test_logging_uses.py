from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from responsai.app.types import ManualUse
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.stages import INDICATORS, Indicator

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace


def test_a_logged_use_is_in_the_summary(workspace: Workspace) -> None:
    receipt = workspace.log(ManualUse(Activity.QUESTION, model="gpt-4o", count=3))
    summary = workspace.summarise()
    assert receipt.day == dt.date(2026, 5, 21)
    assert summary.usage.amounts.requests == 3
    assert summary.usage.amounts.output_tokens == 900
    for indicator in INDICATORS:
        assert summary.impacts.covered_total(indicator) == receipt.estimate.impacts.covered_total(
            indicator
        )


def test_logging_gives_what_estimating_gave(workspace: Workspace) -> None:
    use = ManualUse(Activity.AGENT, model="claude-sonnet-4-5", count=2)
    assert workspace.log(use).estimate == workspace.estimate(use)
    assert workspace.estimate(use) == workspace.estimate(use)


def test_estimating_stores_nothing(workspace: Workspace) -> None:
    workspace.estimate(ManualUse(Activity.VIDEO))
    assert workspace.store.event_count() == 0


def test_uses_fall_on_the_users_own_day(workspace: Workspace) -> None:
    late = dt.datetime(2026, 5, 19, 22, 30, tzinfo=dt.UTC)  # past midnight in Paris
    assert workspace.log(ManualUse(Activity.IMAGE, at=late)).day == dt.date(2026, 5, 20)
    assert workspace.log(ManualUse(Activity.IMAGE, at=dt.date(2026, 5, 1))).day.day == 1


def test_what_was_assumed_is_told(workspace: Workspace) -> None:
    estimate = workspace.estimate(ManualUse(Activity.QUESTION, model="orion-9000"))
    assert any("orion-9000" in notice and "assumed" in notice for notice in estimate.notices)
    assert any("100 tokens in, 300 out" in notice for notice in estimate.notices)
    told = ManualUse(Activity.QUESTION, model="gpt-4o", input_tokens=10, output_tokens=20)
    assert workspace.estimate(told).notices == ()
    partly = ManualUse(Activity.QUESTION, model="gpt-4o", output_tokens=20)
    assert len(workspace.estimate(partly).notices) == 1
    assert workspace.estimate(partly).amounts.input_tokens == 100


def test_images_are_counted_not_assumed(workspace: Workspace) -> None:
    one = workspace.estimate(ManualUse(Activity.IMAGE))
    four = workspace.estimate(ManualUse(Activity.IMAGE, images=2, count=2))
    assert one.amounts.images == 1
    assert four.amounts.images == 4
    ratio = (
        four.impacts.covered_total(Indicator.ENERGY).high
        / one.impacts.covered_total(Indicator.ENERGY).high
    )
    assert ratio == pytest.approx(4)


BAD: list[tuple[dict[str, Any], str]] = [
    ({"count": 0}, "--count"),
    ({"count": -1}, "--count"),
    ({"count": 10**7}, "--count"),
    ({"input_tokens": -1}, "--input-tokens"),
    ({"output_tokens": 10**12}, "--output-tokens"),
    ({"images": 1}, "leave it out"),
    ({"seconds": 3.0}, "leave it out"),
    ({"at": dt.date(2026, 5, 22)}, "future"),
    ({"at": dt.datetime(2026, 5, 21, 10, 0, tzinfo=dt.UTC)}, "future"),
    ({"at": dt.date(1970, 1, 1)}, "before 2015-01-01"),
    ({"at": dt.datetime(1970, 1, 1, tzinfo=dt.UTC)}, "before 2015-01-01"),
    ({"note": "x" * 2001}, "too long"),
    ({"note": "\udcff"}, "no readable text"),
    ({"model": "m" * 201}, "no name"),
    ({"model": "a\x00b"}, "no name"),
]


@pytest.mark.parametrize(("told", "complaint"), BAD, ids=lambda value: str(value)[:30])
def test_bad_input_changes_nothing(
    workspace: Workspace, told: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(BadInputError, match=complaint):
        workspace.log(ManualUse(Activity.QUESTION, **told))
    assert workspace.store.event_count() == 0


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf"), 1e9])
def test_impossible_lengths_are_refused(workspace: Workspace, seconds: float) -> None:
    with pytest.raises(BadInputError, match="--seconds"):
        workspace.log(ManualUse(Activity.SPEECH, seconds=seconds))


def test_a_note_is_kept_as_it_is(workspace: Workspace) -> None:
    note = "Robert'); DROP TABLE events;-- 🦙 é"
    workspace.log(ManualUse(Activity.QUESTION, note=note))
    assert workspace.store.event_count() == 1
    assert workspace.summarise().usage.amounts.requests == 1
