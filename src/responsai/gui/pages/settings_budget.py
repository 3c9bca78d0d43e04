"""The card of budgets in the settings: those that hold, and a line to set one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.pages.budget_form import BudgetForm, budget_text
from responsai.gui.widgets.buttons import IconButton
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.setting_row import SettingsCard
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.storage.settings import Budget


class BudgetCard(Live, SettingsCard):
    """The budgets that hold, and a line to set one."""

    unwanted = Signal(object)
    """The user wants a ``Budget`` no more."""

    def __init__(self) -> None:
        super().__init__()
        self._budgets: tuple[Budget, ...] = ()
        self.lines: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.form = BudgetForm()
        self._words = Text(style="caption", tone="ink2", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(self._list)
        column.addWidget(self.form)
        self.add(inside)
        self.retranslate()

    def show_budgets(self, budgets: Sequence[Budget]) -> None:
        """Show the budgets that hold."""
        self._budgets = tuple(budgets)
        for line in self.lines:
            self._list.removeWidget(line)
            line.deleteLater()
        self.lines = [self._line(budget) for budget in budgets]
        for line in self.lines:
            self._list.addWidget(line)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("Budget", "Budget"))
        self._words.setText(translate("Budget", "A budget is a guide; nothing is blocked."))
        self.show_budgets(self._budgets)

    def _line(self, budget: Budget) -> QWidget:
        line = QWidget()
        text = budget_text(budget)
        remove = IconButton(
            "trash-2", translate("Budget", "Remove the budget {budget}").format(budget=text)
        )
        remove.clicked.connect(partial(self.unwanted.emit, budget))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(text), stretch=1)
        row.addWidget(remove)
        return line
