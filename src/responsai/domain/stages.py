"""The five life-cycle stages and the four indicators, in the order they are always shown."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """A life-cycle stage; the value is its name in JSON."""

    MINING = "mining"
    MANUFACTURING = "manufacturing"
    TRAINING = "training"
    INFERENCE = "inference"
    END_OF_LIFE = "end_of_life"


class Indicator(StrEnum):
    """An environmental indicator; the value is its name in JSON and carries the unit."""

    ENERGY = "energy_kwh"
    WATER = "water_l"
    GHG = "ghg_kgco2e"
    ADPE = "adpe_kgsbeq"

    @property
    def unit(self) -> str:
        """Unit in which values of this indicator are kept and exchanged."""
        return _UNITS[self]


class Extra(StrEnum):
    """A figure beside the four indicators; the value is its name in JSON and carries the unit."""

    WATER_ON_SITE = "water_on_site_l"
    """Water used at the data centre itself in the use stage: the part vendors publish."""
    ELECTRONIC_WASTE = "electronic_waste_kg"
    """Machines that become waste at the end of their life."""

    @property
    def unit(self) -> str:
        """Unit in which values are kept and exchanged."""
        return "L" if self is Extra.WATER_ON_SITE else "kg"


_UNITS = {
    Indicator.ENERGY: "kWh",
    Indicator.WATER: "L",
    Indicator.GHG: "kgCO2e",
    Indicator.ADPE: "kgSbeq",
}
STAGES: tuple[Stage, ...] = tuple(Stage)
INDICATORS: tuple[Indicator, ...] = tuple(Indicator)
