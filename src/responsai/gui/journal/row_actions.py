"""Edit and delete at the right end of a row, for mouse and keyboard alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from responsai.gui.journal.texts import described
from responsai.gui.widgets.buttons import IconButton
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.journal_lines import JournalLine


class RowActions(QWidget):
    """Two buttons over the table, in the row under the mouse, else in the current one.

    Args:
        parent: The viewport of the table.
    """

    edit_requested = Signal(int)
    """Change the entry in a row."""
    delete_requested = Signal(int)
    """Delete the entry in a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = -1
        self.edit = IconButton("pencil", "")
        self.delete = IconButton("trash-2", "")
        self.edit.clicked.connect(self._edit)
        self.delete.clicked.connect(self._delete)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        layout.addWidget(self.delete)
        self.hide()

    def show_for(self, row: int, line: JournalLine) -> None:
        """Offer them for an entry."""
        self.row = row
        what = described(line)
        self.edit.set_name(translate("Journal", "Edit entry, {entry}").format(entry=what))
        self.delete.set_name(translate("Journal", "Delete entry, {entry}").format(entry=what))
        self.show()
        self.raise_()

    def _edit(self) -> None:
        self.edit_requested.emit(self.row)

    def _delete(self) -> None:
        self.delete_requested.emit(self.row)
