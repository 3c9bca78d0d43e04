"""The steps of the first run: language and look, country, how to begin, habits."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from responsai.gui.habits_form import HabitsForm
from responsai.gui.pages.settings_figures import ZoneField
from responsai.gui.pages.settings_look import LANGUAGE_NAMES, THEME_ORDER, theme_names
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.choice_tile import ChoiceTile
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.mix_bar import MixBar, mix_of
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, language, translate

if TYPE_CHECKING:
    from responsai.factors import FactorSet
    from responsai.gui.frame import Frame


class Begin(StrEnum):
    """How to begin."""

    FIND = "find"
    """Look for logs on this computer."""
    EXPORT = "export"
    """Import a file that was asked of a service."""
    HABITS = "habits"
    """Answer eight questions."""
    BY_HAND = "by_hand"
    """Start empty and log uses."""


class Step(Live, QWidget):
    """A title, a sentence, and what is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(style="display", wrap=True)
        self.lead = Text(style="body", tone="ink2", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.title)
        self.column.addWidget(self.lead)
        self.column.addSpacing(8)


def _labelled(column: QVBoxLayout, field: QWidget) -> Text:
    label = Text(style="label", tone="ink2")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    return label


class LookStep(Step):
    """Language and appearance.

    Args:
        frame: Language and colours.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._appearance = frame.appearance
        group = Group()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        self.languages = {code: ChoiceTile("languages") for code in LANGUAGE_NAMES}
        formats = {"en": "United Kingdom formats", "fr": "Formats français"}
        for place, (code, tile) in enumerate(self.languages.items()):
            tile.set_texts(LANGUAGE_NAMES[code], formats[code])
            tile.setChecked(code == self._appearance.language)
            tile.toggled.connect(self._choose_language)
            grid.addWidget(tile, 0, place)
        self._language_label = _labelled(self.column, group)
        self.theme = SegmentedControl([(name, name) for name in THEME_ORDER])
        self.theme.set_current(self._appearance.theme_choice)
        self.theme.changed.connect(self._appearance.set_theme)
        self.column.addSpacing(6)
        self._theme_label = _labelled(self.column, self.theme)
        self._group = group
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("FirstRun", "See what your AI use draws on"))
        self.lead.setText(
            translate(
                "FirstRun",
                "ResponsAI estimates energy, water, greenhouse gases and minerals, from the mine "
                "to the end of life, and helps you use AI well. Everything stays on this "
                "computer.",
            )
        )
        self._language_label.setText(translate("FirstRun", "Language"))
        self._group.setAccessibleName(translate("FirstRun", "Language"))
        self._theme_label.setText(translate("FirstRun", "Appearance"))
        self.theme.setAccessibleName(translate("FirstRun", "Appearance"))
        self.theme.set_labels(theme_names())

    def _choose_language(self) -> None:
        for code, tile in self.languages.items():
            if tile.isChecked():
                self._appearance.set_language(code)


class PlaceStep(Step):
    """The country, with its electricity at once."""

    def __init__(self) -> None:
        super().__init__()
        self._factors: FactorSet | None = None
        self._guess: str | None = None
        self.country = ZoneField()
        self.country.chosen.connect(self._show_mix)
        self._label = _labelled(self.column, self.country)
        self.mix = MixBar()
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(self.mix)
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        self.retranslate()
        self._show_mix("")

    @property
    def zone(self) -> str | None:
        """The country that was chosen; ``None`` for what the system says."""
        return self.country.current() or None

    def show_zones(self, factors: FactorSet, guess: str | None) -> None:
        """Offer the countries, the one that the system suggests first."""
        self._factors, self._guess = factors, guess
        self.retranslate()
        self._show_mix(self.country.current())

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("FirstRun", "Where do you live?"))
        self.lead.setText(
            translate(
                "FirstRun",
                "Your country sets the electricity of your own devices and of models you run "
                "here. Online services keep their own location.",
            )
        )
        self._label.setText(translate("FirstRun", "Country"))
        self.country.setAccessibleName(translate("FirstRun", "Country"))
        if self._factors is None:
            return
        default = translate("FirstRun", "Choose a country, or type its name")
        if self._guess:
            default = self._factors.zone_names.name(self._guess, language())
        self.country.show_zone(self._factors, self.zone, default)

    def _show_mix(self, code: str) -> None:
        chosen = code or self._guess
        mix = mix_of(self._factors, chosen) if self._factors is not None and chosen else None
        self._card.setVisible(mix is not None)
        self.mix.show_mix(mix)


class BeginStep(Step):
    """How to begin."""

    def __init__(self) -> None:
        super().__init__()
        self._found = 0
        icons = ("search", "file-archive", "sprout", "circle-plus")
        self.tiles = {way: ChoiceTile(icon) for way, icon in zip(Begin, icons, strict=True)}
        self.group = Group()
        inside = QVBoxLayout(self.group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for tile in self.tiles.values():
            inside.addWidget(tile)
        self.tiles[Begin.FIND].setChecked(True)
        self.column.addWidget(self.group)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def chosen(self) -> Begin:
        """The way that is chosen."""
        return next(way for way, tile in self.tiles.items() if tile.isChecked())

    def show_found(self, programs: tuple[str, ...]) -> None:
        """Say how many programs have logs here; where none has, suggest the habits."""
        self._found = len(programs)
        if not programs and self.chosen is Begin.FIND:
            self.tiles[Begin.HABITS].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("FirstRun", "How would you like to begin?"))
        self.lead.setText(translate("FirstRun", "Pick one. You can do the others later."))
        self.group.setAccessibleName(self.title.text())
        found = (
            translate("FirstRun", "{n} found", "one program")
            if is_singular(self._found)
            else translate("FirstRun", "{n} found", "several programs")
        ).format(n=numbers.count(self._found))
        texts = {
            Begin.FIND: (
                translate("FirstRun", "Find the AI tools on this computer"),
                translate("FirstRun", "Reads dates, models and token counts. Never your prompts."),
                found if self._found else "",
            ),
            Begin.EXPORT: (
                translate("FirstRun", "Import an export"),
                translate("FirstRun", "From ChatGPT, Claude and others"),
                "",
            ),
            Begin.HABITS: (
                translate("FirstRun", "Answer eight questions"),
                translate("FirstRun", "A first estimate of your year, in a minute"),
                "",
            ),
            Begin.BY_HAND: (
                translate("FirstRun", "Log by hand"),
                translate("FirstRun", "Start empty; two clicks for each use"),
                "",
            ),
        }
        for way, words in texts.items():
            self.tiles[way].set_texts(*words)


class HabitsStep(Step):
    """Eight questions.

    Args:
        frame: Estimates beside the main thread.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.form = HabitsForm(frame.tasks)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("FirstRun", "What do you do in a week?"))
        self.lead.setText(translate("FirstRun", "Roughly is enough. Leave out what you never do."))
