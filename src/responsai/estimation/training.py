"""Stage 3, training: in proportion to use, by the energy the sector spends on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.factors.factor_set import FactorSet

RATIO: Final = ("training.ratio", "kWh/kWh")


def training(use: Mapping[Indicator, Interval], factors: FactorSet) -> Mapping[Indicator, Interval]:
    """Impacts of training that one unit of use carries (METHOD section 3).

    Args:
        use: Impacts of the unit in use.
        factors: Gives the ratio of training to use.
    """
    ratio = factors.value(*RATIO)
    return {indicator: interval * ratio for indicator, interval in use.items()}
