"""Plain sentences about what an estimate had to assume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.activity import Activity, TokenSource
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors import ModelBasis
from responsai.text.catalogue import language, translate
from responsai.text.names import image_class_name, size_class_name
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.domain.usage import Series
    from responsai.estimation import Engine
    from responsai.factors.entries import Preset
    from responsai.factors.factor_set import ResolvedModel


def notices(engine: Engine, series: Series) -> tuple[str, ...]:
    """What was assumed for one use, in the user's language; empty if nothing was."""
    if engine.not_covered(series) is not None:
        return (
            translate(
                "Notices",
                "The method “{method}” says nothing about this use: it is not covered, which is "
                "not zero.",
            ).format(method=engine.method.id),
        )
    said = _text_model(engine, series) if series.activity in TEXT_ACTIVITIES else []
    if series.activity not in TEXT_ACTIVITIES:
        said = _media_model(engine, series)
    if series.local:
        said += _closed_model(engine, series)
        said.append(
            translate(
                "Notices",
                "On your own machine: the electricity of {zone}, and one request at a time, with "
                "a wider range (assumed).",
            ).format(zone=engine.factors.zone_names.name(engine.home_zone, language()))
        )
    if series.token_source is TokenSource.PRESET:
        said.append(_preset(engine.factors.presets[series.activity]))
    elif series.token_source is TokenSource.ESTIMATED:
        said.append(
            translate("Notices", "Some amounts were not told: typical ones stand in for them.")
        )
    return tuple(said)


def _closed_model(engine: Engine, series: Series) -> list[str]:
    """A model whose maker publishes nothing of it can hardly run at home."""
    resolved = engine.resolve(series)
    if not resolved.known or resolved.model.disclosed:
        return []
    return [
        translate(
            "Notices", "{model} is not known to run outside its maker’s data centres: check it."
        ).format(model=resolved.label)
    ]


def _text_model(engine: Engine, series: Series) -> list[str]:
    resolved = engine.resolve(series)
    if resolved.basis is ModelBasis.DEFAULT:
        return [
            translate(
                "Notices", "No model told: {model}, the product’s usual one, assumed."
            ).format(model=resolved.label)
        ]
    return [] if resolved.known else [_unknown_model(series.model, resolved)]


def _unknown_model(model: str | None, resolved: ResolvedModel) -> str:
    size = size_class_name(resolved.model.name)
    if model is None:
        return translate(
            "Notices", "No model told: estimated as {size}, with a wider range (assumed)."
        ).format(size=size)
    return translate(
        "Notices",
        "The model “{model}” is not known: estimated as {size}, with a wider range (assumed).",
    ).format(model=model, size=size)


def _media_model(engine: Engine, series: Series) -> list[str]:
    """What stands for the model of an image, a video or a sound."""
    if series.activity is Activity.VIDEO and engine.factors.video_model(series.model):
        return []
    if series.activity is Activity.IMAGE:
        name = image_class_name(engine.factors.image_class(series.model, series.variant))
        return [
            translate(
                "Notices", "Estimated as {image_class}; closed models publish nothing."
            ).format(image_class=name)
        ]
    if series.model is None:
        return []
    return [
        translate(
            "Notices", "One factor stands for all models of this kind: “{model}” is noted."
        ).format(model=series.model)
    ]


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
    if not preset.output_tokens:
        return translate(
            "Notices", "No amounts told: those of a typical use assumed, {fresh} tokens in."
        ).format(fresh=count(preset.input_tokens))
    return translate(
        "Notices",
        "No amounts told: those of a typical use assumed, {fresh} tokens in, {output} out.",
    ).format(fresh=count(preset.input_tokens), output=count(preset.output_tokens))
