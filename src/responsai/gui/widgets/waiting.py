"""A sentence where something is on its way, but only if that takes long enough to wonder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

PATIENCE_MS: Final = 300
"""What comes sooner needs no announcement."""


class Waiting(QWidget):
    """Stays blank at first, then says what is being done.

    Args:
        sentence: What is being done.
        parent: Qt parent.
        patience: Milliseconds until it is said.
    """

    def __init__(
        self, sentence: str = "", parent: QWidget | None = None, *, patience: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self.text = Text(sentence, "caption", "ink3")
        self.text.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignCenter)
        self._patience = QTimer(self, singleShot=True, interval=patience)
        self._patience.timeout.connect(self.text.show)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self.text.setText(sentence)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Begin to wait."""
        super().showEvent(event)
        self._patience.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  (Qt's name)
        """Nothing to wait for any more."""
        super().hideEvent(event)
        self._patience.stop()
        self.text.hide()
