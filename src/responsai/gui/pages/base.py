"""What every page of the window can do."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from responsai.gui import fonts
from responsai.gui.widgets.live import Live


class Page(Live, QWidget):
    """A page; its dependencies come in through the constructor."""

    @abstractmethod
    def refresh(self) -> None:
        """Read everything anew, because something was added or changed."""

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return True

    @property
    def stands(self) -> bool:
        """Whether all its parts are made."""
        return True

    def show_place(self, place: str) -> None:
        """Bring a part of the page into view, or choose something in it.

        Args:
            place: A word of the page's own; one that it does not know changes nothing.
        """

    def show_earlier(self) -> None:
        """Go to the stretch of time before, where a page has one."""

    def show_later(self) -> None:
        """Go to the stretch of time after, where a page has one."""

    def toggle_table(self) -> None:
        """Change between chart and table, where a page has one."""


class PageScroll(QScrollArea):
    """Scrolls the body of a page; the scroll bar takes its place from the body's right margin.

    So the cards stay in line with the header, with or without a scroll bar.

    Args:
        body: What is scrolled; its layout has the side margins.
        side: Width of these margins.
    """

    def __init__(self, body: QWidget, side: int) -> None:
        super().__init__()
        self._side = side
        self.setWidgetResizable(True)
        self._allow_sideways()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        self._body = body
        self._kept_free = 0
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def keep_free(self, height: int) -> None:
        """Let what lies at the bottom be scrolled to above something that covers it.

        A page that fills the window exactly stays as it is: its parts would shrink.

        Args:
            height: Pixels at the bottom that are covered, 0 for none.
        """
        layout = self._body.layout()
        if layout is None:
            return
        last = layout.itemAt(layout.count() - 1)
        grows = self.verticalScrollBar().maximum() > 0
        room = height if grows or (last is not None and last.spacerItem() is not None) else 0
        if room != self._kept_free:
            margins = layout.contentsMargins()
            margins.setBottom(margins.bottom() - self._kept_free + room)
            layout.setContentsMargins(margins)
            self._kept_free = room

    def lay_out(self) -> None:
        """Find out where everything stands, also while nothing is shown."""
        layout = self._body.layout()
        if layout is not None:
            layout.activate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Allow scrolling sideways where larger text may need more room than there is."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._allow_sideways()

    def _allow_sideways(self) -> None:
        policy = Qt.ScrollBarPolicy
        larger = fonts.factor() > 1
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if larger else policy.ScrollBarAlwaysOff
        )

    def _make_room(self, _least: int, most: int) -> None:
        layout = self._body.layout()
        if layout is None:
            return
        taken = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        margins = layout.contentsMargins()
        margins.setRight(self._side - taken)
        layout.setContentsMargins(margins)
