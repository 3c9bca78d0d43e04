"""What stages 1, 2 and 5 share: the machines that serve the use and those that trained for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator
from responsai.estimation.training import RATIO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.loads import Load
    from responsai.factors.factor_set import FactorSet

MJ_PER_KWH: Final = 3.6
"""By definition of the kilowatt-hour."""


def hardware(load: Load, factors: FactorSet) -> Mapping[Indicator, Interval]:
    """Impacts of the whole life of the hardware that one unit carries (METHOD section 4).

    Hardware used for training is carried in the same proportion as its energy. Primary energy is
    turned into kilowatt-hours of electricity, so that stages can stand side by side.
    """
    with_training = Interval.exact(1.0) + factors.value(*RATIO)
    ghg = load.hardware_ghg * with_training
    electricity = _inverse(
        factors.value("hardware.primary_energy_per_electricity", "MJ/MJ").scaled(MJ_PER_KWH)
    )
    return {
        Indicator.ENERGY: load.hardware_primary_energy * with_training * electricity,
        Indicator.WATER: ghg * factors.value("hardware.water_per_ghg", "L/kgCO2e"),
        Indicator.GHG: ghg,
        Indicator.ADPE: load.hardware_adpe * with_training,
    }


def share(factors: FactorSet, stage: str, indicator: Indicator) -> Interval:
    """Share of the hardware's impact that a stage takes, 0 to 1."""
    return factors.value(f"{stage}.share.{indicator}", "ratio")


def part(
    machines: Mapping[Indicator, Interval], factors: FactorSet, stage: str
) -> Mapping[Indicator, Interval]:
    """What a stage takes of the hardware's impact."""
    return {
        indicator: interval * share(factors, stage, indicator)
        for indicator, interval in machines.items()
    }


def _inverse(value: Interval) -> Interval:
    return Interval(1 / value.high, 1 / value.central, 1 / value.low)
