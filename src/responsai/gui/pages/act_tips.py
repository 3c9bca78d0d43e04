"""Tips on the page Act: those for oneself, one open in front; and the library of all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.pages.act_tip_row import TipRow
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
    from responsai.app.acting import Act, TipView


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
        self._parts: list[QWidget] = []
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

    def open_tip(self, tip: str) -> None:
        """Open a tip, wherever it stands."""
        self._opened = tip
        act = self._act
        listed = {view.advice.tip.id for view in self._shown(act)} if act else set()
        if tip not in listed:
            self.everything_wanted.emit()
        self._fill()
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
        for name, row in self.rows.items():
            policy = Qt.FocusPolicy.StrongFocus if name == tip else Qt.FocusPolicy.ClickFocus
            row.title.setFocusPolicy(policy)

    def _step(self, tip: str, by: int) -> None:
        names = list(self.rows)
        place = names.index(tip) + by
        if 0 <= place < len(names):
            self._go_to(names[place])

    def _fill(self) -> None:
        act = self._act
        if act is None:
            return
        focused = self._focused()
        for part in self._parts:
            self._layout.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.rows = [], {}
        views = self._shown(act)
        if not any(view.advice.evaluation.applies or view.state for view in act.all_tips):
            self._append_note()
        for number, view in enumerate(views, 1):
            self._append_tip(view, act.indicator, number)
        if self.rows:
            names = list(self.rows)
            kept = self._opened if self._opened in self.rows else None
            self._let_tab_reach(kept or names[0])
            if focused is not None:
                self._go_to(kept or names[min(focused, len(names) - 1)])
        if not self._everything:
            self._append_more(len(act.all_tips))

    def _append_note(self) -> None:
        text = translate(
            "ActPage",
            "No tip applies to your last 30 days. All of them can be read; they show your own "
            "figures once you have used AI enough.",
        )
        note = QWidget()
        inside = QHBoxLayout(note)
        inside.setContentsMargins(16, 0, 16, 12)
        inside.addWidget(Text(text, tone="ink2", wrap=True))
        self._append(note)

    def _append_more(self, count: int) -> None:
        text = translate("ActPage", "Show all {n} tips").format(n=numbers.count(count))
        more = Button(text, kind="link", small=True)
        more.clicked.connect(self.everything_wanted)
        foot = QWidget()
        inside = QHBoxLayout(foot)
        inside.setContentsMargins(12, 6, 12, 8)
        inside.addWidget(ButtonRow([more]))
        self._append(Rule())
        self._append(foot)

    def _append(self, part: QWidget) -> None:
        self._parts.append(part)
        self._layout.addWidget(part)
        part.show()  # now: what is not yet shown cannot take the keyboard

    def _append_tip(self, view: TipView, indicator: Indicator, number: int) -> None:
        tip = view.advice.tip.id
        row = TipRow(view, indicator, number, opened=tip == self._opened)
        row.toggled.connect(self._toggle)
        row.title.stepped.connect(partial(self._step, tip))
        row.answered.connect(self.answered)
        self.rows[tip] = row
        self._append(Rule())
        self._append(row)

    def _toggle(self, tip: str) -> None:
        self._opened = None if self._opened == tip else tip
        self._fill()
        self._go_to(tip)
