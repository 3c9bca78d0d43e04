"""Undoing: the last thing the user did, or any import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.errors import BadInputError
from responsai.storage import changes, receipts, rollup
from responsai.storage.records import ImportStatus
from responsai.storage.rows import NAMED, VALUES
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import sqlite3

    from responsai.storage.core import Core
    from responsai.storage.records import Change

# The texts below are made of column names of ours only.
_ITS: Final = "id BETWEEN ? AND ? AND import_id = ?"
_STACKED: Final = f"{_ITS} AND key IN (SELECT key FROM earlier_versions)"  # noqa: S608
_SETS: Final = ", ".join(f"{name} = earlier.{name}" for name in (*VALUES, "import_id"))
_LATEST: Final = "(SELECT max(id) FROM earlier_versions GROUP BY key)"
_TAKE_BACK: Final = f"""
    UPDATE events SET {_SETS} FROM earlier_versions AS earlier
    WHERE events.id BETWEEN ? AND ? AND events.import_id = ?
    AND earlier.key = events.key AND earlier.id IN {_LATEST}
"""  # noqa: S608


def undo_last(core: Core) -> Change | None:
    """Undo the last change that is not undone yet.

    Returns:
        What was undone, ``None`` if there is nothing to undo.

    Raises:
        BadInputError: It is an import that is still running.
        StorageError: The file cannot be written; nothing was undone.
    """
    with core.writing(durable=True) as connection:
        change = changes.latest(connection)
        if change is None:
            return None
        if change.import_id is None:
            changes.undo_items(core, connection, change.id)
        else:
            _undo_import(connection, change.import_id)
    return change


def undo_import(core: Core, import_id: int) -> int:
    """Undo an import: the uses are then as if it had never been.

    What it had added goes; what it had raised becomes again what other imports had told. A later
    import that had raised its events keeps what it brought. Edits and deletions of its events
    go with them.

    Returns:
        How many uses fewer there are.

    Raises:
        BadInputError: There is no such import, it is undone already, or it is still running.
        StorageError: The file cannot be written; nothing was undone.
    """
    with core.writing(durable=True) as connection:
        before = rollup.event_count(connection)
        _undo_import(connection, import_id)
        return before - rollup.event_count(connection)


def _undo_import(connection: sqlite3.Connection, import_id: int) -> None:
    _refuse(receipts.status_of(connection, import_id), import_id)
    first, last = connection.execute(
        "SELECT IFNULL(first_event, 0), IFNULL(last_event, -1) FROM imports WHERE id = ?",
        (import_id,),
    ).fetchone()
    span = (first, last, import_id)
    connection.execute("DELETE FROM earlier_versions WHERE import_id = ?", (import_id,))
    removed = rollup.sums_where(connection, _ITS, span)
    stacked = [
        number
        for (number,) in connection.execute(f"SELECT id FROM events WHERE {_STACKED}", span)  # noqa: S608
    ]
    connection.execute(_TAKE_BACK, span)
    connection.execute(f"DELETE FROM events WHERE {_ITS}", span)  # noqa: S608
    keys = [
        key
        for number in stacked
        for (key,) in connection.execute("SELECT key FROM events WHERE id = ?", (number,))
    ]
    keys += _revive(connection, import_id)
    _drop_latest(connection, keys)
    added = [sums for key in keys for sums in rollup.sums_where(connection, "key = ?", (key,))]
    rollup.change(connection, removed, added)
    connection.execute("DELETE FROM kept_by_hand WHERE import_id = ?", (import_id,))
    _forget(connection, import_id)


def _revive(connection: sqlite3.Connection, import_id: int) -> list[bytes]:
    """Events that the import had raised and the user deleted then become what they were before."""
    keys = [
        key
        for (key,) in connection.execute(
            "SELECT key FROM kept_by_hand WHERE import_id = ? AND deleted"
            " AND key IN (SELECT key FROM earlier_versions)",
            (import_id,),
        )
    ]
    for key in keys:
        number, owner = connection.execute(
            f"INSERT INTO events ({NAMED}) SELECT {NAMED} FROM earlier_versions"  # noqa: S608
            " WHERE key = ? ORDER BY id DESC LIMIT 1 RETURNING id, import_id",
            (key,),
        ).fetchone()
        if owner is not None:
            receipts.widen(connection, owner, (number, number))
    return keys


def _drop_latest(connection: sqlite3.Connection, keys: list[bytes]) -> None:
    """Drop the earlier versions that have become the present ones."""
    connection.executemany(
        "DELETE FROM earlier_versions"
        " WHERE id = (SELECT max(id) FROM earlier_versions WHERE key = ?)",
        [(key,) for key in keys],
    )


def _forget(connection: sqlite3.Connection, import_id: int) -> None:
    """Mark the import as undone, and let its files be read again."""
    connection.execute(
        "DELETE FROM files WHERE path_hash IN"
        " (SELECT path_hash FROM import_files WHERE import_id = ?)",
        (import_id,),
    )
    connection.execute(
        "UPDATE imports SET status = 'undone', finished_ms = max(started_ms, seen_ms),"
        " first_event = NULL, last_event = NULL WHERE id = ?",
        (import_id,),
    )
    connection.execute("UPDATE changes SET undone = 1 WHERE import_id = ?", (import_id,))
    changes.drop_pointless(connection, import_id)


def _refuse(status: ImportStatus | None, import_id: int) -> None:
    if status is None:
        raise BadInputError(
            translate(
                "Undo", "There is no import {number}: list them to see their numbers."
            ).format(number=import_id)
        )
    if status is ImportStatus.UNDONE:
        raise BadInputError(
            translate("Undo", "Import {number} is undone already.").format(number=import_id)
        )
    if status is ImportStatus.RUNNING:
        raise BadInputError(
            translate(
                "Undo", "Import {number} is still running: stop it or wait until it has finished."
            ).format(number=import_id)
        )
