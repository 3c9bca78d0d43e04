"""Weeks before and since something was tried: a bar each, and a dashed line at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import theme
from responsai.gui.widgets import paint
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_BAR: Final = 12.0
_GAP: Final = 5.0
_BREAK: Final = 14.0
_HEIGHT: Final = 44
_LEAST: Final = 2.0


class TrialBars(QLabel):
    """A label for Qt, so that its sentence is read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: tuple[float | None, ...] = ()
        self._after: tuple[float | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_weeks(
        self, before: Sequence[float | None], after: Sequence[float | None], told: Sequence[str]
    ) -> None:
        """Show other weeks.

        Args:
            before: What was measured in each week before, ``None`` where it cannot be told.
            after: Likewise since.
            told: All weeks in words, in order.
        """
        self._before, self._after = tuple(before), tuple(after)
        self.setAccessibleName(
            translate("TrialBars", "Weeks before: {before}. Weeks since: {after}.").format(
                before=", ".join(told[: len(before)]) or "–",
                after=", ".join(told[len(before) :]) or "–",
            )
        )
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Room for all bars."""
        count = len(self._before) + max(len(self._after), 1)
        return QSize(round(count * (_BAR + _GAP) + _BREAK), _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the bars: what was before is neutral, what came since has the accent."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        known = [value for value in (*self._before, *self._after) if value is not None]
        scale = (_HEIGHT - 4) / max(known) if known and max(known) > 0 else 0.0
        x = 0.0
        for values, color in ((self._before, ui.neutral_fill), (self._after, ui.accent)):
            for value in values:
                high = _LEAST if value is None else max(_LEAST, value * scale)
                ground = ui.track if value is None else color
                area = QRectF(x, _HEIGHT - high, _BAR, high)
                paint.fill_rounded(painter, area, 2.0, ground)
                x += _BAR + _GAP
            if values is self._before:
                painter.setPen(QPen(QColor(ui.ink3), 1.0, Qt.PenStyle.DashLine))
                middle = x + _BREAK / 2 - _GAP / 2
                painter.drawLine(QPointF(middle, 0), QPointF(middle, _HEIGHT))
                x += _BREAK
        painter.end()
