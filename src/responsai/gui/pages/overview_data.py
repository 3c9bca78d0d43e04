"""What the overview shows, read in one go on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import ZERO
from responsai.domain.summary import GroupBy
from responsai.gui.models import changes
from responsai.gui.models.stretch import Span, Stretch
from responsai.gui.widgets import spoken
from responsai.gui.widgets.bar_list import BarRow
from responsai.text import model_names, numbers
from responsai.text.catalogue import is_singular, translate
from responsai.text.model_names import ModelName

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.stages import Indicator
    from responsai.domain.summary import Group, Summary
    from responsai.factors.entries import Equivalence
    from responsai.gui.models.changes import Change
    from responsai.text.numbers import Unit

TOP: Final = 5
"""Models that get a line of their own."""

DAYS_WORTH_A_LOOK: Final = 5
"""Days with use from which the first look is at this month, even after a long history."""

LONG_HISTORY_DAYS: Final = 400
"""Beyond this, a month with hardly a use hides more than it shows."""


@dataclass(frozen=True, slots=True)
class OverviewData:
    """One stretch of time, ready to be shown.

    Attributes:
        today: The present day.
        recorded: First and last day with a use, ``None`` if the journal is empty.
        stretch: What is shown.
        summary: Its usage and impacts, split by day.
        models: The same, split by model.
        sources: How many sources it comes from.
        change: The same part of the stretch before, to compare with; ``None`` without one.
        equivalences: Everyday things to compare with.
    """

    today: dt.date
    recorded: tuple[dt.date, dt.date] | None
    stretch: Stretch
    summary: Summary
    models: tuple[Group, ...]
    sources: int
    change: Change | None
    equivalences: tuple[Equivalence, ...]

    @property
    def uses(self) -> int:
        """Uses in the stretch."""
        return self.summary.usage.amounts.requests

    @property
    def period(self) -> tuple[dt.date, dt.date]:
        """Days in view; today alone if nothing is recorded at all."""
        return self.stretch.bounds or self.recorded or (self.today, self.today)

    @property
    def earlier(self) -> Stretch | None:
        """The stretch before, ``None`` if nothing was recorded by then."""
        before = self.stretch.previous()
        if before is None or before.bounds is None or self.recorded is None:
            return None
        return before if before.bounds[1] >= self.recorded[0] else None

    @property
    def later(self) -> Stretch | None:
        """The stretch after, ``None`` if it lies in the future."""
        after = self.stretch.next()
        if after is None or after.bounds is None or after.bounds[0] > self.today:
            return None
        return after


def load(workspace: Workspace, stretch: Stretch | None) -> OverviewData:
    """Read what the overview shows.

    Args:
        workspace: The open journal.
        stretch: What to show; this month if it is worth a look, else everything, if not told.
    """
    today = workspace.today()
    whole = workspace.summarise().period
    recorded = (whole.first, whole.last) if whole.first and whole.last else None
    if stretch is None:
        stretch = _first_look(workspace, today, recorded)
    first, last = stretch.bounds or (None, None)
    return OverviewData(
        today=today,
        recorded=recorded,
        stretch=stretch,
        summary=workspace.summarise(first, last, by=GroupBy.DAY),
        models=workspace.summarise(first, last, by=GroupBy.MODEL).groups,
        sources=len(workspace.summarise(first, last, by=GroupBy.SOURCE).groups),
        change=changes.load(workspace, stretch, today, recorded),
        equivalences=workspace.engine.factors.equivalences,
    )


def _first_look(
    workspace: Workspace, today: dt.date, recorded: tuple[dt.date, dt.date] | None
) -> Stretch:
    """This month, unless there is little to see in it and much before it."""
    month = Stretch(Span.MONTH, today)
    first, last = month.bounds or (None, None)
    days = len(workspace.summarise(first, last, by=GroupBy.DAY).groups)
    is_old = recorded is not None and (today - recorded[0]).days > LONG_HISTORY_DAYS
    worth_a_look = days >= DAYS_WORTH_A_LOOK if is_old else days > 0
    return month if worth_a_look else Stretch(Span.ALL, today)


def load_job(stretch: Stretch | None, workspace: Workspace, _job: Job) -> OverviewData:
    """``load`` in the form that ``Tasks`` wants."""
    return load(workspace, stretch)


def subtitle(data: OverviewData) -> str:
    """How much was used, and how many sources told; empty if nothing was."""
    if not data.uses:
        return ""
    uses = (
        translate("Overview", "{n} use")
        if is_singular(data.uses)
        else translate("Overview", "{n} uses")
    ).format(n=numbers.count(data.uses))
    sources = (
        translate("Overview", "{uses} from {n} source")
        if is_singular(data.sources)
        else translate("Overview", "{uses} from {n} sources")
    )
    return sources.format(uses=uses, n=numbers.count(data.sources))


@dataclass(frozen=True, slots=True)
class Drivers:
    """Which models weigh the most.

    Attributes:
        unit: Unit of all values.
        rows: The heaviest, in order.
        others: Name and value of all that is left out, if anything is.
    """

    unit: Unit
    rows: tuple[BarRow, ...]
    others: tuple[str, str] | None


def drivers(groups: tuple[Group, ...], indicator: Indicator) -> Drivers:
    """Order models by their weight in an indicator; the rest is summed up in one line."""
    covered = ((group.key["model"], group.impacts.total(indicator)) for group in groups)
    totals = sorted(
        ((name, total) for name, total in covered if total is not None),
        key=lambda pair: -pair[1].central,
    )
    highest = totals[0][1].central if totals else 0.0
    unit = numbers.column_unit(indicator, highest)
    names = model_names.displayed_together(name for name, _ in totals if name is not None)
    unnamed = ModelName(translate("Overview", "Model not told"), "")
    shown = [(names[name] if name is not None else unnamed, total) for name, total in totals]
    rows = tuple(
        BarRow(
            label=name.name,
            secondary=name.provider,
            value=numbers.amount(total.central / unit.size),
            share=total.central / highest if highest else 0.0,
            spoken=f"{spoken.amount(total, unit)}, {spoken.bounds(total, unit)}",
        )
        for name, total in shown[:TOP]
    )
    rest = totals[TOP:]
    if not rest:
        return Drivers(unit, rows, None)
    together = sum((total for _, total in rest), start=ZERO)
    name = (
        translate("Overview", "1 other")
        if is_singular(len(rest))
        else translate("Overview", "{n} others")
    ).format(n=numbers.count(len(rest)))
    return Drivers(unit, rows, (name, numbers.amount(together.central / unit.size)))
