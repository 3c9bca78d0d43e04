"""The rail at the left: what one can do, where one is, and what today has cost so far."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from responsai.domain.stages import Indicator
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
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from responsai.domain.interval import Interval
    from responsai.gui.frame import Frame

WIDTH: Final = 208
EDGE: Final = 12
LANGUAGE_NAMES: Final = {"en": "English", "fr": "Français"}
"""Each language in its own words, so that it is found by those who need it."""


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
        self._appearance = frame.appearance
        self.setProperty("rail", "true")
        self.setFixedWidth(WIDTH)
        self.log = PrimaryButton(icon="plus")
        self.log.clicked.connect(frame.log_requested)
        self.pages = {entry.id: NavButton(entry.icon, entry.name()) for entry in PAGES}
        for name, button in self.pages.items():
            button.clicked.connect(partial(frame.open_page, name))
        self.show_current(PAGES[0].id)
        self.today = TodayCard()
        self.settings = NavButton("settings", "", exclusive=False)
        self.settings.clicked.connect(self._offer_settings)
        self._private = Text(style="caption", tone="ink2")
        self._arrange()
        self.retranslate()

    def show_current(self, page: str) -> None:
        """Mark the page in view."""
        self.pages[page].set_current(True)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("Rail", "Main navigation"))
        self.log.setText(translate("Rail", "Log usage"))
        self.log.set_hint(_keys("Ctrl+N"))
        for entry in PAGES:
            self.pages[entry.id].setText(entry.name())
        self.settings.setText(translate("Rail", "Settings"))
        self._private.setText(translate("Rail", "On this computer only"))

    def settings_menu(self) -> QMenu:
        """Language and colours."""
        menu = _menu(self, translate("Rail", "Settings"))
        language = menu.addMenu(translate("Rail", "Language"))
        _choices(language, LANGUAGE_NAMES, self._appearance.language).triggered.connect(
            self._choose_language
        )
        themes = {
            "light": translate("Rail", "Light"),
            "dark": translate("Rail", "Dark"),
            "system": translate("Rail", "As the system"),
        }
        look = menu.addMenu(translate("Rail", "Appearance"))
        _choices(look, themes, self._appearance.theme_choice).triggered.connect(self._choose_theme)
        return menu

    def _choose_language(self, action: QAction) -> None:
        self._appearance.set_language(str(action.data()))

    def _choose_theme(self, action: QAction) -> None:
        self._appearance.set_theme(str(action.data()))

    def _offer_settings(self) -> None:
        menu = self.settings_menu()
        above = self.settings.rect().topRight()
        above.setY(self.settings.height() - menu.sizeHint().height())
        menu.popup(self.settings.mapToGlobal(above))

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


def _choices(menu: QMenu, names: dict[str, str], current: str) -> QActionGroup:
    """Fill a menu with exclusive choices; the group tells which was triggered."""
    group = QActionGroup(menu)
    for key, name in names.items():
        action = menu.addAction(name)
        action.setData(key)
        action.setCheckable(True)
        action.setChecked(key == current)
        group.addAction(action)
    return group


def _keys(sequence: str) -> str:
    """A shortcut as it is written on this system's keyboards, without the plus."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")
