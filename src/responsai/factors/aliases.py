"""From any spelling of a model's name to the model.

Names differ by provider prefixes (``openai/``, ``us.anthropic.``), dates of snapshots
(``-20250929``, ``@20250929``, ``-2024-08-06``), versions of a platform (``-v1:0``) and the way
digits and words are put together (``Claude 4.5 Sonnet``). Steps go from exact to loose and stop
at the first that finds a model.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.factors.entries import Model

_PROVIDER_WORDS: Final = {
    "anthropic": "anthropic",
    "azure": "openai",
    "cohere": "cohere",
    "gemini": "google_genai",
    "google": "google_genai",
    "google_genai": "google_genai",
    "huggingface": "huggingface_hub",
    "huggingface_hub": "huggingface_hub",
    "mistral": "mistralai",
    "mistralai": "mistralai",
    "openai": "openai",
}
# One name may be sold by several providers: its maker comes first, the open hub last.
_PROVIDER_ORDER: Final = (
    "openai",
    "anthropic",
    "google_genai",
    "mistralai",
    "cohere",
    "huggingface_hub",
)
_PLATFORM_PREFIX: Final = re.compile(
    r"^(?:(?:us|eu|apac|global)\.)?(anthropic|cohere|mistral|meta|amazon)\."
)
_SUFFIXES: Final = (
    re.compile(r":[\w.-]+$"),  # OpenRouter's ":free", Bedrock's ":0"
    re.compile(r"-v\d+$"),  # Bedrock's "-v1"
    re.compile(r"[@-]\d{8}$"),  # snapshot 20250929
    re.compile(r"-\d{4}-\d{2}-\d{2}$"),  # snapshot 2024-08-06
    re.compile(r"-(?:latest|(?:preview|exp)(?:-\d{2}-\d{2})?)$"),
    re.compile(r"\[1m\]$"),  # Claude Code's long context
)
_TOKEN: Final = re.compile(r"\d+|[a-z]+")


class ModelIndex:
    """Finds models by name.

    Args:
        models: Models with a name of their own.
    """

    def __init__(self, models: Iterable[Model]) -> None:
        ordered = sorted(models, key=lambda model: _PROVIDER_ORDER.index(model.provider))
        self._exact: dict[str, list[Model]] = {}
        self._loose: dict[str, list[Model]] = {}
        for model in ordered:
            name = _tidy(model.name)
            for table, key in ((self._exact, name), (self._loose, _shuffle_key(name))):
                table.setdefault(key, []).append(model)
            if "/" in name:  # hub names: also without the organisation
                self._exact.setdefault(name.rpartition("/")[2], []).append(model)

    def find(self, name: str) -> Model | None:
        """The model meant by ``name``, or ``None``."""
        provider, candidates = _candidates(name)
        for table, key in [
            *((self._exact, candidate) for candidate in candidates),
            *((self._loose, _shuffle_key(candidate)) for candidate in candidates),
        ]:
            found = _choose(table.get(key), provider)
            if found is not None:
                return found
        return None


def _candidates(name: str) -> tuple[str | None, list[str]]:
    """Provider if the name tells it, and spellings to try, the fullest first."""
    whole = _tidy(name)
    provider = None
    spellings = [whole]
    head, slash, tail = whole.partition("/")
    while slash:
        provider = _PROVIDER_WORDS.get(head, provider)
        spellings.append(tail)
        head, slash, tail = tail.partition("/")
    prefix = _PLATFORM_PREFIX.match(spellings[-1])
    if prefix:
        provider = _PROVIDER_WORDS.get(prefix[1], provider)
        spellings.append(spellings[-1][prefix.end() :])
    shortest = spellings[-1]
    while True:
        shorter = _without_suffix(shortest)
        if shorter == shortest:
            return provider, [*spellings, f"{shortest}-latest"]
        spellings.append(shorter)
        shortest = shorter


def _without_suffix(name: str) -> str:
    for suffix in _SUFFIXES:
        shorter = suffix.sub("", name)
        if shorter and shorter != name:
            return shorter
    return name


def _choose(found: list[Model] | None, provider: str | None) -> Model | None:
    if not found:
        return None
    return next((model for model in found if model.provider == provider), found[0])


def _tidy(name: str) -> str:
    return re.sub(r"[\s_]+", "-", name.strip().lower())


def _shuffle_key(name: str) -> str:
    """Same for names that differ in punctuation or in where the version stands.

    Words are sorted; numbers keep their order, because 4.1 and 1.4 are different versions.
    """
    tokens = _TOKEN.findall(name)
    words = sorted(token for token in tokens if not token.isdigit())
    return " ".join([*words, *(token for token in tokens if token.isdigit())])
