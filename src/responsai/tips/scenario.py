"""What if: one's own uses, done another way, estimated with the same factors.

Nothing is guessed about the answer's worth: only what is asked of the machines changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity, ModelSource
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors.factor_set import IMAGE_CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.usage import Amounts, Series, UsageRow
    from responsai.estimation import Engine

LIGHTER: Final = "lighter"
"""Stands for a light model of the provider that answered."""
_MEDIA: Final = frozenset({Activity.VIDEO, Activity.SPEECH, Activity.TRANSCRIPTION, Activity.MUSIC})


@dataclass(frozen=True, slots=True)
class Scenario:
    """What would be done another way; the defaults change nothing.

    Attributes:
        activities: Kinds of use that it concerns; empty for all.
        model: Model that answers instead, ``lighter`` for a light one of the same provider;
            for text only.
        instead_of: Only uses of this model, by its label or its name as recorded.
        reasoning: ``False`` to answer without reasoning first.
        answers: Factor on the length of answers, 0 or more.
        inputs: Factor on fresh input.
        cached: Factor on what is read again.
        images: Factor on the number of images.
        image_class: Class that images are made in instead: fast, standard or large.
        media: Factor on the seconds of video and sound.
        uses: Factor on all of it: how often.
        zone: Electricity zone of the data centre, instead of the present one.
        machine_life: How many times as long the machines of data centres stay in use.
    """

    activities: frozenset[Activity] = frozenset()
    model: str | None = None
    instead_of: str | None = None
    reasoning: bool = True
    answers: float = 1.0
    inputs: float = 1.0
    cached: float = 1.0
    images: float = 1.0
    image_class: str | None = None
    media: float = 1.0
    uses: float = 1.0
    zone: str | None = None
    machine_life: float = 1.0


EVERYTHING_AS_BEFORE: Final = Scenario()
"""Changes nothing."""


def concerns(scenario: Scenario, row: UsageRow, engine: Engine) -> bool:
    """Whether a sum is one of those that a scenario is about."""
    if scenario.activities and row.series.activity not in scenario.activities:
        return False
    if scenario.instead_of is None:
        return True
    if scenario.instead_of.casefold() == (row.series.model or "").casefold():
        return True
    label = engine.resolve(row.series, row.day).label
    return label is not None and label == engine.factors.resolve(scenario.instead_of).label


def changed_amounts(
    scenario: Scenario, series: Series, amounts: Amounts, engine: Engine
) -> Amounts:
    """Amounts of the same number of uses as they would be.

    Args:
        scenario: What would be done another way.
        series: What they are amounts of.
        amounts: Those that the estimate rests on, assumed ones included.
        engine: Knows the presets.
    """
    if series.activity not in TEXT_ACTIVITIES:
        return amounts
    if not scenario.reasoning:
        amounts = _unreasoned(series.activity, amounts, engine)
    return replace(
        amounts,
        input_tokens=round(amounts.input_tokens * scenario.inputs),
        cache_write_tokens=round(amounts.cache_write_tokens * scenario.inputs),
        cached_tokens=round(amounts.cached_tokens * scenario.cached),
        output_tokens=round(amounts.output_tokens * scenario.answers),
    )


def times(scenario: Scenario, activity: Activity) -> float:
    """How many times as often a use of this kind would happen."""
    factor = scenario.uses
    if activity is Activity.IMAGE:
        factor *= scenario.images
    if activity in _MEDIA:
        factor *= scenario.media
    return factor


def changed_series(
    scenario: Scenario, row: UsageRow, engine: Engine, lighter: Mapping[str, str]
) -> Series:
    """The series as it would be: another model, another class of images."""
    series = row.series
    if scenario.model is not None and series.activity in TEXT_ACTIVITIES:
        model: str | None = scenario.model
        if model == LIGHTER:
            model = lighter.get(engine.resolve(series, row.day).provider.name)
        if model is not None:
            series = replace(series, model=model, model_source=ModelSource.RECORDED)
    if scenario.image_class is not None and series.activity is Activity.IMAGE:
        words = [word for word in series.variant.split("/") if word and word not in IMAGE_CLASSES]
        series = replace(series, variant="/".join([scenario.image_class, *words]))
    return series


def _unreasoned(activity: Activity, amounts: Amounts, engine: Engine) -> Amounts:
    """Without what was thought first; where that is not told, as long as an ordinary answer."""
    if amounts.reasoning_tokens:
        output = amounts.output_tokens - amounts.reasoning_tokens
        return replace(amounts, output_tokens=max(output, 0), reasoning_tokens=0)
    if activity is not Activity.REASONING:
        return amounts
    ordinary = engine.factors.presets[Activity.QUESTION].output_tokens * amounts.requests
    return replace(amounts, output_tokens=min(amounts.output_tokens, ordinary))
