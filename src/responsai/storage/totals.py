"""Questions about sums, answered from memory once the daily sums are loaded.

For every series the sums from its first day on are kept, so that the sum over any span of days
is a difference of two of them: exact, because amounts are whole numbers, and as fast for ten
years as for a week.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from responsai.domain.usage import Amounts, UsageRow
from responsai.storage import rollup
from responsai.storage.days import to_date, to_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from responsai.domain.usage import Series
    from responsai.storage.core import Core
    from responsai.storage.evidence import EvidenceBook, Weighed

_FIRST_AMOUNT: Final = 3
_DECEMBER: Final = 12


class Grain(StrEnum):
    """Length of the spans that days are put together to."""

    DAY = "day"
    WEEK = "week"
    """From Monday, as ISO 8601 counts weeks."""
    MONTH = "month"
    YEAR = "year"


class _Line:
    """One series over time."""

    __slots__ = ("_days", "_sums", "series")

    def __init__(self, series: Series, found: Sequence[tuple[int, ...]]) -> None:
        self.series = series
        self._days = [row[0] for row in found]
        columns = zip(*(row[_FIRST_AMOUNT:] for row in found), strict=True)
        self._sums = [list(accumulate(column, initial=0)) for column in columns]

    def between(self, first: int, last: int) -> Amounts | None:
        """Sum over days, both ends included; ``None`` without a use."""
        begin, end = bisect_left(self._days, first), bisect_right(self._days, last)
        if begin >= end:
            return None
        return Amounts(*(sums[end] - sums[begin] for sums in self._sums))


class Totals:
    """Sums of the uses of an open store that count.

    Args:
        core: The database.
        evidence: Tells which uses count.
    """

    def __init__(self, core: Core, evidence: EvidenceBook) -> None:
        self._core = core
        self._evidence = evidence
        self._lines: list[_Line] = []
        self._extent: tuple[int, int] | None = None
        self._loaded: int | None = None

    def over(self, first: dt.date | None = None, last: dt.date | None = None) -> list[UsageRow]:
        """Sums over a span of days, one row a series, on the first day of the span.

        Args:
            first: First local day, ``None`` for the beginning.
            last: Last local day, included, ``None`` for the end.

        Raises:
            StorageError: The file cannot be read.
        """
        bounds = self._bounds(first, last)
        return [] if bounds is None else self._between(bounds)

    def by(
        self, grain: Grain, first: dt.date | None = None, last: dt.date | None = None
    ) -> list[UsageRow]:
        """Sums over each day, week, month or year, on the first day of each.

        Those without uses are left out.

        Args:
            grain: Length of the spans.
            first: First local day, ``None`` for the beginning.
            last: Last local day, included, ``None`` for the end.

        Raises:
            StorageError: The file cannot be read.
        """
        bounds = self._bounds(first, last)
        if bounds is None:
            return []
        return [row for span in _spans(grain, *bounds) for row in self._between(span)]

    def also_seen(
        self, first: dt.date | None = None, last: dt.date | None = None
    ) -> list[UsageRow]:
        """Daily sums that are stored but do not count, since stronger evidence tells the same.

        Raises:
            StorageError: The file cannot be read.
        """
        return self.weighed(first, last).also_seen

    def weighed(self, first: dt.date | None, last: dt.date | None) -> Weighed[UsageRow]:
        """Daily sums, told apart by whether they count."""
        with self._core.reading() as connection:
            found = rollup.rows(connection, self._core.book, first, last)
            weights = self._evidence.weights(connection)
        return weights.weigh((to_number(row.day), row.series, row) for row in found)

    def _between(self, span: tuple[int, int]) -> list[UsageRow]:
        day = to_date(span[0])
        sums = ((line.series, line.between(*span)) for line in self._lines)
        return [UsageRow(day, series, amounts) for series, amounts in sums if amounts is not None]

    def _bounds(self, first: dt.date | None, last: dt.date | None) -> tuple[int, int] | None:
        """First and last day that can have uses; ``None`` if there are none."""
        self._refresh()
        if self._extent is None:
            return None
        begin, end = self._extent
        begin = begin if first is None else max(begin, to_number(first))
        end = end if last is None else min(end, to_number(last))
        return (begin, end) if begin <= end else None

    def _refresh(self) -> None:
        """Load the sums again if anything has changed since."""
        with self._core.reading() as connection:
            if self._core.generation == self._loaded:
                return
            found = rollup.raw_rows(connection)
            book = {number: self._core.book.of(number) for number in {row[1] for row in found}}
            weights = self._evidence.weights(connection)
            generation = self._core.generation
        counted = weights.weigh((row[0], book[row[1]], row) for row in found).counted
        by_series: dict[int, list[tuple[int, ...]]] = {}
        for row in counted:
            by_series.setdefault(row[1], []).append(row)
        self._lines = [_Line(book[number], part) for number, part in by_series.items()]
        self._extent = (found[0][0], found[-1][0]) if found else None
        self._loaded = generation


def _spans(grain: Grain, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The spans that cover some days; the first and the last may be cut short."""
    starts = list(_starts(grain, first, last))
    ends = [start - 1 for start in starts[1:]] + [last]
    return zip(starts, ends, strict=True)


def _starts(grain: Grain, first: int, last: int) -> Iterable[int]:
    if grain is Grain.DAY:
        return range(first, last + 1)
    if grain is Grain.WEEK:
        monday = first - to_date(first).weekday()
        return [first, *range(monday + 7, last + 1, 7)]
    return _beginnings(grain, first, last)


def _beginnings(grain: Grain, first: int, last: int) -> Iterator[int]:
    """The first day, and the first days of the months or years after it."""
    day = to_date(first)
    while to_number(day) <= last:
        yield to_number(day)
        year, month = (day.year + 1, 1) if grain is Grain.YEAR else _next_month(day)
        if year > dt.MAXYEAR:
            return
        day = dt.date(year, month, 1)


def _next_month(day: dt.date) -> tuple[int, int]:
    """Year and month after those of a day."""
    return (day.year + 1, 1) if day.month == _DECEMBER else (day.year, day.month + 1)
