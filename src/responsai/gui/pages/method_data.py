"""What the method page shows, read in one go on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app import tracing
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.jobs import Job
    from responsai.app.side_by_side import MethodSummary
    from responsai.app.tracing import Subject, Trace
    from responsai.app.workspace import Workspace
    from responsai.domain.summary import Usage
    from responsai.factors import FactorSet

PERIOD: Final = "period"
"""All uses of a kind, over a period."""
USES: Final = "uses"
"""One use at a time."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to show.

    Attributes:
        indicator: Which figure.
        kind: ``PERIOD`` or ``USES``.
        first: First day, ``None`` for the beginning.
        last: Last day, ``None`` for the end.
        place: Which of the subjects, from 0.
        number: A use to begin with, ``None`` for none.
    """

    indicator: Indicator = Indicator.ENERGY
    kind: str = PERIOD
    first: dt.date | None = None
    last: dt.date | None = None
    place: int = 0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class MethodData:
    """The page's contents.

    Attributes:
        wish: What was asked for; its place lies among the subjects.
        days: First and last day of the period, ``None`` if nothing is recorded.
        subjects: What can be traced.
        trace: The one in view, ``None`` if there is none.
        methods: The period under every method, ours first.
        usage: Usage of the period.
        factors: The factor set.
        zone: Electricity zone in use.
        day: The present day.
    """

    wish: Wish
    days: tuple[dt.date, dt.date] | None
    subjects: tuple[Subject, ...]
    trace: Trace | None
    methods: tuple[MethodSummary, ...]
    usage: Usage
    factors: FactorSet
    zone: str
    day: dt.date


def load(wish: Wish, workspace: Workspace, _job: Job) -> MethodData:
    """Read it."""
    summary = workspace.summarise(wish.first, wish.last)
    period = summary.period
    recorded = bool(summary.usage.amounts.requests) and period.first and period.last
    subjects, place = _subjects(wish, workspace)
    shown = subjects[place] if subjects else None
    return MethodData(
        wish=Wish(wish.indicator, wish.kind, wish.first, wish.last, place),
        days=(period.first, period.last) if recorded and period.first and period.last else None,
        subjects=subjects,
        trace=None if shown is None else tracing.trace(workspace.engine, shown, wish.indicator),
        methods=workspace.compare(wish.first, wish.last),
        usage=summary.usage,
        factors=workspace.engine.factors,
        zone=workspace.engine.zone,
        day=workspace.today(),
    )


def _subjects(wish: Wish, workspace: Workspace) -> tuple[tuple[Subject, ...], int]:
    """What can be traced, and which of it is in view."""
    if wish.kind == PERIOD:
        subjects = tracing.of_period(workspace, wish.first, wish.last, wish.indicator)
        return subjects, min(wish.place, max(0, len(subjects) - 1))
    subjects = tracing.latest_uses(workspace)
    if wish.number is None:
        return subjects, min(wish.place, max(0, len(subjects) - 1))
    for place, subject in enumerate(subjects):
        if subject.number == wish.number:
            return subjects, place
    try:
        # An older one than those that can be leafed through stands before them.
        return (tracing.one_use(workspace, wish.number), *subjects), 0
    except BadInputError:
        return subjects, 0
