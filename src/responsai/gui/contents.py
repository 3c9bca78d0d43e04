"""What is in the window: rail, pages, and what concerns all pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.app.types import PageName
from responsai.gui import window_data
from responsai.gui.drop_target import DropTarget
from responsai.gui.importing import ImportFlow
from responsai.gui.job_strip import JobStrip
from responsai.gui.page_book import PAGES, TILES
from responsai.gui.pages.base import PageScroll
from responsai.gui.undo import Undo
from responsai.gui.watch import ChangeWatch
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.notice import Notice
from responsai.gui.widgets.toast import REFUSED, Toast
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from responsai.gui.frame import Frame
    from responsai.gui.page_stack import PageStack
    from responsai.gui.pages.overview import OverviewPage
    from responsai.gui.rail import Rail
    from responsai.gui.window_data import WindowData


class Contents(Live, QWidget):
    """The frame around the pages.

    Args:
        frame: What pages ask for, which is answered here.
        window: The window that this is for.
        rail: Its left edge.
        pages: Its pages.
        demo: Whether the journal is a sample year.
        open_sample: Opens a sample year beside this window.
    """

    def __init__(
        self,
        frame: Frame,
        window: QMainWindow,
        rail: Rail,
        pages: PageStack,
        *,
        demo: bool,
        open_sample: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self.hide()  # until it is complete
        self._frame = frame
        self._window = window
        self._demo = demo
        self._open_sample = open_sample
        self._data: WindowData | None = None
        self.rail = rail
        self.rail.log.setEnabled(False)  # until the journal is read
        self.pages = pages
        self.notice = Notice()
        self._above = QWidget()
        self.strip = JobStrip()
        self._arrange()
        self.toast = Toast(self.pages)
        self._undo = Undo(frame, self)
        self._watch = ChangeWatch(frame.tasks, self)
        self.drop_target = DropTarget(self._content, window)
        self.imports = ImportFlow(frame, self.strip, window)
        self._connect()
        self._add_shortcuts()
        self.retranslate()

    @property
    def overview(self) -> OverviewPage:
        """The first page."""
        return cast("OverviewPage", self.pages.page(PageName.OVERVIEW))

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        page = self.pages.current
        return self._data is not None and not self._frame.tasks.busy and page.settled

    def refresh(self) -> None:
        """Read the journal anew, for the frame and for the pages."""
        self._frame.tasks.on_database(window_data.load, self._show_data)
        self.pages.refresh()

    def open_log(self) -> None:
        """Ask for a use to be logged."""
        self.pages.show_page(PageName.LOG, TILES)

    def retranslate(self) -> None:
        """Renew all texts of the frame."""
        self.notice.set_notice(self._standing_notice())
        self._above.setVisible(bool(self._standing_notice()))

    def _connect(self) -> None:
        frame = self._frame
        frame.log_requested.connect(self.open_log)
        frame.sample_requested.connect(self._show_sample)
        frame.page_requested.connect(self.pages.show_page)
        frame.journal_changed.connect(self.refresh)
        frame.said.connect(self._say)
        self.toast.covers.connect(self._keep_free)
        self.pages.opened.connect(self._keep_free)
        frame.refused.connect(partial(self.toast.show_message, icon=REFUSED))
        frame.outdated.connect(self.toast.take_back)
        self.pages.opened.connect(self.rail.show_current)
        self.pages.opened.connect(self.imports.page_opened)
        self.toast.action_triggered.connect(frame.undo_requested)
        self._watch.changed.connect(self.refresh)
        self.drop_target.dropped.connect(frame.import_requested)

    def _add_shortcuts(self) -> None:
        frame, pages = self._frame, self.pages
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+N": frame.log_requested.emit,
            "Ctrl+O": frame.files_requested.emit,
            "Ctrl+Shift+O": frame.folder_requested.emit,
            "Ctrl+Z": frame.undo_requested.emit,
            "Alt+Left": pages.show_earlier,
            "Alt+Right": pages.show_later,
            "Ctrl+T": pages.toggle_table,
            "Ctrl+Q": self._window.close,
            "F5": self.refresh,
            "Ctrl+,": partial(frame.open_page, PageName.SETTINGS),
        }
        for place, entry in enumerate(PAGES, 1):
            keys[f"Ctrl+{place}"] = partial(frame.open_page, entry.id, entry.place)
        for sequence, act in keys.items():
            action = QAction(self._window)
            action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(act)
            self._window.addAction(action)

    def _say(self, sentence: str, undoable: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self.toast.show_message(sentence, translate("Window", "Undo") if undoable else "")

    def _keep_free(self) -> None:
        """What the toast covers of the page in view can be scrolled to above it."""
        covered = self.toast.covered
        for scroll in self.pages.findChildren(PageScroll):
            scroll.keep_free(covered if self.pages.current.isAncestorOf(scroll) else 0)

    def _show_data(self, data: WindowData) -> None:
        self._data = data
        self.rail.log.setEnabled(not data.read_only)
        self.rail.today.show_total(data.total)
        self.retranslate()
        self._watch.start()

    def _standing_notice(self) -> str:
        """What holds as long as the window is open; empty for nothing."""
        if self._demo:
            return translate("Window", "This is a sample year. Nothing here is yours.")
        if self._data is not None and self._data.read_only:
            return translate(
                "Window",
                "Your journal can only be read: its folder or file may not be written. "
                "Nothing new is recorded.",
            )
        return ""

    def _show_sample(self) -> None:
        if self._open_sample():
            self._frame.say(translate("Window", "A sample year opens in a window of its own."))
        else:
            self._frame.refuse(
                translate("Window", "Start “responsai --demo” in a terminal to see it.")
            )

    def _arrange(self) -> None:
        self._content = QWidget()
        above = QHBoxLayout(self._above)
        above.setContentsMargins(28, 12, 28, 0)
        above.addWidget(self.notice)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self.pages, stretch=1)
        column.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._content, stretch=1)
