"""Modules that are loaded when something in them is first needed.

A scan asks each importer where its logs lie, and most of them have none, or none that is new.
What decodes a format takes far longer to load than what knows its places.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Later:
    """Stands for a module of this package until it is needed; use it like the module.

    For the type checker, and for tools that collect the modules of a program, import the module
    itself under ``TYPE_CHECKING``.

    Args:
        name: The module's name within this package.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        value = getattr(import_module(f"responsai.importers.{self._name}"), name)
        setattr(self, name, value)  # found without us from now on
        return value
