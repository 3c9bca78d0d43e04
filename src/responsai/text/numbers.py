"""Numbers for people: two significant digits, a unit that gives 1 to 999, always with the range.

Source of the rules: METHOD section 9 and the design's copy rules.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.stages import Indicator
from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from responsai.domain.interval import Interval

NARROW_SPACE: Final = "\u202f"
"""Narrow no-break space: French thousands and the space before % : ; ? !"""

SMALLEST_SHOWN: Final = 0.01
"""Anything smaller, but not nothing, is shown as below this (in the unit at hand)."""

_SMALLEST_PLAIN: Final = -4
_LARGEST_PLAIN: Final = 8
_SUPERSCRIPT: Final = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Powers of ten between which a figure of a table is written out."""
_TWO_DIGITS_UP_TO: Final = 100.0
_UNIT_HOLDS_UP_TO: Final = 1000.0


@dataclass(frozen=True, slots=True)
class Unit:
    """One rung of a unit ladder.

    Attributes:
        symbol: As shown, such as ``kWh``.
        size: How many of the indicator's base unit make one.
        least: Smallest value for which the unit is chosen.
    """

    symbol: str
    size: float
    least: float = 1.0


LADDERS: Final[dict[Indicator, tuple[Unit, ...]]] = {
    Indicator.ENERGY: (
        Unit("mWh", 1e-6),
        Unit("Wh", 1e-3),
        Unit("kWh", 1.0, 0.1),
        Unit("MWh", 1e3),
    ),
    Indicator.WATER: (Unit("mL", 1e-3), Unit("L", 1.0), Unit("m³", 1e3)),
    Indicator.GHG: (
        Unit("mg CO₂e", 1e-6),
        Unit("g CO₂e", 1e-3),
        Unit("kg CO₂e", 1.0, 0.1),
        Unit("t CO₂e", 1e3),
    ),
    Indicator.ADPE: (
        Unit("µg Sb eq", 1e-9),
        Unit("mg Sb eq", 1e-6),
        Unit("g Sb eq", 1e-3),
        Unit("kg Sb eq", 1.0),
    ),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """An estimate ready to be shown; the three parts are styled apart.

    Attributes:
        value: Central value, such as ``1.9`` or ``<0.01``; ``≈0`` if the central estimate is
            nothing but the range is not.
        unit: Unit symbol.
        range: Bounds in the same unit, such as ``0.8–4.6``; one bound if they read the same.
    """

    value: str
    unit: str
    range: str

    def __str__(self) -> str:
        return f"{self.value} {self.unit} ({self.range})"


def unit_for(indicator: Indicator, value: float) -> Unit:
    """Unit in which ``value`` (in the indicator's base unit) reads as 1 to 999."""
    ladder = LADDERS[indicator]
    chosen = ladder[0]
    for unit in ladder:
        # Compare as shown, so that 999.7 Wh becomes 1 kWh and not "1000 Wh".
        if _round(value / unit.size) >= unit.least:
            chosen = unit
    return chosen


def column_unit(indicator: Indicator, highest: float) -> Unit:
    """Unit for numbers that stand together: the finest in which the highest stays below 1000.

    Args:
        indicator: What the column holds.
        highest: Largest central value in the indicator's base unit.
    """
    for unit in LADDERS[indicator]:
        if _round(highest / unit.size) < _UNIT_HOLDS_UP_TO:
            return unit
    return LADDERS[indicator][-1]


def estimate(indicator: Indicator, interval: Interval, unit: Unit | None = None) -> Shown:
    """An estimate with its range.

    Args:
        indicator: What is estimated.
        interval: Estimate in the indicator's base unit.
        unit: Unit to keep to (a column has one unit); chosen by the central value if not given.
    """
    unit = unit or unit_for(indicator, interval.central)
    nearly_nothing = interval.central == 0 < interval.high
    return Shown(
        "≈0" if nearly_nothing else amount(interval.central / unit.size),
        unit.symbol,
        value_range(interval.low / unit.size, interval.high / unit.size),
    )


def amount(value: float) -> str:
    """An estimated number: two significant digits, whole from 100, ``<0.01`` below resolution."""
    if value == 0:
        return "0"
    if value < SMALLEST_SHOWN:
        return "<" + _localised(f"{SMALLEST_SHOWN}")
    rounded = _round(value)
    decimals = max(0, 1 - math.floor(math.log10(rounded)))
    return _localised(f"{rounded:,.{decimals}f}")


def value_range(low: float, high: float, digits: int = 2) -> str:
    """Bounds of an estimate, without the unit: ``0.8–4.6``, in French ``0,8 à 4,6``.

    Args:
        low: Lower bound in the unit at hand.
        high: Upper bound likewise.
        digits: Significant digits at most, 1 or 2; 1 where there is little room (but 1.4 stays
            1.4: called 1, it would be a third too small).
    """
    lowest, highest = _bound(low, digits), _bound(high, digits)
    if lowest == highest:
        return lowest
    return translate("Numbers", "{low}–{high}").format(low=lowest, high=highest)


def count(value: int) -> str:
    """A counted number, exact, with thousands set apart."""
    return _localised(f"{value:,}")


def decimal(value: float, places: int) -> str:
    """A round number with a fixed number of decimals, such as the mark of an axis."""
    return _localised(f"{value:,.{places}f}")


def share(part: float) -> str:
    """A share (0 to 1) as whole percent; ``<1%`` for what is small but there."""
    percent = round(part * 100)
    number = "<1" if part > 0 and percent < 1 else _localised(f"{percent:,}")
    return translate("Numbers", "{number}%").format(number=number)


def _bound(value: float, digits: int) -> str:
    """A bound: two significant digits at most, because it is the softest number."""
    if value == 0 or value < SMALLEST_SHOWN:
        return amount(value)
    magnitude = math.floor(math.log10(value))
    if value < 2 * 10**magnitude:
        digits = 2
    return _localised(_plain(round(value, digits - 1 - magnitude)))


def _plain(value: float) -> str:
    """Digits with thousands set apart, no zeros at the end of a fraction."""
    whole, point, fraction = f"{value:,.10f}".rstrip("0").partition(".")
    return whole + point + fraction if fraction else whole


def _round(value: float) -> float:
    """To two significant digits below 100, to a whole number above."""
    if value <= 0:
        return 0.0
    if value >= _TWO_DIGITS_UP_TO:
        return float(round(value))
    return round(value, 1 - math.floor(math.log10(value)))


def _localised(number: str) -> str:
    """Turn ``1,234.5`` into the separators of the language in use."""
    if language() == "fr":
        return number.replace(",", NARROW_SPACE).replace(".", ",")
    return number


def plain(value: float) -> str:
    """A figure of a table in three significant digits, small ones by a power of ten."""
    if value == 0:
        return "0"
    magnitude = math.floor(math.log10(abs(value)))
    if not _SMALLEST_PLAIN <= magnitude <= _LARGEST_PLAIN:
        digits = _plain(round(value / 10**magnitude, 2))
        return f"{_localised(digits)} × 10{str(magnitude).translate(_SUPERSCRIPT)}"
    return _localised(_plain(round(value, 2 - magnitude)))


def plain_range(interval: Interval) -> str:
    """Bounds of a figure of a table; one number if they read the same."""
    low, high = plain(interval.low), plain(interval.high)
    return low if low == high else translate("Numbers", "{low}–{high}").format(low=low, high=high)
