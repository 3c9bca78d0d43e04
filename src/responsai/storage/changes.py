"""The journal of changes: what the user did, kept so that it can be undone.

Every change is a list of rows with their content before and after. Making a change and undoing
it are the same act, ``_put``, with one content or the other.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from responsai.domain.activity import TimeQuality
from responsai.storage import receipts, rollup
from responsai.storage.records import Change, ChangeKind, ImportStatus
from responsai.storage.rows import QUALITY_CODES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from responsai.storage.core import Core

Content = dict[str, Any]
"""A row by the names of its columns; bytes as hexadecimal digits."""

_TABLES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "event": ("events", ("key",)),
    "kept": ("kept_by_hand", ("key",)),
    "setting": ("settings", ("key",)),
    "choice": ("evidence_choices", ("surface", "day")),
    "budget": ("budgets", ("indicator", "period")),
    "tip": ("tip_follow_ups", ("tip",)),
}
"""Where things stand, and by which columns one is known."""
_BYTES: Final = frozenset({("event", "key"), ("kept", "key")})


@dataclass(frozen=True, slots=True)
class Item:
    """A row that is to change.

    Attributes:
        thing: A key of ``_TABLES``.
        identity: Values of the columns by which the row is known.
        after: Its new content, ``None`` to remove it.
    """

    thing: str
    identity: tuple[str | int | None, ...]
    after: Content | None


def make(core: Core, connection: sqlite3.Connection, kind: ChangeKind, items: list[Item]) -> int:
    """Change rows and note how to change them back.

    Args:
        core: The database.
        connection: Its connection, within a transaction that writes.
        kind: What the user does.
        items: The rows.

    Returns:
        The number of the change.
    """
    number = _begin(connection, kind)
    for place, item in enumerate(items):
        before = content(connection, item.thing, item.identity)
        _put(core, connection, item)
        _note(connection, number, place, item, before)
    return number


def note_log(connection: sqlite3.Connection, key: bytes) -> None:
    """Note that a use was logged, which is stored already."""
    identity = (key.hex(),)
    after = content(connection, "event", identity)
    number = _begin(connection, ChangeKind.LOG)
    _note(connection, number, 0, Item("event", identity, after), None)


def undo_items(core: Core, connection: sqlite3.Connection, change_id: int) -> None:
    """Change the rows of a change back."""
    found = connection.execute(
        "SELECT thing, identity, before FROM change_items WHERE change_id = ? ORDER BY place DESC",
        (change_id,),
    ).fetchall()
    for thing, identity, before in found:
        after = None if before is None else json.loads(before)
        if after is None or not _import_undone(connection, after.get("import_id")):
            _put(core, connection, Item(thing, tuple(json.loads(identity)), after))
    mark_undone(connection, change_id)


def mark_undone(connection: sqlite3.Connection, change_id: int) -> None:
    """Note that a change was taken back."""
    connection.execute("UPDATE changes SET undone = 1 WHERE id = ?", (change_id,))


def drop_pointless(connection: sqlite3.Connection, import_id: int) -> None:
    """Take back, in name, edits and deletions of events that an undone import had brought."""
    pending = connection.execute(
        "SELECT id FROM changes WHERE NOT undone AND kind IN ('edit', 'delete')"
    ).fetchall()
    for (number,) in pending:
        images = connection.execute(
            "SELECT before FROM change_items WHERE change_id = ? AND thing = 'event'", (number,)
        ).fetchall()
        owners = {json.loads(before)["import_id"] for (before,) in images if before is not None}
        if owners == {import_id}:
            mark_undone(connection, number)


def latest(connection: sqlite3.Connection) -> Change | None:
    """The last change that is not undone, ``None`` if there is none."""
    row = connection.execute(
        "SELECT id, at_ms, kind, undone, import_id FROM changes WHERE NOT undone"
        " ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else _change(*row)


def history(connection: sqlite3.Connection, limit: int) -> list[Change]:
    """The last changes, the latest first."""
    found = connection.execute(
        "SELECT id, at_ms, kind, undone, import_id FROM changes ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [_change(*row) for row in found]


def content(
    connection: sqlite3.Connection, thing: str, identity: tuple[str | int | None, ...]
) -> Content | None:
    """The row as it stands, ``None`` if there is none."""
    table, columns = _TABLES[thing]
    cursor = connection.execute(
        f"SELECT * FROM {table} WHERE {_known_by(columns)}",  # noqa: S608  (our names)
        _values(thing, columns, identity),
    )
    names = [column[0] for column in cursor.description]
    row = cursor.fetchone()
    if row is None:
        return None
    return {
        name: value.hex() if isinstance(value, bytes) else value
        for name, value in zip(names, row, strict=True)
    }


def _begin(connection: sqlite3.Connection, kind: ChangeKind) -> int:
    number: int = connection.execute(
        "INSERT INTO changes (at_ms, kind) VALUES (?, ?) RETURNING id",
        (time.time_ns() // 1_000_000, kind.value),
    ).fetchone()[0]
    return number


def _note(
    connection: sqlite3.Connection, number: int, place: int, item: Item, before: Content | None
) -> None:
    connection.execute(
        "INSERT INTO change_items VALUES (?, ?, ?, ?, ?, ?)",
        (
            number,
            place,
            item.thing,
            json.dumps(item.identity),
            None if before is None else json.dumps(before),
            None if item.after is None else json.dumps(item.after),
        ),
    )


def _put(core: Core, connection: sqlite3.Connection, item: Item) -> None:
    """Give a row the content it is to have; sums and days follow."""
    table, columns = _TABLES[item.thing]
    identity = _values(item.thing, columns, item.identity)
    if item.thing == "event":
        _put_event(core, connection, item.after, identity)
        return
    connection.execute(f"DELETE FROM {table} WHERE {_known_by(columns)}", identity)  # noqa: S608
    if item.after is not None:
        _insert(connection, item.thing, item.after)
    if item.thing == "setting":
        # Reads the zone anew and counts days by it where it is another one.
        core.settings_changed(connection)


def _put_event(
    core: Core, connection: sqlite3.Connection, after: Content | None, identity: tuple[object, ...]
) -> None:
    removed = rollup.sums_where(connection, "key = ?", identity)
    connection.execute("DELETE FROM events WHERE key = ?", identity)
    if after is not None:
        if after["time_quality"] != QUALITY_CODES[TimeQuality.DAY]:
            after = after | {"day": core.days.of(after["at_ms"])}
        after = after | {"id": _free_number(connection, after["id"])}
        number = _insert(connection, "event", after)
        if after["import_id"] is not None:
            receipts.widen(connection, after["import_id"], (number, number))
    rollup.change(connection, removed, rollup.sums_where(connection, "key = ?", identity))


def _free_number(connection: sqlite3.Connection, wanted: int) -> int | None:
    """The number an event had, ``None`` for a new one if another event has it now."""
    taken = connection.execute("SELECT 1 FROM events WHERE id = ?", (wanted,)).fetchone()
    return None if taken else wanted


def _insert(connection: sqlite3.Connection, thing: str, row: Content) -> int:
    """Insert a row and return its number, if rows of that table have one."""
    table, _ = _TABLES[thing]
    names = tuple(row)
    cursor = connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",  # noqa: S608
        _values(thing, names, tuple(row.values())),
    )
    return cursor.lastrowid or 0


def _values(thing: str, names: Iterable[str], values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(
        bytes.fromhex(value) if (thing, name) in _BYTES else value
        for name, value in zip(names, values, strict=True)
    )


def _known_by(columns: tuple[str, ...]) -> str:
    return " AND ".join(f"{name} IS ?" for name in columns)


def _import_undone(connection: sqlite3.Connection, import_id: int | None) -> bool:
    return (
        import_id is not None and receipts.status_of(connection, import_id) is ImportStatus.UNDONE
    )


def _change(number: int, at_ms: int, kind: str, undone: int, import_id: int | None) -> Change:
    return Change(number, at_ms, ChangeKind(kind), bool(undone), import_id)
