"""What scans of this computer have read, so that the next one takes only what grew."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from responsai.storage.connection import Session

TABLE: Final = """
    CREATE TABLE scanned_files (
        path_hash BLOB NOT NULL PRIMARY KEY,
        source TEXT NOT NULL,
        version INTEGER NOT NULL,
        size INTEGER NOT NULL,
        mtime_ms INTEGER NOT NULL,
        position INTEGER,
        line INTEGER,
        fingerprint BLOB,
        state TEXT,
        CHECK (
            length(path_hash) = 16 AND size >= 0
            AND (position IS NULL) = (line IS NULL)
            AND (position IS NULL) = (fingerprint IS NULL)
            AND (position IS NULL) = (state IS NULL)
            AND IFNULL(position >= 0 AND line >= 0 AND length(fingerprint) = 16, 1)
        )
    ) STRICT, WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class ReadUpTo:
    """Where to read on in a log that only grows.

    Attributes:
        position: Bytes that were read, >= 0.
        line: Lines that were read, >= 0.
        fingerprint: 16-byte hash of bytes before that place.
        state: What the importer knows of them: counts, hashes and names of models, no text.
    """

    position: int
    line: int
    fingerprint: bytes
    state: str


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A file as it was when it was read.

    Attributes:
        source: Importer id.
        version: The importer's version.
        size: Bytes, >= 0.
        mtime_ms: Last change in UTC, milliseconds since 1970.
        read: Where to read on; ``None`` if the file has to be read as a whole.
    """

    source: str
    version: int
    size: int
    mtime_ms: int
    read: ReadUpTo | None = None


class ScannedFiles:
    """Files that scans have read, known by the hash of where they are.

    Args:
        session: The database.
        hasher: Gives the salted hash of an identity.
    """

    def __init__(self, session: Session, hasher: Callable[[str | bytes], bytes]) -> None:
        self._session = session
        self._hasher = hasher

    def key(self, path: Path) -> bytes:
        """What a file is known by: 16 bytes, of no use without this database's salt."""
        return self._hasher(os.path.realpath(path))

    def fingerprint(self, data: bytes) -> bytes:
        """Salted hash of some of a file's bytes: 16 bytes."""
        return self._hasher(data)

    def grouped(self) -> AbstractContextManager[None]:
        """One transaction for several small files; keep it well below a second.

        Raises:
            StorageError: The database cannot be written; nothing of the block was.
        """
        return self._session.grouped()

    def all(self) -> dict[bytes, ScannedFile]:
        """All files by their key.

        Raises:
            StorageError: The database cannot be read.
        """
        with self._session.reading() as connection:
            return {
                key: ScannedFile(
                    source,
                    version,
                    size,
                    mtime_ms,
                    None if position is None else ReadUpTo(position, line, fingerprint, state),
                )
                for (
                    key,
                    source,
                    version,
                    size,
                    mtime_ms,
                    position,
                    line,
                    fingerprint,
                    state,
                ) in connection.execute(
                    "SELECT path_hash, source, version, size, mtime_ms, position, line,"
                    " fingerprint, state FROM scanned_files"
                )
            }

    def put(self, key: bytes, file: ScannedFile) -> None:
        """Remember a file, in place of what was known of it.

        Raises:
            StorageError: The database cannot be written.
        """
        read = file.read
        place = (
            (None,) * 4
            if read is None
            else (read.position, read.line, read.fingerprint, read.state)
        )
        with self._session.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO scanned_files (path_hash, source, version, size,"
                " mtime_ms, position, line, fingerprint, state)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (key, file.source, file.version, file.size, file.mtime_ms, *place),
            )
