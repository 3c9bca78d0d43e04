"""Setting and dropping budgets, for the settings and the page Act; nothing is ever blocked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from responsai.app import budgets
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.live import Live
from responsai.storage.settings import PERIODS, Budget
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame

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


class BudgetForm(Live, QWidget):
    """What to stay below, how much, and in which time.

    Args:
        narrow: In two lines, for a card at the side of a page.
        parent: Qt parent.
    """

    wanted = Signal(object)
    """The user wants a ``Budget``."""

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.indicator, self.unit, self.period = QComboBox(), QComboBox(), QComboBox()
        self.amount = QDoubleSpinBox()
        self.amount.setRange(0.0, _LARGEST)
        self.amount.setDecimals(2)
        self.amount.setValue(1.0)
        self.amount.setMinimumWidth(90 if narrow else 110)
        self.set_button = Button(icon="target", small=narrow)
        self._arrange(narrow=narrow)
        for indicator in INDICATORS:
            self.indicator.addItem("", indicator.value)
        for period in PERIODS:
            self.period.addItem("", period)
        self.period.setCurrentIndex(PERIODS.index("month"))
        self.indicator.currentIndexChanged.connect(self._offer_units)
        self.set_button.clicked.connect(self._set)
        self._offer_units()
        self.retranslate()

    def _arrange(self, *, narrow: bool) -> None:
        fields = (self.indicator, self.amount, self.unit, self.period)
        button = QHBoxLayout()
        button.addStretch()
        button.addWidget(self.set_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        columns = 2 if narrow else 4
        for place, field in enumerate(fields):
            grid.addWidget(field, place // columns, place % columns)
        grid.addLayout(button, 2, 0, 1, columns + 1)
        if not narrow:
            grid.setColumnStretch(columns, 1)

    def entered(self) -> Budget:
        """What is entered."""
        indicator = Indicator(str(self.indicator.currentData()))
        size = float(self.unit.currentData())
        return Budget(indicator, str(self.period.currentData()), self.amount.value() * size)

    def retranslate(self) -> None:
        """Renew all texts."""
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

    def _offer_units(self) -> None:
        indicator = Indicator(str(self.indicator.currentData()))
        self.unit.clear()
        for unit in numbers.LADDERS[indicator]:
            self.unit.addItem(unit.symbol, unit.size)
        self.unit.setCurrentIndex(len(numbers.LADDERS[indicator]) - 2)

    def _set(self) -> None:
        self.wanted.emit(self.entered())


class BudgetKeeper(QObject):
    """Sets and drops budgets in the journal, and says so; both can be undone.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    refused = Signal()
    """It could not be done, and the user knows."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame

    def set(self, budget: Budget) -> None:
        """Set a budget."""
        told = budget_text(budget) if budget.amount > 0 else ""
        said = translate("Settings", "Budget set. {budget}.").format(budget=told)
        self._do(partial(_set, budget), said)

    def drop(self, budget: Budget) -> None:
        """Drop a budget."""
        self._do(partial(_drop, budget), translate("Settings", "The budget is gone."))

    def _do(self, work: partial[bool], said: str) -> None:
        self._frame.tasks.on_database(work, partial(self._done, said), failed=self._not_done)

    def _done(self, said: str, changed: bool) -> None:  # noqa: FBT001  (what the work returns)
        if changed:
            self._frame.say(said, undoable=True)
            self._frame.journal_changed.emit()

    def _not_done(self, error: Exception) -> None:
        self._frame.tasks.tell(error)
        self.refused.emit()


def _set(budget: Budget, workspace: Workspace, _job: Job) -> bool:
    return budgets.keep(workspace, budget)


def _drop(budget: Budget, workspace: Workspace, _job: Job) -> bool:
    return budgets.drop(workspace, budget.indicator, budget.period)
