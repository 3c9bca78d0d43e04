"""What sources do not tell of their answers: counted while reading, then a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.text.assumptions import assumed_of
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.domain.imports import Assumed


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
            yield assumed_of(
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
            yield assumed_of(
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
            yield assumed_of(
                number,
                translate("ImportGaps", "{number} answer does not name its model."),
                translate("ImportGaps", "{number} answers do not name their model."),
            )
