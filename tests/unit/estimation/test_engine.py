from __future__ import annotations

import pytest

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.stages import INDICATORS, STAGES, Indicator, Stage
from responsai.domain.usage import Amounts, Series
from responsai.estimation import Engine
from responsai.factors import load_factor_set

FACTORS = load_factor_set()


@pytest.fixture
def engine() -> Engine:
    return Engine(FACTORS)


def series(
    model: str | None = "gpt-4o",
    activity: Activity = Activity.QUESTION,
    tokens: TokenSource = TokenSource.MEASURED,
) -> Series:
    return Series("manual", "", model, ModelSource.RECORDED, activity, tokens)


# METHOD section 8: GPT-4o, 100 tokens in, 300 out, provider's zone; Wh, mL, g CO2e, mg Sb eq.
WORKED_EXAMPLE = {
    Stage.INFERENCE: (0.60, 2.2, 0.23, 0.00006),
    Stage.TRAINING: (0.40, 1.4, 0.15, 0.00004),
    Stage.MANUFACTURING: (0.025, 0.15, 0.021, 0.0),
    Stage.MINING: (0.0035, 0.034, 0.003, 0.00117),
    Stage.END_OF_LIFE: (0.0004, 0.002, 0.0003, 0.000001),
}
TO_BASE_UNIT = (1e-3, 1e-3, 1e-3, 1e-6)


def test_the_worked_example_of_the_method_holds(engine: Engine) -> None:
    impacts = engine.estimate([(series(), Amounts(1, input_tokens=100, output_tokens=300))])
    for stage, published in WORKED_EXAMPLE.items():
        for indicator, value, size in zip(INDICATORS, published, TO_BASE_UNIT, strict=True):
            interval = impacts.stage(indicator, stage)
            assert interval is not None
            digits = len(f"{value:.10f}".rstrip("0").partition(".")[2])
            assert round(interval.central / size, digits) == pytest.approx(value), (
                stage,
                indicator,
            )


def test_totals_and_ranges_of_the_worked_example_hold(engine: Engine) -> None:
    impacts = engine.estimate([(series(), Amounts(1, input_tokens=100, output_tokens=300))])
    published = {
        Indicator.ENERGY: (0.2378e-3, 1.03e-3, 4.459e-3),
        Indicator.WATER: (0.8628e-3, 3.798e-3, 16.36e-3),
        Indicator.GHG: (0.09649e-3, 0.4097e-3, 1.759e-3),
        Indicator.ADPE: (0.545e-9, 1.268e-9, 4.229e-9),
    }
    for indicator, (low, central, high) in published.items():
        total = impacts.total(indicator)
        # Bounds of token buckets are added, so that sums of uses are exact: up to 2.5 % wider
        # than taking the tokens of one use together.
        assert total.low == pytest.approx(low, rel=0.025)
        assert total.central == pytest.approx(central, rel=0.01)
        assert total.high == pytest.approx(high, rel=0.025)


# Published figures that the method must cover: (model, input, cached, output) -> Wh in use.
PUBLISHED_WH = [
    ("gemini-2.5-flash", 100, 0, 250, 0.24),
    ("gpt-4o", 100, 0, 250, 0.34),
    ("gpt-4o", 100, 0, 300, 0.423),
    ("gpt-4o", 10_000, 0, 1_500, 2.875),
    ("gpt-4o", 100_000, 0, 500, 40.0),
    ("claude-3-7-sonnet", 1_000, 0, 1_000, 2.989),
    ("llama-3.3-70b", 1_000, 0, 1_000, 0.76),
    ("deepseek-r1", 0, 0, 11_861, 24.6),
    ("claude-sonnet-4-5", 60_000, 1_000_000, 12_000, 41.0),
]


@pytest.mark.parametrize(("model", "fresh", "cached", "output", "wh"), PUBLISHED_WH)
def test_published_energies_lie_in_the_range(
    engine: Engine, model: str, fresh: int, cached: int, output: int, wh: float
) -> None:
    amounts = Amounts(1, input_tokens=fresh, cached_tokens=cached, output_tokens=output)
    use = engine.estimate([(series(model), amounts)]).stage(Indicator.ENERGY, Stage.INFERENCE)
    assert use is not None
    assert use.low <= wh / 1000 <= use.high
    assert 1 / 3.3 <= use.central / (wh / 1000) <= 3.3


@pytest.mark.parametrize(
    ("activity", "amounts", "wh"),
    [
        (Activity.IMAGE, Amounts(1, images=1), 4.0),
        (Activity.IMAGE, Amounts(1, images=1), 2.907),
        (Activity.VIDEO, Amounts(1, media_ms=5_000), 90.0),
        (Activity.VIDEO, Amounts(1, media_ms=5_000), 429.0),
    ],
)
def test_published_energies_of_media_lie_in_the_range(
    engine: Engine, activity: Activity, amounts: Amounts, wh: float
) -> None:
    use = engine.estimate([(series(None, activity), amounts)])
    energy = use.stage(Indicator.ENERGY, Stage.INFERENCE)
    assert energy is not None
    assert energy.low <= wh / 1000 <= energy.high


def test_an_unknown_model_has_a_wider_range(engine: Engine) -> None:
    amounts = Amounts(1, input_tokens=100, output_tokens=300)
    known = engine.estimate([(series("gpt-4o"), amounts)]).total(Indicator.ENERGY)
    unknown = engine.estimate([(series("orion-9000"), amounts)]).total(Indicator.ENERGY)
    assert unknown.high / unknown.central > known.high / known.central
    assert unknown.low / unknown.central < known.low / known.central


def test_amounts_not_told_are_taken_from_the_preset_and_widen_the_range(engine: Engine) -> None:
    told = engine.estimate([(series(), Amounts(2, input_tokens=200, output_tokens=600))])
    untold = engine.estimate([(series(tokens=TokenSource.PRESET), Amounts(2))])
    for indicator in INDICATORS:
        one, other = told.total(indicator), untold.total(indicator)
        assert other.central == pytest.approx(one.central)
        assert other.high > one.high
        assert other.low < one.low


@pytest.mark.parametrize("activity", list(Activity))
def test_no_activity_costs_nothing(engine: Engine, activity: Activity) -> None:
    impacts = engine.estimate([(series(None, activity, TokenSource.PRESET), Amounts(1))])
    for indicator in INDICATORS:
        assert impacts.total(indicator).low > 0
        for stage in STAGES:
            interval = impacts.stage(indicator, stage)
            assert interval is not None
            assert interval.high > 0


def test_a_greener_zone_lowers_greenhouse_gases_of_use_only() -> None:
    amounts = Amounts(1, output_tokens=1000)
    here = Engine(FACTORS).estimate([(series(), amounts)])
    sweden = Engine(FACTORS, "SWE").estimate([(series(), amounts)])
    in_use = [each.stage(Indicator.GHG, Stage.INFERENCE) for each in (here, sweden)]
    made = [each.stage(Indicator.GHG, Stage.MANUFACTURING) for each in (here, sweden)]
    assert in_use[0] is not None
    assert in_use[1] is not None
    assert in_use[1].central < in_use[0].central / 5
    assert made[0] == made[1]


def test_an_unknown_zone_is_an_error() -> None:
    with pytest.raises(BadInputError, match="XXX"):
        Engine(FACTORS, "XXX")


def test_tokens_written_to_a_cache_are_fresh_input(engine: Engine) -> None:
    fresh = engine.estimate([(series(), Amounts(1, input_tokens=500))])
    written = engine.estimate([(series(), Amounts(1, cache_write_tokens=500))])
    assert fresh == written


def test_no_use_costs_exactly_nothing(engine: Engine) -> None:
    impacts = engine.estimate([])
    assert all(impacts.total(indicator).high == 0 for indicator in INDICATORS)
