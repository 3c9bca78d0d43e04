"""The estimate of what is being entered, as it is entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from responsai.domain.stages import INDICATORS
from responsai.gui import icons, theme
from responsai.gui.widgets import spoken
from responsai.gui.widgets.indicator_card import ICONS
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.app.types import Estimate
    from responsai.domain.stages import Indicator

ROW: Final = 20
ASSUMED: Final = 5 * 16
"""Five lines."""


class EstimatePanel(Live, QFrame):
    """Four indicators with their ranges, and below what was assumed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("inset", "true")
        self._title = Text(style="caption", tone="ink2")
        self._assumed = Text(style="caption", tone="ink2", wrap=True)
        self._assumed.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Room for what is usually said, so that the dialog need not grow while one chooses.
        self._assumed.setMinimumHeight(ASSUMED)
        self._icons: dict[Indicator, Text] = {}
        self.values: dict[Indicator, Text] = {}
        self.ranges: dict[Indicator, Text] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, indicator in enumerate(INDICATORS):
            grid.setRowMinimumHeight(row, ROW)
            self._icons[indicator] = Text()
            self.values[indicator] = Text(style="bodyStrong", tabular=True)
            self.ranges[indicator] = Text(style="caption", tone="ink2", tabular=True)
            grid.addWidget(self._icons[indicator], row, 0)
            grid.addWidget(self.values[indicator], row, 1)
            grid.addWidget(self.ranges[indicator], row, 2, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._assumed, stretch=1)
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
        self._title.setText(translate("LogUse", "Estimate for {n}").format(n=numbers.count(count)))
        for indicator in INDICATORS:
            total = estimate.impacts.total(indicator)
            if total is None:
                self._show_not_covered(indicator)
                continue
            shown = numbers.estimate(indicator, total)
            self.values[indicator].setText(f"{shown.value} {shown.unit}")
            self.ranges[indicator].setText(f"{shown.range} {shown.unit}")
            unit = spoken.unit_called(shown.unit)
            self.values[indicator].setAccessibleName(
                f"{indicator_name(indicator)}, {spoken.amount(total, unit)}"
            )
            self.ranges[indicator].setAccessibleName(spoken.bounds(total, unit))
        self._assumed.setText(" ".join(estimate.notices))

    def _show_not_covered(self, indicator: Indicator) -> None:
        """Say that the method tells nothing of an indicator, rather than nothing or zero."""
        text = translate("LogUse", "not covered")
        self.values[indicator].setText(text)
        self.values[indicator].setAccessibleName(f"{indicator_name(indicator)}, {text}")
        self.ranges[indicator].setText("")
        self.ranges[indicator].setAccessibleName("")

    def show_nothing(self) -> None:
        """Show that there is no estimate for what is entered."""
        for text in (*self.values.values(), *self.ranges.values()):
            text.setText("–")
            text.setAccessibleName(translate("LogUse", "no estimate"))
        self._assumed.setText("")

    def retheme(self) -> None:
        """Renew the icons."""
        for indicator, label in self._icons.items():
            color = theme.current().indicator[indicator].color
            label.setPixmap(icons.pixmap(ICONS[indicator], color, ratio=self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Renew the accessible names; the rest comes with each estimate."""
        self.setAccessibleName(translate("LogUse", "Estimate"))
        for indicator, label in self._icons.items():
            label.setAccessibleName(indicator_name(indicator))
            label.setToolTip(indicator_name(indicator))
