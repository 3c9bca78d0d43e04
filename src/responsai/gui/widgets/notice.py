"""A strip with one sentence that the user should know, without alarm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from responsai.gui.widgets import spoken
from responsai.gui.widgets.live import repolish
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NoticeTone = Literal["info", "warn"]

_ICONS: dict[NoticeTone, str] = {"info": "info", "warn": "triangle-alert"}


class Notice(QFrame):
    """Says what was assumed or left out; the sentence also says what to do, if anything."""

    def __init__(
        self, sentence: str = "", tone: NoticeTone = "info", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = Pictogram(_ICONS[tone], tone)
        self._text = Text(sentence, tone="ink", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(9)
        layout.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, stretch=1)
        self.set_notice(sentence, tone)

    def set_notice(self, sentence: str, tone: NoticeTone = "info") -> None:
        """Say something else."""
        self._icon.set_icon(_ICONS[tone], tone)
        self._text.setText(sentence)
        self.setAccessibleName(spoken.plain(sentence))
        self.setProperty("notice", tone)
        repolish(self)
