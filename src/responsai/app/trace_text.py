"""The trace of an estimate as lines: what is given first, then each formula with its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.text.catalogue import translate
from responsai.text.numbers import plain, plain_range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.estimation import Step
    from responsai.factors import FactorSet


def trace_lines(steps: Sequence[Step], factors: FactorSet) -> list[str]:
    """Lines for the terminal, in an order in which each can be computed."""
    if not steps:
        return [translate("Trace", "There is nothing to explain: the method does not cover it.")]
    given = [step for step in steps if not step.inputs]
    made = [step for step in steps if step.inputs]
    return [
        translate(
            "Trace",
            "× multiplies central values and combines relative ranges in quadrature (where a value "
            "or its lower bound is zero, the bounds of that side multiply); + adds bound by bound, "
            "because the parts share their factors.",
        ),
        "",
        translate("Trace", "Given"),
        *(f"  {step.id} = {_value(step)}  [{_origin(step, factors)}]" for step in given),
        "",
        translate("Trace", "Calculated"),
        *(f"  {step.id} = {step.formula} = {_value(step)}" for step in made),
    ]


def _value(step: Step) -> str:
    unit = "" if step.unit == "1" else f" {step.unit}"
    central, span = plain(step.value.central), plain_range(step.value)
    return f"{central}{unit}" if central == span else f"{central} ({span}){unit}"


def _origin(step: Step, factors: FactorSet) -> str:
    if not step.factors:
        return step.origin
    factor = factors.factors[step.factors[0]]
    return f"{factor.source} ({factor.year}), {factor.url}"
