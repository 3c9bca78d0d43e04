"""Every step that led to the tables; ``documentation`` tells what they hold.

A step is never changed once released; the statements of the steps stand in ``steps``.
"""

from __future__ import annotations

import datetime as dt
import secrets
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from sqlite_utils import Database, Migrations

from responsai.storage import steps
from responsai.storage.schema import APPLICATION_ID, SALT_BYTES, SCHEMA_VERSION, Setting

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

MIGRATIONS: Final = Migrations("responsai")


def _take(db: Database, statements: Iterable[str]) -> None:
    for statement in statements:
        db.execute(dedent(statement).strip())


@MIGRATIONS(name="0001_events_and_daily_usage")
def _events_and_daily_usage(db: Database) -> None:
    _take(db, steps.VERSION_1)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@MIGRATIONS(name="0002_characters_and_variants")
def _characters_and_variants(db: Database) -> None:
    _take(db, steps.VERSION_2)


@MIGRATIONS(name="0003_undo_evidence_and_settings")
def _undo_evidence_and_settings(db: Database) -> None:
    _take(db, steps.VERSION_3)


@MIGRATIONS(name="0004_scanned_files")
def _scanned_files(db: Database) -> None:
    _take(db, steps.VERSION_4)


@MIGRATIONS(name="0005_notes")
def _notes(db: Database) -> None:
    _take(db, steps.VERSION_5)


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
