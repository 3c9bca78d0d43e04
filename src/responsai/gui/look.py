"""Language, colours and size of text that the window begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from responsai.gui import fonts, theme_file
from responsai.text import catalogue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from responsai.gui.memory import Memory
    from responsai.gui.theme_file import ThemeName

SYSTEM: Final = "system"
CONTRAST: Final = "contrast"
THEME_CHOICES: Final = ("light", "dark", CONTRAST, SYSTEM)
LANGUAGE: Final = "window/language"
THEME: Final = "window/theme"
SHOWN_THEME: Final = "window/shown_theme"
TEXT_SIZE: Final = "window/text_size"
_DARK: Final = 128
"""Lightness of a ground, of 255, below which it is a dark one."""


class Look(NamedTuple):
    """What the first paint needs to know.

    Attributes:
        language: ``en`` or ``fr``.
        theme: Name of the theme.
        percent: Size of text, one of ``fonts.TEXT_SIZES``.
    """

    language: str
    theme: ThemeName
    percent: int


def begin(app: QApplication, memory: Memory, asked_language: str | None, asked: str | None) -> Look:
    """How the window looks at first.

    What the system says of its colours can be asked only once much of Qt is loaded; until then,
    the colours of the last time are the best guess, or those of the system's own windows.

    Args:
        app: The application.
        memory: How the window was left.
        asked_language: ``en`` or ``fr``; ``None`` for the remembered one, else the system's.
        asked: One of ``THEME_CHOICES``; ``None`` for the remembered one.
    """
    choice = theme_choice(memory, asked)
    fixed = next((name for name in theme_file.THEMES if name == choice), None)
    return Look(
        language(memory, asked_language),
        fixed or _left(memory, choice) or _system(app, choice),
        text_size(memory),
    )


def language(memory: Memory, asked: str | None) -> str:
    """Language that was asked for, else the remembered one, else the system's."""
    return asked or memory.text(LANGUAGE, catalogue.LANGUAGES) or catalogue.system_language()


def theme_choice(memory: Memory, asked: str | None) -> str:
    """One of ``THEME_CHOICES``: what was asked for, else the remembered one, else the system's."""
    return asked or memory.text(THEME, THEME_CHOICES) or SYSTEM


def text_size(memory: Memory) -> int:
    """Remembered size of text in percent, else the design's."""
    sizes = tuple(str(size) for size in fonts.TEXT_SIZES)
    return int(memory.text(TEXT_SIZE, sizes) or fonts.TEXT_SIZES[0])


def _left(memory: Memory, choice: str) -> ThemeName | None:
    """Theme in which the window was left, if it is one that the choice may lead to."""
    left = memory.text(SHOWN_THEME, theme_file.THEMES)
    fits = choice == SYSTEM or (left is not None and left.startswith(CONTRAST))
    return next((name for name in theme_file.THEMES if fits and name == left), None)


def _system(app: QApplication, choice: str) -> ThemeName:
    dark = app.palette().window().color().lightness() < _DARK
    if choice == CONTRAST:
        return "contrast_dark" if dark else "contrast_light"
    return "dark" if dark else "light"
