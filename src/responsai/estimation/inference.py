"""Stage 4, use: electricity of the answer, and what making that electricity takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.stages import Indicator
from responsai.estimation.calculation import product, total
from responsai.estimation.load import exact, zone_origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.estimation.load import Load
    from responsai.estimation.units import Unit


def inference(case: Case, unit: Unit, load: Load) -> Mapping[Indicator, Node]:
    """Impacts of one unit in use, location-based.

    Args:
        case: Gives the electricity mix.
        unit: The counted unit.
        load: What it asks of the machines.
    """
    origin = zone_origin(case)
    ghg = exact("zone.ghg", case.zone.ghg, "kgCO2e/kWh", origin)
    adpe = exact("zone.adpe", case.zone.adpe, "kgSbeq/kWh", origin)
    return {
        Indicator.ENERGY: load.energy,
        Indicator.WATER: total(
            f"inference.water_l.{unit}", f"L/{unit}", load.water_on_site, load.water_off_site
        ),
        Indicator.GHG: product(f"inference.ghg_kgco2e.{unit}", f"kgCO2e/{unit}", load.energy, ghg),
        Indicator.ADPE: product(
            f"inference.adpe_kgsbeq.{unit}", f"kgSbeq/{unit}", load.energy, adpe
        ),
    }
