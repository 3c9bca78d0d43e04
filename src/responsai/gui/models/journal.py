"""The journal as rows that are read when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, Qt, Signal

from responsai.app.journal_lines import JournalReader, JournalWish
from responsai.gui.journal import texts
from responsai.gui.journal.texts import EDITABLE, NUMBERS, Column

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import QObject

    from responsai.app.jobs import Job
    from responsai.app.journal import EventEdit
    from responsai.app.journal_lines import JournalLine, JournalState
    from responsai.app.workspace import Workspace
    from responsai.gui.models.table import AnyIndex
    from responsai.gui.tasks import Tasks, Ticket
    from responsai.storage import RowIndex

PAGE: Final = 50
"""Rows that are read at once."""
MOST_PAGES: Final = 200
"""Pages kept; those longest out of view go first."""

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ITEM: Final = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

Lines = tuple["JournalLine", ...]


@dataclass(frozen=True, slots=True)
class _Opened:
    """The journal as a whole, and the rows in view."""

    state: JournalState
    pages: dict[int, Lines]


class JournalModel(QAbstractTableModel):
    """Any number of rows, of which only those near the view are in memory.

    Args:
        tasks: Reads the journal.
        parent: Qt parent.

    Attributes:
        wish: What the user wants to see.
        state: The journal as a whole, ``None`` until it is read.
    """

    opened = Signal(object)
    """The journal was read anew: its ``JournalState``."""
    failed = Signal(object)
    """It cannot be read (the exception)."""
    edited = Signal(object, object)
    """The user changed an entry: its ``JournalLine`` and the ``EventEdit``."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader = JournalReader()
        self._pages: OrderedDict[int, Lines] = OrderedDict()
        self._opening: Ticket | None = None
        self._reading: Ticket | None = None
        self._reading_page = 0
        self._wanted = (0, PAGE - 1)
        self._fresh: int | None = None
        self.wish = JournalWish()
        self.state: JournalState | None = None

    @property
    def settled(self) -> bool:
        """Whether everything in view is read."""
        return self.state is not None and self._opening is None and self._reading is None

    def open(self, wish: JournalWish, number: int | None = None) -> None:
        """Read the journal anew; what is shown stays until then.

        Args:
            wish: What to show.
            number: An entry to look for.
        """
        self.drop()
        first = self._wanted[0] if wish == self.wish else 0
        self.wish = wish
        self._opening = self._tasks.on_database(
            partial(_open, self._reader, wish, number, first // PAGE),
            self._show,
            failed=self._not_read,
        )

    def drop(self) -> None:
        """Take no interest in what is being read."""
        for ticket in (self._opening, self._reading):
            if ticket is not None:
                ticket.drop()
        self._opening = self._reading = None

    def want(self, first: int, last: int) -> None:
        """Say which rows are in view: they are read next, whatever was wanted before."""
        self._wanted = (max(first, 0), last)
        self._read_next()

    def line(self, row: int) -> JournalLine | None:
        """The entry in a row, ``None`` if it is not read yet."""
        page = self._pages.get(row // PAGE)
        place = row % PAGE
        return page[place] if page is not None and place < len(page) else None

    def set_fresh(self, number: int | None) -> None:
        """Mark an entry as just added, or none any more."""
        self._fresh = number
        first, last = self._wanted[0], min(self._wanted[1], self.rowCount() - 1)
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def is_fresh(self, line: JournalLine) -> bool:
        """Whether an entry was just added."""
        return line.number == self._fresh

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802  (Qt's name)
        """Number of entries; cells have no children."""
        if self.state is None or (parent is not None and parent.isValid()):
            return 0
        return self.state.index.total

    def columnCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802  (Qt's name)
        """Number of columns; cells have no children."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment and spoken text of a cell."""
        if not index.isValid() or self.state is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in NUMBERS else _LEFT
        line = self.line(index.row())
        return None if line is None else self._text(line, column, role, self.state.today)

    def setData(  # noqa: N802  (Qt's name)
        self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Pass on what the user changed; the cell changes once it is stored."""
        line = self.line(index.row())
        if line is None or role != Qt.ItemDataRole.EditRole or value is None:
            return False
        change: EventEdit = value
        self.edited.emit(line, change)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cells can be chosen; some can be changed."""
        writable = self.state is not None and not self.state.read_only
        if writable and index.column() in EDITABLE:
            return _ITEM | Qt.ItemFlag.ItemIsEditable
        return _ITEM

    def headerData(  # noqa: N802  (Qt's name)
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Headers above the columns; rows have no header of their own."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return texts.header(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if Column(section) in NUMBERS else _LEFT
        return None

    def _text(self, line: JournalLine, column: Column, role: int, today: dt.date) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return texts.cell(line, column, today)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return texts.said(line, column, today, fresh=self.is_fresh(line))
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.tip(line, column) or None
        return None

    def _show(self, opened: _Opened) -> None:
        self._opening = None
        self.beginResetModel()
        self.state = opened.state
        self._pages = OrderedDict(opened.pages)
        self.endResetModel()
        self.opened.emit(opened.state)
        self._read_next()

    def _not_read(self, error: Exception) -> None:
        self._opening = self._reading = None
        self.failed.emit(error)

    def _read_next(self) -> None:
        """Read the first page in view that is not there, one at a time."""
        if self._reading is not None or self._opening is not None or self.state is None:
            return
        last = min(self._wanted[1], self.rowCount() - 1)
        for page in range(self._wanted[0] // PAGE, last // PAGE + 1):
            if page in self._pages:
                self._pages.move_to_end(page)
                continue
            self._reading_page = page
            self._reading = self._tasks.on_database(
                partial(_read, self._reader, self.state.index, page),
                self._keep,
                failed=self._not_read,
            )
            return

    def _keep(self, lines: Lines) -> None:
        self._reading = None
        page = self._reading_page
        self._pages[page] = lines
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, self.rowCount()) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, self.columnCount() - 1))
        self._read_next()


def _open(
    reader: JournalReader,
    wish: JournalWish,
    number: int | None,
    page: int,
    workspace: Workspace,
    job: Job,
) -> _Opened:
    state = reader.open(workspace, wish, number, lambda: job.cancelled)
    last = max(0, (state.index.total - 1) // PAGE)
    pages = {min(page, last), min(page + 1, last)}
    return _Opened(
        state, {one: _lines(reader, state.index, one, workspace) for one in sorted(pages)}
    )


def _read(
    reader: JournalReader, index: RowIndex, page: int, workspace: Workspace, _job: Job
) -> Lines:
    return _lines(reader, index, page, workspace)


def _lines(reader: JournalReader, index: RowIndex, page: int, workspace: Workspace) -> Lines:
    return reader.read(workspace, index, page * PAGE, (page + 1) * PAGE)
