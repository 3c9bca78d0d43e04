"""The words of the method page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.stages import STAGES, Stage
from responsai.estimation.units import Unit
from responsai.gui.widgets import spoken
from responsai.gui.widgets.trace_step import StepText
from responsai.text import dates, model_names, numbers
from responsai.text.catalogue import is_singular, translate
from responsai.text.names import activity_name, indicator_name, stage_name

if TYPE_CHECKING:
    from responsai.app.tracing import Part, StageTrace, Subject, Trace
    from responsai.factors import FactorSet

MOST_PARTS: Final = 2
"""Parts of a stage whose formula is written out; the full list of steps has all."""


def title(subject: Subject, trace: Trace) -> str:
    """What is traced: activity and model."""
    activity = activity_name(subject.series.activity)
    model = trace.model or subject.series.model
    if model is None:
        return translate("Method", "{activity}, model not told").format(activity=activity)
    return f"{activity}, {model_names.displayed(model).name}"


def subtitle(subject: Subject, label: str, place: int, count: int) -> str:
    """When and from where, and which of how many."""
    if subject.number is None:
        uses = subject.amounts.requests
        text = (
            translate("Method", "{n} use, from {source}")
            if is_singular(uses)
            else translate("Method", "{n} uses, from {source}")
        ).format(n=numbers.count(uses), source=label)
    else:
        text = translate("Method", "{day}, from {source}").format(
            day=dates.day(subject.day), source=label
        )
    return translate("Method", "{what} · {place} of {count}").format(
        what=text, place=numbers.count(place + 1), count=numbers.count(count)
    )


def amounts_step(trace: Trace) -> StepText:
    """What was counted, or assumed."""
    counted = _amounts(trace)
    if trace.assumed:
        sentence = translate("Method", "Not told: those of a typical use of this kind")
        word = translate("Method", "assumed")
    elif trace.measured:
        sentence = translate("Method", "Counted by the source, not guessed")
        word = translate("Method", "measured")
    else:
        sentence = translate("Method", "Estimated from the length of the text")
        word = translate("Method", "estimated")
    requests = _counted(Unit.REQUEST, trace.amounts.requests)
    return StepText(
        translate("Method", "How much was used"), sentence, " + ".join(counted), requests, word
    )


def stage_step(trace: Trace, found: StageTrace, factors: FactorSet) -> StepText:
    """One stage."""
    indicator = trace.indicator
    if found.value is None:
        return StepText(
            stage_name(found.stage),
            translate("Method", "This method tells nothing about it; it is not counted as zero."),
            "",
            "–",
            translate("Method", "not covered"),
        )
    shown = numbers.estimate(indicator, found.value)
    unit = spoken.unit_called(shown.unit)
    formulae = [_formula(part, trace) for part in found.parts[:MOST_PARTS]]
    if len(found.parts) > MOST_PARTS:
        formulae.append("…")
    sources = dict.fromkeys(factors.factors[name].source for name in found.factors)
    return StepText(
        stage_name(found.stage),
        _why(found.stage),
        " + ".join(formulae),
        f"{shown.value} {shown.unit}",
        shown.range,
        translate("Method", "Rests on: {sources}").format(sources="; ".join(sources))
        if sources
        else "",
        f"{spoken.amount(found.value, unit)}, {spoken.bounds(found.value, unit)}",
    )


def total_step(trace: Trace) -> StepText:
    """The sum of the stages."""
    name = translate("Method", "{indicator}, all stages").format(
        indicator=indicator_name(trace.indicator)
    )
    if trace.total is None:
        return StepText(name, "", "", "–", translate("Method", "not covered"))
    shown = numbers.estimate(trace.indicator, trace.total)
    unit = spoken.unit_called(shown.unit)
    covered = [stage for stage in trace.stages if stage.value is not None]
    sentence = (
        translate("Method", "The sum of the stages, bound by bound")
        if len(covered) == len(STAGES)
        else translate("Method", "The sum of the stages that this method covers")
    )
    return StepText(
        name,
        sentence,
        "",
        f"{shown.value} {shown.unit}",
        shown.range,
        spoken=f"{spoken.amount(trace.total, unit)}, {spoken.bounds(trace.total, unit)}",
    )


def _why(stage: Stage) -> str:
    return {
        Stage.MINING: translate(
            "Method", "The metals in the servers, spread over their working life"
        ),
        Stage.MANUFACTURING: translate(
            "Method", "Making servers and data centres, spread over their working life"
        ),
        Stage.TRAINING: translate("Method", "One training, spread over all uses of the model"),
        Stage.INFERENCE: translate(
            "Method", "Electricity of the servers while they answer, cooling included"
        ),
        Stage.END_OF_LIFE: translate("Method", "Taking the hardware apart and recycling it"),
    }[stage]


def _formula(part: Part, trace: Trace) -> str:
    unit = numbers.unit_for(trace.indicator, part.each.central)
    each = numbers.plain(part.each.central / unit.size)
    return f"{_counted(part.unit, part.count)} × {each} {unit.symbol}"


def _amounts(trace: Trace) -> list[str]:
    """All counted units of a use, the largest stage's first."""
    found: dict[Unit, float] = {}
    for stage in trace.stages:
        for part in stage.parts:
            found.setdefault(part.unit, part.count)
    return [_counted(unit, count) for unit, count in found.items() if unit is not Unit.REQUEST]


def _counted(unit: Unit, count: float) -> str:
    one = is_singular(round(count)) and count == round(count)
    text = {
        Unit.REQUEST: (translate("Method", "{n} answer"), translate("Method", "{n} answers")),
        Unit.INPUT_TOKEN: (
            translate("Method", "{n} input token"),
            translate("Method", "{n} input tokens"),
        ),
        Unit.CACHED_TOKEN: (
            translate("Method", "{n} token from the cache"),
            translate("Method", "{n} tokens from the cache"),
        ),
        Unit.OUTPUT_TOKEN: (
            translate("Method", "{n} output token"),
            translate("Method", "{n} output tokens"),
        ),
        Unit.IMAGE: (translate("Method", "{n} image"), translate("Method", "{n} images")),
        Unit.MEDIA_SECOND: (translate("Method", "{n} second"), translate("Method", "{n} seconds")),
    }[unit][0 if one else 1]
    whole = count == round(count)
    return text.format(n=numbers.count(round(count)) if whole else numbers.amount(count))
