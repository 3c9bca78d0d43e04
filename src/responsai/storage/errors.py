"""What can go wrong with the file: the computer's doing, told apart from our own defects."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import EnvironmentProblemError
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class StorageError(EnvironmentProblemError):
    """The database file cannot be used as it is; it was left unchanged.

    Args:
        path: The database file, named in the sentence.
    """

    code = "database"

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(self.sentence().format(path=path))

    @staticmethod
    def sentence() -> str:
        """What to do, in the user's language, with ``{path}`` for the file."""
        return translate(
            "StorageErrors", "The database {path} cannot be used; choose another file."
        )


class NotADatabaseError(StorageError):
    """Something else is in the file: text, an encrypted file, another program's database."""

    code = "database_not_recognised"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "{path} is not a ResponsAI database; choose another file, this one was left as it is.",
        )


class DamagedDatabaseError(StorageError):
    """The file was ours once, but parts of it cannot be read."""

    code = "database_damaged"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The database {path} is damaged; restore a backup of it or recover what can be read, "
            "this file was left as it is.",
        )


class NothingReadableError(DamagedDatabaseError):
    """Not a single use can be read in a damaged file."""

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "No use can be read in the damaged database {path}; restore a backup of it, this file "
            "was left as it is.",
        )


class NewerDatabaseError(StorageError):
    """The file follows a schema that this version does not know."""

    code = "database_newer"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The database {path} was written by a newer version of ResponsAI; update ResponsAI "
            "to open it, the file was left as it is.",
        )


class LockedDatabaseError(StorageError):
    """Another program held the file for longer than we wait."""

    code = "database_locked"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "Another program is using the database {path}; wait until it has finished or close "
            "it, then try again.",
        )


class DiskFullError(StorageError):
    """There is no room left for what was to be saved."""

    code = "disk_full"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The disk that holds {path} is full; free some space and try again, everything saved "
            "before is safe.",
        )


class ReadOnlyDatabaseError(StorageError):
    """The file or its folder may not be written."""

    code = "database_read_only"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The database {path} cannot be written; allow writing to the file and its folder, or "
            "choose another place.",
        )


class FolderPathError(StorageError):
    """The path names a folder."""

    code = "database_is_folder"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate("StorageErrors", "{path} is a folder; give the name of a file in it.")


class CannotOpenError(StorageError):
    """The file cannot be created or opened at all."""

    code = "database_cannot_open"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The database {path} cannot be created or opened; check that its folder exists and "
            "may be used, or choose another place.",
        )


class DiskProblemError(StorageError):
    """The disk reported an error."""

    code = "disk_error"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The disk that holds {path} cannot be read or written properly; check the disk, then "
            "try again.",
        )


class UnknownTimeZoneError(StorageError):
    """This computer does not know the time zone in which the file counts days."""

    code = "time_zone_unknown"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "This computer does not know the time zone of the database {path}; update the "
            "system's time-zone data, then try again.",
        )


class OldSqliteError(StorageError):
    """The SQLite that Python brings lacks what our tables need."""

    code = "sqlite_too_old"

    @staticmethod
    def sentence() -> str:
        """What to do."""
        return translate(
            "StorageErrors",
            "The SQLite of this Python is too old to open {path}; install a newer Python.",
        )


_BY_RESULT: Final[dict[int, type[StorageError]]] = {
    sqlite3.SQLITE_BUSY: LockedDatabaseError,
    sqlite3.SQLITE_LOCKED: LockedDatabaseError,
    sqlite3.SQLITE_PROTOCOL: LockedDatabaseError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_READONLY: ReadOnlyDatabaseError,
    sqlite3.SQLITE_PERM: ReadOnlyDatabaseError,
    sqlite3.SQLITE_CORRUPT: DamagedDatabaseError,
    sqlite3.SQLITE_NOTADB: NotADatabaseError,
    sqlite3.SQLITE_IOERR: DiskProblemError,
}
_BY_ERRNO: Final[dict[int, type[StorageError]]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EACCES: ReadOnlyDatabaseError,
    errno.EPERM: ReadOnlyDatabaseError,
    errno.EROFS: ReadOnlyDatabaseError,
    errno.EIO: DiskProblemError,
}


_NO_ROOM_FOR_SHARED_MEMORY: Final = sqlite3.SQLITE_IOERR | 19 << 8
"""``SQLITE_IOERR_SHMSIZE``: the file beside the database that all its readers need."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors of the computer into sentences; defects of ours pass through unchanged.

    Args:
        path: Database file that is being worked on.

    Raises:
        StorageError: SQLite or the system reported something that the user can put right.
    """
    try:
        yield
    except sqlite3.Error as error:
        kind = _kind(error, path)
        if kind is None:
            raise
        raise kind(path) from error
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, CannotOpenError)(path) from error


def _kind(error: sqlite3.Error, path: Path) -> type[StorageError] | None:
    """The error of ours that stands for one of SQLite's, ``None`` if it is a defect."""
    # Errors of Python's own wrapper, such as the use of a closed connection, have no result code.
    result = getattr(error, "sqlite_errorcode", None)
    if result is None:
        return None
    # The low byte is the kind; what stands above it tells details.
    primary = result & 0xFF
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _why_not_opened(path)
    if result == _NO_ROOM_FOR_SHARED_MEMORY:
        return DiskFullError
    return _BY_RESULT.get(primary)


def _why_not_opened(path: Path) -> type[StorageError]:
    if path.is_dir():
        return FolderPathError
    if path.exists() and not os.access(path, os.W_OK):
        return ReadOnlyDatabaseError
    if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        # The file itself may be writable, but not the files that SQLite keeps beside it.
        return ReadOnlyDatabaseError
    return CannotOpenError
