"""Every widget in its states on one page, for looking at while working on them.

``python -m responsai.gui.gallery [--dark] [--lang fr] [--scale 2] --picture FILE.png``
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, Indicator, Stage
from responsai.gui import theme
from responsai.gui.gallery_cards import (
    add_row,
    choices_card,
    column,
    layout_of,
    progress_card,
    table_card,
)
from responsai.gui.headless import save_picture
from responsai.gui.i18n import apply_language
from responsai.gui.widgets.bar_list import BarList, BarRow
from responsai.gui.widgets.buttons import Button, IconButton, PrimaryButton
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.empty_state import EmptyState
from responsai.gui.widgets.indicator_card import IndicatorCard
from responsai.gui.widgets.logo import LogoWidget
from responsai.gui.widgets.nav_button import NavButton
from responsai.gui.widgets.notice import Notice
from responsai.gui.widgets.range_line import RangeLine
from responsai.gui.widgets.river import River
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.stepper import Stepper
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.toast import Toast
from responsai.text import numbers
from responsai.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QLayout

    from responsai.app.window_options import WindowOptions

WIDTH: Final = 1280

# Made-up figures of ordinary size, in the base unit of each indicator; they show widgets only.
_ENERGY: Final[Mapping[Stage, Interval | None]] = {
    Stage.MINING: Interval(0.01, 0.04, 0.2),
    Stage.MANUFACTURING: Interval(0.05, 0.13, 0.4),
    Stage.TRAINING: Interval(0.08, 0.30, 0.9),
    Stage.INFERENCE: Interval(0.6, 1.41, 3.0),
    Stage.END_OF_LIFE: Interval(0.004, 0.02, 0.1),
}
_UNKNOWN: Final = {**_ENERGY, Stage.MINING: None, Stage.TRAINING: None}
_TOTALS: Final = {
    Indicator.ENERGY: (Interval(0.8, 1.9, 4.6), "≈ 2 washing-machine loads", "↓ 12% vs 1–21 April"),
    Indicator.WATER: (Interval(2.3, 6.8, 17.0), "≈ 45 seconds of shower", "↓ 9% vs 1–21 April"),
    Indicator.GHG: (Interval(0.31, 0.71, 1.8), "≈ 3.3 km in a petrol car", "↓ 15% vs 1–21 April"),
    Indicator.ADPE: (Interval(0.6e-6, 2.1e-6, 6.8e-6), "≈ 0.2% of making a phone", None),
}
_ROWS: Final = (
    BarRow("Claude Sonnet", "coding agent", "0.82", 1.0),
    BarRow("GPT-5", "reasoning", "0.41", 0.5),
    BarRow("GPT Image", "images", "0.25", 0.3),
    BarRow("A model with quite a long name", "and a long conversation", "0.20", 0.25),
)


class Gallery(QWidget):
    """The page."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(_rail())
        page = QVBoxLayout()
        page.setContentsMargins(28, 20, 28, 24)
        page.setSpacing(12)
        columns.addLayout(page, stretch=1)
        page.addLayout(_header())
        page.addLayout(_indicators())
        page.addWidget(_river_card(River(), _ENERGY))
        page.addWidget(_river_card(River(), _UNKNOWN))
        self.focused = PrimaryButton("Focused", "check")
        for cards in (
            (_controls(self.focused), _signals(), _drivers()),
            (_empty(), _narrow_river(), _empty_river()),
            (choices_card(), progress_card(), table_card()),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for card in cards:
                row.addWidget(card, stretch=1)
            page.addLayout(row)
        page.addStretch()
        self.toast = Toast(self)


def _rail() -> QWidget:
    rail = QWidget()
    rail.setFixedWidth(208)
    column = QVBoxLayout(rail)
    column.setContentsMargins(0, 18, 0, 14)
    column.setSpacing(2)
    logo = _indented(LogoWidget(), 20)
    logo.addStretch()
    column.addLayout(logo)
    column.addSpacing(14)
    column.addLayout(_indented(PrimaryButton("Log usage", "plus", hint="Ctrl N"), 12))
    column.addSpacing(12)
    for icon, name in (("waves", "Overview"), ("circle-plus", "Log"), ("plug", "Sources")):
        item = NavButton(icon, name)
        item.set_current(name == "Overview")
        column.addWidget(item)
    column.addStretch()
    column.addWidget(NavButton("settings", "Settings", exclusive=False))
    return rail


def _indented(widget: QWidget, by: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(by, 0, by, 0)
    row.addWidget(widget)
    return row


def _header() -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    titles = QVBoxLayout()
    titles.setSpacing(0)
    titles.addWidget(Text("Overview", "title"))
    titles.addWidget(Text("214 uses from 4 sources", tone="ink2"))
    row.addLayout(titles)
    row.addStretch()
    views = [(name.lower(), name) for name in ("Day", "Week", "Month", "Year", "All")]
    control = SegmentedControl(views, name="Period")
    control.set_current("month")
    row.addWidget(control)
    stepper = Stepper()
    stepper.set_label("May 2026")
    stepper.set_enabled(True, False)
    row.addWidget(stepper)
    return row


def _indicators() -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for indicator in INDICATORS:
        card = IndicatorCard(indicator)
        interval, equivalence, change = _TOTALS[indicator]
        if indicator is not Indicator.ADPE:
            shown = numbers.estimate(indicator, interval)
            card.set_values(shown, interval, equivalence, change)
        card.set_selected(indicator is Indicator.ENERGY)
        row.addWidget(card)
    return row


def _river_card(river: River, figures: Mapping[Stage, Interval | None]) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 13, 16, 8)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(Text("Energy along the life cycle", "section"))
    head.addWidget(Text("Each stream's width is its share of your total.", "caption", "ink3"))
    head.addStretch()
    head.addWidget(IconButton("info", "About this picture"))
    column.addLayout(head)
    river.set_data(Indicator.ENERGY, figures)
    column.addWidget(river)
    return card


def _narrow_river() -> Card:
    card = column("In a narrow place")
    river = River()
    river.set_data(Indicator.ENERGY, _ENERGY)
    layout_of(card).addWidget(river)
    layout_of(card).addStretch()
    return card


def _empty_river() -> Card:
    card = column("Before the first use")
    layout_of(card).addWidget(River())
    layout_of(card).addStretch()
    return card


def _controls(focused: QWidget) -> Card:
    card = column("Buttons")
    off = Button("Disabled")
    off.setEnabled(False)
    small = (
        PrimaryButton("Small", small=True),
        Button("Small", small=True),
        Button("Delete all data…", "trash-2", kind="danger", small=True),
    )
    add_row(card, focused, Button("Secondary"), Button("Quiet", kind="quiet"))
    add_row(
        card, off, IconButton("pencil", "Edit entry", bordered=True), Button("Why?", kind="link")
    )
    add_row(card, *small)
    add_row(card, SegmentedControl([("a", "Day"), ("b", "Week"), ("c", "Month")]))
    add_row(card, SegmentedControl([("a", "Charts"), ("b", "Table")], small=True))
    layout_of(card).addStretch()
    return card


def _signals() -> Card:
    card = column("Signals")
    add_row(
        card,
        Chip("Following", "circle-check", "ok"),
        Chip("Found", "search", "info"),
        Chip("Can't read", "triangle-alert", "warn"),
    )
    add_row(card, Chip("Needs you", "info"), Chip("Not found", tone="outline"))
    line = RangeLine(Indicator.ENERGY)
    line.set_interval(_TOTALS[Indicator.ENERGY][0])
    layout_of(card).addWidget(line)
    layout_of(card).addWidget(Rule())
    layout_of(card).addWidget(Notice("12 uses name no model, so their range is wide."))
    layout_of(card).addWidget(Notice("3 records cannot be read; they were left out.", "warn"))
    layout_of(card).addStretch()
    return card


def _drivers() -> Card:
    card = column("What uses the most")
    bars = BarList()
    bars.set_rows(_ROWS, ("7 others", "0.13"))
    layout_of(card).addWidget(bars)
    layout_of(card).addStretch()
    return card


def _empty() -> Card:
    card = Card()
    column = QVBoxLayout(card)
    buttons = (PrimaryButton("Choose another file", small=True), Button("Learn how", small=True))
    column.addWidget(
        EmptyState(
            "triangle-alert",
            "This archive has no conversations file",
            "Nothing was added. The file you chose holds something else.",
            buttons,
            tone="warn",
        )
    )
    return card


def show(app: QApplication, options: WindowOptions) -> int:
    """Show the gallery in a window, or draw it into the picture that is asked for.

    Raises:
        EnvironmentProblemError: The picture cannot be written.
    """
    chosen = options.theme if options.theme in {"light", "dark"} else "light"
    theme.apply_theme(app, theme.load_theme("dark" if chosen == "dark" else "light"))
    apply_language(app, options.language or "en")
    gallery = Gallery()
    gallery.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    gallery.resize(WIDTH, gallery.columns.heightForWidth(WIDTH))
    if options.picture is not None:
        save_picture(gallery, options.picture)
        return 0
    window = QScrollArea()
    window.setWidgetResizable(True)
    window.setWidget(gallery)
    window.resize(WIDTH + 24, 860)
    window.show()
    return int(app.exec())


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw the gallery into a picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--width", type=int, default=WIDTH)
    parser.add_argument("--picture", required=True)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = options.scale
    app = QApplication(sys.argv[:1])
    theme.apply_theme(app, theme.load_theme("dark" if options.dark else "light"))
    apply_language(app, options.lang)
    gallery = Gallery()
    gallery.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    gallery.resize(options.width, gallery.columns.heightForWidth(options.width))

    def draw() -> None:
        gallery.focused.setFocus()
        gallery.toast.show_message("Entry deleted", "Undo", "trash-2")
        gallery.grab().save(options.picture)
        app.quit()

    # The focus ring shows only in a window that has the focus.
    app.focusWindowChanged.connect(lambda: QTimer.singleShot(0, draw))
    gallery.show()
    app.exec()


if __name__ == "__main__":
    main()
