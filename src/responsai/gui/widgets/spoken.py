"""Numbers as a screen reader should say them: units in full, no special signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import spoken_unit

if TYPE_CHECKING:
    from responsai.domain.interval import Interval
    from responsai.text.numbers import Unit


def plain(text: str) -> str:
    """A shown text without the signs that screen readers stumble over."""
    spoken = text.replace(numbers.NARROW_SPACE, " ").replace("\N{NO-BREAK SPACE}", " ")
    for sign, words in {
        "<": translate("Spoken", "less than"),
        "≈": translate("Spoken", "about"),
        "↓": translate("Spoken", "down"),
        "↑": translate("Spoken", "up"),
    }.items():
        spoken = spoken.replace(sign, f"{words} ")
    return " ".join(spoken.replace("₂", "2").split())


def number(value: float) -> str:
    """An estimated number: ``1.9``, or ``less than 0.01``."""
    return plain(numbers.amount(value))


def amount(interval: Interval, unit: Unit) -> str:
    """Central value with its unit: ``1.9 kilowatt-hours``."""
    return f"{number(interval.central / unit.size)} {spoken_unit(unit.symbol)}"


def bounds(interval: Interval, unit: Unit) -> str:
    """Range without unit: ``0.8 to 4.6``."""
    return translate("Spoken", "{low} to {high}").format(
        low=number(interval.low / unit.size), high=number(interval.high / unit.size)
    )


def share(part: float) -> str:
    """A share (0 to 1): ``74 percent``."""
    percent = plain(numbers.share(part).rstrip("%"))
    return translate("Spoken", "{number} percent").format(number=percent)


def unit_called(symbol: str) -> Unit:
    """Unit with a symbol, on whichever ladder it stands.

    Raises:
        ValueError: No ladder has it.
    """
    for ladder in numbers.LADDERS.values():
        for unit in ladder:
            if unit.symbol == symbol:
                return unit
    raise ValueError(f"No unit is written {symbol!r}.")
