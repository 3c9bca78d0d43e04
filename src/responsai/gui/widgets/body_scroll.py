"""What a dialog says between its title and its buttons, which stay in view on any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QDialog, QWidget

LEAST: Final = 96
"""What stays in view of it on the lowest screen."""
FRAME: Final = 48
"""Room on the screen for what a desktop draws around a window."""


class BodyScroll(QScrollArea):
    """Scrolls the body of a dialog where the screen is too low for it.

    The keyboard can be on it only if there is something to scroll.

    Args:
        body: What is scrolled.
        name: What a screen reader says.
        parent: Qt parent.
    """

    def __init__(self, body: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        self.setMinimumHeight(LEAST)
        for ground in (body, self.viewport()):
            ground.setAutoFillBackground(False)  # that of the dialog
        self.verticalScrollBar().rangeChanged.connect(self._scrolls)

    def height_for(self, width: int) -> int:
        """How high it is where nothing need be scrolled, in pixels."""
        layout = self._body.layout()
        if layout is None:
            return self._body.sizeHint().height()
        layout.activate()
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalSizeHint().height()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As large as its body."""
        width = self._body.sizeHint().width()
        return QSize(width, self.height_for(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as its body must be: it is scrolled up and down only."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._body.minimumSizeHint().width() + bar, LEAST)

    def show_part(self, part: QWidget, area: QRect) -> None:
        """Bring a part of something in the body into view, such as a row of a table.

        Args:
            part: What is in the body.
            area: The part of it, in its own coordinates.
        """
        middle = part.mapTo(self._body, area.center())
        self.ensureVisible(middle.x(), middle.y(), 0, area.height())

    def _scrolls(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if most > 0 else policy.NoFocus)


def fit(dialog: QDialog, scroll: BodyScroll, width: int) -> None:
    """Make a dialog as large as what it says, but never larger than the screen.

    One that is in view already only grows, and stays on the screen.

    Args:
        dialog: Its layout holds the scrolled body.
        scroll: The body.
        width: Of the dialog where the screen has that much, in pixels.
    """
    layout = dialog.layout()
    if layout is None:
        return
    screen = dialog.screen().availableGeometry()
    room = screen.size()
    wide = min(max(width, layout.totalMinimumSize().width()), room.width())
    margins = layout.contentsMargins()
    inside = wide - margins.left() - margins.right()
    layout.activate()
    whole = (
        layout.totalHeightForWidth(wide)
        if layout.hasHeightForWidth()
        else layout.totalSizeHint().height()
    )
    high = whole - scroll.sizeHint().height() + scroll.height_for(inside)
    high = min(high, room.height() - FRAME)
    if not dialog.isVisible():
        dialog.resize(wide, high)
    elif high > dialog.height():
        dialog.resize(dialog.width(), high)
        below = dialog.frameGeometry().bottom() - screen.bottom()
        if below > 0:
            dialog.move(dialog.x(), max(screen.top(), dialog.y() - below))
