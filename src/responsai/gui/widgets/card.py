"""Cards: white surfaces with a hairline, on which everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame

from responsai.gui.widgets.live import repolish

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CardTone = Literal["plain", "accent", "inset"]


class Card(QFrame):
    """A rounded surface; bring your own layout (the usual padding is 14 to 16 pixels)."""

    def __init__(self, parent: QWidget | None = None, *, tone: CardTone = "plain") -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setProperty("tone", tone)

    def set_tone(self, tone: CardTone) -> None:
        """Choose the ground: ``accent`` for what offers something, ``inset`` inside a card."""
        self.setProperty("tone", tone)
        repolish(self)


class Rule(QFrame):
    """A hairline across a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
        self.setFixedHeight(1)
