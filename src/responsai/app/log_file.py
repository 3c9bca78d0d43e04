"""The program's own log: a small rotating file in the user's log folder.

It says what the program did and where a fault arose, never what the user wrote: messages of
exceptions may quote a path or a line of a file, so only their kind and place are kept.
"""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from responsai import __version__, paths

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler
    from pathlib import Path
    from types import TracebackType

LOG_NAME: Final = "responsai.log"
_MAX_BYTES: Final = 512 * 1024
_KEPT: Final = 3
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_ExcInfo = tuple[type[BaseException], BaseException, "TracebackType | None"]


class PrivateFormatter(logging.Formatter):
    """Writes the kind of an exception and the places in our code, not its message."""

    def formatException(  # noqa: N802
        self, ei: _ExcInfo | tuple[None, None, None]
    ) -> str:
        """One line a frame, innermost last, then the kind of the exception."""
        kind, _, trace = ei
        frames = [
            f"  {frame.name} in {_module(frame.filename)}:{frame.lineno}"
            for frame in traceback.extract_tb(trace)
        ]
        return "\n".join([*frames, kind.__name__ if kind else "no exception"])


class _LogFile(logging.Handler):
    """The file in the user's folder; if it cannot be written, the program goes on without.

    Looked for only when there is something to write, which is seldom: Python's rotating handler
    stands beside those that send logs over a network, and loads what they need.
    """

    _file: RotatingFileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, into a new file if the old one is full."""
        with suppress(OSError):
            if self._file is None:
                self._file = _rotating(self.formatter)
            self._file.emit(record)

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating(formatter: logging.Formatter | None) -> RotatingFileHandler:
    """The file itself.

    Raises:
        OSError: There is no folder for it.
    """
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415  (start-up time)

    class Quiet(RotatingFileHandler):
        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
            """Go on without the record."""

    file = log_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    made = Quiet(
        file,
        maxBytes=_MAX_BYTES,
        backupCount=_KEPT,
        encoding="utf-8",
        delay=True,
        errors="backslashreplace",
    )
    made.setFormatter(formatter)
    return made


def log_file() -> Path:
    """Where the log is."""
    return paths.log_dir() / LOG_NAME


def start_logging(*, debug: bool = False) -> None:
    """Begin to log; without a writable folder the program goes on without a log."""
    logger = logging.getLogger("responsai")
    if any(isinstance(handler, _LogFile) for handler in logger.handlers):
        return
    logger.setLevel(logging.DEBUG if debug else logging.INFO)
    # Without a handler, Python prints warnings of libraries on the user's terminal.
    logging.getLogger().addHandler(logging.NullHandler())
    handler = _LogFile()
    handler.setFormatter(PrivateFormatter(_FORMAT))
    logger.addHandler(handler)
    logger.propagate = False
    logger.debug("ResponsAI %s", __version__)


def _module(filename: str) -> str:
    """Path of a source file from its package on, so that no home folder is named."""
    parts = filename.replace("\\", "/").split("/")
    for root in ("responsai", "site-packages", "lib"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) - 1 :])
    return parts[-1]
