"""Buttons or words beside each other, or below each other where there is no room for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

GAP: Final = 8
GAP_BELOW: Final = 4


class ButtonRow(QWidget):
    """Keeps buttons and words whole in any width.

    Args:
        buttons: In order; hidden ones take no room.
        centred: In the middle instead of at the left.
        parent: Qt parent.
    """

    def __init__(
        self, buttons: Sequence[QWidget], *, centred: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        if centred:
            self._row.addStretch()
        for button in buttons:
            self._row.addWidget(button, alignment=side)
        self._row.addStretch()
        # As high as it is: below each other, the stretch would take all the room there is.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as the widest button, as high as they are now."""
        widths = [button.minimumSizeHint().width() for button in self._shown]
        return QSize(max(widths, default=0), self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Choose the direction for the new width."""
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Choose the direction anew when a text has changed."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange(self.width())
        return done

    def _arrange(self, width: int) -> None:
        widths = [button.sizeHint().width() for button in self._shown]
        fits = sum(widths) + GAP * (len(widths) - 1) <= width
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if fits else directions.TopToBottom
        if direction is self._row.direction():
            return
        self._row.setDirection(direction)
        self._row.setSpacing(GAP if fits else GAP_BELOW)
        self.updateGeometry()

    @property
    def _shown(self) -> list[QWidget]:
        return [button for button in self._buttons if not button.isHidden()]
