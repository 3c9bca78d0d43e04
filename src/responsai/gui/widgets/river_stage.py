"""The label of one stage of the river: badge, name, value, share and range."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractButton

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import GAP, RADIUS_PROPERTY, WIDTH
from responsai.gui.widgets import paint
from responsai.gui.widgets.river_text import ICONS, not_estimated
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QSize
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.domain.stages import Stage
    from responsai.gui.theme import StageColours
    from responsai.gui.widgets.river_text import StageText

BADGE: Final = 36.0
BADGE_LEFT: Final = 2.0
"""Free pixels left of the badge."""
ROW_HEIGHT: Final = 50
"""Height of a label in the list."""

_ICON: Final = 18.0
_STROKE: Final = 1.9
_GAP: Final = 9.0
_SMALL_BADGE: Final = 24.0
_SMALL_ICON: Final = 13.0
_SMALL_GAP: Final = 6.0
_RADIUS: Final = 10.0
_BAR: Final = 6.0
_VALUE_PX: Final = 17
_ROW_VALUE_PX: Final = 15
_KEYS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class LabelForm(Enum):
    """How much room a label has."""

    FULL = "full"
    """Badge left, name, value, share and range right of it."""
    COMPACT = "compact"
    """Name and value above the badge, share right of it, and the range if there is room."""
    ROW = "row"
    """A row of a list, with a bar."""


class StageItem(QAbstractButton):
    """A stage that can be pointed at, focused and opened."""

    pointed = Signal()
    """Mouse or keyboard came to the stage, or left it."""
    stepped = Signal(int)
    """An arrow key asks for a stage further on (1) or back (-1)."""

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage
        self._text: StageText | None = None
        self._part = 0.0
        self._form = LabelForm.FULL
        self._figures = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RADIUS_PROPERTY, _RADIUS - GAP - WIDTH)

    def set_text(self, text: StageText, part: float) -> None:
        """Say something else.

        Args:
            text: The words.
            part: Length of the bar in the list, 0 to 1.
        """
        self._text = text
        self._part = part
        self.setAccessibleName(text.spoken)
        # Without one, Qt would read the tooltip out as the description: all of it once more.
        self.setAccessibleDescription(translate("River", "Press Enter to read about this stage."))
        self.setToolTip(text.hint)
        self.update()

    def wanted_width(self, form: LabelForm) -> float:
        """Pixels that the words need in a form; in a row there is always room."""
        if self._text is None or form is LabelForm.ROW:
            return 0.0
        text, own = self._text, theme.current().stage[self.stage]
        widths = [paint.Run(text.name, fonts.scale("label"), "").width]
        if not text.value:
            widths.append(paint.Run(not_estimated(), fonts.scale("caption"), "").width)
        else:
            widths.append(paint.runs_width(_value_runs(text, _VALUE_PX)))
        if form is LabelForm.COMPACT:
            return BADGE_LEFT + max(widths)
        if text.value:
            widths.append(paint.runs_width([_share_run(text, own), _range_run(text)]))
        return BADGE_LEFT + BADGE + _GAP + max(widths)

    def badge_centre(self, form: LabelForm) -> float:
        """Distance of the middle of the badge from the left edge."""
        return BADGE_LEFT + (_SMALL_BADGE if form is LabelForm.COMPACT else BADGE) / 2

    def figures_width(self) -> float:
        """Pixels that share and range need in a row."""
        if self._text is None:
            return 0.0
        own = theme.current().stage[self.stage]
        return paint.runs_width([_share_run(self._text, own), _range_run(self._text)])

    def set_form(self, form: LabelForm, figures: float) -> None:
        """Use the room there is.

        Args:
            form: Arrangement of the words.
            figures: Pixels that the longest share and range of all stages need.
        """
        self._form = form
        self._figures = figures
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The river decides on the size."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Arrows move between stages, Enter opens one."""
        # The first key after a click brings the focus ring, and with it the highlight.
        self.pointed.emit()
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.stepped.emit(_KEYS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell the river."""
        super().enterEvent(event)
        self.pointed.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell the river."""
        super().leaveEvent(event)
        self.pointed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell the river."""
        super().focusInEvent(event)
        self.pointed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell the river."""
        super().focusOutEvent(event)
        self.pointed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the label in its form."""
        if self._text is None:
            return
        painter = paint.smooth_painter(self)
        own = theme.current().stage[self.stage]
        if self._form is LabelForm.FULL:
            self._draw_full(painter, self._text, own)
        elif self._form is LabelForm.COMPACT:
            self._draw_compact(painter, self._text, own)
        else:
            self._draw_row(painter, self._text, own)
        painter.end()

    def _draw_full(self, painter: QPainter, text: StageText, own: StageColours) -> None:
        badge = QRectF(BADGE_LEFT, self.height() - BADGE, BADGE, BADGE)
        self._draw_badge(painter, badge, _ICON, own)
        left = badge.right() + _GAP
        bottom = badge.bottom()
        self._draw_name(painter, left, bottom - 48, text)
        if text.value:
            paint.draw_runs(painter, left, bottom - 27, _value_runs(text, _VALUE_PX))
            small = [_share_run(text, own), _range_run(text)]
            paint.draw_runs(painter, left, bottom - 9, small)
        else:
            _draw_unknown(painter, left, bottom - 28)

    def _draw_compact(self, painter: QPainter, text: StageText, own: StageColours) -> None:
        badge = QRectF(BADGE_LEFT, self.height() - _SMALL_BADGE, _SMALL_BADGE, _SMALL_BADGE)
        self._draw_badge(painter, badge, _SMALL_ICON, own)
        self._draw_name(painter, BADGE_LEFT, badge.bottom() - 52, text)
        if text.value:
            paint.draw_runs(painter, BADGE_LEFT, badge.bottom() - 32, _value_runs(text, _VALUE_PX))
            share = _share_run(text, own)
            left = badge.right() + _SMALL_GAP
            baseline = paint.centred_baseline(share.font, badge.center().y())
            # Ranges of all stages or of none: those that are missing are in the tooltips.
            small = [share, _range_run(text)] if left + self._figures <= self.width() else [share]
            paint.draw_runs(painter, left, baseline, small)
        else:
            _draw_unknown(painter, BADGE_LEFT, badge.bottom() - 33)

    def _draw_row(self, painter: QPainter, text: StageText, own: StageColours) -> None:
        ui = theme.current().ui
        badge = QRectF(BADGE_LEFT, (self.height() - BADGE) / 2, BADGE, BADGE)
        self._draw_badge(painter, badge, _ICON, own)
        left, right = badge.right() + _GAP + 2, self.width() - BADGE_LEFT
        top = self.height() / 2
        self._draw_name(painter, left, top - 6, text)
        if not text.value:
            width = paint.Run(not_estimated(), fonts.scale("label"), "").width
            _draw_unknown(painter, right - width, top - 6)
            return
        value = _value_runs(text, _ROW_VALUE_PX)
        paint.draw_runs(painter, right - paint.runs_width(value), top - 5, value)
        small = [_share_run(text, own), _range_run(text)]
        paint.draw_runs(painter, right - paint.runs_width(small), top + 16, small)
        bar = QRectF(left, top + 9, right - left - self._figures - 14, _BAR)
        paint.fill_rounded(painter, bar, _BAR / 2, ui.track)
        if self._part > 0:
            bar.setWidth(max(_BAR, bar.width() * self._part))
            paint.fill_rounded(painter, bar, _BAR / 2, own.fill)

    def _draw_badge(self, painter: QPainter, area: QRectF, icon: float, own: StageColours) -> None:
        paint.fill_rounded(painter, area, area.width() / 2, own.soft)
        inset = (area.width() - icon) / 2
        inner = area.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, ICONS[self.stage], inner, own.text, _STROKE)

    def _draw_name(self, painter: QPainter, x: float, baseline: float, text: StageText) -> None:
        run = paint.Run(text.name, fonts.scale("label"), theme.current().ui.ink2)
        paint.draw_runs(painter, x, baseline, [run])


def _value_runs(text: StageText, px: int) -> list[paint.Run]:
    ui = theme.current().ui
    return [
        paint.Run(text.value, fonts.font(px, 600, spacing=-0.3), ui.ink),
        paint.Run(text.unit, fonts.scale("label"), ui.ink2, 3),
    ]


def _share_run(text: StageText, own: StageColours) -> paint.Run:
    return paint.Run(text.share, fonts.font(12, 600), own.text)


def _range_run(text: StageText) -> paint.Run:
    return paint.Run(text.range, fonts.scale("caption"), theme.current().ui.ink3, 6)


def _draw_unknown(painter: QPainter, x: float, baseline: float) -> None:
    run = paint.Run(not_estimated(), fonts.scale("caption"), theme.current().ui.ink2)
    paint.draw_runs(painter, x, baseline, [run])
