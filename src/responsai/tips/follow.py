"""What came of a tip that the user tries: told only when the weeks say so clearly.

Estimates of all weeks rest on the same factors, so that their ranges would move together. What
differs by chance is the use itself: a change is clear when every week since lies on one side of
every week before, and there are enough weeks that this would seldom happen by chance.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import ZERO
from responsai.tips.catalogue import Measure
from responsai.tips.difference import Difference
from responsai.tips.sample import requests

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.domain.usage import UsageRow
    from responsai.estimation import Engine
    from responsai.tips.catalogue import Tip

WEEK: Final = dt.timedelta(days=7)
WEEKS_BEFORE: Final = 8
"""Weeks before the start that are looked at."""
LEAST_DAYS: Final = 14
"""Days since the start before anything is told."""
LEAST_WEEKS: Final = 2
"""Weeks with enough use that are needed before and since."""
LEAST_ORDERS: Final = 40
"""Ways of telling weeks before from weeks since, of which one puts all since on one side: without
any change, more or less use would be told in one case of twenty at most."""
LEAST_USES: Final = 10
"""Uses that are needed before and since."""
_LEAST_IN_A_WEEK: Final = 2


class State(StrEnum):
    """What the user has said to a tip; the value is kept in the database."""

    TRYING = "trying"
    NOT_FOR_ME = "not for me"
    KEPT = "kept"


class Result(StrEnum):
    """What came of it; the value stands in JSON."""

    WAIT = "wait"
    """Not two weeks yet."""
    TOO_LITTLE = "too little use to tell"
    UNCLEAR = "no clear change yet"
    LESS = "less"
    MORE = "more"
    NOT_MEASURED = "not measured"
    """Sums of usage cannot tell whether the tip is followed."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, counted from the day on which the tip was taken up.

    Attributes:
        first: First day.
        requests: Uses that the tip is about.
        value: What is measured: impact of each of them or of all; ``None`` if it cannot be told.
    """

    first: dt.date
    requests: int
    value: Interval | None


@dataclass(frozen=True, slots=True)
class Trial:
    """A tip that was taken up.

    Attributes:
        since: Day on which it was.
        result: What came of it.
        days_left: Days until a result can be told; 0 if it can.
        before: Weeks before, the oldest first.
        after: Whole weeks since.
        less: What was saved since then; only if the result is less or more.
    """

    since: dt.date
    result: Result
    days_left: int
    before: tuple[Week, ...]
    after: tuple[Week, ...]
    less: Difference | None


def first_day(since: dt.date) -> dt.date:
    """First day of which a trial needs to know."""
    return since - WEEKS_BEFORE * WEEK


def follow(
    tip: Tip,
    since: dt.date,
    today: dt.date,
    rows: Iterable[UsageRow],
    engine: Engine,
    indicator: Indicator,
) -> Trial:
    """Hold the weeks since a tip was taken up against those before.

    Args:
        tip: The tip.
        since: Day on which it was taken up.
        today: The present day, which does not count, being unfinished.
        rows: Daily sums from ``first_day`` on.
        engine: Estimates them.
        indicator: What is measured.
    """
    if not tip.measured_on:
        return Trial(since, Result.NOT_MEASURED, 0, (), (), None)
    rows = list(rows)
    starts = [since - number * WEEK for number in range(WEEKS_BEFORE, 0, -1)]
    whole = max((today - since) // WEEK, 0)
    later = [since + number * WEEK for number in range(whole)]
    before, after = (
        tuple(_week(first, rows, engine, indicator, tip) for first in firsts)
        for firsts in (starts, later)
    )
    left = max(LEAST_DAYS - (today - since).days, 0)
    result = Result.WAIT if left else compared(before, after, tip.measure)
    less = None
    if result in {Result.LESS, Result.MORE}:
        less = _saved(before, after, tip.measure)
    return Trial(since, result, left, before, after, less)


def compared(
    before: tuple[Week, ...], after: tuple[Week, ...], measure: Measure = Measure.PER_USE
) -> Result:
    """What some weeks say beside others; unclear as soon as their ranges touch.

    Args:
        before: Weeks before the start.
        after: Weeks since.
        measure: What their values are.
    """
    old, new = _told(before, measure), _told(after, measure)
    uses = sum(week.requests for week in before)
    since = uses if measure is Measure.PER_WEEK else sum(week.requests for week in after)
    if min(len(old), len(new)) < LEAST_WEEKS or min(uses, since) < LEAST_USES:
        return Result.TOO_LITTLE
    if math.comb(len(old) + len(new), len(new)) < LEAST_ORDERS:
        return Result.UNCLEAR
    if max(new) < min(old):
        return Result.LESS
    if min(new) > max(old):
        return Result.MORE
    return Result.UNCLEAR


def _told(weeks: tuple[Week, ...], measure: Measure) -> list[float]:
    """Central values of the weeks that tell something; of single uses one is too few."""
    least = _LEAST_IN_A_WEEK if measure is Measure.PER_USE else 0
    return [
        week.value.central for week in weeks if week.value is not None and week.requests >= least
    ]


def _week(
    first: dt.date, rows: list[UsageRow], engine: Engine, indicator: Indicator, tip: Tip
) -> Week:
    whole = [row for row in rows if first <= row.day < first + WEEK]
    part = [row for row in whole if row.series.activity in tip.measured_on]
    count = requests(part)
    if not count:
        # Without any use at all, nobody knows what the week would have been.
        none_of_it = tip.measure is Measure.PER_WEEK and requests(whole)
        return Week(first, 0, ZERO if none_of_it else None)
    total = engine.estimate_many(part).total(indicator)
    if total is not None and tip.measure is Measure.PER_USE:
        total = total.scaled(1 / count)
    return Week(first, count, total)


def _saved(before: tuple[Week, ...], after: tuple[Week, ...], measure: Measure) -> Difference:
    """What the weeks since took less than they would have taken as before."""
    old, new = (sum(_weight(week, measure) for week in weeks) for weeks in (before, after))
    as_before = _total(before, measure).scaled(new / max(old, 1))
    return Difference.between(as_before, _total(after, measure))


def _weight(week: Week, measure: Measure) -> int:
    """How many times what was measured happened."""
    if week.value is None:
        return 0
    return week.requests if measure is Measure.PER_USE else 1


def _total(weeks: tuple[Week, ...], measure: Measure) -> Interval:
    total = ZERO
    for week in weeks:
        if week.value is not None:
            total = total + week.value.scaled(_weight(week, measure))
    return total
