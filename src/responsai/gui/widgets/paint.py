"""Small helpers for widgets that draw themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

_WIDTHS: Final[dict[tuple[str, str], float]] = {}
"""Widths of texts by text and font: layouts ask for the same ones many times over."""
_MOST_WIDTHS: Final = 4_096
_RIM: Final = 3.0
"""Width of a rim around text; half of it lies outside."""


class Run(NamedTuple):
    """A stretch of text in one font and colour.

    Attributes:
        text: What to write.
        font: In which font.
        color: ``#RRGGBB``.
        gap: Free pixels before it.
    """

    text: str
    font: QFont
    color: str
    gap: float = 0.0

    @property
    def width(self) -> float:
        """Pixels the text takes, without its gap."""
        known = (self.text, self.font.key())
        if known not in _WIDTHS:
            if len(_WIDTHS) >= _MOST_WIDTHS:
                _WIDTHS.clear()
            _WIDTHS[known] = QFontMetricsF(self.font).horizontalAdvance(self.text)
        return _WIDTHS[known]


def runs_width(runs: Sequence[Run]) -> float:
    """Pixels that runs take beside each other."""
    return sum(run.gap + run.width for run in runs)


def draw_runs(painter: QPainter, x: float, baseline: float, runs: Sequence[Run]) -> None:
    """Write runs beside each other on one baseline, beginning at ``x``."""
    for run in runs:
        x += run.gap
        painter.setFont(run.font)
        painter.setPen(QColor(run.color))
        painter.drawText(QPointF(x, baseline), run.text)
        x += run.width


def draw_outlined(painter: QPainter, x: float, baseline: float, run: Run, ground: str) -> None:
    """Write a run on lines and areas, set off from them by a rim.

    Args:
        painter: Where to.
        x: Left end.
        baseline: Its baseline.
        run: What to write.
        ground: Colour of the rim, that of the surface below.
    """
    outline = QPainterPath()
    outline.addText(QPointF(x, baseline), run.font, run.text)
    pen = QPen(QColor(ground), _RIM, Qt.PenStyle.SolidLine)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(outline, pen)
    draw_runs(painter, x, baseline, [run])


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """Break a text at its spaces into lines of at most ``width`` pixels.

    A word that is wider than that keeps a line of its own: nothing is cut.
    """
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def centred_baseline(font: QFont, middle: float) -> float:
    """Baseline on which text of a font stands optically centred on a height."""
    return middle + QFontMetricsF(font).capHeight() / 2


def fill_rounded(painter: QPainter, area: QRectF, radius: float, color: QColor | str) -> None:
    """Fill a rounded rectangle without an outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(area, radius, radius)


def outline_rounded(
    painter: QPainter, area: QRectF, radius: float, color: str, width: float, ground: str
) -> None:
    """Draw a filled rounded rectangle whose line lies wholly inside ``area``."""
    half = width / 2
    painter.setPen(QPen(QColor(color), width))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half)


def ring(painter: QPainter, area: QRectF, radius: float, color: str) -> None:
    """Draw a hairline around something."""
    painter.setPen(QPen(QColor(color), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on a widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
