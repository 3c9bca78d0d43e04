"""Titles that can be pressed and take more lines where there is little room."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_SIGN: Final = 14.0
_GAP: Final = 6.0
_SIDE: Final = 4
_LINE: Final = 19
_NARROWEST: Final = 160
_MOST_WIDTHS: Final = 16


class TitleButton(QAbstractButton):
    """A text, and after its last word a sign of what a press does.

    Args:
        text: The text.
        sign: Name of an icon.
        strong: In the weight of a title, else in that of a label.
        parent: Qt parent.
    """

    def __init__(
        self, text: str, sign: str, *, strong: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sign = sign
        self._strong = strong
        # A layout asks for the same few widths many times, by turns.
        self._broken: dict[tuple[str, int, float], list[str]] = {}
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RADIUS_PROPERTY, 6.0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_sign(self, sign: str) -> None:
        """Show another sign (the name of an icon)."""
        self._sign = sign
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Press with Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  (Qt's name)
        """Narrow ones are higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Room for all lines."""
        return fonts.sized(_LINE) * len(self._lines(width)) + 2 * _SIDE

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """All on one line."""
        run = paint.Run(self.text(), self._text_font(), "")
        return QSize(ceil(run.width + _GAP + _SIGN) + 2 * _SIDE, fonts.sized(_LINE) + 2 * _SIDE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A few words to a line."""
        return QSize(_NARROWEST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the lines, and the sign after the last one."""
        ui = theme.current().ui
        font = self._text_font()
        painter = paint.smooth_painter(self)
        color = ui.accent if self.underMouse() else ui.ink
        x = middle = 0.0
        for place, line in enumerate(self._lines(self.width())):
            middle = _SIDE + fonts.sized(_LINE) * (place + 0.5)
            run = paint.Run(line, font, color)
            paint.draw_runs(painter, _SIDE, paint.centred_baseline(font, middle), [run])
            x = _SIDE + run.width + _GAP
        area = QRectF(x, middle - _SIGN / 2 + 1, _SIGN, _SIGN)
        icons.paint(painter, self._sign, area, ui.ink3)
        painter.end()

    def _text_font(self) -> QFont:
        return fonts.scale("bodyStrong") if self._strong else fonts.font(13, 500)

    def _lines(self, width: int) -> list[str]:
        wanted = (self.text(), width, fonts.factor())
        if wanted not in self._broken:
            if len(self._broken) >= _MOST_WIDTHS:
                self._broken.clear()
            room = width - 2 * _SIDE - _GAP - _SIGN
            self._broken[wanted] = paint.wrapped(self.text(), self._text_font(), room)
        return self._broken[wanted]


class Disclosure(TitleButton):
    """Opens and closes what stands below it; up and down ask for the one above or below.

    Args:
        text: The title.
        opened: What stands below it is shown.
        parent: Qt parent.
    """

    stepped = Signal(int)
    """The user wants the next title (1) or the one before (-1)."""

    def __init__(self, text: str, *, opened: bool, parent: QWidget | None = None) -> None:
        super().__init__(text, "chevron-up" if opened else "chevron-down", parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Step with the arrows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
