"""The tables, and every step that led to them. A step is never changed once released.

Schema (version 2)
==================
All tables are STRICT. Moments are milliseconds since 1970 in UTC, days are counted from
1970-01-01 in the time zone of the ``settings``: ``date(day * 86400, 'unixepoch')`` shows one.
Amounts are whole numbers, so that sums are exact. Impacts are never stored: they are estimated
anew from the amounts whenever they are shown. No text of a conversation, title, file name or
path is stored anywhere, except the note that a person writes on a use of their own.

``settings``
    ``salt``: 64 hexadecimal digits, made once; keys the hashes, so that those of two databases
    cannot be compared. ``time_zone``: IANA name. ``created_at``: moment in UTC, ISO 8601.
``series``
    What many events have in common, each combination once. ``model`` is as recorded, NULL if
    not told. ``variant`` is what makes uses of one model cost differently, such as the size of
    an image, empty if not told. The other words are those of the enums in
    ``responsai.domain.activity``. An older program cannot read a word it does not know, so a
    new word needs a migration.
``imports``
    One row per import that added or raised something, or is running. ``status``: ``running``
    (or cut off by a crash), ``done`` or ``cancelled``. ``new``, ``duplicate`` and ``updated``
    count events, ``rejected`` counts records that could not be read.
``import_files``
    The files of an import: importer id, salted hash of the resolved path, size in bytes, last
    change in nanoseconds since 1970, and the counts.
``rejected``
    Place in the file and reason of records that could not be read, up to 1,000 per file.
``events``
    The truth. ``key``: salted hash of the identity that the source gives. ``day``: local day of
    ``at_ms``. ``time_quality``: 0 exact, 1 day, 2 inferred. ``import_id``: the import that
    brought it first, NULL for a use logged by hand. Amounts: token buckets are disjoint, except
    that ``reasoning_tokens`` are part of ``output_tokens``; ``media_ms`` are milliseconds,
    ``input_chars`` and ``output_chars`` characters, counted where only the text was known.
``usage_daily``
    Sums of the events of a series over a local day, moved in the same transaction as the
    events. ``events`` counts them. A day and series without events has no row.
``_sqlite_migrations``
    Kept by sqlite-utils: which of the steps below were taken, and when.
"""

from __future__ import annotations

import datetime as dt
import secrets
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from sqlite_utils import Database, Migrations

from responsai.storage.schema import APPLICATION_ID, SALT_BYTES, SCHEMA_VERSION, Setting

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS: Final = Migrations("responsai")

# Checks stand in one expression per table: apart, they made inserts of events a third slower.
_VERSION_1: Final = (
    """
    CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE series (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        surface TEXT NOT NULL,
        model TEXT,
        model_source TEXT NOT NULL,
        activity TEXT NOT NULL,
        token_source TEXT NOT NULL,
        input_scope TEXT NOT NULL,
        local INTEGER NOT NULL CHECK (local IN (0, 1))
    ) STRICT
    """,
    # NULLs are distinct in an index, and an unknown model is not one with an empty name.
    """
    CREATE UNIQUE INDEX series_identity ON series (
        source, surface, model IS NULL, IFNULL(model, ''), model_source, activity,
        token_source, input_scope, local
    )
    """,
    """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        started_ms INTEGER NOT NULL,
        finished_ms INTEGER,
        status TEXT NOT NULL,
        new INTEGER NOT NULL DEFAULT 0,
        duplicate INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        CHECK (
            status IN ('running', 'done', 'cancelled')
            AND (finished_ms IS NULL) = (status = 'running')
            AND new >= 0 AND duplicate >= 0 AND updated >= 0 AND rejected >= 0
        )
    ) STRICT
    """,
    """
    CREATE TABLE import_files (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        source TEXT,
        path_hash BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        CHECK (
            length(path_hash) = 16 AND size >= 0
            AND new >= 0 AND duplicate >= 0 AND updated >= 0 AND rejected >= 0
        )
    ) STRICT
    """,
    "CREATE INDEX import_files_import ON import_files (import_id)",
    """
    CREATE TABLE rejected (
        import_file_id INTEGER NOT NULL REFERENCES import_files (id) ON DELETE CASCADE,
        place TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX rejected_file ON rejected (import_file_id)",
    # import_id has no REFERENCES: without an index of its own, which each event would pay for,
    # the removal of an import that added nothing would have to look at all events. Batches are
    # tied to their import in the same transaction instead.
    """
    CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE,
        at_ms INTEGER NOT NULL,
        day INTEGER NOT NULL,
        time_quality INTEGER NOT NULL,
        series_id INTEGER NOT NULL REFERENCES series (id),
        requests INTEGER NOT NULL,
        input_tokens INTEGER NOT NULL,
        cache_write_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        reasoning_tokens INTEGER NOT NULL,
        images INTEGER NOT NULL,
        media_ms INTEGER NOT NULL,
        note TEXT,
        import_id INTEGER,
        CHECK (
            length(key) = 16 AND at_ms >= 0 AND time_quality BETWEEN 0 AND 2
            AND requests BETWEEN 0 AND 1000000000000000
            AND input_tokens BETWEEN 0 AND 1000000000000000
            AND cache_write_tokens BETWEEN 0 AND 1000000000000000
            AND cached_tokens BETWEEN 0 AND 1000000000000000
            AND output_tokens BETWEEN 0 AND 1000000000000000
            AND reasoning_tokens BETWEEN 0 AND 1000000000000000
            AND images BETWEEN 0 AND 1000000000000000
            AND media_ms BETWEEN 0 AND 1000000000000000
        )
    ) STRICT
    """,
    """
    CREATE TABLE usage_daily (
        day INTEGER NOT NULL,
        series_id INTEGER NOT NULL REFERENCES series (id),
        events INTEGER NOT NULL,
        requests INTEGER NOT NULL,
        input_tokens INTEGER NOT NULL,
        cache_write_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        reasoning_tokens INTEGER NOT NULL,
        images INTEGER NOT NULL,
        media_ms INTEGER NOT NULL,
        PRIMARY KEY (day, series_id),
        CHECK (
            events >= 0 AND requests >= 0 AND input_tokens >= 0 AND cache_write_tokens >= 0
            AND cached_tokens >= 0 AND output_tokens >= 0 AND reasoning_tokens >= 0
            AND images >= 0 AND media_ms >= 0
        )
    ) STRICT, WITHOUT ROWID
    """,
)


@MIGRATIONS(name="0001_events_and_daily_usage")
def _events_and_daily_usage(db: Database) -> None:
    for statement in _VERSION_1:
        db.execute(dedent(statement).strip())
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


_VERSION_2: Final = (
    *(
        f"ALTER TABLE events ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0"
        f" CHECK ({name} BETWEEN 0 AND 1000000000000000)"
        for name in ("input_chars", "output_chars")
    ),
    *(
        f"ALTER TABLE usage_daily ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} >= 0)"
        for name in ("input_chars", "output_chars")
    ),
    "ALTER TABLE series ADD COLUMN variant TEXT NOT NULL DEFAULT ''",
    "DROP INDEX series_identity",
    """
    CREATE UNIQUE INDEX series_identity ON series (
        source, surface, model IS NULL, IFNULL(model, ''), model_source, activity,
        token_source, input_scope, local, variant
    )
    """,
)


@MIGRATIONS(name="0002_characters_and_variants")
def _characters_and_variants(db: Database) -> None:
    for statement in _VERSION_2:
        db.execute(dedent(statement).strip())


def migrate(connection: sqlite3.Connection, time_zone: str) -> None:
    """Take all steps that are due, within the transaction that the caller has begun.

    Args:
        connection: Connection with an open transaction.
        time_zone: IANA name of the zone in which a new database counts days.
    """
    database = Database(connection, recursive_triggers=False, execute_plugins=False)
    with database.atomic():
        MIGRATIONS.apply(database)
        connection.executemany(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [
                (Setting.SALT, secrets.token_hex(SALT_BYTES)),
                (Setting.TIME_ZONE, time_zone),
                (Setting.CREATED_AT, dt.datetime.now(dt.UTC).isoformat(timespec="seconds")),
            ],
        )
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
