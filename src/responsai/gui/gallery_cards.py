"""Cards of the gallery with what is chosen, what is under way, and what stands in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator
from responsai.gui.models.table import Table, TableModel
from responsai.gui.widgets.badge import Badge
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.choice_button import ChoiceButton
from responsai.gui.widgets.disclosure import Disclosure
from responsai.gui.widgets.evidence_bars import EvidenceBars
from responsai.gui.widgets.now_then import NowThen
from responsai.gui.widgets.pace_bar import PaceBar
from responsai.gui.widgets.present_slider import PresentSlider
from responsai.gui.widgets.search_field import SearchField
from responsai.gui.widgets.source_link import SourceLink
from responsai.gui.widgets.switch import Switch
from responsai.gui.widgets.table_view import table_view
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.trial_bars import TrialBars

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def choices_card() -> Card:
    """What the user sets."""
    card = column("Choices")
    on, off = Switch("On"), Switch("Off")
    on.setChecked(True)
    add_row(card, on, off)
    choice = ChoiceButton(small=True)
    choice.set_choices("Indicator", [("energy", "Energy"), ("water", "Water")], "energy")
    add_row(card, choice)
    field = SearchField()
    field.set_choices([("FRA", "France"), ("DEU", "Germany")], "FRA")
    field.setAccessibleName("Country")
    layout_of(card).addWidget(field)
    slider = PresentSlider()
    slider.setAccessibleName("Images a week")
    slider.set_present(0, 20, 12)
    slider.setValue(6)
    layout_of(card).addWidget(slider)
    add_row(card, Badge(number="1"), Badge(done=True))
    layout_of(card).addWidget(Disclosure("A tip that can be opened", opened=False))
    layout_of(card).addStretch()
    return card


def progress_card() -> Card:
    """How well something is founded, how far it is, and what it changes."""
    card = column("Progress")
    bars = EvidenceBars()
    bars.set_grade(3, "good evidence")
    add_row(card, bars, SourceLink("Luccioni et al. 2024", "A study, 2024", "https://example.org"))
    pace = PaceBar()
    pace.set_pace(0.8, 0.6, "80 % used, day 18 of 30")
    layout_of(card).addWidget(pace)
    trial = TrialBars()
    trial.set_weeks(
        [4.0, 4.4, 3.6, 4.1], [2.6, 2.2, None], ["4", "4.4", "3.6", "4.1", "2.6", "2.2", "–"]
    )
    add_row(card, trial)
    ranges = NowThen()
    now, then = Interval(0.8, 1.9, 4.6), Interval(0.6, 1.4, 3.4)
    ranges.show_ranges(Indicator.ENERGY, now, then)
    layout_of(card).addWidget(ranges)
    layout_of(card).addStretch()
    return card


def table_card() -> Card:
    """A table as it looks everywhere."""
    card = column("Table")
    view = table_view()
    view.setAccessibleName("Table")
    rows = (("Mining", "2%", "0.04"), ("Training", "16%", "0.30"), ("Use", "74%", "1.4"))
    view.setModel(TableModel(Table(("Stage", "Share", "kWh"), rows), view))
    view.setMinimumHeight(150)
    layout_of(card).addWidget(view)
    layout_of(card).addStretch()
    return card


def column(title: str) -> Card:
    """A card with a title."""
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 13, 14, 14)
    column.setSpacing(10)
    column.addWidget(Text(title, "section"))
    return card


def layout_of(card: Card) -> QVBoxLayout:
    """The column of a card.

    Raises:
        TypeError: It has none.
    """
    layout = card.layout()
    if not isinstance(layout, QVBoxLayout):
        raise TypeError("The card has no column.")
    return layout


def add_row(card: Card, *widgets: QWidget) -> None:
    """Put widgets beside each other into a card."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    layout_of(card).addLayout(row)
