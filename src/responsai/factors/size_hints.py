"""Size class of a model nobody knows, from its name alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from responsai.factors.names import MAX_LENGTH, tidy

SizeClass = Literal["small", "medium", "large", "very_large"]
Reason = Literal["parameters", "name", "nothing"]

# Upper bounds of a class in billions of active parameters. The classes of models_more.toml stand
# at 8, 30, 44 to 132 and 200 to 600 active: the bounds lie between them. Whoever is above the
# range of "large" but below that of "very large" is nearer to the first.
_BOUNDS: Final[tuple[tuple[float, SizeClass], ...]] = (
    (10, "small"),
    (45, "medium"),
    (150, "large"),
)
_ACTIVE: Final = re.compile(r"(?<![^\W_])[ae](\d{1,4}(?:\.\d+)?)b(?![^\W_])")
_EXPERTS: Final = re.compile(r"(?<![^\W_])(\d{1,3})x(\d{1,4}(?:\.\d+)?)b(?![^\W_])")
_TOTAL: Final = re.compile(r"(?<![\d.])(\d{1,5}(?:\.\d+)?(?=[bt])|\d{2,5}(?=m))([bmt])(?![^\W_])")
# "1m" alone is a length of context: millions of parameters have two digits or more.
_IN_BILLIONS: Final = {"m": 0.001, "b": 1.0, "t": 1000.0}
# Two experts answer each token in every published model of the "8x7b" kind; parts that all tokens
# share make the sum come out a little below twice one expert.
_ACTIVE_EXPERTS: Final = 2
# Makers use these words for the smallest, the second smallest and the largest of a line. EcoLogits
# takes 5 to 18 billion parameters for gpt-5-nano and 10 to 70 for models named mini or haiku.
_WORDS: Final[tuple[tuple[SizeClass, frozenset[str]], ...]] = (
    ("small", frozenset({"nano", "tiny", "micro", "edge"})),
    ("medium", frozenset({"mini", "lite", "light", "flash", "haiku", "small", "fast"})),
    ("very_large", frozenset({"ultra", "max", "opus", "heavy", "behemoth"})),
)
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class SizeGuess:
    """A size class and what it rests on.

    Attributes:
        size_class: Class of ``models_more.toml``.
        reason: Parameters in the name, a word of the name, or nothing at all.
    """

    size_class: SizeClass
    reason: Reason


def size_class_of(name: str | None) -> SizeGuess:
    """The size class an unknown model most likely has; large if its name tells nothing.

    Args:
        name: As recorded, in any spelling; ``None`` if not told.
    """
    if not name or len(name) > MAX_LENGTH:
        return SizeGuess("large", "nothing")
    spelt = tidy(name).rpartition("/")[2]
    billions = _active_billions(spelt)
    if billions is not None:
        return SizeGuess(class_of(billions), "parameters")
    words = set(_WORD.findall(spelt))
    for size_class, told in _WORDS:
        if words & told:
            return SizeGuess(size_class, "name")
    return SizeGuess("large", "nothing")


def _active_billions(name: str) -> float | None:
    """Active parameters in billions, if the name tells them."""
    active = _ACTIVE.search(name)
    if active:
        return float(active[1])
    experts = _EXPERTS.search(name)
    if experts:
        return min(int(experts[1]), _ACTIVE_EXPERTS) * float(experts[2])
    totals = [float(number) * _IN_BILLIONS[unit] for number, unit in _TOTAL.findall(name)]
    known = [billions for billions in totals if billions > 0]
    return max(known) if known else None


def class_of(billions: float) -> SizeClass:
    """Size class of a number of active parameters, in billions."""
    for bound, size_class in _BOUNDS:
        if billions <= bound:
            return size_class
    return "very_large"
