"""Longer texts that come as data, one folder for each language, checked when they are loaded."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from responsai import paths
from responsai.text.catalogue import LANGUAGES, language

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ExportHelp:
    """How to get an export from a service.

    Attributes:
        id: Importer that reads it.
        name: The service's own name.
        brings: What the export tells, and what it does not.
        steps: What to do, in order.
    """

    id: str
    name: str
    brings: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredTable:
    """What a table of the database keeps, in plain words.

    Attributes:
        table: Its name in the database.
        title: What it is about.
        columns: What each column holds.
    """

    table: str
    title: str
    columns: Mapping[str, str]


def export_help() -> tuple[ExportHelp, ...]:
    """How to get an export from each service, in the language in use.

    Raises:
        ValueError: The shipped text lacks something: a defect of the installation.
    """
    return _export_help(language())


def stored_tables() -> tuple[StoredTable, ...]:
    """What the database keeps, in the language in use.

    Raises:
        ValueError: The shipped text lacks something: a defect of the installation.
    """
    return _stored_tables(language())


@lru_cache(maxsize=len(LANGUAGES))
def _export_help(code: str) -> tuple[ExportHelp, ...]:
    services = _list(_load(code, "export_help"), "service")
    return tuple(
        ExportHelp(
            _text(service, "id"),
            _text(service, "name"),
            _text(service, "brings"),
            tuple(_words(step) for step in _list(service, "steps")),
        )
        for service in services
    )


@lru_cache(maxsize=len(LANGUAGES))
def _stored_tables(code: str) -> tuple[StoredTable, ...]:
    tables = _list(_load(code, "stored"), "table")
    return tuple(
        StoredTable(
            _text(table, "name"),
            _text(table, "title"),
            {name: _words(words) for name, words in dict(table["columns"]).items()},
        )
        for table in tables
    )


def _load(code: str, name: str) -> dict[str, Any]:
    file = paths.resources() / "content" / code / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _list(told: Mapping[str, Any], key: str) -> list[Any]:
    value = told.get(key)
    if not isinstance(value, list) or not value:
        raise ValueError(f"There is no list called {key!r}.")
    return value


def _text(told: Mapping[str, Any], key: str) -> str:
    return _words(told.get(key))


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("A text is missing.")
    return value.strip()
