"""The estimate of what is being entered, as it is entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui import icons, theme
from responsai.gui.widgets import spoken
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.indicator_card import ICONS
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.range_line import RangeLine
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.app.types import Estimate

ROW: Final = 20
COLUMNS: Final = 2
ASSUMED: Final = 2 * 16
"""Two lines, so that the panel need not grow while one chooses."""


class EstimatePanel(Live, QFrame):
    """Four indicators, the range of the energy, and below what was assumed."""

    explained = Signal()
    """The user wants to know how the figures come about."""

    def __init__(self, parent: QWidget | None = None, *, explains: bool = False) -> None:
        """Make an empty panel.

        Args:
            parent: Qt parent.
            explains: Offer to show how the figures come about.
        """
        super().__init__(parent)
        self.setProperty("inset", "true")
        self._title = Text(style="caption", tone="ink2")
        self.how = Button(kind="link", small=True)
        self.how.clicked.connect(self.explained)
        self._range_name = Text(style="caption", tone="ink2")
        self.range = RangeLine(Indicator.ENERGY)
        self._assumed = Text(style="caption", tone="ink2", wrap=True)
        self._assumed.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._assumed.setMinimumHeight(ASSUMED)
        self._icons: dict[Indicator, Text] = {}
        self.values: dict[Indicator, Text] = {}
        self._arrange()
        self.how.setVisible(explains)  # only now: without a parent it would be a window
        self.retheme()
        self.retranslate()

    @property
    def assumed(self) -> str:
        """What was assumed, in sentences."""
        return self._assumed.text()

    def show_estimate(self, estimate: Estimate, count: int) -> None:
        """Show an estimate.

        Args:
            estimate: Of all uses together.
            count: How many uses it is for.
        """
        text = translate("LogEntry", "Live estimate for {n}")
        self._title.setText(text.format(n=numbers.count(count)))
        for indicator in INDICATORS:
            self._show_indicator(indicator, estimate)
        self.range.set_interval(estimate.impacts.total(Indicator.ENERGY))
        self._assumed.setText(" ".join(estimate.notices))

    def _show_indicator(self, indicator: Indicator, estimate: Estimate) -> None:
        total = estimate.impacts.total(indicator)
        name, label = indicator_name(indicator), self.values[indicator]
        if total is None:
            # The method tells nothing of it: that is neither nothing nor zero.
            text = translate("LogEntry", "not covered")
            label.setText(text)
            label.setToolTip(f"{name}: {text}")
            label.setAccessibleName(f"{name}, {text}")
            return
        shown = numbers.estimate(indicator, total)
        unit = spoken.unit_called(shown.unit)
        label.setText(f"{shown.value} {shown.unit}")
        label.setToolTip(f"{name}: {shown.range} {shown.unit}")
        label.setAccessibleName(
            translate("LogEntry", "{name}, {amount}, from {range}").format(
                name=name, amount=spoken.amount(total, unit), range=spoken.bounds(total, unit)
            )
        )

    def show_nothing(self) -> None:
        """Show that there is no estimate for what is entered."""
        for text in self.values.values():
            text.setText("–")
            text.setToolTip("")
            text.setAccessibleName(translate("LogEntry", "no estimate"))
        self.range.set_interval(None)
        self._assumed.setText("")

    def retheme(self) -> None:
        """Renew the icons."""
        for indicator, label in self._icons.items():
            color = theme.current().indicator[indicator].color
            label.setPixmap(icons.pixmap(ICONS[indicator], color, ratio=self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Renew the accessible names; the rest comes with each estimate."""
        self.setAccessibleName(translate("LogEntry", "Estimate"))
        self.how.setText(translate("LogEntry", "How?"))
        self.how.setAccessibleName(translate("LogEntry", "How this estimate comes about"))
        self._range_name.setText(translate("LogEntry", "Energy range"))
        for indicator, label in self._icons.items():
            label.setAccessibleName(indicator_name(indicator))
            label.setToolTip(indicator_name(indicator))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self.how)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        for place, indicator in enumerate(INDICATORS):
            row, column = divmod(place, COLUMNS)
            grid.setRowMinimumHeight(row, ROW)
            self._icons[indicator] = Text()
            self.values[indicator] = Text(style="bodyStrong", tabular=True)
            grid.addWidget(self._icons[indicator], row, 2 * column)
            grid.addWidget(self.values[indicator], row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._range_name)
        line.addWidget(self.range, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(13, 8, 13, 10)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addLayout(grid)
        layout.addLayout(line)
        layout.addWidget(self._assumed)
