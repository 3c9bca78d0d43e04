"""The trace of one number: ordered steps, enough to recompute it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, STAGES
from responsai.estimation.calculation import given, product, total, walk
from responsai.estimation.methods.base import NotCovered
from responsai.estimation.units import UNITS, counts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from responsai.domain.stages import Indicator, Stage
    from responsai.domain.usage import Amounts, Series
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import PerUnit
    from responsai.estimation.engine import Engine
    from responsai.estimation.units import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a trace.

    Attributes:
        id: Name by which later steps speak of the value.
        formula: Formula over the ids of the inputs; the id itself if the value is given. ``×``
            multiplies centrals and adds log-deviations in quadrature, ``+`` adds bound by bound.
        inputs: Ids of earlier steps.
        value: Low, central, high.
        unit: Unit of the value.
        factors: Ids of the factors that the step is, or takes as direct inputs.
        origin: Where a given value comes from; empty otherwise.
    """

    id: str
    formula: str
    inputs: tuple[str, ...]
    value: Interval
    unit: str
    factors: tuple[str, ...]
    origin: str


def explain(
    engine: Engine,
    series: Series,
    amounts: Amounts,
    day: dt.date | None = None,
    indicators: Sequence[Indicator] = INDICATORS,
) -> tuple[Step, ...]:
    """How the figures of one use, or of a sum of uses of one series, come about.

    The last step of each indicator is ``total.`` and its name.

    Args:
        engine: Estimates it.
        series: What was used.
        amounts: How much.
        day: Day of the use.
        indicators: Indicators to explain.

    Returns:
        Steps in an order in which each can be computed from those before; none if the method
        does not cover the use.

    Raises:
        BadInputError: An amount is below zero, absurdly large or no number.
    """
    engine.estimate(series, amounts, day)  # refuses what cannot be estimated
    per_unit = engine.per_unit(series, day)
    if isinstance(per_unit, NotCovered):
        return ()
    used = _amount_nodes(engine, series, amounts, per_unit)
    ends = [
        end
        for indicator in indicators
        for end in _ends(indicator, per_unit, used)
        if end is not None
    ]
    return _steps(ends)


def _amount_nodes(
    engine: Engine, series: Series, amounts: Amounts, per_unit: PerUnit
) -> dict[Unit, Node]:
    numbers = counts(engine.assumed(series, amounts))
    origin = (
        f"presets.toml: {series.activity}"
        if engine.assumed(series, amounts) != amounts
        else "as recorded"
    )
    return {
        unit: given(f"amount.{unit}", Interval.exact(number), unit.value, origin)
        for unit, number in zip(UNITS, numbers, strict=True)
        if number and unit in per_unit
    }


def _ends(indicator: Indicator, per_unit: PerUnit, used: dict[Unit, Node]) -> list[Node | None]:
    stages = [
        node for stage in STAGES if (node := _stage(indicator, stage, per_unit, used)) is not None
    ]
    if not stages:
        return []
    return [total(f"total.{indicator}", indicator.unit, *stages)]


def _stage(
    indicator: Indicator, stage: Stage, per_unit: PerUnit, used: dict[Unit, Node]
) -> Node | None:
    name = f"{stage}.{indicator}"
    parts = [
        product(f"{name}.of_{unit}", indicator.unit, amount, per_unit[unit][indicator, stage])
        for unit, amount in used.items()
        if (indicator, stage) in per_unit[unit]
    ]
    return total(name, indicator.unit, *parts) if parts else None


def _steps(ends: list[Node]) -> tuple[Step, ...]:
    steps: dict[str, Step] = {}
    for node in walk(*ends):
        step = _step(node)
        known = steps.setdefault(node.id, step)
        if known != step:
            raise AssertionError(f"Two steps of a trace are called {node.id}.")
    return tuple(steps.values())


def _step(node: Node) -> Step:
    own = (node.factor,) if node.factor else ()
    return Step(
        id=node.id,
        formula=node.formula,
        inputs=tuple(one.id for one in node.inputs),
        value=node.value,
        unit=node.unit,
        factors=(*own, *(one.factor for one in node.inputs if one.factor)),
        origin=node.origin,
    )
