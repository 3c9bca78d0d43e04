"""Logging a use by hand: choose, see the estimate, add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from responsai.app.manual import EARLIEST, MAX_COUNT
from responsai.app.types import ManualUse
from responsai.domain.errors import ResponsaiError
from responsai.gui.dialogs.activity_tiles import ActivityTiles
from responsai.gui.dialogs.estimate_panel import EstimatePanel
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.date_field import DateField
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from responsai.app.jobs import Job
    from responsai.app.types import Estimate, LogReceipt
    from responsai.app.workspace import Workspace
    from responsai.gui.tasks import Tasks, Ticket

PANEL_WIDTH: Final = 300


class LogUse(QDialog):
    """Asks what was done and adds it to the journal.

    Args:
        tasks: Estimates and stores.
        today: The present day in the user's time zone.
        models: Names to choose from, the most likely first.
        model: Name to begin with, empty for none.
        parent: The window it belongs to.
    """

    added = Signal(object, int)
    """Something was stored: its ``LogReceipt`` and the number of uses."""

    def __init__(
        self,
        tasks: Tasks,
        today: dt.date,
        models: Sequence[str],
        model: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(translate("LogUse", "Log usage"))
        self._tasks = tasks
        self._today = today
        self._estimating: Ticket | None = None
        self._adding: Ticket | None = None
        self.tiles = ActivityTiles()
        self.model = _model_field(models, model)
        self.count = QSpinBox()
        self.count.setRange(1, MAX_COUNT)
        self.count.setAccelerated(True)
        self.date = DateField(EARLIEST, today)
        self.estimate = EstimatePanel()
        self.error = Text(tone="danger", wrap=True)
        self.error.hide()
        self.add = PrimaryButton(icon="check")
        self.add.setDefault(True)
        self.cancel = Button(translate("LogUse", "Cancel"), kind="quiet")
        self._arrange()
        self._connect()
        self._changed()

    def use(self) -> ManualUse:
        """What is entered."""
        day = self.date.day
        return ManualUse(
            activity=self.tiles.current,
            model=self.model.currentText().strip() or None,
            count=self.count.value(),
            # Of today the moment is known: now.
            at=None if day == self._today else day,
        )

    def done(self, result: int) -> None:
        """Close; an estimate under way is of no interest any more."""
        if self._estimating is not None:
            self._estimating.drop()
        super().done(result)

    def _connect(self) -> None:
        self.tiles.changed.connect(self._changed)
        self.model.currentTextChanged.connect(self._changed)
        self.count.valueChanged.connect(self._changed)
        self.date.dateChanged.connect(self._changed)
        self.add.clicked.connect(self._add)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._add)

    def _changed(self) -> None:
        """Renew the button and ask for a new estimate."""
        self.error.hide()
        use = self.use()
        self.add.setText(
            translate("LogUse", "Add {n} to journal").format(n=numbers.count(use.count))
        )
        if self._estimating is not None:
            self._estimating.drop()
        self._estimating = self._tasks.on_database(
            partial(_estimate, use), self._estimated, failed=self._not_estimated
        )

    def _estimated(self, estimate: Estimate) -> None:
        self._estimating = None
        self.estimate.show_estimate(estimate, self.count.value())
        self.add.setEnabled(self._adding is None)
        self._grow()

    def _not_estimated(self, error: Exception) -> None:
        self._estimating = None
        self.estimate.show_nothing()
        self._say(error)
        self.add.setEnabled(False)

    def _add(self) -> None:
        if self._adding is not None or not self.add.isEnabled():
            return
        self.add.setEnabled(False)
        self._adding = self._tasks.on_database(
            partial(_log, self.use()), self._added, failed=self._not_added
        )

    def _added(self, receipt: LogReceipt) -> None:
        self._adding = None
        self.added.emit(receipt, self.count.value())
        self.accept()

    def _not_added(self, error: Exception) -> None:
        self._adding = None
        self.add.setEnabled(True)
        self._say(error)

    def _say(self, error: Exception) -> None:
        """Say what the user can put right; a bug is told by the error dialog."""
        if isinstance(error, ResponsaiError):
            self.error.setText(str(error))
            self.error.show()
            self._grow()

    def _grow(self) -> None:
        """Make room for a longer text; never shrink under the hand of the user."""
        needed = self._row.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(Text(translate("LogUse", "What did you do?"), "section"))
        left.addWidget(self.tiles)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(self._fields())
        right.addWidget(self.estimate, stretch=1)
        right.addWidget(self.error)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.add, stretch=1)
        buttons.addWidget(self.cancel)
        right.addLayout(buttons)
        panel = QWidget()
        panel.setLayout(right)
        panel.setFixedWidth(PANEL_WIDTH)
        right.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 18, 20, 18)
        self._row.setSpacing(20)
        self._row.addLayout(left, stretch=1)
        self._row.addWidget(panel)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        _place(grid, 0, 0, translate("LogUse", "Model"), self.model, columns=2)
        _place(grid, 2, 0, translate("LogUse", "How many"), self.count)
        _place(grid, 2, 1, translate("LogUse", "Date"), self.date)
        grid.setRowMinimumHeight(1, 40)
        return grid


def _estimate(use: ManualUse, workspace: Workspace, _job: Job) -> Estimate:
    return workspace.estimate(use)


def _log(use: ManualUse, workspace: Workspace, _job: Job) -> LogReceipt:
    return workspace.log(use)


def _place(
    grid: QGridLayout, row: int, column: int, name: str, field: QWidget, *, columns: int = 1
) -> None:
    """A field under its label, which also names it for screen readers."""
    label = Text(name, "label", "ink2")
    label.setBuddy(field)
    field.setAccessibleName(name)
    grid.addWidget(label, row, column, 1, columns)
    grid.addWidget(field, row + 1, column, 1, columns)


def _model_field(models: Sequence[str], model: str) -> QComboBox:
    """A field that completes what is typed anywhere in a name, and takes any other text."""
    field = QComboBox()
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    field.addItems(models)
    line = QLineEdit()
    line.setPlaceholderText(translate("LogUse", "Any name, or leave it empty"))
    field.setLineEdit(line)
    field.setEditText(model)
    line.setCursorPosition(0)  # a long name begins with what tells it apart
    completer = QCompleter(list(models), field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)
    return field
