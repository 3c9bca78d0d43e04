"""A slider that begins at the present value and keeps a tick there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSlider, QStyle

from responsai.gui import theme
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_HANDLE: Final = 20
"""Width of the handle in the style sheet, pixels."""
_TICK: Final = (2.0, 12.0)


class PresentSlider(QSlider):
    """Horizontal; how far it was moved from the present is seen at a glance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.present = 0

    @property
    def moved(self) -> bool:
        """Whether it stands elsewhere than at the present."""
        return self.value() != self.present

    def set_present(self, low: int, high: int, value: int) -> None:
        """Begin anew at a value, without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003  (Qt's name)
        self.setRange(low, high)
        self.setValue(value)
        self.blockSignals(False)  # noqa: FBT003  (Qt's name)
        self.present = value
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        """Leave the wheel to the page: scrolling must not change a figure."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the slider, and the tick where it began."""
        super().paintEvent(event)
        if not self.isEnabled() or not self.moved:
            return
        room = self.width() - _HANDLE
        place = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self.present, room)
        wide, high = _TICK
        area = QRectF(_HANDLE / 2 + place - wide / 2, (self.height() - high) / 2, wide, high)
        painter = paint.smooth_painter(self)
        paint.fill_rounded(painter, area, 1.0, QColor(theme.current().ui.ink3))
        painter.end()
