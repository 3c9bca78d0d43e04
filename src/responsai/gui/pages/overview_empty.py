"""The overview where nothing was used: not yet at all, or not in the stretch in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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

    from responsai.gui.frame import Frame


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
