"""The window: rail, pages, and what concerns all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from responsai.domain.stages import Indicator
from responsai.gui import window_data
from responsai.gui.dialogs.log_use import LogUse
from responsai.gui.drop_target import DropTarget
from responsai.gui.importing import ImportFlow
from responsai.gui.job_strip import JobStrip
from responsai.gui.pages.overview import OverviewPage
from responsai.gui.rail import Rail
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.notice import Notice
from responsai.gui.widgets.toast import Toast
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from responsai.app.types import LogReceipt
    from responsai.domain.imports import ImportReport
    from responsai.gui.appearance import Appearance, Memory
    from responsai.gui.pages.base import Page
    from responsai.gui.tasks import Tasks
    from responsai.gui.window_data import WindowData

SIZE: Final = QSize(1280, 832)
SMALLEST: Final = QSize(1024, 680)


class MainWindow(Live, QMainWindow):
    """The frame around the pages.

    Args:
        tasks: Runs slow work.
        appearance: Language and colours.
        memory: How the window was left.
        demo: Whether the journal is a sample year.
        open_sample: Opens a sample year beside this window.
    """

    first_painted = Signal()
    """The window stands on the screen; slow work may begin."""

    def __init__(
        self,
        tasks: Tasks,
        appearance: Appearance,
        memory: Memory,
        *,
        demo: bool,
        open_sample: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._memory = memory
        self._open_sample = open_sample
        self._painted = False
        self._data: WindowData | None = None
        self.rail = Rail(appearance)
        self.rail.log.setEnabled(False)  # until the journal is read
        self.overview = OverviewPage(tasks)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.overview)
        self.demo_notice = Notice()
        self._above = QWidget()
        self._above.setVisible(demo)
        self.strip = JobStrip()
        self.setCentralWidget(self._arranged())
        self.toast = Toast(self._pages)
        self._drop_target = DropTarget(self._content, self)
        self._imports = ImportFlow(tasks, self.strip, self)
        self.setMinimumSize(SMALLEST)
        self._connect()
        self._restore()
        self.retranslate()
        # The keyboard starts before the first widget: Tab leads to it, and no ring greets.
        self.setFocus()

    @property
    def page(self) -> Page:
        """The page in view."""
        return self.overview

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return self._data is not None and not self._tasks.busy and self.page.settled

    def refresh(self) -> None:
        """Read the journal anew, for the frame and for the page in view."""
        self._tasks.on_database(window_data.load, self._show_data)
        self.page.refresh()

    def open_log(self) -> None:
        """Ask for a use to be logged."""
        if self._data is None:
            return
        dialog = LogUse(self._tasks, self._data.today, self._data.models, self._data.model, self)
        dialog.added.connect(self._logged)
        dialog.open()

    def retranslate(self) -> None:
        """Renew all texts of the frame."""
        self.setWindowTitle("ResponsAI")
        self.demo_notice.set_notice(
            translate("Window", "This is a sample year. Nothing here is yours.")
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Tell when the window is on the screen for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        """Remember the size; work under way stops cleanly."""
        self._memory.keep_size(self.normalGeometry().size() if self.isMaximized() else self.size())
        super().closeEvent(event)

    def _connect(self) -> None:
        for asking in (self.rail, self.overview):
            asking.log_requested.connect(self.open_log)
        self.rail.files_requested.connect(self._imports.choose_files)
        self.rail.folder_requested.connect(self._imports.choose_folder)
        self.overview.import_requested.connect(self._imports.choose_folder)
        self.overview.sample_requested.connect(self._show_sample)
        self._drop_target.dropped.connect(self._imports.start)
        self._imports.finished.connect(self._imported)
        self._imports.refused.connect(self.toast.show_message)
        for keys, act in (
            ("Ctrl+N", self.open_log),
            ("Ctrl+O", self._imports.choose_files),
            ("Ctrl+Shift+O", self._imports.choose_folder),
            ("Ctrl+1", self._show_overview),
            ("Alt+Left", self._earlier),
            ("Alt+Right", self._later),
            ("Ctrl+T", self._toggle_table),
            ("Ctrl+Q", self.close),
            ("F5", self.refresh),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            self.addAction(action)

    def _show_overview(self) -> None:
        self.rail.overview.setFocus()

    def _earlier(self) -> None:
        self.page.show_earlier()

    def _later(self) -> None:
        self.page.show_later()

    def _toggle_table(self) -> None:
        self.page.toggle_table()

    def _show_data(self, data: WindowData) -> None:
        self._data = data
        self.rail.log.setEnabled(True)
        self.rail.today.show_total(data.total)

    def _logged(self, receipt: LogReceipt, count: int) -> None:
        total = receipt.estimate.impacts.total(Indicator.ENERGY)
        text = (
            translate("Window", "Added {n} use: {estimate}")
            if is_singular(count)
            else translate("Window", "Added {n} uses: {estimate}")
        )
        estimate = (
            translate("Window", "not covered by this method")
            if total is None
            else str(numbers.estimate(Indicator.ENERGY, total))
        )
        self.toast.show_message(text.format(n=numbers.count(count), estimate=estimate))
        self.refresh()

    def _imported(self, report: ImportReport) -> None:
        if report.new or report.updated:
            self.refresh()

    def _show_sample(self) -> None:
        self.toast.show_message(
            translate("Window", "A sample year opens in a window of its own.")
            if self._open_sample()
            else translate("Window", "Start “responsai --demo” in a terminal to see it.")
        )

    def _restore(self) -> None:
        size = self._memory.size() or SIZE
        room = self.screen().availableSize()
        # A screen too small for the window at all is left to scroll.
        fits = SMALLEST.boundedTo(room) == SMALLEST
        self.resize(size.boundedTo(room) if fits else size)

    def _arranged(self) -> QWidget:
        self._content = QWidget()
        above = QHBoxLayout(self._above)
        above.setContentsMargins(28, 12, 28, 0)
        above.addWidget(self.demo_notice)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self._pages, stretch=1)
        column.addWidget(self.strip)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._content, stretch=1)
        return whole
