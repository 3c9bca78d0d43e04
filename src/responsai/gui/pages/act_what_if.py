"""What if: one's own last 30 days done another way, with sliders that begin at the present."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.app import levers
from responsai.app.levers import Levers
from responsai.gui.pages.act_levers import CommonLevers, LeverSlider
from responsai.gui.pages.act_outcome import OutcomeCard
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.disclosure import TitleButton
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.stages import Indicator
    from responsai.gui.pages.act_levers import LeverChoices
    from responsai.gui.tasks import Tasks, Ticket
    from responsai.tips.what_if import Outcome

PERCENT: Final = 100
PAUSE_MS: Final = 120
"""Rest of a slider after which the figures are worked out."""
_TWICE: Final = 2
_MOST_AT_LEAST: Final = 10
"""Images a week and clips a month that can be chosen, however few there are now."""


class WhatIfCard(Live, Card):
    """Sliders from the present value, and what would change in every indicator."""

    asked = Signal(object)
    """The user has set something otherwise: ``Levers``."""
    calmed = Signal()
    """Everything stands as it is: no answer is awaited any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Levers | None = None
        self._used = False
        self.outcome: Outcome | None = None
        self._title = Text(style="section")
        self._hint = Text(style="caption", tone="ink2", wrap=True)
        self.reset = Button(icon="undo-2", kind="quiet", small=True)
        self._rows = [LeverSlider(shares=shares) for shares in (True, False, False, True)]
        self.sliders = [row.slider for row in self._rows]
        self.more = TitleButton("", "chevron-down", strong=False)
        self.common = CommonLevers()
        self.result = OutcomeCard()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._arrange()
        for slider in self.sliders:
            slider.valueChanged.connect(self._moved)
        self.common.changed.connect(self._moved)
        self.common.hide()
        self.more.clicked.connect(self._show_more)
        self.reset.clicked.connect(self._reset)
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._hint)
        for row in self._rows:
            layout.addWidget(row)
        layout.addWidget(self.more)
        layout.addWidget(self.common)
        layout.addWidget(self.result)

    @property
    def settled(self) -> bool:
        """Whether no answer is about to be asked for."""
        return not self._pause.isActive()

    def show_present(self, now: Levers, choices: LeverChoices, *, used: bool) -> None:
        """Begin at how things stand; what the user has moved stays moved, and is worked out anew.

        Args:
            now: How things stand.
            choices: Models and zones to choose from.
            used: Anything was used at all.
        """
        moved = {row: row.slider.value() for row in self._rows if row.slider.moved}
        self._set(now, used=used)
        self.common.show_choices(choices, used=used)
        for row, value in moved.items():
            row.slider.setValue(value)
        if self.levers() == now:
            self._calm()
        else:
            self._ask()

    def show_indicator(self, indicator: Indicator) -> None:
        """Draw the ranges of another indicator."""
        self.result.show_indicator(indicator)

    def levers(self) -> Levers:
        """How everything stands; exactly the present values where nothing was moved."""
        now = self._now or Levers(None, 0.0, 0.0)
        questions, images, clips, agents = self.sliders
        light = now.questions_on_light
        return Levers(
            light if light is None or not questions.moved else questions.value() / PERCENT,
            float(images.value()) if images.moved else now.images_a_week,
            float(clips.value()) if clips.moved else now.clips_a_month,
            agents.value() / PERCENT,
            self.common.scenario(),
        )

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what would change; ``None`` to say that nothing was moved."""
        self.outcome = outcome
        self.result.show_outcome(outcome)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("ActPage", "What if"))
        self._hint.setText(translate("ActPage", "Your last 30 days, done another way."))
        self.reset.setText(translate("ActPage", "Reset"))
        self.reset.setAccessibleDescription(translate("ActPage", "Back to how it is"))
        self.more.setText(translate("ActPage", "Models, length, country, machines"))
        names = (
            translate("ActPage", "Questions that a light model answers"),
            translate("ActPage", "Images a week"),
            translate("ActPage", "Video clips a month"),
            translate("ActPage", "Agents whose context is kept half as long"),
        )
        for row, name in zip(self._rows, names, strict=True):
            row.set_name(name)

    def _set(self, now: Levers, *, used: bool) -> None:
        self._now = now
        self._used = used
        light = round((now.questions_on_light or 0) * PERCENT)
        images, clips = round(now.images_a_week), round(now.clips_a_month)
        questions, image_slider, clip_slider, agents = self._rows
        # Fewer questions for a light model than now would change nothing.
        questions.set_present(light, PERCENT, light, now.questions_on_light is not None)
        most = (max(_MOST_AT_LEAST, round(value * _TWICE)) for value in (images, clips))
        image_slider.set_present(0, next(most), images, now.images_a_week > 0)
        clip_slider.set_present(0, next(most), clips, now.clips_a_month > 0)
        agents.set_present(0, PERCENT, 0, used)

    def _show_more(self) -> None:
        shown = self.common.isHidden()
        self.common.setVisible(shown)
        self.more.set_sign("chevron-up" if shown else "chevron-down")

    def _moved(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        if self.levers() == self._now:
            self._calm()
        else:
            self.asked.emit(self.levers())

    def _reset(self) -> None:
        if self._now is not None:
            self._set(self._now, used=self._used)
            self.common.reset()
            self._calm()

    def _calm(self) -> None:
        self._pause.stop()
        self.calmed.emit()
        self.show_outcome(None)


class WhatIfAnswers(QObject):
    """Works out in the background what the card asks for; an answer overtaken is dropped.

    Args:
        card: Asks, and shows the answer.
        tasks: Where work on the database goes.
    """

    def __init__(self, card: WhatIfCard, tasks: Tasks) -> None:
        super().__init__(card)
        self._card = card
        self._tasks = tasks
        self._ticket: Ticket | None = None
        card.asked.connect(self._ask)
        card.calmed.connect(self._drop)

    @property
    def settled(self) -> bool:
        """Whether no answer is awaited, or about to be asked for."""
        return self._ticket is None and self._card.settled

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.drop()
            self._ticket = None

    def _ask(self, wanted: Levers) -> None:
        self._drop()
        self._ticket = self._tasks.on_database(
            partial(_pull, wanted), self._answered, failed=self._failed
        )

    def _answered(self, outcome: Outcome) -> None:
        self._ticket = None
        self._card.show_outcome(outcome)

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        self._tasks.tell(error)


def _pull(wanted: Levers, workspace: Workspace, _job: Job) -> Outcome:
    return levers.pulled(workspace, wanted)
