"""How "use over time, by stage" is drawn with matplotlib."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke

from responsai.domain.stages import STAGES
from responsai.gui import fonts, patterns
from responsai.gui.charts.axis import CHARACTER_PX, Mark, any_touch, scale, thinned
from responsai.gui.charts.days import Grain
from responsai.gui.charts.drawing import Plot
from responsai.gui.charts.sheet import Sheet, size_of
from responsai.text import dates
from responsai.text.catalogue import translate
from responsai.text.names import stage_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from responsai.domain.stages import Stage
    from responsai.gui.charts.axis import Scale
    from responsai.gui.charts.days import Bar, Days
    from responsai.gui.theme import Theme

# Lengths in logical pixels, 96 to the inch; matplotlib counts in points, 72 to the inch.
POINTS: Final = 0.75
TEXT_PT: Final = 9.0
TOP: Final = 8.0
BOTTOM: Final = 26.0
RIGHT: Final = 6.0
MARK_GAP: Final = 9.0
DIGIT_PX: Final = 7.7
"""Width of a digit of Inter at 12 px."""
BAR_SHARE: Final = 0.76
WIDEST_BAR: Final = 44.0
"""A week has broad slots; broader bars would look like walls."""
LEADER: Final = 14.0
LABEL_HEIGHT: Final = 16.0
THINNEST_EDGED: Final = 1.5
THINNEST_LABELLED: Final = 0.75
EDGE_PT: Final = 0.5
WHISKER_CAP: Final = 6.0
DAYS_PER_WEEK: Final = 7
MONTH_STEPS: Final = (1, 2, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The plot in logical pixels, and how bars map to it."""

    left: float
    width: float
    height: float
    slot: float
    scale: Scale

    @property
    def bar(self) -> float:
        """Width of a bar."""
        return min(self.slot * BAR_SHARE, WIDEST_BAR)

    def y(self, value: float) -> float:
        """Height of a value above the axis."""
        return value / self.scale.limit * self.height


def draw(days: Days, figure: Figure, theme: Theme, *, ranges: bool) -> Plot:
    """Draw on an empty figure.

    Args:
        days: What to draw.
        figure: Its size in inches times 96 is the size in logical pixels.
        theme: Colours.
        ranges: Draw the range of each total as a whisker.
    """
    width, height = size_of(figure)
    figure.set_facecolor(theme.ui.surface)
    frame = _frame(days, width, height, ranges=ranges)
    sheet = Sheet(figure, frame.left, BOTTOM)
    _grid(sheet, frame, days, theme)
    _bars(sheet, frame, days, theme)
    if ranges:
        _whiskers(sheet, frame, days, theme)
    _days_below(sheet, frame, days, theme)
    _stage_labels(sheet, frame, days, theme)
    return Plot(frame.left, TOP, frame.slot, frame.height, len(days.bars))


def _frame(days: Days, width: float, height: float, *, ranges: bool) -> _Frame:
    tops = [bar.total.high if ranges else bar.total.central for bar in days.bars]
    axis = scale(max(tops, default=0.0) / days.unit.size)
    left = max(len(label) for label in axis.labels()) * DIGIT_PX * fonts.factor() + MARK_GAP + 1
    plot = max(width - left - RIGHT, 1.0)
    slots = len(days.bars)
    used = [slot for slot, bar in enumerate(days.bars) if bar.stages is not None]
    room = 0.0
    if used:
        names = [stage_name(stage) for stage in _labelled(days, axis.limit, height)]
        room = (
            max((len(name) for name in names), default=0) * CHARACTER_PX * fonts.factor()
            + 2 * LEADER
        )
    free_slots = slots - used[-1] - 1 if used else 0
    # The labels stand right of the last bar: over the days to come, else beside the plot.
    slot = min(plot / slots, max(plot - room, 1.0) / max(slots - free_slots, 1))
    return _Frame(left, plot, height - TOP - BOTTOM, slot, axis)


def _grid(sheet: Sheet, frame: _Frame, days: Days, theme: Theme) -> None:
    """Lines with their values; only the ground line where there is nothing to measure."""
    values = tuple(zip(frame.scale.marks, frame.scale.labels(), strict=True))
    for value, label in values if days.used else values[:1]:
        y = frame.y(value)
        colour = theme.ui.grid if value else theme.ui.border_control
        sheet.add(
            Line2D(
                (0, frame.width), (y, y), lw=POINTS, color=colour, zorder=0 if value else 3,
            )
        )  # fmt: skip
        sheet.text(
            -MARK_GAP, y, label, ha="right", va="center_baseline", color=theme.ui.ink3,
            fontsize=TEXT_PT * fonts.factor(),
        )  # fmt: skip


def _stacks(days: Days) -> NDArray[np.float64]:
    """Central values, one row per stage, one column per slot, in the chart's unit."""
    values = [
        [interval.central if interval else 0.0 for interval in bar.stages]
        if bar.stages is not None
        else [0.0] * len(STAGES)
        for bar in days.bars
    ]
    return np.array(values).T / days.unit.size


def _bars(sheet: Sheet, frame: _Frame, days: Days, theme: Theme) -> None:
    heights = _stacks(days) / frame.scale.limit * frame.height
    bottoms = np.vstack([np.zeros(heights.shape[1]), np.cumsum(heights, axis=0)[:-1]])
    lefts = (np.arange(heights.shape[1]) + 0.5) * frame.slot - frame.bar / 2
    for index, stage in enumerate(STAGES):
        fill = theme.stage[stage].fill
        for edged in (False, True):
            thick = heights[index] >= THINNEST_EDGED
            chosen = (heights[index] > 0) & (thick if edged else ~thick)
            if chosen.any():
                path = _boxes(
                    lefts[chosen], bottoms[index][chosen], frame.bar, heights[index][chosen]
                )
                edge = theme.ui.surface if edged else "none"
                sheet.add(PathPatch(path, facecolor=fill, edgecolor=edge, lw=EDGE_PT, zorder=2))
                pattern = patterns.hatch(stage, theme)
                if pattern:
                    # A line of no width: the colour of the edge is that of the pattern.
                    look = {"edgecolor": theme.ui.flow, "lw": 0, "hatch": pattern, "zorder": 2.5}
                    sheet.add(PathPatch(path, facecolor="none", **look))


def _boxes(
    lefts: NDArray[np.float64],
    bottoms: NDArray[np.float64],
    width: float,
    heights: NDArray[np.float64],
) -> Path:
    """All rectangles as one path: one artist per stage draws much faster than one per bar."""
    rights, tops = lefts + width, bottoms + heights
    corners = np.stack(
        [
            np.column_stack([lefts, bottoms]),
            np.column_stack([lefts, tops]),
            np.column_stack([rights, tops]),
            np.column_stack([rights, bottoms]),
            np.column_stack([lefts, bottoms]),
        ],
        axis=1,
    )
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(lefts)
    return Path(corners.reshape(-1, 2), codes)


def _whiskers(sheet: Sheet, frame: _Frame, days: Days, theme: Theme) -> None:
    cap = min(WHISKER_CAP, frame.bar) / 2
    lines = []
    for slot, bar in enumerate(days.bars):
        if bar.stages is None:
            continue
        x = (slot + 0.5) * frame.slot
        low, high = (frame.y(value / days.unit.size) for value in (bar.total.low, bar.total.high))
        lines += [
            ((x, low), (x, high)),
            ((x - cap, low), (x + cap, low)),
            ((x - cap, high), (x + cap, high)),
        ]
    sheet.add(
        LineCollection(lines, colors=theme.ui.ink2, linewidths=POINTS * 1.25, zorder=4),
    )


def _days_below(sheet: Sheet, frame: _Frame, days: Days, theme: Theme) -> None:
    for mark in marks(days, frame.slot):
        x = (mark.slot + 0.5) * frame.slot
        half = len(mark.text) * CHARACTER_PX / 2 * fonts.factor()
        sheet.text(
            min(max(x, half - frame.left), frame.width + RIGHT - half),
            -8,
            mark.text,
            ha="center",
            va="top",
            fontsize=TEXT_PT * fonts.factor(),
            color=theme.ui.ink if mark.strong else theme.ui.ink3,
            fontweight=600 if mark.strong else 400,
        )


def marks(days: Days, slot_px: float) -> list[Mark]:
    """Labels below the slots: round days, weeks or months, and always the present.

    Args:
        days: What is drawn.
        slot_px: Width of a slot in logical pixels.
    """
    present = days.present
    strong = None
    if present is not None:
        strong = Mark(present, _present_text(days, days.bars[present]), strong=True)
    if days.grain is Grain.DAY:
        candidates = [
            Mark(slot, text) for slot, bar in enumerate(days.bars) if (text := _day_text(days, bar))
        ]
    else:
        candidates = _months(days, slot_px)
    return thinned(candidates, slot_px, strong)


def _months(days: Days, slot_px: float) -> list[Mark]:
    """The first slot that begins in a month: all months, or every 2nd, 3rd, 6th, or January."""
    begins = [
        slot
        for slot, bar in enumerate(days.bars)
        if not slot or days.bars[slot - 1].first.month != bar.first.month
    ]
    several_years = days.bars[0].first.year != days.bars[-1].last.year
    kept: list[Mark] = []
    for every in MONTH_STEPS:
        kept = []
        for slot in begins:
            first = days.bars[slot].first
            if (first.month - 1) % every == 0:
                year = several_years and first.month == 1
                kept.append(Mark(slot, str(first.year) if year else dates.month_short(first)))
        if not any_touch(kept, slot_px):
            break
    return kept


def _present_text(days: Days, bar: Bar) -> str:
    if days.grain is Grain.WEEK:
        return translate("DaysChart", "this week")
    if days.grain is Grain.MONTH:
        return translate("DaysChart", "this month")
    if 1 < len(days.bars) <= DAYS_PER_WEEK:
        return f"{dates.weekday_short(bar.first)} {bar.first.day}"
    day = str(bar.first.day) if _one_month(days) else dates.day_short(bar.first)
    return translate("DaysChart", "{day}, today").format(day=day)


def _day_text(days: Days, bar: Bar) -> str:
    """Label of a day, empty where none should stand."""
    first = bar.first
    if len(days.bars) == 1:
        return dates.day_short(first)
    if len(days.bars) <= DAYS_PER_WEEK:
        return f"{dates.weekday_short(first)} {first.day}"
    if _one_month(days):
        return str(first.day) if first.day % DAYS_PER_WEEK == 1 else ""
    return dates.day_short(first) if first.weekday() == 0 else ""


def _one_month(days: Days) -> bool:
    first, last = days.bars[0].first, days.bars[-1].last
    return (first.year, first.month) == (last.year, last.month)


def _labelled(days: Days, limit: float, height: float) -> list[Stage]:
    """Stages thick enough to be seen somewhere."""
    tallest = _stacks(days).max(axis=1) / limit * height
    return [
        stage for stage, pixels in zip(STAGES, tallest, strict=True) if pixels >= THINNEST_LABELLED
    ]


def _stage_labels(sheet: Sheet, frame: _Frame, days: Days, theme: Theme) -> None:
    """Names beside the last bar, each tied to its segment by a thin line."""
    used = [slot for slot, bar in enumerate(days.bars) if bar.stages is not None]
    if not used:
        return
    heights = _stacks(days)[:, used[-1]] / frame.scale.limit * frame.height
    middles = np.cumsum(heights) - heights / 2
    stages = _labelled(days, frame.scale.limit, frame.height)
    anchors = [float(middles[STAGES.index(stage)]) for stage in stages]
    edge = (used[-1] + 0.5) * frame.slot + frame.bar / 2
    halo = [withStroke(linewidth=3, foreground=theme.ui.surface)]
    for stage, anchor, y in zip(stages, anchors, _apart(anchors, frame.height), strict=True):
        colour = theme.stage[stage].text
        sheet.add(Line2D((edge + 1, edge + LEADER), (anchor, y), lw=POINTS, color=colour, zorder=5))
        sheet.text(
            edge + LEADER + 4, y, stage_name(stage), color=colour,
            fontsize=TEXT_PT * fonts.factor(), fontweight=500, va="center_baseline", zorder=6,
            path_effects=halo,
        )  # fmt: skip


def _apart(anchors: list[float], height: float) -> list[float]:
    """Positions near rising anchors, at least a line apart, within the plot where it is tall."""
    lowest = LABEL_HEIGHT / 2 + 2
    placed: list[float] = []
    for anchor in anchors:
        placed.append(max(anchor, placed[-1] + LABEL_HEIGHT if placed else lowest))
    above = placed[-1] + LABEL_HEIGHT / 2 - height if placed else 0.0
    if above > 0:
        placed[-1] -= above
        for index in range(len(placed) - 2, -1, -1):
            placed[index] = min(placed[index], placed[index + 1] - LABEL_HEIGHT)
    return placed
