"""Progress and cancel of long work, without Qt: the shells bring their own."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


CALM_S: Final = 0.05
"""Pause between two reports of a calm job: more often nobody can read them."""


class Progress(NamedTuple):
    """How far a job has come.

    Attributes:
        done: Bytes read.
        total: Bytes in all, 0 if not known.
        files: Files finished.
        events: Events read.
    """

    done: int = 0
    total: int = 0
    files: int = 0
    events: int = 0


def _ignore(_progress: Progress) -> None:
    """Nobody watches."""


@dataclass(slots=True)
class Job:
    """A piece of long work that can be watched and stopped.

    Attributes:
        report: Called from the working thread with the progress so far.
    """

    report: Callable[[Progress], None] = _ignore
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at the next whole batch; callable from any thread."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled.is_set()

    def calmed(self) -> Job:
        """The same job, whose progress is passed on no more often than people can read it."""
        told = -CALM_S

        def tell(progress: Progress) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= CALM_S:
                told = now
                self.report(progress)

        return Job(tell, self._cancelled)
