"""What the records do not tell, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.summary import GapKind
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.domain.summary import Gap, Usage


def gap_sentences(usage: Usage) -> list[str]:
    """One sentence for each thing that had to be assumed, in the language in use."""
    total = usage.amounts.requests
    return [_sentence(gap, total) for gap in usage.gaps]


def _sentence(gap: Gap, total: int) -> str:
    one = is_singular(gap.requests)
    text = {
        GapKind.NOT_COVERED: (
            translate("Gaps", "{n} of {total} uses is not covered by this method"),
            translate("Gaps", "{n} of {total} uses are not covered by this method"),
            translate("Gaps", "left out of the figures, not counted as zero."),
        ),
        GapKind.PARTLY_COVERED: (
            translate("Gaps", "{n} of {total} uses is covered only in part by this method"),
            translate("Gaps", "{n} of {total} uses are covered only in part by this method"),
            translate("Gaps", "what it does not tell is left out, not counted as zero."),
        ),
        GapKind.MODEL_ASSUMED: (
            translate("Gaps", "{n} of {total} uses names no model"),
            translate("Gaps", "{n} of {total} uses name no model"),
            translate("Gaps", "the product’s usual model of the day assumed."),
        ),
        GapKind.MODEL_NOT_TOLD: (
            translate("Gaps", "{n} of {total} uses names no model"),
            translate("Gaps", "{n} of {total} uses name no model"),
            translate("Gaps", "estimated as a large model, with a wider range."),
        ),
        GapKind.MODEL_NOT_KNOWN: (
            translate("Gaps", "{n} of {total} uses names a model we do not know"),
            translate("Gaps", "{n} of {total} uses name a model we do not know"),
            translate("Gaps", "estimated as a large model, with a wider range."),
        ),
        GapKind.AMOUNTS_NOT_TOLD: (
            translate("Gaps", "{n} of {total} uses tells no amounts"),
            translate("Gaps", "{n} of {total} uses tell no amounts"),
            translate("Gaps", "typical amounts of the activity assumed."),
        ),
        GapKind.SOME_AMOUNTS_NOT_TOLD: (
            translate("Gaps", "{n} of {total} uses tells only some amounts"),
            translate("Gaps", "{n} of {total} uses tell only some amounts"),
            translate("Gaps", "typical ones stand in for the rest."),
        ),
        GapKind.TOKENS_FROM_TEXT: (
            translate("Gaps", "{n} of {total} uses tells lengths of text only"),
            translate("Gaps", "{n} of {total} uses tell lengths of text only"),
            translate("Gaps", "tokens estimated, give or take a quarter."),
        ),
        GapKind.INPUT_NOT_TOLD: (
            translate("Gaps", "{n} of {total} uses does not tell what was read"),
            translate("Gaps", "{n} of {total} uses do not tell what was read"),
            translate("Gaps", "the real figure is higher."),
        ),
    }[gap.what]
    return translate("Gaps", "{fact}: {consequence}").format(
        fact=(text[0] if one else text[1]).format(n=count(gap.requests), total=count(total)),
        consequence=text[2],
    )
