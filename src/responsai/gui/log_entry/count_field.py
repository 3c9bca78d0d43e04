"""How many times: a number between minus and plus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QSpinBox

from responsai.app.manual import MAX_COUNT
from responsai.gui.widgets.buttons import HEIGHT, IconButton
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget


WIDTH: Final = 120
_AROUND: Final = 2


class _Number(QSpinBox):
    """A number without arrows; the style sheet would keep room for them all the same."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Room for the longest count."""
        width = self.fontMetrics().horizontalAdvance(str(MAX_COUNT))
        return QSize(width + _AROUND, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self._use_all_room()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        super().changeEvent(event)
        self._use_all_room()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        super().showEvent(event)
        self._use_all_room()

    def _use_all_room(self) -> None:
        self.lineEdit().setGeometry(self.rect())


class CountField(Live, QFrame):
    """A count from 1 on, with a button at each side."""

    changed = Signal(int)
    """Another count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("stepper", "true")
        self.setFixedWidth(WIDTH)
        self.setFixedHeight(HEIGHT)
        self.less = IconButton("minus", "")
        self.more = IconButton("plus", "")
        self.number = _Number()
        self.number.setProperty("bare", "true")
        self.number.setRange(1, MAX_COUNT)
        self.number.setAccelerated(True)
        self.number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.number.valueChanged.connect(self.changed)
        self.number.valueChanged.connect(self._open_ways)
        for button, step in ((self.less, self.number.stepDown), (self.more, self.number.stepUp)):
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
            button.clicked.connect(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 2, 3, 2)
        row.setSpacing(0)
        row.addWidget(self.less)
        row.addWidget(self.number, stretch=1)
        row.addWidget(self.more)
        self.setFocusProxy(self.number)
        self._open_ways()
        self.retranslate()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Its fixed size, whatever frame the style sheet reckons with."""
        return QSize(WIDTH, HEIGHT)

    @property
    def value(self) -> int:
        """The count."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Choose a count; one out of range becomes the nearest."""
        self.number.setValue(value)

    def step(self, by: int) -> None:
        """Go up or down."""
        self.number.stepBy(by)

    def retranslate(self) -> None:
        """Renew the accessible names."""
        self.number.setAccessibleName(translate("LogEntry", "How many"))
        self.less.set_name(translate("LogEntry", "One less"))
        self.more.set_name(translate("LogEntry", "One more"))

    def _open_ways(self) -> None:
        self.less.setEnabled(self.value > self.number.minimum())
        self.more.setEnabled(self.value < self.number.maximum())
