"""Notices what another program, such as the command line, changes in the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.gui.tasks import Tasks

LOOK_EVERY_MS: Final = 2_000
"""Pause between two looks; each costs a read of the file's header."""


class ChangeWatch(QObject):
    """Looks at the journal from time to time, when nothing else is being done with it.

    Args:
        tasks: Reads the journal.
        parent: Qt parent.
    """

    changed = Signal()
    """Another program has changed the journal."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._token: int | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin: the journal can be read."""
        if not self._timer.isActive():
            self._timer.start()
            self._ask()

    def look(self) -> None:
        """Look now, unless something is under way."""
        if not self._tasks.busy:
            self._ask()

    def _ask(self) -> None:
        self._tasks.on_database(partial(_look, self._token), self._seen, failed=self._not_seen)

    def _seen(self, token: int) -> None:
        known, self._token = self._token, token
        if known is not None and known != token:
            self.changed.emit()

    def _not_seen(self, _error: Exception) -> None:
        """Leave it to the next look; whatever the user does next tells what is wrong."""


def _look(known: int | None, workspace: Workspace, _job: Job) -> int:
    token = workspace.store.changes_token()
    if known not in {None, token}:
        workspace.renew()
    return token
