"""The rest of the river's picture: the total, and what shows before the first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from responsai.domain.stages import STAGES
from responsai.gui import fonts, icons, theme
from responsai.gui.widgets import paint, river_paint
from responsai.gui.widgets import river_geometry as geometry
from responsai.gui.widgets.river_text import ICONS
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from responsai.gui.widgets.river_text import RiverText

_TOTAL_LEFT: Final = 22.0
"""Free pixels between the mouth and the words of the total."""
_LINE: Final = 16.0
_FAINT: Final = 0.35
_ICON: Final = 20.0
_ICON_TOP: Final = 8.0
_TITLE_BASELINE: Final = 154.0
_SENTENCE_BASELINE: Final = 175.0


def draw_total(painter: QPainter, mouth: float, middle: float, text: RiverText) -> None:
    """Write the total beside the bracket.

    Args:
        painter: Where to draw.
        mouth: x at which the stream ends.
        middle: Height of the bracket's middle.
        text: What to write.
    """
    ui = theme.current().ui
    left = mouth + _TOTAL_LEFT
    if text.covered:
        middle -= _LINE / 2
    paint.draw_runs(
        painter, left, middle - 16, [paint.Run(text.title, fonts.scale("label"), ui.ink2)]
    )
    paint.draw_runs(painter, left, middle + 10, _value(text, 26, 14))
    caption = fonts.scale("caption")
    paint.draw_runs(painter, left, middle + 29, [paint.Run(text.range, caption, ui.ink3)])
    if text.covered:
        paint.draw_runs(
            painter, left, middle + 29 + _LINE, [paint.Run(text.covered, caption, ui.ink3)]
        )


def draw_total_row(painter: QPainter, area: QRectF, text: RiverText) -> None:
    """Write the total as the last row of the list."""
    ui = theme.current().ui
    painter.fillRect(QRectF(area.left(), area.top() + 4, area.width(), 1), QColor(ui.grid))
    middle = area.center().y() + 2
    caption = fonts.scale("caption")
    paint.draw_runs(
        painter, area.left() + 2, middle - 3, [paint.Run(text.title, fonts.scale("label"), ui.ink2)]
    )
    if text.covered:
        covered = paint.Run(text.covered, caption, ui.ink3)
        paint.draw_runs(painter, area.left() + 2, middle + 14, [covered])
    value = _value(text, 21, 13)
    right = area.right() - 2
    paint.draw_runs(painter, right - paint.runs_width(value), middle, value)
    bounds = paint.Run(text.range, caption, ui.ink3)
    paint.draw_runs(painter, right - bounds.width, middle + 18, [bounds])


def draw_empty(painter: QPainter, width: float, *, covered: bool = True) -> None:
    """Draw the river without figures: equal hairlines, and what it waits for.

    Args:
        painter: Draws.
        width: Width of the river.
        covered: Whether the method covers the indicator; if so, it waits for the first use.
    """
    colours = theme.current()
    frame = geometry.empty_frame(width)
    widths = (geometry.THINNEST,) * len(STAGES)
    for band, stage in zip(geometry.bands(frame, widths), STAGES, strict=True):
        path = river_paint.outline(frame, band)
        river_paint.draw_band(painter, frame, band, path, stage, _FAINT)
        icon = QRectF(frame.station(band.number) - _ICON / 2, _ICON_TOP, _ICON, _ICON)
        painter.setOpacity(_FAINT)
        icons.paint(painter, ICONS[stage], icon, colours.stage[stage].text)
        painter.setOpacity(1.0)
    title, sentence = _waits_for_a_use() if covered else _is_not_covered()
    for text, font, color, baseline in (
        (title, fonts.scale("bodyStrong"), colours.ui.ink, _TITLE_BASELINE),
        (sentence, fonts.scale("caption"), colours.ui.ink2, _SENTENCE_BASELINE),
    ):
        for place, line in enumerate(paint.wrapped(text, font, width)):
            run = paint.Run(line, font, color)
            below = baseline + place * _LINE
            paint.draw_runs(painter, (width - run.width) / 2, below, [run])


def _waits_for_a_use() -> tuple[str, str]:
    return (
        translate("River", "Your river starts with one use"),
        translate("River", "Log a use, or let your tools fill the journal."),
    )


def _is_not_covered() -> tuple[str, str]:
    return (
        translate("River", "This method does not cover this indicator"),
        translate("River", "Not covered is not zero: choose another method to see an estimate."),
    )


def _value(text: RiverText, px: int, unit_px: int) -> list[paint.Run]:
    ui = theme.current().ui
    return [
        paint.Run(text.value, fonts.font(px, 600, spacing=-0.5), ui.ink),
        paint.Run(text.unit, fonts.font(unit_px, 500), ui.ink2, 4),
    ]
