"""Where every error of the window ends: in the log, and once on the screen."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

from responsai import __version__
from responsai.domain.errors import ResponsaiError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something to tell the user.

    Attributes:
        sentence: What happened and what to do; empty for a bug, which has no such sentence.
        details: What a developer needs, for a bug; else empty.
    """

    sentence: str
    details: str


class ErrorDesk(QObject):
    """Takes errors from anywhere, logs each and shows each bug once.

    Args:
        show: Puts a trouble on the screen; called on the main thread, not again before
            ``shown_closed``.
        parent: Qt parent.
    """

    _caught = Signal(object)

    def __init__(self, show: Callable[[Trouble], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._open = False
        self._seen: set[tuple[str, str, int]] = set()
        self._hooks = (sys.excepthook, threading.excepthook)
        # Queued also from the main thread: a dialog must not open inside the code that failed,
        # which may be painting.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what nobody else does, on all threads."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread

    def uninstall(self) -> None:
        """Leave errors to those who had them before."""
        sys.excepthook, threading.excepthook = self._hooks

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Log an error and show it; callable from any thread."""
        if isinstance(error, ResponsaiError):
            _log.info("%s: %s", type(error).__name__, error.code)
        else:
            _log.error("Unexpected error", exc_info=error)
        self._caught.emit(error)

    @Slot()
    def shown_closed(self) -> None:
        """The user has closed what was shown; the next trouble may be."""
        self._open = False

    def _from_main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, trace)
            return
        self.report(error)

    def _from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        if self._open or self._known(error):
            return
        self._open = True
        self._show(trouble(error))

    def _known(self, error: BaseException) -> bool:
        """Whether this bug was shown before; what the user can put right is always shown."""
        if isinstance(error, ResponsaiError):
            return False
        place = _place(error)
        if place in self._seen:
            return True
        self._seen.add(place)
        return False


def trouble(error: BaseException) -> Trouble:
    """What to tell the user about an error."""
    if isinstance(error, ResponsaiError):
        return Trouble(str(error), "")
    return Trouble("", f"{version_block()}\n\n{_trace(error)}")


def version_block() -> str:
    """What runs here, for a report of a bug; nothing about the person or their data."""
    return "\n".join(
        (
            f"ResponsAI {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            f"{platform.system()} {platform.release()} ({platform.machine()})",
        )
    )


def _place(error: BaseException) -> tuple[str, str, int]:
    """Kind of the error and where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return (
        type(error).__qualname__,
        last.filename if last else "",
        (last.lineno or 0) if last else 0,
    )


def _trace(error: BaseException) -> str:
    """The traceback, with the home folder (it holds a name) taken out."""
    text = "".join(traceback.format_exception(error)).rstrip()
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
