"""What an amount compares to: one everyday thing of the same size, from the factor set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.stages import Indicator
from responsai.text import numbers
from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from responsai.factors.entries import Equivalence

SMALLEST_COUNT: Final = 0.2
"""Fewer of the smallest thing than this help nobody: then nothing is compared."""

_PER_THOUSAND: Final = 1000
_SECONDS_PER_MINUTE: Final = 60
_DAYS_PER_YEAR: Final = 365
_FRENCH_PLURAL: Final = 2


@dataclass(frozen=True, slots=True)
class _Measure:
    """Something to count, in terms of an equivalence of the factor set.

    Attributes:
        id: The equivalence.
        per_unit: How many of it make one of the equivalence.
        text: Gives the sentence in the user's language, with ``{n}`` for the count, for one
            thing or for several.
    """

    id: str
    per_unit: float
    text: Callable[[bool], str]


# From small to large; the largest of which there is at least one is taken.
_MEASURES: Final[Mapping[Indicator, tuple[_Measure, ...]]] = {
    Indicator.ENERGY: (
        _Measure(
            "phone_charge",
            1,
            lambda one: (
                translate("Equivalence", "≈ {n} phone charge")
                if one
                else translate("Equivalence", "≈ {n} phone charges")
            ),
        ),
        _Measure(
            "phone_charge",
            1 / _DAYS_PER_YEAR,
            lambda one: (
                translate("Equivalence", "≈ {n} year of daily phone charges")
                if one
                else translate("Equivalence", "≈ {n} years of daily phone charges")
            ),
        ),
    ),
    Indicator.WATER: (
        _Measure(
            "shower_minute",
            _SECONDS_PER_MINUTE,
            lambda one: (
                translate("Equivalence", "≈ {n} second of shower")
                if one
                else translate("Equivalence", "≈ {n} seconds of shower")
            ),
        ),
        _Measure(
            "shower_minute",
            1,
            lambda one: (
                translate("Equivalence", "≈ {n} minute of shower")
                if one
                else translate("Equivalence", "≈ {n} minutes of shower")
            ),
        ),
        _Measure(
            "shower",
            1,
            lambda one: (
                translate("Equivalence", "≈ {n} shower of six minutes")
                if one
                else translate("Equivalence", "≈ {n} showers of six minutes")
            ),
        ),
    ),
    Indicator.GHG: (
        _Measure(
            "car_km",
            _PER_THOUSAND,
            lambda _one: translate("Equivalence", "≈ {n} m in a petrol car"),
        ),
        _Measure("car_km", 1, lambda _one: translate("Equivalence", "≈ {n} km in a petrol car")),
    ),
    Indicator.ADPE: (
        _Measure(
            "copper_kg",
            _PER_THOUSAND**2,
            lambda _one: translate("Equivalence", "≈ the minerals of {n} mg of copper"),
        ),
        _Measure(
            "copper_kg",
            _PER_THOUSAND,
            lambda _one: translate("Equivalence", "≈ the minerals of {n} g of copper"),
        ),
        _Measure(
            "copper_kg",
            1,
            lambda _one: translate("Equivalence", "≈ the minerals of {n} kg of copper"),
        ),
    ),
}


def sentence(
    known: Iterable[Equivalence], indicator: Indicator, central: float
) -> tuple[str, str] | None:
    """What a central estimate compares to.

    Args:
        known: Equivalences of the factor set.
        indicator: What was estimated.
        central: How much, in the indicator's unit, >= 0.

    Returns:
        The sentence, and the id of the equivalence it rests on; ``None`` for an amount too small
        to compare with anything, or if the set lacks what is needed.
    """
    values = {same.id: same.value for same in known if same.indicator is indicator}
    counted = [
        (central / values[measure.id] * measure.per_unit, measure)
        for measure in _MEASURES[indicator]
        if measure.id in values
    ]
    if not counted or counted[0][0] < SMALLEST_COUNT:
        return None
    count, measure = next((pair for pair in reversed(counted) if pair[0] >= 1), counted[0])
    shown = numbers.amount(count)
    return measure.text(_is_one(count, shown)).format(n=shown), measure.id


def _is_one(count: float, shown: str) -> bool:
    """Whether an amount takes the singular: below two in French, exactly one in English."""
    return count < _FRENCH_PLURAL if language() == "fr" else shown == numbers.amount(1)
