"""Settings of how the window looks and moves: they act at once and need no undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.gui import fonts
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.setting_row import SettingRow, SettingsCard
from responsai.gui.widgets.switch import Switch
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.gui.frame import Frame

LANGUAGE_NAMES: Final = {"en": "English", "fr": "Français"}
"""Each language in its own words, so that it is found by those who need it."""
THEME_ORDER: Final = ("system", "light", "dark", "contrast")


def theme_names() -> list[str]:
    """Names of the ways the window can look, in ``THEME_ORDER``."""
    return [
        translate("Settings", "As the system"),
        translate("Settings", "Light"),
        translate("Settings", "Dark"),
        translate("Settings", "High contrast"),
    ]


class LookCard(Live, SettingsCard):
    """Language, colours, size of text, motion.

    Args:
        frame: The window around it.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._appearance = appearance = frame.appearance
        self.language = SegmentedControl(list(LANGUAGE_NAMES.items()))
        self.theme = SegmentedControl([(name, name) for name in THEME_ORDER])
        self.text_size = SegmentedControl([(str(size), str(size)) for size in fonts.TEXT_SIZES])
        self.still = Switch()
        self._rows = [
            SettingRow(it) for it in (self.language, self.theme, self.text_size, self.still)
        ]
        self.add(*self._rows)
        self.still.setChecked(frame.preferences.still)
        self.language.changed.connect(appearance.set_language)
        self.theme.changed.connect(appearance.set_theme)
        self.text_size.changed.connect(self._resize)
        self.still.toggled.connect(frame.preferences.set_still)
        appearance.changed.connect(self.show_choices)
        self.retranslate()
        self.show_choices()

    def show_choices(self) -> None:
        """Show what holds, whoever changed it."""
        self.language.set_current(self._appearance.language)
        self.theme.set_current(self._appearance.theme_choice)
        self.text_size.set_current(str(self._appearance.text_size))

    def retranslate(self) -> None:
        """Renew all texts."""
        language, theme, size, still = self._rows
        self.title.setText(translate("Settings", "Language and appearance"))
        language.set_texts(
            translate("Settings", "Language"),
            translate("Settings", "Also changes how numbers and dates are written."),
        )
        theme.set_texts(
            translate("Settings", "Colours"),
            translate("Settings", "High contrast also tells stages apart by patterns."),
        )
        self.theme.set_labels(theme_names())
        size.set_texts(translate("Settings", "Size of text"))
        self.text_size.set_labels([numbers.share(size / 100) for size in fonts.TEXT_SIZES])
        still.set_texts(
            translate("Settings", "Less motion"),
            translate("Settings", "Nothing slides or grows, whatever the system says."),
        )

    def _resize(self, size: str) -> None:
        self._appearance.set_text_size(int(size))


class KeysCard(Live, SettingsCard):
    """What keys do.

    Args:
        frame: The window around it.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.single_keys = Switch()
        self._row = SettingRow(self.single_keys)
        self.add(self._row)
        self.single_keys.setChecked(frame.preferences.single_keys)
        self.single_keys.toggled.connect(frame.preferences.set_single_keys)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("Settings", "Keyboard"))
        self._row.set_texts(
            translate("Settings", "Single-letter shortcuts"),
            translate(
                "Settings",
                "Such as E for energy. Turn them off if you dictate, or press keys by accident.",
            ),
        )
