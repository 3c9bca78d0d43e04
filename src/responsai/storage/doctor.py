"""A check-up of the database: what is sound, what is not, what could be dangerous."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.storage import backup, rollup
from responsai.storage.connection import BUSY_TIMEOUT_S, connect
from responsai.storage.errors import DamagedDatabaseError, StorageError, translated
from responsai.storage.opening import open_session, read_only_session

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from responsai.storage.connection import Session
    from responsai.storage.core import Core

LITTLE_SPACE_BYTES: Final = 200 * 1024 * 1024
"""Free space below which a warning is due."""


class Check(StrEnum):
    """What is looked at; the value stands in JSON."""

    OPENS = "opens"
    INTEGRITY = "integrity"
    """Every page and index, as SQLite itself checks them."""
    REFERENCES = "references"
    """Rows refer to rows that exist."""
    DAILY_SUMS = "daily_sums"
    """The sums are those of a recount."""
    ORPHANS = "orphans"
    """Events of imports that are not there, versions of events that are not there."""
    FREE_SPACE = "free_space"
    SYNCED_FOLDER = "synced_folder"
    """No program copies the file while it is being written."""
    BACKUPS = "backups"
    """There is a backup."""
    WRITABLE = "writable"


class Verdict(StrEnum):
    """What a check came to."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    Attributes:
        check: What was looked at.
        verdict: What it came to.
        number: Rows concerned, or bytes free; 0 if there is nothing to count.
        error: Why the file does not open, if it does not.
    """

    check: Check
    verdict: Verdict
    number: int = 0
    error: StorageError | None = None


_SYNCED: Final = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "iclouddrive",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud",
    "mega",
    "syncthing",
    "creative cloud files",
    "proton drive",
)
_ORPHANS: Final = """
    SELECT (
        SELECT count(*) FROM events WHERE import_id IS NOT NULL
        AND import_id NOT IN (SELECT id FROM imports)
    ) + (
        SELECT count(*) FROM earlier_versions WHERE key NOT IN (SELECT key FROM events)
        AND key NOT IN (SELECT key FROM kept_by_hand WHERE deleted)
    ) + (
        SELECT count(*) FROM changes WHERE import_id IS NOT NULL
        AND import_id NOT IN (SELECT id FROM imports)
    )
"""


def examine(path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> list[Finding]:
    """Look at everything; nothing is changed but what opening changes.

    Args:
        path: The database.
        busy_timeout_s: Seconds to wait for another process, >= 0.
    """
    path = path.absolute()
    try:
        session = _opened(path, busy_timeout_s)
    except StorageError as error:
        return [Finding(Check.OPENS, Verdict.BAD, error=error), *_surroundings(path)]
    with closing(session):
        verdict = Verdict.WARNING if session.read_only else Verdict.GOOD
        findings = [Finding(Check.OPENS, Verdict.GOOD), Finding(Check.WRITABLE, verdict)]
        findings += [_found(session, check, count) for check, count in _COUNTS]
    return findings + _surroundings(path)


def repair(path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
    """Put right what can be without loss: indexes and daily sums are made anew.

    Raises:
        StorageError: The file cannot be written.
    """
    with (
        closing(open_session(path.absolute(), "UTC", busy_timeout_s)) as session,
        session.writing(durable=True) as connection,
    ):
        connection.execute("REINDEX")
        rollup.rebuild(connection)


def is_sound(core: Core) -> bool:
    """A quick look for damage, for the background after opening: every page, but no recount."""
    try:
        with core.reading() as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
    except DamagedDatabaseError:
        return False


def _opened(path: Path, busy_timeout_s: float) -> Session:
    connect(path, busy_timeout_s).close()
    try:
        return open_session(path, "UTC", busy_timeout_s)
    except StorageError:
        return read_only_session(path, busy_timeout_s)


def _found(session: Session, check: Check, count: Callable[[sqlite3.Connection], int]) -> Finding:
    try:
        with session.reading() as connection:
            number = count(connection)
    except DamagedDatabaseError as error:
        return Finding(check, Verdict.BAD, error=error)
    return Finding(check, Verdict.BAD if number else Verdict.GOOD, number)


def _faults(connection: sqlite3.Connection) -> int:
    found = connection.execute("PRAGMA integrity_check(100)").fetchall()
    return 0 if found == [("ok",)] else len(found)


_COUNTS: Final[tuple[tuple[Check, Callable[[sqlite3.Connection], int]], ...]] = (
    (Check.INTEGRITY, _faults),
    (
        Check.REFERENCES,
        lambda connection: len(connection.execute("PRAGMA foreign_key_check").fetchall()),
    ),
    (Check.DAILY_SUMS, lambda connection: int(not rollup.matches_events(connection))),
    (Check.ORPHANS, lambda connection: int(connection.execute(_ORPHANS).fetchone()[0])),
)


def _surroundings(path: Path) -> list[Finding]:
    folder = next((one for one in path.parents if one.is_dir()), Path(path.anchor))
    with translated(path):
        free = shutil.disk_usage(folder).free
    backups = len(backup.copies(path))
    return [
        Finding(Check.FREE_SPACE, _warning(free < LITTLE_SPACE_BYTES), free),
        Finding(Check.SYNCED_FOLDER, _warning(in_synced_folder(path))),
        Finding(Check.BACKUPS, _warning(not backups), backups),
    ]


def in_synced_folder(path: Path) -> bool:
    """Whether a folder's name tells that a program copies it to other computers."""
    real = path.resolve()
    names = [part.casefold() for place in {path, real} for part in place.parent.parts]
    marked = any((folder / ".stfolder").exists() for folder in real.parents)
    return marked or any(
        # As in "OneDrive - Company" or "Dropbox (Personal)".
        name == synced or name.startswith(f"{synced} ")
        for name in names
        for synced in _SYNCED
    )


def _warning(given: bool) -> Verdict:  # noqa: FBT001  (a yes or no is all it takes)
    return Verdict.WARNING if given else Verdict.GOOD
