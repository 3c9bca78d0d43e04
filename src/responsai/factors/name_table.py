"""Looks a recorded name up in a table, tolerant of spellings as for language models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.factors.names import loose_key, spellings, tidy

if TYPE_CHECKING:
    from collections.abc import Mapping


class NameTable:
    """Values by name.

    Args:
        entries: Value of each name; a name may carry its maker before a slash.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        self._exact: dict[str, str] = {}
        self._loose: dict[str, str] = {}
        for name, value in entries.items():
            whole = tidy(name)
            last = whole.rpartition("/")[2]
            for spelling in (whole, last):
                self._exact.setdefault(spelling, value)
            self._loose.setdefault(loose_key(last), value)

    def find(self, name: str) -> str | None:
        """The value of the fullest spelling that the table knows, or ``None``. Never raises."""
        for spelling in spellings(name).names:
            value = self._exact.get(spelling)
            if value is None and "/" not in spelling:  # an organisation is no word of the name
                value = self._loose.get(loose_key(spelling))
            if value is not None:
                return value
        return None
