"""JSON objects of what the program knows: models, zones, factors, methods and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.domain.interval import Interval
    from responsai.estimation import Step
    from responsai.estimation.changes import Change, Changes
    from responsai.estimation.published import Comparison
    from responsai.factors.entries import Factor, Model, Zone

Json = dict[str, Any]


def span(value: Interval) -> Json:
    """A range."""
    return {"low": value.low, "central": value.central, "high": value.high}


def model(value: Model, wh: Interval) -> Json:
    """A model with its size and sources."""
    return {
        "model": value.label,
        "provider": value.provider,
        "name": value.name,
        "figures": value.kind.value,
        "disclosed": value.disclosed,
        "active_billions": list(value.active),
        "total_billions": list(value.total),
        "ecologits_wh_per_1000_output_tokens": span(wh),
        "sources": list(value.sources),
    }


def zone(value: Zone, name: str) -> Json:
    """An electricity zone, location-based."""
    return {
        "zone": value.code,
        "name": name,
        "ghg_kgco2e_per_kwh": value.ghg,
        "water_l_per_kwh": value.water,
        "adpe_kgsbeq_per_kwh": value.adpe,
        "adpe_of_the_world": value.world_adpe,
        "primary_energy_mj_per_kwh": value.primary_energy,
        "fossil_share": value.fossil_share,
        "fossil_year": value.fossil_year,
    }


def factor(value: Factor) -> Json:
    """A factor with its source."""
    return {
        "id": value.id,
        "value": span(value.value),
        "unit": value.unit,
        "stage": value.stage,
        "indicators": list(value.indicators),
        "source": value.source,
        "url": value.url,
        "year": value.year,
        "basis": value.basis,
        "confidence": value.confidence,
        "note": value.note,
    }


def comparison(value: Comparison) -> Json:
    """A published figure beside ours."""
    return {
        "id": value.case.id,
        "title": value.case.title,
        "quantity": value.quantity,
        "scope": value.case.scope,
        "stages": [stage.value for stage in value.stages],
        "published": value.published,
        "ours": span(value.ours),
        "unit": value.unit,
        "inside": value.inside,
        "claim": value.case.claim,
        "source": value.case.source,
        "url": value.case.url,
        "year": value.case.year,
        "note": value.case.note,
    }


def trace(steps: Iterable[Step]) -> list[Json]:
    """The ordered steps of an estimate."""
    return [
        {
            "id": step.id,
            "formula": step.formula,
            "inputs": list(step.inputs),
            "value": span(step.value),
            "unit": step.unit,
            "factors": list(step.factors),
            "origin": step.origin,
        }
        for step in steps
    ]


def changes(value: Changes) -> Json:
    """What a newer factor set changed in a history."""
    return {
        "schema": "responsai.factor-changes/1",
        "from": value.old_version,
        "to": value.new_version,
        "changes": [_change(each) for each in value.changes],
    }


def _change(value: Change) -> Json:
    return {
        "kind": value.kind,
        "id": value.id,
        "before": span(value.before) if value.before else None,
        "after": span(value.after) if value.after else None,
        "unit": value.unit,
        "source": value.source,
        "effects": [
            {
                "indicator": effect.indicator.value,
                "stage": effect.stage.value if effect.stage else None,
                "ratio": effect.ratio,
            }
            for effect in value.effects
        ],
    }
