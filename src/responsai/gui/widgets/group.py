"""An invisible frame that tells assistive technology which widgets belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGroupBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class Group(QGroupBox):
    """A grouping without a look of its own: Qt gives group boxes the right role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    # A group box makes room for its frame whenever it is resized or restyled; there is none.

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Leave out what a group box does."""
        QWidget.resizeEvent(self, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Leave out what a group box does."""
        QWidget.changeEvent(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw nothing."""
