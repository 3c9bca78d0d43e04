"""How to get an export from each service, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate
from responsai.text.content import export_help

if TYPE_CHECKING:
    from responsai.text.content import ExportHelp as Help

WIDTH: Final = 660
HEIGHT: Final = 420
LIST_WIDTH: Final = 190
ROW: Final = 30


class ExportHelp(QDialog):
    """Services at the left, the steps of the chosen one at the right.

    Args:
        parent: The window it belongs to.
    """

    files_requested = Signal()
    """The user has the export and wants to choose it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        title = translate("ExportHelp", "How to get my export")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self._services = export_help()
        self.services = QListWidget()
        self.services.setAccessibleName(translate("ExportHelp", "Services"))
        self.services.setFixedWidth(LIST_WIDTH)
        self.services.setTabKeyNavigation(False)
        for service in self._services:
            item = QListWidgetItem(service.name, self.services)
            item.setSizeHint(QSize(0, ROW))
        self.services.currentRowChanged.connect(self._show)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        self.steps = QScrollArea()
        self.steps.setWidgetResizable(True)
        self.steps.setAccessibleName(translate("ExportHelp", "Steps"))
        inside = QWidget()
        inside.setLayout(self._steps)
        self.steps.setWidget(inside)
        for ground in (inside, self.steps.viewport()):
            ground.setAutoFillBackground(False)  # that of the card
        self.choose = PrimaryButton(translate("ExportHelp", "Choose a file…"))
        self.close_button = Button(translate("ExportHelp", "Close"))
        self.choose.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.reject)
        self._arrange(title)
        self.services.setCurrentRow(0)
        self.services.setFocus()

    def _choose(self) -> None:
        self.accept()
        self.files_requested.emit()

    def _show(self, row: int) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        service: Help = self._services[row]
        self._steps.addWidget(Text(service.name, "section"))
        self._steps.addWidget(Text(service.brings, "caption", "ink2", wrap=True))
        for number, step in enumerate(service.steps, 1):
            self._steps.addWidget(Text(f"{number}. {step}", wrap=True))
        self._steps.addStretch()
        spoken = (service.brings, *service.steps)
        self.steps.setAccessibleDescription(" ".join(spoken))

    def _arrange(self, title: str) -> None:
        left, right = Card(), Card()
        for card, widget in ((left, self.services), (right, self.steps)):
            inside = QVBoxLayout(card)
            inside.setContentsMargins(8, 8, 8, 8)
            inside.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(left)
        columns.addWidget(right, stretch=1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(title, "section"))
        column.addLayout(columns, stretch=1)
        column.addLayout(buttons)
