"""A switch: something that is on or off at once."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 28
TRACK: Final = QSize(32, 18)
_KNOB_INSET: Final = 2.0
_GAP: Final = 8


class Switch(QCheckBox):
    """A check box drawn as a switch; where the knob lies tells the state besides the colour."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as switch and text."""
        text = _GAP + self._run("").width if self.text() else 0
        return QSize(ceil(TRACK.width() + text), HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  (Qt's name)
        """The whole of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw track, knob and text."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        middle = self.height() / 2
        track = QRectF(0, middle - TRACK.height() / 2, TRACK.width(), TRACK.height())
        radius = TRACK.height() / 2
        on = self.isChecked()
        paint.fill_rounded(painter, track, radius, ui.accent if on else ui.border_control)
        edge = TRACK.height() - 2 * _KNOB_INSET
        left = track.right() - _KNOB_INSET - edge if on else track.left() + _KNOB_INSET
        knob = QRectF(left, track.top() + _KNOB_INSET, edge, edge)
        paint.fill_rounded(painter, knob, edge / 2, ui.surface)
        run = self._run(ui.ink2)
        baseline = paint.centred_baseline(run.font, middle)
        paint.draw_runs(painter, TRACK.width() + _GAP, baseline, [run])
        painter.end()

    def _run(self, color: str) -> paint.Run:
        return paint.Run(self.text(), fonts.scale("caption"), color)
