"""Stage 2, manufacturing: what mining and end of life leave of the hardware, and the buildings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator, Stage
from responsai.estimation.hardware import share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.factors.factor_set import FactorSet


def manufacturing(
    machines: Mapping[Indicator, Interval], factors: FactorSet
) -> Mapping[Indicator, Interval]:
    """Impacts of making the machines that one unit carries (METHOD section 4).

    Data-centre buildings are added to greenhouse gases only: no other data were found.
    """
    return {
        indicator: interval * _share(factors, indicator) for indicator, interval in machines.items()
    }


def _share(factors: FactorSet, indicator: Indicator) -> Interval:
    rest = _rest(
        share(factors, Stage.MINING, indicator), share(factors, Stage.END_OF_LIFE, indicator)
    )
    if indicator is Indicator.GHG:
        return rest + factors.value("hardware.building", "ratio")
    return rest


def _rest(mining: Interval, end_of_life: Interval) -> Interval:
    """What two shares leave of the whole: least when they are highest, and never negative."""
    return Interval(
        _left(mining.high + end_of_life.high),
        _left(mining.central + end_of_life.central),
        _left(mining.low + end_of_life.low),
    )


def _left(taken: float) -> float:
    # Shares are given to three digits; rounding keeps 1 - (0.999 + 0.001) at nothing.
    return max(0.0, round(1.0 - taken, 9))
