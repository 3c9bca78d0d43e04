"""Language and colours of the window, changed live and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from PySide6.QtCore import QObject, QSettings, QSize, Signal

from responsai.gui import theme
from responsai.gui.i18n import apply_language
from responsai.text import catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SYSTEM: Final = "system"
THEME_CHOICES: Final = (*get_args(theme.ThemeName), SYSTEM)
_SIZE: Final = "window/size"
_LANGUAGE: Final = "window/language"
_THEME: Final = "window/theme"


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
        theme_choice: ``light``, ``dark`` or ``system``; ``None`` for the remembered one.
        parent: Qt parent.
    """

    changed = Signal()
    """Language or colours have changed."""

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
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._paint()

    @property
    def language(self) -> str:
        """Language in use."""
        return catalogue.language()

    @property
    def theme_choice(self) -> str:
        """``light``, ``dark`` or ``system``."""
        return self._theme

    def set_language(self, language: str) -> None:
        """Change the language of everything on the screen."""
        if language == self.language:
            return
        self._memory.keep(_LANGUAGE, language)
        apply_language(self._app, language)
        self.changed.emit()

    def set_theme(self, choice: str) -> None:
        """Change the colours: ``light``, ``dark`` or ``system``."""
        if choice == self._theme:
            return
        self._memory.keep(_THEME, choice)
        self._theme = choice
        self._paint()
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._theme == SYSTEM:
            self._paint()
            self.changed.emit()

    def _paint(self) -> None:
        name = theme.system_theme(self._app) if self._theme == SYSTEM else self._theme
        chosen = next(known for known in theme.THEMES if known == name)
        theme.apply_theme(self._app, theme.load_theme(chosen))
