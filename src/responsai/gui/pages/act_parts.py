"""The cards beside the tips: what if, budgets, and one's own use in proportion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from responsai.app.levers import Levers
from responsai.domain.stages import INDICATORS
from responsai.gui.pages import act_words as words
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
    from responsai.tips.what_if import Outcome

PERCENT: Final = 100
PAUSE_MS: Final = 120
"""Rest of a slider after which the figures are worked out."""
_TWICE: Final = 2


class WhatIfCard(Live, Card):
    """Sliders from the present value, and what would change in every indicator."""

    asked = Signal(object)
    """The user has set the sliders otherwise: ``Levers``."""
    calmed = Signal()
    """The sliders stand as things are: no answer is awaited any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Levers | None = None
        self._used = False
        self._outcome: Outcome | None = None
        self._title = Text(style="section")
        self._hint = Text(style="caption", tone="ink2", wrap=True)
        self.sliders = [QSlider(Qt.Orientation.Horizontal) for _ in range(4)]
        self._names = [Text(style="label", wrap=True) for _ in self.sliders]
        self._values = [Text(style="label", tone="ink2", tabular=True) for _ in self.sliders]
        self.results = Text(wrap=True, tabular=True)
        self.reset = Button(kind="link", small=True)
        self.reset.clicked.connect(self._reset)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(4)
        for place, slider in enumerate(self.sliders):
            slider.valueChanged.connect(self._moved)
            grid.addWidget(self._names[place], 2 * place, 0)
            grid.addWidget(self._values[place], 2 * place, 1)
            grid.addWidget(slider, 2 * place + 1, 0, 1, 2)
        layout.addLayout(grid)
        layout.addWidget(self.results)
        layout.addWidget(ButtonRow([self.reset]))
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether no answer is about to be asked for."""
        return not self._pause.isActive()

    def show_present(self, now: Levers, *, used: bool) -> None:
        """Begin at how things stand; what the user has moved stays moved, and is worked out anew.

        Args:
            now: How things stand.
            used: Anything was used at all.
        """
        moved = self._moved_sliders()
        self._set(now, used=used)
        for place, value in moved.items():
            self.sliders[place].setValue(value)
        if self.levers() == now:
            self._calm()
        elif moved:
            self._ask()

    def _moved_sliders(self) -> dict[int, int]:
        """Values of the sliders that do not stand at the present."""
        if self._now is None:
            return {}
        return {
            place: slider.value()
            for place, (slider, value) in enumerate(
                zip(self.sliders, _values(self._now), strict=True)
            )
            if slider.value() != value
        }

    def _calm(self) -> None:
        self._pause.stop()
        self._outcome = None
        self.calmed.emit()
        self.retranslate()

    def _set(self, now: Levers, *, used: bool) -> None:
        self._now = now
        limits = (
            PERCENT,
            max(10, round(now.images_a_week * _TWICE)),
            max(10, round(now.clips_a_month * _TWICE)),
            PERCENT,
        )
        values = _values(now)
        # Fewer questions for a light model than now would change nothing.
        least = (values[0], 0, 0, 0)
        for slider, low, limit, value in zip(self.sliders, least, limits, values, strict=True):
            slider.blockSignals(True)  # noqa: FBT003  (Qt's name)
            slider.setRange(low, limit)
            slider.setValue(value)
            slider.blockSignals(False)  # noqa: FBT003  (Qt's name)
        self.sliders[0].setEnabled(now.questions_on_light is not None)
        self.sliders[1].setEnabled(now.images_a_week > 0)
        self.sliders[2].setEnabled(now.clips_a_month > 0)
        self.sliders[3].setEnabled(used)
        self._used = used
        self._show_values()

    def levers(self) -> Levers:
        """How the sliders stand; exactly the present values where none was moved."""
        now = self._now or Levers(None, 0.0, 0.0)
        questions, images, clips, agents = (slider.value() for slider in self.sliders)
        light = now.questions_on_light
        return Levers(
            None
            if light is None
            else light
            if questions == round(light * PERCENT)
            else questions / PERCENT,
            now.images_a_week if images == round(now.images_a_week) else float(images),
            now.clips_a_month if clips == round(now.clips_a_month) else float(clips),
            agents / PERCENT,
        )

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what would change."""
        self._outcome = outcome
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("ActPage", "What if"))
        self._hint.setText(
            translate("ActPage", "Your last 30 days, done another way. The sliders begin at today.")
        )
        self.reset.setText(translate("ActPage", "Back to how it is"))
        names = (
            translate("ActPage", "Questions that a light model answers"),
            translate("ActPage", "Images a week"),
            translate("ActPage", "Video clips a month"),
            translate("ActPage", "Agents whose context is kept half as long"),
        )
        for place, (slider, name) in enumerate(zip(self.sliders, names, strict=True)):
            self._names[place].setText(name)
            slider.setAccessibleName(name)
        self._show_values()
        if self._outcome is None:
            self.results.setText(translate("ActPage", "Move a slider to see what would change."))
            return
        outcome = self._outcome
        self.results.setText(
            "\n".join(words.change(indicator, outcome.less(indicator)) for indicator in INDICATORS)
        )

    def _show_values(self) -> None:
        for place, slider in enumerate(self.sliders):
            share = place in {0, 3}
            value = slider.value()
            text = numbers.share(value / PERCENT) if share else numbers.count(value)
            self._values[place].setText(text)

    def _moved(self) -> None:
        self._show_values()
        self._pause.start()

    def _ask(self) -> None:
        self.asked.emit(self.levers())

    def _reset(self) -> None:
        if self._now is not None:
            self._set(self._now, used=self._used)
            self._calm()


def _values(now: Levers) -> tuple[int, int, int, int]:
    """Where the sliders stand for the present."""
    light = round((now.questions_on_light or 0) * PERCENT)
    return light, round(now.images_a_week), round(now.clips_a_month), 0


class BudgetsCard(Live, Card):
    """Budgets: used so far, and where the pace leads."""

    change_requested = Signal()
    """The user wants to set, change or remove one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budgets: tuple[Progress, ...] = ()
        self._lines: list[QWidget] = []
        self._title = Text(style="section")
        self.change = Button(icon="target", small=True)
        self.change.clicked.connect(self.change_requested)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(self._column)
        layout.addWidget(ButtonRow([self.change]))
        self.retranslate()

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
        self.change.setText(
            translate("ActPage", "Change the budgets")
            if self._budgets
            else translate("ActPage", "Set a budget")
        )
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
