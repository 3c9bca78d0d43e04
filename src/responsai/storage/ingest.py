"""Taking events in: new ones are added, known ones keep the larger amounts.

What is stored depends only on which events were ever given, never on their order or on how they
were cut into batches: of the events with one key the greatest by ``_rank`` stays.
"""

from __future__ import annotations

import sqlite3
from itertools import islice
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TimeQuality, TokenSource
from responsai.domain.usage import AMOUNT_FIELDS, Amounts
from responsai.storage import receipts, rollup
from responsai.storage.checks import refuse_unfit
from responsai.storage.records import BatchCounts
from responsai.storage.series import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from responsai.domain.usage import UsageEvent
    from responsai.storage.connection import Session
    from responsai.storage.days import LocalDays
    from responsai.storage.rollup import Part
    from responsai.storage.series import SeriesBook

QUALITY_CODES: Final = {TimeQuality.EXACT: 0, TimeQuality.DAY: 1, TimeQuality.INFERRED: 2}
"""How ``time_quality`` is stored: small numbers take no room in a row."""

_Amounts = tuple[int, int, int, int, int, int, int, int, int, int]
_Row = tuple[
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    str | None,
    bytes,
    int | None,
]
"""Columns of ``events`` after the id; rows with named fields would slow imports by a tenth."""

_VALUES: Final = ("at_ms", "day", "time_quality", "series_id", *AMOUNT_FIELDS, "note")
_COLUMNS: Final = ", ".join((*_VALUES, "key", "import_id"))
_AT_MS: Final = 0
_DAY: Final = 1
_QUALITY: Final = 2
_SERIES: Final = 3
_NOTE: Final = 14
_KEY: Final = 15

# The texts below are made of column names of ours only.
_INSERT: Final = (
    f"INSERT INTO events ({_COLUMNS}) VALUES ({', '.join('?' * (len(_VALUES) + 2))})"  # noqa: S608
    " ON CONFLICT (key) DO NOTHING"
)
_UPDATE: Final = f"UPDATE events SET {', '.join(f'{name} = ?' for name in _VALUES)} WHERE key = ?"  # noqa: S608
_FOLLOWING: Final = f"SELECT {_COLUMNS} FROM events WHERE id >= ? ORDER BY id LIMIT ?"  # noqa: S608
_STORED: Final = f"SELECT {_COLUMNS} FROM events WHERE id <= ? AND key IN "  # noqa: S608

_KEYS_PER_QUERY: Final = 500
"""Keys looked up at once; every build of SQLite allows 999 parameters."""


def add(
    session: Session,
    book: SeriesBook,
    days: LocalDays,
    import_id: int | None,
    events: Iterable[UsageEvent],
) -> BatchCounts:
    """Add events and their sums, all in one transaction.

    Args:
        session: The database.
        book: Its series.
        days: Its local days.
        import_id: Running import that the events belong to, ``None`` for uses logged by hand;
            those are on the disk when this returns.
        events: Any number of events, also several with one key.

    Raises:
        BadInputError: An event cannot be stored; nothing of the batch is.
        StorageError: The file cannot be written; nothing of the batch is.
        LookupError: No such import is running.
    """
    # Held here, so that the addresses that _rows looks at stay taken.
    events = tuple(events)
    try:
        with session.writing(durable=import_id is None) as connection:
            counts = _take(connection, book, _rows(events, book, days, import_id))
            if import_id is not None:
                receipts.count(connection, import_id, counts)
    except BaseException as error:
        book.forget()
        # What a table or a calculation refuses is an unfit event, or else a defect of ours.
        if isinstance(error, sqlite3.IntegrityError | OverflowError | TypeError | ValueError):
            refuse_unfit(events)
        raise
    return counts


def _rows(
    events: Iterable[UsageEvent], book: SeriesBook, days: LocalDays, import_id: int | None
) -> Iterator[_Row]:
    # Importers share one object among the events of a series: looking at its address spares
    # most of the comparing.
    numbers: dict[int, int] = {}
    for event in events:
        series, amounts = event.series, event.amounts
        number = numbers.get(id(series))
        if number is None:
            number = numbers[id(series)] = book.id_of(series)
        yield (
            event.at_ms,
            days.of(event.at_ms),
            QUALITY_CODES[event.time_quality],
            number,
            amounts.requests,
            amounts.input_tokens,
            amounts.cache_write_tokens,
            amounts.cached_tokens,
            amounts.output_tokens,
            amounts.reasoning_tokens,
            amounts.images,
            amounts.media_ms,
            amounts.input_chars,
            amounts.output_chars,
            event.note,
            event.key,
            import_id,
        )


def _take(connection: sqlite3.Connection, book: SeriesBook, rows: Iterable[_Row]) -> BatchCounts:
    newest: int = connection.execute("SELECT IFNULL(max(id), 0) FROM events").fetchone()[0]
    firsts: dict[bytes, _Row] = {}
    repeats = [row for row in rows if firsts.setdefault(row[_KEY], row) is not row]
    known = _insert(connection, firsts, newest)
    contested = [firsts[key] for key in known] + repeats
    held = {row[_KEY]: known.get(row[_KEY], firsts[row[_KEY]]) for row in contested}
    winners, updated = _settle(book, held, contested)
    connection.executemany(_UPDATE, [row[: _KEY + 1] for row in winners.values()])
    # Last, so that sums of new events see what became of them in this batch.
    rollup.add_new(connection, newest)
    moved = [key for key in winners if key in known]
    rollup.move(
        connection, [_part(known[key]) for key in moved], [_part(winners[key]) for key in moved]
    )
    return BatchCounts(len(firsts) - len(known), len(contested) - updated, updated)


def _insert(
    connection: sqlite3.Connection, firsts: dict[bytes, _Row], newest: int
) -> dict[bytes, _Row]:
    """Insert the rows whose key is new; return the stored rows of the others."""
    known = _known_if_read_before(connection, firsts, newest)
    fresh = [row for key, row in firsts.items() if key not in known]
    inserted = connection.executemany(_INSERT, fresh).rowcount
    if inserted < len(fresh):
        known |= _stored(connection, (row[_KEY] for row in fresh), newest)
    return known


def _known_if_read_before(
    connection: sqlite3.Connection, firsts: dict[bytes, _Row], newest: int
) -> dict[bytes, _Row]:
    """Stored rows of all those keys if the first one is stored, else nothing.

    A file that was read before gives known events from the first one on, in the order in which
    they were stored: reading on from there is faster than looking for each key, and looking is
    faster than trying to insert. If the first one is new, most are.
    """
    first = connection.execute(
        "SELECT id FROM events WHERE key = ?", (next(iter(firsts), None),)
    ).fetchone()
    if first is None:
        return {}
    following = connection.execute(_FOLLOWING, (*first, len(firsts)))
    known = {row[_KEY]: row for row in following if row[_KEY] in firsts}
    return known | _stored(connection, (key for key in firsts if key not in known), newest)


def _stored(
    connection: sqlite3.Connection, keys: Iterable[bytes], newest: int
) -> dict[bytes, _Row]:
    """Stored rows of those keys, of events up to the number ``newest``."""
    found: dict[bytes, _Row] = {}
    remaining = iter(keys)
    while some := list(islice(remaining, _KEYS_PER_QUERY)):
        query = f"{_STORED} ({', '.join('?' * len(some))})"
        for row in connection.execute(query, (newest, *some)):
            found[row[_KEY]] = row
    return found


def _settle(
    book: SeriesBook, held: dict[bytes, _Row], contested: Iterable[_Row]
) -> tuple[dict[bytes, _Row], int]:
    """The rows that replace those held, and how often amounts were raised."""
    winners: dict[bytes, _Row] = {}
    updated = 0
    for row in contested:
        best = winners.get(row[_KEY], held[row[_KEY]])
        if row[:_KEY] != best[:_KEY] and _rank(row, book) > _rank(best, book):
            winners[row[_KEY]] = row
            updated += _amounts(row) != _amounts(best)
    return winners, updated


def _rank(row: _Row, book: SeriesBook) -> tuple[object, ...]:
    """Order of rows with one key: measured, more tokens, more of the rest, better known time.

    Then the earlier one; what follows only makes the choice certain, whichever row came first.
    """
    amounts = Amounts(*_amounts(row))
    tokens = (
        amounts.input_tokens
        + amounts.cache_write_tokens
        + amounts.cached_tokens
        + amounts.output_tokens
    )
    series = book.of(row[_SERIES])
    measured = series.token_source is TokenSource.MEASURED
    time = (-row[_QUALITY], -row[_AT_MS])
    return (measured, tokens, _amounts(row), time, sort_key(series), row[_NOTE] or "")


def _amounts(row: _Row) -> _Amounts:
    return row[4:14]


def _part(row: _Row) -> Part:
    return row[_DAY], row[_SERIES], _amounts(row)
