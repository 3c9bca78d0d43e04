"""How work that takes in files ends: all well, with rejected records, or stopped by Ctrl-C."""

from __future__ import annotations

import contextlib
import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from responsai.app.jobs import Job

EXIT_REJECTED: Final = 1
EXIT_INTERRUPTED: Final = 130


@contextlib.contextmanager
def stopping(job: Job) -> Iterator[None]:
    """Let Ctrl-C stop the import at the next whole batch, and a second one at once."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        job.cancel()
        signal.signal(signal.SIGINT, before)

    try:
        before = signal.signal(signal.SIGINT, stop)
    except ValueError:  # not on the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
