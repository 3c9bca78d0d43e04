"""The log: two clicks for a use, and below the journal of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.app import log_choices
from responsai.app.types import PageName
from responsai.domain.stages import Indicator
from responsai.gui.journal.card import JournalCard
from responsai.gui.log_entry.panel import EntryPanel
from responsai.gui.log_entry.tiles import ActivityTiles
from responsai.gui.page_book import PAGES, TILES
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from responsai.app.jobs import Job
    from responsai.app.log_choices import LogChoices
    from responsai.app.types import LogReceipt
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.gui.tasks import Ticket

SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
UNDER_HEADER: Final = 14
WIDEST: Final = 1320 + 2 * SIDE
PANEL_WIDTH: Final = 336
NARROW_PANEL: Final = 304
NARROW: Final = 960
"""Width of the page below which tiles and panel become narrower."""
LOW: Final = 780
"""Height of the page below which the tiles become lower."""


class LogPage(Page):
    """Where uses are logged, and where all of them can be seen.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._ticket: Ticket | None = None
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2")
        self.import_ = Button(icon="download")
        self._question = Text(style="section")
        self._hint = Text(style="caption", tone="ink2")
        self.tiles = ActivityTiles()
        self.journal = JournalCard(frame)
        explains = PageName.METHOD in {entry.id for entry in PAGES}
        self.entry = EntryPanel(frame.tasks, self.tiles, explains=explains)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(UNDER_HEADER - 4)  # the page below begins with room for a focus ring
        layout.addWidget(self._header())
        layout.addWidget(PageScroll(self._body(), SIDE), stretch=1)
        self._connect()
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return self._ticket is None and self.entry.settled and self.journal.settled

    def refresh(self) -> None:
        """Read the journal anew; what is entered stays."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._frame.tasks.on_database(
            _choices, self._show_choices, failed=self._not_read
        )
        self.journal.refresh()

    def show_place(self, place: str) -> None:
        """Go to the tiles, to log a use."""
        if place == TILES:
            self.tiles.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Log", "Log"))
        self._subtitle.setText(translate("Log", "Two clicks for a use. Imports arrive here too."))
        self.import_.setText(translate("Log", "Import"))
        self._question.setText(translate("LogEntry", "What did you do?"))
        self._hint.setText(translate("Log", "Click once, or press 1 to 8"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Do what keys mean that no field wants."""
        if not self._frame.preferences.single_keys:
            super().keyPressEvent(event)
        elif event.text() == "/":
            self.journal.go_to_search()
        elif not self.entry.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Leave the journal some rows where the window is low."""
        super().resizeEvent(event)
        self.tiles.set_low(self.height() < LOW)
        narrow = self.width() < NARROW
        self.tiles.set_columns(3 if narrow else 4)
        self._panel.setFixedWidth(NARROW_PANEL if narrow else PANEL_WIDTH)

    def _connect(self) -> None:
        self.entry.added.connect(self._added)
        self.entry.estimate.explained.connect(self._explain)
        self.import_.clicked.connect(self._frame.files_requested)
        self.journal.import_requested.connect(self._frame.folder_requested)
        for keys, act in (
            ("Ctrl+Return", self.entry.add_to_journal),
            ("Ctrl+Enter", self.entry.add_to_journal),
            ("Ctrl+F", self.journal.go_to_search),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_choices(self, choices: LogChoices) -> None:
        self._ticket = None
        self.entry.show_choices(choices)

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown; the error itself is told elsewhere."""
        self._ticket = None

    def _explain(self) -> None:
        self._frame.open_page(PageName.METHOD)

    def _added(self, receipt: LogReceipt, count: int) -> None:
        total = receipt.estimate.impacts.total(Indicator.ENERGY)
        text = (
            translate("Log", "Added {n} use: {estimate}")
            if is_singular(count)
            else translate("Log", "Added {n} uses: {estimate}")
        )
        estimate = (
            translate("Log", "not covered by this method")
            if total is None
            else str(numbers.estimate(Indicator.ENERGY, total))
        )
        self.journal.mark_fresh(receipt.event_id)
        self._frame.say(text.format(n=numbers.count(count), estimate=estimate), undoable=True)
        self._frame.journal_changed.emit()

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMaximumWidth(WIDEST)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(header)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(16)
        row.addLayout(words, stretch=1)
        row.addWidget(self.import_)
        header.setMinimumHeight(44)
        return header

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._tiles_card(), stretch=1)
        row.addWidget(self._entry_card())
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.journal, stretch=1)
        return body

    def _tiles_card(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._question)
        head.addWidget(self._hint, stretch=1)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 13, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.tiles, stretch=1)
        column.addStretch()
        return card

    def _entry_card(self) -> Card:
        self._panel = Card()
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(16, 13, 16, 15)
        column.addWidget(self.entry)
        return self._panel


def _choices(workspace: Workspace, _job: Job) -> LogChoices:
    return log_choices.load(workspace)
