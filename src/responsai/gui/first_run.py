"""The first run: three steps before there is a journal; each can be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from responsai.gui import fonts, theme
from responsai.gui.first_run_steps import Begin, BeginStep, HabitsStep, LookStep, PlaceStep
from responsai.gui.widgets import paint
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.logo import LogoWidget
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.welcome_river import HEIGHT as RIVER_HEIGHT
from responsai.gui.widgets.welcome_river import LEAST_HEIGHT, WelcomeRiver
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from responsai.app.jobs import Job
    from responsai.factors import FactorSet
    from responsai.gui.frame import Frame

STEPS: Final = 3
WIDTH: Final = 640
_SIDE: Final = 36
_BAR: Final = QSize(28, 4)
_BAR_GAP: Final = 8


class FirstChoices(NamedTuple):
    """What the user decided.

    Attributes:
        home_zone: Their country; ``None`` for what the system says.
        begin: How to begin; ``None`` if they skipped it.
        sample: They want to see a sample year.
        habits: Times a week, by the ids of ``app.habits``.
    """

    home_zone: str | None = None
    begin: Begin | None = None
    sample: bool = False
    habits: Mapping[str, int] = {}


class _Known(NamedTuple):
    """What the steps need to know of this computer."""

    factors: FactorSet
    zone: str | None
    programs: tuple[str, ...]


class _Bars(QWidget):
    """How far one is, drawn; the words beside say it."""

    def __init__(self) -> None:
        super().__init__()
        self.step = 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(STEPS * _BAR.width() + (STEPS - 1) * _BAR_GAP, _BAR.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        for place in range(STEPS):
            left = place * (_BAR.width() + _BAR_GAP)
            color = ui.accent if place < self.step else ui.neutral_fill
            area = QRectF(left, 0, _BAR.width(), _BAR.height())
            paint.fill_rounded(painter, area, _BAR.height() / 2, color)
        painter.end()


class FirstRun(Live, QWidget):
    """Covers the whole window until it is done.

    Args:
        frame: The window.
        window: What is covered.
    """

    finished = Signal(object)
    """The user is through: their ``FirstChoices``."""

    def __init__(self, frame: Frame, window: QWidget) -> None:
        super().__init__(window)
        self._frame = frame
        self._covered = window
        self.setAutoFillBackground(True)
        self.look, self.place = LookStep(frame), PlaceStep()
        self.begin, self.habits = BeginStep(), HabitsStep(frame)
        self.steps = QStackedWidget()
        for step in (self.look, self.place, self.begin, self.habits):
            self.steps.addWidget(step)
        self._bars, self._where = _Bars(), Text(style="caption", tone="ink2")
        self.skip = Button(kind="quiet")
        self.back = Button(kind="quiet")
        self.sample = Button(kind="link")
        self.go_on = PrimaryButton(icon="arrow-right")
        self.river = WelcomeRiver()
        self._private = Text(style="caption", tone="ink2")
        self._arrange()
        self.skip.clicked.connect(self._skip)
        self.back.clicked.connect(self.step_back)
        self.sample.clicked.connect(self._show_sample)
        self.go_on.clicked.connect(self.step_on)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self._show_step(0)

    def ask(self) -> None:
        """Find out what the steps show of this computer; the window stands already."""
        self._frame.tasks.aside(_know, self._know)
        self._focus_step()

    def step_on(self) -> None:
        """Go on; from the last step, begin."""
        place = self.steps.currentIndex()
        last = self.steps.count() - 1
        if place < STEPS - 1:
            self._show_step(place + 1)
            self._focus_step()
        elif place < last and self.begin.chosen is Begin.HABITS:
            self._show_step(last)
            self._focus_step()
        else:
            self._finish(FirstChoices(begin=self.begin.chosen))

    def step_back(self) -> None:
        """Go back; the first step has none."""
        if self.steps.currentIndex() > 0:
            self._show_step(self.steps.currentIndex() - 1)
            self._focus_step()

    def retranslate(self) -> None:
        """Renew all texts."""
        place = self.steps.currentIndex()
        step = min(place + 1, STEPS)
        self.setAccessibleName(translate("FirstRun", "Welcome to ResponsAI"))
        self._private.setText(translate("FirstRun", "On this computer only"))
        self._where.setText(
            translate("FirstRun", "Step {step} of {steps}").format(step=step, steps=STEPS)
        )
        self.skip.setText(
            translate("FirstRun", "Skip, use defaults")
            if place == 0
            else translate("FirstRun", "Skip for now")
        )
        self.back.setText(translate("FirstRun", "Back"))
        self.sample.setText(translate("FirstRun", "See a sample year"))
        self.go_on.setText(
            translate("FirstRun", "Continue")
            if place < STEPS - 1
            else translate("FirstRun", "Start")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Follow the size of the window."""
        if watched is self._covered and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Give the river what the steps leave."""
        super().resizeEvent(event)
        self._fit_river()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Enter goes on, or presses the button that has the focus; Escape goes back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.step_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.step_back()
        else:
            super().keyPressEvent(event)

    def _know(self, known: _Known) -> None:
        self.place.show_zones(known.factors, known.zone)
        self.begin.show_found(known.programs)

    def _show_step(self, place: int) -> None:
        for number in range(self.steps.count()):
            # Only the step in view takes room, so that the buttons stand below it.
            policy = QSizePolicy.Policy.Preferred if number == place else QSizePolicy.Policy.Ignored
            step = self.steps.widget(number)
            if step is not None:
                step.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.steps.setCurrentIndex(place)
        self._bars.step = min(place + 1, STEPS)
        self._bars.update()
        self.back.setVisible(place > 0)
        self.sample.setVisible(place == STEPS - 1)
        self.retranslate()
        self._fit_river()

    def _focus_step(self) -> None:
        starts: dict[int, QWidget] = {
            0: next(tile for tile in self.look.languages.values() if tile.isChecked()),
            1: self.place.country,
            2: self.begin.tiles[self.begin.chosen],
            3: next(iter(self.habits.form.counts.values())),
        }
        start = starts[self.steps.currentIndex()]
        start.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(start, QSpinBox):
            start.selectAll()  # what is typed replaces the zero

    def _fit_river(self) -> None:
        """As high as there is room below the steps; none rather than a puddle."""
        step = self.steps.currentWidget()
        needed = 0 if step is None else self._needed(step)
        room = self.height() - needed
        self.river.setVisible(room >= LEAST_HEIGHT)
        self.river.setFixedHeight(max(LEAST_HEIGHT, min(RIVER_HEIGHT, room)))

    def _needed(self, step: QWidget) -> int:
        layout = step.layout()
        width = fonts.sized(WIDTH)
        inner = step.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            inner = layout.totalHeightForWidth(width)
        return inner + fonts.sized(_AROUND)

    def _skip(self) -> None:
        """Leave this step as it is; from the last one, begin with an empty journal."""
        if self.steps.currentIndex() == 0:
            self._finish(FirstChoices())
        elif self.steps.currentIndex() < STEPS - 1:
            self._show_step(self.steps.currentIndex() + 1)
            self._focus_step()
        else:
            self._finish(FirstChoices(home_zone=self.place.zone))

    def _show_sample(self) -> None:
        self._finish(FirstChoices(sample=True))

    def _finish(self, choices: FirstChoices) -> None:
        answers = self.habits.form.answers() if choices.begin is Begin.HABITS else {}
        zone = choices.home_zone
        if choices.begin is not None or choices.sample:
            zone = self.place.zone
        self._covered.removeEventFilter(self)
        self.finished.emit(choices._replace(home_zone=zone, habits=answers))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 28, _SIDE, 0)
        top.addWidget(LogoWidget())
        top.addStretch(1)
        top.addWidget(Pictogram("lock", size=14))
        top.addSpacing(4)
        top.addWidget(self._private)
        where = QHBoxLayout()
        where.setSpacing(14)
        where.addWidget(self._bars)
        where.addWidget(self._where)
        where.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.sample)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go_on)
        centre = QWidget()
        centre.setMaximumWidth(fonts.sized(WIDTH))
        centre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(where)
        column.addSpacing(18)
        column.addWidget(self.steps)
        column.addSpacing(14)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(centre, stretch=4)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
        layout.addWidget(self.river)


_AROUND: Final = 170
"""Pixels above and below a step: the head of the page, how far one is, and the buttons."""


def _know(_job: Job) -> _Known:
    from responsai.app.places import home_zone  # noqa: PLC0415  (start-up time)
    from responsai.app.scanning import programs_found  # noqa: PLC0415  (start-up time)
    from responsai.factors import load_factor_set  # noqa: PLC0415  (start-up time)

    factors = load_factor_set()
    return _Known(factors, home_zone(factors), programs_found())
