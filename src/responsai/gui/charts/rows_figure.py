"""How "a few things side by side" is drawn with matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke

from responsai.gui.charts.axis import CHARACTER_PX, scale
from responsai.gui.charts.drawing import Plot
from responsai.gui.charts.rows import AXIS_HEIGHT, row_height
from responsai.gui.charts.sheet import Sheet, size_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from responsai.gui.charts.axis import Scale
    from responsai.gui.charts.rows import Row, Rows
    from responsai.gui.theme import Theme

# Lengths in logical pixels, 96 to the inch; matplotlib counts in points, 72 to the inch.
POINTS: Final = 0.75
TEXT_PT: Final = 9.0
LABEL_PT: Final = 9.75
RIGHT: Final = 60.0
"""Room for the last mark and its unit, and for a value beside the longest bar."""
LABEL_GAP: Final = 18.0
WIDEST_LABEL: Final = 0.42
"""Share of the width that labels may take."""
BAR: Final = 16.0
RANGE_OPACITY: Final = 0.32
DOT: Final = 6.5
VALUE_GAP: Final = 12.0


def draw(rows: Rows, figure: Figure, theme: Theme) -> Plot:
    """Draw on an empty figure.

    Args:
        rows: What to draw.
        figure: Its size in inches times 96 is the size in logical pixels.
        theme: Colours.
    """
    figure.set_facecolor(theme.ui.surface)
    sheet = Sheet(figure, down=True)
    width, height = size_of(figure)
    left = min(_label_width(rows), width * WIDEST_LABEL)
    plot = max(width - left - RIGHT, 1.0)
    axis = scale(max((row.value.high for row in rows.rows), default=0.0))
    bottom = height - AXIS_HEIGHT
    _grid(sheet, rows, theme, axis, (left, plot, bottom))
    top = 0.0
    for row in rows.rows:
        middle = top + row_height(row) / 2
        _label(sheet, row, theme, middle)
        _value(sheet, rows, row, theme, (left, plot / axis.limit, middle))
        top += row_height(row)
    return Plot(left, 0.0, 1.0, bottom, 0)


def _label_width(rows: Rows) -> float:
    longest = max((max(len(row.label), len(row.note)) for row in rows.rows), default=0)
    return longest * CHARACTER_PX + LABEL_GAP


def _grid(
    sheet: Sheet, rows: Rows, theme: Theme, axis: Scale, place: tuple[float, float, float]
) -> None:
    left, plot, bottom = place
    labels = axis.labels()
    for index, (mark, label) in enumerate(zip(axis.marks, labels, strict=True)):
        x = left + mark / axis.limit * plot
        color = theme.ui.grid if mark else theme.ui.border_control
        sheet.add(Line2D((x, x), (0, bottom), lw=POINTS, color=color, zorder=0))
        last = index == len(labels) - 1
        sheet.text(
            x, bottom + 8, f"{label} {rows.unit}" if last else label, ha="center", va="top",
            fontsize=TEXT_PT, color=theme.ui.ink3,
        )  # fmt: skip


def _label(sheet: Sheet, row: Row, theme: Theme, middle: float) -> None:
    sheet.text(
        0, middle - (8 if row.note else 0), row.label, ha="left", va="center_baseline",
        fontsize=LABEL_PT, fontweight=500, color=theme.ui.ink,
    )  # fmt: skip
    if row.note:
        sheet.text(
            0, middle + 9, row.note, ha="left", va="center_baseline", fontsize=TEXT_PT,
            color=theme.ui.ink2,
        )  # fmt: skip


def _value(
    sheet: Sheet, rows: Rows, row: Row, theme: Theme, place: tuple[float, float, float]
) -> None:
    left, per_unit, middle = place
    fill = theme.stage[rows.stage].fill
    central = left + row.value.central * per_unit
    beside = central + VALUE_GAP
    if row.has_range:
        low, high = left + row.value.low * per_unit, left + row.value.high * per_unit
        sheet.add(
            FancyBboxPatch(
                (low + BAR / 2, middle - BAR / 2), max(high - low - BAR, 0.1), BAR,
                boxstyle=f"round,pad=0,rounding_size={BAR / 2 - 0.1}", facecolor=fill,
                edgecolor="none", alpha=RANGE_OPACITY, zorder=2, mutation_aspect=1,
            )
        )  # fmt: skip
        sheet.add(
            Circle(
                (central, middle), DOT, facecolor=fill, edgecolor=theme.ui.surface,
                lw=2 * POINTS, zorder=3,
            )
        )  # fmt: skip
        if beside < high < beside + len(row.told) * CHARACTER_PX:
            beside = high + VALUE_GAP / 2  # rather than across the end of the bar
    else:
        bar = max(central - left, 1.5)
        sheet.add(Rectangle((left, middle - BAR / 2), bar, BAR, facecolor=fill, lw=0, zorder=2))
        beside = left + bar + VALUE_GAP / 2
    sheet.text(
        beside, middle, row.told, ha="left", va="center_baseline", fontsize=TEXT_PT,
        fontweight=600, color=theme.ui.ink, zorder=4,
        path_effects=[withStroke(linewidth=3, foreground=theme.ui.surface)],
    )  # fmt: skip
