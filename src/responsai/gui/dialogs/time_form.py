"""How the times of a table are written: chosen by an example, or typed in codes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from responsai.gui.widgets.choice import Choice
from responsai.gui.widgets.whole_line import WholeLine
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FORMS: Final = (
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%Y%m%d",
    "%d/%m/%y %H:%M",
    "%m/%d/%y %H:%M",
)
"""Codes of the usual forms, as for ``strptime``."""
EXAMPLE: Final = dt.datetime(2026, 12, 31, 14, 5, 9)  # noqa: DTZ001  (shown, never stored)
"""A moment in which day, month and hour cannot be taken for one another."""
LETTERS: Final = 20
"""Letters for which there is room at least; the list itself is as wide as need be."""


class TimeForm(Choice):
    """Offers examples of the usual forms; the codes of any other can be typed.

    Args:
        parent: Qt parent.
    """

    typed = Signal()
    """The user types another form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self._line = WholeLine(self)
        self._line.textEdited.connect(self.typed)
        self.setLineEdit(self._line)
        self.currentIndexChanged.connect(self._show_beginning)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.addItem(translate("MapColumns", "recognise by itself"), "")
        for code in FORMS:
            self.addItem(example(code), code)
        how = translate(
            "MapColumns",
            "Choose how the times look, or type another form in the codes of strptime: {d} day, "
            "{m} month, {y} year, {h} hour, {min} minute, {s} second.",
        )
        help_text = how.format(d="%d", m="%m", y="%Y", h="%H", min="%M", s="%S")
        self.setToolTip(help_text)
        self.setAccessibleDescription(help_text)

    def code(self) -> str:
        """The codes of what is chosen or typed; empty if the form is to be recognised."""
        written = self.currentText().strip()
        for place in range(self.count()):
            text = self.itemText(place)
            if written and (text == written or text.startswith(f"{written} (")):
                return str(self.itemData(place))
        return written

    def _show_beginning(self) -> None:
        """Show the day first, where an example is longer than the field."""
        if self._line.hasFocus():
            self._line.select_whole()
        else:
            self._line.home(False)  # noqa: FBT003  (Qt's)

    def showPopup(self) -> None:  # noqa: N802  (Qt's name)
        """Show the examples whole."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * bar)
        super().showPopup()


def example(code: str) -> str:
    """A moment written in a form, and its order in words.

    Args:
        code: As for ``strptime``.
    """
    orders = {
        "d": translate("MapColumns", "{example} (day, month, year)"),
        "m": translate("MapColumns", "{example} (month, day, year)"),
        "Y": translate("MapColumns", "{example} (year, month, day)"),
    }
    return orders[code[1]].format(example=EXAMPLE.strftime(code))
