"""A few sentences on something, to be read and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from responsai.gui.widgets.buttons import PrimaryButton
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

WIDTH: Final = 520
HEIGHT: Final = 260
MOST: Final = 200
"""Sentences shown; nobody reads more."""


class Sentences(QDialog):
    """Says what could not be read, sentence by sentence.

    Args:
        title: What it is about.
        sentences: What there is to say.
        parent: The window it belongs to.
    """

    def __init__(self, title: str, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        shown = list(sentences[:MOST])
        if len(sentences) > MOST:
            more = translate("Sentences", "… and {n} more")
            shown.append(more.format(n=count(len(sentences) - MOST)))
        self.text = QPlainTextEdit("\n\n".join(shown))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("Sentences", "Details on {name}").format(name=title))
        self.text.setMinimumHeight(HEIGHT)
        self.close_button = PrimaryButton(translate("Sentences", "Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(title, "section"))
        column.addWidget(self.text)
        column.addLayout(row)
        self.close_button.setFocus()
