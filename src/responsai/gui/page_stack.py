"""The pages, of which one is in view; each is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from responsai.gui.page_book import PAGES, PAGES_BELOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from responsai.gui.frame import Frame
    from responsai.gui.page_book import PageEntry
    from responsai.gui.pages.base import Page


class PageStack(QStackedWidget):
    """Shows one page; the others are renewed when they come into view.

    Args:
        frame: What pages are given.
        entries: The pages that there are.
        first: Id of the page that is in view at the beginning; the first one if not told.
        parent: Qt parent.
    """

    opened = Signal(str)
    """Another page is in view: its id."""

    def __init__(
        self,
        frame: Frame,
        entries: Sequence[PageEntry] = (*PAGES, *PAGES_BELOW),
        parent: QWidget | None = None,
        *,
        first: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._entries = {entry.id: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._readable = False
        self._current = entries[0].id if first is None else first
        self.setCurrentWidget(self.page(self._current))

    @property
    def current(self) -> Page:
        """The page in view."""
        return self._pages[self._current]

    def page(self, name: str) -> Page:
        """A page, made if it was not yet."""
        if name not in self._pages:
            page = self._entries[name].make(self._frame)
            self._pages[name] = page
            self._stale.add(name)
            self.addWidget(page)
        return self._pages[name]

    def show_page(self, name: str, place: str = "") -> None:
        """Bring a page into view.

        Args:
            name: Its id; one that does not exist is not shown.
            place: What to show of it, a word of the page's own; empty for its top.
        """
        if name not in self._entries:
            return
        page = self.page(name)
        if name != self._current:
            self._current = name
            self.setCurrentWidget(page)
            self.opened.emit(name)
        if place:
            page.show_place(place)
        self._renew()

    def show_earlier(self) -> None:
        """Go to the stretch of time before, where the page in view has one."""
        self.current.show_earlier()

    def show_later(self) -> None:
        """Go to the stretch of time after, where the page in view has one."""
        self.current.show_later()

    def toggle_table(self) -> None:
        """Change between chart and table, where the page in view has one."""
        self.current.toggle_table()

    def refresh(self) -> None:
        """The journal can be read, or has changed: renew the page in view, later the others."""
        self._readable = True
        self._stale = set(self._pages)
        self._renew()

    def _renew(self) -> None:
        if self._readable and self._current in self._stale:
            self._stale.discard(self._current)
            self.current.refresh()
