"""What one counted unit of use asks of the machines, before the five stages are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.estimation.calculation import given

if TYPE_CHECKING:
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case

TEXT_ACTIVITIES: Final = frozenset(
    {
        Activity.QUESTION,
        Activity.CONVERSATION,
        Activity.REASONING,
        Activity.AGENT,
        Activity.DOCUMENT,
    }
)
"""Activities whose energy follows the tokens of a language model."""
DEFINITION: Final = "by definition"


@dataclass(frozen=True, slots=True)
class Load:
    """What one unit asks of the machines, per unit.

    Attributes:
        energy: kWh of the whole facility (PUE included).
        water_on_site: Litres used at the data centre.
        water_off_site: Litres used where the electricity is made.
        hardware_ghg: kg CO2e of making the machines that serve the use.
        hardware_adpe: kg Sb eq, likewise.
        hardware_primary_energy: MJ of primary energy, likewise.
    """

    energy: Node
    water_on_site: Node
    water_off_site: Node
    hardware_ghg: Node
    hardware_adpe: Node
    hardware_primary_energy: Node


def exact(name: str, value: float, unit: str, origin: str = DEFINITION) -> Node:
    """A value without spread."""
    return given(name, Interval.exact(value), unit, origin)


def bounds(name: str, pair: tuple[float, float], unit: str, origin: str) -> Node:
    """A lower and an upper bound with their mean."""
    low, high = pair
    return given(name, Interval(low, (low + high) / 2, high), unit, origin)


def zone_water(case: Case) -> Node:
    """Off-site water of the zone's electricity, L/kWh."""
    return exact("zone.water_off_site", case.zone.water, "L/kWh", zone_origin(case))


def zone_origin(case: Case) -> str:
    """Where the figures of a zone come from."""
    return f"zones.json: {case.zone.code}"


def provider_origin(case: Case) -> str:
    """Where the figures of a provider come from."""
    return f"models.json: provider {case.resolved.provider.name}"


def spreads(case: Case) -> tuple[Node, ...]:
    """Relative ranges of the amounts, if they were not measured."""
    return () if case.spread is None else (case.spread,)
