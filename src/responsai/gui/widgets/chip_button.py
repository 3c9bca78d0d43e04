"""A small state that opens what is behind it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT: Final = 28
_CHIP: Final = 22
_PADDING: Final = 9
_ICON: Final = 13
_GAP: Final = 5
_RADIUS: Final = 6.0


class ChipButton(QAbstractButton):
    """A chip in the colours of a notice; stays pressed while what it opens is open."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._icon_name = icon
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RADIUS_PROPERTY, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as icon and word, high enough to be hit."""
        return QSize(ceil(2 * _PADDING + _ICON + _GAP + self._run("").width), _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Let Enter open as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw ground, icon and word."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        top = (self.height() - _CHIP) / 2
        edge = ui.warn_border if self.isChecked() or self.underMouse() else ui.warn_soft
        area = QRectF(0, top, self.width(), _CHIP)
        paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.warn_soft)
        middle = self.height() / 2
        inner = QRectF(_PADDING, middle - _ICON / 2, _ICON, _ICON)
        icons.paint(painter, self._icon_name, inner, ui.warn)
        run = self._run(ui.warn)
        baseline = paint.centred_baseline(run.font, middle)
        paint.draw_runs(painter, _PADDING + _ICON + _GAP, baseline, [run])
        painter.end()

    def _run(self, color: str) -> paint.Run:
        return paint.Run(self.text(), fonts.scale("label"), color)
