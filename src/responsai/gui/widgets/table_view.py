"""Tables as they look everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from responsai.gui import fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROW_HEIGHT: Final = 34


def table_view(parent: QWidget | None = None) -> QTableView:
    """A table without grid or row numbers, one row chosen at a time."""
    view = QTableView(parent)
    prepare(view)
    return view


def prepare(view: QTableView) -> None:
    """Give a table that look."""
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.horizontalHeader().setFont(fonts.scale("label"))
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.horizontalHeader().setStretchLastSection(True)
