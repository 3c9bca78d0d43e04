"""A twin of the journal: imports are read into it, reviewed, and only then moved over.

A twin begins empty and has the journal's own secret, so that both call the same use by the same
key: what of it is new can be told without reading the sources a second time.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Evidence, TokenSource
from responsai.domain.usage import AMOUNT_FIELDS
from responsai.storage import ingest, receipts, rows
from responsai.storage.connection import BUSY_TIMEOUT_S
from responsai.storage.days import to_date
from responsai.storage.errors import translated
from responsai.storage.opening import open_session
from responsai.storage.records import BATCH_EVENTS, BatchCounts
from responsai.storage.schema import Setting
from responsai.storage.store import Store, open_database

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from responsai.domain.usage import Series, UsageEvent
    from responsai.storage.connection import Session
    from responsai.storage.records import ImportedFile

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
_MOST_FILES: Final = 1_000
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


class Twin(Store):
    """A database in which identities have the same keys as in the journal.

    Args:
        session: Open connection to it.

    Attributes:
        files: Files that were read into it since it was opened, in the order of their events.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.files: list[ImportedFile] = []

    def record_file(self, import_id: int, *files: ImportedFile) -> None:
        """Record files that a running import has read: see ``Store``."""
        super().record_file(import_id, *files)
        self.files += files


def open_twin(journal: Store, path: Path) -> Twin:
    """Open the twin of a journal, made if it does not exist.

    Raises:
        StorageError: It cannot be written.
    """
    if not path.exists():
        with (
            open_database(path, time_zone=journal.time_zone) as made,
            made.core.writing() as connection,
        ):
            for key, value in (
                (Setting.SALT, journal.salt.hex()),
                (Setting.DAY_START, str(journal.core.days.start_hour)),
            ):
                connection.execute(
                    "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, value)
                )
    return Twin(open_session(path, journal.time_zone, BUSY_TIMEOUT_S))


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
    twin: Store,
    files: Sequence[ImportedFile],
    journal: Store,
    import_id: int,
    go_on: Callable[[int], bool],
) -> Iterator[BatchCounts]:
    """Move the events of the one import of a twin into a running import of the journal.

    Args:
        twin: What was read.
        files: What it was read from, as ``Twin.files`` has it.
        journal: Takes it, in whole batches.
        import_id: Running import of the journal.
        go_on: Called with the number of events after each batch; tells whether to go on.

    Yields:
        What became of each file, in the given order; the last one may not be whole.

    Raises:
        StorageError: The journal cannot be written; whole batches are kept.
    """
    with twin.core.reading() as connection:
        evidence = connection.execute("SELECT source, evidence FROM sources").fetchall()
    for source, word in evidence:
        journal.evidence.declare(source, Evidence(word))
    end = 0
    for group in _groups(files):
        held = sum(file.counts.new for file in group)
        if len(group) == 1:
            counts, whole = _move_file(twin, group[0], journal, import_id, end, go_on)
            yield counts
        else:
            yield from _move_group(twin, group, journal, import_id, end)
            whole = go_on(held)
        end += held
        if not whole:
            return


def days_of(journal: Store, import_id: int) -> tuple[dt.date, dt.date] | None:
    """First and last local day of what an import has added or raised, if anything."""
    with journal.core.reading() as connection:
        found = receipts.days(connection, import_id)
    return None if found is None else (to_date(found[0]), to_date(found[1]))


def _move_group(
    twin: Store, files: Sequence[ImportedFile], journal: Store, import_id: int, after: int
) -> list[BatchCounts]:
    """What became of the events of small files, for which one transaction each costs too much."""
    parts: list[tuple[UsageEvent, ...]] = []
    for file in files:
        parts.append(tuple(chain.from_iterable(_batches(twin, after, after + file.counts.new))))
        after += file.counts.new
    with journal.scanned.grouped():
        became = ingest.add(journal.core, import_id, parts)
        counts = [_with_repeats(file, made) for file, made in zip(files, became, strict=True)]
        told = (replace(file, counts=made) for file, made in zip(files, counts, strict=True))
        journal.record_file(import_id, *told)
    return counts


def _move_file(
    twin: Store,
    file: ImportedFile,
    journal: Store,
    import_id: int,
    after: int,
    go_on: Callable[[int], bool],
) -> tuple[BatchCounts, bool]:
    """What became of the events of a file, and whether all of them were moved."""
    counts = _with_repeats(file, BatchCounts())
    whole = True
    for events in _batches(twin, after, after + file.counts.new):
        if not whole:
            break
        counts += journal.add_events(import_id, events)
        whole = go_on(len(events))
    journal.record_file(import_id, replace(file, counts=counts))
    return counts, whole


def _with_repeats(file: ImportedFile, counts: BatchCounts) -> BatchCounts:
    """What became of a file's events, those included that the sources tell more than once."""
    return counts + BatchCounts(duplicate=file.counts.duplicate)


def _groups(files: Iterable[ImportedFile]) -> Iterator[list[ImportedFile]]:
    """Files that together hold about a batch of events."""
    group: list[ImportedFile] = []
    held = 0
    for file in files:
        if group and (held + file.counts.new > BATCH_EVENTS or len(group) >= _MOST_FILES):
            yield group
            group, held = [], 0
        group.append(file)
        held += file.counts.new
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
