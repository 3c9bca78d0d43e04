"""One's own use over a window of days, as tips look at it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.stages import Indicator
from responsai.domain.usage import UsageRow
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors.size_hints import class_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from responsai.domain.usage import Amounts, Series
    from responsai.estimation import Engine

WINDOW_DAYS: Final = 30
"""Days that tips look at, today included."""
_LARGE: Final = ("large", "very_large")


@dataclass(frozen=True)
class Sample:
    """Sums of a window, and of the one before it.

    Attributes:
        engine: Estimates them.
        rows: Sums by day and series.
        before: The same for as many days before.
        budget_share: Used share of the budget that is used up most; ``None`` without a budget.
        members: People the use is of: 1, or those of a team report.
        days: Length of the window.
    """

    engine: Engine
    rows: tuple[UsageRow, ...]
    before: tuple[UsageRow, ...] = ()
    budget_share: float | None = None
    members: int = 1
    days: int = WINDOW_DAYS

    @property
    def uses(self) -> int:
        """All requests."""
        return requests(self.rows)

    @cached_property
    def merged(self) -> tuple[UsageRow, ...]:
        """One row a series, for estimates: those whose day decides on the model stay apart."""
        found: dict[tuple[Series, dt.date | None], UsageRow] = {}
        for row in self.rows:
            key = row.series, row.day if self.engine.other_defaults(row.series) else None
            known = found.get(key)
            amounts = row.amounts if known is None else known.amounts + row.amounts
            found[key] = UsageRow(row.day, row.series, amounts)
        return tuple(found.values())

    def of(self, *activities: Activity) -> list[UsageRow]:
        """Sums of some activities."""
        return [row for row in self.rows if row.series.activity in activities]

    def text(self) -> list[UsageRow]:
        """Sums of what a language model answered."""
        return [row for row in self.rows if row.series.activity in TEXT_ACTIVITIES]

    def asked(self) -> list[UsageRow]:
        """Text that a person asked for: the calls of agents are left out, being so many."""
        return [row for row in self.text() if row.series.activity is not Activity.AGENT]

    def share(self, rows: Iterable[UsageRow], where: Callable[[UsageRow], bool]) -> float | None:
        """Share of requests that are so, ``None`` if there are no requests."""
        rows = list(rows)
        whole = requests(rows)
        return requests(row for row in rows if where(row)) / whole if whole else None

    def energy(self, *activities: Activity) -> float:
        """Central kWh of some activities, of all if none is named."""
        rows = self.merged
        if activities:
            rows = tuple(row for row in rows if row.series.activity in activities)
        total = self.engine.estimate_many(rows).total(Indicator.ENERGY)
        return total.central if total else 0.0

    def amounts(self, row: UsageRow) -> Amounts:
        """Amounts of a row, assumed ones where none were told."""
        return self.engine.assumed(row.series, row.amounts)

    def is_large(self, row: UsageRow) -> bool:
        """Whether a large model answered, by the parameters that work on each token."""
        low, high = self.engine.resolve(row.series, row.day).model.active
        return class_of(math.sqrt(low * high)) in _LARGE

    def days_used(self) -> int:
        """Days with a use."""
        return len({row.day for row in self.rows if row.amounts.requests})


def requests(rows: Iterable[UsageRow]) -> int:
    """Requests of some sums."""
    return sum(row.amounts.requests for row in rows)


def window(today: dt.date, days: int = WINDOW_DAYS) -> tuple[dt.date, dt.date]:
    """First and last day of the window that ends today."""
    return today - dt.timedelta(days=days - 1), today
