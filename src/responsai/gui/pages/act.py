"""Act: what would help on one's own use, what came of it, and what one stays below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from responsai.app import acting, levers
from responsai.app.types import PageName
from responsai.domain.stages import Indicator
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.gui.page_book import BUDGETS
from responsai.gui.pages.act_levers import LeverChoices
from responsai.gui.pages.act_parts import BudgetsCard, ProportionCard
from responsai.gui.pages.act_tips import TipList
from responsai.gui.pages.act_what_if import WhatIfAnswers, WhatIfCard
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.budget_form import BudgetKeeper
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate
from responsai.tips.follow import State

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from responsai.app.acting import Act
    from responsai.app.jobs import Job
    from responsai.app.levers import Levers
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.gui.tasks import Ticket

FOR_ME: Final = "for_me"
LIBRARY: Final = "library"
SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
WIDEST: Final = 1320 + 2 * SIDE
BESIDE_FROM: Final = 900
"""Width of the page in pixels from which the cards stand beside the tips."""


class ActPage(Page):
    """Tips in one's own numbers; nothing is asked of anybody.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._ticket: Ticket | None = None
        self._indicator = Indicator.ENERGY
        self._wanted = ""
        self.act: Act | None = None
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2")
        self.scope = SegmentedControl([(FOR_ME, ""), (LIBRARY, "")])
        self.tips = TipList()
        self.what_if = WhatIfCard()
        self.budgets = BudgetsCard()
        self.proportion = ProportionCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._header())
        layout.addWidget(PageScroll(self._body(), SIDE), stretch=1)
        self.scope.changed.connect(self._show_scope)
        self.tips.indicator_chosen.connect(self._choose)
        self.tips.everything_wanted.connect(self._show_library)
        self.tips.answered.connect(self._answer)
        self._answers = WhatIfAnswers(self.what_if, frame.tasks)
        keeper = BudgetKeeper(frame, self)
        self.budgets.form.wanted.connect(keeper.set)
        self.budgets.change_requested.connect(partial(frame.open_page, PageName.SETTINGS, BUDGETS))
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        ready = self.act is not None and self._ticket is None and self._answers.settled
        return ready and self.tips.filled

    def refresh(self) -> None:
        """Read everything anew; what is shown stays until then."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._frame.tasks.on_database(
            partial(_load, self._indicator), self._show, failed=self._not_read
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Put the cards below the tips where there is no room beside them."""
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def show_place(self, place: str) -> None:
        """Open a tip (its id)."""
        self._wanted = place
        if self.act is not None:
            self._open_wanted()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("ActPage", "Act"))
        self.scope.setAccessibleName(translate("ActPage", "Which tips"))
        self.scope.set_labels([translate("ActPage", "For me"), translate("ActPage", "Library")])
        self._show_subtitle()

    def _show(self, loaded: tuple[Act, Levers, LeverChoices]) -> None:
        self._ticket = None
        self.act, now, choices = loaded
        self.tips.show_act(self.act)
        self.what_if.show_indicator(self.act.indicator)
        self.what_if.show_present(now, choices, used=self.act.uses > 0)
        self.budgets.show_budgets(self.act.budgets)
        self.proportion.show_things(self.act.proportion)
        self.proportion.setVisible(any(one.own.high for one in self.act.proportion))
        self._show_subtitle()
        self._open_wanted()

    def _show_subtitle(self) -> None:
        uses = self.act.uses if self.act is not None else 0
        if not uses:
            text = translate("ActPage", "Log a use to see your own figures.")
        elif is_singular(uses):
            text = translate("ActPage", "What helps on your {n} use of the last 30 days")
        else:
            text = translate("ActPage", "What helps on your {n} uses of the last 30 days")
        self._subtitle.setText(text.format(n=numbers.count(uses)))

    def _open_wanted(self) -> None:
        if self._wanted:
            self.tips.open_tip(self._wanted)
            self._wanted = ""

    def _show_scope(self, scope: str) -> None:
        self.tips.show_everything(wanted=scope == LIBRARY)

    def _show_library(self) -> None:
        self.scope.set_current(LIBRARY)
        self.tips.show_everything(wanted=True)

    def _choose(self, indicator: str) -> None:
        self._indicator = Indicator(indicator)
        self.refresh()

    def _answer(self, tip: str, state: State | None) -> None:
        self._frame.tasks.on_database(partial(_answer, tip, state), self._answered)

    def _answered(self, state: State | None) -> None:
        self._frame.say(said(state), undoable=True)
        self._frame.journal_changed.emit()

    def _not_read(self, error: Exception) -> None:
        self._ticket = None
        self._frame.tasks.tell(error)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMaximumWidth(WIDEST)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(header)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(12)
        row.addLayout(words, stretch=1)
        row.addWidget(self.scope)
        header.setMinimumHeight(44)
        return header

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for card in (self.what_if, self.budgets, self.proportion):
            card.setMinimumWidth(300)
            right.addWidget(card)
        right.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._row.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.tips, stretch=60, alignment=Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(right, stretch=40)
        return body


def said(state: State | None) -> str:
    """What was noted, in a sentence."""
    return {
        State.TRYING: translate(
            "ActPage", "Noted: you are trying it. The first word in two weeks."
        ),
        State.KEPT: translate("ActPage", "Noted: you keep it."),
        State.NOT_FOR_ME: translate("ActPage", "Put aside. “Library” brings it back."),
        None: translate("ActPage", "Taken back."),
    }[state]


def _load(
    indicator: Indicator, workspace: Workspace, _job: Job
) -> tuple[Act, Levers, LeverChoices]:
    choices = LeverChoices(tuple(workspace.models(TEXT_ACTIVITIES)), workspace.engine.factors)
    return acting.act(workspace, indicator), levers.present(workspace), choices


def _answer(tip: str, state: State | None, workspace: Workspace, _job: Job) -> State | None:
    acting.answer(workspace, tip, state)
    return state
