"""Short texts of the sources page: numbers of uses, periods, moments and places."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.text import dates, numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

_MS: Final = 1000
_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_TOGETHER: Final = re.compile(r"(?<=\d) (?=[^\W\d])|(?<=[^\W\d]) (?=\d?\d:\d\d)")
"""Between a number and what it counts, and before a time."""


def uses_text(number: int) -> str:
    """A number of uses: 1,864 uses."""
    text = (
        translate("Sources", "{n} use") if is_singular(number) else translate("Sources", "{n} uses")
    )
    return text.format(n=numbers.count(number))


def unreadable_text(number: int) -> list[str]:
    """That some records are left out, if there are any."""
    if not number:
        return []
    text = (
        translate("Sources", "{n} unreadable record left out")
        if is_singular(number)
        else translate("Sources", "{n} unreadable records left out")
    )
    return [text.format(n=numbers.count(number))]


def go_on_text() -> str:
    """What becomes of an import that was not finished."""
    return translate(
        "Sources",
        "Importing the same again goes on where it stopped; nothing is counted twice.",
    )


def read_text(moment: dt.datetime, now: dt.datetime) -> str:
    """When something was read: today with the time, else the day."""
    if moment.date() == now.date():
        return translate("Sources", "read at {time}").format(time=f"{moment:%H:%M}")
    day = dates.day_short(moment.date())
    return translate("Sources", "read on {day}").format(day=day)


def months(first: dt.date, last: dt.date) -> str:
    """A period in months, for tight places: Jan–May 2026."""
    end = f"{dates.month_short(last)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    if first.year == last.year:
        return f"{dates.month_short(first)}–{end}"
    return f"{dates.month_short(first)} {first.year} – {end}"


def local(at_ms: int) -> dt.datetime:
    """A moment in the time of this computer."""
    return dt.datetime.fromtimestamp(at_ms / _MS, dt.UTC).astimezone()


def short_place(place: str) -> str:
    """A path as people write it: the home folder is ``~``."""
    home = str(Path.home())
    return "~" + place[len(home) :] if place.startswith(home) and len(home) > 1 else place


def breakable(text: str) -> str:
    """A text in which long paths may go on in the next line, but no number without its word."""
    text = _TOGETHER.sub("\N{NO-BREAK SPACE}", text)
    return text.replace("/", f"/{_BREAK}").replace("\\", f"\\{_BREAK}")


def places_text(places: Iterable[str]) -> str:
    """Places in short: the first, and how many more."""
    first, *others = places
    if not others:
        return first
    return translate("Sources", "{place} and {n} more").format(
        place=first, n=numbers.count(len(others))
    )
