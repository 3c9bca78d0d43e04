"""Language, colours and size of text of the window, changed live and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from responsai.gui import fonts, look, theme
from responsai.gui.i18n import apply_language
from responsai.text import catalogue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from responsai.gui.memory import Memory


class Appearance(QObject):
    """Keeps language and colours, and gives them to the whole program.

    Args:
        app: The application.
        memory: Where choices are kept.
        language: ``en`` or ``fr``; ``None`` for the remembered one, else the system's.
        theme_choice: One of ``look.THEME_CHOICES``; ``None`` for the remembered one.
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
        apply_language(app, look.language(memory, language))
        self._theme = look.theme_choice(memory, theme_choice)
        fonts.use_text_size(look.text_size(memory))
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
        self._memory.keep(look.LANGUAGE, language)
        apply_language(self._app, language)
        self.changed.emit()

    def set_theme(self, choice: str) -> None:
        """Change the colours: ``light``, ``dark``, ``contrast`` or ``system``."""
        if choice == self._theme:
            return
        self._memory.keep(look.THEME, choice)
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
        self._memory.keep(look.TEXT_SIZE, str(percent))
        fonts.use_text_size(percent)
        self._paint()
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._theme in {look.SYSTEM, look.CONTRAST}:
            self._paint()
            self.changed.emit()

    def _paint(self) -> None:
        name: str = self._theme
        if self._theme == look.SYSTEM:
            name = theme.system_theme(self._app)
        elif self._theme == look.CONTRAST:
            name = theme.contrast_theme(self._app)
        chosen = next(known for known in theme.THEMES if known == name)
        if self._theme != name:
            self._memory.keep(look.SHOWN_THEME, name)  # the next start begins with it
        theme.apply_theme(self._app, theme.load_theme(chosen))
