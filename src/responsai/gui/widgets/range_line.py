"""The range of an estimate, drawn: a number never travels alone."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.text.numbers import Unit

HEIGHT: Final = 19

_HEADROOM: Final = 1.04
"""The line ends a little above the upper bound, so that it is seen to end."""
_TRACK: Final = 2.0
_BAR: Final = 4.0
_BAR_OPACITY: Final = 0.55
_DOT: Final = 10.0
_RING: Final = 2.0
_GAP: Final = 10
_SHORTEST: Final = 40


def paint_range(
    painter: QPainter, area: QRectF, interval: Interval | None, color: str, ground: str
) -> None:
    """Draw a range into ``area``, centred on its height, from 0 to a little above the bound.

    Args:
        painter: Where to draw.
        area: Room for the line.
        interval: The range; ``None`` draws the empty track.
        color: Colour of the dot.
        ground: Colour of the surface, for the ring around the dot.
    """
    ui = theme.current().ui
    middle = area.center().y()
    track = QRectF(area.left(), middle - _TRACK / 2, area.width(), _TRACK)
    paint.fill_rounded(painter, track, _TRACK / 2, ui.track)
    if interval is None:
        return
    scale = area.width() / (interval.high * _HEADROOM) if interval.high > 0 else 0.0
    left, right = area.left() + interval.low * scale, area.left() + interval.high * scale
    bar = QColor(ui.neutral_fill)
    bar.setAlphaF(_BAR_OPACITY)
    paint.fill_rounded(painter, QRectF(left, middle - _BAR / 2, right - left, _BAR), _BAR / 2, bar)
    dot = QRectF(area.left() + interval.central * scale - _DOT / 2, middle - _DOT / 2, _DOT, _DOT)
    paint.fill_rounded(painter, dot, _DOT / 2, ground)
    inner = dot.adjusted(_RING, _RING, -_RING, -_RING)
    paint.fill_rounded(painter, inner, inner.width() / 2, color)


class RangeLine(Live, QLabel):
    """Low, central and high on one line, with the range in words at its right end."""

    def __init__(
        self, indicator: Indicator, *, with_unit: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make an empty line.

        Args:
            indicator: Gives the colour of the dot and the units.
            with_unit: Write the unit after the range; off where it stands beside already.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._indicator = indicator
        self._with_unit = with_unit
        self._interval: Interval | None = None
        self._unit: Unit | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_interval(self, interval: Interval | None, unit: Unit | None = None) -> None:
        """Show an estimate.

        Args:
            interval: In the indicator's base unit; ``None`` for none.
            unit: Unit to keep to; chosen by the central value if not given.
        """
        self._interval = interval
        self._unit = unit
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the accessible name and the room for the text."""
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A comfortable line; the text is never cut."""
        return QSize(_SHORTEST * 3 + _GAP + ceil(self._text_run().width), HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A short line and the whole text."""
        return QSize(_SHORTEST + _GAP + ceil(self._text_run().width), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw line and text."""
        colours = theme.current()
        painter = paint.smooth_painter(self)
        run = self._text_run()
        taken = run.width + _GAP if run.text else 0.0
        line = QRectF(0, 0, self.width() - taken, self.height())
        color = colours.indicator[self._indicator].color
        paint_range(painter, line, self._interval, color, colours.ui.surface)
        baseline = paint.centred_baseline(run.font, self.height() / 2)
        paint.draw_runs(painter, self.width() - run.width, baseline, [run])
        painter.end()

    def _chosen_unit(self, interval: Interval) -> Unit:
        return self._unit or numbers.unit_for(self._indicator, interval.central)

    def _text_run(self) -> paint.Run:
        text = ""
        if self._interval is not None:
            unit = self._chosen_unit(self._interval)
            shown = numbers.estimate(self._indicator, self._interval, unit)
            text = f"{shown.range} {shown.unit}" if self._with_unit else shown.range
        return paint.Run(text, fonts.scale("caption"), theme.current().ui.ink2)

    def _spoken(self) -> str:
        if self._interval is None:
            return translate("RangeLine", "No estimate yet")
        unit = self._chosen_unit(self._interval)
        return translate("RangeLine", "{value}, from {range}").format(
            value=spoken.amount(self._interval, unit), range=spoken.bounds(self._interval, unit)
        )
