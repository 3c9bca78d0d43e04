"""One of the four indicators: value, range, what it compares to, how it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.range_line import paint_range
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.domain.interval import Interval
    from responsai.text.numbers import Shown

ICONS: Final = {
    Indicator.ENERGY: "zap",
    Indicator.WATER: "droplet",
    Indicator.GHG: "cloud",
    Indicator.ADPE: "gem",
}
"""Icon of each indicator, the same everywhere."""

_RADIUS: Final = 12.0
_SIDE: Final = 15
_TILE: Final = QRectF(_SIDE, 14, 28, 28)
_TILE_RADIUS: Final = 8.0
_TILE_ICON: Final = 16
_NAME_GAP: Final = 8
_MARK: Final = 18
_VALUE_BASELINE: Final = 78
_RANGE_MIDDLE: Final = 98.5
_RANGE_GAP: Final = 10
_NOTES_TOP: Final = 126
_RULE: Final = 117
_NOTE_LINE: Final = 18
_BOTTOM: Final = 12
_PLAIN_HEIGHT: Final = 116
_NARROW: Final = 200
"""Below this width the value is set smaller."""
_NARROWEST: Final = 172


class _Content(NamedTuple):
    shown: Shown
    interval: Interval
    equivalence: str | None
    change: str | None


class IndicatorCard(Live, QAbstractButton):
    """A card that is also a choice: cards with the same parent exclude each other."""

    selected = Signal(Indicator)
    """The user chose this indicator."""

    def __init__(self, indicator: Indicator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicator = indicator
        self._content: _Content | None = None
        self._covered = True
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS_PROPERTY, _RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.selected.emit(self._indicator))
        self.toggled.connect(self.retranslate)
        self.retranslate()

    @property
    def indicator(self) -> Indicator:
        """Which indicator this is."""
        return self._indicator

    def set_values(
        self,
        shown: Shown,
        interval: Interval,
        equivalence: str | None = None,
        change: str | None = None,
    ) -> None:
        """Show an estimate.

        Args:
            shown: The estimate as people read it.
            interval: The same, in the indicator's base unit.
            equivalence: Something everyday of the same size, as a sentence.
            change: Difference to the period before, as a sentence.
        """
        self._content = _Content(shown, interval, equivalence, change)
        self._renew()

    def set_empty(self) -> None:
        """Show that nothing is recorded yet."""
        self._content = None
        self._covered = True
        self._renew()

    def set_not_covered(self) -> None:
        """Show that the method tells nothing of the indicator, which is not zero."""
        self._content = None
        self._covered = False
        self._renew()

    def set_selected(self, selected: bool) -> None:  # noqa: FBT001  (a setter)
        """Mark as chosen, or not, without telling."""
        # An exclusive button cannot be put out by hand.
        self.setAutoExclusive(selected)
        self.setChecked(selected)
        self.setAutoExclusive(True)

    def retranslate(self) -> None:
        """Renew number and accessible name; the notes are sentences of the page's own."""
        if self._content is not None:
            self._content = self._content._replace(
                shown=_shown_again(self._indicator, self._content)
            )
        self.setAccessibleName(", ".join(self._spoken()))
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Height that holds every line."""
        lines = sum(len(lines) for lines, _, _ in self._notes(width))
        return _NOTES_TOP + lines * _NOTE_LINE + _BOTTOM if lines else _PLAIN_HEIGHT

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A quarter of the content's width."""
        width = 244
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A quarter of the smallest window's content."""
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Let Enter choose as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the card."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        area = QRectF(self.rect())
        if self.isChecked():
            paint.outline_rounded(painter, area, _RADIUS, ui.accent, 2.0, ui.surface)
        else:
            edge = ui.border_control if self.underMouse() else ui.border
            paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.surface)
        self._draw_head(painter)
        self._draw_value(painter)
        self._draw_range(painter)
        self._draw_notes(painter)
        painter.end()

    def _draw_head(self, painter: QPainter) -> None:
        colours = theme.current()
        own = colours.indicator[self._indicator]
        paint.fill_rounded(painter, _TILE, _TILE_RADIUS, own.soft)
        icons.paint(painter, ICONS[self._indicator], _inner(_TILE, _TILE_ICON), own.color)
        right = float(self.width() - _SIDE)
        if self.isChecked():
            mark = QRectF(right - _MARK, _TILE.center().y() - _MARK / 2, _MARK, _MARK)
            paint.fill_rounded(painter, mark, _MARK / 2, colours.ui.accent)
            icons.paint(painter, "check", _inner(mark, 12), colours.ui.on_accent, 2.5)
        # Room for the mark is kept always: choosing a card must not re-break its name.
        left = _TILE.right() + _NAME_GAP
        font = fonts.scale("bodyStrong")
        lines = paint.wrapped(indicator_name(self._indicator), font, right - _MARK - 4 - left)
        step = fonts.sized(15)
        middle = _TILE.center().y() - step * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            baseline = paint.centred_baseline(font, middle + number * step)
            paint.draw_runs(painter, left, baseline, [paint.Run(line, font, colours.ui.ink)])

    def _draw_value(self, painter: QPainter) -> None:
        ui = theme.current().ui
        if self._content is None:
            nothing = paint.Run(_nothing(covered=self._covered), fonts.scale("section"), ui.ink3)
            paint.draw_runs(painter, _SIDE, _VALUE_BASELINE - 4, [nothing])
            return
        shown = self._content.shown
        runs = [
            paint.Run(shown.value, self._value_font(), ui.ink),
            paint.Run(shown.unit, fonts.font(13, 500), ui.ink2, gap=5),
        ]
        paint.draw_runs(painter, _SIDE, _VALUE_BASELINE, runs)

    def _draw_range(self, painter: QPainter) -> None:
        colours = theme.current()
        interval, text = None, ""
        if self._content is not None:
            interval, text = self._content.interval, self._content.shown.range
        run = paint.Run(text, fonts.scale("caption"), colours.ui.ink2)
        right = self.width() - _SIDE
        taken = run.width + _RANGE_GAP if text else 0.0
        line = QRectF(_SIDE, _RANGE_MIDDLE - 5, right - _SIDE - taken, 10)
        color = colours.indicator[self._indicator].color
        paint_range(painter, line, interval, color, colours.ui.surface)
        baseline = paint.centred_baseline(run.font, _RANGE_MIDDLE)
        paint.draw_runs(painter, right - run.width, baseline, [run])

    def _draw_notes(self, painter: QPainter) -> None:
        notes = self._notes(self.width())
        if not notes:
            return
        rule = QRectF(_SIDE, _RULE, self.width() - 2 * _SIDE, 1)
        painter.fillRect(rule, QColor(theme.current().ui.grid))
        middle = _NOTES_TOP + _NOTE_LINE / 2
        for lines, font, color in notes:
            for line in lines:
                baseline = paint.centred_baseline(font, middle)
                paint.draw_runs(painter, _SIDE, baseline, [paint.Run(line, font, color)])
                middle += _NOTE_LINE

    def _notes(self, width: int) -> list[tuple[list[str], QFont, str]]:
        if self._content is None:
            return []
        ui = theme.current().ui
        room = width - 2 * _SIDE
        return [
            (paint.wrapped(text, font, room), font, color)
            for text, font, color in (
                (self._content.equivalence, fonts.scale("caption"), ui.ink),
                (self._content.change, fonts.scale("label"), ui.ink2),
            )
            if text
        ]

    def _value_font(self) -> QFont:
        if self.width() < _NARROW:
            return fonts.font(26, 600, tabular=True, spacing=-0.6)
        return fonts.font(31, 600, tabular=True, spacing=-0.9)

    def _spoken(self) -> list[str]:
        parts = [indicator_name(self._indicator)]
        if self._content is None:
            parts.append(_nothing(covered=self._covered))
        else:
            content = self._content
            unit = spoken.unit_called(content.shown.unit)
            parts.append(spoken.amount(content.interval, unit))
            parts.append(
                translate("IndicatorCard", "range {range}").format(
                    range=spoken.bounds(content.interval, unit)
                )
            )
            notes = (content.change, content.equivalence)
            parts.extend(spoken.plain(note) for note in notes if note)
        if self.isChecked():
            parts.append(translate("IndicatorCard", "selected"))
        place = INDICATORS.index(self._indicator) + 1
        parts.append(
            translate("IndicatorCard", "{place} of {count}").format(
                place=place, count=len(INDICATORS)
            )
        )
        return parts

    def _renew(self) -> None:
        self.retranslate()
        self.updateGeometry()


def _nothing(*, covered: bool) -> str:
    """What stands where there is no figure."""
    if covered:
        return translate("IndicatorCard", "Nothing yet")
    return translate("IndicatorCard", "Not covered")


def _shown_again(indicator: Indicator, content: _Content) -> Shown:
    """The same estimate in the same unit, with the digits of the language in use."""
    unit = spoken.unit_called(content.shown.unit)
    return numbers.estimate(indicator, content.interval, unit)


def _inner(area: QRectF, size: float) -> QRectF:
    """A square of a size in the middle of an area."""
    edge = (area.width() - size) / 2
    return area.adjusted(edge, edge, -edge, -edge)
