"""Python's garbage collector, so that it does not stop the window while much is read."""

from __future__ import annotations

import gc
from typing import Final

RARE: Final = 1_000
"""Collections of the middle generation before everything is looked at: some 7,000,000 objects."""


def look_rarely() -> None:
    """Look at all objects but rarely.

    All threads stand still while the collector looks at all objects: tables of factors and
    modules alone take a quarter of a second, and reading 200,000 uses would call for that ten
    times. What has no cycles, which is nearly all, is freed at once in any case.
    """
    young, middle, _old = gc.get_threshold()
    gc.set_threshold(young, middle, RARE)


def calm_collector() -> None:
    """Leave alone what is loaded by now, and look at everything else but rarely."""
    gc.freeze()
    look_rarely()
