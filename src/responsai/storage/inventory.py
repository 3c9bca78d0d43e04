"""What a database holds, told by itself: every table with its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from responsai.storage.store import Store


def stored_columns(store: Store) -> dict[str, tuple[str, ...]]:
    """Names of the columns of every table, those of SQLite's own left out.

    Raises:
        StorageError: The file cannot be read.
    """
    with store.core.reading() as connection:
        names = connection.execute(
            "SELECT tables.name, columns.name FROM sqlite_schema AS tables"
            " JOIN pragma_table_info(tables.name) AS columns"
            " WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            " ORDER BY tables.rowid, columns.cid"
        ).fetchall()
    found: dict[str, tuple[str, ...]] = {}
    for table, column in names:
        found[table] = (*found.get(table, ()), column)
    return found
