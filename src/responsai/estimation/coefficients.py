"""Impacts per unit of use, as flat rows of numbers that can be multiplied and added fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.impacts import Impacts
from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, STAGES, Stage
from responsai.estimation.end_of_life import end_of_life
from responsai.estimation.hardware import hardware
from responsai.estimation.inference import inference
from responsai.estimation.loads import loads
from responsai.estimation.manufacturing import manufacturing
from responsai.estimation.mining import mining
from responsai.estimation.training import training

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.activity import Activity
    from responsai.domain.stages import Indicator
    from responsai.estimation.loads import Load, Unit
    from responsai.factors.entries import Zone
    from responsai.factors.factor_set import FactorSet, ResolvedModel

Row = tuple[float, ...]
"""Low, central, high of each stage of each indicator, in the order of the domain: 60 numbers."""

_CELLS: Final = tuple((indicator, stage) for indicator in INDICATORS for stage in STAGES)
_BOUNDS: Final = 3
NOTHING: Final[Row] = (0.0,) * (_BOUNDS * len(_CELLS))


def coefficients(
    factors: FactorSet,
    resolved: ResolvedModel,
    activity: Activity,
    zone: Zone,
    spread: Interval,
) -> Mapping[Unit, Row]:
    """Impacts of one unit of each kind that counts for an activity.

    Args:
        factors: Where every number comes from.
        resolved: Model and provider.
        activity: Kind of use.
        zone: Electricity mix at the data centre.
        spread: Relative range of the amounts themselves, exact 1 if they were measured.
    """
    return {
        unit: _row(_stages(factors, load, zone), spread)
        for unit, load in loads(factors, resolved, activity, zone).items()
    }


def add(total: Row, row: Row, times: float) -> Row:
    """``total + row * times``."""
    return tuple(sum_so_far + value * times for sum_so_far, value in zip(total, row, strict=True))


def to_impacts(row: Row) -> Impacts:
    """A row as the domain speaks of it."""
    table: dict[Indicator, dict[Stage, Interval | None]] = {
        indicator: {} for indicator in INDICATORS
    }
    for place, (indicator, stage) in enumerate(_CELLS):
        low, central, high = row[place * _BOUNDS : (place + 1) * _BOUNDS]
        table[indicator][stage] = Interval(low, central, high)
    return Impacts(table)


def _stages(
    factors: FactorSet, load: Load, zone: Zone
) -> Mapping[Stage, Mapping[Indicator, Interval]]:
    use = inference(load, zone)
    machines = hardware(load, factors)
    return {
        Stage.MINING: mining(machines, factors),
        Stage.MANUFACTURING: manufacturing(machines, factors),
        Stage.TRAINING: training(use, factors),
        Stage.INFERENCE: use,
        Stage.END_OF_LIFE: end_of_life(machines, factors),
    }


def _row(stages: Mapping[Stage, Mapping[Indicator, Interval]], spread: Interval) -> Row:
    numbers: list[float] = []
    for indicator, stage in _CELLS:
        interval = stages[stage][indicator] * spread
        numbers += (interval.low, interval.central, interval.high)
    return tuple(numbers)
