"""Exactly what is kept: every column of the database, in plain words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextEdit, QVBoxLayout

from responsai.gui.widgets.buttons import PrimaryButton
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate
from responsai.text.content import stored_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

WIDTH: Final = 640
HEIGHT: Final = 580


class StoredColumns(QDialog):
    """Lists what the user's own database really has; what nobody has described is told by name.

    Args:
        columns: Columns of each table of the database.
        parent: The window it belongs to.
    """

    def __init__(
        self, columns: Mapping[str, tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = translate("Stored", "What is kept on this computer")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setHtml(as_html(columns))
        self.close_button = PrimaryButton(translate("Stored", "Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(Text(title, "section"))
        column.addWidget(
            Text(
                translate(
                    "Stored",
                    "Every column of your database, in plain words. No prompt, answer, title, file "
                    "name or path is among them; a hash cannot be turned back into what it stands "
                    "for.",
                ),
                "caption",
                "ink2",
                wrap=True,
            )
        )
        column.addWidget(self.text, stretch=1)
        column.addLayout(row)
        self.close_button.setFocus()


def as_html(columns: Mapping[str, tuple[str, ...]]) -> str:
    """The tables that there are, with what each column holds."""
    described = {table.table: table for table in stored_tables()}
    order = [*described, *(name for name in columns if name not in described)]
    parts = []
    for name in order:
        if name not in columns:
            continue
        told = described.get(name)
        words = {} if told is None else told.columns
        rows = "".join(
            f"<li>{_strong(column)} – {escape(words.get(column, '?'))}</li>"
            for column in columns[name]
        )
        title = name if told is None else told.title
        parts.append(f"<p>{_strong(title)}</p><ul>{rows}</ul>")
    return "".join(parts)


def _strong(text: str) -> str:
    # The bundled typeface has a semi-bold, and no bold.
    return f"<span style='font-weight:600'>{escape(text)}</span>"
