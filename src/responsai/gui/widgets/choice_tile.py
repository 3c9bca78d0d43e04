"""A large choice: icon, title, what it means, and a radio mark; one of several."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 66
_RADIUS: Final = 12.0
_EDGE: Final = 16
_BADGE: Final = 40.0
_BADGE_RADIUS: Final = 9.0
_ICON: Final = 20
_GAP: Final = 14
_MARK: Final = 18.0
_DOT: Final = 8.0
_LINE: Final = 19
_TITLE_PX: Final = 14


class ChoiceTile(QAbstractButton):
    """Tiles with the same parent exclude each other and form one tab stop with arrow keys."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._sentence = ""
        self._remark = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS_PROPERTY, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_texts(self, title: str, sentence: str, remark: str = "") -> None:
        """Say what is chosen here.

        Args:
            title: In a few words.
            sentence: What it means.
            remark: What speaks for it here, such as ``4 found``; may be empty.
        """
        self.setText(title)
        self._sentence, self._remark = sentence, remark
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{sentence} {remark}".strip())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Room for both lines, the remark and the mark."""
        words = max(self._title("").width, self._words("").width)
        remark = paint.Run(self._remark, fonts.scale("label"), "").width
        width = 2 * _EDGE + _BADGE + _GAP + words + remark + 2 * _GAP + _MARK
        return QSize(ceil(width), fonts.sized(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the tile."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            paint.outline_rounded(painter, area, _RADIUS, ui.accent, 2.0, ui.surface)
        else:
            edge = ui.border_control if self.underMouse() else ui.border
            paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.surface)
        middle = area.center().y()
        badge = QRectF(_EDGE, middle - _BADGE / 2, _BADGE, _BADGE)
        paint.fill_rounded(painter, badge, _BADGE_RADIUS, ui.accent_soft if chosen else ui.inset)
        inset = (_BADGE - _ICON) / 2
        color = ui.accent if chosen else ui.ink2
        icons.paint(painter, self._icon_name, badge.adjusted(inset, inset, -inset, -inset), color)
        left = badge.right() + _GAP
        half = fonts.sized(_LINE) / 2
        title, words = self._title(ui.ink), self._words(ui.ink2)
        baseline = paint.centred_baseline(title.font, middle - half)
        paint.draw_runs(painter, left, baseline, [title])
        baseline = paint.centred_baseline(words.font, middle + half)
        paint.draw_runs(painter, left, baseline, [words])
        self._draw_mark(painter, area, middle)
        if self._remark:
            run = paint.Run(self._remark, fonts.scale("label"), ui.accent)
            right = area.right() - _EDGE - _MARK - _GAP - run.width
            paint.draw_runs(painter, right, paint.centred_baseline(run.font, middle), [run])
        painter.end()

    def _draw_mark(self, painter: QPainter, area: QRectF, middle: float) -> None:
        ui = theme.current().ui
        mark = QRectF(area.right() - _EDGE - _MARK, middle - _MARK / 2, _MARK, _MARK)
        if not self.isChecked():
            painter.setPen(QPen(QColor(ui.border_control), 1.25))
            painter.setBrush(QColor(ui.surface))
            painter.drawEllipse(mark.adjusted(0.6, 0.6, -0.6, -0.6))
            return
        paint.fill_rounded(painter, mark, _MARK / 2, ui.accent)
        inset = (_MARK - _DOT) / 2
        dot = mark.adjusted(inset, inset, -inset, -inset)
        paint.fill_rounded(painter, dot, _DOT / 2, ui.surface)

    def _title(self, color: str) -> paint.Run:
        return paint.Run(self.text(), fonts.font(_TITLE_PX, 600), color)

    def _words(self, color: str) -> paint.Run:
        return paint.Run(self._sentence, fonts.scale("body"), color)
