"""Drawing the river's water with QPainter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainterPath, QPen

from responsai.gui import patterns, theme
from responsai.gui.widgets import river_geometry as geometry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from responsai.domain.stages import Stage
    from responsai.gui.widgets.river_geometry import Band, Curve, Frame, Point

_SEPARATOR: Final = 1.4
_THIN_SEPARATOR: Final = 0.6
_THIN: Final = 6.0
_FLOWING: Final = 26.0
"""Bands above this thickness carry flow lines."""
_FLOW_WIDTH: Final = 1.2
_FLOW_INSET: Final = 12.0
# Place in the band (0 lower edge, 1 upper edge), opacity, pattern in pixels.
_FLOWS: Final = (
    (0.26, 0.26, (120.0, 22.0)),
    (0.52, 0.20, (64.0, 30.0)),
    (0.78, 0.24, (150.0, 26.0)),
)


def outline(frame: Frame, band: Band) -> QPainterPath:
    """The area of a band."""
    half, radius = band.thickness / 2, geometry.head_radius(band)
    left, right, top = band.head - half, band.head + half, frame.head
    path = QPainterPath(QPointF(left, top + radius))
    _follow(path, geometry.outer_bend(frame, band))
    lower = geometry.stream(frame, band, band.offset)
    upper = geometry.stream(frame, band, band.offset + band.thickness)
    for point in (*lower[1:], *reversed(upper)):
        path.lineTo(point.x, point.y)
    back = geometry.inner_bend(frame, band)
    path.cubicTo(
        _point(back.second_handle), _point(back.first_handle), QPointF(right, top + radius)
    )
    path.quadTo(right, top, right - radius, top)
    path.lineTo(left + radius, top)
    path.quadTo(left, top, left, top + radius)
    path.closeSubpath()
    return path


def draw_band(
    painter: QPainter, frame: Frame, band: Band, path: QPainterPath, stage: Stage, opacity: float
) -> None:
    """Draw one band, whose outline is ``path``, over the ones that lie below it."""
    colours = theme.current()
    line = _THIN_SEPARATOR if band.thickness < _THIN else _SEPARATOR
    # First the line in the colour of the ground, then the area without a line: a thin band
    # keeps its whole width.
    painter.strokePath(path, QPen(QColor(colours.ui.surface), line))
    painter.setOpacity(opacity)
    painter.fillPath(path, QColor(colours.stage[stage].fill))
    if colours.patterns:
        painter.fillPath(path, patterns.brush(stage, colours))
    elif band.thickness > _FLOWING:
        _draw_flow(painter, frame, band)
    painter.setOpacity(1.0)


def draw_unknown(
    painter: QPainter, frame: Frame, number: int, stage: Stage, opacity: float
) -> None:
    """Draw the short hatched band of a stage that is not estimated; it does not join."""
    color = QColor(theme.current().stage[stage].fill)
    half = geometry.UNKNOWN_THICKNESS / 2
    area = QRectF(
        frame.station(number) - half,
        frame.head,
        geometry.UNKNOWN_THICKNESS,
        geometry.UNKNOWN_LENGTH,
    )
    painter.save()
    painter.setOpacity(opacity)
    fading = QLinearGradient(area.topLeft(), area.bottomLeft())
    fading.setColorAt(0.45, color)
    clear = QColor(color)
    clear.setAlpha(0)
    fading.setColorAt(1.0, clear)
    pen = QPen(QBrush(fading), 1.2)
    path = QPainterPath()
    path.addRoundedRect(area.adjusted(0.6, 0.6, -0.6, 0), 4, 4)
    painter.strokePath(path, pen)
    painter.setClipPath(path)
    painter.setPen(pen)
    step, top = 5.0, area.top() - area.width()
    while top < area.bottom():
        painter.drawLine(QPointF(area.left(), top + area.width()), QPointF(area.right(), top))
        top += step
    painter.restore()


def draw_bracket(painter: QPainter, frame: Frame, widths: Sequence[float]) -> float:
    """Draw the bracket that gathers the stream; returns the height of its middle."""
    lower = geometry.edge(frame, frame.mouth, 0).y
    upper = lower - geometry.height(widths)
    left, right = frame.mouth + 5, frame.mouth + 10
    painter.setPen(QPen(QColor(theme.current().ui.ink3), 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [QPointF(left, upper), QPointF(right, upper), QPointF(right, lower), QPointF(left, lower)]
    )
    return (lower + upper) / 2


def _draw_flow(painter: QPainter, frame: Frame, band: Band) -> None:
    opacity = painter.opacity()
    for place, strength, dashes in _FLOWS:
        points = geometry.stream(frame, band, band.offset + band.thickness * place)
        inner = [
            QPointF(point.x, point.y)
            for point in points
            if band.joins + _FLOW_INSET <= point.x <= frame.mouth - _FLOW_INSET
        ]
        pen = QPen(QColor(theme.current().ui.flow), _FLOW_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / _FLOW_WIDTH for length in dashes])
        painter.setOpacity(opacity * strength)
        painter.setPen(pen)
        painter.drawPolyline(inner)
    painter.setOpacity(opacity)


def _follow(path: QPainterPath, curve: Curve) -> None:
    path.cubicTo(_point(curve.first_handle), _point(curve.second_handle), _point(curve.end))


def _point(point: Point) -> QPointF:
    return QPointF(point.x, point.y)
