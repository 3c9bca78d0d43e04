"""One window per database: a second start brings the first to the front.

A lock file says that a window is open; the second start touches a file that the first one
watches. Files do without any socket, and a lock left by a crash is recognised by its process.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

LOCK_SUFFIX: Final = ".window.lock"
KNOCK_SUFFIX: Final = ".window.knock"
_AT_ONCE: Final = 0


class SingleInstance(QObject):
    """Whether this start is the first on a database, and news of later ones.

    Args:
        database: The database; its window's files lie beside it.
        parent: Qt parent.
    """

    knocked = Signal()
    """Somebody started the program again on the same database."""

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._knock = database.with_name(database.name + KNOCK_SUFFIX)
        self._lock = QLockFile(str(database.with_name(database.name + LOCK_SUFFIX)))
        self._lock.setStaleLockTime(_AT_ONCE)  # a lock is stale only if its process is gone
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._hear)

    def is_first(self) -> bool:
        """Take the database for this window, or tell the first window that we are here.

        Where no lock can be made (a read-only folder, a file system without locks), every
        window is the first: seeing one's figures matters more.
        """
        with contextlib.suppress(OSError):
            self._knock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._lock.tryLock(_AT_ONCE) and self._lock.error() is (
            QLockFile.LockError.LockFailedError
        ):
            with contextlib.suppress(OSError):
                self._knock.write_bytes(self._knock.read_bytes() + b".")
            return False
        with contextlib.suppress(OSError):
            self._knock.write_bytes(b"")
            self._watcher.addPath(str(self._knock))
        return True

    def release(self) -> None:
        """Let the next start be the first."""
        self._watcher.fileChanged.disconnect(self._hear)
        if self._lock.isLocked():
            with contextlib.suppress(OSError):
                self._knock.unlink(missing_ok=True)
            self._lock.unlock()

    def _hear(self, _path: str) -> None:
        self.knocked.emit()
