"""What those who know may tell besides: amounts and words of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from responsai.app.manual import MAX_IMAGES, MAX_NOTE_LENGTH, MAX_SECONDS, TIMED_ACTIVITIES
from responsai.domain.activity import Activity
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.types import ManualUse

_MOST_TOKENS: Final = 1_000_000_000
NAMES: Final = ("input", "output", "images", "seconds", "note")


class Details(Live, QWidget):
    """Fields for amounts of one use; empty where nothing is told."""

    changed = Signal()
    """Something else is entered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activity = Activity.QUESTION
        self.fields: dict[str, QLineEdit] = {name: QLineEdit() for name in NAMES}
        self._labels: dict[str, Text] = {name: Text(style="label", tone="ink2") for name in NAMES}
        for name, most in (("input", _MOST_TOKENS), ("output", _MOST_TOKENS)):
            self.fields[name].setValidator(QIntValidator(0, most, self))
        self.fields["images"].setValidator(QIntValidator(1, MAX_IMAGES, self))
        seconds = QDoubleValidator(0.001, MAX_SECONDS, 3, self)
        seconds.setNotation(QDoubleValidator.Notation.StandardNotation)
        self.fields["seconds"].setValidator(seconds)
        self.fields["note"].setMaxLength(MAX_NOTE_LENGTH)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for name, row, column, columns in (
            ("input", 0, 0, 1),
            ("output", 0, 1, 1),
            ("images", 0, 0, 2),
            ("seconds", 0, 0, 2),
            ("note", 2, 0, 2),
        ):
            grid.addWidget(self._labels[name], row, column, 1, columns)
            grid.addWidget(self.fields[name], row + 1, column, 1, columns)
            self._labels[name].setBuddy(self.fields[name])
            self.fields[name].textChanged.connect(self.changed)
        self.retranslate()
        self.show_for(self._activity)

    def show_for(self, activity: Activity) -> None:
        """Show the fields that mean something for an activity."""
        self._activity = activity
        shown = self._fitting()
        for name, field in self.fields.items():
            field.setVisible(name in shown)
            self._labels[name].setVisible(name in shown)

    def told(self, use: ManualUse) -> ManualUse:
        """The use with what is entered here."""
        shown = self._fitting()
        number = {name: self._number(name) for name in NAMES[:3] if name in shown}
        text = self.fields["seconds"].text().strip()
        seconds, understood = QLocale().toDouble(text)
        return replace(
            use,
            input_tokens=number.get("input"),
            output_tokens=number.get("output"),
            images=number.get("images"),
            seconds=seconds if text and understood and "seconds" in shown else None,
            note=self.fields["note"].text().strip() or None,
        )

    def forget(self) -> None:
        """Empty the fields: the next use is another one."""
        for field in self.fields.values():
            field.clear()

    def retranslate(self) -> None:
        """Renew all texts."""
        names = {
            "input": translate("LogEntry", "Tokens in, each"),
            "output": translate("LogEntry", "Tokens out, each"),
            "images": translate("LogEntry", "Images, each"),
            "seconds": translate("LogEntry", "Seconds, each"),
            "note": translate("LogEntry", "Note for yourself"),
        }
        for name, text in names.items():
            self._labels[name].setText(text)
            self.fields[name].setAccessibleName(text)
            typical = translate("LogEntry", "as usual")
            self.fields[name].setPlaceholderText("" if name == "note" else typical)
            self.fields[name].setLocale(QLocale())

    def _fitting(self) -> set[str]:
        shown = {"note"}
        if self._activity in TEXT_ACTIVITIES:
            shown |= {"input", "output"}
        if self._activity is Activity.EMBEDDING:
            shown.add("input")
        if self._activity is Activity.IMAGE:
            shown.add("images")
        if self._activity in TIMED_ACTIVITIES:
            shown.add("seconds")
        return shown

    def _number(self, name: str) -> int | None:
        digits = "".join(sign for sign in self.fields[name].text() if sign.isdigit())
        return int(digits) if digits else None
