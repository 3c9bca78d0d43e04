"""Published methods beside ours; not covered is a value, never zero."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from ecologits.tracers.utils import llm_impacts
from ecologits.utils.range_value import RangeValue

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import INDICATORS, STAGES, Indicator, Stage
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.estimation import METHODS, METHODS_BY_ID, Engine
from responsai.estimation.methods.jegham import fit
from responsai.factors import load_factor_set
from responsai.factors.factor_set import JEGHAM_SIZES

FACTORS = load_factor_set()
DAY = dt.date(2026, 5, 1)
QUESTION = Series(
    "manual", "", "gpt-4o", ModelSource.RECORDED, Activity.QUESTION, TokenSource.MEASURED
)
SHORT = Amounts(1, input_tokens=100, output_tokens=300)


def _engine(method: str, zone: str = "provider") -> Engine:
    return Engine(FACTORS, zone, method=METHODS_BY_ID[method])


def _wh(method: str, series: Series, amounts: Amounts) -> float:
    use = _engine(method).estimate(series, amounts).stage(Indicator.ENERGY, Stage.INFERENCE)
    assert use is not None
    return use.central * 1000


def test_our_own_method_is_the_first_and_covers_everything() -> None:
    assert [method.id for method in METHODS] == [
        "responsai",
        "ecologits",
        "vendor",
        "epoch",
        "jegham",
    ]
    for activity in Activity:
        series = replace(QUESTION, activity=activity, token_source=TokenSource.PRESET)
        impacts = _engine("responsai").estimate(series, Amounts(1))
        assert not impacts.missing


@pytest.mark.parametrize(
    ("provider", "model"),
    [
        ("openai", "gpt-4o"),
        ("anthropic", "claude-sonnet-4-5"),
        ("mistralai", "mistral-large-2512"),
        ("google_genai", "gemini-2.5-flash"),
    ],
)
@pytest.mark.parametrize("zone", ["FRA", "WOR", "ABW"])
def test_ecologits_is_the_librarys_own_answer(provider: str, model: str, zone: str) -> None:
    live = llm_impacts(provider, model, 777, math.inf, zone)
    assert live.usage
    assert live.embodied
    series = replace(QUESTION, model=f"{provider}/{model}")
    impacts = _engine("ecologits", zone).estimate(series, Amounts(1, output_tokens=777))
    for indicator, stage, value in (
        (Indicator.ENERGY, Stage.INFERENCE, live.usage.energy.value),
        (Indicator.WATER, Stage.INFERENCE, live.usage.wcf.value),
        (Indicator.GHG, Stage.INFERENCE, live.usage.gwp.value),
        (Indicator.ADPE, Stage.INFERENCE, live.usage.adpe.value),
        (Indicator.GHG, Stage.MANUFACTURING, live.embodied.gwp.value),
        (Indicator.ADPE, Stage.MANUFACTURING, live.embodied.adpe.value),
    ):
        low, high = (value.min, value.max) if isinstance(value, RangeValue) else (value, value)
        ours = impacts.stage(indicator, stage)
        assert ours is not None
        assert (ours.low, ours.central, ours.high) == pytest.approx(
            (low, (low + high) / 2, high), rel=1e-9
        )
    for indicator in INDICATORS:
        for stage in (Stage.MINING, Stage.TRAINING, Stage.END_OF_LIFE):
            assert impacts.stage(indicator, stage) is None
    assert impacts.covers(Indicator.ENERGY) == (Stage.INFERENCE,)
    assert impacts.covers(Indicator.GHG) == (Stage.MANUFACTURING, Stage.INFERENCE)


def test_vendors_give_what_they_published() -> None:
    gemini = replace(QUESTION, model="gemini-2.5-flash")
    assert _wh("vendor", gemini, SHORT) == pytest.approx(0.24)
    assert _wh("vendor", QUESTION, SHORT) == pytest.approx(0.34)
    large = replace(QUESTION, model="mistral-large-2407")
    impacts = _engine("vendor").estimate(large, Amounts(1, output_tokens=400))
    assert impacts.covered_total(Indicator.GHG).central == pytest.approx(1.14e-3)
    assert impacts.covered_total(Indicator.WATER).central == pytest.approx(45e-3)
    assert impacts.covered_total(Indicator.ADPE).central == pytest.approx(0.16e-6)
    assert impacts.total(Indicator.ENERGY) is None


def test_epoch_gives_what_it_published() -> None:
    assert _wh("epoch", QUESTION, Amounts(1, output_tokens=500)) == pytest.approx(0.3)
    long = Amounts(1, input_tokens=10_000, output_tokens=500)
    assert _wh("epoch", QUESTION, long) == pytest.approx(2.5)
    longest = Amounts(1, input_tokens=100_000, output_tokens=500)
    energy = _engine("epoch").estimate(QUESTION, longest).covered_total(Indicator.ENERGY)
    assert energy.high == pytest.approx(40e-3, rel=0.01)


@pytest.mark.parametrize("name", list(FACTORS.jegham))
def test_jegham_holds_the_published_energies_in_its_range(name: str) -> None:
    published = FACTORS.jegham[name]
    series = replace(QUESTION, model=published.model)
    for (fresh, output), wh in zip(JEGHAM_SIZES, published.wh, strict=True):
        amounts = Amounts(1, input_tokens=fresh, output_tokens=output)
        energy = _engine("jegham").estimate(series, amounts).covered_total(Indicator.ENERGY)
        assert energy.low * (1 - 1e-9) <= wh / 1000 <= energy.high * (1 + 1e-9)
        assert energy.central * 1000 == pytest.approx(wh, rel=0.17)


def test_the_fit_is_nowhere_negative() -> None:
    for published in FACTORS.jegham.values():
        wh, span = fit(published.wh)
        assert min(wh) >= 0
        assert span.low <= 1 <= span.high


@pytest.mark.parametrize(
    ("method", "series"),
    [
        ("ecologits", replace(QUESTION, model="orion-9000")),
        ("ecologits", replace(QUESTION, model="mistral-large-2407")),
        ("ecologits", replace(QUESTION, activity=Activity.IMAGE)),
        ("vendor", replace(QUESTION, model="claude-sonnet-4-5")),
        ("vendor", replace(QUESTION, activity=Activity.AGENT)),
        ("vendor", replace(QUESTION, local=True)),
        ("epoch", replace(QUESTION, model="gpt-4o-mini")),
        ("epoch", replace(QUESTION, model="claude-sonnet-4-5")),
        ("jegham", replace(QUESTION, model="gpt-4o-mini")),
        ("jegham", replace(QUESTION, activity=Activity.SPEECH)),
    ],
)
def test_what_a_method_does_not_cover_is_no_zero(method: str, series: Series) -> None:
    engine = _engine(method)
    amounts = Amounts(1, output_tokens=300, images=1, media_ms=1000)
    impacts = engine.estimate(series, amounts)
    assert engine.not_covered(series) is not None
    for indicator in INDICATORS:
        assert impacts.total(indicator) is None
        assert all(impacts.stage(indicator, stage) is None for stage in STAGES)
    rows = [UsageRow(DAY, series, amounts)]
    assert engine.estimate_many(rows).total(Indicator.ENERGY) is None


def test_uses_that_are_not_covered_take_no_part_in_the_sum() -> None:
    engine = _engine("epoch")
    other = replace(QUESTION, model="claude-sonnet-4-5")
    both = engine.estimate_many([UsageRow(DAY, QUESTION, SHORT), UsageRow(DAY, other, SHORT)])
    assert both == engine.estimate_many([UsageRow(DAY, QUESTION, SHORT)])


def test_each_method_says_in_words_what_it_covers_and_leaves_out() -> None:
    said = [text for method in METHODS for text in (method.covers(), method.leaves_out())]
    assert all(text.endswith(".") for text in said)
    assert all(factor in FACTORS.factors for method in METHODS for factor in method.sources())


def test_an_indicator_that_only_some_uses_tell_is_summed_over_those() -> None:
    """OpenAI published no greenhouse gases and Mistral no energy: each sum holds what is told."""
    engine = _engine("vendor")
    large = replace(QUESTION, model="mistral-large-2407")
    answer = Amounts(1, output_tokens=400)
    both = engine.estimate_many([UsageRow(DAY, QUESTION, SHORT), UsageRow(DAY, large, answer)])
    assert both.covered_total(Indicator.ENERGY).central == pytest.approx(0.34e-3)
    assert both.covered_total(Indicator.GHG).central == pytest.approx(1.14e-3)
    assert engine.missing(QUESTION) != engine.missing(large)
