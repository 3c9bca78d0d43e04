"""What would change: one indicator as ranges, all of them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.pages import act_words as words
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.now_then import NowThen
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.tips.what_if import Outcome


class OutcomeCard(Live, Card):
    """The figures of "What if"; a sentence while nothing is set otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="inset")
        self._outcome: Outcome | None = None
        self._indicator = Indicator.ENERGY
        self.value = Text(style="title", tabular=True)
        self.instead = Text(style="label", tone="ink2", tabular=True)
        self.change = Chip("", tone="neutral")
        self.ranges = NowThen()
        self.words = Text(style="label", tone="ink2", wrap=True, tabular=True)
        self._figures = QWidget()
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(8)
        figures.addWidget(ButtonRow([self.value, self.instead, self.change]))
        figures.addWidget(self.ranges)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self._figures)
        layout.addWidget(self.words)
        self.retranslate()

    def show_indicator(self, indicator: Indicator) -> None:
        """Draw the ranges of another indicator."""
        self._indicator = indicator
        self.retranslate()

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what would change, or that nothing would."""
        self._outcome = outcome
        self.retranslate()

    def retranslate(self) -> None:
        """Renew everything: it is all words."""
        outcome = self._outcome
        now = None if outcome is None else outcome.now.total(self._indicator)
        then = None if outcome is None else outcome.then.total(self._indicator)
        self._figures.setVisible(now is not None and then is not None)
        if outcome is None:
            self.words.setText(translate("ActPage", "Move a slider to see what would change."))
            return
        self.words.setText("\n".join(words.change(one, outcome.less(one)) for one in INDICATORS))
        if now is None or then is None:
            return
        unit = numbers.unit_for(self._indicator, max(now.central, then.central))
        shown = numbers.estimate(self._indicator, then, unit)
        self.value.setText(f"{shown.value} {shown.unit}")
        before = numbers.estimate(self._indicator, now, unit)
        self.instead.setText(translate("ActPage", "instead of {value}").format(value=before.value))
        self.ranges.show_ranges(self._indicator, now, then)
        change = then.central / now.central - 1 if now.central else 0.0
        self.change.setVisible(bool(change))
        self.change.set_state(
            numbers.share(abs(change)),
            "arrow-down" if change < 0 else "arrow-up",
            "ok" if change < 0 else "neutral",
        )
        text = (
            translate("ActPage", "{share} less")
            if change < 0
            else translate("ActPage", "{share} more")
        )
        self.change.setAccessibleName(text.format(share=numbers.share(abs(change))))
