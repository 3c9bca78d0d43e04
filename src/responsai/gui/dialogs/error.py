"""The one dialog for trouble: a sentence to act on, or a bug to pass on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from responsai.app.log_file import log_file
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.gui.errors import Trouble

WIDTH: Final = 460
DETAILS_WIDTH: Final = 620
DETAILS_HEIGHT: Final = 190


class ErrorDialog(QDialog):
    """Says what happened, what is safe and what comes next.

    Args:
        trouble: What to tell.
        parent: The window it belongs to.
    """

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._trouble = trouble
        bug = not trouble.sentence
        self.setWindowTitle(
            translate("ErrorDialog", "Something went wrong")
            if bug
            else translate("ErrorDialog", "ResponsAI")
        )
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(
            Pictogram("triangle-alert", "warn", size=40, ground=True),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        head.addLayout(self._words(bug=bug), stretch=1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 20, 20, 16)
        self._layout.setSpacing(14)
        self._layout.addLayout(head)
        if bug:
            self._layout.addWidget(self._details())
            self._layout.addWidget(self._log_path())
        self._layout.addLayout(self._buttons(bug=bug))
        self.setMinimumWidth(DETAILS_WIDTH if bug else WIDTH)
        self.close_button.setFocus()

    def _words(self, *, bug: bool) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        if not bug:
            sentence = Text(self._trouble.sentence, wrap=True)
            sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(sentence)
            words.addStretch()
            self.setAccessibleDescription(self._trouble.sentence)
            return words
        title = translate("ErrorDialog", "ResponsAI met a fault of its own")
        text = translate(
            "ErrorDialog",
            "Your journal is safe and you can go on. If it happens again, please report it with "
            "the text below; nothing is sent by itself. Read the text before you pass it on.",
        )
        words.addWidget(Text(title, "section", wrap=True))
        words.addWidget(Text(text, tone="ink2", wrap=True))
        self.setAccessibleDescription(f"{title}. {text}")
        return words

    def _details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(self._trouble.details)
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setAccessibleName(translate("ErrorDialog", "Details for a report"))
        details.setMinimumHeight(DETAILS_HEIGHT)
        return details

    def _log_path(self) -> Text:
        path = Text(
            translate("ErrorDialog", "Log: {file}").format(file=log_file()),
            "caption",
            "ink3",
            wrap=True,
        )
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return path

    def _buttons(self, *, bug: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if bug:
            self.copy = Button(translate("ErrorDialog", "Copy"), "copy")
            self.copy.clicked.connect(self._copy)
            row.addWidget(self.copy)
        row.addStretch()
        self.close_button = PrimaryButton(translate("ErrorDialog", "Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._trouble.details)
