"""Stage 2, manufacturing: what mining and end of life leave of the hardware, and the buildings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.stages import Indicator, Stage
from responsai.estimation.calculation import product, rest, total
from responsai.estimation.hardware import share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.estimation.units import Unit


def manufacturing(
    case: Case, unit: Unit, machines: Mapping[Indicator, Node]
) -> Mapping[Indicator, Node]:
    """Impacts of making the machines that one unit carries (METHOD section 4).

    Data-centre buildings are added to greenhouse gases only: no other data were found.
    """
    return {
        indicator: product(
            f"{Stage.MANUFACTURING}.{indicator}.{unit}",
            f"{indicator.unit}/{unit}",
            node,
            _share(case, indicator),
        )
        for indicator, node in machines.items()
    }


def _share(case: Case, indicator: Indicator) -> Node:
    left = case.once(
        f"{Stage.MANUFACTURING}.share.{indicator}", lambda: _left_of_hardware(case, indicator)
    )
    # A building of one's own stands for much else; only data centres are built for AI.
    if indicator is Indicator.GHG and not case.local:
        return total(
            f"{Stage.MANUFACTURING}.share_with_building.{indicator}",
            "ratio",
            left,
            case.factor("hardware.building"),
        )
    return left


def _left_of_hardware(case: Case, indicator: Indicator) -> Node:
    return rest(
        f"{Stage.MANUFACTURING}.share.{indicator}",
        share(case, Stage.MINING, indicator),
        share(case, Stage.END_OF_LIFE, indicator),
    )
