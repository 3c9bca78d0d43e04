"""A round badge before a row: a number, a stage, or a check mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from responsai.gui import fonts, icons, theme
from responsai.gui.widgets import paint
from responsai.gui.widgets.river_text import ICONS

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from responsai.domain.stages import Stage

BADGE: Final = 28
_ICON: Final = 15


class Badge(QWidget):
    """Painted only: the row beside it says everything.

    Args:
        stage: Shows the sign of a stage in its colours.
        number: Shows a number, or nothing if empty.
        done: Shows a check mark on the accent.
    """

    def __init__(self, stage: Stage | None = None, number: str = "", *, done: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._number = number
        self._done = done
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A fixed circle."""
        return QSize(BADGE, BADGE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw circle and sign."""
        colours = theme.current()
        ui = colours.ui
        painter = paint.smooth_painter(self)
        area = QRectF(0, 0, BADGE, BADGE)
        inset = (BADGE - _ICON) / 2
        inner = area.adjusted(inset, inset, -inset, -inset)
        if self._done:
            paint.fill_rounded(painter, area, BADGE / 2, ui.accent)
            icons.paint(painter, "check", inner, ui.on_accent)
        elif self._stage is not None:
            own = colours.stage[self._stage]
            paint.fill_rounded(painter, area, BADGE / 2, own.soft)
            icons.paint(painter, ICONS[self._stage], inner, own.text)
        else:
            paint.outline_rounded(painter, area, BADGE / 2, ui.border, 1.0, ui.inset)
            painter.setPen(QColor(ui.ink2))
            painter.setFont(fonts.font(12, 600))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()
