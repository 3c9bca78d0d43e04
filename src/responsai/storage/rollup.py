"""The daily roll-up: sums that move in the same transaction as the events."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TimeQuality
from responsai.domain.usage import AMOUNT_FIELDS, Amounts, UsageRow
from responsai.storage.checks import amounts_too_large
from responsai.storage.days import to_date, to_number
from responsai.storage.rows import QUALITY_CODES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from responsai.storage.days import LocalDays
    from responsai.storage.series import SeriesBook

# The texts below are made of column names of ours only.
_SUMMED: Final = ("events", *AMOUNT_FIELDS)
_COLUMNS: Final = ", ".join(("day", "series_id", *_SUMMED))
_SUMS: Final = ", ".join(f"sum({name})" for name in AMOUNT_FIELDS)
_RAISE: Final = ", ".join(f"{name} = {name} + excluded.{name}" for name in _SUMMED)
_LOWER: Final = ", ".join(f"{name} = {name} - ?" for name in _SUMMED)

_ALL: Final = f"SELECT {_COLUMNS} FROM usage_daily"  # noqa: S608
_RECOUNT: Final = f"SELECT day, series_id, count(*), {_SUMS} FROM events"  # noqa: S608
_BY_DAY: Final = "GROUP BY day, series_id"
_INSERT: Final = f"INSERT INTO usage_daily ({_COLUMNS})"
_ON_KNOWN: Final = f"ON CONFLICT (day, series_id) DO UPDATE SET {_RAISE}"

_ADD_NEW: Final = f"{_INSERT} {_RECOUNT} WHERE id > ? {_BY_DAY} {_ON_KNOWN}"
_ADD: Final = f"{_INSERT} VALUES ({', '.join('?' * (len(_SUMMED) + 2))}) {_ON_KNOWN}"
_SUBTRACT: Final = f"UPDATE usage_daily SET {_LOWER} WHERE day = ? AND series_id = ?"  # noqa: S608
_DROP_EMPTY: Final = "DELETE FROM usage_daily WHERE day = ? AND series_id = ? AND events = 0"
_REBUILD: Final = f"{_INSERT} {_RECOUNT} {_BY_DAY}"
# Days and series are unique on both sides, so equal numbers of rows and no row that only the
# recount has make them equal.
_MATCHES: Final = f"""
    WITH recount AS MATERIALIZED ({_RECOUNT} {_BY_DAY})
    SELECT (SELECT count(*) FROM recount) = (SELECT count(*) FROM usage_daily)
    AND NOT EXISTS (SELECT * FROM recount EXCEPT {_ALL})
"""  # noqa: S608
_ROWS: Final = f"{_ALL} WHERE day >= ? AND day <= ? ORDER BY day, series_id"

_EARLIEST: Final = -(2**62)
_LATEST: Final = 2**62

Part = tuple[int, int, tuple[int, ...]]
"""What one event gives to the roll-up: day, number of the series, amounts in field order."""
Sums = tuple[int, ...]
"""A row of the roll-up: day, number of the series, number of events, sums in field order."""


def add_new(connection: sqlite3.Connection, after_id: int) -> None:
    """Add the events with larger numbers than ``after_id``.

    Raises:
        AmountTooLargeError: A sum would leave the integers that SQLite holds.
    """
    with _exact_sums():
        connection.execute(_ADD_NEW, (after_id,))


def move(connection: sqlite3.Connection, removed: Iterable[Part], added: Iterable[Part]) -> None:
    """Take events out of the roll-up and put others in.

    Args:
        connection: Connection with an open transaction.
        removed: Events as they were.
        added: The same events as they are now.

    Raises:
        AmountTooLargeError: A sum would leave the integers that SQLite holds.
    """
    change(
        connection,
        [(day, series, 1, *amounts) for day, series, amounts in removed],
        [(day, series, 1, *amounts) for day, series, amounts in added],
    )


def change(connection: sqlite3.Connection, removed: Sequence[Sums], added: Sequence[Sums]) -> None:
    """Take sums out of the roll-up and put others in; as ``move``, with many events each."""
    with _exact_sums():
        connection.executemany(_ADD, added)
    connection.executemany(_SUBTRACT, [(*sums, day, series) for day, series, *sums in removed])
    connection.executemany(_DROP_EMPTY, [(day, series) for day, series, *_ in removed])


def sums_where(
    connection: sqlite3.Connection, condition: str, parameters: Sequence[object]
) -> list[Sums]:
    """Sums of the events that fulfil a condition of ours, by day and series."""
    query = f"{_RECOUNT} WHERE {condition} {_BY_DAY}"
    found: list[Sums] = connection.execute(query, parameters).fetchall()
    return found


def count_days(connection: sqlite3.Connection, days: LocalDays) -> None:
    """Put all events on the days of another zone; a use known by its day only keeps that day."""
    connection.create_function("local_day", 1, days.of, deterministic=True)
    for table in ("events", "earlier_versions"):
        connection.execute(
            f"UPDATE {table} SET day = local_day(at_ms)"  # noqa: S608  (names of ours)
            " WHERE time_quality != ? AND day != local_day(at_ms)",
            (QUALITY_CODES[TimeQuality.DAY],),
        )
    rebuild(connection)


def rebuild(connection: sqlite3.Connection) -> None:
    """Count all events anew."""
    connection.execute("DELETE FROM usage_daily")
    connection.execute(_REBUILD)


def matches_events(connection: sqlite3.Connection) -> bool:
    """Whether the roll-up says what a recount of all events says."""
    return bool(connection.execute(_MATCHES).fetchone()[0])


def rows(
    connection: sqlite3.Connection,
    book: SeriesBook,
    first: dt.date | None,
    last: dt.date | None,
) -> list[UsageRow]:
    """Rows of the days from ``first`` to ``last``, both included; ``None`` for no bound."""
    bounds = (
        _EARLIEST if first is None else to_number(first),
        _LATEST if last is None else to_number(last),
    )
    found = connection.execute(_ROWS, bounds).fetchall()
    dates = {number: to_date(number) for number in {row[0] for row in found}}
    series = {number: book.of(number) for number in {row[1] for row in found}}
    return [UsageRow(dates[row[0]], series[row[1]], Amounts(*row[3:])) for row in found]


def raw_rows(connection: sqlite3.Connection) -> list[Sums]:
    """All rows as they are stored, in the order of days."""
    found: list[Sums] = connection.execute(f"{_ALL} ORDER BY day, series_id").fetchall()
    return found


def extent(connection: sqlite3.Connection) -> tuple[dt.date, dt.date] | None:
    """First and last day with an event."""
    first, last = connection.execute(
        # Two questions, because SQLite answers only a lone min or max from the index.
        "SELECT (SELECT min(day) FROM usage_daily), (SELECT max(day) FROM usage_daily)"
    ).fetchone()
    return None if first is None else (to_date(first), to_date(last))


def event_count(connection: sqlite3.Connection) -> int:
    """Number of events, from the roll-up: thousands of rows instead of millions."""
    total: int = connection.execute("SELECT IFNULL(sum(events), 0) FROM usage_daily").fetchone()[0]
    return total


@contextmanager
def _exact_sums() -> Iterator[None]:
    """Refuse sums that SQLite cannot hold as integers.

    A sum within a query fails; one in an update becomes a REAL, which a STRICT table refuses.
    """
    try:
        yield
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != _NOT_AN_INTEGER:
            raise
        raise amounts_too_large() from error
    except sqlite3.OperationalError as error:
        if str(error) != "integer overflow":
            raise
        raise amounts_too_large() from error


_NOT_AN_INTEGER: Final = 3091
"""``SQLITE_CONSTRAINT_DATATYPE``, which Python does not name."""
