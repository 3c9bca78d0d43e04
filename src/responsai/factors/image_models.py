"""Class of an image model and EcoLogits' name of a video model, from any spelling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from responsai.factors.name_table import NameTable
from responsai.factors.names import MAX_LENGTH, loose_key, tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

ImageClass = Literal["fast", "standard", "large"]

_CLASSES: Final = ("fast", "standard", "large")


class ImageIndex:
    """Finds the class of image models.

    Args:
        entries: Table of ``image_models.toml``.

    Raises:
        ValueError: An entry has no name, class or source; the sentence names it.
    """

    def __init__(self, entries: Mapping[str, Any]) -> None:
        models = _named(entries, "image_model", "class")
        for name, value in models.items():
            if value not in _CLASSES:
                raise ValueError(f"The image model {name} has the unknown class {value}.")
        self._models = NameTable(models)
        # The pattern with the most words says most about a name.
        self._words = sorted(_patterns(entries), key=lambda pattern: -len(pattern[0]))

    def find(self, name: str) -> ImageClass | None:
        """The class of a model, or ``None`` if neither its name nor its words are known."""
        found = self._models.find(name)
        if found is None and len(name) <= MAX_LENGTH:
            words = set(loose_key(tidy(name)).split())
            found = next((value for told, value in self._words if told <= words), None)
        return cast("ImageClass | None", found)


class VideoIndex:
    """Finds EcoLogits' name of video models.

    Args:
        entries: Table of ``image_models.toml``.

    Raises:
        ValueError: An entry has no name, model or source; the sentence names it.
    """

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self._models = NameTable(_named(entries, "video_model", "model"))

    def find(self, name: str) -> str | None:
        """EcoLogits' name, such as ``google/veo-3.1``, or ``None``."""
        return self._models.find(name)


def _named(entries: Mapping[str, Any], kind: str, key: str) -> dict[str, str]:
    named: dict[str, str] = {}
    for entry in entries.get(kind, []):
        name = str(entry.get("name", ""))
        where = f"The {kind.replace('_', ' ')} {name or '(without name)'}"
        value = entry.get(key)
        if not name or not isinstance(value, str) or not value:
            raise ValueError(f"{where} needs a name and a {key}.")
        _check_source(entry, where)
        if name in named:
            raise ValueError(f"{where} stands twice.")
        named[name] = value
    return named


def _patterns(entries: Mapping[str, Any]) -> list[tuple[frozenset[str], str]]:
    patterns: list[tuple[frozenset[str], str]] = []
    for entry in entries.get("image_word", []):
        words = [str(word) for word in entry.get("words", [])]
        where = f"The image pattern {' '.join(words) or '(without words)'}"
        if not all(re.fullmatch(r"[a-z]+", word) for word in words or [""]):
            raise ValueError(f"{where} needs words in small letters.")
        if entry.get("class") not in _CLASSES:
            raise ValueError(f"{where} has the unknown class {entry.get('class')}.")
        _check_source(entry, where)
        patterns.append((frozenset(words), entry["class"]))
    return patterns


def _check_source(entry: Mapping[str, Any], where: str) -> None:
    if not entry.get("source") or not str(entry.get("url", "")).startswith("https://"):
        raise ValueError(f"{where} has no source with an address.")
