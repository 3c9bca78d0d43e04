"""A strip at the bottom of the window while something long is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.app.jobs import Progress

STEPS: Final = 1000
"""Resolution of the bar; bytes would overflow its 32 bits."""
BAR_WIDTH: Final = 220


class JobStrip(Live, QFrame):
    """Says how far an import has come and lets the user stop it."""

    cancelled = Signal()
    """The user wants the work to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "true")
        self._progress: Progress | None = None
        self._stopping = False
        self.text = Text(tone="ink2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.cancel = Button(small=True)
        self.cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 28, 8)
        row.setSpacing(14)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.retranslate()
        self.hide()

    def begin(self) -> None:
        """Appear, with nothing known yet."""
        self._progress = None
        self._stopping = False
        self.cancel.setEnabled(True)
        self.bar.setRange(0, 0)
        self.retranslate()
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the work has come."""
        self._progress = progress
        if progress.total > 0:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(round(STEPS * min(1.0, progress.done / progress.total)))
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.cancel.setText(translate("JobStrip", "Cancel"))
        self.cancel.setAccessibleName(translate("JobStrip", "Cancel the import"))
        self.bar.setAccessibleName(translate("JobStrip", "Progress of the import"))
        self.text.setText(self._sentence())

    def _stop(self) -> None:
        self._stopping = True
        self.cancel.setEnabled(False)
        self.retranslate()
        self.cancelled.emit()

    def _sentence(self) -> str:
        if self._stopping:
            return translate("JobStrip", "Stopping after the part that is being read…")
        if self._progress is None or not self._progress.events:
            return translate("JobStrip", "Reading…")
        text = (
            translate("JobStrip", "Reading… {n} use so far")
            if is_singular(self._progress.events)
            else translate("JobStrip", "Reading… {n} uses so far")
        )
        return text.format(n=numbers.count(self._progress.events))
