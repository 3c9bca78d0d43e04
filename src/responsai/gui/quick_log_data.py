"""What the small window beside the clock shows, and what it stores, on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app.before_asking import options
from responsai.domain.activity import Activity
from responsai.domain.stages import Indicator
from responsai.domain.summary import GroupBy

if TYPE_CHECKING:
    from responsai.app.before_asking import Option
    from responsai.app.jobs import Job
    from responsai.app.types import Estimate, ManualUse
    from responsai.app.workspace import Workspace
    from responsai.domain.interval import Interval

TILES: Final = (
    Activity.QUESTION,
    Activity.CONVERSATION,
    Activity.REASONING,
    Activity.AGENT,
    Activity.IMAGE,
    Activity.VIDEO,
    Activity.SPEECH,
    Activity.DOCUMENT,
)
"""What can be logged here; the Log page has them all."""


@dataclass(frozen=True, slots=True)
class QuickData:
    """State of the journal.

    Attributes:
        today: Totals of today by indicator, empty if nothing was used yet.
        models: Names to choose from, those used first.
        model: The most used one, empty if none was.
        read_only: Nothing can be recorded.
    """

    today: dict[Indicator, Interval]
    models: tuple[str, ...]
    model: str
    read_only: bool


def load(workspace: Workspace, _job: Job) -> QuickData:
    """Read it."""
    day = workspace.today()
    summary = workspace.summarise(day, day)
    totals = {it: summary.impacts.total(it) for it in Indicator}
    models = tuple(workspace.models())
    used = {group.key["model"] for group in workspace.summarise(by=GroupBy.MODEL).groups}
    return QuickData(
        {it: total for it, total in totals.items() if total is not None}
        if summary.usage.amounts.requests
        else {},
        models,
        models[0] if models and models[0] in used else "",
        workspace.store.core.read_only,
    )


def estimate(use: ManualUse, workspace: Workspace, _job: Job) -> Estimate:
    """Estimate a use."""
    return workspace.estimate(use)


def log(use: ManualUse, workspace: Workspace, _job: Job) -> ManualUse:
    """Store a use, and give it back."""
    workspace.log(use)
    return use


def compare(activity: Activity, workspace: Workspace, _job: Job) -> tuple[Option, ...]:
    """What a task would cost with the models at hand."""
    return options(workspace, activity)
