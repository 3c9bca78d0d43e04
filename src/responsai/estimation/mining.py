"""Stage 1, mining: its share of the hardware's impact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.stages import Stage
from responsai.estimation.hardware import part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.stages import Indicator
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.estimation.units import Unit


def mining(case: Case, unit: Unit, machines: Mapping[Indicator, Node]) -> Mapping[Indicator, Node]:
    """Impacts of extracting and refining the metals that one unit carries (METHOD section 4)."""
    return part(case, unit, machines, Stage.MINING)
