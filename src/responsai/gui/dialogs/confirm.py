"""Asks before something that cannot be taken back with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH: Final = 460


class Confirm(QDialog):
    """A title, what will happen, and the two ways; ``accepted`` tells the decision.

    Args:
        title: The question.
        sentence: What will happen and what is kept.
        action: Label of the button that does it, a verb.
        word: Must be typed first; empty if a click is enough.
        parent: The window it belongs to.
    """

    def __init__(
        self, title: str, sentence: str, action: str, word: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleDescription(sentence)
        self._word = word
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(title, "section", wrap=True))
        words.addWidget(Text(sentence, tone="ink2", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(
            Pictogram("triangle-alert", "warn", size=40, ground=True),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        head.addLayout(words, stretch=1)
        self.cancel = Button(translate("Confirm", "Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.act: Button = Button(action, kind="danger") if word else PrimaryButton(action)
        self.act.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        self.typed = QLineEdit()
        if word:
            self._ask_for_word(layout)
        layout.addLayout(buttons)
        self.setMinimumWidth(WIDTH)
        (self.typed if word else self.cancel).setFocus()

    def _ask_for_word(self, layout: QVBoxLayout) -> None:
        question = translate("Confirm", "Type “{word}” to go on").format(word=self._word)
        label = Text(question, "label", "ink2")
        label.setBuddy(self.typed)
        self.typed.setAccessibleName(question)
        self.typed.textChanged.connect(self._check)
        self.act.setEnabled(False)
        layout.addWidget(label)
        layout.addWidget(self.typed)

    def _check(self, typed: str) -> None:
        self.act.setEnabled(typed.strip().casefold() == self._word.casefold())
