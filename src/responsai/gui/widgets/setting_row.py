"""A setting: what it is and what it does at the left, its control at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.text import Text

LEAST_HEIGHT: Final = 44
GAP: Final = 24


class SettingRow(QWidget):
    """One setting; its words name its control for screen readers.

    Args:
        control: What is operated.
        parent: Qt parent.
    """

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.name = Text(style="bodyStrong", wrap=True)
        self.hint = Text(style="caption", tone="ink2", wrap=True)
        for text in (self.name, self.hint):
            text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.name.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self.name)
        words.addWidget(self.hint)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(GAP)
        row.addLayout(words, stretch=1)
        row.addWidget(control, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(LEAST_HEIGHT)

    def set_texts(self, name: str, hint: str = "") -> None:
        """Say what the setting is, and what it does."""
        self.name.setText(name)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(hint)


class SettingsCard(Card):
    """A card with a title and rows.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(style="section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 10)
        self._column.setSpacing(4)
        self._column.addWidget(self.title)

    def add_below(self, row: QWidget) -> None:
        """Add something that belongs to the row before, without a hairline."""
        self._column.addWidget(row)

    def add(self, *rows: QWidget) -> None:
        """Add rows, or other widgets, with a hairline between."""
        for row in rows:
            if self._column.count() > 1:
                self._column.addWidget(Rule())
            self._column.addWidget(row)
