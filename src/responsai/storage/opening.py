"""Opening a file: is it ours, is it new, does it have to be brought up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.storage import schema
from responsai.storage.connection import Session, connect, connect_immutable
from responsai.storage.errors import (
    DamagedDatabaseError,
    NewerDatabaseError,
    NotADatabaseError,
    OldSqliteError,
    translated,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_OLDEST_SQLITE: Final = (3, 37)
"""First version with STRICT tables."""

_RETRY_S: Final = 0.01
"""Pause between attempts where SQLite itself does not wait for another process."""


class _State(Enum):
    EMPTY = auto()
    OUTDATED = auto()
    CURRENT = auto()


def open_session(path: Path, time_zone: str | Callable[[], str], busy_timeout_s: float) -> Session:
    """Open a database, creating it or bringing it up to date as needed.

    Args:
        path: Absolute path of the database.
        time_zone: Zone in which a new database counts days, or what gives it.
        busy_timeout_s: Seconds to wait for another process.

    Raises:
        StorageError: The file is not ours, newer, damaged, locked, or cannot be used.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise OldSqliteError(path)
    session = connect(path, busy_timeout_s)
    try:
        with session.reading():
            state = _state(session)
        if state is not _State.CURRENT:
            _bring_up_to_date(session, state, time_zone)
        _use_write_ahead_log(session, busy_timeout_s)
        # SQLite opens such a file as well, if all that belongs to it is there.
        session.read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    except BaseException:
        session.close()
        raise
    return session


def read_only_session(path: Path, busy_timeout_s: float) -> Session:
    """Open a database only for reading; nothing beside it is written either.

    The file itself is read if it is up to date and complete, else a temporary copy of it.

    Args:
        path: Absolute path of an existing database.
        busy_timeout_s: Seconds to wait for another process.

    Raises:
        StorageError: The file is not ours, newer, damaged beyond reading, or cannot be read.
    """
    log = path.with_name(path.name + "-wal")
    if not (log.exists() and log.stat().st_size):
        session = connect_immutable(path)
        try:
            with session.reading():
                state = _state(session)
        except BaseException:
            session.close()
            raise
        if state is _State.CURRENT:
            return session
        session.close()
    return _copied(path, busy_timeout_s)


def _copied(path: Path, busy_timeout_s: float) -> Session:
    """Open a temporary copy, with what the write-ahead log holds, brought up to date."""
    import shutil  # noqa: PLC0415  (start-up time)
    import tempfile  # noqa: PLC0415  (start-up time)

    # Deleted when the session is closed or thrown away.
    folder = tempfile.TemporaryDirectory(prefix="responsai-", ignore_cleanup_errors=True)
    copy = Path(folder.name) / path.name
    with translated(path):
        for name in (path.name, path.name + "-wal"):
            if path.with_name(name).exists():
                shutil.copyfile(path.with_name(name), copy.with_name(name))
    try:
        session = open_session(copy, "UTC", busy_timeout_s)
    except BaseException:
        folder.cleanup()
        raise
    return Session(session.connection, path, read_only=True, folder=folder)


def _state(session: Session) -> _State:
    """What the file is, told from its header and its tables."""
    connection = session.connection
    application = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    # Before the tables are looked at: a newer SQLite may have written what ours cannot read.
    if version > schema.SCHEMA_VERSION and application in {0, schema.APPLICATION_ID}:
        raise NewerDatabaseError(session.path)
    tables = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    if application == 0 and version == 0 and not tables:
        return _State.EMPTY
    if application != schema.APPLICATION_ID:
        raise NotADatabaseError(session.path)
    if version < schema.SCHEMA_VERSION:
        return _State.OUTDATED
    if not tables >= schema.TABLES:
        raise DamagedDatabaseError(session.path)
    return _State.CURRENT


def _bring_up_to_date(session: Session, state: _State, time_zone: str | Callable[[], str]) -> None:
    # Loads sqlite_utils, and numpy with it: 0.3 s that an up-to-date file need not pay.
    from responsai.storage import backup, migrations  # noqa: PLC0415  (start-up time)

    if state is _State.OUTDATED:
        backup.before_migration(session)
    with session.writing(durable=True) as connection:
        # Another process may have done it while we waited for the lock.
        if _state(session) is not _State.CURRENT:
            zone = time_zone if isinstance(time_zone, str) else time_zone()
            migrations.migrate(connection, zone)


def _use_write_ahead_log(session: Session, busy_timeout_s: float) -> None:
    """Let readers and one writer work side by side.

    File systems without shared memory keep the mode they have; everything works there, with
    more waiting.
    """
    deadline = time.monotonic() + busy_timeout_s
    with translated(session.path):
        while not _switched(session.connection, give_up=time.monotonic() >= deadline):
            time.sleep(_RETRY_S)


def _switched(connection: sqlite3.Connection, *, give_up: bool) -> bool:
    """Whether the mode is set; ``False`` if another process is in the way, but not for long."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if give_up or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
