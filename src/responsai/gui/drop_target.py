"""What shows while files are dragged over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from responsai.gui import fonts
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QObject
    from PySide6.QtWidgets import QWidget

MARGIN: Final = 12


class DropTarget(QLabel):
    """Covers its parent while something that can be read is held over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._carrier = parent
        self.setProperty("dropTarget", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(fonts.scale("section"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def appear(self) -> None:
        """Cover the parent."""
        self.setText(translate("DropTarget", "Drop to read"))
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Follow the parent's size."""
        if watched is self._carrier and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setGeometry(self._carrier.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))


def local_files(data: QMimeData) -> list[str]:
    """Paths of files and folders on this computer that are being dragged."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
