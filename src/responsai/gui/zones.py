"""Zones to choose from: of electricity, and of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.factors.factor_set import FactorSet


def zone_choices(factors: FactorSet) -> list[tuple[str, str]]:
    """Code and name of all zones, by name in the language in use."""
    named = [(code, factors.zone_names.name(code, language())) for code in factors.zones]
    return sorted(named, key=lambda zone: zone[1].casefold())


def time_zone_name(zone: str) -> str:
    """A time zone as people read it.

    Args:
        zone: Its name of the IANA.
    """
    return zone.replace("_", " ")


def time_zone_choices(zones: Iterable[str]) -> list[tuple[str, str]]:
    """Id and name of time zones, by name.

    Args:
        zones: Their names of the IANA.
    """
    return [(zone, time_zone_name(zone)) for zone in sorted(zones)]


def assumed_zone_choices(zones: Iterable[str], local: str) -> list[tuple[str, str]]:
    """The same to be chosen for times that name no zone: none at all first, then this computer's.

    Args:
        zones: Their names of the IANA.
        local: That of this computer.
    """
    return [
        ("", translate("Zones", "UTC (assumed)")),
        (local, translate("Zones", "Local time ({zone})").format(zone=time_zone_name(local))),
        *time_zone_choices({*zones} - {local}),
    ]
