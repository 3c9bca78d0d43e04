"""From any spelling of a model's name to the model.

Rules take away what platforms and logs add (``names.py``); names that no rule can give are data
(``resources/factors/aliases.toml``). A wrong model is worse than none: a name with a word, size
or version that no listed model has stays unknown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from responsai.factors.names import (
    bare,
    barest_key,
    is_placeholder,
    loose_key,
    spellings,
    tidy,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from responsai.factors.entries import Model

__all__ = ["ModelIndex", "is_placeholder", "maker_of", "parse_aliases"]

_PROVIDER_WORDS: Final = {
    "alibaba": "alibaba",
    "amazon": "amazon",
    "anthropic": "anthropic",
    "azure": "openai",
    "cohere": "cohere",
    "gemini": "google_genai",
    "google": "google_genai",
    "google-genai": "google_genai",
    "huggingface": "huggingface_hub",
    "huggingface-hub": "huggingface_hub",
    "mistral": "mistralai",
    "mistralai": "mistralai",
    "openai": "openai",
    "perplexity": "perplexity",
    "x-ai": "xai",
    "xai": "xai",
}
# One name may be sold by several providers: its maker comes first, the open hub last.
_PROVIDER_ORDER: Final = ("openai", "anthropic", "google_genai", "mistralai", "cohere")
_LAST_PROVIDER: Final = "huggingface_hub"


# How the names of a maker's own models begin: enough for its place, if not for a size.
_FAMILIES: Final = (
    (re.compile(r"(?:chat-?)?gpt-?\d|o\d(?![^\W_])|codex-|davinci"), "openai"),
    (re.compile(r"claude|(?:opus|sonnet|haiku)(?![^\W_])"), "anthropic"),
    (re.compile(r"gemini"), "google_genai"),
    (re.compile(r"(?:mi|mini|code|pix|magi|dev|vox)stral"), "mistralai"),
    (re.compile(r"command-"), "cohere"),
    (re.compile(r"grok"), "xai"),
    (re.compile(r"sonar(?![^\W_])"), "perplexity"),
)


def maker_of(name: str) -> str | None:
    """Provider of a model that is not listed, from the path or the family in its name.

    Args:
        name: As recorded, in any spelling.
    """
    meant = spellings(name)
    for part in reversed(meant.path):
        if part in _PROVIDER_WORDS:
            return _PROVIDER_WORDS[part]
    for spelt in meant.names:
        for family, maker in _FAMILIES:
            if family.match(spelt):
                return maker
    return None


class ModelIndex:
    """Finds models by name.

    Args:
        models: Models with a name of their own.
        aliases: Irregular names, each with the ``provider/name`` of its model; one whose model
            is not among ``models`` is left out.
    """

    def __init__(self, models: Iterable[Model], aliases: Mapping[str, str] | None = None) -> None:
        self._exact: dict[str, list[Model]] = {}
        self._loose: dict[str, list[Model]] = {}
        self._barest: dict[str, list[Model]] = {}
        self._alias: dict[str, Model] = {}
        self._loose_alias: dict[str, Model] = {}
        ordered = sorted(models, key=_rank)
        for model in ordered:
            self._add(model)
        labels = {f"{model.provider}/{model.name}": model for model in ordered}
        for name, label in (aliases or {}).items():
            if label in labels:
                self._alias[tidy(name)] = labels[label]
                self._loose_alias.setdefault(loose_key(tidy(name)), labels[label])

    def find(self, name: str) -> Model | None:
        """The model meant by ``name``, or ``None``. Never raises."""
        found = spellings(name)
        provider = next(
            (_PROVIDER_WORDS[part] for part in reversed(found.path) if part in _PROVIDER_WORDS),
            None,
        )
        looks = (self._by_spelling, self._by_told_words)
        models = (look(name, provider) for look in looks for name in found.names)
        return next((model for model in models if model is not None), None)

    def _add(self, model: Model) -> None:
        name = tidy(model.name)
        last = name.rpartition("/")[2]  # hub names: also without the organisation
        for spelling in dict.fromkeys((name, last)):
            self._exact.setdefault(spelling, []).append(model)
        self._loose.setdefault(loose_key(last), []).append(model)
        key = barest_key(bare(last))
        if key:
            self._barest.setdefault(key, []).append(model)

    def _by_spelling(self, name: str, provider: str | None) -> Model | None:
        found = (
            _choose(self._exact.get(name), provider)
            or self._alias.get(name)
            or _choose(self._exact.get(f"{name}-latest"), provider)
        )
        if found is not None or "/" in name:  # an organisation is no word of the name
            return found
        key = loose_key(name)
        return _choose(self._loose.get(key), provider) or self._loose_alias.get(key)

    def _by_told_words(self, name: str, provider: str | None) -> Model | None:
        return None if "/" in name else _choose(self._barest.get(barest_key(name)), provider)


def parse_aliases(table: Mapping[str, Any]) -> dict[str, str]:
    """Irregular names from ``aliases.toml``, each with the ``provider/name`` of its model.

    Raises:
        ValueError: An entry has no name, model or source, or a name stands twice.
    """
    aliases: dict[str, str] = {}
    for entry in table.get("alias", []):
        name, model = str(entry.get("name", "")), str(entry.get("model", ""))
        where = f"The alias {name or '(without name)'}"
        if not name or "/" not in model:
            raise ValueError(f"{where} needs a name and a model written provider/name.")
        if not entry.get("source") or not str(entry.get("url", "")).startswith("https://"):
            raise ValueError(f"{where} has no source with an address.")
        if name in aliases:
            raise ValueError(f"{where} stands twice.")
        aliases[name] = model
    return aliases


def _rank(model: Model) -> tuple[int, int, str]:
    """The maker's before a host's, the plain name before a dated one, the newest date first."""
    order = len(_PROVIDER_ORDER)
    if model.provider in _PROVIDER_ORDER:
        order = _PROVIDER_ORDER.index(model.provider)
    elif model.provider == _LAST_PROVIDER:
        order += 1
    name = tidy(model.name)
    return order, len(name) - len(bare(name)), name


def _choose(found: list[Model] | None, provider: str | None) -> Model | None:
    if not found:
        return None
    return next((model for model in found if model.provider == provider), found[0])
