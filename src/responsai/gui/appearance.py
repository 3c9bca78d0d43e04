"""Language, colours and size of text of the window, changed live and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSettings, QSize, Signal

from responsai.gui import fonts, theme
from responsai.gui.i18n import apply_language
from responsai.text import catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SYSTEM: Final = "system"
CONTRAST: Final = "contrast"
THEME_CHOICES: Final = ("light", "dark", CONTRAST, SYSTEM)
_SIZE: Final = "window/size"
_LANGUAGE: Final = "window/language"
_THEME: Final = "window/theme"
_TEXT_SIZE: Final = "window/text_size"
_OFF: Final = "off"
_ON: Final = "on"


class Memory:
    """How the window was left: in a small file beside the database, or nowhere for the demo.

    Args:
        file: Where it is kept, ``None`` to forget everything at the end.
    """

    def __init__(self, file: Path | None) -> None:
        self._settings = None if file is None else QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, known: tuple[str, ...]) -> str | None:
        """A remembered choice, ``None`` if there is none that we know."""
        value = None if self._settings is None else self._settings.value(key)
        return value if isinstance(value, str) and value in known else None

    def flag(self, key: str, *, default: bool) -> bool:
        """A remembered yes or no."""
        kept = self.text(key, (_ON, _OFF))
        return default if kept is None else kept == _ON

    def keep_flag(self, key: str, value: bool) -> None:  # noqa: FBT001  (what is kept)
        """Remember a yes or no."""
        self.keep(key, _ON if value else _OFF)

    def size(self) -> QSize | None:
        """Size of the window; its place is the system's business, and Wayland tells none."""
        value = None if self._settings is None else self._settings.value(_SIZE)
        return value if isinstance(value, QSize) and value.isValid() else None

    def keep(self, key: str, value: object) -> None:
        """Remember something."""
        if self._settings is not None:
            self._settings.setValue(key, value)

    def keep_size(self, value: QSize) -> None:
        """Remember the size of the window."""
        self.keep(_SIZE, value)


class Appearance(QObject):
    """Keeps language and colours, and gives them to the whole program.

    Args:
        app: The application.
        memory: Where choices are kept.
        language: ``en`` or ``fr``; ``None`` for the remembered one, else the system's.
        theme_choice: One of ``THEME_CHOICES``; ``None`` for the remembered one.
        parent: Qt parent.
    """

    changed = Signal()
    """Language, colours or size of text have changed."""

    def __init__(
        self,
        app: QApplication,
        memory: Memory,
        language: str | None = None,
        theme_choice: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._memory = memory
        remembered = memory.text(_LANGUAGE, catalogue.LANGUAGES)
        apply_language(app, language or remembered or catalogue.system_language())
        self._theme = theme_choice or memory.text(_THEME, THEME_CHOICES) or SYSTEM
        sizes = tuple(str(size) for size in fonts.TEXT_SIZES)
        fonts.use_text_size(int(memory.text(_TEXT_SIZE, sizes) or fonts.TEXT_SIZES[0]))
        self._style_hints = app.styleHints()
        self._style_hints.colorSchemeChanged.connect(self._follow_system)
        hints = theme.contrast_hints(self._style_hints)
        if hints is not None:
            hints.contrastPreferenceChanged.connect(self._follow_system)
        self._paint()

    @property
    def language(self) -> str:
        """Language in use."""
        return catalogue.language()

    @property
    def theme_choice(self) -> str:
        """``light``, ``dark``, ``contrast`` or ``system``."""
        return self._theme

    @property
    def text_size(self) -> int:
        """Size of text in percent of the design's."""
        return round(fonts.factor() * 100)

    def set_language(self, language: str) -> None:
        """Change the language of everything on the screen."""
        if language == self.language:
            return
        self._memory.keep(_LANGUAGE, language)
        apply_language(self._app, language)
        self.changed.emit()

    def set_theme(self, choice: str) -> None:
        """Change the colours: ``light``, ``dark``, ``contrast`` or ``system``."""
        if choice == self._theme:
            return
        self._memory.keep(_THEME, choice)
        self._theme = choice
        self._paint()
        self.changed.emit()

    def set_text_size(self, percent: int) -> None:
        """Make all text larger or smaller.

        Args:
            percent: One of ``fonts.TEXT_SIZES``.
        """
        if percent == self.text_size:
            return
        self._memory.keep(_TEXT_SIZE, str(percent))
        fonts.use_text_size(percent)
        self._paint()
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._theme in {SYSTEM, CONTRAST}:
            self._paint()
            self.changed.emit()

    def _paint(self) -> None:
        name: str = self._theme
        if self._theme == SYSTEM:
            name = theme.system_theme(self._app)
        elif self._theme == CONTRAST:
            name = theme.contrast_theme(self._app)
        chosen = next(known for known in theme.THEMES if known == name)
        theme.apply_theme(self._app, theme.load_theme(chosen))
