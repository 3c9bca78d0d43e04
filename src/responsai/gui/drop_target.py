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

    Text fields take whatever is dropped on them for text, files for their path: therefore files
    are taken where they come into the window, before any field in it hears of them.

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
        self._held = False
        self.setProperty("dropTarget", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(fonts.scale("section"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        for watched in (content, window):
            watched.installEventFilter(self)
        self._watch_border()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Follow the content's size, and what is dragged over the window."""
        if watched is self._content and event.type() is QEvent.Type.Resize:
            self._place()
        if watched is self._window and event.type() in _APPEARS:
            self._watch_border()
        if event.type() in _DRAGS:
            if watched is self._window:
                return self._dragged(event)
            if watched is self._window.windowHandle() and self._window.acceptDrops():
                return self._at_border(event)
        return super().eventFilter(watched, event)

    def _watch_border(self) -> None:
        """The system's own window has been made, perhaps anew: files come in through it."""
        border = self._window.windowHandle()
        if border is not None:
            border.installEventFilter(self)

    def _at_border(self, event: QEvent) -> bool:
        """Whether the event was ours: of files, until they leave or are dropped."""
        if isinstance(event, QDragEnterEvent):
            self._held = bool(local_files(event.mimeData()))
        if not self._held:
            return False
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.DragMove:
            _accept(event)
            return True
        self._held = isinstance(event, QDragEnterEvent)
        return self._dragged(event)

    def _dragged(self, event: QEvent) -> bool:
        """Whether the event was ours."""
        if isinstance(event, QDragEnterEvent):
            if not local_files(event.mimeData()):
                return False
            _accept(event)
            self._appear()
            return True
        if event.type() is QEvent.Type.DragMove:
            return False
        self.hide()
        if isinstance(event, QDropEvent):
            _accept(event)
            self.dropped.emit(local_files(event.mimeData()))
        return True

    def _appear(self) -> None:
        self.setText(translate("DropTarget", "Drop to read"))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        self.setGeometry(self._content.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))


_DRAGS: Final = frozenset(
    {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop}
)
_APPEARS: Final = frozenset({QEvent.Type.Show, QEvent.Type.WinIdChange})


def _accept(event: QDropEvent) -> None:
    """Take what is dropped as a copy: what proposes to move files deletes them afterwards."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def local_files(data: QMimeData) -> list[str]:
    """Paths of files and folders on this computer that are being dragged."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
