from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from responsai.domain.activity import Activity, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.impacts import NO_IMPACT
from responsai.domain.stages import INDICATORS, Indicator, Stage
from responsai.estimation import METHODS_BY_ID, Engine
from responsai.tips.load import load_tips
from responsai.tips.scenario import Scenario
from responsai.tips.what_if import what_if

if TYPE_CHECKING:
    from tests.unit.tips.conftest import MakeRow

    from responsai.domain.usage import UsageRow
    from responsai.tips.what_if import Outcome

LIGHTER = load_tips().lighter


def _if(engine: Engine, scenario: Scenario, *rows: UsageRow) -> Outcome:
    return what_if(rows, scenario, engine, LIGHTER)


def test_half_as_long_answers_are_the_answers_with_half_the_tokens(
    engine: Engine, make_row: MakeRow
) -> None:
    row = make_row(output_tokens=4000, input_tokens=900)
    outcome = _if(engine, Scenario(answers=0.5), row, make_row(Activity.IMAGE, 1, images=1))
    half = make_row(output_tokens=2000, input_tokens=900)
    expected = engine.estimate_many([half, make_row(Activity.IMAGE, 1, images=1)])
    for indicator in INDICATORS:
        assert outcome.then.covered_total(indicator).central == pytest.approx(
            expected.covered_total(indicator).central
        )
    assert outcome.requests == 10


def test_uses_without_told_amounts_change_from_their_preset(
    engine: Engine, make_row: MakeRow
) -> None:
    preset = make_row(Activity.CONVERSATION, 3, token_source=TokenSource.PRESET)
    outcome = _if(engine, Scenario(answers=0.5), preset)
    now = engine.estimate_many([preset])
    assert outcome.now.covered_total(Indicator.ENERGY).high == pytest.approx(
        now.covered_total(Indicator.ENERGY).high
    )
    less = outcome.less(Indicator.ENERGY)
    assert less is not None
    assert 0 < less.low < less.central < less.high < now.covered_total(Indicator.ENERGY).high


def test_without_reasoning_only_the_answer_stays(engine: Engine, make_row: MakeRow) -> None:
    told = make_row(Activity.REASONING, 10, output_tokens=50_000, reasoning_tokens=45_000)
    outcome = _if(engine, Scenario(reasoning=False), told)
    answer = make_row(Activity.REASONING, 10, output_tokens=5_000)
    assert outcome.then.covered_total(Indicator.ENERGY).central == pytest.approx(
        engine.estimate_many([answer]).covered_total(Indicator.ENERGY).central
    )
    guessed = make_row(Activity.REASONING, 1, token_source=TokenSource.PRESET)
    assert _if(engine, Scenario(reasoning=False), guessed).requests == 1
    question = make_row(requests=4, output_tokens=400)
    assert _if(engine, Scenario(reasoning=False), question).requests == 0


def test_a_lighter_model_is_only_taken_where_it_is_lighter(
    engine: Engine, make_row: MakeRow
) -> None:
    large = make_row(output_tokens=4000, model="gpt-5")
    light = make_row(output_tokens=4000, model="gpt-5-nano")
    nobody = make_row(output_tokens=4000, model="orion")
    outcome = _if(engine, Scenario(model="lighter"), large, light, nobody)
    assert outcome.touched == (large,)
    less = outcome.less(Indicator.GHG)
    assert less is not None
    assert less.central > 0


def test_another_model_may_cost_more_and_says_so(engine: Engine, make_row: MakeRow) -> None:
    rows = [make_row(output_tokens=4000, model=model) for model in ("gpt-5-nano", "gpt-4o")]
    outcome = _if(engine, Scenario(model="gemini-2.5-pro", instead_of="openai/gpt-5-nano"), *rows)
    assert outcome.touched == (rows[0],)
    less = outcome.less(Indicator.ENERGY)
    assert less is not None
    assert less.high < 0


def test_another_country_changes_each_indicator_in_its_own_way(
    engine: Engine, make_row: MakeRow
) -> None:
    outcome = _if(engine, Scenario(zone="SWE"), make_row(output_tokens=4000))
    energy, water, ghg = (
        outcome.less(each) for each in (Indicator.ENERGY, Indicator.WATER, Indicator.GHG)
    )
    assert energy is not None
    assert energy.central == pytest.approx(0, abs=1e-12)
    assert water is not None
    assert water.central < 0, "the electricity of Sweden takes more water"
    assert ghg is not None
    assert ghg.central > 0
    with pytest.raises(BadInputError):
        _if(engine, Scenario(zone="Atlantis"), make_row())


def test_machines_that_last_twice_as_long_halve_their_stages_only(
    engine: Engine, make_row: MakeRow
) -> None:
    outcome = _if(engine, Scenario(machine_life=2), make_row(output_tokens=4000))
    for indicator in INDICATORS:
        for stage in Stage:
            now, then = outcome.now.stage(indicator, stage), outcome.then.stage(indicator, stage)
            assert now is not None
            assert then is not None
            halved = stage not in {Stage.TRAINING, Stage.INFERENCE}
            assert then.central == pytest.approx(now.central / (2 if halved else 1))


def test_images_fewer_and_smaller(engine: Engine, make_row: MakeRow) -> None:
    row = make_row(Activity.IMAGE, 4, images=8, variant="large/1024x1024", model=None)
    fewer = _if(engine, Scenario(images=0.5), row)
    now, then = fewer.now.covered_total(Indicator.WATER), fewer.then.covered_total(Indicator.WATER)
    assert then.high == pytest.approx(now.high / 2)
    faster = _if(engine, Scenario(image_class="fast"), row)
    less = faster.less(Indicator.ENERGY)
    assert less is not None
    assert less.low > 0
    clip = make_row(Activity.VIDEO, 2, media_ms=16_000, model=None)
    assert _if(engine, Scenario(media=0), clip).then.covered_total(Indicator.ENERGY).high == 0


def test_half_of_one_image_is_half_an_image(engine: Engine, make_row: MakeRow) -> None:
    one = make_row(Activity.IMAGE, 1, images=1, model=None)
    outcome = _if(engine, Scenario(images=0.5), one)
    now, then = outcome.now.covered_total(Indicator.GHG), outcome.then.covered_total(Indicator.GHG)
    assert then.central == pytest.approx(now.central / 2)


@pytest.mark.parametrize("method", METHODS_BY_ID)
def test_every_method_can_be_asked(engine: Engine, make_row: MakeRow, method: str) -> None:
    other = Engine(engine.factors, method=METHODS_BY_ID[method])
    rows = [make_row(activity, 3, output_tokens=900, images=1) for activity in Activity]
    for scenario in (Scenario(model="lighter"), Scenario(zone="FRA"), Scenario(answers=0.5)):
        outcome = _if(other, scenario, *rows)
        whole = other.estimate_many(rows)
        for indicator in INDICATORS:
            now, total = outcome.now.total(indicator), whole.total(indicator)
            assert (now is None) == (total is None)
            if now is not None and total is not None:
                assert now.central == pytest.approx(total.central)


def test_nothing_changes_without_a_change(engine: Engine, make_row: MakeRow) -> None:
    outcome = _if(
        engine, Scenario(), make_row(output_tokens=4000), make_row(Activity.IMAGE, images=1)
    )
    assert outcome.requests == 0
    assert outcome.now == outcome.then
    assert what_if([make_row()], Scenario(), engine, LIGHTER, only_touched=True).now is NO_IMPACT


def test_what_a_method_does_not_cover_is_not_zero(engine: Engine, make_row: MakeRow) -> None:
    vendor = Engine(engine.factors, method=METHODS_BY_ID["vendor"])
    outcome = _if(vendor, Scenario(answers=0.5), make_row(Activity.QUESTION, 3))
    assert outcome.less(Indicator.ENERGY) is not None
    assert outcome.less(Indicator.ADPE) is None
    only_image = _if(vendor, Scenario(images=0.5), make_row(Activity.IMAGE, 1, images=1))
    assert only_image.requests == 0
