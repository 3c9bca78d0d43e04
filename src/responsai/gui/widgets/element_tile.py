"""A chemical element as in the periodic table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_EDGE: Final = 56
_RADIUS: Final = 8.0
_LEFT: Final = 11


class ElementTile(QWidget):
    """Atomic number and symbol; decoration beside the name, so silent for screen readers."""

    def __init__(self, symbol: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The fixed square."""
        return QSize(_EDGE, _EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw tile, number and symbol."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        area = QRectF(0, 0, _EDGE, _EDGE)
        paint.outline_rounded(painter, area, _RADIUS, ui.border, 1.0, ui.inset)
        number = paint.Run(str(self._number), fonts.scale("caption"), ui.ink2)
        symbol = paint.Run(self._symbol, fonts.font(20, 600), ui.ink)
        paint.draw_runs(painter, _LEFT, 18, [number])
        paint.draw_runs(painter, _LEFT, 45, [symbol])
        painter.end()
