"""Tips on the page Act: those for oneself, one open in front; and the library of all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.pages.act_tip_row import TipRow
from responsai.gui.steps import Steps
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.choice_button import ChoiceButton
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name
from responsai.tips import words as tip_words
from responsai.tips.catalogue import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from responsai.app.acting import Act, TipView


_AT_ONCE: Final = 7
"""Rows made in the turn in which the list comes into view."""
_IN_A_TURN: Final = 2
"""Rows made in each turn of the event loop after that."""


class TipList(Live, Card):
    """All tips: those that apply and those that are tried, or all of a topic."""

    answered = Signal(str, object)
    """The user says something to a tip: its id, and a ``State`` or ``None``."""
    indicator_chosen = Signal(str)
    """The user wants savings in another indicator: its value."""
    everything_wanted = Signal()
    """The user wants to see all tips."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Act | None = None
        self._opened: str | None = None
        self._everything = False
        self._topic: Topic | None = None
        self.rows: dict[str, TipRow] = {}
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._steps: Steps | None = None
        self._reached = ""
        self._title = Text(style="section")
        self.topics, self.indicators = ChoiceButton(small=True), ChoiceButton(small=True)
        self.topics.chosen.connect(self._choose_topic)
        self.indicators.chosen.connect(self.indicator_chosen)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(8)
        head.addWidget(self._title, stretch=1)
        head.addWidget(self.topics)
        head.addWidget(self.indicators)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addWidget(self._body)
        self.retranslate()

    def show_act(self, act: Act) -> None:
        """Show other tips; the one in front is open at first."""
        first = self._act is None
        listed = {view.advice.tip.id for view in self._shown(act)}
        gone = self._opened is not None and self._opened not in listed
        self._act = act
        if (first or gone) and act.in_front is not None:
            self._opened = act.in_front.advice.tip.id
        self.retranslate()

    def show_everything(self, *, wanted: bool) -> None:
        """Show the library of all tips, or those for oneself."""
        self._everything = wanted
        self._topic = None
        self.retranslate()

    @property
    def everything(self) -> bool:
        """Whether the library is shown."""
        return self._everything

    @property
    def filled(self) -> bool:
        """Whether every tip of the list is there."""
        return self._steps is None or self._steps.done

    def open_tip(self, tip: str) -> None:
        """Open a tip, wherever it stands."""
        self._opened = tip
        act = self._act
        listed = {view.advice.tip.id for view in self._shown(act)} if act else set()
        if tip in listed:
            self._fill()
        else:
            self.everything_wanted.emit()  # which fills the list anew
        self._go_to(tip)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(
            translate("ActPage", "All tips")
            if self._everything
            else translate("ActPage", "Tips, by what they would save you")
        )
        self.topics.setVisible(self._everything)
        every = ("", translate("ActPage", "All topics"))
        topics = [(topic.value, tip_words.topic(topic)) for topic in self._topics()]
        self.topics.set_choices(
            translate("ActPage", "Topic"),
            (every, *topics),
            self._topic.value if self._topic else "",
        )
        named = [(one.value, indicator_name(one)) for one in INDICATORS]
        shown = self._act.indicator if self._act else Indicator.ENERGY
        self.indicators.set_choices(translate("ActPage", "Indicator"), named, shown.value)
        self._fill()

    def _topics(self) -> list[Topic]:
        """Topics that have tips."""
        if self._act is None:
            return []
        there = {view.advice.tip.topic for view in self._act.all_tips}
        return [topic for topic in Topic if topic in there]

    def _choose_topic(self, topic: str) -> None:
        self._topic = Topic(topic) if topic else None
        self.retranslate()

    def _shown(self, act: Act) -> list[TipView]:
        """Those that apply or were taken up; all of a topic in the library."""
        if self._everything:
            return [v for v in act.all_tips if self._topic in {None, v.advice.tip.topic}]
        front = () if act.in_front is None else (act.in_front,)
        views = (*act.trying, *act.kept, *front, *act.behind)
        return list({view.advice.tip.id: view for view in views or act.all_tips}.values())

    def _focused(self) -> int | None:
        """Place of the tip in which the keyboard is, if it is in one."""
        inside = QApplication.focusWidget()
        for place, row in enumerate(self.rows.values()):
            if inside is not None and row.isAncestorOf(inside):
                return place
        return None

    def _go_to(self, tip: str) -> None:
        """Take the keyboard to a tip; its title becomes the one stop of the tabulator."""
        if tip not in self.rows:
            return
        self._let_tab_reach(tip)
        self.rows[tip].title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_reach(self, tip: str) -> None:
        self._reached = tip
        for name, row in self.rows.items():
            policy = Qt.FocusPolicy.StrongFocus if name == tip else Qt.FocusPolicy.ClickFocus
            row.title.setFocusPolicy(policy)

    def _step(self, tip: str, by: int) -> None:
        names = list(self.rows)
        place = names.index(tip) + by
        if 0 <= place < len(names):
            self._go_to(names[place])

    def _fill(self, least: str | None = None) -> None:
        """Make the list anew: what is in view at once, the rest in short steps.

        Args:
            least: A tip that must be there when this returns, besides the open one.
        """
        act = self._act
        if act is None:
            return
        if self._steps is not None:
            self._steps.stop()
        focused = self._focused()
        self.rows = {}
        # Arranged once when it stands: row by row would take as long as all rows squared.
        body = QWidget()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        views = self._shown(act)
        if not any(view.advice.evaluation.applies or view.state for view in act.all_tips):
            self._rows.addWidget(_note())
        names = [view.advice.tip.id for view in views]
        needed = [names.index(name) + 1 for name in (self._opened, least) if name in names]
        at_once = max(_AT_ONCE, (focused or 0) + 1, *needed, 0)
        self._reached = self._opened if self._opened in names else next(iter(names), "")
        for number, view in enumerate(views[:at_once], 1):
            self._append_tip(view, act.indicator, number)
        self._put(body)
        if focused is not None and self.rows:
            there = list(self.rows)
            kept = self._opened if self._opened in self.rows else None
            self._go_to(kept or there[min(focused, len(there) - 1)])
        self._steps = Steps(self._rest(act, views[at_once:], at_once + 1), _nothing, self)

    def _rest(self, act: Act, views: Sequence[TipView], first: int) -> Iterator[None]:
        for number, view in enumerate(views, first):
            self._append_tip(view, act.indicator, number)
            if number % _IN_A_TURN == 0:
                yield
        if not self._everything:
            more, foot = _more(len(act.all_tips))
            more.clicked.connect(self.everything_wanted)
            self._rows.addWidget(Rule())
            self._rows.addWidget(foot)

    def _put(self, body: QWidget) -> None:
        """Put a new list in the place of the old one."""
        old, self._body = self._body, body
        self._layout.replaceWidget(old, body)
        old.hide()
        old.deleteLater()
        body.show()  # now: what is not yet shown cannot take the keyboard

    def _append_tip(self, view: TipView, indicator: Indicator, number: int) -> None:
        tip = view.advice.tip.id
        row = TipRow(view, indicator, number, opened=tip == self._opened)
        row.toggled.connect(self._toggle)
        row.title.stepped.connect(partial(self._step, tip))
        row.answered.connect(self.answered)
        policy = Qt.FocusPolicy.StrongFocus if tip == self._reached else Qt.FocusPolicy.ClickFocus
        row.title.setFocusPolicy(policy)
        self.rows[tip] = row
        self._rows.addWidget(Rule())
        self._rows.addWidget(row)

    def _toggle(self, tip: str) -> None:
        self._opened = None if self._opened == tip else tip
        self._fill(tip)
        self._go_to(tip)


def _nothing() -> None:
    """Nobody waits for the end: ``filled`` tells it."""


def _note() -> QWidget:
    text = translate(
        "ActPage",
        "No tip applies to your last 30 days. All of them can be read; they show your own "
        "figures once you have used AI enough.",
    )
    note = QWidget()
    inside = QHBoxLayout(note)
    inside.setContentsMargins(16, 0, 16, 12)
    inside.addWidget(Text(text, tone="ink2", wrap=True))
    return note


def _more(count: int) -> tuple[Button, QWidget]:
    """The way to all tips, and what it stands in."""
    text = translate("ActPage", "Show all {n} tips").format(n=numbers.count(count))
    more = Button(text, kind="link", small=True)
    foot = QWidget()
    inside = QHBoxLayout(foot)
    inside.setContentsMargins(12, 6, 12, 8)
    inside.addWidget(ButtonRow([more]))
    return more, foot
