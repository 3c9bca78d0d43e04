"""What the frame of the window needs of the journal: today's total, and names of models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.stages import Indicator
from responsai.domain.summary import GroupBy

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
        models: Names to choose from, those used first.
        model: The most used one, empty if none was.
        read_only: Nothing can be recorded.
    """

    today: dt.date
    total: Interval | None
    models: tuple[str, ...]
    model: str
    read_only: bool = False


def load(workspace: Workspace, _job: Job) -> WindowData:
    """Read it."""
    today = workspace.today()
    summary = workspace.summarise(today, today)
    models = tuple(workspace.models())
    used = {group.key["model"] for group in workspace.summarise(by=GroupBy.MODEL).groups}
    return WindowData(
        today,
        summary.impacts.total(Indicator.ENERGY) if summary.usage.amounts.requests else None,
        models,
        models[0] if models and models[0] in used else "",
        workspace.store.core.read_only,
    )
