"""Our estimates against what others published (resources/factors/published.toml)."""

from __future__ import annotations

import pytest

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import Indicator, Stage
from responsai.domain.usage import Amounts, Series
from responsai.estimation import Engine
from responsai.estimation.published import Comparison, compare
from responsai.factors import load_factor_set

FACTORS = load_factor_set()
LARGE_2 = Series(
    "manual",
    "",
    "mistral-large-2407",
    ModelSource.RECORDED,
    Activity.QUESTION,
    TokenSource.MEASURED,
)
COMPARISONS = {each.case.id + "/" + each.quantity: each for each in compare(FACTORS)}
FACTOR_OF_AGREEMENT = 3.3


def _named(claim: str) -> list[str]:
    return [name for name, each in COMPARISONS.items() if each.case.claim == claim]


def test_all_published_cases_are_compared() -> None:
    assert {each.case.id for each in COMPARISONS.values()} == {
        case.id for case in FACTORS.published
    }
    assert len(FACTORS.published) == 18


@pytest.mark.parametrize("name", _named("inside"))
def test_the_published_value_lies_in_our_range_and_near_its_centre(name: str) -> None:
    each = COMPARISONS[name]
    assert each.ours.low <= each.published <= each.ours.high
    ratio = each.ours.central / each.published
    assert 1 / FACTOR_OF_AGREEMENT <= ratio <= FACTOR_OF_AGREEMENT


@pytest.mark.parametrize("name", _named("inside-range"))
def test_the_published_value_lies_in_our_range(name: str) -> None:
    each = COMPARISONS[name]
    assert each.ours.low <= each.published <= each.ours.high


def test_the_study_of_mistral_is_an_anchor_far_above_any_method() -> None:
    """Never tuned to: with training and the world's electricity only our highest GHG reaches it."""
    answer = Amounts(1, input_tokens=100, output_tokens=400)
    whole = Engine(FACTORS, "WOR").estimate(LARGE_2, answer).covered_total(Indicator.GHG)
    assert whole.high > 1.14e-3 > whole.central
    for zone in ("FRA", "SWE", "WOR"):
        for quantity in ("water_ml", "adpe_mg"):
            each = COMPARISONS[f"mistral-large2-{zone}/{quantity}"]
            assert each.ours.high < each.published / 2


@pytest.mark.parametrize(
    ("case", "low", "central", "high"),
    [
        # The prototype behind the method, Wh of use.
        ("google-gemini-median", 0.1401, 0.467, 1.543),
        ("openai-altman", 0.1512, 0.504, 1.665),
        ("jegham-gpt4o-long", 1.372, 4.781, 17.25),
        ("epoch-100k", 3.93, 20.05, 88.76),
        ("jegham-llama33-70b", 0.2021, 0.675, 2.243),
        ("mlenergy-r1-reasoning", 13.19, 43.96, 145.1),
        ("couch-claude-code", 14.42, 53.31, 254.9),
        ("image-flux", 0.3, 2.5, 12.0),
        ("image-mittr-sd3m", 0.2, 0.6, 2.0),
        ("video-luccioni", 20.0, 100.0, 600.0),
        ("video-sora2pro-8s", 378.0, 510.6, 643.0),
    ],
)
def test_the_figures_of_the_prototype_hold(
    case: str, low: float, central: float, high: float
) -> None:
    ours = COMPARISONS[f"{case}/energy_wh"].ours
    assert ours.central == pytest.approx(central, rel=0.005)
    # Bounds of token buckets are added: up to a quarter wider where two buckets weigh alike.
    assert low * 0.75 <= ours.low <= low * 1.005
    assert high * 0.995 <= ours.high <= high * 1.25


def test_what_is_compared_is_named() -> None:
    each = COMPARISONS["openai-altman/energy_wh"]
    assert isinstance(each, Comparison)
    assert each.unit == "Wh"
    assert each.indicator is Indicator.ENERGY
    assert each.stages == (Stage.INFERENCE,)
