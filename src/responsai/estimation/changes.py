"""What changed between two factor sets, for a history of one's own.

Each change is tried alone on the older set, so that its effect can be told; effects of several
changes need not add up, because factors multiply.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from responsai.domain.stages import INDICATORS, STAGES
from responsai.estimation.engine import PROVIDER_ZONE, Engine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from responsai.domain.impacts import Impacts
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator, Stage
    from responsai.domain.usage import UsageRow
    from responsai.factors.factor_set import FactorSet

_NOTICEABLE: Final = 1e-6
"""Relative change below which nothing is told."""
_EFFECT_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Effect:
    """What one change did to a stage of an indicator, or to its total.

    Attributes:
        indicator: The indicator.
        stage: The stage; ``None`` for the total.
        ratio: Central estimate afterwards over the one before.
    """

    indicator: Indicator
    stage: Stage | None
    ratio: float


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the factors that touches the history.

    Attributes:
        kind: ``factor``, ``model``, ``zone``, ``provider``, ``preset`` or ``names``.
        id: What changed; empty for ``names``.
        before: Old range of a factor, ``None`` for what is more than one number, or new.
        after: New range, likewise.
        unit: Unit of the factor; empty for what is more than one number.
        source: Source of the new value; empty likewise.
        effects: The total of each indicator that moved, then each stage, the largest first.
    """

    kind: str
    id: str
    before: Interval | None
    after: Interval | None
    unit: str
    source: str
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Two factor sets seen through one history.

    Attributes:
        old_version: Version of the older set.
        new_version: Version of the newer set.
        before: Impacts of the history under the older set.
        after: Impacts under the newer set.
        changes: What moved them, the largest effect first.
    """

    old_version: str
    new_version: str
    before: Impacts
    after: Impacts
    changes: tuple[Change, ...]


def compare_sets(
    old: FactorSet,
    new: FactorSet,
    rows: Sequence[UsageRow],
    zone: str = PROVIDER_ZONE,
    home_zone: str | None = None,
) -> Changes:
    """What a newer factor set changes in a history.

    Args:
        old: The older set.
        new: The newer set.
        rows: Roll-up of the history.
        zone: Zone of the data centres.
        home_zone: Zone of the user's own machine.
    """

    def impacts(factors: FactorSet) -> Impacts:
        return Engine(factors, zone, home_zone=home_zone).estimate_many(rows)

    before = impacts(old)
    found = [
        replace(change, effects=effects)
        for change, changed in _each(old, new)
        if (effects := _effects(before, impacts(changed)))
    ]
    return Changes(
        old.version,
        new.version,
        before,
        impacts(new),
        tuple(sorted(found, key=lambda change: -_size(change.effects[0]))),
    )


def _each(old: FactorSet, new: FactorSet) -> Iterator[tuple[Change, FactorSet]]:
    """Every difference, with the older set in which only it is changed."""
    for name in sorted({*old.factors, *new.factors}):
        one, other = old.factors.get(name), new.factors.get(name)
        if one is None or other is None or one.value == other.value:
            continue
        change = Change("factor", name, one.value, other.value, other.unit, other.source, ())
        yield change, replace(old, factors={**old.factors, name: other})
    for kind, field in (("zone", "zones"), ("provider", "providers"), ("preset", "presets")):
        one_table: Mapping[str, object] = getattr(old, field)
        other_table: Mapping[str, object] = getattr(new, field)
        for name in one_table:
            if name in other_table and one_table[name] != other_table[name]:
                swapped = {**one_table, name: other_table[name]}
                yield _plain(kind, name), replace(old, **{field: swapped})  # type: ignore[arg-type]
    yield from _models(old, new)


def _models(old: FactorSet, new: FactorSet) -> Iterator[tuple[Change, FactorSet]]:
    newer = {model.label: model for model in new.models}
    for place, model in enumerate(old.models):
        other = newer.get(model.label)
        if other is not None and other != model:
            models = (*old.models[:place], other, *old.models[place + 1 :])
            yield _plain("model", model.label), replace(old, models=models)
    if {model.label for model in old.models} != set(newer):
        known = {model.label for model in old.models}
        added = tuple(model for model in new.models if model.label not in known)
        yield (
            _plain("names", ""),
            replace(
                old,
                models=(*old.models, *added),
                providers={**new.providers, **old.providers},
            ),
        )


def _plain(kind: str, name: str) -> Change:
    return Change(kind, str(name), None, None, "", "", ())


def _effects(before: Impacts, after: Impacts) -> tuple[Effect, ...]:
    totals = [
        Effect(indicator, None, ratio)
        for indicator in INDICATORS
        if (ratio := _ratio(before.total(indicator), after.total(indicator))) is not None
    ]
    stages = [
        Effect(indicator, stage, ratio)
        for indicator in INDICATORS
        for stage in STAGES
        if (ratio := _ratio(before.stage(indicator, stage), after.stage(indicator, stage)))
        is not None
    ]
    return (*sorted(totals, key=lambda e: -_size(e)), *sorted(stages, key=lambda e: -_size(e)))


def _ratio(before: Interval | None, after: Interval | None) -> float | None:
    """Relative change of the central estimate, or of the wider bound if only the range moved."""
    if before is None or after is None or not before.central:
        return None
    ratios = [
        new / old
        for new, old in (
            (after.central, before.central),
            (after.high, before.high),
            (after.low, before.low),
        )
        if old
    ]
    moved = [ratio for ratio in ratios if abs(ratio - 1) > _NOTICEABLE]
    return ratios[0] if moved else None


def _size(effect: Effect) -> float:
    # Rounded, so that equal effects keep the order of the indicators.
    return round(abs(effect.ratio - 1), _EFFECT_DIGITS)
