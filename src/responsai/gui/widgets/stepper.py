"""Stepping through periods: previous, the one shown, next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from responsai.gui.widgets.buttons import Button, IconButton
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


LABEL_WIDTH: Final = 170
"""Pixels kept for the name of a period."""


class Stepper(Live, Group):
    """Two arrows around the name of a period."""

    previous = Signal()
    """The user wants the period before."""
    next = Signal()
    """The user wants the period after."""
    chosen = Signal()
    """The user wants to choose the days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previous = IconButton("chevron-left", "")
        self._label = Button(kind="quiet", strong=True)
        # Room for most names, so that what stands beside does not jump from period to period.
        self._label.setMinimumWidth(LABEL_WIDTH)
        self._next = IconButton("chevron-right", "")
        self._previous.clicked.connect(self.previous)
        self._next.clicked.connect(self.next)
        self._label.clicked.connect(self.chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._previous, self._label, self._next):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_label(self, text: str) -> None:
        """Name the period that is shown."""
        self._label.setText(text)
        self.retranslate()

    def set_enabled(self, previous: bool, next_: bool) -> None:  # noqa: FBT001  (a pair of states)
        """Say which ways are open; the way into the future is closed."""
        self._previous.setEnabled(previous)
        self._next.setEnabled(next_)

    def retranslate(self) -> None:
        """Renew the accessible names."""
        self._previous.set_name(translate("Stepper", "Previous period"))
        self._next.set_name(translate("Stepper", "Next period"))
        name = translate("Stepper", "Period {period}").format(period=self._label.text())
        self.setAccessibleName(name)
        self._label.setAccessibleName(name)
        choose = translate("Stepper", "Choose the days")
        self._label.setToolTip(choose)
        self._label.setAccessibleDescription(choose)
