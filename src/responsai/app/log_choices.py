"""What someone who logs a use chooses from, and what one use of each kind costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app.estimating import estimate_use
from responsai.app.summarising import model_name
from responsai.app.types import ManualUse
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.storage import JournalQuery

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from responsai.app.workspace import Workspace
    from responsai.domain.activity import Activity
    from responsai.domain.interval import Interval

_RECENT_EVENTS: Final = 200
"""How far back the last used models are looked for."""


def family(activity: Activity) -> str:
    """Activities that the same models serve: those of text, and each other one by itself."""
    return "text" if activity in TEXT_ACTIVITIES else activity.value


@dataclass(frozen=True, slots=True)
class LogChoices:
    """State of the journal as someone who logs a use needs it.

    Attributes:
        today: The present day in the user's time zone.
        models: Names to choose from, the most used first.
        last: Last used model of each family of activities.
        seconds: Length assumed for a use of activities that have one.
        read_only: Nothing can be recorded.
    """

    today: dt.date
    models: tuple[str, ...]
    last: Mapping[str, str]
    seconds: Mapping[Activity, float]
    read_only: bool = False


def load(workspace: Workspace) -> LogChoices:
    """Read it.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    models = tuple(workspace.models())
    presets = workspace.engine.factors.presets
    return LogChoices(
        today=workspace.today(),
        models=models,
        last=_last(workspace),
        seconds={
            activity: preset.media_seconds
            for activity, preset in presets.items()
            if preset.media_seconds
        },
        read_only=workspace.store.core.read_only,
    )


def figures(
    workspace: Workspace, models: Mapping[Activity, str | None]
) -> dict[Activity, Interval | None]:
    """Energy of one use of each activity in kWh, ``None`` where the method says nothing.

    Args:
        workspace: Knows zone and method.
        models: Model of each activity, ``None`` for one that is not told.
    """
    found: dict[Activity, Interval | None] = {}
    for activity, model in models.items():
        try:
            impacts = estimate_use(workspace.engine, ManualUse(activity, model)).impacts
        except BadInputError:  # a name that is none: said beside the field
            found[activity] = None
        else:
            found[activity] = impacts.total(Indicator.ENERGY)
    return found


def _last(workspace: Workspace) -> dict[str, str]:
    """Last used model of each family."""
    last: dict[str, str] = {}
    for entry in workspace.store.journal.page(JournalQuery(), size=_RECENT_EVENTS).entries:
        name = model_name(entry.event.series, workspace.engine, entry.day)
        if name:
            last.setdefault(family(entry.event.series.activity), name)
    return last
