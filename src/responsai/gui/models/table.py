"""Tables of ready text, such as the twin of a chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

AnyIndex = QModelIndex | QPersistentModelIndex

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under headers; the first column names the row.

    Attributes:
        headers: One per column.
        rows: Cells as shown, each row as long as the headers.
        spoken: Unit of the numbers in full, for a screen reader.
        texts: How many columns, from the left, hold text; the others hold numbers.
        tips: What each cell says where the mouse rests on it, row by row; nothing if empty.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    spoken: str = ""
    texts: int = 1
    tips: tuple[tuple[str, ...], ...] = ()


class TableModel(QAbstractTableModel):
    """Read-only model over a ``Table``; a new table comes in with one reset."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table

    def show(self, table: Table) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802  (Qt's name)
        """Number of rows; cells have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802  (Qt's name)
        """Number of columns; cells have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._table.headers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment and spoken text of a cell."""
        if not index.isValid():
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole and self._table.tips:
            return self._table.tips[index.row()][column]
        return None

    def headerData(  # noqa: N802  (Qt's name)
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Headers above the columns; rows have no header of their own."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self._table.headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return _LEFT if column < self._table.texts else _RIGHT

    def _spoken(self, row: int, column: int) -> str:
        text = self._table.rows[row][column]
        if column < self._table.texts:
            return text
        return f"{self._table.headers[column]}, {text} {self._table.spoken}".strip()
