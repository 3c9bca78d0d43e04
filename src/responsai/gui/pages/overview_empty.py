"""The overview where nothing was used: not yet at all, or not in the stretch in view."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.app.types import PageName
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.empty_state import EmptyState
from responsai.gui.widgets.habits_card import HabitsCard
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.river import River
from responsai.text import dates
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget

    from responsai.gui.frame import Frame
    from responsai.gui.pages.overview_data import OverviewData


class EmptyJournal(Live, QWidget):
    """The river without water, and the ways to fill it.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    log_requested = Signal()
    """The user wants to log a use."""
    import_requested = Signal()
    """The user wants to import logs."""
    sample_requested = Signal()
    """The user wants to see a sample year."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.habits = HabitsCard(frame)
        self.log = PrimaryButton(icon="plus")
        self.log.clicked.connect(self.log_requested)
        self.import_ = Button(icon="download")
        self.import_.clicked.connect(self.import_requested)
        self.sample = Button(kind="link")
        self.sample.clicked.connect(self.sample_requested)
        river = River()
        river.clear()
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch()
        for button in (self.log, self.import_, self.sample):
            ways.addWidget(button)
        ways.addStretch()
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 24, 16, 32)
        inside.setSpacing(16)
        inside.addWidget(river)  # it says itself that nothing is recorded yet
        inside.addLayout(ways)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 4, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(self.habits)
        layout.addWidget(card)
        layout.addStretch()
        self.retranslate()

    def refresh(self) -> None:
        """Read anew what stands here besides the journal."""
        self.habits.refresh()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.log.setText(translate("Overview", "Log usage"))
        self.import_.setText(translate("Overview", "Import logs…"))
        self.sample.setText(translate("Overview", "See a sample year"))


class QuietStretch(Live, QWidget):
    """A stretch of time without any use, in a journal that has others."""

    all_requested = Signal()
    """The user wants to see everything that is recorded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded: tuple[dt.date, dt.date] | None = None
        self.all = Button()
        self.all.clicked.connect(self.all_requested)
        self.words = EmptyState("calendar", "", "", (self.all,))
        card = Card()
        QVBoxLayout(card).addWidget(self.words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 4, 28, 24)
        layout.addWidget(card)
        layout.addStretch()
        self.retranslate()

    def show_recorded(self, recorded: tuple[dt.date, dt.date]) -> None:
        """Say from when to when there is something to see."""
        self._recorded = recorded
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.all.setText(translate("Overview", "Show all days"))
        if self._recorded is not None:
            self.words.set_texts(
                translate("Overview", "No use in this period"),
                translate("Overview", "Your journal covers {days}.").format(
                    days=dates.compact_days(*self._recorded)
                ),
            )


class Substitutes:
    """What stands for the cards of the overview, made when it is needed.

    Args:
        frame: The window around it.
        stack: Where it stands.
        show_all: Shows everything that is recorded.
    """

    def __init__(self, frame: Frame, stack: QStackedWidget, show_all: Callable[[], None]) -> None:
        self._frame = frame
        self._stack = stack
        self._show_all = show_all

    @cached_property
    def empty(self) -> EmptyJournal:
        """Before anything is recorded."""
        frame, empty = self._frame, EmptyJournal(self._frame)
        empty.log_requested.connect(frame.log_requested)
        empty.import_requested.connect(partial(frame.open_page, PageName.SOURCES))
        empty.sample_requested.connect(frame.sample_requested)
        self._stack.addWidget(empty)
        return empty

    @cached_property
    def quiet(self) -> QuietStretch:
        """Where a stretch has no use."""
        quiet = QuietStretch()
        quiet.all_requested.connect(self._show_all)
        self._stack.addWidget(quiet)
        return quiet

    def for_data(self, data: OverviewData) -> QWidget | None:
        """What stands for the cards, ``None`` if they stand themselves."""
        if data.recorded is None:
            self.empty.refresh()
            return self.empty
        if not data.uses:
            self.quiet.show_recorded(data.recorded)
            return self.quiet
        return None
