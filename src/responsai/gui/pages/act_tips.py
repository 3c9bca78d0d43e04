"""Tips on the page Act: one open in front, the others closed behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.pages import act_words as words
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.evidence_bars import EvidenceBars
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.source_link import SourceLink
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.trial_bars import TrialBars
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.tips import words as tip_words
from responsai.tips.follow import State

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from responsai.app.acting import Act, TipView
    from responsai.domain.stages import Indicator


class _Title(Button):
    """Opens and closes a tip; arrow keys go to the tips above and below."""

    stepped = Signal(int)
    """The user wants the next tip (1) or the one before (-1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Open with Enter too, and step with the arrows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Answer(Button):
    """A button that Enter presses, as it opens what stands above it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Press with Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class TipRow(Card):
    """One tip; its title opens and closes it."""

    toggled = Signal(str)
    """The user wants it open, or closed: the id of the tip."""
    answered = Signal(str, object)
    """The user says something to it: the id of the tip, and a ``State`` or ``None``."""

    def __init__(self, view: TipView, indicator: Indicator, *, opened: bool) -> None:
        tip = view.advice.tip
        trying = view.state in {State.TRYING, State.KEPT}
        super().__init__(tone="accent" if trying else "plain")
        self.view = view
        self.title = _Title(
            tip_words.words(tip).title,
            "chevron-down" if opened else "chevron-right",
            kind="quiet",
            strong=True,
        )
        self.title.clicked.connect(partial(self.toggled.emit, tip.id))
        self.title.setAccessibleDescription(
            translate("ActPage", "Close this tip") if opened else translate("ActPage", "Read more")
        )
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 6, 14, 8)
        self._layout.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addStretch()
        kind = Chip(tip_words.kind(tip.kind), tone="outline")
        head.addWidget(kind)
        self._layout.addLayout(head)
        saving = words.saving(view, indicator)
        if saving:
            self._add(Text(saving, "bodyStrong", wrap=True))
        if opened:
            self._open(view, indicator)

    def _add(self, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 0, 0)
        row.addWidget(widget)
        self._layout.addLayout(row)

    def _open(self, view: TipView, indicator: Indicator) -> None:
        tip = view.advice.tip
        told = tip_words.words(tip)
        seen = tip_words.observed(tip, view.advice.evaluation)
        for text in (seen, told.text, told.figure, words.all_savings(view), words.why_not(view)):
            if text:
                self._add(Text(text, tone="ink2", wrap=True))
        bars = EvidenceBars()
        bars.set_grade(words.LEVELS[tip.evidence], tip_words.grade(tip.evidence))
        topic = Text(tip_words.topic(tip.topic), "caption", "ink3")
        self._add(ButtonRow([bars, topic]))
        links = [
            SourceLink(f"{source.title}, {source.year}", source.title, source.url)
            for source in tip.sources
        ]
        for link in links:
            self._add(ButtonRow([link]))
        if view.trial is not None:
            self._show_trial(view, indicator)
        self._add(ButtonRow(self._answers(view)))

    def _show_trial(self, view: TipView, indicator: Indicator) -> None:
        trial = view.trial
        if trial is None:
            return
        self._add(Text(tip_words.trial(indicator, trial), "bodyStrong", wrap=True))
        if trial.before or trial.after:
            weeks = [week.value for week in (*trial.before, *trial.after)]
            central = [None if value is None else value.central for value in weeks]
            told = [
                "–" if value is None else str(numbers.estimate(indicator, value)) for value in weeks
            ]
            bars = TrialBars()
            cut = len(trial.before)
            bars.set_weeks(central[:cut], central[cut:], told)
            self._add(bars)

    def _answers(self, view: TipView) -> list[QWidget]:
        """What can be said to the tip as things stand."""
        answers: dict[State | None, list[tuple[str, State | None, bool]]] = {
            None: [
                (translate("ActPage", "I’m trying this"), State.TRYING, True),
                (translate("ActPage", "Not for me"), State.NOT_FOR_ME, False),
            ],
            State.TRYING: [
                (translate("ActPage", "Keep it"), State.KEPT, True),
                (translate("ActPage", "Stop trying"), None, False),
            ],
            State.KEPT: [(translate("ActPage", "Stop keeping it"), None, False)],
            State.NOT_FOR_ME: [(translate("ActPage", "Show it again"), None, False)],
        }
        buttons: list[QWidget] = []
        for text, state, primary in answers[view.state]:
            button = _Answer(text, kind="primary" if primary else "secondary", small=True)
            button.clicked.connect(partial(self.answered.emit, view.advice.tip.id, state))
            buttons.append(button)
        return buttons


class TipList(Live, QWidget):
    """All tips: those that apply, those that are tried, then the others."""

    answered = Signal(str, object)
    """The user says something to a tip: its id, and a ``State`` or ``None``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Act | None = None
        self._opened: str | None = None
        self._everything = False
        self.rows: dict[str, TipRow] = {}
        self._parts: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_act(self, act: Act) -> None:
        """Show other tips; the one in front is open at first."""
        first = self._act is None
        listed = {view.advice.tip.id for view in self._shown(act)}
        gone = self._opened is not None and self._opened not in listed
        self._act = act
        if (first or gone) and act.in_front is not None:
            self._opened = act.in_front.advice.tip.id
        self._fill()

    def open_tip(self, tip: str) -> None:
        """Open a tip, wherever it stands."""
        self._opened = tip
        act = self._act
        listed = {view.advice.tip.id for view in self._shown(act)} if act else set()
        self._everything = self._everything or tip not in listed
        self._fill()
        self._go_to(tip)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._fill()

    def _shown(self, act: Act) -> list[TipView]:
        """Those that apply or were taken up; all if wanted, or if there are none of these."""
        front = () if act.in_front is None else (act.in_front,)
        views = (*act.trying, *act.kept, *front, *act.behind)
        rest = act.all_tips if self._everything or not views else ()
        return list({view.advice.tip.id: view for view in (*views, *rest)}.values())

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
        if not any(view.advice.evaluation.applies or view.state for view in views):
            text = translate(
                "ActPage",
                "No tip applies to your last 30 days. All of them can be read; they show your own "
                "figures once you have used AI enough.",
            )
            self._append(Text(text, tone="ink2", wrap=True))
        for view in views:
            self._append_tip(view, act.indicator)
        if self.rows and self._opened in self.rows:
            self._let_tab_reach(self._opened)
        elif self.rows:
            self._let_tab_reach(next(iter(self.rows)))
        if focused is not None and self.rows:
            names = list(self.rows)
            kept = self._opened if self._opened in self.rows else None
            self._go_to(kept or names[min(focused, len(names) - 1)])
        more = Button(
            translate("ActPage", "Show fewer tips")
            if self._everything
            else translate("ActPage", "Show all {n} tips").format(
                n=numbers.count(len(act.all_tips))
            ),
            kind="link",
            small=True,
        )
        more.clicked.connect(self._toggle_everything)
        self._append(ButtonRow([more]))

    def _append(self, part: QWidget) -> None:
        self._parts.append(part)
        self._layout.addWidget(part)

    def _append_tip(self, view: TipView, indicator: Indicator) -> None:
        tip = view.advice.tip.id
        row = TipRow(view, indicator, opened=tip == self._opened)
        row.toggled.connect(self._toggle)
        row.title.stepped.connect(partial(self._step, tip))
        row.answered.connect(self.answered)
        self.rows[tip] = row
        self._append(row)

    def _toggle(self, tip: str) -> None:
        self._opened = None if self._opened == tip else tip
        self._fill()
        self._go_to(tip)

    def _toggle_everything(self) -> None:
        self._everything = not self._everything
        self._fill()
