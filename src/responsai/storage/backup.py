"""Copies of the database: before a migration, once a day, and when the user asks for one."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from responsai.storage.errors import DamagedDatabaseError, DiskFullError, translated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from responsai.storage.connection import Session

FOLDER: Final = "backups"
"""Folder of the copies, beside the database."""

DAYS_KEPT: Final = 7
WEEKS_KEPT: Final = 4
MONTHS_KEPT: Final = 12
_MARGIN: Final = 2
"""A daily copy is made only if the disk has room for so many of them: it must never fill it."""


def before_migration(session: Session) -> Path:
    """Copy the database as it is now into ``backups/``.

    Args:
        session: Open database, outside of a transaction.

    Returns:
        The copy, named after the file, its schema version and the moment in UTC.

    Raises:
        StorageError: The copy cannot be made; nothing of it is left.
    """
    path = session.path
    with translated(path):
        version = session.connection.execute("PRAGMA user_version").fetchone()[0]
        return _copy(session, _folder(path) / f"{path.stem}-v{version}-{_moment()}{path.suffix}")


def aside(session: Session) -> Path:
    """Copy the database into ``backups/`` before it is replaced.

    Raises:
        StorageError: The copy cannot be made; nothing of it is left.
    """
    path = session.path
    with translated(path):
        return _copy(session, _folder(path) / f"{path.stem}-replaced-{_moment()}{path.suffix}")


def into(session: Session, folder: Path) -> Path:
    """Copy the database into a folder that the user names, and check the copy.

    Args:
        session: Open database, outside of a transaction.
        folder: Made if it does not exist.

    Returns:
        The copy, named after the file and the moment in UTC.

    Raises:
        StorageError: The copy cannot be made; nothing of it is left.
    """
    path = session.path
    copy = folder.absolute() / f"{path.stem}-{_moment()}{path.suffix}"
    try:
        with translated(copy):
            copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _copy(session, copy)
    except DamagedDatabaseError as error:
        raise DamagedDatabaseError(path) from error  # what is copied, not the copy
    if not is_sound(copy):
        copy.unlink(missing_ok=True)
        raise DamagedDatabaseError(path)
    return copy


def daily(session: Session, today: dt.date) -> Path | None:
    """Make today's copy if there is none yet, and drop those that are no longer kept.

    The last 7 days, 4 weeks and 12 months for which there are copies are kept; a clock that is
    set back or forward drops nothing that would not be dropped anyway.

    Args:
        session: Open database, outside of a transaction.
        today: Local day.

    Returns:
        Today's copy if it was made now, ``None`` if it was there or the disk has little room.

    Raises:
        StorageError: The copy cannot be made; nothing of it is left.
    """
    path = session.path
    copy = path.parent / FOLDER / f"{path.stem}-day-{today.isoformat()}{path.suffix}"
    with translated(path):
        if copy.exists() or shutil.disk_usage(path.parent).free < _MARGIN * path.stat().st_size:
            return None
        _folder(path)
        _copy(session, copy)
        present = _daily_copies(path)
        kept = kept_days(present)
        for day, file in present.items():
            if day not in kept:
                file.unlink(missing_ok=True)
    return copy


def kept_days(days: Iterable[dt.date]) -> set[dt.date]:
    """Days whose copies are kept: the latest 7, and the latest of the latest 4 weeks, 12 months."""
    latest_first = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], dt.date] = {}
    months: dict[tuple[int, int], dt.date] = {}
    for day in latest_first:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
    return {
        *latest_first[:DAYS_KEPT],
        *list(weeks.values())[:WEEKS_KEPT],
        *list(months.values())[:MONTHS_KEPT],
    }


def copies(path: Path) -> list[Path]:
    """All copies of a database in its ``backups/``, the latest first."""
    with suppress(OSError):
        found = (path.parent / FOLDER).glob(f"{path.stem}-*{path.suffix}")
        return sorted(found, key=lambda file: file.stat().st_mtime_ns, reverse=True)
    return []


def is_sound(path: Path) -> bool:
    """Whether a file is a database without damage; it is only read."""
    with suppress(sqlite3.Error, OSError):
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
    return False


def _daily_copies(path: Path) -> dict[dt.date, Path]:
    pattern = re.compile(
        re.escape(path.stem) + r"-day-(\d{4}-\d{2}-\d{2})" + re.escape(path.suffix)
    )
    found = {}
    for file in (path.parent / FOLDER).iterdir():
        told = pattern.fullmatch(file.name)
        with suppress(ValueError):
            if told:
                found[dt.date.fromisoformat(told[1])] = file
    return found


def _folder(path: Path) -> Path:
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _moment() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%fZ")


def _copy(session: Session, copy: Path) -> Path:
    # Others may be making the same copy, in this process too: each its own, the last one stays.
    unfinished = copy.with_name(f"{copy.name}.{uuid4().hex}.part")
    try:
        # Unlike a copy of the file, this one includes the write-ahead log.
        session.connection.execute("VACUUM INTO ?", (str(unfinished),))
        # On the disk before anything is changed.
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(copy)
    except sqlite3.OperationalError as error:
        unfinished.unlink(missing_ok=True)
        # A disk too full for the copy is told as such, also where SQLite only says "error".
        if shutil.disk_usage(copy.parent).free < session.path.stat().st_size:
            raise DiskFullError(copy) from error
        raise
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return copy
