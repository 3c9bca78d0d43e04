"""What every page of the window can do."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtWidgets import QWidget

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

    def show_earlier(self) -> None:
        """Go to the stretch of time before, where a page has one."""

    def show_later(self) -> None:
        """Go to the stretch of time after, where a page has one."""

    def toggle_table(self) -> None:
        """Change between chart and table, where a page has one."""
