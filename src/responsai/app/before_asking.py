"""What a task would cost with the models at hand, before it is asked."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app.estimating import estimate_use
from responsai.app.summarising import model_name
from responsai.app.sums import sums
from responsai.app.types import ManualUse
from responsai.domain.activity import Activity
from responsai.domain.stages import Indicator
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors.entries import ModelKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.app.workspace import Workspace
    from responsai.domain.interval import Interval
    from responsai.estimation import Engine
    from responsai.factors.entries import Model

MOST: Final = 3
"""Models of the user's own use that are compared."""
MUCH_SMALLER: Final = 0.7
"""A sibling has at most this part of the active parameters: less would not be worth a change."""
SMALL_NAMES: Final = ("mini", "nano", "haiku", "flash", "lite", "small", "micro", "tiny")
"""How makers call the small ones of a family; a newer model may be smaller without being one."""
LIGHT: Final = frozenset({Activity.QUESTION, Activity.CONVERSATION, Activity.DOCUMENT})
"""Tasks for which a small model usually serves; of the others nothing is claimed."""


@dataclass(frozen=True, slots=True)
class Option:
    """A way to have a task done.

    Attributes:
        model: ``provider/name``.
        energy: Energy in kWh.
        used: The user has used it before.
        enough: It asks for least, and usually serves for the task.
    """

    model: str
    energy: Interval
    used: bool
    enough: bool = False


def options(workspace: Workspace, activity: Activity) -> tuple[Option, ...]:
    """The models used most, with a smaller sibling of each, those that ask for least first.

    Args:
        workspace: The open journal.
        activity: The task.

    Returns:
        Nothing for activities that are not about text, or where no model is known.
    """
    if activity not in TEXT_ACTIVITIES:
        return ()
    engine = workspace.engine
    used = _most_used(workspace)
    siblings = [smaller_sibling(model, engine.factors.models) for model in used]
    known = {model.label: model for model in [*used, *(it for it in siblings if it)]}
    found = []
    for label in known:
        energy = _energy(engine, activity, label)
        if energy is not None:
            found.append(Option(label, energy, any(label == model.label for model in used)))
    found.sort(key=lambda option: (option.energy.central, option.model))
    if found and activity in LIGHT:
        least = found[0]
        found[0] = Option(least.model, least.energy, least.used, enough=True)
    return tuple(found)


def smaller_sibling(model: Model, models: Sequence[Model]) -> Model | None:
    """The model of the same maker that is most alike by name and clearly smaller."""
    smaller = [
        other
        for other in models
        if other.kind is ModelKind.ECOLOGITS
        and other.provider == model.provider
        and any(word in other.name for word in SMALL_NAMES)
        and 0 < other.active[1] <= MUCH_SMALLER * model.active[1]
    ]

    def likeness(other: Model) -> tuple[float, str]:
        return difflib.SequenceMatcher(None, model.name, other.name).ratio(), other.name

    return max(smaller, key=likeness, default=None)


def _most_used(workspace: Workspace) -> list[Model]:
    """Models that are known, the most used first."""
    counts: dict[str, int] = {}
    engine = workspace.engine
    for row in sums(workspace.store, engine):
        name = model_name(row.series, engine, row.day)
        if name and row.series.activity in TEXT_ACTIVITIES:
            counts[name] = counts.get(name, 0) + row.amounts.requests
    by_label = {model.label: model for model in engine.factors.models}
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return [by_label[name] for name in names if name in by_label][:MOST]


def _energy(engine: Engine, activity: Activity, model: str) -> Interval | None:
    return estimate_use(engine, ManualUse(activity, model)).impacts.total(Indicator.ENERGY)
