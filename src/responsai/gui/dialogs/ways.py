"""Ways on from a journal that does not open, or turns out to be damaged."""

from __future__ import annotations

from enum import Enum, auto


class Way(Enum):
    """A way on."""

    RESTORE = auto()
    """Put the latest sound copy in its place; what is there is kept."""
    RECOVER = auto()
    """Make a sound file of what can be read; what is there is kept."""
    LOOK = auto()
    """Open it without ever writing."""
    RETRY = auto()
    """Open it once more."""
    GO_ON = auto()
    """Leave it as it is for now."""
    QUIT = auto()
    """End the program."""
