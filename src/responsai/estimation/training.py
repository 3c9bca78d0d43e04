"""Stage 3, training: in proportion to use, by the energy the sector spends on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.stages import Stage
from responsai.estimation.calculation import product

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.stages import Indicator
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.estimation.units import Unit

RATIO: Final = "training.ratio"
"""kWh the sector spends on training per kWh it spends on use."""


def training(case: Case, unit: Unit, use: Mapping[Indicator, Node]) -> Mapping[Indicator, Node]:
    """Impacts of training that one unit of use carries (METHOD section 3).

    Args:
        case: Gives the ratio of training to use.
        unit: The counted unit.
        use: Impacts of the unit in use.
    """
    ratio = case.factor(RATIO)
    return {
        indicator: product(
            f"{Stage.TRAINING}.{indicator}.{unit}", f"{indicator.unit}/{unit}", node, ratio
        )
        for indicator, node in use.items()
    }
