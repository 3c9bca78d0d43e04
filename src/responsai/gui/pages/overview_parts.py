"""The cards of the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.app import equivalence
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.charts import days as days_chart
from responsai.gui.charts.view import ChartView
from responsai.gui.models import changes
from responsai.gui.pages.overview_data import drivers
from responsai.gui.widgets.bar_list import BarList
from responsai.gui.widgets.buttons import IconButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.group import Group as Grouping
from responsai.gui.widgets.indicator_card import IndicatorCard
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.river import River
from responsai.gui.widgets.switch import Switch
from responsai.gui.widgets.text import Heading, Text
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.domain.impacts import Impacts
    from responsai.domain.summary import Group
    from responsai.gui.charts.days import Days
    from responsai.gui.pages.overview_data import OverviewData
    from responsai.gui.tasks import Tasks

GAP: Final = 12
CHART_HEIGHT: Final = 236
"""Least height of the chart with its title."""
NARROWEST_DRIVERS: Final = 260


class IndicatorRow(Live, Grouping):
    """Four cards, one of them chosen."""

    selected = Signal(Indicator)
    """The user chose an indicator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.cards = {indicator: IndicatorCard(indicator, self) for indicator in INDICATORS}
        for card in self.cards.values():
            card.selected.connect(self.selected)
            row.addWidget(card, stretch=1)
        self.retranslate()

    def show_data(self, data: OverviewData) -> None:
        """Show the totals, what they compare to, and how they changed."""
        for indicator, card in self.cards.items():
            total = data.summary.impacts.total(indicator)
            if total is None:
                card.set_not_covered()
                continue
            same = equivalence.sentence(data.equivalences, indicator, total.central)
            card.set_values(
                numbers.estimate(indicator, total),
                total,
                same[0] if same else None,
                changes.sentence(data.change, indicator, data.today.year),
            )

    def select(self, indicator: Indicator) -> None:
        """Mark the chosen card."""
        self.cards[indicator].set_selected(True)

    def retranslate(self) -> None:
        """Renew the accessible name."""
        self.setAccessibleName(translate("Overview", "Indicators"))


class RiverCard(Live, Card):
    """The five stages of the chosen indicator."""

    method_requested = Signal(str)
    """The user wants to know where the figures come from: the indicator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicator = Indicator.ENERGY
        self._title = Text(style="section")
        self._hint = Text(style="caption", tone="ink3")
        self.river = River()
        self.how = IconButton("info", "")
        self.how.clicked.connect(lambda: self.method_requested.emit(self._indicator.value))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._hint, stretch=1)
        head.addWidget(self.how)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.river)
        self.retranslate()

    def show_impacts(self, indicator: Indicator, impacts: Impacts) -> None:
        """Show the stages of an indicator."""
        self._indicator = indicator
        self.river.set_data(indicator, impacts.table[indicator])
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the title."""
        self._title.setText(
            translate("Overview", "{indicator} along the life cycle").format(
                indicator=indicator_name(self._indicator)
            )
        )
        self._hint.setText(translate("Overview", "Each stream’s width is its share of your total."))
        self.how.set_name(translate("Overview", "Show where these numbers come from"))


class ChartCard(Live, Card):
    """The chosen indicator over time."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Days | None = None
        self._title = Heading()
        self._unit = Text(style="caption", tone="ink3")
        self.ranges = Switch()
        self.ranges.toggled.connect(self._show)
        self.view = ChartView(tasks)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._unit)
        head.addStretch()
        head.addWidget(self.ranges)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.view, stretch=1)
        self.setMinimumHeight(CHART_HEIGHT)
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether the chart is drawn as asked for."""
        return self._days is None or self.view.settled

    def show_data(self, indicator: Indicator, data: OverviewData) -> None:
        """Show an indicator over the days of a stretch."""
        self._days = days_chart.build(data.summary.groups, indicator, data.period, data.today)
        self._show()

    def retranslate(self) -> None:
        """Renew the label of the switch; the chart is renewed with its data."""
        self.ranges.setText(translate("Overview", "Show ranges"))

    def _show(self) -> None:
        if self._days is None:
            return
        self._title.setText(days_chart.title(self._days))
        self._unit.setText(self._days.unit.symbol)
        self.view.show_drawing(days_chart.drawing(self._days, ranges=self.ranges.isChecked()))


class DriversCard(Live, Card):
    """Which models weigh the most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Heading()
        self._unit = Text(style="caption", tone="ink3")
        self.bars = BarList()
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.bars)
        layout.addStretch()
        self.setMinimumWidth(NARROWEST_DRIVERS)
        self.retranslate()

    def show_models(self, indicator: Indicator, models: tuple[Group, ...]) -> None:
        """Show the models in the order of their weight."""
        heaviest = drivers(models, indicator)
        self._unit.setText(heaviest.unit.symbol if heaviest.rows else "")
        self.bars.set_rows(heaviest.rows, heaviest.others)

    def retranslate(self) -> None:
        """Renew the title."""
        self._title.setText(translate("Overview", "What uses the most"))
        self.bars.setAccessibleName(self._title.text())
