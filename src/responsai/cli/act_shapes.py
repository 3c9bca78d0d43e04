"""The JSON objects of ``tips`` and ``whatif``: full precision, so that each can be recomputed."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from responsai.domain.stages import INDICATORS
from responsai.reports import shapes
from responsai.tips import words
from responsai.tips.scenario import EVERYTHING_AS_BEFORE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from responsai.app.acting import Act, TipView
    from responsai.app.proportion import Everyday
    from responsai.domain.interval import Interval
    from responsai.domain.summary import Period
    from responsai.estimation import Engine
    from responsai.tips.difference import Difference
    from responsai.tips.scenario import Scenario
    from responsai.tips.what_if import Outcome

TIPS_SCHEMA: Final = "responsai.tips/1"
WHATIF_SCHEMA: Final = "responsai.whatif/1"

Json = dict[str, Any]


def tips(value: Act, views: Iterable[TipView], engine: Engine) -> Json:
    """A ``responsai.tips/1`` object.

    Each saving is the difference of ``now`` and ``then`` of the uses concerned, times ``share``.
    """
    return {
        "schema": TIPS_SCHEMA,
        "period": _period(value.period),
        "method": shapes.method(engine.method),
        "zone": engine.zone,
        "ranked_by": value.indicator.value,
        "requests": value.uses,
        "tips": [_tip(view) for view in views],
        "proportion": [_everyday(each) for each in value.proportion],
    }


def what_if(period: Period, scenario: Scenario, value: Outcome, engine: Engine) -> Json:
    """A ``responsai.whatif/1`` object."""
    return {
        "schema": WHATIF_SCHEMA,
        "period": _period(period),
        "method": shapes.method(engine.method),
        "zone": engine.zone,
        "change": _scenario(scenario),
        "requests_changed": value.requests,
        "now": shapes.impacts(value.now),
        "then": shapes.impacts(value.then),
        "less": {each.value: _difference(value.less(each)) for each in INDICATORS},
    }


def _tip(view: TipView) -> Json:
    advice, tip = view.advice, view.advice.tip
    told = words.words(tip)
    outcome = advice.outcome
    return {
        "id": tip.id,
        "kind": tip.kind.value,
        "topic": tip.topic.value,
        "evidence": tip.evidence.value,
        "stages": [stage.value for stage in tip.stages],
        "title": told.title,
        "text": told.text,
        "figure": told.figure or None,
        "observed": words.observed(tip, advice.evaluation) or None,
        "verdict": advice.evaluation.verdict.value,
        "reasons": [words.reason(why) for why in advice.evaluation.reasons],
        "metrics": dict(advice.evaluation.values),
        "change": None if tip.change is None else _scenario(tip.change),
        "share": _interval(tip.share) if tip.change else None,
        "concerned": None
        if outcome is None
        else {
            "requests": outcome.requests,
            "now": shapes.impacts(outcome.now),
            "then": shapes.impacts(outcome.then),
        },
        "saving": {each.value: _difference(value) for each, value in advice.savings.items()}
        or None,
        "follow_up": _follow_up(view),
        "sources": [
            {
                "title": source.title,
                "url": source.url,
                "year": source.year,
                "seen": source.seen.value,
            }
            for source in tip.sources
        ],
    }


def _follow_up(view: TipView) -> Json | None:
    if view.state is None:
        return None
    trial = view.trial
    if trial is None:
        return {"state": view.state.value}
    return {
        "state": view.state.value,
        "since": trial.since.isoformat(),
        "result": trial.result.value,
        "days_left": trial.days_left,
        "less": _difference(trial.less),
    }


def _everyday(value: Everyday) -> Json:
    return {
        "id": value.equivalence.id,
        "name": value.name,
        "indicator": value.indicator.value,
        "times_a_year": value.times,
        "amount": value.amount,
        "own_year": _interval(value.own),
        "source": value.equivalence.source,
        "url": value.equivalence.url,
        "year": value.equivalence.year,
    }


def _scenario(value: Scenario) -> Json:
    """What differs from doing everything as before."""
    changed: Json = {}
    for field in fields(value):
        told = getattr(value, field.name)
        if told != getattr(EVERYTHING_AS_BEFORE, field.name):
            changed[field.name] = sorted(told) if isinstance(told, frozenset) else told
    return changed


def _period(value: Period) -> Json:
    return {
        "from": _day(value.first),
        "to": _day(value.last),
        "time_zone": value.time_zone,
    }


def _day(value: dt.date | None) -> str | None:
    return value.isoformat() if value else None


def _interval(value: Interval) -> Json:
    return {"low": value.low, "central": value.central, "high": value.high}


def _difference(value: Difference | None) -> Json | None:
    if value is None:
        return None
    return {"low": value.low, "central": value.central, "high": value.high}
