"""One step of a trace: badge, what it is, the formula, and the value with its range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from responsai.gui.widgets.badge import Badge
from responsai.gui.widgets.text import Text

if TYPE_CHECKING:
    from responsai.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class StepText:
    """What a step says.

    Attributes:
        title: What it is.
        sentence: How it comes about.
        formula: The numbers that give it; empty for none.
        value: The figure with its unit.
        range: Its bounds; or a word, where there are none.
        sources: What it rests on, for the tooltip.
        spoken: Value and range for screen readers.
    """

    title: str
    sentence: str
    formula: str
    value: str
    range: str
    sources: str = ""
    spoken: str = ""


class TraceStep(QFrame):
    """A row; its badge carries a number, a stage, or the check mark of the sum."""

    def __init__(
        self, text: StepText, *, stage: Stage | None = None, number: str = "", last: bool = False
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(text.title, "bodyStrong", wrap=True))
        if text.sentence:
            words.addWidget(Text(text.sentence, "caption", "ink2", wrap=True))
        if text.formula:
            chip = QFrame()
            chip.setProperty("inset", "true")
            inside = QHBoxLayout(chip)
            inside.setContentsMargins(8, 3, 8, 3)
            inside.addWidget(Text(text.formula, "caption", wrap=True, tabular=True))
            words.addWidget(chip, alignment=Qt.AlignmentFlag.AlignLeft)
        figures = QVBoxLayout()
        figures.setSpacing(2)
        value = Text(text.value, "section" if last else "bodyStrong", tabular=True)
        bounds = Text(text.range, "caption", "ink3", tabular=True)
        for label in (value, bounds):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            figures.addWidget(label)
        figures.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(Badge(stage, number, done=last), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, stretch=1)
        row.addLayout(figures)
        self.setToolTip(text.sources)
        self.setAccessibleName(f"{text.title}, {text.spoken or text.value}")
        self.setAccessibleDescription(" ".join(filter(None, (text.sentence, text.sources))))
