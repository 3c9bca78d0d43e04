"""Keeping data safe: copies, restoring them, recovering what is damaged, a check-up."""

from __future__ import annotations

import datetime as dt
import logging
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.app.clock import utc_now
from responsai.domain.errors import UnreadableError
from responsai.storage import backup, doctor, open_database, restoring
from responsai.storage.doctor import Check, Verdict
from responsai.storage.errors import StorageError
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.storage import Store
    from responsai.storage.doctor import Finding
    from responsai.storage.restoring import Restored

_log = logging.getLogger("responsai.upkeep")
_BYTES_PER_MB = 1_000_000


def back_up(store: Store, folder: Path | None = None) -> Path:
    """Copy the database, and check the copy.

    Args:
        store: The open database.
        folder: Where to; ``backups`` beside the database if not told.

    Returns:
        The copy.

    Raises:
        EnvironmentProblemError: The copy cannot be made; nothing of it is left.
    """
    place = store.path.parent / backup.FOLDER if folder is None else folder
    return backup.into(store.core.session, place)


def copy_of_the_day(store: Store, today: dt.date) -> Path | None:
    """Make today's copy if there is none, and drop old ones; nothing depends on its success.

    Takes a second for each 100 MB: run it in the background, or after work that takes long.

    Args:
        store: The open database.
        today: Local day.

    Returns:
        The copy, if it was made now.
    """
    if store.core.read_only:
        return None
    try:
        return backup.daily(store.core.session, today)
    except StorageError as error:
        _log.warning("no copy of the day: %s", error.code)
        return None


def restore(database: Path, copy: Path) -> Restored:
    """Replace a database by a copy of it, which is checked first; what was there is kept.

    Raises:
        UnreadableError: There is no such copy.
        EnvironmentProblemError: The copy is not sound, or the database cannot be written.
    """
    return restoring.restore(database, copy)


def start_anew(database: Path, time_zone: str) -> Restored:
    """Empty a database; everything that was in it is kept as a copy in ``backups``.

    Args:
        database: An existing one.
        time_zone: IANA name of the zone in which the empty one counts days.

    Raises:
        EnvironmentProblemError: It cannot be copied or written; nothing was deleted.
    """
    with tempfile.TemporaryDirectory(prefix="responsai-", ignore_cleanup_errors=True) as folder:
        empty = Path(folder) / database.name
        open_database(empty, time_zone=time_zone).close()
        return restoring.restore(database, empty)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the database.

    Attributes:
        path: The file.
        at: When it was made, aware, in UTC.
        size: Bytes.
    """

    path: Path
    at: dt.datetime
    size: int


def copies(database: Path) -> list[Copy]:
    """The copies in ``backups`` beside a database, the latest first."""
    found = []
    for path in backup.copies(database):
        with suppress(OSError):
            state = path.stat()
            at = dt.datetime.fromtimestamp(state.st_mtime, dt.UTC)
            found.append(Copy(path, at, state.st_size))
    return found


def latest_sound_copy(database: Path) -> Copy | None:
    """The latest copy without damage, ``None`` if there is none; reads whole files."""
    return next((copy for copy in copies(database) if backup.is_sound(copy.path)), None)


def look_after(database: Path, time_zone: str) -> bool:
    """Look for damage and, if there is none, make the copy of the day, on a connection of its own.

    Args:
        database: An existing one, which others may use meanwhile.
        time_zone: IANA name of the zone of the local day.

    Returns:
        Whether the database is sound.
    """
    with open_database(database, time_zone=time_zone) as store:
        if not doctor.is_sound(store.core):
            return False
        now = utc_now()
        copy_of_the_day(store, store.core.day_of(round(now.timestamp() * 1000)))
    return True


def recover(database: Path) -> Restored:
    """Make a sound database of what a damaged one still lets be read; the damaged one is kept.

    Raises:
        UnreadableError: There is no such database.
        EnvironmentProblemError: Nothing can be read, or nothing can be written.
    """
    return restoring.recover(database)


def examine(database: Path) -> list[Finding]:
    """Check the database and its surroundings.

    Raises:
        UnreadableError: There is no database yet.
    """
    require(database)
    return doctor.examine(database)


def require(database: Path) -> None:
    """Refuse to go on without a database.

    Raises:
        UnreadableError: There is no database yet.
    """
    if not database.is_file():
        raise UnreadableError(
            translate(
                "Upkeep", "There is no database at {path}: it is made with the first use."
            ).format(path=database)
        )


def repair(database: Path) -> None:
    """Make indexes and daily sums anew.

    Raises:
        EnvironmentProblemError: The database cannot be written.
    """
    doctor.repair(database)


def is_bad(findings: list[Finding]) -> bool:
    """Whether something has to be done."""
    return any(finding.verdict is Verdict.BAD for finding in findings)


def sentence(finding: Finding) -> str:
    """What a check found, and what to do, in the user's language."""
    if finding.error is not None:
        return str(finding.error)
    good = finding.verdict is Verdict.GOOD
    return _GOOD[finding.check](finding) if good else _NOT_GOOD[finding.check](finding)


def _free(finding: Finding) -> str:
    return count(finding.number // _BYTES_PER_MB)


def _backups(finding: Finding) -> str:
    text = (
        translate("Upkeep", "There is {n} backup.")
        if is_singular(finding.number)
        else translate("Upkeep", "There are {n} backups.")
    )
    return text.format(n=count(finding.number))


_GOOD: Final[Mapping[Check, Callable[[Finding], str]]] = {
    Check.OPENS: lambda _: translate("Upkeep", "The database opens."),
    Check.WRITABLE: lambda _: translate("Upkeep", "It can be written."),
    Check.INTEGRITY: lambda _: translate("Upkeep", "The file is undamaged."),
    Check.REFERENCES: lambda _: translate("Upkeep", "All rows fit together."),
    Check.DAILY_SUMS: lambda _: translate("Upkeep", "The daily sums are those of a recount."),
    Check.ORPHANS: lambda _: translate("Upkeep", "No row is left over."),
    Check.FREE_SPACE: lambda finding: translate("Upkeep", "{mb} MB are free on the disk.").format(
        mb=_free(finding)
    ),
    Check.SYNCED_FOLDER: lambda _: translate("Upkeep", "The folder is not a synced one."),
    Check.BACKUPS: _backups,
}
_NOT_GOOD: Final[Mapping[Check, Callable[[Finding], str]]] = {
    Check.OPENS: lambda _: translate("Upkeep", "The database does not open: restore a backup."),
    Check.WRITABLE: lambda _: translate(
        "Upkeep", "It can only be read: allow writing to the file and its folder."
    ),
    Check.INTEGRITY: lambda _: translate(
        "Upkeep", "The file is damaged: restore a backup, or recover what can be read."
    ),
    Check.REFERENCES: lambda _: translate(
        "Upkeep", "Some rows refer to nothing: restore a backup, or recover what can be read."
    ),
    Check.DAILY_SUMS: lambda _: translate(
        "Upkeep", "The daily sums are not those of a recount: repair them."
    ),
    Check.ORPHANS: lambda finding: translate(
        "Upkeep", "Rows left over, which do no harm: {n}."
    ).format(n=count(finding.number)),
    Check.FREE_SPACE: lambda finding: translate(
        "Upkeep", "Only {mb} MB are free on the disk: make some room."
    ).format(mb=_free(finding)),
    Check.SYNCED_FOLDER: lambda _: translate(
        "Upkeep",
        "The folder is synced to other computers, which can damage the file: move it to another "
        "one.",
    ),
    Check.BACKUPS: lambda _: translate("Upkeep", "There is no backup yet: make one."),
}
