"""Taking events in: new ones are added, known ones keep the larger amounts.

What is stored depends only on which events were ever given, never on their order or on how they
were cut into batches: of the events with one key the greatest by ``_rank`` stays.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from responsai.domain.activity import TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.usage import Amounts
from responsai.storage import changes, receipts, rollup, rows
from responsai.storage.checks import refuse_unfit
from responsai.storage.records import BatchCounts
from responsai.storage.rows import (
    AT_MS,
    DAY,
    IMPORT,
    KEY,
    NAMED,
    NOTE,
    PLACES,
    QUALITY,
    SERIES,
    VALUES,
    amounts_of,
)
from responsai.storage.series import sort_key
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from responsai.domain.usage import LoggedRequest, UsageEvent
    from responsai.storage.core import Core
    from responsai.storage.rollup import Part
    from responsai.storage.rows import Row
    from responsai.storage.series import SeriesBook

# The texts below are made of column names of ours only.
_INSERT: Final = f"INSERT INTO events ({NAMED}) VALUES ({PLACES}) ON CONFLICT (key) DO NOTHING"  # noqa: S608
_SETS: Final = ", ".join(f"{name} = ?" for name in VALUES)
_UPDATE: Final = f"UPDATE events SET {_SETS}, import_id = ? WHERE key = ?"  # noqa: S608
_KEEP_EARLIER: Final = f"INSERT INTO earlier_versions ({NAMED}) VALUES ({PLACES})"  # noqa: S608
_FOLLOWING: Final = f"SELECT {NAMED} FROM events WHERE id >= ? ORDER BY id LIMIT ?"  # noqa: S608
_STORED: Final = f"SELECT {NAMED} FROM events WHERE id <= ? AND key IN"  # noqa: S608
_NUMBERS: Final = "SELECT id FROM events WHERE key IN"
_KEPT: Final = "SELECT key FROM kept_by_hand WHERE key IN"

_REFUSALS: Final = OverflowError | TypeError | ValueError | KeyError | AttributeError
"""What events that are no events lead to."""

_KEYS_PER_QUERY: Final = 500
"""Keys looked up at once; every build of SQLite allows 999 parameters."""


def add(
    core: Core, import_id: int, parts: Iterable[Iterable[UsageEvent | LoggedRequest]]
) -> list[BatchCounts]:
    """Add events of an import and their sums, all in one transaction.

    Args:
        core: The database.
        import_id: Running import that the events belong to.
        parts: Any number of events, also several with one key; such as those of several files.

    Returns:
        What became of each part, as if they had been added one after the other.

    Raises:
        BadInputError: An event cannot be stored; nothing of the batch is.
        StorageError: The file cannot be written; nothing of the batch is.
        LookupError: No such import is running.
    """
    # Held here, so that the addresses that rows.of_events looks at stay taken.
    held = [tuple(part) for part in parts]
    try:
        with core.writing() as connection:
            given = [list(rows.of_events(part, core.book, core.days, import_id)) for part in held]
            counts, span = _take(connection, core.book, given)
            receipts.count(connection, import_id, sum(counts, BatchCounts()), span)
    except BaseException as error:
        _explain(error, chain.from_iterable(held))
        raise
    return counts


def add_by_hand(core: Core, event: UsageEvent) -> int:
    """Add one use that the user logs; it is on the disk when this returns.

    Returns:
        Its number.

    Raises:
        BadInputError: The event cannot be stored, or the user has deleted one with its key.
        StorageError: The file cannot be written.
    """
    try:
        with core.writing(durable=True) as connection:
            given = list(rows.of_events((event,), core.book, core.days, None))
            [counts], _ = _take(connection, core.book, [given])
            found = connection.execute("SELECT id FROM events WHERE key = ?", (event.key,))
            number = _only_number(found.fetchall())
            if counts.new:
                changes.note_log(connection, event.key)
    except BaseException as error:
        _explain(error, (event,))
        raise
    return number


def _only_number(found: list[tuple[int]]) -> int:
    """Number of the one event with a key.

    Raises:
        BadInputError: There is none, because the user has deleted it.
    """
    if not found:
        raise BadInputError(
            translate("Journal", "This very use was deleted: undo that, or log a new one.")
        )
    return found[0][0]


def _explain(error: BaseException, events: Iterable[UsageEvent | LoggedRequest]) -> None:
    """What a table or a calculation refuses is an unfit event, or else a defect of ours."""
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | _REFUSALS):
        refuse_unfit(events)


def _take(
    connection: sqlite3.Connection, book: SeriesBook, parts: Sequence[Sequence[Row]]
) -> tuple[list[BatchCounts], tuple[int, int] | None]:
    """Store rows; what became of each part, and between which numbers those of the import lie."""
    newest: int = connection.execute("SELECT IFNULL(max(id), 0) FROM events").fetchone()[0]
    firsts: dict[bytes, Row] = {}
    repeats: list[tuple[int, Row]] = []
    new: list[int] = []
    for number, part in enumerate(parts):
        before = len(firsts)
        repeats += [(number, row) for row in part if firsts.setdefault(row[KEY], row) is not row]
        new.append(len(firsts) - before)
    by_hand = _kept_by_hand(connection, firsts)
    repeats = [(number, row) for number, row in repeats if row[KEY] not in by_hand]
    for key in by_hand:
        del firsts[key]
    known = _insert(connection, firsts, newest)
    origin = _origins(parts, known.keys() | by_hand)
    contested = [*((origin[key], firsts[key]) for key in known), *repeats]
    held = {row[KEY]: known.get(row[KEY], firsts[row[KEY]]) for _, row in contested}
    winners, updated = _settle(book, held, contested)
    raised = [key for key in winners if key in known]
    _keep_earlier(connection, [known[key] for key in raised], winners)
    connection.executemany(
        _UPDATE, [(*row[:KEY], row[IMPORT], row[KEY]) for row in winners.values()]
    )
    # Last, so that sums of new events see what became of them in this batch.
    rollup.add_new(connection, newest)
    rollup.move(
        connection, [_part(known[key]) for key in raised], [_part(winners[key]) for key in raised]
    )
    for number in origin.values():
        new[number] -= 1
    counts = [
        BatchCounts(new[number], len(part) - new[number] - updated[number], updated[number])
        for number, part in enumerate(parts)
    ]
    return counts, _span(connection, newest, len(firsts) - len(known), raised)


def _origins(parts: Sequence[Sequence[Row]], keys: AbstractSet[bytes]) -> dict[bytes, int]:
    """Which part gives each of those keys first."""
    found: dict[bytes, int] = {}
    if keys:
        for number, part in enumerate(parts):
            for row in part:
                if row[KEY] in keys:
                    found.setdefault(row[KEY], number)
    return found


def _kept_by_hand(connection: sqlite3.Connection, firsts: dict[bytes, Row]) -> set[bytes]:
    """Those of the keys that the user has edited or deleted."""
    if connection.execute("SELECT NOT EXISTS (SELECT * FROM kept_by_hand)").fetchone()[0]:
        return set()
    return {key for (key,) in _looked_up(connection, _KEPT, firsts)}


def _span(
    connection: sqlite3.Connection, newest: int, new: int, raised: list[bytes]
) -> tuple[int, int] | None:
    """Lowest and highest number of the events that were added or raised."""
    numbers = [number for (number,) in _looked_up(connection, _NUMBERS, raised)]
    if new:
        last = connection.execute("SELECT max(id) FROM events").fetchone()[0]
        numbers += [newest + 1, last]
    return (min(numbers), max(numbers)) if numbers else None


def _insert(
    connection: sqlite3.Connection, firsts: dict[bytes, Row], newest: int
) -> dict[bytes, Row]:
    """Insert the rows whose key is new; return the stored rows of the others."""
    known = _known_if_read_before(connection, firsts, newest)
    fresh = [row for key, row in firsts.items() if key not in known]
    inserted = connection.executemany(_INSERT, fresh).rowcount
    if inserted < len(fresh):
        known |= _stored(connection, (row[KEY] for row in fresh), newest)
    return known


def _known_if_read_before(
    connection: sqlite3.Connection, firsts: dict[bytes, Row], newest: int
) -> dict[bytes, Row]:
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
    known = {row[KEY]: row for row in following if row[KEY] in firsts}
    return known | _stored(connection, (key for key in firsts if key not in known), newest)


def _stored(connection: sqlite3.Connection, keys: Iterable[bytes], newest: int) -> dict[bytes, Row]:
    """Stored rows of those keys, of events up to the number ``newest``."""
    return {row[KEY]: row for row in _looked_up(connection, _STORED, keys, newest)}


def _looked_up(
    connection: sqlite3.Connection, query: str, keys: Iterable[bytes], *before: int
) -> Iterator[Any]:
    """Rows that a query, which ends with ``IN``, finds for those keys."""
    remaining = iter(keys)
    while some := list(islice(remaining, _KEYS_PER_QUERY)):
        yield from connection.execute(f"{query} ({', '.join('?' * len(some))})", (*before, *some))


def _keep_earlier(
    connection: sqlite3.Connection, stored: Iterable[Row], winners: dict[bytes, Row]
) -> None:
    """Keep what another import is about to replace, for the undo of that import."""
    connection.executemany(
        _KEEP_EARLIER, [row for row in stored if row[IMPORT] != winners[row[KEY]][IMPORT]]
    )


def _settle(
    book: SeriesBook, held: dict[bytes, Row], contested: Iterable[tuple[int, Row]]
) -> tuple[dict[bytes, Row], Counter[int]]:
    """The rows that replace those held, and how often each part raised amounts."""
    winners: dict[bytes, Row] = {}
    updated: Counter[int] = Counter()
    for number, row in contested:
        best = winners.get(row[KEY], held[row[KEY]])
        if row[:KEY] != best[:KEY] and _rank(row, book) > _rank(best, book):
            winners[row[KEY]] = row
            updated[number] += amounts_of(row) != amounts_of(best)
    return winners, updated


def _rank(row: Row, book: SeriesBook) -> tuple[object, ...]:
    """Order of rows with one key: measured, more tokens, more of the rest, better known time.

    Then the earlier one; what follows only makes the choice certain, whichever row came first.
    """
    amounts = Amounts(*amounts_of(row))
    tokens = (
        amounts.input_tokens
        + amounts.cache_write_tokens
        + amounts.cached_tokens
        + amounts.output_tokens
    )
    series = book.of(row[SERIES])
    measured = series.token_source is TokenSource.MEASURED
    time = (-row[QUALITY], -row[AT_MS])
    return (measured, tokens, amounts_of(row), time, sort_key(series), row[NOTE] or "")


def _part(row: Row) -> Part:
    return row[DAY], row[SERIES], amounts_of(row)
