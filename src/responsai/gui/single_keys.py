"""Single letters as shortcuts of a page, for those who want them (WCAG 2.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from responsai.gui.preferences import Preferences


class SingleKeys(QObject):
    """They work while the page is in view and no text field has the keyboard.

    Args:
        page: The page.
        preferences: Tells whether the user wants them.
        acts: What each letter does.
    """

    def __init__(
        self, page: QWidget, preferences: Preferences, acts: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(page)
        self._preferences = preferences
        self._shortcuts = []
        for letter, act in acts.items():
            shortcut = QShortcut(QKeySequence(letter), page)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)
        preferences.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(self._preferences.single_keys)
