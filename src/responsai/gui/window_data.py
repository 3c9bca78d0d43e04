"""What the frame of the window needs of the journal: today's total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.stages import Indicator

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.interval import Interval


@dataclass(frozen=True, slots=True)
class WindowData:
    """State of the journal as the frame of the window shows it.

    Attributes:
        today: The present day in the user's time zone.
        total: Energy of today in kWh, ``None`` if nothing was used yet.
        read_only: Nothing can be recorded.
    """

    today: dt.date
    total: Interval | None
    read_only: bool = False


def load(workspace: Workspace, _job: Job) -> WindowData:
    """Read it."""
    today = workspace.today()
    summary = workspace.summarise(today, today)
    return WindowData(
        today,
        summary.impacts.total(Indicator.ENERGY) if summary.usage.amounts.requests else None,
        workspace.store.core.read_only,
    )
