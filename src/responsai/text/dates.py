"""Days for people: 21 May 2026, 21 mai 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.text.catalogue import language

if TYPE_CHECKING:
    import datetime as dt

_MONTHS: Final = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
}


def day(value: dt.date) -> str:
    """A day with its month in words and its year."""
    number = "1er" if language() == "fr" and value.day == 1 else str(value.day)
    return f"{number} {_month_name(value)} {value.year}"


def month(value: dt.date) -> str:
    """The month of a day, with its year."""
    return f"{_month_name(value)} {value.year}"


def days(first: dt.date, last: dt.date) -> str:
    """A stretch of days, both ends included."""
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def _month_name(value: dt.date) -> str:
    return _MONTHS[language()][value.month - 1]
