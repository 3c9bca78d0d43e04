"""What stands where nothing stands yet: one sentence and the ways forward."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.gui.widgets.group import Group
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from responsai.gui.widgets.pictogram import PictogramTone

_TILE: Final = 40
_WIDEST_SENTENCE: Final = 300


class EmptyState(Group):
    """Icon, title, sentence and up to two buttons, centred."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        buttons: Sequence[QAbstractButton] = (),
        *,
        tone: PictogramTone = "neutral",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty state.

        Args:
            icon: Name of the icon.
            title: What is so, in a few words.
            sentence: What is safe and what comes next.
            buttons: The ways forward, the main one first.
            tone: ``warn`` after something went wrong.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._title = Text(style="bodyStrong", wrap=True)
        self._sentence = Text(style="caption", tone="ink2", wrap=True)
        centre = Qt.AlignmentFlag.AlignCenter
        for text in (self._title, self._sentence):
            text.setAlignment(centre)
            text.setFixedWidth(_WIDEST_SENTENCE)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 24, 16, 24)
        layout.setSpacing(0)
        layout.addStretch()
        layout.addWidget(Pictogram(icon, tone, size=_TILE, ground=True), alignment=centre)
        layout.addSpacing(10)
        layout.addWidget(self._title, alignment=centre)
        layout.addSpacing(4)
        layout.addWidget(self._sentence, alignment=centre)
        layout.addSpacing(12)
        layout.addLayout(row)
        layout.addStretch()
        self.set_texts(title, sentence)

    def set_texts(self, title: str, sentence: str) -> None:
        """Change what it says; for a change of language too."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
