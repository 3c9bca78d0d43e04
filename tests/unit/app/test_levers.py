"""The sliders of the page Act."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from responsai.app.levers import Levers, present, pulled
from responsai.app.types import ManualUse
from responsai.domain.activity import Activity
from responsai.domain.stages import INDICATORS, Indicator, Stage
from responsai.tips.scenario import Scenario

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace
    from responsai.tips.what_if import Outcome


@pytest.fixture
def used(workspace: Workspace) -> Workspace:
    """Questions of which a quarter went to a light model, images, a clip and an agent."""
    workspace.log(ManualUse(Activity.QUESTION, "gpt-5", count=30))
    workspace.log(ManualUse(Activity.QUESTION, "gpt-5-nano", count=10))
    workspace.log(ManualUse(Activity.IMAGE, "gpt-image-1", count=60))
    workspace.log(ManualUse(Activity.VIDEO, count=2))
    workspace.log(ManualUse(Activity.AGENT, "claude-sonnet-4-5", count=2))
    return workspace


def _central(outcome: Outcome) -> tuple[float, float]:
    return (
        outcome.now.covered_total(Indicator.ENERGY).central,
        outcome.then.covered_total(Indicator.ENERGY).central,
    )


def test_sliders_begin_where_the_use_stands_and_change_nothing(used: Workspace) -> None:
    now = present(used)
    assert now == Levers(0.25, 14.0, 2.0)
    outcome = pulled(used, now)
    whole = used.summarise().impacts
    assert outcome.requests == 0
    for indicator in INDICATORS:
        assert outcome.then.covered_total(indicator).high == pytest.approx(
            whole.covered_total(indicator).high
        )


def test_each_slider_moves_its_own_kind_of_use(used: Workspace) -> None:
    now = present(used)
    images = used.summarise(where=[("activity", "image")]).impacts
    before, after = _central(pulled(used, replace(now, images_a_week=7.0)))
    assert before - after == pytest.approx(images.covered_total(Indicator.ENERGY).central / 2)
    before, after = _central(pulled(used, replace(now, clips_a_month=0.0)))
    video = used.summarise(where=[("activity", "video")]).impacts
    assert before - after == pytest.approx(video.covered_total(Indicator.ENERGY).central)
    for one in (replace(now, questions_on_light=1.0), replace(now, agents_kept_short=0.6)):
        outcome = pulled(used, one)
        assert 0 < _central(outcome)[1] < _central(outcome)[0]
    assert pulled(used, replace(now, questions_on_light=0.1)).requests == 0


def test_half_of_the_way_saves_half(used: Workspace) -> None:
    now = present(used)

    def saved(light: float) -> float:
        before, after = _central(pulled(used, replace(now, questions_on_light=light)))
        return before - after

    assert saved(0.25 + 0.75 / 2) == pytest.approx(saved(1.0) / 2)


def test_another_country_holds_for_all_beside_the_sliders(used: Workspace) -> None:
    now = present(used)
    outcome = pulled(used, replace(now, images_a_week=7.0, common=Scenario(zone="FRA")))
    water, ghg = outcome.less(Indicator.WATER), outcome.less(Indicator.GHG)
    assert water is not None
    assert ghg is not None
    assert ghg.central > 0
    assert outcome.requests == 104


def test_another_model_and_no_reasoning_hold_for_text(used: Workspace) -> None:
    now = present(used)
    text = used.summarise(where=[("activity", "question")]).impacts.covered_total(Indicator.ENERGY)
    before, after = _central(pulled(used, replace(now, common=Scenario(model="gpt-5-nano"))))
    assert before - after > 0
    assert pulled(used, replace(now, common=Scenario(model="gpt-5-nano"))).requests == 32
    # Kept short and on another model at once: both hold for the agent.
    short = replace(now, agents_kept_short=1.0, common=Scenario(model="gpt-5-nano"))
    assert _central(pulled(used, short))[1] < after
    shorter = _central(pulled(used, replace(now, common=Scenario(answers=0.5))))
    assert shorter[0] - shorter[1] > text.central / 4


def test_machines_that_last_change_no_use(used: Workspace) -> None:
    now = present(used)
    outcome = pulled(used, replace(now, common=Scenario(machine_life=2.0)))
    for indicator in INDICATORS:
        for stage in (Stage.MINING, Stage.MANUFACTURING, Stage.END_OF_LIFE):
            one, other = outcome.now.stage(indicator, stage), outcome.then.stage(indicator, stage)
            assert one is not None
            assert other is not None
            assert other.high == pytest.approx(one.high / 2)
        use = outcome.then.stage(indicator, Stage.INFERENCE)
        assert use == outcome.now.stage(indicator, Stage.INFERENCE)


def test_without_use_there_is_nothing_to_pull(workspace: Workspace) -> None:
    now = present(workspace)
    assert now == Levers(None, 0.0, 0.0)
    assert pulled(workspace, replace(now, images_a_week=9)).requests == 0
