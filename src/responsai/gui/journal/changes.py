"""What the user changes in the journal: edits, deletions, and the menu that offers them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from responsai.app import journal, journal_lines
from responsai.app.clock import utc_now
from responsai.domain.errors import ResponsaiError
from responsai.gui.journal import texts
from responsai.gui.journal.texts import EDITABLE, described
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction

    from responsai.app.jobs import Job
    from responsai.app.journal import EventEdit
    from responsai.app.journal_lines import JournalLine
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.gui.journal.table import JournalTable
    from responsai.storage import JournalEntry, RowIndex


class JournalChanges(QObject):
    """Changes what is chosen in the table, tells of it, and lets it be undone.

    Args:
        frame: The window around it.
        table: The journal.
    """

    def __init__(self, frame: Frame, table: JournalTable) -> None:
        super().__init__(table)
        self._frame = frame
        self._table = table
        self._model = table.journal
        self._only = ""
        self._model.edited.connect(self.edit)
        table.delete_requested.connect(self.delete)
        table.customContextMenuRequested.connect(self._offer)

    def edit(self, line: JournalLine, change: EventEdit) -> None:
        """Change an entry.

        Args:
            line: The entry as it is.
            change: What changes.
        """
        self._frame.tasks.on_database(
            partial(_edit, line.number, change), self._edited, failed=self._not_done
        )

    def delete(self, ranges: list[tuple[int, int]]) -> None:
        """Delete the entries in some rows, however many.

        Args:
            ranges: First row and row after the last of each stretch.
        """
        state = self._model.state
        if state is None or state.read_only or not ranges:
            return
        line = self._model.line(ranges[0][0])
        self._only = "" if line is None else described(line)
        self._frame.tasks.on_database(
            partial(_delete, state.index, ranges), self._deleted, failed=self._not_done
        )

    def menu(self) -> QMenu:
        """What can be done with the chosen entries."""
        menu = QMenu(self._table)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setAccessibleName(translate("Journal", "Entry"))
        state = self._model.state
        chosen = self._table.chosen()
        row = self._table.currentIndex().row()
        for column in sorted(EDITABLE):
            text = translate("Journal", "Change “{column}”…").format(column=texts.header(column))
            action: QAction = menu.addAction(text)
            action.triggered.connect(partial(self._table.edit_row, row, column))
        menu.addSeparator()
        n = sum(end - start for start, end in chosen)
        delete = menu.addAction(
            translate("Journal", "Delete entry")
            if is_singular(n)
            else translate("Journal", "Delete {n} entries").format(n=numbers.count(n))
        )
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.triggered.connect(partial(self.delete, chosen))
        writable = state is not None and not state.read_only and bool(chosen)
        for action in menu.actions():
            action.setEnabled(writable)
        return menu

    def _offer(self, place: QPoint) -> None:
        self.menu().popup(self._table.viewport().mapToGlobal(place))

    def _edited(self, _entry: JournalEntry) -> None:
        self._frame.say(translate("Journal", "Entry changed"), undoable=True)
        self._frame.journal_changed.emit()

    def _deleted(self, n: int) -> None:
        if not n:
            return
        if n == 1 and self._only:
            text = translate("Journal", "Entry deleted: {entry}").format(entry=self._only)
        else:
            text = translate("Journal", "{n} entries deleted").format(n=numbers.count(n))
        self._frame.say(text, undoable=True)
        self._frame.journal_changed.emit()

    def _not_done(self, error: Exception) -> None:
        """Say what cannot be; a bug is told by the error dialog."""
        if isinstance(error, ResponsaiError):
            self._frame.refuse(str(error))


def _edit(number: int, change: EventEdit, workspace: Workspace, _job: Job) -> JournalEntry:
    return journal.edit(workspace, number, change, utc_now())


def _delete(index: RowIndex, ranges: list[tuple[int, int]], workspace: Workspace, _job: Job) -> int:
    return journal_lines.delete(workspace, index, ranges)
