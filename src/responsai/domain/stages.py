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


_UNITS = {
    Indicator.ENERGY: "kWh",
    Indicator.WATER: "L",
    Indicator.GHG: "kgCO2e",
    Indicator.ADPE: "kgSbeq",
}
STAGES: tuple[Stage, ...] = tuple(Stage)
INDICATORS: tuple[Indicator, ...] = tuple(Indicator)
