"""How long things move: not at all when the user prefers stillness, or nobody is looking."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

RIVER_MS: Final = 420
"""Time in which the river takes a new shape."""


class _State:
    reduced: bool = False


def set_reduced(*, reduced: bool) -> None:
    """The user's own choice in Settings; the system's is respected in any case."""
    _State.reduced = reduced


def duration(milliseconds: int) -> int:
    """Time an animation may take, 0 if motion is unwanted."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    still = (
        _State.reduced
        or QGuiApplication.platformName() == "offscreen"
        or QApplication.style().styleHint(hint) == 0
    )
    return 0 if still else milliseconds
