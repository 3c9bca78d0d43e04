"""The mark of the program: four of the five streams, joining."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.domain.stages import Stage
from responsai.gui import fonts, theme
from responsai.gui.mark import HEAD, LEFT, MOUTH, SINK, STREAMS, TOP, UNITS

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

NAME: Final = "ResponsAI"

_MARK: Final = 26
_GAP: Final = 9


def paint_mark(painter: QPainter, x: float, y: float, size: float) -> None:
    """Draw the mark into a square.

    Args:
        painter: Where to draw.
        x: Left edge of the square.
        y: Top edge of the square.
        size: Edge of the square.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x, y + size * SINK / UNITS)
    painter.scale(size / UNITS, size / UNITS)
    painter.translate(-LEFT, -TOP)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stage, head, mouth, thickness in STREAMS:
        pen = QPen(QColor(theme.current().stage[Stage(stage)].fill), thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        path = QPainterPath(QPointF(head, HEAD))
        path.cubicTo(head, mouth - 3, head + 2, mouth, head + 8, mouth)
        path.lineTo(MOUTH, mouth)
        painter.drawPath(path)
    painter.restore()


def _font() -> QFont:
    return fonts.font(15, 600, spacing=-0.2)


class LogoWidget(QLabel):
    """The mark with the name beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(NAME)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Mark and name side by side."""
        name = ceil(QFontMetricsF(_font()).horizontalAdvance(NAME))
        return QSize(_MARK + _GAP + name, _MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw mark and name."""
        painter = QPainter(self)
        paint_mark(painter, 0, 0, _MARK)
        painter.setFont(_font())
        painter.setPen(QColor(theme.current().ui.ink))
        left = _MARK + _GAP
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, NAME)
        painter.end()
