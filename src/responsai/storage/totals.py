"""Questions about sums, answered from memory once the daily sums are loaded.

For every series the sums from its first day on are kept, so that the sum over any span of days
is a difference of two of them: exact, because amounts are whole numbers, and as fast for ten
years as for a week.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING, Final

from responsai.domain.usage import Amounts, UsageRow
from responsai.storage import rollup
from responsai.storage.days import to_date, to_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from responsai.domain.usage import Series
    from responsai.storage.core import Core
    from responsai.storage.evidence import EvidenceBook, Weighed

_FIRST_AMOUNT: Final = 3
_DECEMBER: Final = 12

_ANSWERS_KEPT: Final = 32
"""Questions whose answers are kept until something changes: those of a few pages."""
_ROWS_KEPT: Final = 5_000
"""Longer answers, such as every day of ten years, are not kept: they would take much memory."""

Cuts = Callable[["Series"], Iterable[dt.date]]
"""Days on which a span of a series ends and another begins."""


def _uncut(_series: Series) -> Iterable[dt.date]:
    return ()


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
        self._sums = list(zip(*(accumulate(column, initial=0) for column in columns), strict=True))

    def days(self, first: int, last: int) -> list[int]:
        """Days with a use, both ends included."""
        return self._days[bisect_left(self._days, first) : bisect_right(self._days, last)]

    def parts(self, starts: Sequence[int], last: int) -> Iterator[tuple[int, Amounts]]:
        """Sums of the spans that have a use, each with its first day.

        Args:
            starts: First day of each span, in order.
            last: Last day of the last span.
        """
        days, sums = self._days, self._sums
        begin = bisect_left(days, starts[0])
        for start, following in zip(starts, (*starts[1:], last + 1), strict=True):
            end = bisect_left(days, following, begin)
            if end > begin:
                yield start, Amounts(*map(sub, sums[end], sums[begin]))
                begin = end


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
        self._answers: dict[tuple[Grain | None, tuple[int, int], Cuts], list[UsageRow]] = {}

    def over(self, first: dt.date | None = None, last: dt.date | None = None) -> list[UsageRow]:
        """Sums over a span of days, one row a series, on the first day of the span.

        Args:
            first: First local day, ``None`` for the beginning.
            last: Last local day, included, ``None`` for the end.

        Raises:
            StorageError: The file cannot be read.
        """
        return self.by(None, first, last)

    def by(
        self,
        grain: Grain | None,
        first: dt.date | None = None,
        last: dt.date | None = None,
        cuts: Cuts = _uncut,
    ) -> list[UsageRow]:
        """Sums over each day, week, month or year, on the first day of each.

        Those without uses are left out.

        Args:
            grain: Length of the spans, ``None`` for a single one.
            first: First local day, ``None`` for the beginning.
            last: Last local day, included, ``None`` for the end.
            cuts: Days on which a span of a series ends and another begins, whatever the grain.

        Raises:
            StorageError: The file cannot be read.
        """
        bounds = self._bounds(first, last)
        if bounds is None:
            return []
        # A page asks for one span as a whole, by model and by source: it is summed once.
        question = grain, bounds, cuts
        known = self._answers.get(question)
        if known is not None:
            return list(known)
        found = self._summed(grain, bounds, cuts)
        if len(found) <= _ROWS_KEPT:
            if len(self._answers) >= _ANSWERS_KEPT:
                self._answers.clear()
            self._answers[question] = found
        return list(found)

    def _summed(self, grain: Grain | None, bounds: tuple[int, int], cuts: Cuts) -> list[UsageRow]:
        dates = _Dates()
        begin, end = bounds
        starts = [begin] if grain is None else list(_starts(grain, begin, end))
        found: list[UsageRow] = []
        for line in self._lines:
            if grain is Grain.DAY:
                starts = line.days(begin, end)
            own = _cut(starts, cuts(line.series), end)
            if own:
                found += [
                    UsageRow(dates[day], line.series, amounts)
                    for day, amounts in line.parts(own, end)
                ]
        return found

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
        self._answers.clear()
        self._lines = [_Line(book[number], part) for number, part in by_series.items()]
        self._extent = (found[0][0], found[-1][0]) if found else None
        self._loaded = generation


class _Dates(dict[int, dt.date]):
    """Dates of stored days, each made once."""

    def __missing__(self, number: int) -> dt.date:
        day = self[number] = to_date(number)
        return day


def _cut(starts: list[int], cuts: Iterable[dt.date], last: int) -> list[int]:
    """First days of spans, with the cuts that lie within them."""
    if not starts:
        return starts
    added = {number for number in map(to_number, cuts) if starts[0] < number <= last}
    return sorted(added.union(starts)) if added else starts


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
