"""The focus ring: one overlay that follows the keyboard through the whole program.

Style sheets cannot draw a ring outside a widget, and a ring drawn by each widget is forgotten
sooner or later. So no widget draws its own, and each has one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

WIDTH: Final = 2
"""Thickness of the ring in pixels."""
GAP: Final = 2
"""Free pixels between the widget and its ring."""
RADIUS_PROPERTY: Final = "focusRadius"
"""Dynamic property of a widget: radius of its own corners in pixels."""
INSET_PROPERTY: Final = "focusInset"
"""Dynamic property of a widget: pixels at its left and right end that the ring leaves out."""

_NAME: Final = "responsaiFocusRing"
_REACH: Final = WIDTH + GAP
_DEFAULT_RADIUS: Final = 8.0
_MOVES: Final = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.KeyPress,
    }
)


class _Overlay(QFocusFrame):
    """The drawn ring; lies above its parent's other children and lets the mouse through.

    Qt leaves focus frames out of the accessible tree, as befits a decoration.
    """

    def __init__(self, parent: QWidget, color: Callable[[], str], radius: float) -> None:
        super().__init__(parent)
        self._color = color
        self._radius = radius

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._color()), WIDTH))
        half = WIDTH / 2
        radius = self._radius + GAP + half
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(area, radius, radius)
        painter.end()


class FocusRing(QObject):
    """Keeps the ring around the widget that has the focus.

    The ring says where the keys go. Focus given by the mouse, or by a window that just opened,
    shows none until a key is pressed; a window that comes back shows it if it did before.
    """

    def __init__(self, app: QApplication, color: Callable[[], str]) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        self._color = color
        self._target: QWidget | None = None
        self._overlay: _Overlay | None = None
        self._shown_before = False
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    @classmethod
    def install(cls, app: QApplication, color: Callable[[], str]) -> None:
        """Give the program its ring; a second call changes nothing.

        Args:
            app: The application.
            color: Tells the colour each time the ring is drawn.
        """
        if app.findChild(cls, _NAME) is None:
            cls(app, color)

    @classmethod
    def shows(cls, widget: QWidget) -> bool:
        """Whether the ring is around a widget, so that its own highlight can go with it."""
        app = QApplication.instance()
        ring = None if app is None else app.findChild(cls, _NAME)
        return ring is not None and ring.target is widget

    @property
    def target(self) -> QWidget | None:
        """Widget that has the ring, if one has."""
        return None if self._overlay is None else self._target

    def rest(self) -> None:
        """Show no ring until the keyboard is used again."""
        self._forget()
        self._shown_before = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Move along with the target and everything that carries it."""
        if event.type() in _MOVES:
            if event.type() is QEvent.Type.KeyPress and self._overlay is None:
                self._show()
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            self._shown_before = self._overlay is not None
        self._forget()
        if new is None or new.isWindow() or new.window().windowType() is Qt.WindowType.Popup:
            return
        self._target = new
        self._watched = _carriers(new)
        for carrier in self._watched:
            carrier.installEventFilter(self)
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not by_mouse and (old is not None or self._shown_before):
            self._show()

    def _show(self) -> None:
        if self._target is None or not isValid(self._target):
            return
        own = self._target.property(RADIUS_PROPERTY)
        radius = _DEFAULT_RADIUS if own is None else float(own)
        self._overlay = _Overlay(_frame_of(self._target), self._color, radius)
        self._place()

    def _place(self) -> None:
        target, overlay = self._target, self._overlay
        if target is None or overlay is None or not (isValid(target) and isValid(overlay)):
            return
        frame = _frame_of(target)
        area = QRect(target.mapTo(frame, QPoint(0, 0)), target.size())
        inset = _REACH - int(target.property(INSET_PROPERTY) or 0)
        overlay.setGeometry(area.adjusted(-inset, -_REACH, inset, _REACH))
        overlay.setVisible(target.isVisibleTo(frame))
        overlay.raise_()

    def _forget(self) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched.clear()
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        self._target = self._overlay = None


def _carriers(target: QWidget) -> list[QWidget]:
    """The target and what carries it, up to but not including its frame."""
    carriers = [target]
    parent = target.parentWidget()
    while parent is not None and not _is_frame(parent):
        carriers.append(parent)
        parent = parent.parentWidget()
    return carriers


def _frame_of(target: QWidget) -> QWidget:
    """Ancestor with room for the ring: the content of the next scroll area, else the window."""
    return _carriers(target)[-1].parentWidget() or target.window()


def _is_frame(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    scrolls = viewport is not None and isinstance(viewport.parentWidget(), QAbstractScrollArea)
    return widget.isWindow() or scrolls
