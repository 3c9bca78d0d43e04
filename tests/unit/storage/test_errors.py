"""Errors of the computer become sentences; defects pass through."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from responsai.domain.errors import EnvironmentProblemError
from responsai.storage import errors, open_database

PATH = Path("/home/ada/uses.sqlite3")


def all_errors() -> list[type[errors.StorageError]]:
    return errors.StorageError.__subclasses__()


def sqlite_error(result: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as SQLite would say")
    error.sqlite_errorcode = result
    return error


@pytest.mark.parametrize("kind", [errors.StorageError, *all_errors()])
def test_every_error_is_one_plain_sentence_with_the_path(kind: type[errors.StorageError]) -> None:
    text = str(kind(PATH))
    assert str(PATH) in text
    assert text.endswith(".")
    assert ". " not in text
    assert "!" not in text
    assert kind.exit_code == 3


def test_every_error_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in all_errors()]
    assert len(set(codes)) == len(codes)
    assert not {EnvironmentProblemError.code, errors.StorageError.code} & set(codes)


@pytest.mark.parametrize(
    ("result", "kind"),
    [
        (sqlite3.SQLITE_BUSY, errors.LockedDatabaseError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.LockedDatabaseError),
        (sqlite3.SQLITE_LOCKED, errors.LockedDatabaseError),
        (sqlite3.SQLITE_PROTOCOL, errors.LockedDatabaseError),
        (sqlite3.SQLITE_FULL, errors.DiskFullError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.ReadOnlyDatabaseError),
        (sqlite3.SQLITE_PERM, errors.ReadOnlyDatabaseError),
        (sqlite3.SQLITE_CORRUPT_INDEX, errors.DamagedDatabaseError),
        (sqlite3.SQLITE_NOTADB, errors.NotADatabaseError),
        (sqlite3.SQLITE_IOERR_WRITE, errors.DiskProblemError),
        (sqlite3.SQLITE_CANTOPEN, errors.CannotOpenError),
    ],
)
def test_results_of_sqlite(result: int, kind: type[errors.StorageError]) -> None:
    with pytest.raises(kind) as caught, errors.translated(PATH):
        raise sqlite_error(result)
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFullError),
        (errno.EACCES, errors.ReadOnlyDatabaseError),
        (errno.EROFS, errors.ReadOnlyDatabaseError),
        (errno.EIO, errors.DiskProblemError),
        (errno.ENOTDIR, errors.CannotOpenError),
    ],
)
def test_errors_of_the_system(number: int, kind: type[errors.StorageError]) -> None:
    with pytest.raises(kind), errors.translated(PATH):
        raise OSError(number, "as the system would say")


@pytest.mark.parametrize("result", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_CHECK])
def test_defects_pass_through(result: int) -> None:
    with pytest.raises(sqlite3.OperationalError, match="as SQLite"), errors.translated(PATH):
        raise sqlite_error(result)


def test_use_after_closing_is_a_defect(path: Path) -> None:
    store = open_database(path, time_zone="UTC")
    store.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        store.event_count()
