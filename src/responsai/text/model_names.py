"""Models as people call them: ``anthropic/claude-sonnet-4-5-20250929`` is Claude Sonnet 4.5."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PROVIDERS: Final[Mapping[str, str]] = {
    "alibaba": "Alibaba",
    "amazon": "Amazon",
    "anthropic": "Anthropic",
    "cohere": "Cohere",
    "google_genai": "Google",
    "huggingface_hub": "",
    "mistralai": "Mistral AI",
    "moonshot": "Moonshot AI",
    "openai": "OpenAI",
    "perplexity": "Perplexity",
    "xai": "xAI",
}
"""Providers as they write themselves; open models come from many."""
_MAKERS: Final[Mapping[str, str]] = {
    "CohereForAI": "Cohere",
    "databricks": "Databricks",
    "google": "Google",
    "meta-llama": "Meta",
    "microsoft": "Microsoft",
    "mistralai": "Mistral AI",
    "openai": "OpenAI",
}
_WRITTEN: Final[Mapping[str, str]] = {
    "api": "API",
    "deepseek": "DeepSeek",
    "ernie": "ERNIE",
    "glm": "GLM",
    "gpt": "GPT",
    "longcat": "LongCat",
    "mimo": "MiMo",
    "minimax": "MiniMax",
    "moe": "MoE",
    "oss": "OSS",
    "qwq": "QwQ",
    "smollm2": "SmolLM2",
    "starcoder2": "StarCoder2",
    "tinyllama": "TinyLlama",
    "tts": "TTS",
    "vl": "VL",
    "wizardlm": "WizardLM",
    "yi": "Yi",
    "zai": "Z.ai",
}
# The day of a release, or the word for the newest one: needed only to tell two apart.
_RELEASE: Final = re.compile(r"-(20\d{6}|20\d\d-\d\d-\d\d|latest)$")
_VERSION: Final = re.compile(r"(?<![\d.])(\d{1,2})-(\d{1,2})(?![\w.])")
_SIZE: Final = re.compile(r"^(\d+x)?[\da-z.]*\d+[bm]$")
_SERIES: Final = re.compile(r"^o\d")


class ModelName(NamedTuple):
    """How a model is shown.

    Attributes:
        name: Its name.
        provider: Who offers or makes it; empty if that is not known.
    """

    name: str
    provider: str


def displayed(label: str) -> ModelName:
    """A model as it is shown alone.

    Args:
        label: Our label, with the provider before a slash; any other name stays as it is.
    """
    return _split(label)[0]


def displayed_together(labels: Iterable[str]) -> dict[str, ModelName]:
    """Models as they are shown side by side: what would read the same keeps its release."""
    split = {label: _split(label) for label in labels}
    counts = Counter(shown for shown, _ in split.values())
    told_apart = {
        label: ModelName(f"{shown.name} ({release})", shown.provider)
        if release and counts[shown] > 1
        else shown
        for label, (shown, release) in split.items()
    }
    counts = Counter(told_apart.values())
    return {
        label: shown if counts[shown] == 1 else ModelName(label.partition("/")[2], shown.provider)
        for label, shown in told_apart.items()
    }


def _split(label: str) -> tuple[ModelName, str]:
    """How a model is shown, and which release of it this is (empty if it does not say)."""
    provider, slash, rest = label.partition("/")
    if not slash or provider not in PROVIDERS:
        return ModelName(label, ""), ""
    maker, slash, model = rest.partition("/")
    if slash:
        # Their makers write these names themselves.
        return ModelName(model, _MAKERS.get(maker, maker)), ""
    release = _RELEASE.search(rest)
    plain = rest[: release.start()] if release else rest
    return (
        ModelName(_spelled(plain or rest), PROVIDERS[provider]),
        release.group(1) if release else "",
    )


def _spelled(model: str) -> str:
    words = _VERSION.sub(r"\1.\2", model).split("-")
    shown = [_word(word) for word in words]
    # The number belongs to this name: GPT-5, but GPT Image 1.
    if shown[0] == "GPT" and len(shown) > 1 and shown[1][:1].isdigit():
        shown[:2] = [f"GPT-{shown[1]}"]
    return " ".join(shown)


def _word(word: str) -> str:
    if word in _WRITTEN:
        return _WRITTEN[word]
    if _SERIES.match(word):
        return word
    if _SIZE.match(word):
        return word.upper().replace("X", "x")
    return word[:1].upper() + word[1:]
