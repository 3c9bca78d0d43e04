"""What may help, beside the figures of the overview: one tip, and the budget."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from responsai.app.types import PageName
from responsai.gui.page_book import BUDGETS
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.evidence_bars import EvidenceBars
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.pace_bar import PaceBar
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from responsai.app.acting import TipView
    from responsai.app.budgets import Progress
    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.stages import Indicator
    from responsai.gui.frame import Frame
    from responsai.gui.tasks import Ticket

NARROWEST: Final = 232
BESIDE_FROM: Final = 900
"""Width of the row in pixels from which all three stand beside each other."""
GAP: Final = 12


class TipCard(Live, Card):
    """The tip that would save the most and has no answer yet."""

    tried = Signal(str)
    """The user is trying it: its id."""
    asked = Signal(str)
    """The user wants to read more: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="accent")
        self._view: TipView | None = None
        self._indicator: Indicator | None = None
        self._name = Text(style="bodyStrong", tone="accent")
        self.title = Text(style="bodyStrong", wrap=True)
        self.saving = Text(wrap=True, tabular=True)
        self.bars = EvidenceBars()
        self.try_button = PrimaryButton(small=True)
        self.try_button.clicked.connect(lambda: self.tried.emit(self._tip))
        self.why = Button(kind="link", small=True)
        self.why.clicked.connect(lambda: self.asked.emit(self._tip))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Pictogram("sprout", "ok", size=16))
        head.addWidget(self._name, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        for widget in (self.title, self.saving, self.bars):
            layout.addWidget(widget)
        layout.addWidget(ButtonRow([self.try_button, self.why]))
        self.retranslate()

    @property
    def _tip(self) -> str:
        return "" if self._view is None else self._view.advice.tip.id

    def show_tip(self, view: TipView | None, indicator: Indicator) -> None:
        """Show a tip; without one the card is away."""
        self._view, self._indicator = view, indicator
        self.setVisible(view is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._name.setText(translate("OverviewSide", "A tip for you"))
        self.try_button.setText(translate("OverviewSide", "I’m trying this"))
        self.why.setText(translate("OverviewSide", "Why?"))
        view = self._view
        if view is None or self._indicator is None:
            return
        from responsai.gui.pages import act_words  # noqa: PLC0415  (start-up time)
        from responsai.tips import words as tip_words  # noqa: PLC0415

        tip = view.advice.tip
        self.title.setText(tip_words.words(tip).title)
        saving = act_words.saving(view, self._indicator)
        self.saving.setText(saving)
        self.saving.setVisible(bool(saving))
        self.bars.set_grade(act_words.LEVELS[tip.evidence], tip_words.grade(tip.evidence))


class BudgetCard(Live, Card):
    """The budget that is used the most, or the offer to set one."""

    asked = Signal()
    """The user wants to set or see budgets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budget: Progress | None = None
        self.title = Text(style="bodyStrong", wrap=True)
        self.share = Text(style="bodyStrong", tabular=True)
        self.bar = PaceBar()
        self.sentence = Text(style="caption", tone="ink2", wrap=True)
        self.set_button = Button(icon="target", small=True)
        self.set_button.clicked.connect(self.asked)
        head = QHBoxLayout()
        head.addWidget(self.title, stretch=1)
        head.addWidget(self.share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.sentence)
        layout.addWidget(ButtonRow([self.set_button]))
        self.retranslate()

    @property
    def has_budget(self) -> bool:
        """Whether there is one to show."""
        return self._budget is not None

    def show_budgets(self, budgets: tuple[Progress, ...]) -> None:
        """Show the one that is used the most."""
        known = [one for one in budgets if one.share is not None]
        self._budget = max(known, key=lambda one: one.share or 0.0, default=None)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        one = self._budget
        self.share.setVisible(one is not None)
        self.bar.setVisible(one is not None)
        if one is None or one.share is None:
            self.title.setText(translate("OverviewSide", "Budget"))
            self.sentence.setText(
                translate("OverviewSide", "A budget is a guide; nothing is blocked.")
            )
            self.set_button.setText(translate("OverviewSide", "Set a budget"))
            return
        from responsai.gui.pages import act_words  # noqa: PLC0415  (start-up time)

        told = numbers.share(one.share)
        self.title.setText(act_words.budget_title(one))
        self.share.setText(told)
        self.bar.set_pace(one.share, one.elapsed, f"{self.title.text()}, {told}")
        self.sentence.setText(act_words.pace(one))
        self.set_button.setText(translate("OverviewSide", "See all budgets"))


class OverviewSide(QWidget):
    """Both cards, read apart from the figures so that these do not wait.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    read = Signal()
    """Tip and budget are read, or cannot be."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._ticket: Ticket | None = None
        self.tip = TipCard()
        self.tip.hide()
        self.budget = BudgetCard()
        self.setMinimumWidth(NARROWEST)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        for card in (self.tip, self.budget):
            self._layout.addWidget(card, alignment=Qt.AlignmentFlag.AlignTop)
        self._layout.addStretch()
        self.tip.tried.connect(self._try)
        self.tip.asked.connect(partial(frame.open_page, PageName.ACT))
        self.budget.asked.connect(self._open_budgets)

    @property
    def settled(self) -> bool:
        """Whether tip and budget are read."""
        return self._ticket is None

    def refresh(self, indicator: Indicator) -> None:
        """Read tip and budget for an indicator."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._frame.tasks.on_database(
            partial(_load, indicator), partial(self._show, indicator), failed=self._not_read
        )

    def lie_down(self, flat: bool) -> None:  # noqa: FBT001  (a setter)
        """Put the cards beside each other, or one above the other."""
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if flat else direction.TopToBottom)

    def _show(
        self, indicator: Indicator, loaded: tuple[TipView | None, tuple[Progress, ...]]
    ) -> None:
        self._ticket = None
        self.tip.show_tip(loaded[0], indicator)
        self.budget.show_budgets(loaded[1])
        self.read.emit()

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown: the figures beside it tell what is wrong."""
        self._ticket = None
        self.read.emit()

    def _open_budgets(self) -> None:
        if self.budget.has_budget:
            self._frame.open_page(PageName.ACT)
        else:
            self._frame.open_page(PageName.SETTINGS, BUDGETS)

    def _try(self, tip: str) -> None:
        self._frame.tasks.on_database(partial(_try, tip), self._tried)

    def _tried(self, sentence: str) -> None:
        self._frame.say(sentence, undoable=True)
        self._frame.journal_changed.emit()


class BottomRow(QWidget):
    """Chart, drivers and side: three beside each other, or two and one below."""

    def __init__(self, chart: QWidget, drivers: QWidget, side: OverviewSide) -> None:
        super().__init__()
        self._upper = (chart, drivers)
        self._side = side
        self._flat: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.addWidget(chart, 0, 0)
        # As high as its rows: a tall empty card would look like something missing.
        self._grid.addWidget(drivers, 0, 1, alignment=Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 5)
        self._grid.setColumnStretch(1, 3)
        self._place(flat=False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Never wider than with one below: else it could not be made narrow again."""
        width = sum(card.minimumSizeHint().width() for card in self._upper) + GAP
        return QSize(width, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Choose where the side stands."""
        super().resizeEvent(event)
        self._place(flat=event.size().width() < BESIDE_FROM)

    def _place(self, *, flat: bool) -> None:
        if flat == self._flat:
            return
        self._flat = flat
        self._grid.removeWidget(self._side)
        if flat:
            self._grid.addWidget(self._side, 1, 0, 1, 2)
        else:
            self._grid.addWidget(self._side, 0, 2, alignment=Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(2, 0 if flat else 3)
        self._side.lie_down(flat)


def _load(
    indicator: Indicator, workspace: Workspace, _job: Job
) -> tuple[TipView | None, tuple[Progress, ...]]:
    from responsai.app.acting import act  # noqa: PLC0415  (start-up time)
    from responsai.gui.pages import act_words  # noqa: F401, PLC0415  (before the main thread does)
    from responsai.tips import words  # noqa: F401, PLC0415  (as above)

    found = act(workspace, indicator)
    return found.in_front, found.budgets


def _try(tip: str, workspace: Workspace, _job: Job) -> str:
    from responsai.app.acting import answer  # noqa: PLC0415  (start-up time)
    from responsai.tips.follow import State  # noqa: PLC0415

    answer(workspace, tip, State.TRYING)
    return translate("OverviewSide", "Noted: you are trying it. The first word in two weeks.")
