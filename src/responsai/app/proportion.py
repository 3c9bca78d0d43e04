"""One's own year of AI beside a year of everyday things, each in the indicator it is known in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.factors import FactorSet
    from responsai.factors.entries import Equivalence

_A_YEAR: Final[Mapping[str, int]] = {
    "phone_charge": 365,
    "shower": 365,
    "video_streaming_hour": 365,
    "car_km": 1_000,
    "tgv_km": 1_000,
    "beef_meal": 52,
    "vegetarian_meal": 52,
    "tshirt_cotton": 5,
    "copper_kg": 1,
}
"""How often a year; rhythms that anybody can picture, not averages of a country."""


@dataclass(frozen=True, slots=True)
class Everyday:
    """A year of an everyday thing beside one's own year of AI.

    Attributes:
        equivalence: What one of it takes, and its source.
        times: How often a year.
        amount: What the year of it takes, in the unit of the indicator.
        own: One's own AI use of the last 365 days, as far as it is recorded.
    """

    equivalence: Equivalence
    times: int
    amount: float
    own: Interval

    @property
    def name(self) -> str:
        """The year of it in words, in the language in use when it is asked for."""
        return _names()[self.equivalence.id]

    @property
    def indicator(self) -> Indicator:
        """What is compared."""
        return self.equivalence.indicator

    @property
    def ratio(self) -> float:
        """One's own year over that of the thing, by the central estimate."""
        return self.own.central / self.amount


def proportions(factors: FactorSet, own: Mapping[Indicator, Interval]) -> tuple[Everyday, ...]:
    """Everyday things in the order of the factor set.

    Args:
        factors: Holds what they take.
        own: One's own year by indicator; what is not in it is left out.
    """
    return tuple(
        Everyday(
            each,
            _A_YEAR[each.id],
            each.value * _A_YEAR[each.id],
            own[each.indicator],
        )
        for each in factors.equivalences
        if each.id in _A_YEAR and each.indicator in own
    )


def _names() -> Mapping[str, str]:
    return {
        "phone_charge": translate("Act", "charging a phone every day"),
        "shower": translate("Act", "a shower every day"),
        "video_streaming_hour": translate("Act", "an hour of streaming every day"),
        "car_km": translate("Act", "1,000 km by car"),
        "tgv_km": translate("Act", "1,000 km by high-speed train in France"),
        "beef_meal": translate("Act", "a meal with beef every week"),
        "vegetarian_meal": translate("Act", "a vegetarian meal every week"),
        "tshirt_cotton": translate("Act", "five cotton T-shirts"),
        "copper_kg": translate("Act", "a kilogram of copper"),
    }
