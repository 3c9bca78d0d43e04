"""A trace says where a figure comes from, and adds up to it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app import tracing
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.interval import ZERO
from responsai.domain.stages import INDICATORS, Indicator, Stage
from responsai.estimation.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "uses.sqlite3") as opened:
        yield opened


@pytest.mark.parametrize("indicator", INDICATORS)
@pytest.mark.parametrize("activity", [Activity.QUESTION, Activity.IMAGE, Activity.SPEECH])
def test_parts_add_up_to_stages_and_stages_to_the_total(
    workspace: Workspace, activity: Activity, indicator: Indicator
) -> None:
    workspace.log(ManualUse(activity, count=3))
    [subject] = tracing.latest_uses(workspace)
    found = tracing.trace(workspace.engine, subject, indicator)
    total = ZERO
    for stage in found.stages:
        assert stage.value is not None
        total = total + stage.value
        parts = sum(part.count * part.each.central for part in stage.parts)
        assert parts == pytest.approx(stage.value.central, abs=1e-18)
        assert set(stage.factors) <= set(workspace.engine.factors.factors)
        assert stage.parts
    assert found.total is not None
    assert (total.low, total.central, total.high) == pytest.approx(
        (found.total.low, found.total.central, found.total.high)
    )
    today = workspace.today()
    summed = workspace.summarise(today, today).impacts.total(indicator)
    assert found.total == summed


def test_a_trace_tells_what_was_assumed(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o"))
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", input_tokens=10, output_tokens=20))
    told, assumed = (
        tracing.trace(workspace.engine, subject, Indicator.ENERGY)
        for subject in tracing.latest_uses(workspace)
    )
    assert (told.assumed, told.measured) == (False, True)
    assert (assumed.assumed, assumed.measured) == (True, False)
    assert told.amounts.output_tokens == 20
    assert assumed.amounts.output_tokens == 300
    assert told.model == "openai/gpt-4o"
    use = next(stage for stage in told.stages if stage.stage is Stage.INFERENCE)
    assert {part.unit for part in use.parts} == {Unit.REQUEST, Unit.INPUT_TOKEN, Unit.OUTPUT_TOKEN}
    assert "inference.text.calibration" in use.factors


def test_a_period_is_told_by_what_weighs_the_most(workspace: Workspace) -> None:
    today = workspace.today()
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o"))
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", count=2))
    workspace.log(ManualUse(Activity.VIDEO))
    workspace.log(ManualUse(Activity.AGENT, at=today - dt.timedelta(days=40)))
    subjects = tracing.of_period(workspace, today, today, Indicator.ENERGY)
    assert [subject.series.activity for subject in subjects] == [Activity.VIDEO, Activity.QUESTION]
    assert subjects[1].amounts.requests == 3
    assert len(tracing.of_period(workspace, None, None, Indicator.ENERGY)) == 3


def test_a_method_that_does_not_cover_a_use_says_so(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "uses.sqlite3", method="epoch") as workspace:
        workspace.log(ManualUse(Activity.IMAGE))
        workspace.log(ManualUse(Activity.QUESTION, "gpt-4o"))
        question, image = (
            tracing.trace(workspace.engine, subject, Indicator.ENERGY)
            for subject in tracing.latest_uses(workspace)
        )
        assert image.total is None
        assert not image.steps
        assert {stage.value for stage in image.stages} == {None}
        covered = {stage.stage for stage in question.stages if stage.value is not None}
        assert Stage.INFERENCE in covered
        assert Stage.MINING not in covered


def test_one_use_is_found_by_its_number(workspace: Workspace) -> None:
    number = workspace.log(ManualUse(Activity.QUESTION)).event_id
    assert tracing.one_use(workspace, number) == tracing.latest_uses(workspace)[0]
    with pytest.raises(BadInputError):
        tracing.one_use(workspace, number + 1)
