"""The card of the journal: a head with search and filters, and the table or what stands for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from responsai.app.journal_lines import JournalWish
from responsai.domain.errors import ResponsaiError
from responsai.gui.journal.changes import JournalChanges
from responsai.gui.journal.filters import FilterButton, PeriodButton, counted
from responsai.gui.journal.search_field import SearchField
from responsai.gui.journal.table import JournalTable
from responsai.gui.journal.texts import Column
from responsai.gui.models.journal import JournalModel
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.empty_state import EmptyState
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.waiting import Waiting
from responsai.storage import EventOrder
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.app.journal_lines import JournalState
    from responsai.gui.frame import Frame

LEAST: Final = 260
"""Height below which the page scrolls rather than the card shrinks."""
FRESH_MS: Final = 4_000
"""How long an entry is marked as just added."""
PAUSE_MS: Final = 200
"""Pause in typing after which is searched."""


class JournalCard(Live, Card):
    """All uses, one by one.

    Args:
        frame: The window around it.
    """

    import_requested = Signal()
    """The user wants to import."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.model = JournalModel(frame.tasks, self)
        self.table = JournalTable(self.model)
        self.changes = JournalChanges(frame, self.table)
        self._title = Text(style="section")
        self._counted = Text(style="caption", tone="ink2")
        self.search = SearchField()
        self.filters = FilterButton()
        self.periods = PeriodButton()
        self.clear = Button(small=True)
        self.import_ = PrimaryButton(icon="download", small=True)
        self.again = Button(small=True)
        self.empty = EmptyState("circle-plus", "", "", [self.import_])
        self.no_match = EmptyState("search", "", "", [self.clear])
        self.error = EmptyState("triangle-alert", "", "", [self.again], tone="warn")
        self._waiting = Waiting()
        self._stack = QStackedWidget()
        for part in (self._waiting, self.table, self.empty, self.no_match, self.error):
            self._stack.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._fresh = QTimer(self, singleShot=True, interval=FRESH_MS)
        self._sought: int | None = None
        self._place = (-1, -1)
        self._scrolled = 0
        self._late = False
        self.setMinimumHeight(LEAST)
        self._arrange()
        self._connect()
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether everything in view is read."""
        failed = self._stack.currentWidget() is self.error
        return not self._pause.isActive() and (failed or self.model.settled)

    def refresh(self) -> None:
        """Read the journal anew, once nothing is being changed in it; the place in it stays."""
        if self.table.state() is JournalTable.State.EditingState:
            self._late = True
            return
        self._late = False
        current = self.table.currentIndex()
        self._place = (current.row(), current.column())
        self._scrolled = self.table.verticalScrollBar().value()
        self.model.open(self.model.wish, self._sought)

    def mark_fresh(self, number: int) -> None:
        """Mark an entry as just added, and show it with the next reading; ``refresh`` follows."""
        self._sought = number
        self.model.set_fresh(number)
        self._fresh.start()

    def go_to_search(self) -> None:
        """Bring the keyboard to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Journal", "Journal"))
        self._waiting.set_sentence(translate("Journal", "Reading your journal…"))
        self.clear.setText(translate("Journal", "Show everything"))
        self.import_.setText(translate("Journal", "Import"))
        self.again.setText(translate("Journal", "Try again"))
        self.empty.set_texts(
            translate("Journal", "Your journal is empty"),
            translate("Journal", "Log a use above, or let your tools fill it."),
        )
        if self.model.state is not None:
            self._show_texts(self.model.state)

    def _connect(self) -> None:
        self.model.opened.connect(self._show_state)
        self.model.failed.connect(self._show_error)
        self.table.order_requested.connect(self._sort)
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._search)
        self._fresh.timeout.connect(self._forget_fresh)
        self.filters.wished.connect(self._show_other)
        self.periods.wished.connect(self._show_other)
        self.clear.clicked.connect(self._clear)
        self.import_.clicked.connect(self.import_requested)
        self.again.clicked.connect(self.refresh)
        # Queued: the table still counts as being edited while it tells.
        self.table.itemDelegate().closeEditor.connect(
            self._editing_ended, Qt.ConnectionType.QueuedConnection
        )

    def _show_other(self, wish: JournalWish) -> None:
        self._place = (-1, -1)
        self._scrolled = 0
        self._sought = None
        self.model.open(wish)

    def _search(self) -> None:
        wish = replace(self.model.wish, text=self.search.text().strip())
        if wish != self.model.wish:
            self._show_other(wish)

    def _clear(self) -> None:
        """Show everything again, in the same order."""
        wish = self.model.wish
        self.search.clear()
        self._pause.stop()
        self._show_other(JournalWish(order=wish.order, descending=wish.descending))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sort(self, column: Column) -> None:
        order = EventOrder.TIME if column is Column.WHEN else EventOrder.REQUESTS
        wish = self.model.wish
        descending = not wish.descending if wish.order is order else True
        self._show_other(replace(wish, order=order, descending=descending))

    def _editing_ended(self) -> None:
        if self._late:
            self.refresh()

    def _forget_fresh(self) -> None:
        self.model.set_fresh(None)

    def _show_error(self, error: Exception) -> None:
        """Say what is wrong; a bug is told by the error dialog besides."""
        sentence = str(error) if isinstance(error, ResponsaiError) else ""
        self.error.set_texts(
            translate("Journal", "The journal cannot be read"),
            sentence or translate("Journal", "Nothing was changed."),
        )
        self._stack.setCurrentWidget(self.error)

    def _show_state(self, state: JournalState) -> None:
        self._show_texts(state)
        part: QWidget = self.table
        if not state.total:
            part = self.empty
        elif not state.index.total:
            part = self.no_match
        had_focus = self.table.hasFocus()
        self._stack.setCurrentWidget(part)
        for control in (self.search, self.filters, self.periods):
            control.setVisible(bool(state.total))
        wish = self.model.wish
        column = {EventOrder.TIME: Column.WHEN, EventOrder.REQUESTS: Column.COUNT}.get(wish.order)
        self.table.headers.show_order(column, descending=wish.descending)
        self._go_back(state)
        if had_focus and part is self.no_match:
            self.clear.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self, state: JournalState) -> None:
        """Choose the cell that was chosen before; show the entry that was just added."""
        row, column = self._place
        if row >= 0 and state.index.total:
            self.table.go_to(min(row, state.index.total - 1), Column(column))
        self.table.verticalScrollBar().setValue(self._scrolled)
        if state.row is not None and self._sought is not None:
            self.table.scrollTo(self.model.index(state.row, 0))
        self._sought = None

    def _show_texts(self, state: JournalState) -> None:
        wish = self.model.wish
        self.filters.show_state(state, wish)
        self.periods.show_state(state, wish)
        self._counted.setText(counted(state, wish, self.periods.text()) if state.total else "")
        sought = wish.text or self.filters.text()
        self.no_match.set_texts(
            translate("Journal", "No entry matches “{what}”").format(what=sought)
            if wish.text
            else translate("Journal", "No entry matches"),
            f"{self.periods.text()}, {self.filters.text()}",
        )

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 11, 14, 9)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._counted, stretch=1)
        for control in (self.search, self.filters, self.periods):
            head.addWidget(control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, stretch=1)
