"""A table of a receipt: some rows in view, the others a scroll or a key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from responsai.gui import fonts
from responsai.gui.models.table import TableModel
from responsai.gui.widgets.table_view import prepare

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from responsai.gui.models.table import AnyIndex, Table
    from responsai.gui.widgets.body_scroll import BodyScroll

ROW: Final = 30
HEADER: Final = 34
EDGES: Final = 4
MOST_ROWS: Final = 7
"""Rows in view; more are scrolled to."""
LEAST: Final = 170
"""Room for the column that takes what is left, in pixels; the table scrolls sideways before."""
MOST: Final = 260
"""The most room of each other column, in pixels."""


class ReceiptRows(QTableView):
    """Rows of a receipt.

    Args:
        table: What it shows.
        name: What a screen reader says.
        wide: The column that takes the room that the others leave.
        scroll: What the table is in: it follows the keyboard from row to row.
    """

    def __init__(self, table: Table, name: str, wide: int, scroll: BodyScroll) -> None:
        super().__init__()
        self._wide = wide
        self._scroll = scroll
        prepare(self)
        self.setModel(TableModel(table, self))
        self.setAccessibleName(name)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)  # or a path is cut at its first stroke
        # The ends of names tell them apart; sentences begin with what matters.
        elide = Qt.TextElideMode
        self.setTextElideMode(elide.ElideRight if wide else elide.ElideMiddle)
        self.verticalHeader().setDefaultSectionSize(fonts.sized(ROW))
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setFixedHeight(fonts.sized(HEADER))
        self.resizeColumnsToContents()
        most = fonts.sized(MOST)
        self._widths = [min(header.sectionSize(place), most) for place in range(len(table.headers))]
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            if len(table.rows) > MOST_ROWS
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._rows = min(len(table.rows), MOST_ROWS)
        self._be_high(sideways=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Give one column what the others leave."""
        super().resizeEvent(event)
        others = sum(width for place, width in enumerate(self._widths) if place != self._wide)
        room = self.viewport().width() - others
        least = min(fonts.sized(LEAST), self._widths[self._wide])
        for place, width in enumerate(self._widths):
            self.setColumnWidth(place, max(room, least) if place == self._wide else width)
        self._be_high(sideways=room < least)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        """Keep the row of the keyboard in view."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            # In the table first, which moves the row.
            self.scrollTo(current)
            self._scroll.show_part(self.viewport(), self.visualRect(current))

    def _be_high(self, *, sideways: bool) -> None:
        bar = self.horizontalScrollBar().sizeHint().height() if sideways else 0
        rows = self._rows * fonts.sized(ROW)
        self.setFixedHeight(fonts.sized(HEADER) + rows + EDGES + bar)
