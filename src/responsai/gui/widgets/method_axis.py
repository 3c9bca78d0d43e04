"""Several methods on one logarithmic axis: central value as a marker, range as a line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

    from responsai.domain.interval import Interval
    from responsai.text.numbers import Unit

ROW: Final = 33
_TOP: Final = 12
_AXIS: Final = 46
_NAMES: Final = 150
_RIGHT: Final = 24
_CAP: Final = 9.0
_MARK: Final = 5.5
_GAP: Final = 10.0
_LINE: Final = 15
_BAND_OPACITY: Final = 0.10
_STEPS: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A method on the axis.

    Attributes:
        name: Its name.
        value: Its figure in the base unit of the indicator; ``None`` if it covers nothing.
        part: Share of the uses that it covers, 0 to 1.
        own: It is the one that all other figures of the app come from.
    """

    name: str
    value: Interval | None
    part: float
    own: bool


class MethodAxis(Live, QWidget):
    """Rows of methods; one is set apart, the others are there to compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MethodRow, ...] = ()
        self._unit: Unit | None = None
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_rows(self, rows: Sequence[MethodRow], unit: Unit, caption: str) -> None:
        """Show other figures.

        Args:
            rows: The methods in the order in which they stand.
            unit: Unit of the axis.
            caption: What the axis shows, below it.
        """
        self._rows = tuple(rows)
        self._unit = unit
        self._caption = caption
        self.setAccessibleDescription(". ".join(self.sentences()))
        self.updateGeometry()
        self.update()

    def sentences(self) -> list[str]:
        """The chart in words, one sentence for each method."""
        if self._unit is None:
            return []
        texts = []
        for row in self._rows:
            if row.value is None:
                told = translate("MethodAxis", "not covered")
            else:
                told = translate("MethodAxis", "{value}, from {range}").format(
                    value=spoken.amount(row.value, self._unit),
                    range=spoken.bounds(row.value, self._unit),
                )
                told += f", {_part(row)}" if row.part < 1 else ""
            texts.append(f"{row.name}: {told}")
        return texts

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As high as its rows."""
        return QSize(480, _TOP + ROW * len(self._rows) + _AXIS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As high as its rows."""
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw axis, rows and names."""
        span = self._span()
        painter = paint.smooth_painter(self)
        if self._unit is not None and span is not None:
            self._draw_axis(painter, span)
        for place, row in enumerate(self._rows):
            self._draw_row(painter, row, _TOP + ROW * (place + 0.5), span)
        painter.end()

    def _span(self) -> tuple[float, float] | None:
        """Ends of the axis, at steps of 1, 2 and 5, in its unit."""
        if self._unit is None:
            return None
        ends = [
            bound / self._unit.size
            for row in self._rows
            if row.value is not None
            for bound in (row.value.low, row.value.central, row.value.high)
            if bound > 0
        ]
        return (_step_below(min(ends)), _step_above(max(ends))) if ends else None

    def _x(self, value: float, span: tuple[float, float]) -> float:
        low, high = span
        room = self.width() - _NAMES - _RIGHT
        share = math.log(max(value, low) / low) / math.log(high / low) if high > low else 0.5
        return _NAMES + room * share

    def _draw_axis(self, painter: QPainter, span: tuple[float, float]) -> None:
        ui = theme.current().ui
        bottom = _TOP + ROW * len(self._rows)
        font = fonts.scale("caption", tabular=True)
        room = 0.0
        for mark in _marks(span):
            x = self._x(mark, span)
            painter.setPen(QPen(QColor(ui.grid), 1.0))
            painter.drawLine(QPointF(x, _TOP - 6), QPointF(x, bottom))
            run = paint.Run(numbers.plain(mark), font, ui.ink3)
            if x - run.width / 2 >= room:
                paint.draw_runs(painter, x - run.width / 2, bottom + 18, [run])
                room = x + run.width / 2 + _GAP
        caption = paint.Run(self._caption, fonts.scale("caption"), ui.ink3)
        paint.draw_runs(painter, self.width() - _RIGHT - caption.width, bottom + 36, [caption])

    def _draw_row(
        self, painter: QPainter, row: MethodRow, middle: float, span: tuple[float, float] | None
    ) -> None:
        ui = theme.current().ui
        font = fonts.scale("bodyStrong" if row.own else "body")
        tone = ui.ink if row.value is not None else ui.ink3
        lines = paint.wrapped(row.name, font, _NAMES - 12)
        top = middle - _LINE * (len(lines) - 1) / 2
        for place, line in enumerate(lines):
            baseline = paint.centred_baseline(font, top + _LINE * place)
            paint.draw_runs(painter, 0, baseline, [paint.Run(line, font, tone)])
        if row.value is None or span is None or self._unit is None:
            caption = fonts.scale("caption")
            told = paint.Run(translate("MethodAxis", "not covered"), caption, ui.ink3)
            baseline = paint.centred_baseline(caption, middle)
            paint.draw_outlined(painter, _NAMES, baseline, told, ui.surface)
            return
        color = QColor(ui.accent if row.own else ui.neutral_fill)
        size = self._unit.size
        low, central, high = (
            self._x(bound / size, span)
            for bound in (row.value.low, row.value.central, row.value.high)
        )
        if row.own:
            self._draw_band(painter, low, high, central, color)
        painter.setPen(QPen(color, 3.0 if row.own else 2.0))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - _CAP / 2), QPointF(end, middle + _CAP / 2))
        place = self._rows.index(row)
        _draw_marker(painter, QPointF(central, middle), place, color, ui.surface)
        value = paint.Run(
            numbers.amount(row.value.central / size), fonts.font(12, 600, tabular=True), ui.ink
        )
        left, above = central - value.width / 2, middle - _MARK - 3
        paint.draw_outlined(painter, left, above, value, ui.surface)
        if row.part < 1:
            self._draw_part(painter, row, (low, high), middle)

    def _draw_part(
        self, painter: QPainter, row: MethodRow, ends: tuple[float, float], middle: float
    ) -> None:
        """How many of the uses a method covers, beside its range where there is room."""
        font = fonts.scale("caption")
        ui = theme.current().ui
        part = paint.Run(_part(row), font, ui.ink3)
        left = ends[1] + _GAP
        if left + part.width > self.width():
            left = ends[0] - _GAP - part.width
        paint.draw_outlined(painter, left, paint.centred_baseline(font, middle), part, ui.surface)

    def _draw_band(
        self, painter: QPainter, low: float, high: float, central: float, color: QColor
    ) -> None:
        """The range of our own method across all rows, so that the others are seen against it."""
        bottom = _TOP + ROW * len(self._rows)
        band = QColor(color)
        band.setAlphaF(_BAND_OPACITY)
        painter.fillRect(QRectF(low, _TOP - 6, high - low, bottom - _TOP + 6), band)
        painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(central, _TOP - 6), QPointF(central, bottom))


def _part(row: MethodRow) -> str:
    return translate("MethodAxis", "{share} of the uses").format(share=numbers.share(row.part))


def _draw_marker(painter: QPainter, at: QPointF, place: int, color: QColor, ground: str) -> None:
    """A shape of its own for each method, so that colour is not needed to tell them apart."""
    painter.setPen(QPen(QColor(ground), 2.0))
    painter.setBrush(color)
    r = _MARK
    shapes = (
        [(0, -r - 2), (r + 2, 0), (0, r + 2), (-r - 2, 0)],
        None,
        [(-r, -r), (r, -r), (r, r), (-r, r)],
        [(0, -r - 1), (r + 1, r), (-r - 1, r)],
        [(0, r + 1), (r + 1, -r), (-r - 1, -r)],
    )
    corners = shapes[place % len(shapes)]
    if corners is None:
        painter.drawEllipse(at, r, r)
        return
    painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners]))


def _marks(span: tuple[float, float]) -> list[float]:
    low, high = span
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    marks = [step * 10.0**power for power in range(first, last + 1) for step in _STEPS]
    wide = last - first > 3  # noqa: PLR2004  (decades that still leave room for 2 and 5)
    shown = [mark for mark in marks if low * 0.999 <= mark <= high * 1.001]
    return [mark for mark in shown if not wide or math.log10(mark).is_integer()] or shown


def _step_below(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return max(step * power for step in _STEPS if step * power <= value * 1.000001)


def _step_above(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return min(step * power for step in (*_STEPS, 10) if step * power >= value * 0.999999)
