"""Use over time, stacked by stage: a bar per day, per week or per month."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import ZERO
from responsai.domain.stages import STAGES
from responsai.gui.charts.drawing import Drawing, Tip
from responsai.gui.models.table import Table
from responsai.gui.widgets import spoken
from responsai.text import dates, numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, spoken_unit, stage_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from matplotlib.figure import Figure

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator, Stage
    from responsai.domain.summary import Group
    from responsai.gui.charts.drawing import Plot
    from responsai.gui.theme import Theme
    from responsai.text.numbers import Unit

DAY_BARS_UP_TO: Final = 100
"""Days that still get a bar each."""
WEEK_BARS_UP_TO: Final = 2 * 366
"""Days that get a bar per week; beyond, one per month."""
_ONE_DAY: Final = dt.timedelta(days=1)


class Grain(Enum):
    """What a bar stands for."""

    DAY = auto()
    WEEK = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class Bar:
    """One slot of the chart.

    Attributes:
        first: First day.
        last: Last day; a week or month at the edge of the period may be cut.
        stages: Range of each stage in order, ``None`` where it is not estimated; ``None`` as a
            whole if nothing was used.
    """

    first: dt.date
    last: dt.date
    stages: tuple[Interval | None, ...] | None = None

    @property
    def total(self) -> Interval:
        """Sum over the stages, bound by bound."""
        total = ZERO
        for interval in self.stages or ():
            if interval is not None:
                total = total + interval
        return total

    def stacked(self, stages: tuple[Interval | None, ...]) -> Bar:
        """The bar with the stages of one more day."""
        if self.stages is None:
            return Bar(self.first, self.last, stages)
        both = tuple(
            None if one is None or other is None else one + other
            for one, other in zip(self.stages, stages, strict=True)
        )
        return Bar(self.first, self.last, both)


@dataclass(frozen=True, slots=True)
class Days:
    """Use over time, ready to be drawn or read.

    Attributes:
        indicator: What is shown.
        grain: What a bar stands for.
        bars: One per slot, in order, empty ones included.
        unit: Unit of all numbers.
        today: The present day.
    """

    indicator: Indicator
    grain: Grain
    bars: tuple[Bar, ...]
    unit: Unit
    today: dt.date

    @property
    def used(self) -> tuple[Bar, ...]:
        """Bars that hold a use."""
        return tuple(bar for bar in self.bars if bar.stages is not None)

    @property
    def present(self) -> int | None:
        """Slot that holds today, if it is in view."""
        for slot, bar in enumerate(self.bars):
            if bar.first <= self.today <= bar.last:
                return slot
        return None


def build(
    groups: Iterable[Group],
    indicator: Indicator,
    period: tuple[dt.date, dt.date],
    today: dt.date,
) -> Days:
    """Gather the days of a summary into bars.

    Args:
        groups: Parts of a summary by day; days without use are left out.
        indicator: What to show.
        period: First and last day in view; all groups lie in it.
        today: The present day.
    """
    grain = _grain((period[1] - period[0]).days + 1)
    bars = {_start(first, grain): Bar(first, last) for first, last in _slots(*period, grain)}
    for group in groups:
        start = _start(dt.date.fromisoformat(group.key["day"] or ""), grain)
        stages = tuple(group.impacts.stage(indicator, stage) for stage in STAGES)
        bars[start] = bars[start].stacked(stages)
    highest = max((bar.total.central for bar in bars.values()), default=0.0)
    unit = numbers.column_unit(indicator, highest)
    return Days(indicator, grain, tuple(bars.values()), unit, today)


def title(days: Days) -> str:
    """Title of the card: what, per what, by stage."""
    text = {
        Grain.DAY: translate("DaysChart", "{indicator} per day, by stage"),
        Grain.WEEK: translate("DaysChart", "{indicator} per week, by stage"),
        Grain.MONTH: translate("DaysChart", "{indicator} per month, by stage"),
    }[days.grain]
    return text.format(indicator=indicator_name(days.indicator))


def describe(days: Days) -> str:
    """First, highest and last bar in words, for those who do not see the chart."""
    used = days.used
    if not used:
        return translate("DaysChart", "No use in this period.")
    if len(used) == 1:
        return translate("DaysChart", "{bar}: {total}.").format(
            bar=_bar_name(used[0], days.grain), total=_spoken(days, used[0].total)
        )
    highest = max(used, key=lambda bar: bar.total.central)
    return translate(
        "DaysChart",
        "First, {first}: {first_total}. Highest, {highest}: {highest_total}. "
        "Last, {last}: {last_total}.",
    ).format(
        first=_bar_name(used[0], days.grain),
        first_total=_spoken(days, used[0].total),
        highest=_bar_name(highest, days.grain),
        highest_total=_spoken(days, highest.total),
        last=_bar_name(used[-1], days.grain),
        last_total=_spoken(days, used[-1].total),
    )


def table(days: Days) -> Table:
    """The bars that hold a use as rows, in one unit."""
    when = {
        Grain.DAY: translate("DaysChart", "Day"),
        Grain.WEEK: translate("DaysChart", "Week"),
        Grain.MONTH: translate("DaysChart", "Month"),
    }[days.grain]
    unit = days.unit.symbol
    total = translate("DaysChart", "Total, {unit}").format(unit=unit)
    spread = translate("DaysChart", "Range, {unit}").format(unit=unit)
    return Table(
        (when, total, spread, *(stage_name(stage) for stage in STAGES)),
        tuple(_row(days, bar) for bar in days.used),
        spoken_unit(unit),
    )


def drawing(days: Days, *, ranges: bool = False) -> Drawing:
    """The chart, ready to be drawn.

    Args:
        days: What to show.
        ranges: Draw the range of each total.
    """
    return Drawing(
        partial(_draw, days, ranges=ranges),
        title(days),
        describe(days),
        partial(table, days),
        partial(_tips, days),
    )


def _draw(days: Days, figure: Figure, theme: Theme, *, ranges: bool) -> Plot:
    """Draw beside the main thread, where matplotlib may be imported."""
    from responsai.gui.charts.days_figure import draw  # noqa: PLC0415  (imports matplotlib)

    return draw(days, figure, theme, ranges=ranges)


def _row(days: Days, bar: Bar) -> tuple[str, ...]:
    shown = numbers.estimate(days.indicator, bar.total, days.unit)
    stages = tuple(
        translate("DaysChart", "not estimated")
        if interval is None
        else numbers.estimate(days.indicator, interval, days.unit).value
        for interval in bar.stages or ()
    )
    return (_bar_name(bar, days.grain), shown.value, shown.range, *stages)


def _tips(days: Days) -> tuple[Tip, ...]:
    return tuple(_tip(days, bar) for bar in days.bars)


def _tip(days: Days, bar: Bar) -> Tip:
    name = _bar_name(bar, days.grain)
    if bar.stages is None:
        text = translate("DaysChart", "No use")
        return Tip(name, ((text, ""),), f"{name}: {text}")
    total = str(numbers.estimate(days.indicator, bar.total, days.unit))
    lines = [(translate("DaysChart", "Total"), total)]
    # From top to bottom as the bar is stacked.
    for stage, interval in reversed(tuple(zip(STAGES, bar.stages, strict=True))):
        lines.append((stage_name(stage), _stage_text(days, interval)))
    said = [f"{name}: {_spoken(days, bar.total)}"]
    for stage, interval in zip(STAGES, bar.stages, strict=True):
        value = _stage_text(days, interval) if interval is None else _spoken(days, interval)
        said.append(f"{stage_name(stage)} {value}")
    return Tip(name, tuple(lines), "; ".join(said))


def _stage_text(days: Days, interval: Interval | None) -> str:
    if interval is None:
        return translate("DaysChart", "not estimated")
    return str(numbers.estimate(days.indicator, interval, days.unit))


def _spoken(days: Days, total: Interval) -> str:
    return translate("DaysChart", "{amount}, range {range}").format(
        amount=spoken.amount(total, days.unit), range=spoken.bounds(total, days.unit)
    )


def _bar_name(bar: Bar, grain: Grain) -> str:
    whole = bar.last.day == calendar.monthrange(bar.last.year, bar.last.month)[1]
    if grain is Grain.MONTH and bar.first.day == 1 and whole:
        return dates.month(bar.first)
    return dates.compact_days(bar.first, bar.last)


def _grain(days: int) -> Grain:
    if days <= DAY_BARS_UP_TO:
        return Grain.DAY
    return Grain.WEEK if days <= WEEK_BARS_UP_TO else Grain.MONTH


def _start(day: dt.date, grain: Grain) -> dt.date:
    """First day of the whole day, week or month that holds ``day``."""
    if grain is Grain.DAY:
        return day
    if grain is Grain.WEEK:
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1)


def _slots(first: dt.date, last: dt.date, grain: Grain) -> Iterator[tuple[dt.date, dt.date]]:
    """Days, weeks or months from ``first`` to ``last``, cut at both ends."""
    start = first
    while start <= last:
        whole = _start(start, grain)
        if grain is Grain.DAY:
            end = whole
        elif grain is Grain.WEEK:
            end = whole + dt.timedelta(days=6)
        else:
            end = whole.replace(day=calendar.monthrange(whole.year, whole.month)[1])
        yield start, min(end, last)
        start = end + _ONE_DAY


def covered(days: Days) -> tuple[Stage, ...]:
    """Stages that are estimated in every bar that holds a use."""
    return tuple(
        stage
        for index, stage in enumerate(STAGES)
        if all((bar.stages or ())[index] is not None for bar in days.used)
    )
