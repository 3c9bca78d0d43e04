"""When a row was, as a layout says: moments with a zone, times of a clock, bare days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TimeQuality
from responsai.importers.faults import Fault
from responsai.importers.fields import SHORTEST_MOMENT, moment_of

if TYPE_CHECKING:
    from responsai.importers.profile import Layout

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND: Final = dt.timedelta(milliseconds=1)
_NOON: Final = dt.time(12, tzinfo=dt.UTC)
_EARLIER: Final = dt.timedelta(hours=6)
_LONGEST: Final = 64
_HOUR: Final = re.compile("%[HIcXT]")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER: Final = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")
_SAYS_UTC: Final = re.compile(r"\s(?:UTC|GMT)$")
_FIGURES: Final = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)")
_YEAR: Final = 4
"""Figures of a year that is not shortened."""
_CENTURY: Final = 2000
_SET_APART: Final = re.compile(r"(:\d\d(?:\.\d+)?) (?=[+-]\d)")


@dataclass(frozen=True, slots=True)
class Moment:
    """When a row was.

    Attributes:
        at_ms: In UTC, milliseconds since 1970; about the middle where only the day is told.
        quality: How well it is known.
        assumed: A time of a clock whose zone nobody told: it is taken as UTC.
        doubtful: The clocks of the zone showed this time twice or never, as they were changed.
    """

    at_ms: int
    quality: TimeQuality
    assumed: bool = False
    doubtful: bool = False


def read_moment(text: str, layout: Layout) -> Moment | None:
    """The moment that a cell tells; ``None`` if it tells none.

    A time that the clocks showed twice is taken as the first, one that they left out as if they
    had not been changed yet. A day without a time stays that day, whatever the zone.
    """
    if not text or len(text) > _LONGEST:
        return None
    try:
        told = _told(text, layout.time_format)
        return None if told is None else _placed(told, layout, hourless=_hourless(text, layout))
    # No moment, none that a calendar knows, or a form that tells one thing twice.
    except (ValueError, OverflowError, re.error):
        return None


def unread(text: str) -> Fault:
    """Why a cell that holds something tells no moment.

    A day that exists in no order of its figures is none; else its form is another one.
    """
    found = _FIGURES.match(text)
    if found is None:
        return Fault.STRANGE_MOMENT
    first, middle, last = found[1], found[3], found[4]
    if len(first) == _YEAR:
        orders = [(first, middle, last)]
    else:
        orders = [(last, middle, first), (last, first, middle)]
    return Fault.STRANGE_MOMENT if any(_exists(*one) for one in orders) else Fault.NO_SUCH_DAY


def _exists(year: str, month: str, day: str) -> bool:
    """Whether a calendar has a day."""
    try:
        dt.date(int(year) if len(year) == _YEAR else _CENTURY + int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _placed(told: dt.datetime, layout: Layout, *, hourless: bool) -> Moment:
    """A moment as told, in UTC."""
    zone = layout.zone
    if hourless or layout.daily:
        day = told.date() if told.tzinfo is None else told.astimezone(zone).date()
        return Moment(_milliseconds(_middle(day, zone)), TimeQuality.DAY)
    if told.tzinfo is not None:
        return Moment(_milliseconds(told), TimeQuality.EXACT)
    first, second = told.replace(tzinfo=zone), told.replace(tzinfo=zone, fold=1)
    assumed = not (layout.utc or layout.time_zone)
    return Moment(
        _milliseconds(first),
        TimeQuality.INFERRED if assumed else TimeQuality.EXACT,
        assumed,
        first.utcoffset() != second.utcoffset(),
    )


def _middle(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    """A moment that lies on a day both in UTC and in the zone."""
    noon = dt.datetime.combine(day, _NOON)
    # Twelve hours and more ahead of UTC its noon is the next day already.
    return noon if noon.astimezone(zone).date() == day else noon - _EARLIER


def _told(text: str, time_format: str) -> dt.datetime | None:
    """A moment as written; naive if it names no zone.

    Raises:
        ValueError: It is none.
    """
    if not time_format and _NUMBER.fullmatch(text):
        at_ms = moment_of(float(text))
        return None if at_ms is None else _EPOCH + at_ms * _MILLISECOND
    utc = _SAYS_UTC.search(text)
    if time_format:
        moment = dt.datetime.strptime(text, time_format)  # noqa: DTZ007  (the layout's zone)
    else:
        bare = _SET_APART.sub(r"\1", text[: utc.start()] if utc else text)
        if len(bare) < SHORTEST_MOMENT and not _DAY.fullmatch(bare):
            return None
        moment = dt.datetime.fromisoformat(bare)
    return moment.replace(tzinfo=dt.UTC) if utc and moment.tzinfo is None else moment


def _hourless(text: str, layout: Layout) -> bool:
    if layout.time_format:
        return _HOUR.search(layout.time_format) is None
    return _DAY.fullmatch(text) is not None


def _milliseconds(moment: dt.datetime) -> int:
    return (moment - _EPOCH) // _MILLISECOND
