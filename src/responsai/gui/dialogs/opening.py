"""What can be done when the journal does not open, or turns out to be damaged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from responsai.gui.dialogs.ways import Way
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

WIDTH: Final = 500


class OpeningDialog(QDialog):
    """Says what is wrong and offers the ways on, the best first.

    Args:
        title: What is so, in a few words.
        sentence: What is safe, and why.
        ways: What can be done, at least one; the last one is taken on Escape.
        copy: The copy that would be restored, in words.
        parent: The window it belongs to.
    """

    chosen = Signal(object)
    """The ``Way`` that the user takes."""

    def __init__(
        self,
        title: str,
        sentence: str,
        ways: Sequence[Way],
        copy: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleDescription(sentence)
        self._last = ways[-1]
        self.buttons: dict[Way, Button] = {}
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(title, "section", wrap=True))
        text = Text(sentence, tone="ink2", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(text)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(
            Pictogram("triangle-alert", "warn", size=40, ground=True),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        head.addLayout(words, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addSpacing(6)
        for way in ways:
            label = way_text(way, copy)
            button = Button(label) if self.buttons else PrimaryButton(label)
            button.clicked.connect(partial(self._take, way))
            self.buttons[way] = button
            layout.addWidget(button)
        self.setMinimumWidth(WIDTH)
        self.buttons[ways[0]].setFocus()

    def reject(self) -> None:
        """Escape takes the last way, which changes nothing."""
        self._take(self._last)

    def _take(self, way: Way) -> None:
        self.accept()
        self.chosen.emit(way)


def way_text(way: Way, copy: str) -> str:
    """Label of a way's button."""
    return {
        Way.RESTORE: translate("Opening", "Restore the backup of {moment}"),
        Way.RECOVER: translate("Opening", "Recover what can be read"),
        Way.LOOK: translate("Opening", "Open to look only"),
        Way.RETRY: translate("Opening", "Try again"),
        Way.GO_ON: translate("Opening", "Go on for now"),
        Way.QUIT: translate("Opening", "Quit"),
    }[way].format(moment=copy)
