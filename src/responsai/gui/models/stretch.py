"""The stretch of time a page looks at: a day, a week, a month, a year, or everything."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from responsai.text import dates
from responsai.text.catalogue import translate


class Span(StrEnum):
    """Kinds of stretch, from short to long."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"
    OWN = "own"
    """From a day to another one, both of the user's choice."""


SPANS: Final = (Span.DAY, Span.WEEK, Span.MONTH, Span.YEAR, Span.ALL)
"""Those that have a button; the days of one's own are asked for."""


_ONE_DAY: Final = dt.timedelta(days=1)
_DAYS_PER_WEEK: Final = 7
_DECEMBER: Final = 12


def span_name(span: Span) -> str:
    """Name of a kind of stretch, as on its button."""
    return {
        Span.DAY: translate("Stretch", "Day"),
        Span.WEEK: translate("Stretch", "Week"),
        Span.MONTH: translate("Stretch", "Month"),
        Span.YEAR: translate("Stretch", "Year"),
        Span.ALL: translate("Stretch", "All"),
        Span.OWN: translate("Stretch", "Own days"),
    }[span]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar.

    Attributes:
        span: Its kind.
        day: Any day in it; for ``ALL`` the day to come back to, for ``OWN`` the first day.
        days: How many days it has, for ``OWN``.
    """

    span: Span
    day: dt.date
    days: int = 1

    @classmethod
    def between(cls, first: dt.date, last: dt.date) -> Stretch:
        """Days of the user's choice, both ends included; in whichever order they are given."""
        first, last = min(first, last), max(first, last)
        return cls(Span.OWN, first, (last - first).days + 1)

    @property
    def bounds(self) -> tuple[dt.date, dt.date] | None:
        """First and last day, ``None`` for everything; weeks begin on Monday."""
        day = self.day
        if self.span is Span.ALL:
            return None
        if self.span is Span.DAY:
            return day, day
        if self.span is Span.OWN:
            return day, day + dt.timedelta(days=self.days - 1)
        if self.span is Span.WEEK:
            monday = day - dt.timedelta(days=day.weekday())
            return monday, monday + dt.timedelta(days=_DAYS_PER_WEEK - 1)
        if self.span is Span.MONTH:
            days = calendar.monthrange(day.year, day.month)[1]
            return day.replace(day=1), day.replace(day=days)
        return dt.date(day.year, 1, 1), dt.date(day.year, _DECEMBER, 31)

    def holds(self, day: dt.date) -> bool:
        """Whether a day lies in it."""
        bounds = self.bounds
        return bounds is None or bounds[0] <= day <= bounds[1]

    def previous(self) -> Stretch | None:
        """The stretch just before, ``None`` for everything."""
        bounds = self.bounds
        if self.span is Span.OWN:
            return Stretch(Span.OWN, self.day - dt.timedelta(days=self.days), self.days)
        return None if bounds is None else Stretch(self.span, bounds[0] - _ONE_DAY)

    def next(self) -> Stretch | None:
        """The stretch just after, ``None`` for everything."""
        bounds = self.bounds
        return None if bounds is None else Stretch(self.span, bounds[1] + _ONE_DAY, self.days)

    def same_days_before(self, today: dt.date) -> tuple[tuple[dt.date, dt.date], ...] | None:
        """Its days up to today, and as many at the beginning of the stretch before.

        Args:
            today: The present day; a stretch that is under way is compared with the same part of
                the one before.

        Returns:
            Both spans of days, ``None`` for everything and for what lies in the future.
        """
        before = self.previous()
        if self.bounds is None or before is None or before.bounds is None:
            return None
        first, last = self.bounds
        if first > today:
            return None
        if last <= today:
            return (first, last), before.bounds
        length = today - first
        return (first, today), (before.bounds[0], min(before.bounds[0] + length, before.bounds[1]))

    def with_span(self, span: Span, today: dt.date) -> Stretch:
        """Another kind of stretch around the same time: around today if that was in view."""
        bounds = self.bounds
        if bounds is None:
            return Stretch(span, self.day)
        return Stretch(span, today if self.holds(today) else bounds[1])

    def label(self) -> str:
        """What the stepper shows."""
        bounds = self.bounds
        if bounds is None:
            return translate("Stretch", "All days")
        if self.span is Span.MONTH:
            return dates.month(self.day)[:1].upper() + dates.month(self.day)[1:]
        if self.span is Span.YEAR:
            return str(self.day.year)
        return dates.compact_days(*bounds)
