"""The table of the journal."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.journal.delegate import ACTIONS, JournalDelegate, width_of
from responsai.gui.journal.header import JournalHeader
from responsai.gui.journal.row_actions import RowActions
from responsai.gui.journal.texts import EDITABLE, SORTABLE, Column, longest_when
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from responsai.app.journal_lines import JournalState
    from responsai.gui.models.journal import JournalModel
    from responsai.gui.models.table import AnyIndex

ROW: Final = 38
_WIDTHS: Final = {
    Column.WHEN: 128,
    Column.ACTIVITY: 150,
    Column.MODEL: 140,
    Column.COUNT: 66,
    Column.SOURCE: 150,
    Column.ENERGY: 96,
    Column.RANGE: 104,
    Column.WATER: 80,
}
"""Widths of the columns; what is left goes to the texts."""
_NARROW: Final = {
    Column.WHEN: 122,
    Column.ACTIVITY: 134,
    Column.MODEL: 94,
    Column.COUNT: 62,
    Column.SOURCE: 98,
    Column.ENERGY: 74,
    Column.RANGE: 90,
}
"""Likewise where there is no room for the water."""
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_STRETCH: Final = {Column.ACTIVITY: 0.2, Column.MODEL: 0.5, Column.SOURCE: 0.3}


class JournalTable(Live, QTableView):
    """One tab stop; arrows move, F2 and Enter edit, Del deletes.

    Args:
        model: The journal.
    """

    delete_requested = Signal(list)
    """Delete the entries in some rows: first row and row after the last of each stretch."""
    order_requested = Signal(object)
    """Sort by a column."""

    def __init__(self, model: JournalModel) -> None:
        super().__init__()
        self.journal = model
        self._delegate = JournalDelegate(self)
        self.headers = JournalHeader(self)
        self.setHorizontalHeader(self.headers)
        self.setItemDelegate(self._delegate)
        self.row_actions = RowActions(self.viewport())
        self.setModel(model)
        self._set_up()
        self.row_actions.edit_requested.connect(self.edit_row)
        self.row_actions.delete_requested.connect(self._delete_row)
        self.headers.sectionClicked.connect(self._sort)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        model.opened.connect(self._show_state)
        model.dataChanged.connect(self._place_actions)
        self.retranslate()

    def edit_row(self, row: int, column: Column = Column.MODEL) -> None:
        """Change a cell of a row in place."""
        index = self.journal.index(row, column)
        editable = self.journal.flags(index) & Qt.ItemFlag.ItemIsEditable
        if editable and self.journal.line(row) is not None:
            self.go_to(row, column)
            self.edit(index)

    def chosen(self) -> list[tuple[int, int]]:
        """Stretches of chosen rows: the first of each, and the row after its last."""
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.size())]
        spans = sorted((part.top(), part.bottom() + 1) for part in parts)
        found: list[tuple[int, int]] = []
        for start, end in spans:
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def go_to(self, row: int, column: Column = Column.WHEN) -> None:
        """Make a cell the current one, and its row the only chosen one."""
        self.selectionModel().setCurrentIndex(
            self.journal.index(row, column),
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )

    def retheme(self) -> None:
        """Draw anew."""
        self._delegate.retheme()
        self._share_width()

    def retranslate(self) -> None:
        """Renew the accessible name; headers and cells are told anew each time."""
        self.setAccessibleName(translate("Journal", "Journal"))
        self._share_width()
        self.viewport().update()
        self.headers.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Edit, delete; letters and digits are left to the page."""
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        key = event.key()
        if key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._edit_current()
        elif event.matches(QKeySequence.StandardKey.Delete) or key == Qt.Key.Key_Backspace:
            self.delete_requested.emit(self.chosen())
        elif _is_sign(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Show the buttons of the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Hide them when the mouse goes."""
        if event.type() is QEvent.Type.Leave and not self.row_actions.underMouse():
            self._hover(-1)
        return super().viewportEvent(event)

    def currentChanged(  # noqa: N802  (Qt's name)
        self, current: AnyIndex, previous: AnyIndex
    ) -> None:
        """The buttons go along with the keyboard."""
        super().currentChanged(current, previous)
        self._place_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()
        self._moved()

    def _set_up(self) -> None:
        self.setProperty(RADIUS_PROPERTY, 10.0)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)  # one tab stop: arrows move inside
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        self.headers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _share_width(self) -> None:
        room = self.viewport().width()
        narrow = room - ACTIONS < sum(_WIDTHS.values())
        widths = dict(_NARROW if narrow else _WIDTHS)
        # The time of today must be read in every language and size of text.
        widths[Column.WHEN] = max(widths[Column.WHEN], ceil(width_of(longest_when())))
        self.setColumnHidden(Column.WATER, narrow)
        left = max(0, room - ACTIONS - sum(widths.values()))
        for column, size in widths.items():
            self.setColumnWidth(column, size + round(left * _STRETCH.get(column, 0.0)))
        # The last column takes the room of the buttons too, so that rows reach the edge.
        last = Column.RANGE if narrow else Column.WATER
        taken = sum(self.columnWidth(column) for column in widths if column is not last)
        self.setColumnWidth(last, room - taken)

    def _moved(self) -> None:
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        count = self.journal.rowCount()
        if first >= 0:
            self.journal.want(first, count - 1 if last < 0 else last)
        self._place_actions()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()
            self._place_actions()

    def _place_actions(self) -> None:
        row = self._delegate.hovered if self._delegate.hovered >= 0 else self.currentIndex().row()
        state = self.journal.state
        line = self.journal.line(row) if row >= 0 else None
        if line is None or state is None or state.read_only:
            self.row_actions.hide()
            return
        top = self.rowViewportPosition(row)
        self.row_actions.setGeometry(self.viewport().width() - ACTIONS, top, ACTIONS, ROW - 1)
        self.row_actions.show_for(row, line)

    def _show_state(self, state: JournalState) -> None:
        self._delegate.models = state.models
        self._moved()

    def _edit_current(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            column = Column(index.column())
            self.edit_row(index.row(), column if column in EDITABLE else Column.MODEL)

    def _delete_row(self, row: int) -> None:
        self.delete_requested.emit([(row, row + 1)])

    def _sort(self, section: int) -> None:
        if Column(section) in SORTABLE:
            self.order_requested.emit(Column(section))


def _is_sign(event: QKeyEvent) -> bool:
    """Whether a key writes a letter, a digit or the like, which here means something else."""
    held = event.modifiers() & _COMMANDS
    return not held and event.text().isprintable() and bool(event.text().strip())
