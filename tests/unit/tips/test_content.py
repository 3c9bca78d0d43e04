"""The tips that are shipped: complete in both languages, with figures that were read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import Indicator
from responsai.domain.usage import Amounts, Series
from responsai.estimation import Engine
from responsai.factors import load_factor_set
from responsai.tips.catalogue import Kind, Seen, Topic
from responsai.tips.load import OF_FACTORS, load_tips

if TYPE_CHECKING:
    from responsai.tips.catalogue import Tip

TIPS = load_tips()
FACTORS = load_factor_set()
WITH_FIGURE = [tip for tip in TIPS.tips if tip.figure_source]
NARROW, NO_BREAK = "\u202f", "\u00a0"
NEVER = re.compile(
    r"\beco\b|\béco\b|\beco-|shame|guilt|coupable|honte|streak|classement|!", re.IGNORECASE
)


def _id(tip: Tip) -> str:
    return tip.id


def test_every_topic_has_tips_and_myths_are_told_as_myths() -> None:
    assert {tip.topic for tip in TIPS.tips} == set(Topic)
    myths = [tip for tip in TIPS.tips if tip.kind is Kind.MYTH]
    assert len(myths) >= 4
    for tip in myths:
        assert tip.words["en"].title.startswith("“"), "the belief is quoted"
        assert tip.words["fr"].title.startswith("«")


@pytest.mark.parametrize("tip", TIPS.tips, ids=_id)
def test_only_a_figure_holds_digits(tip: Tip) -> None:
    for words in tip.words.values():
        assert not re.search(r"\d", words.title + words.text)


@pytest.mark.parametrize("tip", WITH_FIGURE, ids=_id)
def test_a_figure_is_the_same_in_both_languages(tip: Tip) -> None:
    english = re.sub(r"(?<=\d),(?=\d{3})", "", tip.words["en"].figure)
    french = tip.words["fr"].figure.replace(NARROW, "").replace(",", ".")
    numbers = r"\d+(?:\.\d+)?"
    assert sorted(re.findall(numbers, english)) == sorted(re.findall(numbers, french))


@pytest.mark.parametrize("tip", WITH_FIGURE, ids=_id)
def test_a_figure_of_the_factor_set_is_one_of_its_numbers(tip: Tip) -> None:
    name = tip.figure_source.removeprefix(OF_FACTORS)
    if name == tip.figure_source:
        source = next(source for source in tip.sources if source.id == name)
        assert source.seen is not Seen.SECONDARY
        return
    told = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", tip.words["en"].figure)]
    held = _numbers_of(name)
    assert held, name
    assert any(number == pytest.approx(value, rel=0.02) for number in told for value in held)


def _numbers_of(name: str) -> list[float]:
    """Numbers that the factor set holds under a name."""
    if name == "zones.json":
        return [FACTORS.zones[code].ghg * 1000 for code in ("SWE", "USA")]
    if name in FACTORS.factors:
        value = FACTORS.factors[name].value
        return [value.low, value.central, value.high]
    return [
        value for case in FACTORS.published if case.id == name for value in case.published.values()
    ]


@pytest.mark.parametrize("tip", TIPS.tips, ids=_id)
def test_words_encourage_and_french_is_typeset(tip: Tip) -> None:
    for language, words in tip.words.items():
        for text in (words.title, words.text, words.figure, words.observed):
            assert not NEVER.search(text), text
            assert "'" not in text, "curly apostrophes"
            if language == "fr":
                assert not re.search(rf"[^{NARROW}][;?%]|[^\s{NO_BREAK}]:(\s|$)", text), text
                assert not re.search(rf"«(?!{NO_BREAK})|(?<!{NO_BREAK})»|[“”]", text), text


def test_every_source_has_an_address_and_a_year() -> None:
    for tip in TIPS.tips:
        for source in tip.sources:
            assert source.url.startswith(("https://", "http://"))
            assert 2000 < source.year <= 2026


def test_light_models_are_light() -> None:
    engine = Engine(FACTORS)
    amounts = Amounts(requests=1, input_tokens=500, output_tokens=500)

    def energy(model: str) -> float:
        series = Series(
            "manual", "", model, ModelSource.RECORDED, Activity.QUESTION, TokenSource.MEASURED
        )
        return engine.estimate(series, amounts).covered_total(Indicator.ENERGY).central

    for provider, model in TIPS.lighter.items():
        resolved = FACTORS.resolve(model)
        assert resolved.known, model
        assert resolved.provider.name == provider
        assert energy(model) < energy("gpt-5") / 1.5, model
