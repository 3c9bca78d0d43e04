"""How far files have been read, so that what has not changed is not read again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from responsai.storage.records import KnownFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from responsai.storage.core import Core


class FileBook:
    """Files that an open store has read from; only salted hashes of their paths are kept.

    Args:
        core: The database.
        hasher: Gives the hash of a path.
    """

    def __init__(self, core: Core, hasher: Callable[[str | bytes], bytes]) -> None:
        self._core = core
        self._hasher = hasher

    def hash_of(self, path: Path) -> bytes:
        """Salted hash of the file that a path leads to."""
        return self._hasher(os.path.realpath(path))

    def known(self, path: Path) -> KnownFile | None:
        """How far a file was read, ``None`` if never.

        Raises:
            StorageError: The database cannot be read.
        """
        with self._core.reading() as connection:
            row = connection.execute(
                "SELECT source, version, size, mtime_ns, position, fingerprint FROM files"
                " WHERE path_hash = ?",
                (self.hash_of(path),),
            ).fetchone()
        return None if row is None else KnownFile(*row)

    def remember(self, path: Path, file: KnownFile) -> None:
        """Note how far a file was read; an undo of an import of it forgets this.

        Raises:
            StorageError: The database cannot be written.
        """
        with self._core.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO files"
                " (path_hash, source, version, size, mtime_ns, position, fingerprint)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    self.hash_of(path),
                    file.source,
                    file.version,
                    file.size,
                    file.mtime_ns,
                    file.position,
                    file.fingerprint,
                ),
            )
