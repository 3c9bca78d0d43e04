"""The window itself: its size, its first paint and its end; what is in it comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.gui.contents import Contents
    from responsai.gui.importing import ImportFlow
    from responsai.gui.job_strip import JobStrip
    from responsai.gui.memory import Memory
    from responsai.gui.page_stack import PageStack
    from responsai.gui.pages.overview import OverviewPage
    from responsai.gui.rail import Rail
    from responsai.gui.widgets.notice import Notice
    from responsai.gui.widgets.toast import Toast

SIZE: Final = QSize(1280, 832)
SMALLEST: Final = QSize(1024, 680)


class MainWindow(QMainWindow):
    """The window; it is shown before there is anything in it but its outlines.

    Args:
        memory: How the window was left.
        shell: The outlines.
    """

    first_painted = Signal()
    """The window stands on the screen; slow work may begin."""

    def __init__(self, memory: Memory, shell: QWidget) -> None:
        super().__init__()
        self._memory = memory
        self._painted = False
        self._contents: Contents | None = None
        self.setWindowTitle("ResponsAI")
        self.setCentralWidget(shell)
        self.setMinimumSize(SMALLEST)
        self._restore()
        # The keyboard starts before the first widget: Tab leads to it, and no ring greets.
        self.setFocus()

    @property
    def contents(self) -> Contents:
        """What is in the window.

        Raises:
            RuntimeError: The window is not furnished yet.
        """
        if self._contents is None:
            raise RuntimeError("The window is empty so far.")
        return self._contents

    @property
    def rail(self) -> Rail:
        """The left edge."""
        return self.contents.rail

    @property
    def pages(self) -> PageStack:
        """All pages."""
        return self.contents.pages

    @property
    def overview(self) -> OverviewPage:
        """The first page."""
        return self.contents.overview

    @property
    def notice(self) -> Notice:
        """What holds as long as the window is open."""
        return self.contents.notice

    @property
    def toast(self) -> Toast:
        """What is told in passing."""
        return self.contents.toast

    @property
    def strip(self) -> JobStrip:
        """How far an import is."""
        return self.contents.strip

    @property
    def imports(self) -> ImportFlow:
        """Importing."""
        return self.contents.imports

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return self._contents is not None and self._contents.settled

    def furnish(self, contents: Contents) -> None:
        """Put everything in its place, instead of the outlines."""
        self._contents = contents
        self.setCentralWidget(contents)
        contents.show()

    def refresh(self) -> None:
        """Read the journal anew, if there is anything yet that shows it."""
        if self._contents is not None:
            self._contents.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell when the window is on the screen for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        """Remember the size; work under way stops cleanly."""
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        self._memory.keep_size(size)
        super().closeEvent(event)

    def _restore(self) -> None:
        size = self._memory.size() or SIZE
        room = self.screen().availableSize()
        # A screen too small for the window at all is left to scroll.
        fits = SMALLEST.boundedTo(room) == SMALLEST
        self.resize(size.boundedTo(room) if fits else size)
