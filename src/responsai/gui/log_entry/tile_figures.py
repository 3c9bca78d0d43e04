"""What one use of each kind costs, read for the tiles whenever a model is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from responsai.app import log_choices
from responsai.gui.log_entry.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.activity import Activity
    from responsai.domain.interval import Interval
    from responsai.gui.log_entry.tiles import ActivityTiles
    from responsai.gui.tasks import Tasks, Ticket


class TileFigures(QObject):
    """Keeps the figures of the tiles up to date.

    Args:
        tasks: Estimates.
        tiles: Show them.
    """

    def __init__(self, tasks: Tasks, tiles: ActivityTiles) -> None:
        super().__init__(tiles)
        self._tasks = tasks
        self._tiles = tiles
        self._seconds: Mapping[Activity, float] = {}
        self._ticket: Ticket | None = None

    @property
    def settled(self) -> bool:
        """Whether all figures are shown."""
        return self._ticket is None

    def ask(self, model_of: Callable[[str], str], seconds: Mapping[Activity, float]) -> None:
        """Renew them.

        Args:
            model_of: Tells the model of a family of activities, empty for none.
            seconds: Length of a typical use of the activities that have one.
        """
        if self._ticket is not None:
            self._ticket.drop()
        self._seconds = seconds
        models = {
            activity: model_of(log_choices.family(activity)) or None
            for kind in KINDS
            for activity in kind.activities
        }
        self._ticket = self._tasks.on_database(partial(_figures, models), self._show)

    def _show(self, figures: Mapping[Activity, Interval | None]) -> None:
        self._ticket = None
        self._tiles.show_figures(self._seconds, figures)


def _figures(
    models: Mapping[Activity, str | None], workspace: Workspace, _job: Job
) -> dict[Activity, Interval | None]:
    return log_choices.figures(workspace, models)
