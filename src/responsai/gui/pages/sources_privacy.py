"""The privacy line: what is kept, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.gui.widgets import spoken
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PrivacyLine(Live, Card):
    """Says what is kept of what is read.

    Args:
        parent: Qt parent.
    """

    asked = Signal()
    """The user wants to see exactly what is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="accent")
        self._promise = Text(style="bodyStrong", wrap=True)
        self._kept = Text(tone="ink2", wrap=True)
        self.exactly = Button(kind="link")
        self.exactly.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._promise)
        words.addWidget(self._kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 8, 4, 8)
        row.setSpacing(12)
        row.addWidget(Pictogram("shield-check", "ok", size=20))
        row.addLayout(words, stretch=1)
        row.addWidget(self.exactly)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        promise = translate("Sources", "No prompt text is stored; nothing leaves this computer.")
        kept = translate(
            "Sources", "Only dates, models, token counts and kinds of activity are kept."
        )
        self._promise.setText(promise)
        self._kept.setText(kept)
        self.setAccessibleName(spoken.plain(f"{promise} {kept}"))
        self.exactly.setText(translate("Sources", "See exactly what"))
