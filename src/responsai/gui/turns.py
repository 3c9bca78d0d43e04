"""Turns between the main thread and those that calculate."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TURN_S: Final = 0.001
"""Longest time in seconds that one thread keeps Python to itself while another one waits."""


@contextlib.contextmanager
def short_turns() -> Iterator[None]:
    """Let the main thread have its turn soon.

    Each call of Qt gives up Python for a moment. With a thread that calculates beside it, the main
    thread waits for a whole turn of that thread after every such call, and a window is painted
    with hundreds of them.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
