"""What sources do not tell of their answers: counted while reading, then a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.importers.base import Assumed
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class Gaps:
    """Answers of one source that lack something.

    Attributes:
        estimated: Without token counts; their output is estimated from its text.
        untimed: Without a time of their own that can be true.
        unnamed: Without a model.
    """

    estimated: int = 0
    untimed: int = 0
    unnamed: int = 0

    def sentences(self) -> Iterator[Assumed]:
        """One for each kind of gap that was met."""
        if number := self.estimated:
            yield _assumed(
                number,
                translate(
                    "ImportGaps",
                    "{number} answer has no token counts: its output is estimated from the length "
                    "of its text (give or take 25%), and what the model read is not known.",
                ),
                translate(
                    "ImportGaps",
                    "{number} answers have no token counts: their output is estimated from the "
                    "length of the text (give or take 25%), and what the model read is not known.",
                ),
            )
        if number := self.untimed:
            yield _assumed(
                number,
                translate(
                    "ImportGaps",
                    "{number} answer has no time, or one that cannot be true (before 2020, or in "
                    "the future): that of its neighbour or of the file stands in.",
                ),
                translate(
                    "ImportGaps",
                    "{number} answers have no time, or one that cannot be true (before 2020, or "
                    "in the future): those of their neighbours or of the file stand in.",
                ),
            )
        if number := self.unnamed:
            yield _assumed(
                number,
                translate("ImportGaps", "{number} answer does not name its model."),
                translate("ImportGaps", "{number} answers do not name their model."),
            )


def _assumed(number: int, one: str, many: str) -> Assumed:
    """A sentence that begins with how many answers it concerns."""
    return Assumed((one if is_singular(number) else many).format(number=count(number)))
