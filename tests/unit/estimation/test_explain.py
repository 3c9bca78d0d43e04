"""The trace of a number is enough to recompute it by hand: here by a hand of its own."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import INDICATORS, STAGES, Indicator
from responsai.domain.usage import Amounts, Series
from responsai.estimation import METHODS, Engine, explain
from responsai.factors import load_factor_set

if TYPE_CHECKING:
    from responsai.domain.interval import Interval
    from responsai.estimation import Step
    from responsai.estimation.methods.base import Method

FACTORS = load_factor_set()
QUESTION = Series(
    "manual", "", "gpt-4o", ModelSource.RECORDED, Activity.QUESTION, TokenSource.MEASURED
)
SOME = Amounts(3, input_tokens=700, cached_tokens=5000, output_tokens=900)
ITEMS = Amounts(2, images=3, media_ms=9_000, input_tokens=800)
USES = [
    (QUESTION, SOME),
    (replace(QUESTION, model="orion-9000"), SOME),
    (replace(QUESTION, model="llama-3.3-70b", local=True), SOME),
    (replace(QUESTION, token_source=TokenSource.ESTIMATED), SOME),
    *(
        (replace(QUESTION, activity=activity, token_source=TokenSource.PRESET), Amounts(2))
        for activity in Activity
    ),
    (replace(QUESTION, activity=Activity.IMAGE, variant="1792x1024/30steps"), ITEMS),
    (replace(QUESTION, activity=Activity.VIDEO, model="openai/sora-2-pro"), ITEMS),
    (replace(QUESTION, activity=Activity.EMBEDDING), ITEMS),
]


@dataclass
class Hand:
    """Written without the program's own arithmetic: the rules as the trace states them."""

    low: float
    central: float
    high: float

    def __mul__(self, other: Hand) -> Hand:
        central = self.central * other.central
        if central == 0:
            return Hand(self.low * other.low, 0.0, self.high * other.high)
        below = math.hypot(
            *(math.log(each.central / each.low) if each.low else math.inf for each in (self, other))
        )
        above = math.hypot(*(math.log(each.high / each.central) for each in (self, other)))
        low = self.low * other.low if math.isinf(below) else central / math.exp(below)
        return Hand(low, central, central * math.exp(above))

    def __add__(self, other: Hand) -> Hand:
        return Hand(self.low + other.low, self.central + other.central, self.high + other.high)

    def __rsub__(self, whole: float) -> Hand:
        return Hand(whole - self.high, whole - self.central, whole - self.low)

    def __sub__(self, other: Hand) -> Hand:
        return Hand(self.low - other.high, self.central - other.central, self.high - other.low)

    def __rtruediv__(self, one: float) -> Hand:
        return Hand(one / self.high, one / self.central, one / self.low)


def _never_below_nothing(_zero: int, value: Hand) -> Hand:
    return Hand(max(0.0, value.low), max(0.0, value.central), max(0.0, value.high))


def _rounded(value: Hand, digits: int) -> Hand:
    return Hand(*(round(each, digits) for each in (value.low, value.central, value.high)))


def _recomputed(step: Step, known: dict[str, Hand]) -> Hand:
    """Compute a formula from the values of earlier steps alone."""
    names: dict[str, Any] = {
        "max": _never_below_nothing,
        "round": _rounded,
        "low": lambda value: value.low,
        "high": lambda value: value.high,
    }
    formula = step.formula
    for place, name in enumerate(sorted(step.inputs, key=len, reverse=True)):
        names[f"x{place}"] = known[name]
        formula = re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.])", f"x{place}", formula)
    result = eval(formula.replace("×", "*"), {"__builtins__": {}}, names)  # noqa: S307  (our own trace)
    return result if isinstance(result, Hand) else Hand(result, result, result)


def _trace(steps: tuple[Step, ...]) -> dict[str, Hand]:
    known: dict[str, Hand] = {}
    for step in steps:
        if step.inputs:
            known[step.id] = _recomputed(step, known)
        else:
            assert step.formula == step.id
            assert step.factors or step.origin
            known[step.id] = Hand(step.value.low, step.value.central, step.value.high)
    return known


def _same(hand: Hand, value: Interval) -> None:
    assert (hand.low, hand.central, hand.high) == pytest.approx(
        (value.low, value.central, value.high), rel=1e-9, abs=1e-30
    )


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.id)
@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use[0].activity}-{use[0].model}")
def test_every_figure_is_recomputed_from_its_trace_alone(
    method: Method, use: tuple[Series, Amounts]
) -> None:
    engine = Engine(FACTORS, method=method, home_zone="FRA")
    steps = explain(engine, *use)
    hands = _trace(steps)
    for step in steps:
        _same(hands[step.id], step.value)
    impacts = engine.estimate(*use)
    for indicator in INDICATORS:
        total = impacts.total(indicator)
        if total is None:
            assert f"total.{indicator}" not in hands
        else:
            _same(hands[f"total.{indicator}"], total)
        for stage in STAGES:
            interval = impacts.stage(indicator, stage)
            if interval is not None:
                _same(hands[f"{stage}.{indicator}"], interval)


def test_each_factor_of_a_trace_is_one_of_the_set() -> None:
    steps = explain(Engine(FACTORS), QUESTION, SOME)
    named = {factor for step in steps for factor in step.factors}
    assert {"training.ratio", "inference.text.calibration", "hardware.utilisation"} <= named
    assert named <= set(FACTORS.factors)
    for step in steps:
        if not step.inputs and step.factors:
            factor = FACTORS.factors[step.factors[0]]
            assert step.value == factor.value


def test_steps_come_in_an_order_in_which_each_can_be_computed() -> None:
    seen: set[str] = set()
    for step in explain(Engine(FACTORS), QUESTION, SOME):
        assert set(step.inputs) <= seen
        assert step.id not in seen
        seen.add(step.id)


def test_one_indicator_is_explained_alone() -> None:
    steps = explain(Engine(FACTORS), QUESTION, SOME, indicators=(Indicator.ENERGY,))
    assert steps[-1].id == "total.energy_kwh"
    assert steps[-1].unit == "kWh"
    assert not any("water" in step.id or "ghg" in step.id for step in steps)
