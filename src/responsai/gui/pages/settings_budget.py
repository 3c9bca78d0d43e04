"""Budgets: what the user wants to stay below; nothing is ever blocked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.widgets.buttons import Button, IconButton
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.setting_row import SettingsCard
from responsai.gui.widgets.text import Text
from responsai.storage.settings import PERIODS, Budget
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_LARGEST: Final = 999_999.0


def budget_text(budget: Budget) -> str:
    """A budget in words: ``Energy: 5 kWh a month``."""
    unit = numbers.unit_for(budget.indicator, budget.amount)
    amount = f"{numbers.plain(budget.amount / unit.size)} {unit.symbol}"
    sentence = {
        "week": translate("Budget", "{indicator}: {amount} a week"),
        "month": translate("Budget", "{indicator}: {amount} a month"),
        "year": translate("Budget", "{indicator}: {amount} a year"),
    }[budget.period]
    return sentence.format(indicator=indicator_name(budget.indicator), amount=amount)


def _period_name(period: str) -> str:
    return {
        "week": translate("Budget", "a week"),
        "month": translate("Budget", "a month"),
        "year": translate("Budget", "a year"),
    }[period]


class BudgetCard(Live, SettingsCard):
    """The budgets that hold, and a line to set one."""

    wanted = Signal(object)
    """The user wants a ``Budget``."""
    unwanted = Signal(object)
    """The user wants a ``Budget`` no more."""

    def __init__(self) -> None:
        super().__init__()
        self._budgets: tuple[Budget, ...] = ()
        self.lines: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.indicator, self.unit, self.period = QComboBox(), QComboBox(), QComboBox()
        self.amount = QDoubleSpinBox()
        self.amount.setRange(0.0, _LARGEST)
        self.amount.setDecimals(2)
        self.amount.setValue(1.0)
        self.amount.setMinimumWidth(110)
        self.set_button = Button(icon="target")
        self._words = Text(style="caption", tone="ink2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in (self.indicator, self.amount, self.unit, self.period):
            row.addWidget(field)
        row.addStretch()
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.set_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(self._list)
        column.addLayout(row)
        column.addLayout(below)
        self.add(inside)
        for indicator in INDICATORS:
            self.indicator.addItem("", indicator.value)
        for period in PERIODS:
            self.period.addItem("", period)
        self.period.setCurrentIndex(PERIODS.index("month"))
        self.indicator.currentIndexChanged.connect(self._offer_units)
        self.set_button.clicked.connect(self._set)
        self._offer_units()
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

    def entered(self) -> Budget:
        """What is entered."""
        indicator = Indicator(str(self.indicator.currentData()))
        size = float(self.unit.currentData())
        return Budget(indicator, str(self.period.currentData()), self.amount.value() * size)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("Budget", "Budget"))
        self._words.setText(translate("Budget", "A budget is a guide; nothing is blocked."))
        for place, indicator in enumerate(INDICATORS):
            self.indicator.setItemText(place, indicator_name(indicator))
        for place, period in enumerate(PERIODS):
            self.period.setItemText(place, _period_name(period))
        self.indicator.setAccessibleName(translate("Budget", "What the budget limits"))
        self.amount.setAccessibleName(translate("Budget", "Amount of the budget"))
        self.unit.setAccessibleName(translate("Budget", "Unit of the budget"))
        self.period.setAccessibleName(translate("Budget", "Period of the budget"))
        self.amount.setLocale(QLocale())
        self.set_button.setText(translate("Budget", "Set budget"))
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

    def _offer_units(self) -> None:
        indicator = Indicator(str(self.indicator.currentData()))
        self.unit.clear()
        for unit in numbers.LADDERS[indicator]:
            self.unit.addItem(unit.symbol, unit.size)
        self.unit.setCurrentIndex(len(numbers.LADDERS[indicator]) - 2)

    def _set(self) -> None:
        self.wanted.emit(self.entered())
