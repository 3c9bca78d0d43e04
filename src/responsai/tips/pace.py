"""How a budget is used up: so far, at this pace by the end, and when to say so quietly."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from responsai.domain.interval import Interval

NOTICE_SHARE: Final = 0.8
"""Used share of a budget from which the user is told."""
LEAST_DAYS: Final = 3
"""Days of the period from which a pace means something."""
_DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class Pace:
    """A budget on one of its days; amounts in the unit of its indicator.

    Attributes:
        first: First day of the period.
        last: Last day of it.
        day: Which day of the period it is, from 1.
        amount: What the user wants to stay below, > 0.
        used: Used so far.
        expected: Used by the last day if it goes on at the same pace; ``None`` in the first two
            days, which tell too little.
    """

    first: dt.date
    last: dt.date
    day: int
    amount: float
    used: Interval
    expected: Interval | None

    @property
    def days(self) -> int:
        """Length of the period in days."""
        return (self.last - self.first).days + 1

    @property
    def share(self) -> float:
        """Used share of the budget, by the central estimate; above 1 when it is exceeded."""
        return self.used.central / self.amount

    @property
    def notice(self) -> bool:
        """Whether 80 % are used."""
        return self.share >= NOTICE_SHARE

    @property
    def over(self) -> bool:
        """Whether more is used than the user wanted."""
        return self.share > 1


def span(period: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the week (from Monday), month or year of a day.

    Args:
        period: ``week``, ``month`` or ``year``.
        today: A day of it.

    Raises:
        ValueError: The period is another one.
    """
    if period == "week":
        monday = today - dt.timedelta(days=today.weekday())
        return monday, monday + dt.timedelta(days=6)
    if period == "month":
        length = calendar.monthrange(today.year, today.month)[1]
        return today.replace(day=1), today.replace(day=length)
    if period == "year":
        return today.replace(month=1, day=1), today.replace(month=_DECEMBER, day=31)
    raise ValueError(f"A budget is for a week, a month or a year, not for {period!r}.")


def pace(period: str, amount: float, used: Interval, today: dt.date) -> Pace:
    """How far a budget is used up today.

    Args:
        period: ``week``, ``month`` or ``year``.
        amount: The budget, > 0.
        used: Used from the first day of the period until today.
        today: Counts as a whole day.
    """
    first, last = span(period, today)
    day = (today - first).days + 1
    days = (last - first).days + 1
    expected = used.scaled(days / day) if day >= min(LEAST_DAYS, days) else None
    return Pace(first, last, day, amount, used, expected)
