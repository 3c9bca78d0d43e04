"""Imports, the files they read and what could not be read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from responsai.storage.checks import storable
from responsai.storage.records import REJECTED_KEPT, BatchCounts, ImportRecord, ImportStatus

if TYPE_CHECKING:
    import sqlite3

    from responsai.storage.records import ImportedFile


def begin(connection: sqlite3.Connection) -> int:
    """Note that an import has begun; return its number."""
    number: int = connection.execute(
        "INSERT INTO imports (started_ms, status) VALUES (?, ?) RETURNING id",
        (_now_ms(), ImportStatus.RUNNING.value),
    ).fetchone()[0]
    return number


def record_file(
    connection: sqlite3.Connection, import_id: int, file: ImportedFile, path_hash: bytes
) -> None:
    """Note a file that a running import has read.

    Raises:
        LookupError: No such import is running.
    """
    rejected = len(file.rejected)
    changed = connection.execute(
        "UPDATE imports SET rejected = rejected + ? WHERE id = ? AND status = 'running'",
        (rejected, import_id),
    ).rowcount
    _require(changed, import_id)
    number = connection.execute(
        "INSERT INTO import_files"
        " (import_id, source, path_hash, size, mtime_ns, new, duplicate, updated, rejected)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            import_id,
            file.source,
            path_hash,
            file.size,
            file.mtime_ns,
            file.counts.new,
            file.counts.duplicate,
            file.counts.updated,
            rejected,
        ),
    ).fetchone()[0]
    connection.executemany(
        "INSERT INTO rejected (import_file_id, place, reason) VALUES (?, ?, ?)",
        [
            (number, storable(record.where), storable(record.reason))
            for record in file.rejected[:REJECTED_KEPT]
        ],
    )


def count(connection: sqlite3.Connection, import_id: int, counts: BatchCounts) -> None:
    """Add to the counts of a running import, so that they are true even after a crash.

    Raises:
        LookupError: No such import is running.
    """
    changed = connection.execute(
        "UPDATE imports SET new = new + ?, duplicate = duplicate + ?, updated = updated + ?"
        " WHERE id = ? AND status = 'running'",
        (counts.new, counts.duplicate, counts.updated, import_id),
    ).rowcount
    _require(changed, import_id)


def finish(connection: sqlite3.Connection, import_id: int, status: ImportStatus) -> int | None:
    """Note that an import has ended; one that changed nothing leaves no trace.

    Returns:
        The number of the import, ``None`` if it changed nothing.

    Raises:
        LookupError: No such import is running.
    """
    removed = connection.execute(
        "DELETE FROM imports WHERE id = ? AND status = 'running' AND new = 0 AND updated = 0",
        (import_id,),
    ).rowcount
    if removed:
        return None
    changed = connection.execute(
        # A clock set back must not end an import before it began.
        "UPDATE imports SET status = ?, finished_ms = max(started_ms, ?)"
        " WHERE id = ? AND status = 'running'",
        (status.value, _now_ms(), import_id),
    ).rowcount
    _require(changed, import_id)
    return import_id


def history(connection: sqlite3.Connection) -> list[ImportRecord]:
    """All imports, the latest first."""
    return [
        ImportRecord(
            number,
            started_ms,
            finished_ms,
            ImportStatus(status),
            files,
            BatchCounts(new, duplicate, updated),
            rejected,
        )
        for (
            number,
            started_ms,
            finished_ms,
            status,
            new,
            duplicate,
            updated,
            rejected,
            files,
        ) in connection.execute(
            "SELECT id, started_ms, finished_ms, status, new, duplicate, updated, rejected,"
            " (SELECT count(*) FROM import_files WHERE import_id = imports.id)"
            " FROM imports ORDER BY id DESC"
        )
    ]


def _require(changed: int, import_id: int) -> None:
    if not changed:
        raise LookupError(f"No import {import_id} is running.")


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
