"""Imports, the files they read and what could not be read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from responsai.storage.checks import row_number, storable
from responsai.storage.records import REJECTED_KEPT, BatchCounts, ImportRecord, ImportStatus

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from responsai.storage.records import ImportedFile


_SILENT_MS: Final = 60_000
"""An import without a sign of life for so long has been cut off: its batches take a second."""
_FORGOTTEN_MS: Final = 86_400_000
"""After a day nobody asks for an import that was cut off before it brought anything."""


def begin(connection: sqlite3.Connection) -> int:
    """Note that an import has begun; return its number."""
    now = _now_ms()
    _call_interrupted(connection, now)
    number: int = connection.execute(
        "INSERT INTO imports (started_ms, seen_ms, status) VALUES (?, ?, ?) RETURNING id",
        (now, now, ImportStatus.RUNNING.value),
    ).fetchone()[0]
    connection.execute(
        "INSERT INTO changes (at_ms, kind, import_id) VALUES (?, 'import', ?)", (now, number)
    )
    return number


def _call_interrupted(connection: sqlite3.Connection, now: int) -> None:
    """Give up imports that have been silent; one that comes back goes on all the same."""
    connection.execute(
        "UPDATE imports SET status = 'interrupted', finished_ms = seen_ms"
        # Silent in the future as well: the clock may have been set back.
        " WHERE status = 'running' AND abs(seen_ms - ?) > ?",
        (now, _SILENT_MS),
    )
    empty = (
        "SELECT id FROM imports WHERE status = 'interrupted' AND first_event IS NULL"
        " AND abs(seen_ms - ?) > ?"
    )
    for table, column in (("changes", "import_id"), ("imports", "id")):
        connection.execute(
            f"DELETE FROM {table} WHERE {column} IN ({empty})",  # noqa: S608  (our names)
            (now, _FORGOTTEN_MS),
        )


def record_files(
    connection: sqlite3.Connection, import_id: int, files: Sequence[tuple[ImportedFile, bytes]]
) -> None:
    """Note files that a running import has read, each with the hash of where it is.

    Raises:
        LookupError: No such import is running.
    """
    changed = connection.execute(
        f"UPDATE imports SET rejected = rejected + ?, {_SIGN_OF_LIFE}",  # noqa: S608  (ours)
        (sum(len(file.rejected) for file, _ in files), _now_ms(), import_id),
    ).rowcount
    _require(changed, import_id)
    sound = [_row(import_id, file, place) for file, place in files if not file.rejected]
    connection.executemany(_ADD_FILE, sound)
    for file, place in files:
        if file.rejected:
            number = connection.execute(_ADD_FILE, _row(import_id, file, place)).lastrowid
            connection.executemany(
                "INSERT INTO rejected (import_file_id, place, reason) VALUES (?, ?, ?)",
                [
                    (number, storable(record.where), storable(record.reason))
                    for record in file.rejected[:REJECTED_KEPT]
                ],
            )


_ADD_FILE: Final = (
    "INSERT INTO import_files"
    " (import_id, source, path_hash, size, mtime_ns, new, duplicate, updated, rejected)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _row(import_id: int, file: ImportedFile, place: bytes) -> tuple[object, ...]:
    counts = file.counts
    return (
        import_id,
        file.source,
        place,
        file.size,
        file.mtime_ns,
        counts.new,
        counts.duplicate,
        counts.updated,
        len(file.rejected),
    )


def count(
    connection: sqlite3.Connection,
    import_id: int,
    counts: BatchCounts,
    span: tuple[int, int] | None,
) -> None:
    """Add to the counts of a running import, so that they are true even after a crash.

    Args:
        connection: Connection with an open transaction.
        import_id: The import.
        counts: What became of a batch.
        span: Lowest and highest number of the events that are its own now.

    Raises:
        LookupError: No such import is running.
    """
    changed = connection.execute(
        "UPDATE imports SET new = new + ?, duplicate = duplicate + ?, updated = updated + ?,"  # noqa: S608
        f" {_SIGN_OF_LIFE}",
        (counts.new, counts.duplicate, counts.updated, _now_ms(), import_id),
    ).rowcount
    _require(changed, import_id)
    if span is not None:
        widen(connection, import_id, span)


def widen(connection: sqlite3.Connection, import_id: int, span: tuple[int, int]) -> None:
    """Note between which numbers the events of an import lie."""
    first, last = span
    connection.execute(
        "UPDATE imports SET first_event = min(IFNULL(first_event, ?), ?),"
        " last_event = max(IFNULL(last_event, ?), ?) WHERE id = ?",
        (first, first, last, last, import_id),
    )


def days(connection: sqlite3.Connection, import_id: int) -> tuple[int, int] | None:
    """First and last day of the events that an import has added or raised, if there are any."""
    first, last = connection.execute(
        "SELECT min(day), max(day) FROM events JOIN imports ON imports.id = import_id"
        " WHERE events.id BETWEEN first_event AND last_event AND import_id = ?",
        (import_id,),
    ).fetchone()
    return None if first is None else (first, last)


_SIGN_OF_LIFE: Final = (
    "seen_ms = ?, status = 'running', finished_ms = NULL"
    " WHERE id = ? AND status IN ('running', 'interrupted')"
)


def finish(connection: sqlite3.Connection, import_id: int, status: ImportStatus) -> int | None:
    """Note that an import has ended; one that changed nothing leaves no trace.

    Returns:
        The number of the import, ``None`` if it changed nothing.

    Raises:
        LookupError: No such import is running.
    """
    removed = connection.execute(
        "DELETE FROM imports WHERE id = ? AND status IN ('running', 'interrupted')"
        " AND first_event IS NULL",
        (import_id,),
    ).rowcount
    if removed:
        connection.execute("DELETE FROM changes WHERE import_id = ?", (import_id,))
        return None
    changed = connection.execute(
        # A clock set back must not end an import before it began.
        "UPDATE imports SET status = ?, finished_ms = max(started_ms, ?)"
        " WHERE id = ? AND status IN ('running', 'interrupted')",
        (status.value, _now_ms(), import_id),
    ).rowcount
    _require(changed, import_id)
    return import_id


def history(connection: sqlite3.Connection) -> list[ImportRecord]:
    """All imports, the latest first."""
    sources: dict[int, list[str]] = {}
    for number, source in connection.execute(
        "SELECT DISTINCT import_id, source FROM import_files"
        " WHERE source IS NOT NULL ORDER BY import_id, source"
    ):
        sources.setdefault(number, []).append(source)
    now = _now_ms()
    return [
        ImportRecord(
            number,
            started_ms,
            finished_ms,
            _status(status, seen_ms, now),
            files,
            BatchCounts(new, duplicate, updated),
            rejected,
            tuple(sources.get(number, ())),
        )
        for (
            number,
            started_ms,
            seen_ms,
            finished_ms,
            status,
            new,
            duplicate,
            updated,
            rejected,
            files,
        ) in connection.execute(
            "SELECT id, started_ms, seen_ms, finished_ms, status, new, duplicate, updated,"
            " rejected, (SELECT count(*) FROM import_files WHERE import_id = imports.id)"
            " FROM imports ORDER BY id DESC"
        )
    ]


def status_of(connection: sqlite3.Connection, import_id: int) -> ImportStatus | None:
    """How far an import has come, ``None`` if there is none of that number."""
    row = connection.execute(
        "SELECT status, seen_ms FROM imports WHERE id = ?", (row_number(import_id),)
    ).fetchone()
    return None if row is None else _status(row[0], row[1], _now_ms())


def _status(stored: str, seen_ms: int, now: int) -> ImportStatus:
    status = ImportStatus(stored)
    silent = abs(seen_ms - now) > _SILENT_MS
    return ImportStatus.INTERRUPTED if status is ImportStatus.RUNNING and silent else status


def _require(changed: int, import_id: int) -> None:
    if not changed:
        raise LookupError(f"No import {import_id} is running.")


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
