"""Line icons, drawn from ``resources/icons`` in any colour, sharp on every screen."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from responsai.gui.icon_file import svg

_RATIOS: Final = (1.0, 1.5, 2.0, 3.0)
"""Device pixel ratios for which a QIcon is prepared; Qt picks the nearest larger one."""
_CLEAR: Final = QColor(0, 0, 0, 0)


@lru_cache(maxsize=256)
def _renderer(name: str, color: str, stroke: float) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg(name, color, stroke).encode()))


def paint(painter: QPainter, name: str, rect: QRectF, color: str, stroke: float = 2.0) -> None:
    """Draw an icon into ``rect`` of a painter, as vectors."""
    _renderer(name, color, stroke).render(painter, rect)


def pixmap(
    name: str, color: str, size: int = 16, *, ratio: float = 1.0, stroke: float = 2.0
) -> QPixmap:
    """An icon as a picture.

    Args:
        name: Icon, such as ``zap``.
        color: ``#RRGGBB``.
        size: Edge in device-independent pixels.
        ratio: Device pixels per device-independent pixel.
        stroke: Line width on the 24-unit grid.
    """
    key = f"responsai/{name}/{color}/{size}/{ratio}/{stroke}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    renderer = _renderer(name, color, stroke)
    edge = max(1, round(size * ratio))
    picture = QPixmap(edge, edge)
    picture.fill(_CLEAR)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, color: str, size: int = 16, *, stroke: float = 2.0) -> QIcon:
    """An icon for buttons, menus and lists; arguments as for ``pixmap``."""
    result = QIcon()
    for ratio in _RATIOS:
        result.addPixmap(pixmap(name, color, size, ratio=ratio, stroke=stroke))
    return result
