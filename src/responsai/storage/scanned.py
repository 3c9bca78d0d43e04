"""What scans of this computer have read, so that the next one takes only what grew."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from responsai.storage.core import Core

_NS_PER_MS: Final = 1_000_000


class ReadUpTo(NamedTuple):
    """Where to read on in a log that only grows.

    Attributes:
        position: Bytes that were read, >= 0.
        line: Lines that were read, >= 0.
        fingerprint: 16-byte hash of bytes before that place.
        state: What the importer knows of them: counts, moments, hashes, names of models, no text.
    """

    position: int
    line: int
    fingerprint: bytes
    state: str


class ScannedFile(NamedTuple):
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

    They lie in the table ``files``; an undo of an import of a file forgets it.

    Args:
        core: The database.
        hasher: Gives the salted hash of an identity.
    """

    def __init__(self, core: Core, hasher: Callable[[str | bytes], bytes]) -> None:
        self._core = core
        self._hasher = hasher

    def key(self, path: Path) -> bytes:
        """What a file is known by: 16 bytes, of no use without this database's salt."""
        return self.key_of(os.path.realpath(path))

    def key_of(self, place: str) -> bytes:
        """The same from the resolved path."""
        return self._hasher(place)

    def fingerprint(self, data: bytes) -> bytes:
        """Salted hash of some of a file's bytes: 16 bytes."""
        return self._hasher(data)

    @contextmanager
    def grouped(self) -> Iterator[None]:
        """One transaction for several small files; keep it well below a second.

        Raises:
            StorageError: The database cannot be written; nothing of the block was.
        """
        try:
            with self._core.session.grouped():
                yield
        except BaseException:
            # Series that were made within are gone again.
            self._core.book.forget()
            raise

    def all(self) -> dict[bytes, ScannedFile]:
        """All files by their key.

        Raises:
            StorageError: The database cannot be read.
        """
        with self._core.reading() as connection:
            return {
                key: ScannedFile(
                    source,
                    version,
                    size,
                    mtime_ns // _NS_PER_MS,
                    ReadUpTo(position, line, fingerprint, state) if fingerprint else None,
                )
                for (
                    key,
                    source,
                    version,
                    size,
                    mtime_ns,
                    position,
                    line,
                    fingerprint,
                    state,
                ) in connection.execute(
                    "SELECT path_hash, source, version, size, mtime_ns, position, line,"
                    " fingerprint, state FROM files"
                )
            }

    def put(self, key: bytes, file: ScannedFile) -> None:
        """Remember a file, in place of what was known of it.

        Raises:
            StorageError: The database cannot be written.
        """
        self.put_all([(key, file)])

    def put_all(self, files: Iterable[tuple[bytes, ScannedFile]]) -> None:
        """Remember files by their keys, in place of what was known of them.

        Raises:
            StorageError: The database cannot be written.
        """
        with self._core.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO files (path_hash, source, version, size, mtime_ns,"
                " position, line, fingerprint, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [_row(key, file) for key, file in files],
            )


def _row(key: bytes, file: ScannedFile) -> tuple[object, ...]:
    read = file.read or ReadUpTo(0, 0, b"", "")
    return (
        key,
        file.source,
        file.version,
        # A log that grew while it was read was read beyond the size that was seen before.
        max(file.size, read.position),
        file.mtime_ms * _NS_PER_MS,
        read.position,
        read.line,
        read.fingerprint or None,
        read.state,
    )
