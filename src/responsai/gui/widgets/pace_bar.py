"""How far a budget is used, and how far its period has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import theme
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT: Final = 18
_BAR: Final = 8.0
_MARK: Final = 2.0


class PaceBar(QLabel):
    """A bar with a mark for the day; what is beyond the mark is hatched, never red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._elapsed = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pace(self, share: float, elapsed: float, told: str) -> None:
        """Show a budget.

        Args:
            share: Part that is used, 1 for all of it.
            elapsed: Part of the period that has gone, 0 to 1.
            told: Both in words, for screen readers.
        """
        self._share, self._elapsed = share, elapsed
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As high as the mark."""
        return QSize(160, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Room to see anything."""
        return QSize(60, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw track, used part and mark."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        top = (_HEIGHT - _BAR) / 2
        width = float(self.width())
        paint.fill_rounded(painter, QRectF(0, top, width, _BAR), _BAR / 2, ui.track)
        used = min(self._share, 1.0) * width
        mark = self._elapsed * width
        if used > 0:
            paint.fill_rounded(painter, QRectF(0, top, used, _BAR), _BAR / 2, ui.accent)
        if used > mark:
            hatched = QBrush(QColor(ui.surface), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRectF(mark, top, used - mark, _BAR), hatched)
        left = min(max(mark - _MARK / 2, 0.0), width - _MARK)
        painter.fillRect(QRectF(left, 0, _MARK, _HEIGHT), QColor(ui.ink))
        painter.end()
