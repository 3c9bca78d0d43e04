"""What imports had to assume, in sentences: of one source, and of several together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.imports import Assumed
from responsai.text.catalogue import is_singular
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterable


def assumed_of(number: int, one: str, many: str) -> Assumed:
    """Something that is not told of so many uses.

    Args:
        number: How many, > 0.
        one: The sentence for one, with ``{number}``.
        many: The same for several.
    """
    sentence = (one if is_singular(number) else many).format(number=count(number))
    return Assumed(sentence, number, one, many)


def together(assumed: Iterable[Assumed]) -> list[str]:
    """What is not told in several sources, each thing in one sentence with the sum of its numbers.

    Args:
        assumed: Of all the sources, in any order; what is met first is said first.
    """
    return [one.sentence for one in sums(assumed)]


def sums(assumed: Iterable[Assumed]) -> list[Assumed]:
    """The same, to be put together with more."""
    numbers: dict[tuple[str, str, str], int] = {}
    for one in assumed:
        # Without a number the sentence itself is what it says.
        kind = (one.one, one.many, "") if one.number else ("", "", one.sentence)
        numbers[kind] = numbers.get(kind, 0) + one.number
    return [
        Assumed(sentence) if sentence else assumed_of(number, one, many)
        for (one, many, sentence), number in numbers.items()
    ]
