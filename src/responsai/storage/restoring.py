"""Getting data back: from a copy, or from what a damaged file still lets be read."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import tempfile
import time
from collections import deque
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import UnreadableError
from responsai.storage import backup, rollup
from responsai.storage.connection import BUSY_TIMEOUT_S
from responsai.storage.errors import (
    CannotOpenError,
    DamagedDatabaseError,
    LockedDatabaseError,
    NotADatabaseError,
    NothingReadableError,
    StorageError,
    translated,
)
from responsai.storage.opening import open_session
from responsai.storage.schema import TABLES
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.storage.connection import Session


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore or a recovery has done.

    Attributes:
        events: Uses in the database now.
        kept: What was there before: a copy of a sound file, or the damaged file itself; ``None``
            if there was nothing.
    """

    events: int
    kept: Path | None


def restore(path: Path, copy: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Restored:
    """Replace a database by a copy of it, which is checked first; what was there is kept.

    Programs that have the database open see the restored content.

    Args:
        path: The database, which need not exist and may be damaged.
        copy: The copy; it is only read.
        busy_timeout_s: Seconds to wait for another process, >= 0.

    Raises:
        UnreadableError: There is no such copy.
        StorageError: The copy is no sound database of ours, or the database cannot be written;
            nothing was replaced.
    """
    path, copy = path.absolute(), copy.absolute()
    if not _is_there(copy):
        raise UnreadableError(
            translate("Restore", "There is no backup at {path}: check the spelling.").format(
                path=copy
            )
        )
    with _Folder(path) as folder:
        checked = folder / "checked.sqlite3"
        with translated(copy):
            for end in ("", "-wal"):
                if copy.with_name(copy.name + end).exists():
                    shutil.copyfile(copy.with_name(copy.name + end), f"{checked}{end}")
        try:
            # Brings a copy of an older version up to date.
            session = open_session(checked, "UTC", busy_timeout_s)
        except StorageError as error:
            raise type(error)(copy) from error
        with closing(session):
            if not _is_whole(session):
                raise DamagedDatabaseError(copy)
            return _replace(path, session, busy_timeout_s)


def _is_there(path: Path) -> bool:
    """Whether a file is at a path.

    Raises:
        StorageError: It cannot be looked at.
    """
    try:
        return path.is_file()
    except OSError as error:
        raise CannotOpenError(path) from error


def recover(path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Restored:
    """Make a sound database of what a damaged one still lets be read; the damaged one is kept.

    Args:
        path: The damaged database.
        busy_timeout_s: Seconds to wait for another process, >= 0.

    Raises:
        UnreadableError: There is no such file.
        NotADatabaseError: Nothing in it can be read as a database of ours.
        NothingReadableError: No use in it can be read.
        StorageError: The new file cannot be written; nothing was replaced.
    """
    path = path.absolute()
    if not _is_there(path):
        raise UnreadableError(
            translate("Restore", "There is no database at {path}: check the spelling.").format(
                path=path
            )
        )
    with _Folder(path) as folder:
        damaged = folder / "damaged.sqlite3"
        with translated(path):
            for end in ("", "-wal"):
                if path.with_name(path.name + end).exists():
                    shutil.copyfile(path.with_name(path.name + end), f"{damaged}{end}")
        with closing(open_session(folder / "new.sqlite3", "UTC", busy_timeout_s)) as session:
            if not _salvage(damaged, session):
                raise NotADatabaseError(path)
            if not rollup.event_count(session.connection):
                # A file without any use is no gain; better to keep what may yet be saved.
                raise NothingReadableError(path)
            return _replace(path, session, busy_timeout_s)


class _Folder:
    """A temporary folder on the same disk as the database, deleted afterwards."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Path:
        with translated(self._path):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder = tempfile.TemporaryDirectory(
                prefix=".responsai-", dir=self._path.parent, ignore_cleanup_errors=True
            )
        return Path(self._folder.name)

    def __exit__(self, *_error: object) -> None:
        self._folder.cleanup()


def _is_whole(session: Session) -> bool:
    connection = session.connection
    return (
        connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
        and not connection.execute("PRAGMA foreign_key_check").fetchall()
        and rollup.matches_events(connection)
    )


def _replace(path: Path, source: Session, busy_timeout_s: float) -> Restored:
    """Put the content of a database into a file, after keeping what is there."""
    events = rollup.event_count(source.connection)
    kept = None
    if path.exists() and backup.is_sound(path):
        try:
            # The sound database of another program is none of our business, and stays.
            target = open_session(path, "UTC", busy_timeout_s)
        except DamagedDatabaseError:
            target = None
        if target is not None:
            with closing(target):
                kept = backup.aside(target)
                _write_over(source, target, busy_timeout_s)
            return Restored(events, kept)
    if path.exists():
        kept = _put_aside(path)
    _move_in(path, source)
    return Restored(events, kept)


def _write_over(source: Session, target: Session, busy_timeout_s: float) -> None:
    """Write all pages in one transaction, so that other programs see them as a change."""
    deadline = time.monotonic() + busy_timeout_s

    def give_up(status: int, _remaining: int, _total: int) -> None:
        # Left to itself, the copying waits for another process for ever.
        busy = status & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        if busy and time.monotonic() >= deadline:
            raise LockedDatabaseError(target.path)

    with translated(target.path):
        target.connection.execute("PRAGMA synchronous = FULL")
        source.connection.backup(target.connection, progress=give_up)


def _put_aside(path: Path) -> Path:
    """Rename a damaged file, and what belongs to it."""
    moment = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%fZ")
    kept = path.with_name(f"{path.stem}-damaged-{moment}{path.suffix}")
    with translated(path):
        for end in ("-shm", "-wal", ""):
            with suppress(FileNotFoundError):
                path.with_name(path.name + end).rename(kept.with_name(kept.name + end))
    return kept


def _move_in(path: Path, source: Session) -> None:
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    with translated(path):
        try:
            source.connection.execute("VACUUM INTO ?", (str(unfinished),))
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


# Rows that others refer to come first. The sums are counted anew.
_ORDER: Final = (
    "settings",
    "series",
    "sources",
    "imports",
    "import_files",
    "rejected",
    "files",
    "events",
    "earlier_versions",
    "kept_by_hand",
    "evidence_choices",
    "budgets",
    "tip_follow_ups",
    "changes",
    "change_items",
)
_WIDEST: Final = 2**33
"""More rows than any table of ours can have."""
_ATTEMPTS: Final = 30_000
"""Ranges of rows that are tried in a span; a damaged page takes some hundred of them."""
_FIRST_ATTEMPTS: Final = 2_048
"""The same in a span of which nothing could be read yet: beyond a lost end, nothing can."""
_PROBES: Final = 256
"""Row numbers that are tried in a span to see whether any can be looked for."""
_BARREN_SPANS: Final = 3
"""Spans without a readable row after which no more is looked for: eight times as far."""


def _salvage(damaged: Path, session: Session) -> bool:
    """Copy every row that can be read; ``False`` if there is none."""
    if {*_ORDER, "usage_daily"} != TABLES:
        raise AssertionError("A table is missing from the order of recovery.")
    found = 0
    with (
        closing(sqlite3.connect(damaged, isolation_level=None)) as source,
        session.writing(durable=True) as connection,
    ):
        # Reads files as well that are shorter than they say; nothing is written to this one.
        source.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sources")
        for table in _ORDER:
            for row in _readable(source, table):
                found += _take(connection, table, row)
        rollup.rebuild(connection)
    return found > 0


def _take(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> int:
    names = ", ".join(row)
    places = ", ".join("?" * len(row))
    with suppress(sqlite3.IntegrityError):
        # What damage has made of a row may be refused by the table.
        connection.execute(
            f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({places})",  # noqa: S608  (ours)
            tuple(row.values()),
        )
        return 1
    return 0


def _readable(source: sqlite3.Connection, table: str) -> Iterator[dict[str, object]]:
    """Rows of a table, passing over the pages that cannot be read."""
    try:
        columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
    except sqlite3.DatabaseError:
        return
    if not columns:
        return
    try:
        rows = source.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  (our names)
    except sqlite3.DatabaseError:
        rows = list(_by_parts(source, table))
    for row in rows:
        yield dict(zip(columns, row, strict=True))


def _by_parts(source: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    """Rows by ranges of numbers; a table without numbers gives what comes before the damage.

    Spans double from the first number on: where the last page is lost, every range beyond it
    fails, and their number must not use up the attempts for those that can be read.
    """
    found, barren = False, 0
    first = 0
    try:
        if not _leads_anywhere(source, table):
            return
    except _NoNumbersError:
        yield from _up_to_the_damage(source, table)
        return
    while first < _WIDEST and barren < _BARREN_SPANS:
        last = max(1, 2 * first) - 1 if first else 0
        rows = _in_span(source, table, first, last)
        yield from rows
        found = found or bool(rows)
        barren = 0 if rows else barren + found
        first = last + 1


def _leads_anywhere(source: sqlite3.Connection, table: str) -> bool:
    """Whether some row number can be looked for; none can if the page is lost that all begin at.

    Raises:
        _NoNumbersError: The table has no row numbers.
    """
    query = f"SELECT 1 FROM {table} NOT INDEXED WHERE rowid = ?"  # noqa: S608  (ours)
    power = 1
    while power < _WIDEST:
        for number in range(power, 2 * power, max(1, power // _PROBES)):
            try:
                source.execute(query, (number,)).fetchall()
            except sqlite3.DatabaseError as error:
                if "no such column" in str(error):
                    raise _NoNumbersError from error
            else:
                return True
        power *= 2
    return False


class _NoNumbersError(Exception):
    """The table has no row numbers."""


def _in_span(
    source: sqlite3.Connection, table: str, first: int, last: int
) -> list[tuple[object, ...]]:
    """Rows of a span, found by ever smaller ranges.

    Wide ranges come first, so that what is sound is found before the limit of attempts.
    """
    query = f"SELECT * FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"  # noqa: S608  (ours)
    rows: list[tuple[object, ...]] = []
    ranges = deque([(first, last)])
    attempts, readable = 0, False
    while ranges and attempts < (_ATTEMPTS if readable else _FIRST_ATTEMPTS):
        attempts += 1
        low, high = ranges.popleft()
        try:
            rows += source.execute(query, (low, high)).fetchall()
            readable = True
        except sqlite3.DatabaseError:
            if low < high:
                middle = (low + high) // 2
                ranges += [(low, middle), (middle + 1, high)]
    return rows


def _up_to_the_damage(source: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    with suppress(sqlite3.DatabaseError):
        yield from source.execute(f"SELECT * FROM {table}")  # noqa: S608  (our names)
