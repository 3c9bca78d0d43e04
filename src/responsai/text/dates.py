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
_SHORT_MONTHS: Final = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
}
_SHORT_WEEKDAYS: Final = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
}


def day(value: dt.date) -> str:
    """A day with its month in words and its year."""
    return f"{_day_of_month(value)} {_month_name(value)} {value.year}"


def month(value: dt.date) -> str:
    """The month of a day, with its year."""
    return f"{_month_name(value)} {value.year}"


def days(first: dt.date, last: dt.date) -> str:
    """A stretch of days, both ends included."""
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def compact_days(first: dt.date, last: dt.date) -> str:
    """A stretch of days that names month and year only once: 18–24 May 2026."""
    if (first.year, first.month) == (last.year, last.month):
        start = _day_of_month(first)
        return day(last) if first == last else f"{start}–{day(last)}"
    if first.year == last.year:
        return f"{_day_of_month(first)} {_month_name(first)} – {day(last)}"
    return days(first, last)


def days_of_year(first: dt.date, last: dt.date, year: int) -> str:
    """A stretch of days, as short as can be for readers who know the year: 1–21 April."""
    if {first.year, last.year} != {year}:
        return compact_days(first, last)
    start, end = _ends(first, last, year)
    if first == last:
        return end
    return f"{start}–{end}" if first.month == last.month else f"{start} – {end}"


def during(first: dt.date, last: dt.date, year: int) -> str:
    """A stretch of days within a sentence, for readers who know the year.

    French says from when to when, as numbers with a dash do not follow a word there: 1–21 April,
    du 1er au 21 avril, le 5 mai.
    """
    if language() != "fr":
        return days_of_year(first, last, year)
    start, end = _ends(first, last, year)
    return f"le {end}" if first == last else f"du {start} au {end}"


def day_short(value: dt.date) -> str:
    """A day with its month abbreviated, without the year, for tight places: 21 May."""
    return f"{_day_of_month(value)} {month_short(value)}"


def month_short(value: dt.date) -> str:
    """The month of a day, abbreviated."""
    return _SHORT_MONTHS[language()][value.month - 1]


def weekday_short(value: dt.date) -> str:
    """The day of the week, abbreviated."""
    return _SHORT_WEEKDAYS[language()][value.weekday()]


def _ends(first: dt.date, last: dt.date, year: int) -> tuple[str, str]:
    """First and last day: the first names only what the last does not, and neither the year."""
    known = {first.year, last.year} == {year}
    end = f"{_day_of_month(last)} {_month_name(last)}" if known else day(last)
    if first.year != last.year:
        return day(first), end
    start = _day_of_month(first)
    return start if first.month == last.month else f"{start} {_month_name(first)}", end


def _day_of_month(value: dt.date) -> str:
    return "1er" if language() == "fr" and value.day == 1 else str(value.day)


def _month_name(value: dt.date) -> str:
    return _MONTHS[language()][value.month - 1]
