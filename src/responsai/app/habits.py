"""What a person's habits would cost in a year: eight questions, kept apart from recorded use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app.estimating import estimate_use
from responsai.app.types import ManualUse
from responsai.domain.activity import Activity
from responsai.domain.impacts import Impacts, added

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation import Engine

DAYS_PER_WEEK: Final = 7
DAYS_PER_YEAR: Final = 365.25
MONTHS_PER_YEAR: Final = 12
MOST_A_WEEK: Final = 10_000
"""More than anybody does by hand."""


@dataclass(frozen=True, slots=True)
class Habit:
    """A question.

    Attributes:
        id: Its name where answers are kept.
        activity: What is done; the model is not told, so the estimate is wide.
    """

    id: str
    activity: Activity


HABITS: Final = (
    Habit("questions", Activity.QUESTION),
    Habit("conversations", Activity.CONVERSATION),
    Habit("reasoning", Activity.REASONING),
    Habit("agents", Activity.AGENT),
    Habit("images", Activity.IMAGE),
    Habit("videos", Activity.VIDEO),
    Habit("audio", Activity.TRANSCRIPTION),
    Habit("documents", Activity.DOCUMENT),
)


def estimate_year(engine: Engine, answers: Mapping[str, int]) -> Impacts | None:
    """Impacts of a year of these habits.

    Args:
        engine: Estimates.
        answers: Times a week, by the ids of ``HABITS``; unknown ids and numbers do not count.

    Returns:
        ``None`` if nothing is done at all.
    """
    whole: Impacts | None = None
    for habit in HABITS:
        weekly = answers.get(habit.id, 0)
        if type(weekly) is not int or not 0 < weekly <= MOST_A_WEEK:
            continue
        count = max(1, round(weekly * DAYS_PER_YEAR / DAYS_PER_WEEK))
        impacts = estimate_use(engine, ManualUse(habit.activity, count=count)).impacts
        whole = impacts if whole is None else _joined(whole, impacts)
    return whole


def _joined(one: Impacts, other: Impacts) -> Impacts:
    """What either covers: a habit that the method leaves out must not hide the others."""
    return Impacts(added(one.row, other.row), one.missing & other.missing)
