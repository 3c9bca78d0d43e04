"""One tip on the page Act: closed a line with its saving, open everything about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.pages import act_words as words
from responsai.gui.widgets.badge import Badge
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.disclosure import Disclosure
from responsai.gui.widgets.evidence_bars import EvidenceBars
from responsai.gui.widgets.source_link import SourceLink
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.trial_bars import TrialBars
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.tips import words as tip_words
from responsai.tips.catalogue import Kind
from responsai.tips.follow import State

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from responsai.app.acting import TipView
    from responsai.domain.stages import Indicator

SAVING_WIDTH: Final = 128
_INSET: Final = 4
"""Text stands below the title, which keeps room for its focus ring."""


class _Answer(Button):
    """A button that Enter presses, as it opens what stands above it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Press with Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class TipRow(QFrame):
    """A tip; its title opens and closes it.

    Args:
        view: The tip as it stands.
        indicator: What savings are shown in.
        number: Its place in the list, shown before it.
        opened: Show everything about it.
    """

    toggled = Signal(str)
    """The user wants it open, or closed: the id of the tip."""
    answered = Signal(str, object)
    """The user says something to it: the id of the tip, and a ``State`` or ``None``."""

    def __init__(self, view: TipView, indicator: Indicator, number: int, *, opened: bool) -> None:
        super().__init__()
        tip = view.advice.tip
        self.view = view
        self._indicator = indicator
        trying = view.state in {State.TRYING, State.KEPT}
        self.setProperty("tip", "taken" if trying else "open" if opened else "plain")
        self.title = Disclosure(tip_words.words(tip).title, opened=opened)
        self.title.clicked.connect(partial(self.toggled.emit, tip.id))
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._column.addWidget(self.title)
        self._describe_title(opened=opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(8)
        row.addWidget(Badge(number=str(number), done=trying), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, stretch=1)
        row.addWidget(self._saving(), alignment=Qt.AlignmentFlag.AlignTop)
        self._add_chips()
        if opened:
            self._open()
        else:
            self._add_glance()

    def _describe_title(self, *, opened: bool) -> None:
        act = (
            translate("ActPage", "Close this tip") if opened else translate("ActPage", "Read more")
        )
        saving = words.saving(self.view, self._indicator)
        self.title.setAccessibleDescription(f"{saving}. {act}" if saving else act)

    def _saving(self) -> QWidget:
        """What it would save, or what came of it, at the right."""
        value, below = words.saving_beside(self.view, self._indicator)
        figures = QWidget()
        figures.setFixedWidth(SAVING_WIDTH)
        column = QVBoxLayout(figures)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(2)
        for text, style, tone in ((value, "section", "ink"), (below, "caption", "ink2")):
            label = Text(text, style, tone, wrap=True, tabular=True)  # type: ignore[arg-type]
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            if not text:
                label.hide()  # never "show": without a parent yet, it would be a window
            column.addWidget(label)
        return figures

    def _add(self, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(_INSET, 0, 0, 0)
        row.addWidget(widget)
        self._column.addLayout(row)

    def _add_chips(self) -> None:
        """What it asks for, if it is not simply something to do; and since when it is done."""
        kind = self.view.advice.tip.kind
        chips: list[QWidget] = []
        if kind is not Kind.ACTION:
            chips.append(Chip(tip_words.kind(kind), tone="outline"))
        state = words.state(self.view)
        if state:
            chips.append(Chip(state, tone="outline"))
        if chips:
            self._add(ButtonRow(chips))

    def _add_glance(self) -> None:
        """A closed tip: how well it is founded, and what one's own use shows."""
        tip = self.view.advice.tip
        if self.view.trial is not None:
            self._add(
                Text(tip_words.trial(self._indicator, self.view.trial), tone="ink2", wrap=True)
            )
            return
        row = QHBoxLayout()
        row.setContentsMargins(_INSET, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._evidence(), alignment=Qt.AlignmentFlag.AlignTop)
        seen = tip_words.observed(tip, self.view.advice.evaluation)
        observed = Text(seen, "caption", "ink2", wrap=True)
        observed.setContentsMargins(0, 2, 0, 0)  # on one line with the word beside the bars
        row.addWidget(observed, stretch=1)
        self._column.addLayout(row)

    def _evidence(self) -> EvidenceBars:
        tip = self.view.advice.tip
        bars = EvidenceBars()
        bars.set_grade(words.LEVELS[tip.evidence], tip_words.grade(tip.evidence))
        return bars

    def _open(self) -> None:
        view = self.view
        tip = view.advice.tip
        told = tip_words.words(tip)
        seen = tip_words.observed(tip, view.advice.evaluation)
        for text in (seen, told.text, told.figure, words.why_not(view)):
            if text:
                self._add(Text(text, tone="ink2", wrap=True))
        savings = words.all_savings(view)
        if savings:
            self._add(Text(savings, "label", "ink2", wrap=True, tabular=True))
        topic = Text(tip_words.topic(tip.topic), "caption", "ink3")
        self._add(ButtonRow([self._evidence(), topic]))
        links = [
            SourceLink(f"{source.title}, {source.year}", source.title, source.url)
            for source in tip.sources
        ]
        self._add(ButtonRow(links))
        if view.trial is not None:
            self._show_trial()
        self._add(ButtonRow(self._answers()))

    def _show_trial(self) -> None:
        trial = self.view.trial
        if trial is None:
            return
        self._add(Text(tip_words.trial(self._indicator, trial), "bodyStrong", wrap=True))
        if trial.before or trial.after:
            weeks = [week.value for week in (*trial.before, *trial.after)]
            central = [None if value is None else value.central for value in weeks]
            told = [
                "–" if value is None else str(numbers.estimate(self._indicator, value))
                for value in weeks
            ]
            bars = TrialBars()
            cut = len(trial.before)
            bars.set_weeks(central[:cut], central[cut:], told)
            self._add(ButtonRow([bars]))

    def _answers(self) -> list[QWidget]:
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
        for text, state, primary in answers[self.view.state]:
            button = _Answer(text, kind="primary" if primary else "quiet", small=True)
            button.clicked.connect(partial(self.answered.emit, self.view.advice.tip.id, state))
            buttons.append(button)
        return buttons
