"""The rail at the left: what one can do, where one is, and what today has cost so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from responsai.app.types import PageName
from responsai.domain.stages import Indicator
from responsai.gui import fonts
from responsai.gui.page_book import PAGES
from responsai.gui.widgets.buttons import PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.logo import LogoWidget
from responsai.gui.widgets.nav_button import NavButton
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.domain.interval import Interval
    from responsai.gui.frame import Frame

WIDTH: Final = 208
GROWTH: Final = 0.75
EDGE: Final = 12


class TodayCard(Live, Card):
    """What today has cost so far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total: Interval | None = None
        self._label = Text(style="caption", tone="ink2")
        self._range = Text(style="caption", tone="ink2")
        self._value = Text(style="section", tabular=True)
        self._unit = Text(style="caption", tone="ink2")
        figure = QHBoxLayout()
        figure.setSpacing(6)
        figure.addWidget(self._value)
        figure.addWidget(self._unit, stretch=1)
        figure.addWidget(self._range)  # beside the unit, which then need not be repeated
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        layout.addLayout(figure)
        self.retranslate()

    def show_total(self, total: Interval | None) -> None:
        """Show the energy of today in kWh, ``None`` if nothing was used yet."""
        self._total = total
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._label.setText(translate("Rail", "Today"))
        if self._total is None:
            self._value.setText(translate("Rail", "Nothing yet"))
            self._unit.setText("")
            self._range.setText("")
            return
        shown = numbers.estimate(Indicator.ENERGY, self._total)
        self._value.setText(shown.value)
        self._unit.setText(shown.unit)
        self._range.setText(shown.range)


class Rail(Live, QFrame):
    """The left edge of the window.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.setProperty("rail", "true")
        self.retheme()
        self.log = PrimaryButton(icon="plus")
        self.log.clicked.connect(frame.log_requested)
        self.pages = {entry.id: NavButton(entry.icon, entry.name()) for entry in PAGES}
        for name, button in self.pages.items():
            button.clicked.connect(partial(frame.open_page, name))
        self.today = TodayCard()
        self.settings = NavButton("settings", "", exclusive=False)
        self.settings.setCheckable(True)
        self.settings.clicked.connect(self._open_settings)
        self._private = Text(style="caption", tone="ink2", wrap=True)
        self.show_current(PAGES[0].id)
        self._arrange()
        self.retranslate()

    def retheme(self) -> None:
        """Grow with the text, though less than it: the content needs the room."""
        self.setFixedWidth(round(WIDTH * (1 + (fonts.factor() - 1) * GROWTH)))

    def show_current(self, page: str) -> None:
        """Mark the page in view; a keyboard that is in the rail comes along."""
        buttons = {**self.pages, PageName.SETTINGS: self.settings}
        for name, button in buttons.items():
            button.set_current(name == page)
        if page in buttons and any(button.hasFocus() for button in buttons.values()):
            buttons[page].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("Rail", "Main navigation"))
        self.log.setText(translate("Rail", "Log usage"))
        self.log.set_hint(_keys("Ctrl+N"))
        for entry in PAGES:
            self.pages[entry.id].setText(entry.name())
        self.settings.setText(translate("Rail", "Settings"))
        self._private.setText(translate("Rail", "On this computer only"))

    def _open_settings(self) -> None:
        # A click puts out what was lit; the page that is in view stays marked.
        self.settings.set_current(True)
        self._frame.open_page(PageName.SETTINGS)

    def _arrange(self) -> None:
        logo = QHBoxLayout()
        logo.setContentsMargins(EDGE + 8, 0, EDGE, 0)
        logo.addWidget(LogoWidget())
        logo.addStretch()
        button = QHBoxLayout()
        button.setContentsMargins(EDGE, 0, EDGE, 0)
        button.addWidget(self.log, stretch=1)
        today = QHBoxLayout()
        today.setContentsMargins(EDGE, 0, EDGE, 0)
        today.addWidget(self.today)
        private = QHBoxLayout()
        private.setContentsMargins(EDGE + 11, 0, EDGE, 0)
        private.setSpacing(8)
        private.addWidget(Pictogram("lock", size=14))
        private.addWidget(self._private, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 18, 0, 14)
        layout.setSpacing(2)
        layout.addLayout(logo)
        layout.addSpacing(12)
        layout.addLayout(button)
        layout.addSpacing(12)
        for page in self.pages.values():
            layout.addWidget(page)
        layout.addStretch()
        layout.addLayout(today)
        layout.addSpacing(6)
        layout.addWidget(self.settings)
        layout.addSpacing(6)
        layout.addLayout(private)


def _menu(parent: QWidget, name: str) -> QMenu:
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _keys(sequence: str) -> str:
    """A shortcut as it is written on this system's keyboards, without the plus."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")
