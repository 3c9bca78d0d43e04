"""Copies of the database, made before anything in it is rebuilt."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, Final

from responsai.storage.errors import translated

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.storage.connection import Session

FOLDER: Final = "backups"
"""Folder of the copies, beside the database."""


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
        moment = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%fZ")
        copy = path.parent / FOLDER / f"{path.stem}-v{version}-{moment}{path.suffix}"
        copy.parent.mkdir(mode=0o700, exist_ok=True)
        unfinished = copy.with_name(copy.name + ".part")
        try:
            # Unlike a copy of the file, this one includes the write-ahead log.
            session.connection.execute("VACUUM INTO ?", (str(unfinished),))
            # On the disk before anything is changed.
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(copy)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    return copy
