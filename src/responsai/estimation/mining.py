"""Stage 1, mining: its share of the hardware's impact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.stages import Stage
from responsai.estimation.hardware import part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.factors.factor_set import FactorSet


def mining(
    machines: Mapping[Indicator, Interval], factors: FactorSet
) -> Mapping[Indicator, Interval]:
    """Impacts of extracting and refining the metals that one unit carries (METHOD section 4)."""
    return part(machines, factors, Stage.MINING)
