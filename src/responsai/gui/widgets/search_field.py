"""A choice among many names, found by typing any part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from responsai.gui.widgets.whole_line import WholeLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


WIDTH: Final = 250


class SearchField(QComboBox):
    """A field with a list; what is typed must be one of it, else the last choice comes back.

    Args:
        find: Tells the id meant by a text that is no name of the list, ``None`` if none is.
        parent: Qt parent.
    """

    chosen = Signal(str)
    """The user chose another entry: its id."""

    def __init__(
        self, find: Callable[[str], str | None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._told = ""
        self.setEditable(True)
        self._line = WholeLine(self)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # As wide as ever, whatever it offers: the longest of it would count once the theme changes.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumWidth(WIDTH)
        self._line.editingFinished.connect(self._take_typed)
        self.activated.connect(self._take)

    def set_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer other entries.

        Args:
            choices: Id and name of each, in the order of the list.
            current: Id of the one that holds.
        """
        self.blockSignals(True)  # noqa: FBT003  (Qt's)
        self.clear()
        for key, name in choices:
            self.addItem(name, key)
        completer = QCompleter([name for _, name in choices], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take_typed)
        self.setCompleter(completer)
        self.setCurrentIndex(max(0, self.findData(current)))
        self._show_beginning()
        self._told = self.current()
        self.blockSignals(False)  # noqa: FBT003  (Qt's)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802  (Qt's name)
        """Say what is chosen; to the field inside too, which has the keyboard."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def current(self) -> str:
        """Id of the choice."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        """Leave the wheel to the page: scrolling must not change a setting."""
        event.ignore()

    def _take_typed(self) -> None:
        text = self.currentText().strip()
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if place < 0 and self._find is not None:
            found = self._find(text)
            place = -1 if found is None else self.findData(found)
        if place < 0:
            place = self.findData(self._told)
        self._take(place)

    def _take(self, place: int) -> None:
        self.setCurrentIndex(place)
        self.setEditText(self.itemText(place))
        self._show_beginning()
        if self.current() != self._told:
            self._told = self.current()
            self.chosen.emit(self._told)

    def _show_beginning(self) -> None:
        if self._line.hasFocus():
            self._line.select_whole()  # what is typed next is another choice
        else:
            self._line.setCursorPosition(0)  # a long name begins with what tells it apart
