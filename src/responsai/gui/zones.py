"""Electricity zones to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.text.catalogue import language

if TYPE_CHECKING:
    from responsai.factors.factor_set import FactorSet


def zone_choices(factors: FactorSet) -> list[tuple[str, str]]:
    """Code and name of all zones, by name in the language in use."""
    named = [(code, factors.zone_names.name(code, language())) for code in factors.zones]
    return sorted(named, key=lambda zone: zone[1].casefold())
