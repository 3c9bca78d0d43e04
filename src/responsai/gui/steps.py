"""Work for the main thread, done a little at a time so that the window goes on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Steps(QObject):
    """Takes one step in each turn of the event loop.

    Args:
        steps: The work, which stops wherever a turn may end.
        finished: Called after the last step.
        parent: Qt parent; with it, the work ends.
    """

    def __init__(
        self, steps: Iterator[None], finished: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        self._finished = finished
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        self.done = False

    def stop(self) -> None:
        """Take no further step."""
        self._timer.stop()
        self.deleteLater()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.done = True
            self._finished()
        except Exception:
            self._timer.stop()
            raise


def polish(widget: QWidget) -> None:
    """Let the style sheet look at a widget and all within before they are shown."""
    widget.ensurePolished()
    for child in widget.findChildren(QWidget):
        child.ensurePolished()
