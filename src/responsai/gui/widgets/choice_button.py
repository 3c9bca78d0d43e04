"""A button that says what is chosen, and opens a menu to choose something else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from responsai.gui.widgets.menu_button import MenuButton
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ChoiceButton(MenuButton):
    """One of a few; for many, a field that can be searched serves better."""

    chosen = Signal(str)
    """The user chose: the id."""

    def __init__(
        self, icon: str | None = None, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(icon, small=small, parent=parent)
        self._title = ""
        self._choices: tuple[tuple[str, str], ...] = ()
        self.current = ""

    def set_choices(self, title: str, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer other entries.

        Args:
            title: What is chosen, for screen readers.
            choices: Id and name of each.
            current: Id of the one that holds.
        """
        self._title, self._choices, self.current = title, tuple(choices), current
        self.setText(dict(choices).get(current, ""))
        text = translate("ChoiceButton", "{title}: {choice}")
        self.setAccessibleName(text.format(title=title, choice=self.text()))

    def menu_of(self) -> QMenu:
        """All entries, the present one checked."""
        menu = QMenu(self)
        menu.setAccessibleName(self._title)
        group = QActionGroup(menu)
        for key, name in self._choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self.current)
            action.triggered.connect(partial(self.chosen.emit, key))
            group.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
