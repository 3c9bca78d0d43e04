"""A twin of the journal: imports are read into it, reviewed, and only then moved over.

A twin begins empty and has the journal's own secret, so that both call the same use by the same
key: what of it is new can be told without reading the sources a second time.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Evidence, TokenSource
from responsai.domain.imports import Rejected
from responsai.domain.usage import AMOUNT_FIELDS
from responsai.storage import receipts, rows
from responsai.storage.days import to_date
from responsai.storage.errors import translated
from responsai.storage.records import BATCH_EVENTS, BatchCounts, ImportedFile
from responsai.storage.schema import Setting
from responsai.storage.store import open_database

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from responsai.domain.usage import Series, UsageEvent
    from responsai.storage.store import Store

# The texts below are made of column names of ours only.
_OF_TWIN: Final = ", ".join(f"twin.{name}" for name in AMOUNT_FIELDS)
_OF_JOURNAL: Final = ", ".join(f"held.{name}" for name in AMOUNT_FIELDS)
_NEW: Final = "held.key IS NULL AND kept.key IS NULL"
_FATES: Final = f"""
    SELECT twin.series_id, sum({_NEW}), count(*), min(CASE WHEN {_NEW} THEN twin.day END),
        max(CASE WHEN {_NEW} THEN twin.day END)
    FROM main.events AS twin
    LEFT JOIN journal.events AS held ON held.key = twin.key
    LEFT JOIN journal.kept_by_hand AS kept ON kept.key = twin.key
    GROUP BY twin.series_id
"""  # noqa: S608
_CONTESTED: Final = f"""
    SELECT twin.series_id, ours.token_source, {_OF_TWIN}, theirs.token_source, {_OF_JOURNAL}
    FROM main.events AS twin
    JOIN main.series AS ours ON ours.id = twin.series_id
    JOIN journal.events AS held ON held.key = twin.key
    JOIN journal.series AS theirs ON theirs.id = held.series_id
    WHERE ({_OF_TWIN}) <> ({_OF_JOURNAL})
    AND twin.key NOT IN (SELECT key FROM journal.kept_by_hand)
"""  # noqa: S608
_BETWEEN: Final = f"""
    SELECT id, {rows.NAMED} FROM events WHERE id > ? AND id <= ? ORDER BY id LIMIT ?
"""  # noqa: S608
_TOKENS: Final = tuple(
    AMOUNT_FIELDS.index(name)
    for name in ("input_tokens", "cache_write_tokens", "cached_tokens", "output_tokens")
)


@dataclass(frozen=True, slots=True)
class Fate:
    """What will become of the events of a series if the twin is moved over.

    Attributes:
        series: What they have in common.
        new: Not in the journal.
        known: There already, or taken out by the user.
        raised: There with smaller amounts.
        first: First local day of those that are new.
        last: Last local day of those that are new.
    """

    series: Series
    new: int
    known: int
    raised: int
    first: dt.date | None
    last: dt.date | None


def make_twin(journal: Store, path: Path) -> None:
    """Make an empty database in which identities have the same keys as in the journal.

    Raises:
        StorageError: It cannot be written.
    """
    with (
        open_database(path, time_zone=journal.time_zone) as twin,
        twin.core.writing() as connection,
    ):
        for key, value in (
            (Setting.SALT, journal.salt.hex()),
            (Setting.DAY_START, str(journal.core.days.start_hour)),
        ):
            connection.execute(
                "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, value)
            )


def fates(twin: Store, journal: Path) -> list[Fate]:
    """What will become of the events of a twin, by series.

    Raises:
        StorageError: One of the files cannot be read.
    """
    with _beside(twin, journal) as connection:
        told = connection.execute(_FATES).fetchall()
        raised: dict[int, int] = {}
        width = 1 + len(AMOUNT_FIELDS)
        for number, *both in connection.execute(_CONTESTED):
            if _rank(both[:width]) > _rank(both[width:]):
                raised[number] = raised.get(number, 0) + 1
        book = twin.core.book
        return [
            Fate(
                book.of(number),
                new,
                whole - new - raised.get(number, 0),
                raised.get(number, 0),
                None if first is None else to_date(first),
                None if last is None else to_date(last),
            )
            for number, new, whole, first, last in told
        ]


def move(
    twin: Store, journal: Store, import_id: int, go_on: Callable[[int], bool]
) -> Iterator[BatchCounts]:
    """Move the events of the one import of a twin into a running import of the journal.

    Args:
        twin: What was read.
        journal: Takes it, in whole batches.
        import_id: Running import of the journal.
        go_on: Called with the number of events after each batch; tells whether to go on.

    Yields:
        What became of each file that was recorded, in the order in which they were read; the
        last one may not be whole.

    Raises:
        StorageError: The journal cannot be written; whole batches are kept.
    """
    with twin.core.reading() as connection:
        evidence = connection.execute("SELECT source, evidence FROM sources").fetchall()
        found = [_Part.of(connection, row) for row in connection.execute(_FILES)]
    for source, word in evidence:
        journal.evidence.declare(source, Evidence(word))
    end = 0
    for group in _groups(found):
        if len(group) == 1:
            counts, whole = _move_file(twin, journal, import_id, group[0], end, go_on)
            yield counts
        else:
            # One transaction each would cost small files more than reading them.
            with journal.scanned.grouped():
                moved = list(_move_group(twin, journal, import_id, group, end))
            yield from moved
            whole = go_on(sum(part.new for part in group))
        end += sum(part.new for part in group)
        if not whole:
            return


def _move_group(
    twin: Store, journal: Store, import_id: int, group: Iterable[_Part], after: int
) -> Iterator[BatchCounts]:
    for part in group:
        yield _move_file(twin, journal, import_id, part, after, _always)[0]
        after += part.new


def _move_file(
    twin: Store,
    journal: Store,
    import_id: int,
    part: _Part,
    after: int,
    go_on: Callable[[int], bool],
) -> tuple[BatchCounts, bool]:
    """What became of the events of a file, and whether all of them were moved."""
    counts = BatchCounts(duplicate=part.file.counts.duplicate)
    whole = True
    for events in _batches(twin, after, after + part.new):
        if not whole:
            break
        counts += journal.add_events(import_id, events)
        whole = go_on(len(events))
    part.record(journal, import_id, counts)
    return counts, whole


def _always(_events: int) -> bool:
    """Nobody stops."""
    return True


_FILES: Final = (
    "SELECT id, source, path_hash, size, mtime_ns, new, duplicate, updated FROM import_files"
    " ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A file of the twin's import; its new events are those that follow the file before."""

    file: ImportedFile
    path_hash: bytes

    @classmethod
    def of(cls, connection: sqlite3.Connection, row: tuple[object, ...]) -> _Part:
        number, source, path_hash, size, mtime_ns, new, duplicate, updated = row
        rejected = connection.execute(
            "SELECT place, reason FROM rejected WHERE import_file_id = ? ORDER BY rowid", (number,)
        )
        # Its name was never stored, nor is it now.
        file = ImportedFile(
            Path(),
            source,  # type: ignore[arg-type]  # the columns of _FILES
            size,  # type: ignore[arg-type]
            mtime_ns,  # type: ignore[arg-type]
            BatchCounts(new, duplicate, updated),  # type: ignore[arg-type]
            tuple(Rejected(place, reason) for place, reason in rejected),
        )
        return cls(file, path_hash)  # type: ignore[arg-type]

    @property
    def new(self) -> int:
        """Events that the file brought to the twin."""
        return self.file.counts.new

    def record(self, journal: Store, import_id: int, counts: BatchCounts) -> None:
        file = self.file
        told = replace(file, counts=counts)
        with journal.core.writing() as connection:
            receipts.record_file(connection, import_id, told, self.path_hash)


def _groups(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Files that together hold about a batch of events."""
    group: list[_Part] = []
    held = 0
    for part in parts:
        if group and held + part.new > BATCH_EVENTS:
            yield group
            group, held = [], 0
        group.append(part)
        held += part.new
    if group:
        yield group


def _batches(twin: Store, after: int, last: int) -> Iterator[tuple[UsageEvent, ...]]:
    """Events of a twin with numbers above ``after``, up to ``last``."""
    while after < last:
        with twin.core.reading() as connection:
            found = connection.execute(_BETWEEN, (after, last, BATCH_EVENTS)).fetchall()
            book = twin.core.book
            events = tuple(rows.to_event(row[1:], book) for row in found)
        if not events:
            return
        yield events
        after = found[-1][0]


@contextmanager
def _beside(twin: Store, journal: Path) -> Iterator[sqlite3.Connection]:
    """A view of a twin with the journal beside it, under the name ``journal``."""
    connection = twin.core.session.connection
    with translated(journal):
        connection.execute("ATTACH DATABASE ? AS journal", (str(journal),))
    try:
        with twin.core.reading() as view:
            yield view
    finally:
        with translated(journal):
            connection.execute("DETACH DATABASE journal")


def _rank(row: list[object]) -> tuple[object, ...]:
    """Order of rows with one key and other amounts, as ``ingest`` has it."""
    source, *amounts = row
    tokens = sum(int(str(amounts[place])) for place in _TOKENS)
    return (source == TokenSource.MEASURED.value, tokens, tuple(amounts))
