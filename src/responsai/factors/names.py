"""Spellings of model names: what logs, exports and platforms put around them.

A name is written in ever shorter spellings, the fullest first; whoever looks a name up stops at
the first spelling it knows. Only what never changes the model is taken away: the path of
platforms, snapshot dates, quantisation, context length, modes. Sizes and versions stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

MAX_LENGTH: Final = 300
"""Longer texts are no names: nothing is looked for in them, so that time stays bounded."""

_PLACEHOLDERS: Final = frozenset(
    {
        "",
        "-",
        "<synthetic>",
        "agent",
        "auto",
        "automatic",
        "best",
        "copilot",
        "default",
        "n/a",
        "na",
        "nil",
        "none",
        "null",
        "other",
        "premium",
        "router",
        "synthetic",
        "undefined",
        "unknown",
    }
)

_MAKERS: Final = (
    "ai21|alibaba|amazon|anthropic|cohere|deepseek|google|meta|microsoft|minimax|mistral|mistralai"
    "|moonshot|moonshotai|nvidia|openai|qwen|stability|writer|x-ai|xai|zai"
)
# "us.anthropic.", "global.amazon.": Bedrock's regions and makers.
_DOTTED_PREFIX: Final = re.compile(
    rf"^(?:(?:us-gov|us|eu|apac|jp|au|ca|sa|me|af|global)\.)?({_MAKERS})[.:]"
)
# Gateways that join platform and model with a dash. Makers whose models begin with their own
# name (Mistral, Qwen, DeepSeek) are left out.
_DASHED_PREFIX: Final = re.compile(
    r"^(anthropic|amazon|azure-openai|azure|bedrock|cohere|copilot|cursor|databricks"
    r"|github-copilot|google|meta|microsoft|openai|openrouter|vertex-ai|vertex|x-ai|xai)-"
)
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_DAY: Final = r"(?:0[1-9]|[12]\d|3[01])"
_DATES: Final = (
    rf"20\d\d(?:-{_MONTH}-{_DAY}|{_MONTH}{_DAY})|20\d\d-{_MONTH}|{_MONTH}-20\d\d|{_MONTH}-?{_DAY}"
    rf"|2\d{_MONTH}(?:{_DAY})?|00\d|0314|0301"
)
_QUANTISATION: Final = (
    r"(?:i1-|ud-)?i?q\d(?:-(?:k|\d)(?:-(?:xxs|xs|s|m|l|xl))?|-(?:xxs|xs|s|m|nl))?"
    r"|(?:mxfp|nvfp|fp|bf|int|f)\d{1,2}(?:-e\dm\d)?|w\da\d{1,2}|\d-?bit"
    r"|gguf|safetensors|ckpt|ggml|awq|gptq|mlx|exl2|onnx|bnb|qat|dwq|quantized|imatrix"
)
_CONTEXT: Final = r"\d{1,4}k|1m|4096|8192|16384|32768|65536|131072"
_WORDS: Final = (
    r"latest|preview|experimental|exp|beta|stable|free|online|nitro|floor|extended|exacto|cloud"
    r"|(?:non-)?thinking|(?:non-)?reasoning|adaptive|instruct|chat|it|hf|pytorch|keras|versatile"
    r"|canmore|jawbone|mode"
)
_SETTLED: Final = f"{_DATES}|{_QUANTISATION}|{_CONTEXT}|{_WORDS}|v0\\.?\\d"
# What a listed model may lose too, so that its bare name finds it.
_OF_A_MODEL: Final = re.compile(rf"[-:@.](?:{_SETTLED})$")
# What only a recorded name may lose: versions of a platform ("-v1:0"), speed.
_OF_A_RECORD: Final = re.compile(
    rf"[-:@.](?:{_SETTLED}|(?:v\d{{1,2}}|v?\d:\d)(?::\d+k)?|instant|auto)$|(?<=-instruct)-turbo$"
)
# Effort and speed are a setting of these makers' models; elsewhere the words are sizes.
_HAS_EFFORT: Final = re.compile(r"^(?:gpt|o\d|claude|gemini|grok|codex|opus|sonnet|haiku)\b")
_EFFORT: Final = re.compile(r"[-:](?:xhigh|high|medium|low|minimal|none|fast)$")
_BIG_MODE: Final = re.compile(r"^((?:claude|gemini|o\d).+)-max$")
_POINT_AS_P: Final = re.compile(r"(?<=\d)p(?=\d)")
_VERSION_V: Final = re.compile(r"\b(llama|claude|gpt|gemini|qwen)-v(?=\d)")

_TOKEN: Final = re.compile(r"\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?b(?![^\W_])|[^\W_]+")
_GLUED: Final = re.compile(r"([^\W\d_]{3,})(\d.*)")
_FILLERS: Final = frozenset(
    {
        "base", "chat", "exp", "experimental", "hf", "instruct", "it", "latest", "meta", "model",
        "non", "preview", "reasoning", "thinking",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spellings:
    """What a recorded name may mean.

    Attributes:
        path: Parts that stood before the name: platforms, makers, organisations.
        names: The name, the fullest spelling first.
    """

    path: tuple[str, ...]
    names: tuple[str, ...]


def is_placeholder(name: str | None) -> bool:
    """Whether a recorded name means "not told": a router's word, an empty field.

    Args:
        name: As recorded, with or without a platform before it (``copilot/auto``).
    """
    if name is None:
        return True
    if len(name) > MAX_LENGTH:
        return False
    words = name.strip().casefold()
    return words in _PLACEHOLDERS or words.rpartition("/")[2].strip() in _PLACEHOLDERS


def tidy(name: str) -> str:
    """Small letters, one dash between words, no brackets and no control characters."""
    plain = unicodedata.normalize("NFKC", name[:MAX_LENGTH]).casefold().replace("\\", "/")
    spaced = "".join(sign if sign.isprintable() else " " for sign in plain)
    dashed = re.sub(r"[\s_\[\](){}–—‑-]+", "-", spaced)
    return re.sub(r"-*/-*", "/", dashed).strip("-~@/")


def spellings(name: str) -> Spellings:
    """Ever shorter spellings of a recorded name; none of an empty or endless one."""
    if len(name) > MAX_LENGTH:
        return Spellings((), ())
    parts = [part.lstrip("~@") for part in tidy(name).split("/")]
    path, last = parts[:-1], parts[-1]
    # With its organisation, as hubs write it; alone; without what a gateway put before it.
    heads = [f"{path[-1]}/{last}", last] if path else [last]
    for prefix in (_DOTTED_PREFIX, _DASHED_PREFIX):
        found = prefix.match(heads[-1])
        if found:
            path.append(found[1])
            heads.append(heads[-1][found.end() :])
    if heads[-1].startswith("ft:"):  # a model tuned by its user costs what its base costs
        heads = [heads[-1].split(":")[1]]
    shortest = heads[-1]
    cuts = [0, *(len(shortest) - len(shorter) for shorter in _shorter(shortest))]
    names = (_versioned(head[: len(head) - cut]) for cut in cuts for head in heads)
    return Spellings(tuple(path), tuple(dict.fromkeys(name for name in names if name)))


def bare(name: str) -> str:
    """A listed model's name without dates, quantisation and the like."""
    shorter = _OF_A_MODEL.sub("", name)
    while shorter and shorter != name:
        name, shorter = shorter, _OF_A_MODEL.sub("", shorter)
    return _versioned(name)


def loose_key(name: str) -> str:
    """Same for names that differ in punctuation or in where the version stands.

    Words and sizes are sorted; numbers keep their order, because 4.1 and 1.4 are different
    versions.
    """
    words, numbers = _tokens(name)
    return " ".join([*words, *numbers])


def barest_key(name: str) -> str:
    """As ``loose_key``, without words that never tell one model from another."""
    words, numbers = _tokens(name)
    told = [word for word in words if word not in _FILLERS and not re.fullmatch(r"\d+k", word)]
    return " ".join([*told, *numbers]) if told else ""


def _tokens(name: str) -> tuple[list[str], list[str]]:
    tokens: list[str] = []
    for token in _TOKEN.findall(name):
        glued = _GLUED.fullmatch(token)
        tokens.extend(glued.groups() if glued else (token,))
    words = sorted(token for token in tokens if not token.isdigit())
    return words, [token for token in tokens if token.isdigit()]


def _shorter(name: str) -> list[str]:
    """The name with one more addition taken from its end at a time."""
    found: list[str] = []
    while True:
        shorter = _without_last(name)
        if not shorter or shorter == name:
            return found
        found.append(shorter)
        name = shorter


def _without_last(name: str) -> str:
    shorter = _OF_A_RECORD.sub("", name)
    if shorter == name and _HAS_EFFORT.match(name):
        shorter = _BIG_MODE.sub(r"\1", _EFFORT.sub("", name))
    return shorter


def _versioned(name: str) -> str:
    """Versions the usual way: ``llama-v3p1`` is ``llama-3.1``."""
    return _VERSION_V.sub(r"\1-", _POINT_AS_P.sub(".", name))
