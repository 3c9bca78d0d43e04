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


def amount(interval: Interval, unit: Unit) -> str:
    """Central value with its unit: ``1.9 kilowatt-hours``."""
    if interval.central == 0 < interval.high:
        value = translate("Spoken", "about 0")
    else:
        value = plain(numbers.amount(interval.central / unit.size))
    return f"{value} {spoken_unit(unit.symbol)}"


def bounds(interval: Interval, unit: Unit) -> str:
    """Range without unit, in the digits that are shown: ``0.8 to 4.6``."""
    shown = numbers.value_range(interval.low / unit.size, interval.high / unit.size)
    return plain(shown.replace("–", translate("Spoken", " to ", "between two numbers")))


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
