"""Stage 4, use: electricity of the answer, and what making that electricity takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.stages import Indicator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.interval import Interval
    from responsai.estimation.loads import Load
    from responsai.factors.entries import Zone


def inference(load: Load, zone: Zone) -> Mapping[Indicator, Interval]:
    """Impacts of one unit in use, location-based.

    Args:
        load: What the unit asks of the machines.
        zone: Electricity mix at the data centre.
    """
    return {
        Indicator.ENERGY: load.energy,
        Indicator.WATER: load.water,
        Indicator.GHG: load.energy.scaled(zone.ghg),
        Indicator.ADPE: load.energy.scaled(zone.adpe),
    }
