"""Ctrl-C in the terminal, or the end of the session, closes the window cleanly."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

INTERRUPTED: Final = 130
"""Exit code of programs stopped by Ctrl-C."""
READ_AT_ONCE: Final = 64
"""More than an impatient hand can type; each Ctrl-C writes one byte."""


class Interrupt(QObject):
    """Ends the event loop on signals to stop; Qt alone would not let Python notice them.

    Windows has no pipes that Qt can watch; there Ctrl-C keeps Python's own way.

    Args:
        app: What is ended.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._pipe: tuple[int, int] | None = None
        self._before: dict[signal.Signals, Any] = {}
        if sys.platform == "win32":
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        # The handler itself does nothing: that the signal came is written into the pipe.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self._before[number] = signal.signal(number, _noted)
        self._wakeup = signal.set_wakeup_fd(self._pipe[1])

    def restore(self) -> None:
        """Give Ctrl-C back."""
        if self._pipe is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    @Slot()
    def _end(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], READ_AT_ONCE)
        self._app.exit(INTERRUPTED)


def _noted(_number: int, _frame: object) -> None:
    """Leave the rest to the notifier."""
