"""A button that opens a menu, with the sign for it at its right end."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QSizePolicy

from responsai.gui import icons, theme
from responsai.gui.widgets import paint
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.live import Live

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMenu, QWidget

_CHEVRON: Final = 14.0
_SIDE: Final = 11.0
_ROOM: Final = "\u2002"
"""Keeps room at the right end, where the sign of a menu is drawn."""


class MenuButton(Live, Button):
    """The menu is made anew each time it opens.

    Args:
        icon: Name of an icon before the text; none if not told.
        small: 28 pixels high instead of 34.
        parent: Qt parent.
    """

    def __init__(
        self, icon: str | None = None, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(icon=icon, hint=_ROOM, small=small, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the button, and a sign that it opens a menu."""
        super().paintEvent(event)
        painter = paint.smooth_painter(self)
        left = self.width() - _CHEVRON - _SIDE
        area = QRectF(left, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
        icons.paint(painter, "chevron-down", area, theme.current().ui.ink2)
        painter.end()

    @abstractmethod
    def menu_of(self) -> QMenu | None:
        """What can be chosen; ``None`` if there is nothing yet."""

    def _open(self) -> None:
        menu = self.menu_of()
        if menu is not None:
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
