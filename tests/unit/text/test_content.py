"""Longer texts come in both languages, and tell of what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from responsai.importers import IMPORTERS
from responsai.storage import open_database
from responsai.storage.inventory import stored_columns
from responsai.text import content
from responsai.text.catalogue import LANGUAGES, use_language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_is_on_sources_that_can_be_read(language: str) -> None:
    use_language(language)
    ids = [service.id for service in content.export_help()]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {importer.id for importer in IMPORTERS}


def test_the_help_is_the_same_in_both_languages() -> None:
    told = []
    for language in LANGUAGES:
        use_language(language)
        told.append([(service.id, len(service.steps)) for service in content.export_help()])
    assert told[0] == told[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_told_in_plain_words_and_no_other(language: str, tmp_path: Path) -> None:
    use_language(language)
    with open_database(tmp_path / "uses.sqlite3", time_zone="UTC") as store:
        there = {table: set(columns) for table, columns in stored_columns(store).items()}
    told = {table.table: set(table.columns) for table in content.stored_tables()}
    assert told == there


@pytest.mark.parametrize(
    "text",
    [
        {},
        {"service": []},
        {"service": [{"id": "x", "name": "X", "brings": " ", "steps": ["a"]}]},
        {"service": [{"id": "x", "name": "X", "brings": "b", "steps": []}]},
    ],
)
def test_a_text_that_lacks_something_is_refused(
    text: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "_load", lambda _code, _name: text)
    content._export_help.cache_clear()
    with pytest.raises(ValueError, match=r"missing|no list"):
        content.export_help()
    content._export_help.cache_clear()
