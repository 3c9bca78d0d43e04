"""A look at the programs of this computer that are not followed: counted, nothing stored."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from responsai.app.jobs import Job
    from responsai.app.rehearsing import Look, Sight
    from responsai.gui.pages.sources_data import SourcesData
    from responsai.gui.tasks import Tasks, Ticket


class Looker(QObject):
    """Looks on a connection of its own; what it has read it does not open again.

    Args:
        tasks: Runs the looks.
        parent: Qt parent.

    Attributes:
        sights: What was found of each program.
        trouble: Why the last look failed, in a sentence.
    """

    changed = Signal()
    """A look has begun or ended."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._look: Look | None = None
        self._ticket: Ticket | None = None
        self._seen: frozenset[str] = frozenset()
        self.sights: dict[str, Sight] = {}
        self.trouble = ""

    @property
    def looking(self) -> bool:
        """Whether a look is under way."""
        return self._ticket is not None

    def is_behind(self, data: SourcesData) -> bool:
        """Whether another look would tell something else than the last one."""
        return not self.looking and bool(data.unfollowed - self._seen)

    def look(self, data: SourcesData) -> None:
        """Look at what is not followed; places of what is are found while it is read."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._tasks.aside(
            partial(_count, self._look, data.database, data.unfollowed),
            self._done,
            failed=self._failed,
        )
        self._seen = data.unfollowed
        self.changed.emit()

    def cancel(self) -> None:
        """Stop the look; what was counted until then is shown."""
        if self._ticket is not None:
            self._ticket.cancel()

    def _done(self, told: tuple[Look, Collection[Sight]]) -> None:
        self._ticket = None
        self.trouble = ""
        self._look, sights = told
        for sight in sights:
            self.sights[sight.finding.source] = sight
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        self.trouble = str(error)
        self.changed.emit()


def _count(
    look: Look | None, database: Path, sources: Collection[str], job: Job
) -> tuple[Look, Collection[Sight]]:
    from responsai.app.clock import utc_now  # noqa: PLC0415
    from responsai.app.rehearsing import Look  # noqa: PLC0415  (start-up time)

    look = look or Look(database)
    return look, look.count(sources, utc_now(), job)
