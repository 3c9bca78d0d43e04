"""The search field of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLineEdit

from responsai.gui import icons, theme
from responsai.gui.widgets import paint
from responsai.gui.widgets.buttons import IconButton
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

WIDTH: Final = 220
_ICON: Final = 16
_LEFT: Final = 11


class SearchField(Live, QLineEdit):
    """A field with a lens before and a way to empty it after; Escape empties it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.clearing = IconButton("x", "", parent=self)
        self.clearing.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does the same
        self.clearing.setCursor(Qt.CursorShape.ArrowCursor)
        self.clearing.clicked.connect(self.clear)
        self.clearing.hide()
        self.setTextMargins(_ICON + 6, 0, 18, 0)
        self.textChanged.connect(self._offer_clearing)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setPlaceholderText(translate("Journal", "Search"))
        self.setAccessibleName(translate("Journal", "Search the journal"))
        self.clearing.set_name(translate("Journal", "Clear the search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Escape empties the field."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Keep the button at the right end."""
        super().resizeEvent(event)
        edge = self.clearing.width()
        self.clearing.move(self.width() - edge - 3, (self.height() - edge) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the field and the lens."""
        super().paintEvent(event)
        painter = paint.smooth_painter(self)
        area = QRectF(_LEFT, (self.height() - _ICON) / 2, _ICON, _ICON)
        icons.paint(painter, "search", area, theme.current().ui.ink2)
        painter.end()

    def _offer_clearing(self) -> None:
        self.clearing.setVisible(bool(self.text()))
