"""What the user prefers on this computer, beyond language and colours; kept beside the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from responsai.gui.widgets import motion

if TYPE_CHECKING:
    from responsai.gui.memory import Memory

_SINGLE_KEYS: Final = "window/single_keys"
_STILL: Final = "window/still"
_TRAY: Final = "tray/shown"
_CLOSE_TO_TRAY: Final = "tray/close_to"


class Preferences(QObject):
    """A few yes-or-no choices; whoever acts on one reads it when it matters.

    Args:
        memory: Where they are kept.
        parent: Qt parent.
    """

    changed = Signal()
    """A choice has changed."""

    def __init__(self, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        motion.set_reduced(reduced=self.still)

    @property
    def single_keys(self) -> bool:
        """Whether single letters are shortcuts (WCAG 2.1.4 wants them to be refusable)."""
        return self._memory.flag(_SINGLE_KEYS, default=True)

    @property
    def still(self) -> bool:
        """Whether nothing moves; what the system says holds in any case."""
        return self._memory.flag(_STILL, default=False)

    @property
    def tray(self) -> bool:
        """Whether there is an icon beside the clock, where the desktop has a place for it."""
        return self._memory.flag(_TRAY, default=True)

    @property
    def close_to_tray(self) -> bool:
        """Whether closing the window leaves the icon beside the clock."""
        return self._memory.flag(_CLOSE_TO_TRAY, default=False)

    def set_single_keys(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        """Let single letters be shortcuts, or not."""
        self._keep(_SINGLE_KEYS, on)

    def set_still(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        """Let nothing move."""
        self._keep(_STILL, on)
        motion.set_reduced(reduced=on)

    def set_tray(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        """Show the icon beside the clock, or not."""
        self._keep(_TRAY, on)

    def set_close_to_tray(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        """Let closing the window leave the icon."""
        self._keep(_CLOSE_TO_TRAY, on)

    def _keep(self, key: str, on: bool) -> None:  # noqa: FBT001  (what is kept)
        self._memory.keep_flag(key, on)
        self.changed.emit()
