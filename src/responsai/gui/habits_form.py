"""The eight questions about habits, with the estimate of a year at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QSpinBox, QVBoxLayout

from responsai.app.habits import DAYS_PER_WEEK, HABITS, MONTHS_PER_YEAR, MOST_A_WEEK, estimate_year
from responsai.domain.stages import Indicator
from responsai.gui import fonts
from responsai.gui.widgets import spoken
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from responsai.app.jobs import Job
    from responsai.domain.impacts import Impacts
    from responsai.gui.tasks import Tasks, Ticket

COLUMNS: Final = 2
_DAY, _WEEK = DAYS_PER_WEEK, 1


def question(habit: str) -> str:
    """What is asked."""
    return {
        "questions": translate("Habits", "Short questions"),
        "conversations": translate("Habits", "Long conversations"),
        "reasoning": translate("Habits", "Reasoning tasks"),
        "agents": translate("Habits", "Coding sessions with an agent"),
        "images": translate("Habits", "Images"),
        "videos": translate("Habits", "Videos"),
        "audio": translate("Habits", "Audio recordings"),
        "documents": translate("Habits", "Documents read"),
    }[habit]


def estimate_sentences(year: Impacts) -> tuple[str, str]:
    """What a year and a month of habits cost, and that it is from habits."""
    energy = year.total(Indicator.ENERGY)
    if energy is None:
        return translate("Habits", "This method does not cover it."), ""
    month = numbers.estimate(Indicator.ENERGY, energy.scaled(1 / MONTHS_PER_YEAR))
    whole = numbers.estimate(Indicator.ENERGY, energy)
    first = translate("Habits", "About {year} a year ({year_range})").format(
        year=f"{whole.value} {whole.unit}", year_range=f"{whole.range} {whole.unit}"
    )
    parts = [
        translate("Habits", "about {month} a month ({month_range})").format(
            month=f"{month.value} {month.unit}", month_range=f"{month.range} {month.unit}"
        )
    ]
    for indicator in (Indicator.WATER, Indicator.GHG):
        total = year.total(indicator)
        if total is not None:
            shown = numbers.estimate(indicator, total)
            parts.append(
                translate("Habits", "{value} a year ({range})").format(
                    value=f"{shown.value} {shown.unit}", range=shown.range
                )
            )
    return first, "; ".join(parts) + "."


class HabitsForm(Live, Group):
    """Eight numbers, each a day or a week.

    Args:
        tasks: Estimates.
        parent: Qt parent.
    """

    changed = Signal()
    """An answer has changed."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ticket: Ticket | None = None
        self._year: Impacts | None = None
        self.counts = {habit.id: QSpinBox() for habit in HABITS}
        self.units = {habit.id: QComboBox() for habit in HABITS}
        self._labels = {habit.id: Text(style="body", wrap=True) for habit in HABITS}
        self.result = Text(style="section", wrap=True)
        self.more = Text(style="caption", tone="ink2", wrap=True)
        self.note = Text(style="caption", tone="ink2", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for place, habit in enumerate(HABITS):
            row, column = place % 4, 4 * (place // 4)
            count, unit = self.counts[habit.id], self.units[habit.id]
            count.setRange(0, MOST_A_WEEK // DAYS_PER_WEEK)
            count.setFixedWidth(fonts.sized(84))
            unit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            for factor in (_WEEK, _DAY):
                unit.addItem("", factor)
            count.valueChanged.connect(self._renew)
            unit.currentIndexChanged.connect(self._renew)
            for step, widget in enumerate((self._labels[habit.id], count, unit)):
                grid.addWidget(widget, row, column + step)
        grid.setColumnMinimumWidth(3, 12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(4, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(grid)
        layout.addSpacing(6)
        for text in (self.result, self.more, self.note):
            layout.addWidget(text)
        self.retranslate()

    def answers(self) -> dict[str, int]:
        """Times a week, for what is done at all."""
        found = {
            name: count.value() * int(self.units[name].currentData())
            for name, count in self.counts.items()
        }
        return {name: weekly for name, weekly in found.items() if weekly}

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("Habits", "Your habits"))
        for name, label in self._labels.items():
            label.setText(question(name))
            label.setBuddy(self.counts[name])
            self.counts[name].setAccessibleName(question(name))
            unit = self.units[name]
            unit.setItemText(0, translate("Habits", "a week"))
            unit.setItemText(1, translate("Habits", "a day"))
            unit.setAccessibleName(
                translate("Habits", "{question}: a week or a day").format(question=question(name))
            )
        self.note.setText(
            translate("Habits", "From your habits: kept apart from what is recorded.")
        )
        self._show(self._year)

    def _renew(self) -> None:
        if self._ticket is not None:
            self._ticket.drop()
        work = partial(_estimate, self.answers())
        self._ticket = self._tasks.aside(work, self._show)
        self.changed.emit()

    def _show(self, year: Impacts | None) -> None:
        self._ticket = None
        self._year = year
        if year is None:
            first, more = translate("Habits", "Answer what applies; the estimate follows."), ""
        else:
            first, more = estimate_sentences(year)
        self.result.setText(first)
        self.more.setText(more)
        self.result.setAccessibleName(spoken.plain(first))
        self.more.setAccessibleName(spoken.plain(more))


def _estimate(answers: Mapping[str, int], _job: Job) -> Impacts | None:
    from responsai.app.engines import make_engine  # noqa: PLC0415  (start-up time)

    return estimate_year(make_engine(), answers)
