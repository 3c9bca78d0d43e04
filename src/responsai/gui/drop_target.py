"""Files and folders dropped on the window anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from responsai.gui import fonts
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QObject
    from PySide6.QtWidgets import QWidget

MARGIN: Final = 12


class DropTarget(QLabel):
    """Covers the content while something that can be read is held over the window.

    Args:
        content: What is covered.
        window: Where things may be dropped.
    """

    dropped = Signal(list)
    """Something was dropped: the paths of the files and folders."""

    def __init__(self, content: QWidget, window: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self._window = window
        self.setProperty("dropTarget", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(fonts.scale("section"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        for watched in (content, window):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Follow the content's size, and what is dragged over the window."""
        if watched is self._content and event.type() is QEvent.Type.Resize:
            self._place()
        if watched is self._window and event.type() in _DRAGS:
            return self._dragged(event)
        return super().eventFilter(watched, event)

    def _dragged(self, event: QEvent) -> bool:
        """Whether the event was ours."""
        if isinstance(event, QDragEnterEvent):
            if not local_files(event.mimeData()):
                return False
            event.acceptProposedAction()
            self._appear()
            return True
        self.hide()
        if isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self.dropped.emit(local_files(event.mimeData()))
        return True

    def _appear(self) -> None:
        self.setText(translate("DropTarget", "Drop to read"))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        self.setGeometry(self._content.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))


_DRAGS: Final = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragLeave, QEvent.Type.Drop})


def local_files(data: QMimeData) -> list[str]:
    """Paths of files and folders on this computer that are being dragged."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
