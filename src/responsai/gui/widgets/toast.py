"""A short message at the bottom, with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
)
from shiboken6 import isValid

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.held_focus import pass_focus
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QEnterEvent, QFont, QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

STAYS_MS: Final = 10_000
"""How long a message stays when nobody points at it."""
REFUSED: Final = "info"
"""Icon of a message that something was not done."""

_BOTTOM: Final = 22
_SIDE: Final = 24
_HEIGHT: Final = 44
_ICON: Final = 16


class Toast(Live, QFrame):
    """One message at a time, above everything else in its parent.

    It stays while the mouse or the keyboard is on it, so that nobody has to hurry.
    """

    action_triggered = Signal()
    """The user chose the action, such as Undo."""
    covers = Signal()
    """It has come, gone or another height."""

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden toast.

        Args:
            parent: The content area at whose bottom it appears.
        """
        super().__init__(parent)
        self._carrier = parent
        self._icon_name = "circle-check"
        self._text = Text()
        self._text.setFont(fonts.font(13, 500))
        self._text.setProperty("tone", "onToast")
        self._action = QPushButton()
        self._action.setProperty("kind", "toast")
        self._action.setProperty(RADIUS_PROPERTY, 7.0)
        self._action.setFont(_underlined())
        self._action.clicked.connect(self._act)
        self._action.installEventFilter(self)
        self._came_from: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(self._text)
        self._row.addWidget(self._action)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(28)
        self._shadow.setOffset(0, 8)
        self.setGraphicsEffect(self._shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.retheme()
        self.hide()

    def show_message(self, text: str, action: str = "", icon: str = "circle-check") -> None:
        """Show a message in place of the one before, and have it read out.

        Args:
            text: What happened.
            action: Label of the action, such as "Undo"; empty for none.
            icon: Name of the icon before it.
        """
        self._icon_name = icon
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._row.setContentsMargins(16 + _ICON + 12, 8, 8 if action else 16, 8)
        self.setAccessibleName(spoken.plain(text))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announcement = QAccessibleAnnouncementEvent(self, self.accessibleName())
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(announcement)

    @property
    def covered(self) -> int:
        """How much of the bottom of its parent it covers, in pixels; 0 once it is gone."""
        return 0 if self.isHidden() else self.height() + _BOTTOM

    @property
    def icon(self) -> str:
        """Name of the icon before the message."""
        return self._icon_name

    def take_back(self, text: str) -> None:
        """Hide if a message is shown that does not hold any more.

        Args:
            text: That message.
        """
        if self._text.text() == text and self.isVisible():
            self._go_away()

    def retheme(self) -> None:
        """Renew the shadow."""
        self._shadow.setColor(QColor(theme.current().ui.shadow))

    def retranslate(self) -> None:
        """Go: what it says was said in another language."""
        self._go_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Follow the parent's size; wait while the action has the focus."""
        if watched is self._carrier and event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  (Qt's name)
        """Wait while the mouse is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Go on counting."""
        if not self._action.hasFocus():
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Escape sends it away."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_away()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell what is covered now."""
        super().showEvent(event)
        self.covers.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell that nothing is covered any more."""
        super().hideEvent(event)
        self.covers.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw ground and icon."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        paint.fill_rounded(painter, QRectF(self.rect()), 10.0, ui.toast)
        area = QRectF(16, (self.height() - _ICON) / 2, _ICON, _ICON)
        icons.paint(painter, self._icon_name, area, ui.on_toast)
        painter.end()

    def _act(self) -> None:
        self._go_away()
        self.action_triggered.emit()

    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._action and old is not None:
            self._came_from = old

    def _go_away(self) -> None:
        """Hide; the keyboard goes back to where it came from."""
        if self._action.hasFocus() and self._came_from is not None and isValid(self._came_from):
            pass_focus((self._came_from,))
        self.hide()

    def _place(self) -> None:
        parent = self._carrier
        widest = parent.width() - 2 * _SIDE
        self._text.setWordWrap(False)
        self._row.activate()
        wanted = self.sizeHint().width()
        height = _HEIGHT
        if wanted > widest:
            self._text.setWordWrap(True)
            height = max(_HEIGHT, self._row.heightForWidth(widest))
        self.setFixedHeight(height)
        self.resize(min(wanted, widest), height)
        self.move((parent.width() - self.width()) // 2, parent.height() - height - _BOTTOM)
        self.covers.emit()


def _underlined() -> QFont:
    font = fonts.font(13, 600)
    font.setUnderline(True)
    return font
