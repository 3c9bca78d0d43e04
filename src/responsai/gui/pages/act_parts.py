"""Cards beside the tips: budgets, and one's own use in proportion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.pages import act_words as words
from responsai.gui.pages.budget_form import BudgetForm
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.pace_bar import PaceBar
from responsai.gui.widgets.source_link import SourceLink
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.app.budgets import Progress
    from responsai.app.proportion import Everyday


class BudgetsCard(Live, Card):
    """Budgets: used so far, and where the pace leads."""

    change_requested = Signal()
    """The user wants to set, change or remove one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budgets: tuple[Progress, ...] = ()
        self._lines: list[QWidget] = []
        self._title = Text(style="section")
        self.form = BudgetForm(narrow=True)
        self.form.hide()
        self.form.wanted.connect(self._close_form)
        self.add = Button(icon="plus", small=True)
        self.add.clicked.connect(self._open_form)
        self.change = Button(icon="pencil", kind="quiet", small=True)
        self.change.clicked.connect(self.change_requested)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(self._column)
        layout.addWidget(self.form)
        self._acts = ButtonRow([self.add, self.change])
        layout.addWidget(self._acts)
        self.retranslate()

    def _open_form(self) -> None:
        self.form.show()
        self.add.hide()
        self.form.indicator.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_form(self) -> None:
        self.add.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.hide()

    @property
    def sentences(self) -> list[str]:
        """What is told of each budget."""
        return [words.pace(one) for one in self._budgets]

    def show_budgets(self, budgets: Sequence[Progress]) -> None:
        """Show how far each is used."""
        self._budgets = tuple(budgets)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew everything: it is all words."""
        self._title.setText(translate("ActPage", "Budget"))
        self.add.setText(translate("ActPage", "Set a budget"))
        self.change.setText(translate("ActPage", "Change or remove"))
        self.change.setVisible(bool(self._budgets))
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [_budget_line(one) for one in self._budgets]
        if not self._lines:
            text = translate("ActPage", "A budget is a guide; nothing is blocked.")
            self._lines = [Text(text, tone="ink2", wrap=True)]
        for line in self._lines:
            self._column.addWidget(line)


class ProportionCard(Live, Card):
    """One's own year of AI beside a year of everyday things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._things: tuple[Everyday, ...] = ()
        self._lines: list[QWidget] = []
        self._title = Text(style="section")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 14, 16, 14)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._title)
        self.retranslate()

    def show_things(self, things: Sequence[Everyday]) -> None:
        """Show other things."""
        self._things = tuple(things)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew everything: it is all words."""
        self._title.setText(translate("ActPage", "In proportion"))
        for line in self._lines:
            self._layout.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for thing in self._things:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(Text(words.proportion(thing), "caption", "ink2", wrap=True), stretch=1)
            same = thing.equivalence
            row.addWidget(SourceLink(str(same.year), f"{same.source}, {same.year}", same.url))
            self._lines.append(line)
        for line in self._lines:
            self._layout.addWidget(line)


def _budget_line(one: Progress) -> QWidget:
    line = QWidget()
    head = QHBoxLayout()
    head.addWidget(Text(words.budget_title(one), "bodyStrong", wrap=True), stretch=1)
    share = one.share
    told = "–" if share is None else numbers.share(share)
    head.addWidget(Text(told, "bodyStrong", tabular=True))
    bar = PaceBar()
    bar.set_pace(share or 0.0, one.elapsed, f"{words.budget_title(one)}, {told}")
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addLayout(head)
    if share is not None:
        column.addWidget(bar)
    column.addWidget(Text(words.pace(one), "caption", "ink2", wrap=True))
    return line
