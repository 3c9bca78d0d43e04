"""The connection: transactions, settings of SQLite, and one translator of its errors."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from responsai.storage.errors import (
    CannotOpenError,
    FolderPathError,
    NotADatabaseError,
    ReadOnlyDatabaseError,
    translated,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from responsai.storage.errors import StorageError

BUSY_TIMEOUT_S: Final = 10.0
"""Seconds to wait for another process; its batches take well below one second."""

_HEADER_BYTES: Final = 100
"""Length of the header of an SQLite file: nothing shorter is a database, unless it is empty."""

_CHECKPOINT_PAGES: Final = 8_000
"""Pages of the write-ahead log (32 MB) before it is moved into the file.

Batches of hashed keys touch the same pages of the index over and over; moving them after each
batch, as the default of 1,000 pages does, would write them twice as often.
"""

_CACHE_KIB: Final = 32_000
"""Memory for pages, taken as they are needed: about what a batch of events changes."""


class Session:
    """A connection to one database file, used from one thread.

    Args:
        connection: Open connection in autocommit mode.
        path: The file.
        read_only: Nothing may be written.
        refusal: Why not: the error that an attempt to write gets.
        folder: Temporary folder that goes when the session is closed.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        read_only: bool = False,
        refusal: type[StorageError] = ReadOnlyDatabaseError,
        folder: TemporaryDirectory[str] | None = None,
    ) -> None:
        self.connection = connection
        self.path = path
        self.read_only = read_only
        self.refusal = refusal
        self._folder = folder
        self._grouped = False

    @contextmanager
    def grouped(self) -> Iterator[None]:
        """One transaction for all that is written within: small ones rewrite much of the index.

        Each of them is still written as a whole or not at all. Others cannot write meanwhile, so
        keep it well below a second.

        Raises:
            StorageError: The file cannot be written; nothing of the block was.
        """
        with translated(self.path):
            self._sync(durable=False)
            with self._transaction("BEGIN IMMEDIATE"):
                self._grouped = True
                try:
                    yield
                finally:
                    self._grouped = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the file, whatever other processes write meanwhile.

        Raises:
            StorageError: The file cannot be read.
        """
        begin = "SAVEPOINT part" if self._grouped else "BEGIN"
        with translated(self.path), self._transaction(begin):
            yield self.connection

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is written, or nothing.

        Args:
            durable: Wait until the disk has it. Without, a power cut may lose the last
                transactions (never parts of them); an import can then be repeated.

        Raises:
            StorageError: The file cannot be written; nothing of the block was.
        """
        with translated(self.path):
            if not self._grouped:
                self._sync(durable=durable)
            with self._transaction("SAVEPOINT part" if self._grouped else "BEGIN IMMEDIATE"):
                yield self.connection

    def close(self) -> None:
        """Close the connection; the last one to close moves the log into the file."""
        with translated(self.path):
            self.connection.close()
            if self._folder is not None:
                self._folder.cleanup()

    def _sync(self, *, durable: bool) -> None:
        self.connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        part = begin.startswith("SAVEPOINT")
        self.connection.execute(begin)
        try:
            yield
            self.connection.execute("RELEASE part" if part else "COMMIT")
        except BaseException:
            # Some errors, such as a full disk, have ended the transaction already.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO part" if part else "ROLLBACK")
                if part:
                    self.connection.execute("RELEASE part")
            raise


def connect(path: Path, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Session:
    """Connect to a file, creating its folders; the file itself is not written yet.

    Args:
        path: Absolute path of the database.
        busy_timeout_s: Seconds to wait for another process before giving up, >= 0.

    Raises:
        StorageError: The path cannot hold a database.
    """
    with translated(path):
        _refuse_what_is_no_file(path)
        # Uses and notes are private: other users of the computer get no access to a new folder.
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        except BaseException:
            connection.close()
            raise
    return Session(connection, path)


def connect_immutable(path: Path) -> Session:
    """Connect to a file that nobody writes, for reading only; nothing beside it is needed.

    Raises:
        StorageError: The path holds no database that can be read.
    """
    with translated(path):
        _refuse_what_is_no_file(path)
        connection = sqlite3.connect(
            f"{path.as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None
        )
    return Session(connection, path, read_only=True)


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_dir():
        raise FolderPathError(path)
    if not path.exists():
        return
    if not path.is_file():
        raise CannotOpenError(path)
    # SQLite takes a file of one byte for an empty one and would write over it.
    if 0 < path.stat().st_size < _HEADER_BYTES:
        raise NotADatabaseError(path)
