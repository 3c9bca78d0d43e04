"""What stands in the cells of the journal, and how a screen reader says it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from responsai.domain.stages import Indicator
from responsai.gui.widgets import spoken
from responsai.text import dates, model_names, numbers
from responsai.text.catalogue import translate
from responsai.text.names import activity_name, indicator_name, spoken_unit

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.journal_lines import JournalLine
    from responsai.domain.interval import Interval

ENERGY_UNIT: Final = numbers.LADDERS[Indicator.ENERGY][1]
WATER_UNIT: Final = numbers.LADDERS[Indicator.WATER][0]
"""A column has one unit, so that its numbers can be compared."""
NOTHING: Final = "–"
_ABOUT: Final = "≈\u00a0"
"""Before a moment that stands in for one that is not told."""


class Column(IntEnum):
    """Columns of the journal, from left to right."""

    WHEN = 0
    ACTIVITY = 1
    MODEL = 2
    COUNT = 3
    SOURCE = 4
    ENERGY = 5
    RANGE = 6
    WATER = 7


NUMBERS: Final = frozenset({Column.COUNT, Column.ENERGY, Column.WATER})
"""Columns that stand at the right."""
EDITABLE: Final = frozenset({Column.WHEN, Column.ACTIVITY, Column.MODEL, Column.COUNT})
SORTABLE: Final = frozenset({Column.WHEN, Column.COUNT})


def header(column: Column) -> str:
    """Name of a column."""
    return {
        Column.WHEN: translate("Journal", "When"),
        Column.ACTIVITY: translate("Journal", "Activity"),
        Column.MODEL: translate("Journal", "Model"),
        Column.COUNT: translate("Journal", "Count"),
        Column.SOURCE: translate("Journal", "Source"),
        Column.ENERGY: indicator_name(Indicator.ENERGY),
        Column.RANGE: translate("Journal", "Range, {unit}").format(unit=ENERGY_UNIT.symbol),
        Column.WATER: indicator_name(Indicator.WATER),
    }[column]


def cell(line: JournalLine, column: Column, today: dt.date) -> str:
    """Text of a cell."""
    if column is Column.WHEN:
        return when(line, today)
    if column is Column.ACTIVITY:
        return activity_name(line.event.series.activity)
    if column is Column.MODEL:
        return (
            model_names.displayed(line.model).name
            if line.model
            else translate("Journal", "Unknown")
        )
    if column is Column.COUNT:
        return numbers.count(line.event.amounts.requests)
    if column is Column.SOURCE:
        return line.source
    return _figure(line, column)


def when(line: JournalLine, today: dt.date) -> str:
    """Moment of an entry, as short as can be: the time only of today."""
    if line.day == today:
        if line.at is None:
            return translate("Journal", "Today")
        about = _ABOUT if line.inferred else ""
        return translate("Journal", "Today {time}").format(time=f"{about}{line.at:%H:%M}")
    about = _ABOUT if line.inferred else ""
    if line.day.year == today.year:
        return f"{about}{dates.weekday_short(line.day)} {dates.day_short(line.day)}"
    return f"{about}{dates.day_short(line.day)} {line.day.year}"


def longest_when() -> str:
    """The longest text that ``when`` gives."""
    return translate("Journal", "Today {time}").format(time=f"{_ABOUT}00:00")


def _inferred() -> str:
    return translate(
        "Journal",
        "The source tells no time, or one that cannot be true: that of a neighbour or of the file "
        "stands in.",
    )


def said(line: JournalLine, column: Column, today: dt.date, *, fresh: bool) -> str:
    """What a screen reader says of a cell.

    Args:
        line: The entry.
        column: The cell.
        today: The present day.
        fresh: It was just added.
    """
    name = header(column)
    if column is Column.ENERGY:
        return _said_amount(name, line.energy if line.counts else None, ENERGY_UNIT)
    if column is Column.WATER:
        return _said_amount(name, line.water if line.counts else None, WATER_UNIT)
    if column is Column.RANGE and line.counts and line.energy is not None:
        unit = spoken_unit(ENERGY_UNIT.symbol)
        return f"{spoken.bounds(line.energy, ENERGY_UNIT)} {unit}"
    parts = [spoken.plain(cell(line, column, today))]
    if column is Column.COUNT:
        parts.insert(0, name)
    assumed = line.inferred if column is Column.WHEN else column is Column.MODEL and line.assumed
    if assumed:
        parts += [translate("Journal", "assumed")]
    if column is Column.SOURCE and not line.counts:
        parts.append(translate("Journal", "also seen, not counted"))
    if column is Column.WHEN and fresh:
        parts.append(translate("Journal", "just added"))
    return ", ".join(parts)


def tip(line: JournalLine, column: Column) -> str:
    """More about a cell; empty for nothing."""
    if column is Column.WHEN:
        day = dates.day(line.day)
        told = day if line.at is None else f"{day}, {line.at:%H:%M}"
        return f"{told}\n{_inferred()}" if line.inferred else told
    if not line.counts:
        return translate(
            "Journal",
            "Stronger evidence tells of the same uses of that day: this entry is not counted.",
        )
    if column is Column.MODEL:
        return "\n".join([line.model or translate("Journal", "Unknown model"), *line.assumed])
    if column is Column.ACTIVITY:
        return line.event.note or ""
    return ""


def described(line: JournalLine) -> str:
    """An entry in a few words, for buttons and messages: 2 × image, 20 May."""
    return translate("Journal", "{n} × {activity}, {day}").format(
        n=numbers.count(line.event.amounts.requests),
        activity=activity_name(line.event.series.activity).lower(),
        day=dates.day_short(line.day),
    )


def _figure(line: JournalLine, column: Column) -> str:
    if not line.counts:
        return NOTHING if column is not Column.RANGE else ""
    if column is Column.WATER:
        if line.water is None:
            return NOTHING
        shown = numbers.estimate(Indicator.WATER, line.water, WATER_UNIT)
        return f"{shown.value} {shown.unit}"
    if line.energy is None:
        return NOTHING if column is Column.ENERGY else translate("Journal", "not covered")
    shown = numbers.estimate(Indicator.ENERGY, line.energy, ENERGY_UNIT)
    return f"{shown.value} {shown.unit}" if column is Column.ENERGY else shown.range


def _said_amount(name: str, interval: Interval | None, unit: numbers.Unit) -> str:
    if interval is None:
        return translate("Journal", "{name}, no figure").format(name=name)
    return translate("LogEntry", "{name}, {amount}, from {range}").format(
        name=name, amount=spoken.amount(interval, unit), range=spoken.bounds(interval, unit)
    )
