"""Two ranges on one axis: how it is, and how it would be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.text.numbers import Unit

_ROW: Final = 27
_AXIS: Final = 24
_GAP: Final = 14.0
_BAR: Final = 8.0
_BAR_OPACITY: Final = 0.4
_DOT: Final = 14.0
_RING: Final = 2.0
_MARKS: Final = 4
"""Steps of the axis at most."""
_STEPS: Final = (1, 2, 2.5, 5, 10)


class NowThen(Live, QWidget):
    """Bars from zero on a linear axis, so that their lengths compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranges: tuple[Interval, Interval] | None = None
        self._unit: Unit | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_ranges(self, indicator: Indicator, now: Interval, then: Interval) -> None:
        """Show other ranges.

        Args:
            indicator: Gives the unit.
            now: How it is, in the indicator's base unit.
            then: How it would be.
        """
        self._ranges = (now, then)
        self._unit = numbers.unit_for(indicator, max(now.central, then.central))
        self.retranslate()

    def retranslate(self) -> None:
        """Renew names and the words for screen readers."""
        self._names = (translate("NowThen", "Now"), translate("NowThen", "Then"))
        self.setAccessibleName(translate("NowThen", "Now and then"))
        if self._ranges is not None and self._unit is not None:
            unit = self._unit
            text = translate("NowThen", "{name}: {value}, from {range}")
            told = [
                text.format(
                    name=name, value=spoken.amount(one, unit), range=spoken.bounds(one, unit)
                )
                for name, one in zip(self._names, self._ranges, strict=True)
            ]
            self.setAccessibleDescription(". ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Two rows and the axis."""
        return QSize(300, 2 * _ROW + _AXIS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Two rows and the axis."""
        return QSize(200, 2 * _ROW + _AXIS)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw axis, names and bars."""
        if self._ranges is None or self._unit is None:
            return
        ui = theme.current().ui
        font = fonts.scale("label")
        names = [paint.Run(name, font, ui.ink2) for name in self._names]
        left = max(run.width for run in names) + _GAP + _DOT / 2
        highest = max(one.high for one in self._ranges) / self._unit.size
        scale = (self.width() - left - _DOT / 2) / highest if highest > 0 else 0.0
        painter = paint.smooth_painter(self)
        self._draw_axis(painter, left, scale, highest)
        for place, (one, color) in enumerate(
            zip(self._ranges, (ui.neutral_fill, ui.accent), strict=True)
        ):
            middle = _ROW * (place + 0.5)
            baseline = paint.centred_baseline(font, middle)
            paint.draw_runs(painter, 0, baseline, [names[place]])
            ends = [
                left + bound / self._unit.size * scale for bound in (one.low, one.central, one.high)
            ]
            _draw_range(painter, ends, middle, color)
        painter.end()

    def _draw_axis(self, painter: QPainter, left: float, scale: float, highest: float) -> None:
        ui = theme.current().ui
        font = fonts.scale("caption", tabular=True)
        step = _step(highest)
        bottom = 2 * _ROW
        count = int(highest / step) if step > 0 else 0
        room = 0.0
        places = _decimals(step)
        for number in range(count + 1):
            x = left + number * step * scale
            painter.setPen(QPen(QColor(ui.grid), 1.0))
            painter.drawLine(QPointF(x, 2), QPointF(x, bottom))
            text = numbers.decimal(number * step, places if number else 0)
            if number == count and self._unit is not None:
                text += f" {self._unit.symbol}"
            run = paint.Run(text, font, ui.ink3)
            start = min(x - run.width / 2, self.width() - run.width)
            if start >= room:
                paint.draw_runs(painter, start, bottom + 16, [run])
                room = start + run.width + _GAP / 2


def _draw_range(painter: QPainter, ends: list[float], middle: float, color: str) -> None:
    low, central, high = ends
    bar = QColor(color)
    bar.setAlphaF(_BAR_OPACITY)
    paint.fill_rounded(painter, QRectF(low, middle - _BAR / 2, high - low, _BAR), _BAR / 2, bar)
    dot = QRectF(central - _DOT / 2, middle - _DOT / 2, _DOT, _DOT)
    paint.fill_rounded(painter, dot, _DOT / 2, theme.current().ui.surface)
    inner = dot.adjusted(_RING, _RING, -_RING, -_RING)
    paint.fill_rounded(painter, inner, inner.width() / 2, color)
    painter.setPen(Qt.PenStyle.NoPen)


def _step(highest: float) -> float:
    """A round step of which the axis has four at most."""
    if highest <= 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(highest / _MARKS))
    return next(step * power for step in _STEPS if highest / (step * power) <= _MARKS)


def _decimals(step: float) -> int:
    """Decimals that a step needs, such as one for 2.5."""
    return next((n for n in range(6) if abs(step * 10**n - round(step * 10**n)) < 1e-6 * 10**n), 6)
