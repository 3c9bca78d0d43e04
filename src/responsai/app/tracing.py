"""Where a number comes from: one use, or all uses of one kind, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.app.sums import sums
from responsai.domain.activity import TokenSource
from responsai.domain.stages import STAGES
from responsai.estimation import explain
from responsai.estimation.units import UNITS
from responsai.storage import JournalQuery

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.workspace import Workspace
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator, Stage
    from responsai.domain.usage import Amounts, Series
    from responsai.estimation import Engine, Step
    from responsai.estimation.units import Unit

LATEST_USES = 200
"""Uses that can be leafed through, the latest first."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a trace is about.

    Attributes:
        series: What was used.
        amounts: How much, as recorded.
        day: Day of the use; the first day for all uses of a period.
        number: Number of the use; ``None`` for all uses of a period.
        at_ms: Moment of the use in UTC, milliseconds since 1970; ``None`` likewise.
    """

    series: Series
    amounts: Amounts
    day: dt.date
    number: int | None = None
    at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """An amount times what each of it costs.

    Attributes:
        unit: What is counted.
        count: How many.
        each: Impact of one, in the unit of the indicator.
    """

    unit: Unit
    count: float
    each: Interval


@dataclass(frozen=True, slots=True)
class StageTrace:
    """How the figure of one stage comes about.

    Attributes:
        stage: The stage.
        value: Its figure; ``None`` if the method does not cover it.
        parts: What it is the sum of, the largest first.
        factors: Ids of the factors it rests on, in the order of the calculation.
    """

    stage: Stage
    value: Interval | None
    parts: tuple[Part, ...] = ()
    factors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Where one figure comes from.

    Attributes:
        subject: What it is about.
        indicator: Which figure.
        model: Model whose figures were taken; ``None`` if a size class stands for it.
        amounts: Amounts it rests on, assumed ones included.
        assumed: Amounts were assumed.
        measured: Amounts come from the source itself.
        stages: The five stages.
        total: Their sum; ``None`` if the method covers none.
        steps: Every step of the calculation.
    """

    subject: Subject
    indicator: Indicator
    model: str | None
    amounts: Amounts
    assumed: bool
    measured: bool
    stages: tuple[StageTrace, ...]
    total: Interval | None
    steps: tuple[Step, ...]


def of_period(
    workspace: Workspace, first: dt.date | None, last: dt.date | None, indicator: Indicator
) -> tuple[Subject, ...]:
    """What was used in a period, each kind once, the heaviest first.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    engine = workspace.engine
    rows = sums(workspace.store, engine, first, last)
    weighed = []
    for row in rows:
        total = engine.estimate(row.series, row.amounts, row.day).total(indicator)
        weight = -1.0 if total is None else total.central
        weighed.append((weight, Subject(row.series, row.amounts, row.day)))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(subject for _, subject in weighed)


def latest_uses(workspace: Workspace) -> tuple[Subject, ...]:
    """The latest uses, the last one first.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    page = workspace.store.journal.page(JournalQuery(), size=LATEST_USES)
    return tuple(
        Subject(e.event.series, e.event.amounts, e.day, e.id, e.event.at_ms) for e in page.entries
    )


def one_use(workspace: Workspace, number: int) -> Subject:
    """One use.

    Raises:
        BadInputError: There is no such use.
        EnvironmentProblemError: The database cannot be read.
    """
    entry = workspace.store.journal.get(number)
    event = entry.event
    return Subject(event.series, event.amounts, entry.day, entry.id, event.at_ms)


def trace(engine: Engine, subject: Subject, indicator: Indicator) -> Trace:
    """Where a figure comes from.

    Args:
        engine: Estimates it.
        subject: What it is about.
        indicator: Which figure.

    Raises:
        BadInputError: An amount is absurdly large.
    """
    series, amounts, day = subject.series, subject.amounts, subject.day
    steps = explain(engine, series, amounts, day, (indicator,))
    by_id = {step.id: step for step in steps}
    assumed = engine.assumed(series, amounts)
    impacts = engine.estimate(series, amounts, day)
    return Trace(
        subject=subject,
        indicator=indicator,
        model=engine.resolve(series, day).label or engine.factors.media_label(series.model),
        amounts=assumed,
        assumed=assumed != amounts or series.token_source is TokenSource.PRESET,
        measured=series.token_source is TokenSource.MEASURED,
        stages=tuple(_stage(stage, indicator, by_id) for stage in STAGES),
        total=impacts.total(indicator),
        steps=steps,
    )


def _stage(stage: Stage, indicator: Indicator, steps: dict[str, Step]) -> StageTrace:
    name = f"{stage}.{indicator}"
    if name not in steps:
        return StageTrace(stage, None)
    parts = []
    for unit in UNITS:
        made = steps.get(f"{name}.of_{unit}")
        if made is not None:
            amount, each = (steps[one] for one in made.inputs)
            parts.append(Part(unit, amount.value.central, each.value))
    parts.sort(key=lambda part: -part.count * part.each.central)
    return StageTrace(stage, steps[name].value, tuple(parts), _factors(name, steps))


def _factors(name: str, steps: dict[str, Step]) -> tuple[str, ...]:
    """Factors on which a step rests, directly or through others."""
    found: dict[str, None] = {}
    seen: set[str] = set()

    def visit(one: str) -> None:
        if one in seen:
            return
        seen.add(one)
        step = steps[one]
        for before in step.inputs:
            visit(before)
        if not step.inputs:
            found.update(dict.fromkeys(step.factors))

    visit(name)
    return tuple(found)
