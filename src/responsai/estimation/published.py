"""Our estimates beside what others published: consistency, not proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import InputScope, ModelSource, TokenSource
from responsai.domain.stages import STAGES, Extra, Indicator, Stage
from responsai.domain.usage import MANUAL_SOURCE, Amounts, Series
from responsai.estimation.engine import PROVIDER_ZONE, Engine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.impacts import Impacts
    from responsai.domain.interval import Interval
    from responsai.factors.entries import PublishedCase
    from responsai.factors.factor_set import FactorSet

_USE: Final = (Stage.INFERENCE,)
_WITHOUT_TRAINING: Final = tuple(stage for stage in STAGES if stage is not Stage.TRAINING)

# Published quantity: what of ours it is compared with, its unit, and how many of ours make one.
_QUANTITIES: Final[Mapping[str, tuple[Indicator | Extra, str, float, tuple[Stage, ...]]]] = {
    "energy_wh": (Indicator.ENERGY, "Wh", 1e-3, _USE),
    "water_ml": (Indicator.WATER, "mL", 1e-3, _WITHOUT_TRAINING),
    "water_ml_on_site": (Extra.WATER_ON_SITE, "mL", 1e-3, _USE),
    "ghg_g": (Indicator.GHG, "g", 1e-3, _WITHOUT_TRAINING),
    "adpe_mg": (Indicator.ADPE, "mg", 1e-6, _WITHOUT_TRAINING),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One published value beside ours.

    Attributes:
        case: What was published.
        quantity: Name of the published quantity.
        indicator: What of ours it is compared with.
        stages: Stages of ours that it covers.
        published: The value.
        ours: Our range for the same use and scope.
        unit: Unit of both.
    """

    case: PublishedCase
    quantity: str
    indicator: Indicator | Extra
    stages: tuple[Stage, ...]
    published: float
    ours: Interval
    unit: str

    @property
    def inside(self) -> bool:
        """Whether our range holds the value."""
        return self.ours.low <= self.published <= self.ours.high


def compare(factors: FactorSet) -> tuple[Comparison, ...]:
    """Every published value of the factor set beside our own method's."""
    return tuple(
        _comparison(factors, case, quantity)
        for case in factors.published
        for quantity in case.published
    )


def _comparison(factors: FactorSet, case: PublishedCase, quantity: str) -> Comparison:
    indicator, unit, size, stages = _QUANTITIES[quantity]
    series = Series(
        source=MANUAL_SOURCE,
        surface="",
        model=case.model,
        model_source=ModelSource.RECORDED if case.model else ModelSource.UNKNOWN,
        activity=case.activity,
        token_source=TokenSource.MEASURED,
        input_scope=InputScope.CONTEXT,
        variant=case.variant,
    )
    engine = Engine(factors, case.zone or PROVIDER_ZONE)
    impacts = engine.estimate(series, Amounts(**case.amounts))
    return Comparison(
        case=case,
        quantity=quantity,
        indicator=indicator,
        stages=stages,
        published=case.published[quantity],
        ours=_ours(impacts, indicator, stages).scaled(1 / size),
        unit=unit,
    )


def _ours(impacts: Impacts, indicator: Indicator | Extra, stages: tuple[Stage, ...]) -> Interval:
    if isinstance(indicator, Extra):
        parts = [impacts.beside(indicator)]
    else:
        parts = [impacts.stage(indicator, stage) for stage in stages]
    known = [part for part in parts if part is not None]
    return sum(known[1:], start=known[0])
