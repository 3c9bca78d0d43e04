"""Stage 5, end of life: its share of the hardware's impact, and the waste itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.stages import Extra, Indicator, Stage
from responsai.estimation.calculation import product
from responsai.estimation.hardware import part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.estimation.units import Unit


def end_of_life(
    case: Case, unit: Unit, machines: Mapping[Indicator, Node]
) -> Mapping[Indicator, Node]:
    """Impacts of collecting, recycling and burying what one unit carries (METHOD section 4)."""
    return part(case, unit, machines, Stage.END_OF_LIFE)


def electronic_waste(case: Case, unit: Unit, machines: Mapping[Indicator, Node]) -> Node:
    """Kilograms of machines that one unit turns into waste in the end (METHOD section 4)."""
    return product(
        f"{Extra.ELECTRONIC_WASTE}.{unit}",
        f"kg/{unit}",
        machines[Indicator.GHG],
        case.factor("end_of_life.electronic_waste_per_ghg"),
    )
