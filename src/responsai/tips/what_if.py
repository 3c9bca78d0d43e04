"""One's own uses as they are and as they would be, in every indicator."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from responsai.domain.impacts import CELLS, NO_IMPACT, Impacts, added
from responsai.domain.stages import INDICATORS, STAGES, Extra, Indicator, Stage
from responsai.estimation import METHODS_BY_ID, Engine
from responsai.tips.difference import Difference
from responsai.tips.scenario import (
    EVERYTHING_AS_BEFORE,
    LIGHTER,
    changed_amounts,
    changed_series,
    concerns,
    times,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from responsai.domain.usage import Amounts, UsageRow
    from responsai.tips.scenario import Scenario

_MACHINES: Final = frozenset({Stage.MINING, Stage.MANUFACTURING, Stage.END_OF_LIFE})
"""Stages that are shared out over the life of the machines."""
_OTHERS: Final[WeakKeyDictionary[Engine, dict[str, Engine]]] = WeakKeyDictionary()
"""Engines of other zones, kept with the one that they stand beside: tables take time to make."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Some uses as they are, and as they would be.

    Attributes:
        now: Their impacts.
        then: Their impacts done the other way.
        requests: Requests for which anything changes.
        touched: Sums for which anything changes.
    """

    now: Impacts
    then: Impacts
    requests: int
    touched: tuple[UsageRow, ...]

    def less(self, indicator: Indicator) -> Difference | None:
        """By how much an indicator would be less; ``None`` if it is not covered."""
        now, then = self.now.total(indicator), self.then.total(indicator)
        return None if now is None or then is None else Difference.between(now, then)


def what_if(
    rows: Iterable[UsageRow],
    scenario: Scenario,
    engine: Engine,
    lighter: Mapping[str, str],
    *,
    only_touched: bool = False,
) -> Outcome:
    """Estimate uses as they are and as they would be.

    Args:
        rows: Sums of the uses.
        scenario: What would be done another way.
        engine: Estimates them as they are.
        lighter: For each provider, the name of a light model of it.
        only_touched: Leave out sums for which nothing changes.

    Raises:
        BadInputError: The zone is not known.
    """
    other = _elsewhere(engine, scenario)
    now: list[Impacts] = []
    then: list[Impacts] = []
    touched: list[UsageRow] = []
    for row in rows:
        if engine.not_covered(row.series, row.day) is not None:
            continue
        amounts = engine.assumed(row.series, row.amounts)
        before = engine.estimate(row.series, amounts, row.day, as_given=True)
        after = before
        if concerns(scenario, row, engine):
            after = _after(row, amounts, before, scenario, other, lighter)
        changed = after != before
        if changed:
            touched.append(row)
        if changed or not only_touched:
            now.append(before)
            then.append(after)
    requests = sum(row.amounts.requests for row in touched)
    return Outcome(_joined(now), _joined(then), requests, tuple(touched))


def blend(
    rows: Iterable[UsageRow],
    parts: Sequence[tuple[Scenario, float]],
    engine: Engine,
    lighter: Mapping[str, str],
    common: Scenario = EVERYTHING_AS_BEFORE,
) -> Outcome:
    """Estimate uses of which some are done another way, each kind for a share of them.

    Args:
        rows: Sums of the uses.
        parts: What would be done another way, and for which share (0 to 1) of the uses that it
            concerns; the first that concerns a sum holds for it.
        engine: Estimates them as they are.
        lighter: For each provider, the name of a light model of it.
        common: What holds for all uses beside: another model or class of images, zone, life of
            machines, length of answers, whether they reason first.

    Raises:
        BadInputError: The zone is not known.
    """
    now: list[Impacts] = []
    then: list[Impacts] = []
    touched: list[UsageRow] = []
    for row in rows:
        if engine.not_covered(row.series, row.day) is not None:
            continue
        rest = what_if([row], common, engine, lighter)
        after = rest.then
        for scenario, share in parts:
            if concerns(scenario, row, engine):
                moved = what_if([row], _with(scenario, common), engine, lighter).then
                after = _mixed(rest.then, moved, share)
                break
        now.append(rest.now)
        then.append(after)
        if after != rest.now:
            touched.append(row)
    requests = sum(row.amounts.requests for row in touched)
    return Outcome(_joined(now), _joined(then), requests, tuple(touched))


def _with(scenario: Scenario, common: Scenario) -> Scenario:
    return replace(
        scenario,
        model=scenario.model or common.model,
        image_class=scenario.image_class or common.image_class,
        zone=common.zone,
        machine_life=common.machine_life,
        answers=scenario.answers * common.answers,
        reasoning=scenario.reasoning and common.reasoning,
    )


def _mixed(rest: Impacts, moved: Impacts, share: float) -> Impacts:
    """Impacts of a sum of which a share is moved: affine, as impacts are."""
    row = tuple(
        one * (1 - share) + other * share for one, other in zip(rest.row, moved.row, strict=True)
    )
    return Impacts(row, rest.missing | moved.missing)


def _elsewhere(engine: Engine, scenario: Scenario) -> Engine:
    """What estimates in the other zone; the same engine if there is none."""
    if scenario.zone is None:
        return engine
    others = _OTHERS.setdefault(engine, {})
    if scenario.zone not in others:
        method = METHODS_BY_ID[engine.method.id]
        others[scenario.zone] = Engine(
            engine.factors, scenario.zone, method=method, home_zone=engine.home_zone
        )
    return others[scenario.zone]


def _after(
    row: UsageRow,
    amounts: Amounts,
    before: Impacts,
    scenario: Scenario,
    other: Engine,
    lighter: Mapping[str, str],
) -> Impacts:
    """Impacts of a sum done the other way."""
    series = changed_series(scenario, row, other, lighter)
    changed = changed_amounts(scenario, series, amounts, other)
    after = other.estimate(series, changed, row.day, as_given=True)
    if after.missing.issuperset(CELLS):
        return before  # the method says nothing about it
    if scenario.model == LIGHTER and _more(after, before):
        return before  # what answers already is as light
    factor = times(scenario, series.activity)
    if factor != 1:
        # Half of three images is one and a half: a sum of days is not bound to whole ones.
        after = Impacts(tuple(value * factor for value in after.row), after.missing)
    return after if scenario.machine_life == 1 else _longer(after, scenario.machine_life)


def _more(after: Impacts, before: Impacts) -> bool:
    one, other = after.total(Indicator.ENERGY), before.total(Indicator.ENERGY)
    return one is not None and other is not None and one.central >= other.central


def _longer(impacts: Impacts, times: float) -> Impacts:
    """The same uses on machines that stay in use so many times as long."""
    return Impacts.from_table(
        {
            indicator: {
                stage: None
                if (value := impacts.stage(indicator, stage)) is None
                else value.scaled(1 / times if stage in _MACHINES else 1)
                for stage in STAGES
            }
            for indicator in INDICATORS
        },
        {extra: impacts.beside(extra) for extra in Extra},
    )


def _joined(parts: list[Impacts]) -> Impacts:
    if not parts:
        return NO_IMPACT
    total = parts[0]
    for part in parts[1:]:
        total = Impacts(added(total.row, part.row), total.missing & part.missing)
    return total
