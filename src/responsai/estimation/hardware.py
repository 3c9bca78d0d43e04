"""What stages 1, 2 and 5 share: the machines that serve the use and those that trained for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.stages import Indicator
from responsai.estimation.calculation import one_over, product, total
from responsai.estimation.load import exact
from responsai.estimation.training import RATIO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.stages import Stage
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.estimation.load import Load
    from responsai.estimation.units import Unit

MJ_PER_KWH: Final = 3.6
"""By definition of the kilowatt-hour."""


def hardware(case: Case, unit: Unit, load: Load) -> Mapping[Indicator, Node]:
    """Impacts of the whole life of the hardware that one unit carries (METHOD section 4).

    Hardware used for training is carried in the same proportion as its energy. Primary energy is
    turned into kilowatt-hours of electricity, so that stages can stand side by side.
    """
    with_training = case.once("hardware.with_training", lambda: _with_training(case))
    ghg = product(f"hardware.ghg.{unit}", f"kgCO2e/{unit}", load.hardware_ghg, with_training)
    return {
        Indicator.ENERGY: product(
            f"hardware.energy.{unit}",
            f"kWh/{unit}",
            load.hardware_primary_energy,
            with_training,
            case.once("hardware.kwh_per_primary_mj", lambda: _kwh_per_mj(case)),
        ),
        Indicator.WATER: product(
            f"hardware.water.{unit}", f"L/{unit}", ghg, case.factor("hardware.water_per_ghg")
        ),
        Indicator.GHG: ghg,
        Indicator.ADPE: product(
            f"hardware.adpe.{unit}", f"kgSbeq/{unit}", load.hardware_adpe, with_training
        ),
    }


def _with_training(case: Case) -> Node:
    return total("hardware.with_training", "ratio", exact("one", 1.0, "ratio"), case.factor(RATIO))


def _kwh_per_mj(case: Case) -> Node:
    mj_per_kwh = product(
        "hardware.primary_mj_per_kwh",
        "MJ/kWh",
        case.factor("hardware.primary_energy_per_electricity"),
        exact("conversion.mj_per_kwh", MJ_PER_KWH, "MJ/kWh"),
    )
    return one_over("hardware.kwh_per_primary_mj", mj_per_kwh)


def share(case: Case, stage: Stage, indicator: Indicator) -> Node:
    """Share of the hardware's impact that a stage takes, 0 to 1."""
    return case.factor(f"{stage}.share.{indicator}")


def part(
    case: Case, unit: Unit, machines: Mapping[Indicator, Node], stage: Stage
) -> Mapping[Indicator, Node]:
    """What a stage takes of the hardware's impact."""
    return {
        indicator: product(
            f"{stage}.{indicator}.{unit}",
            f"{indicator.unit}/{unit}",
            node,
            share(case, stage, indicator),
        )
        for indicator, node in machines.items()
    }
