"""A heart that beats in the event loop: what holds the loop up makes a gap between two beats."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Self

from PySide6.QtCore import Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

BEAT_MS: Final = 1
MS_PER_SECOND: Final = 1000


class Heartbeat:
    """Beats every millisecond in the event loop of the thread that makes it, while it is open.

    Args:
        heard: Called at each beat.

    Attributes:
        beats: Moments of the beats, in seconds of ``time.perf_counter``.
    """

    def __init__(self, heard: Callable[[], object] | None = None) -> None:
        self.beats: list[float] = []
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        if heard is not None:
            self._timer.timeout.connect(heard)

    def __enter__(self) -> Self:
        """Begin; the time until the first beat counts as well."""
        self._beat()
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End; the time since the last beat counts as well."""
        self._timer.stop()
        self._beat()

    @property
    def longest_ms(self) -> float:
        """Longest time between two beats, in milliseconds."""
        return max(self.gaps_ms, default=0.0)

    @property
    def gaps_ms(self) -> list[float]:
        """Times between the beats, in milliseconds."""
        return [(after - before) * MS_PER_SECOND for before, after in pairwise(self.beats)]

    def _beat(self) -> None:
        self.beats.append(time.perf_counter())
