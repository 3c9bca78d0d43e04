"""The journal as numbered rows, for a view that may jump anywhere in millions of them.

By time, the roll-up tells how many events each day has: a row lies on a known day, at a known
place within it, and nothing needs to be counted. In any other order, or where a text is looked
for, the numbers of the events are read once and kept.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from responsai.storage.days import to_date, to_number
from responsai.storage.journal import (
    ENTRY,
    SORTED_BY,
    EventOrder,
    conditions,
    entry,
    know_folded,
)

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Callable, Sequence

    from responsai.domain.usage import Series
    from responsai.storage.core import Core
    from responsai.storage.journal import JournalEntry, JournalQuery

_AT_ONCE: Final = 10_000
"""Numbers that are read between two looks whether they are still wanted."""


@dataclass(frozen=True, slots=True)
class RowIndex:
    """Which event stands in which row; made by ``JournalRows.open``.

    Attributes:
        query: What it answers.
        total: Number of rows.
        days: Stored days in the order of the rows; empty if the numbers are kept.
        starts: First row of each of these days, and the number of rows at the end.
        numbers: Number of the event in each row; ``None`` where days tell.
    """

    query: JournalQuery
    total: int
    days: tuple[int, ...] = ()
    starts: tuple[int, ...] = (0,)
    numbers: array[int] | None = None

    def months(self) -> dict[dt.date, int]:
        """Rows of each month, by its first day; empty unless days tell."""
        found: dict[dt.date, int] = {}
        for day, start, end in zip(self.days, self.starts, self.starts[1:], strict=False):
            month = to_date(day).replace(day=1)
            found[month] = found.get(month, 0) + end - start
        return found


class JournalRows:
    """Rows of the journal of an open store.

    Args:
        core: The database.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def open(self, query: JournalQuery, stopped: Callable[[], bool] = lambda: False) -> RowIndex:
        """Find out how many rows there are, and where they stand.

        Args:
            query: Which events, in which order.
            stopped: Tells that nobody wants the answer any more; it may then be cut short.

        Raises:
            StorageError: The file cannot be read.
        """
        by_days = query.order is EventOrder.TIME and not query.text and query.import_id is None
        return self._by_days(query) if by_days else self._by_numbers(query, stopped)

    def read(self, index: RowIndex, start: int, stop: int) -> tuple[JournalEntry, ...]:
        """Events in rows.

        Args:
            index: Where they stand.
            start: First row, >= 0.
            stop: Row after the last; rows beyond the end are left out.

        Returns:
            The events in order. Fewer than asked for if the journal was changed since.

        Raises:
            StorageError: The file cannot be read.
        """
        with self._core.reading() as connection:
            chosen, parameters = self._chosen(index, start, stop)
            found = connection.execute(
                f"SELECT {ENTRY} FROM events WHERE id IN ({chosen})",  # noqa: S608  (ours)
                parameters,
            ).fetchall()
            entries = [entry(self._core, *row) for row in found]
        return tuple(_in_order(index, entries, start, stop))

    def event_numbers(self, index: RowIndex, start: int, stop: int) -> list[int]:
        """Numbers of the events in rows ``start`` to ``stop``, that one left out.

        Raises:
            StorageError: The file cannot be read.
        """
        if index.numbers is not None:
            return list(index.numbers[start:stop])
        with self._core.reading() as connection:
            chosen, parameters = self._chosen(index, start, stop)
            return [number for (number,) in connection.execute(chosen, parameters)]

    def row_of(self, index: RowIndex, number: int) -> int | None:
        """Row in which an event stands, ``None`` if it is none of them.

        Raises:
            StorageError: The file cannot be read.
        """
        if index.numbers is not None:
            return index.numbers.index(number) if number in index.numbers else None
        with self._core.reading() as connection:
            row = connection.execute(
                "SELECT day, at_ms FROM events WHERE id = ?", (number,)
            ).fetchone()
            return None if row is None else self._row_on_day(connection, index, number, *row)

    def series(self) -> list[Series]:
        """What the events of the journal have in common, each combination once.

        Raises:
            StorageError: The file cannot be read.
        """
        with self._core.reading() as connection:
            found = connection.execute("SELECT DISTINCT series_id FROM usage_daily").fetchall()
            return [self._core.book.of(number) for (number,) in found]

    def _row_on_day(
        self, connection: sqlite3.Connection, index: RowIndex, number: int, day: int, at_ms: int
    ) -> int | None:
        where, parameters = self._where(index.query)
        fits = connection.execute(
            f"SELECT 1 FROM events {where} AND id = ?",  # noqa: S608  (ours)
            (*parameters, number),
        ).fetchone()
        if fits is None or day not in index.days:
            return None
        sign = ">" if index.query.descending else "<"
        before: int = connection.execute(
            f"SELECT count(*) FROM events {where} AND day = ? AND (at_ms, id) {sign} (?, ?)",  # noqa: S608
            (*parameters, day, at_ms, number),
        ).fetchone()[0]
        return index.starts[index.days.index(day)] + before

    def _by_days(self, query: JournalQuery) -> RowIndex:
        with self._core.reading() as connection:
            where, parameters = self._where(query)
            way = "DESC" if query.descending else "ASC"
            found = connection.execute(
                f"SELECT day, sum(events) FROM usage_daily {where} GROUP BY day ORDER BY day {way}",  # noqa: S608
                parameters,
            ).fetchall()
        starts = tuple(accumulate((count for _, count in found), initial=0))
        return RowIndex(query, starts[-1], tuple(day for day, _ in found), starts)

    def _by_numbers(self, query: JournalQuery, stopped: Callable[[], bool]) -> RowIndex:
        numbers: array[int] = array("q")
        with self._core.reading() as connection:
            know_folded(connection)
            where, parameters = self._where(query)
            cursor = connection.execute(
                f"SELECT id FROM events {where} ORDER BY {_order(query)}",  # noqa: S608  (ours)
                parameters,
            )
            while (part := cursor.fetchmany(_AT_ONCE)) and not stopped():
                numbers.extend(number for (number,) in part)
            cursor.close()
        return RowIndex(query, len(numbers), numbers=numbers)

    def _chosen(self, index: RowIndex, start: int, stop: int) -> tuple[str, Sequence[object]]:
        """The numbers of the events in some rows, in SQL."""
        stop = min(stop, index.total)
        if index.numbers is not None or start >= stop:
            kept = () if index.numbers is None else index.numbers[start:stop]
            return ", ".join(map(str, kept)), ()
        first, last = bisect_right(index.starts, start) - 1, bisect_left(index.starts, stop) - 1
        ends = sorted((index.days[first], index.days[last]))
        where, parameters = self._where(index.query)
        chosen = f"SELECT id FROM events {where} AND day BETWEEN ? AND ?"  # noqa: S608  (ours)
        within = (*parameters, *ends, stop - start, start - index.starts[first])
        return f"{chosen} ORDER BY {_order(index.query)} LIMIT ? OFFSET ?", within

    def _where(self, query: JournalQuery) -> tuple[str, Sequence[object]]:
        found, parameters = conditions(self._core, query)
        return f"WHERE {' AND '.join(['1', *found])}", parameters


def _order(query: JournalQuery) -> str:
    first, second = SORTED_BY[query.order]
    way = "DESC" if query.descending else "ASC"
    return f"{first} {way}, {second} {way}, id {way}"


def _in_order(
    index: RowIndex, entries: list[JournalEntry], start: int, stop: int
) -> list[JournalEntry]:
    if index.numbers is not None:
        found = {one.id: one for one in entries}
        return [found[number] for number in index.numbers[start:stop] if number in found]
    return sorted(
        entries,
        key=lambda one: (to_number(one.day), one.event.at_ms, one.id),
        reverse=index.query.descending,
    )
