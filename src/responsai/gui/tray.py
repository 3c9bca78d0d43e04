"""The icon beside the clock, and the small window that opens at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QCursor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from shiboken6 import isValid

from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from responsai.gui.frame import Frame
    from responsai.gui.quick_log import QuickLog

MARGIN: Final = 8
QUIT: Final = QKeySequence("Ctrl+Q")
KEYS: Final = QKeySequence("Ctrl+Shift+A")


class Tray(QObject):
    """Keeps the icon as the user prefers it; without a place for it, only the small window.

    Args:
        frame: The program.
        window: The large window.
        come_forward: Brings the large window to the front.
    """

    def __init__(self, frame: Frame, window: QMainWindow, come_forward: Callable[[], None]) -> None:
        super().__init__(window)
        self._frame = frame
        self._window = window
        self._come_forward = come_forward
        self._quitting = False
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self.small: QuickLog | None = None
        for action in window.actions():
            if action.shortcut() == QUIT:
                action.triggered.disconnect()
                action.triggered.connect(self.quit)
        keys = QAction(window)
        keys.setShortcut(KEYS)
        keys.triggered.connect(self.toggle)
        window.addAction(keys)
        window.installEventFilter(self)
        frame.preferences.changed.connect(self.follow)
        frame.quick_log_requested.connect(self.toggle)
        frame.appearance.changed.connect(self._renew_texts)
        self.follow()

    @property
    def there(self) -> bool:
        """Whether the icon stands beside the clock."""
        return self._icon is not None and self._icon.isVisible()

    def follow(self) -> None:
        """Show or take away the icon, as the user prefers."""
        wanted = self._frame.preferences.tray and QSystemTrayIcon.isSystemTrayAvailable()
        if wanted and self._icon is None:
            self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._icon.activated.connect(self._activated)
            self._renew_texts()
            self._icon.show()
        elif not wanted and self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        QGuiApplication.setQuitOnLastWindowClosed(not self._stays)

    def toggle(self) -> None:
        """Open the small window, or close it."""
        if self.small is not None and self.small.isVisible():
            self.small.close()
            return
        if self.small is None:
            flags = Qt.WindowType.Popup if self.there else Qt.WindowType.Tool
            self.small = _quick_log(self._frame, flags)
            self.small.open_requested.connect(self._open)
        self.small.adjustSize()
        self.small.move(self._place(self.small.width(), self.small.height()))
        self.small.show()
        self.small.activateWindow()
        self.small.tiles.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.small.refresh()

    def quit(self) -> None:
        """End the program, whatever closing the window does otherwise."""
        self._quitting = True
        self._window.close()
        QApplication.quit()

    def end(self) -> None:
        """Take everything down with the program."""
        if self.small is not None and isValid(self.small):
            self.small.close()
            self.small.deleteLater()
        self.small = None
        if self._icon is not None:
            self._icon.hide()
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None
        QGuiApplication.setQuitOnLastWindowClosed(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Closing the window leaves the icon, if the user wants that."""
        if (
            watched is self._window
            and event.type() is QEvent.Type.Close
            and self._stays
            and not self._quitting
        ):
            event.ignore()
            self._frame.memory.keep_size(self._window.size())
            self._window.hide()
            return True
        return super().eventFilter(watched, event)

    @property
    def _stays(self) -> bool:
        return self._frame.preferences.close_to_tray and self.there

    def _open(self) -> None:
        if self.small is not None:
            self.small.close()
        self._window.show()
        self._come_forward()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle()

    def _log(self) -> None:
        if self.small is None or not self.small.isVisible():
            self.toggle()

    def _before_asking(self) -> None:
        self._log()
        if self.small is not None:
            self.small.compare.setChecked(True)

    def _renew_texts(self) -> None:
        if self._icon is None:
            return
        self._icon.setToolTip("ResponsAI")
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu = QMenu()
        for text, act in (
            (translate("Tray", "Log usage"), self._log),
            (translate("Tray", "Before I ask"), self._before_asking),
            (translate("Tray", "Open ResponsAI"), self._open),
            (translate("Tray", "Quit"), self.quit),
        ):
            menu.addAction(text).triggered.connect(act)
        self._icon.setContextMenu(menu)

    def _place(self, width: int, height: int) -> QPoint:
        """At the icon, else at the lower right corner."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        icon = self._icon.geometry() if self._icon is not None else QRect()
        return popover_place(room, icon, width, height)


def _quick_log(frame: Frame, flags: Qt.WindowType) -> QuickLog:
    from responsai.gui.quick_log import QuickLog  # noqa: PLC0415  (start-up time)

    return QuickLog(frame, flags)


def popover_place(room: QRect, icon: QRect, width: int, height: int) -> QPoint:
    """Where a small window goes: beside the icon, wholly on the screen.

    Args:
        room: Free part of the screen.
        icon: Where the icon is; empty if the system does not tell.
        width: Of the window.
        height: Of the window.
    """
    left, top = room.right() - width - MARGIN, room.bottom() - height - MARGIN
    if not icon.isEmpty():
        left = icon.center().x() - width // 2
        above = icon.center().y() > room.center().y()
        top = icon.top() - height - MARGIN if above else icon.bottom() + MARGIN
    left = max(room.left() + MARGIN, min(left, room.right() - width - MARGIN))
    top = max(room.top() + MARGIN, min(top, room.bottom() - height - MARGIN))
    return QPoint(left, top)
