"""The overview before the first use."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.empty_state import EmptyState
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.river import River
from responsai.text.catalogue import translate


class EmptyJournal(Live, QWidget):
    """The river without water, and the ways to fill it."""

    log_requested = Signal()
    """The user wants to log a use."""
    import_requested = Signal()
    """The user wants to import logs."""
    sample_requested = Signal()
    """The user wants to see a sample year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = PrimaryButton(icon="plus")
        self.log.clicked.connect(self.log_requested)
        self.import_ = Button(icon="download")
        self.import_.clicked.connect(self.import_requested)
        self.sample = Button(kind="link")
        self.sample.clicked.connect(self.sample_requested)
        river = River()
        river.clear()
        self._words = EmptyState("waves", "", "", (self.log, self.import_, self.sample))
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 24, 16, 16)
        inside.addWidget(river)
        inside.addWidget(self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 4, 28, 24)
        layout.addWidget(card)
        layout.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._words.set_texts(
            translate("Overview", "Your river starts with one use"),
            translate("Overview", "Log a use, or let the logs of your tools fill the journal."),
        )
        self.log.setText(translate("Overview", "Log usage"))
        self.import_.setText(translate("Overview", "Import logs…"))
        self.sample.setText(translate("Overview", "See a sample year"))
