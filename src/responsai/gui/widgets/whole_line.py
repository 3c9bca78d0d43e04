"""A field inside a choice, in which typing replaces what was chosen before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent

_COMES_BACK: Final = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)


class WholeLine(QLineEdit):
    """Selects all of its text when it gets the focus, by a click as by the keyboard.

    The next click sets the cursor as usual. What is selected shows its beginning.
    """

    _clicked_into = False

    def select_whole(self) -> None:
        """Select everything; a long text shows its beginning, which tells it apart."""
        self.end(False)  # noqa: FBT003  (Qt's)
        self.home(True)  # noqa: FBT003  (Qt's)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Select everything; after a click once the button is up, as it sets the cursor."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            self._clicked_into = True
        elif event.reason() not in _COMES_BACK:
            self.select_whole()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Select everything, unless a part was selected with the mouse."""
        super().mouseReleaseEvent(event)
        if self._clicked_into and not self.hasSelectedText():
            self.select_whole()
        self._clicked_into = False
