"""Numbers as a screen reader should say them: units in full, no special signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import spoken_unit

if TYPE_CHECKING:
    from responsai.text.numbers import Shown


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


def amount(shown: Shown) -> str:
    """Central value with its unit: ``1.9 kilowatt-hours``."""
    return f"{plain(shown.value)} {spoken_unit(shown.unit)}"


def bounds(shown: Shown) -> str:
    """Range without unit: ``0.8 to 4.6``."""
    return plain(shown.range.replace("–", translate("Spoken", " to ", "between two numbers")))


def share(part: float) -> str:
    """A share (0 to 1): ``74 percent``."""
    percent = plain(numbers.share(part).rstrip("%"))
    return translate("Spoken", "{number} percent").format(number=percent)
