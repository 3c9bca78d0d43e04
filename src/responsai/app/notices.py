"""Plain sentences about what an estimate had to assume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.activity import Activity, TokenSource
from responsai.text.catalogue import translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.domain.usage import Series
    from responsai.factors.entries import Preset
    from responsai.factors.factor_set import ResolvedModel


def notices(series: Series, resolved: ResolvedModel, preset: Preset) -> tuple[str, ...]:
    """What was assumed for one use, in the user's language; empty if nothing was."""
    said = []
    if series.activity in _WITHOUT_MODEL:
        if series.model is not None:
            said.append(
                translate(
                    "Notices", "One factor stands for all models of this kind: “{model}” is noted."
                ).format(model=series.model)
            )
    elif not resolved.known:
        said.append(_unknown_model(series.model))
    if series.token_source is TokenSource.PRESET:
        said.append(_preset(preset))
    elif series.token_source is TokenSource.ESTIMATED:
        said.append(
            translate("Notices", "Some amounts were not told: typical ones stand in for them.")
        )
    return tuple(said)


# Their energy is per image, second or token of the kind of model, whatever its name.
_WITHOUT_MODEL = frozenset(
    {
        Activity.IMAGE,
        Activity.VIDEO,
        Activity.SPEECH,
        Activity.TRANSCRIPTION,
        Activity.MUSIC,
        Activity.EMBEDDING,
    }
)


def _unknown_model(model: str | None) -> str:
    if model is None:
        return translate(
            "Notices", "No model told: estimated as a large model, with a wider range (assumed)."
        )
    return translate(
        "Notices",
        "The model “{model}” is not known: estimated as a large model, with a wider range "
        "(assumed).",
    ).format(model=model)


def _preset(preset: Preset) -> str:
    if preset.media_seconds:
        return translate(
            "Notices", "No length told: {seconds} seconds assumed, as for a typical use."
        ).format(seconds=count(round(preset.media_seconds)))
    if preset.cached_tokens:
        return translate(
            "Notices",
            "No amounts told: those of a typical use assumed, {fresh} tokens in, "
            "{cached} from the cache, {output} out.",
        ).format(
            fresh=count(preset.input_tokens),
            cached=count(preset.cached_tokens),
            output=count(preset.output_tokens),
        )
    return translate(
        "Notices",
        "No amounts told: those of a typical use assumed, {fresh} tokens in, {output} out.",
    ).format(fresh=count(preset.input_tokens), output=count(preset.output_tokens))
