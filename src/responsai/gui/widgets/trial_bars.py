"""Weeks before and since something was tried: a bar each, and a dashed line at the start."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_BAR: Final = 12.0
_GAP: Final = 5.0
_BREAK: Final = 14.0
_HEIGHT: Final = 44
_LABEL: Final = 18
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
        left, right = self._widths()
        return QSize(ceil(left + _BREAK + right), _HEIGHT + fonts.sized(_LABEL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the bars: what was before is neutral, what came since has the accent."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        known = [value for value in (*self._before, *self._after) if value is not None]
        scale = (_HEIGHT - 4) / max(known) if known and max(known) > 0 else 0.0
        left, _ = self._widths()
        labels = self._labels()
        baseline = paint.centred_baseline(labels[0].font, _HEIGHT + fonts.sized(_LABEL) / 2 + 1)
        paint.draw_runs(painter, 0, baseline, [labels[0]])
        paint.draw_runs(painter, left + _BREAK, baseline, [labels[1]])
        x = 0.0
        for values, color in ((self._before, ui.neutral_fill), (self._after, ui.accent)):
            for value in values:
                high = _LEAST if value is None else max(_LEAST, value * scale)
                ground = ui.track if value is None else color
                area = QRectF(x, _HEIGHT - high, _BAR, high)
                paint.fill_rounded(painter, area, 2.0, ground)
                x += _BAR + _GAP
            if values is self._before:
                x = left
                painter.setPen(QPen(QColor(ui.ink3), 1.0, Qt.PenStyle.DashLine))
                middle = x + _BREAK / 2
                painter.drawLine(QPointF(middle, 0), QPointF(middle, _HEIGHT))
                x += _BREAK
        painter.end()

    def _labels(self) -> tuple[paint.Run, paint.Run]:
        """How many weeks there are on both sides."""
        font, color = fonts.scale("caption"), theme.current().ui.ink2
        before, after = len(self._before), len(self._after)
        texts = (
            translate("TrialBars", "{n} week before")
            if is_singular(before)
            else translate("TrialBars", "{n} weeks before"),
            translate("TrialBars", "{n} week since")
            if is_singular(after)
            else translate("TrialBars", "{n} weeks since"),
        )
        told = [text.format(n=n) for text, n in zip(texts, (before, after), strict=True)]
        return paint.Run(told[0], font, color), paint.Run(told[1], font, color)

    def _widths(self) -> tuple[float, float]:
        """Room for the bars or the words of both sides, whichever is wider."""
        bars = [max(len(weeks), 1) * (_BAR + _GAP) - _GAP for weeks in (self._before, self._after)]
        words = [run.width for run in self._labels()]
        return max(bars[0], words[0]), max(bars[1], words[1])
