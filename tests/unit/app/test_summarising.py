from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.stages import INDICATORS, STAGES, Indicator
from responsai.domain.summary import GapKind, GroupBy

if TYPE_CHECKING:
    from pathlib import Path

MAY = [dt.date(2026, 5, day) for day in (1, 4, 11, 20)]


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Four days, three models (one unknown, one not told), three activities."""
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", at=MAY[0], count=2))
    workspace.log(ManualUse(Activity.QUESTION, "openai/gpt-4o", at=MAY[1]))
    workspace.log(ManualUse(Activity.CONVERSATION, "orion-9000", at=MAY[2]))
    workspace.log(ManualUse(Activity.IMAGE, at=MAY[3]))
    workspace.log(
        ManualUse(Activity.QUESTION, "gpt-4o", at=MAY[3], input_tokens=5, output_tokens=5)
    )
    workspace.log(ManualUse(Activity.QUESTION, None, at=MAY[3]))
    return workspace


@pytest.mark.parametrize("by", [by for by in GroupBy if by is not GroupBy.STAGE])
def test_parts_add_up_to_the_whole(filled: Workspace, by: GroupBy) -> None:
    summary = filled.summarise(by=by)
    assert sum(group.usage.amounts.requests for group in summary.groups) == 7
    for indicator in INDICATORS:
        whole = summary.impacts.covered_total(indicator)
        parts = [group.impacts.covered_total(indicator) for group in summary.groups]
        assert sum(part.low for part in parts) == pytest.approx(whole.low)
        assert sum(part.central for part in parts) == pytest.approx(whole.central)
        assert sum(part.high for part in parts) == pytest.approx(whole.high)


def test_stages_are_a_split_of_their_own(filled: Workspace) -> None:
    summary = filled.summarise(by=GroupBy.STAGE)
    assert [group.key["stage"] for group in summary.groups] == [stage.value for stage in STAGES]
    for group, stage in zip(summary.groups, STAGES, strict=True):
        for indicator in INDICATORS:
            assert group.impacts.covers(indicator) == (stage,)


def _keys(workspace: Workspace, by: GroupBy) -> list[str | None]:
    return [group.key[by.value] for group in workspace.summarise(by=by).groups]


def test_groups_have_stable_names(filled: Workspace) -> None:
    assert _keys(filled, GroupBy.DAY) == [day.isoformat() for day in MAY]
    assert _keys(filled, GroupBy.WEEK) == ["2026-W18", "2026-W19", "2026-W20", "2026-W21"]
    assert _keys(filled, GroupBy.MONTH) == ["2026-05"]
    assert _keys(filled, GroupBy.MODEL) == ["openai/gpt-4o", "orion-9000", None]
    assert _keys(filled, GroupBy.ACTIVITY) == ["conversation", "image", "question"]
    assert _keys(filled, GroupBy.SOURCE) == ["manual"]


def test_a_period_takes_its_days_and_no_others(filled: Workspace) -> None:
    some = filled.summarise(MAY[1], MAY[2])
    assert some.usage.amounts.requests == 2
    assert (some.period.first, some.period.last) == (MAY[1], MAY[2])
    rest = filled.summarise(first=MAY[3])
    assert (rest.period.first, rest.period.last) == (MAY[3], MAY[3])
    assert filled.summarise(dt.date(2020, 1, 1), dt.date(2020, 1, 2)).usage.amounts.requests == 0


def test_a_period_that_ends_before_it_begins_is_refused(filled: Workspace) -> None:
    with pytest.raises(BadInputError, match="2026-05-01"):
        filled.summarise(MAY[1], MAY[0])


def test_conditions_narrow_the_summary(filled: Workspace) -> None:
    assert filled.summarise(where=[("model", "GPT 4o")]).usage.amounts.requests == 4
    assert filled.summarise(where=[("activity", "IMAGE")]).usage.amounts.images == 1
    assert filled.summarise(where=[("model", "orion-9000")]).usage.amounts.requests == 1
    assert filled.summarise(where=[("model", "")]).usage.amounts.requests == 2
    both = [("model", "gpt-4o"), ("model", "orion-9000")]
    assert filled.summarise(where=both).usage.amounts.requests == 5
    narrower = [("model", "gpt-4o"), ("activity", "image")]
    assert filled.summarise(where=narrower).usage.measured_share is None
    for name, value in (("source", "nowhere"), ("activity", "agents")):
        with pytest.raises(BadInputError, match=value):
            filled.summarise(where=[(name, value)])
    with pytest.raises(BadInputError, match="colour"):
        filled.summarise(where=[("colour", "red")])


def test_what_is_not_known_is_counted(filled: Workspace) -> None:
    usage = filled.summarise().usage
    assert {gap.what: gap.requests for gap in usage.gaps} == {
        GapKind.MODEL_NOT_TOLD: 1,
        GapKind.MODEL_NOT_KNOWN: 1,
        GapKind.AMOUNTS_NOT_TOLD: 5,
    }
    assert usage.measured_share == pytest.approx(2 / 7)


def test_nothing_recorded_is_nothing_not_unknown(workspace: Workspace) -> None:
    summary = workspace.summarise()
    assert summary.period.first is None
    assert summary.period.time_zone == "Europe/Paris"
    assert summary.usage.measured_share is None
    assert all(summary.impacts.covered_total(indicator).high == 0 for indicator in INDICATORS)
    assert summary.groups == ()


def test_models_used_most_come_first(filled: Workspace) -> None:
    models = filled.models()
    assert models[:2] == ["openai/gpt-4o", "orion-9000"]
    assert "anthropic/claude-sonnet-4-5" in models
    assert len(models) == len(set(models))


def test_a_method_says_which_uses_it_leaves_out_or_covers_in_part(database: Path) -> None:
    with Workspace.open(database, method="vendor") as workspace:
        for model in ("gpt-4o", "mistral-large-2407", "claude-sonnet-4-5"):
            workspace.log(ManualUse(Activity.QUESTION, model=model))
        summary = workspace.summarise()
    gaps = {gap.what: gap.requests for gap in summary.usage.gaps}
    assert gaps[GapKind.NOT_COVERED] == 1
    assert gaps[GapKind.PARTLY_COVERED] == 2
    assert summary.impacts.covered_total(Indicator.ENERGY).central == pytest.approx(0.34e-3)
