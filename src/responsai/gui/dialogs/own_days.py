"""Choosing the days to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from responsai.app.manual import EARLIEST
from responsai.gui.models.stretch import Stretch
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.date_field import DateField
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget


class OwnDays(QDialog):
    """Asks for a first and a last day.

    Args:
        first: First day to begin with.
        last: Last day to begin with.
        today: The latest day there is.
        parent: The page it belongs to.
    """

    chosen = Signal(Stretch)
    """The days that the user wants to see."""

    def __init__(
        self, first: dt.date, last: dt.date, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(translate("OwnDays", "Choose the days"))
        self.first = DateField(EARLIEST, today)
        self.first.set_day(max(EARLIEST, min(first, today)))
        self.last = DateField(EARLIEST, today)
        self.last.set_day(max(EARLIEST, min(last, today)))
        self.show_button = PrimaryButton(translate("OwnDays", "Show these days"))
        self.show_button.setDefault(True)
        self.show_button.clicked.connect(self.accept)
        cancel = Button(translate("OwnDays", "Cancel"), kind="quiet")
        cancel.clicked.connect(self.reject)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for column, (name, field) in enumerate(
            (
                (translate("OwnDays", "First day"), self.first),
                (translate("OwnDays", "Last day"), self.last),
            )
        ):
            label = Text(name, "label", "ink2")
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.show_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def accept(self) -> None:
        """Take the days, in whichever order they were given."""
        self.chosen.emit(Stretch.between(self.first.day, self.last.day))
        super().accept()
