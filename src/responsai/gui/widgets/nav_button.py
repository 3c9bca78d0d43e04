"""Items of the rail."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import INSET_PROPERTY
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 36

_ICON: Final = 18
_EDGE: Final = 12
_PADDING: Final = 11
_GAP: Final = 10
_RADIUS: Final = 8.0
_STROKE: Final = 1.75
_BAR_WIDTH: Final = 3.0
_BAR_INSET: Final = 9.0


class NavButton(QAbstractButton):
    """One page in the rail.

    It spans the whole width of the rail, 12 free pixels at both ends included, because the
    current one carries a bar at the very edge of the window: it differs in shape (pill and
    bar), weight and colour. Items with the same parent exclude each other and form one tab
    stop with arrow keys.
    """

    def __init__(
        self, icon: str, text: str, *, exclusive: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make an item.

        Args:
            icon: Name of the icon.
            text: Name of the page.
            exclusive: False for what opens something instead of being a place, such as Settings.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._icon_name = icon
        self._exclusive = exclusive
        self.setText(text)
        self.setCheckable(exclusive)
        self.setAutoExclusive(exclusive)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(INSET_PROPERTY, _EDGE)

    def set_current(self, current: bool) -> None:  # noqa: FBT001  (a setter)
        """Mark as the page that is shown, or not."""
        # An exclusive button cannot be put out by hand.
        self.setAutoExclusive(False)
        self.setChecked(current)
        self.setAutoExclusive(self._exclusive)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Room for icon and text in their widest weight."""
        text = paint.Run(self.text(), fonts.font(13, 600), "").width
        return QSize(ceil(2 * (_EDGE + _PADDING) + _ICON + _GAP + text), HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the pill, the icon and the text."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        area = QRectF(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0)
        current = self.isChecked()
        if current:
            paint.outline_rounded(painter, area, _RADIUS, ui.border, 1.0, ui.surface)
            self._draw_bar(painter, ui.accent)
        elif self.underMouse() or self.isDown():
            paint.fill_rounded(painter, area, _RADIUS, ui.track)
        middle = area.center().y()
        icon_color = ui.accent if current else ui.ink2
        icon_area = QRectF(area.left() + _PADDING, middle - _ICON / 2, _ICON, _ICON)
        icons.paint(painter, self._icon_name, icon_area, icon_color, _STROKE)
        font = fonts.font(13, 600 if current else 500)
        run = paint.Run(self.text(), font, ui.ink if current else ui.ink2)
        left = icon_area.right() + _GAP
        paint.draw_runs(painter, left, paint.centred_baseline(font, middle), [run])
        painter.end()

    def _draw_bar(self, painter: QPainter, color: str) -> None:
        # Round on the right only: the left half lies outside the window.
        area = QRectF(-_BAR_WIDTH, _BAR_INSET, 2 * _BAR_WIDTH, self.height() - 2 * _BAR_INSET)
        paint.fill_rounded(painter, area, _BAR_WIDTH, color)
