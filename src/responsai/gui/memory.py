"""How the window was left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings, QSize

if TYPE_CHECKING:
    from pathlib import Path

_SIZE: Final = "window/size"
_OFF: Final = "off"
_ON: Final = "on"


class Memory:
    """How the window was left: in a small file beside the database, or nowhere for the demo.

    Args:
        file: Where it is kept, ``None`` to forget everything at the end.
    """

    def __init__(self, file: Path | None) -> None:
        self._settings = None if file is None else QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, known: tuple[str, ...]) -> str | None:
        """A remembered choice, ``None`` if there is none that we know."""
        value = None if self._settings is None else self._settings.value(key)
        return value if isinstance(value, str) and value in known else None

    def flag(self, key: str, *, default: bool) -> bool:
        """A remembered yes or no."""
        kept = self.text(key, (_ON, _OFF))
        return default if kept is None else kept == _ON

    def keep_flag(self, key: str, value: bool) -> None:  # noqa: FBT001  (what is kept)
        """Remember a yes or no."""
        self.keep(key, _ON if value else _OFF)

    def size(self) -> QSize | None:
        """Size of the window; its place is the system's business, and Wayland tells none."""
        value = None if self._settings is None else self._settings.value(_SIZE)
        return value if isinstance(value, QSize) and value.isValid() else None

    def keep(self, key: str, value: object) -> None:
        """Remember something."""
        if self._settings is not None:
            self._settings.setValue(key, value)

    def keep_size(self, value: QSize) -> None:
        """Remember the size of the window."""
        self.keep(_SIZE, value)
