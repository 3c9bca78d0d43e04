"""A few things side by side: a row each, with a bar, or a dot and its range."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from responsai.gui.charts.drawing import Drawing
from responsai.gui.models.table import Table
from responsai.gui.widgets import spoken
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Stage
    from responsai.gui.charts.drawing import Plot
    from responsai.gui.theme import Theme

ROW_HEIGHT: Final = 34
AXIS_HEIGHT: Final = 42
"""Marks below the rows; with it the table, which has a header, finds room too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing.

    Attributes:
        label: What it is.
        note: More about it, shown below; empty for nothing.
        value: Its value in the unit of the chart; without spread it is drawn as a bar.
        told: The value as people read it, without unit.
    """

    label: str
    note: str
    value: Interval
    told: str

    @property
    def has_range(self) -> bool:
        """Whether there is a range to draw."""
        return self.value.low < self.value.high


@dataclass(frozen=True, slots=True)
class Rows:
    """What the chart shows.

    Attributes:
        title: Title, for card and screen reader.
        rows: From top to bottom.
        unit: Symbol of the unit.
        spoken_unit: The unit in full.
        what: Header of the first column of the table.
        stage: Gives the colour.
    """

    title: str
    rows: tuple[Row, ...]
    unit: str
    spoken_unit: str
    what: str
    stage: Stage

    @property
    def height(self) -> int:
        """Pixels that the chart needs."""
        return sum(row_height(row) for row in self.rows) + AXIS_HEIGHT


def row_height(row: Row) -> int:
    """Pixels of a row."""
    return ROW_HEIGHT + (12 if row.note else 0)


def drawing(rows: Rows) -> Drawing:
    """The chart, ready to be drawn."""
    return Drawing(partial(_draw, rows), rows.title, describe(rows), partial(table, rows), tuple)


def _draw(rows: Rows, figure: Figure, theme: Theme) -> Plot:
    """Draw beside the main thread, where matplotlib may be imported."""
    from responsai.gui.charts.rows_figure import draw  # noqa: PLC0415  (imports matplotlib)

    return draw(rows, figure, theme)


def describe(rows: Rows) -> str:
    """The highest and the lowest in a sentence."""
    if not rows.rows:
        return ""
    ordered = sorted(rows.rows, key=lambda row: row.value.central)
    return spoken.plain(
        translate("RowsChart", "Highest: {most}, {high}. Lowest: {least}, {low}.").format(
            most=ordered[-1].label,
            high=f"{ordered[-1].told} {rows.spoken_unit}",
            least=ordered[0].label,
            low=f"{ordered[0].told} {rows.spoken_unit}",
        )
    )


def table(rows: Rows) -> Table:
    """The same content as rows."""
    value = translate("RowsChart", "Value ({unit})").format(unit=rows.unit)
    ranged = any(row.has_range for row in rows.rows)
    headers = (rows.what, value, translate("RowsChart", "Range")) if ranged else (rows.what, value)
    lines = []
    for row in rows.rows:
        name = f"{row.label} ({row.note})" if row.note else row.label
        line = (name, row.told)
        bounds = numbers.value_range(row.value.low, row.value.high)
        lines.append((*line, bounds) if ranged else line)
    return Table(headers, tuple(lines), rows.spoken_unit)
