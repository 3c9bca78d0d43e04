"""From usage to impacts: coefficients of the current factors times amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TokenSource
from responsai.domain.interval import Interval
from responsai.domain.summary import MethodInfo
from responsai.domain.usage import Amounts
from responsai.estimation.coefficients import NOTHING, add, coefficients, to_impacts
from responsai.estimation.loads import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from responsai.domain.impacts import Impacts
    from responsai.domain.usage import Series
    from responsai.estimation.coefficients import Row
    from responsai.factors.factor_set import FactorSet, ResolvedModel

METHOD_ID: Final = "responsai"
METHOD_VERSION: Final = "1"
PROVIDER_ZONE: Final = "provider"
"""Zone option: electricity of the place where the provider runs its machines."""
MS_PER_SECOND: Final = 1000


class Engine:
    """Estimates usage with one set of factors in one zone.

    Impact is affine in activity, so a sum of uses costs the sum of their impacts, exactly:
    ranges are correlated (the same factors) and are added bound by bound.

    Args:
        factors: Factors to use.
        zone: ISO 3166 alpha-3 code of the electricity zone, or ``provider``.

    Raises:
        BadInputError: The zone is not known.
    """

    def __init__(self, factors: FactorSet, zone: str = PROVIDER_ZONE) -> None:
        self.factors = factors
        self._zone = None if zone == PROVIDER_ZONE else factors.zone(zone)
        self._coefficients: dict[Series, Mapping[Unit, Row]] = {}
        self._resolved: dict[tuple[str | None, str], ResolvedModel] = {}

    @property
    def zone(self) -> str:
        """Zone in use: its code, or ``provider``."""
        return self._zone.code if self._zone else PROVIDER_ZONE

    @property
    def method(self) -> MethodInfo:
        """Method and factors in use."""
        return MethodInfo(METHOD_ID, METHOD_VERSION, self.factors.version, self.factors.ecologits)

    def resolve(self, series: Series) -> ResolvedModel:
        """What stands for the model of a series."""
        key = series.model, series.surface
        if key not in self._resolved:
            self._resolved[key] = self.factors.resolve(*key)
        return self._resolved[key]

    def estimate(self, uses: Iterable[tuple[Series, Amounts]]) -> Impacts:
        """Impacts of some uses, single ones or sums, in any order."""
        totals: dict[Series, Amounts] = {}
        for series, amounts in uses:
            known = totals.get(series)
            totals[series] = amounts if known is None else known + amounts
        row = NOTHING
        for series, amounts in totals.items():
            row = self._add(row, series, amounts)
        return to_impacts(row)

    def assumed(self, series: Series, amounts: Amounts) -> Amounts:
        """Amounts the estimate rests on: where none were told, those of the preset."""
        if series.token_source is not TokenSource.PRESET:
            return amounts
        preset = self.factors.presets[series.activity]
        count = amounts.requests
        return Amounts(
            requests=count,
            input_tokens=preset.input_tokens * count,
            cached_tokens=preset.cached_tokens * count,
            output_tokens=preset.output_tokens * count,
            images=preset.images * count,
            media_ms=round(preset.media_seconds * MS_PER_SECOND) * count,
        )

    def _add(self, total: Row, series: Series, amounts: Amounts) -> Row:
        rows = self._coefficients_of(series)
        for unit, count in _counts(self.assumed(series, amounts)):
            if count and unit in rows:
                total = add(total, rows[unit], count)
        return total

    def _coefficients_of(self, series: Series) -> Mapping[Unit, Row]:
        if series not in self._coefficients:
            resolved = self.resolve(series)
            self._coefficients[series] = coefficients(
                self.factors,
                resolved,
                series.activity,
                self._zone or self.factors.zone(resolved.provider.zone),
                self._spread(series),
            )
        return self._coefficients[series]

    def _spread(self, series: Series) -> Interval:
        """Range of the amounts themselves (METHOD sections 1 and 5)."""
        if series.token_source is TokenSource.PRESET:
            return self.factors.presets[series.activity].spread
        if series.token_source is TokenSource.ESTIMATED:
            return self.factors.value("inference.text.characters", "ratio")
        return Interval.exact(1.0)


def _counts(amounts: Amounts) -> tuple[tuple[Unit, float], ...]:
    """Units in ``amounts``; tokens written to a cache are fresh input (METHOD section 1)."""
    return (
        (Unit.REQUEST, amounts.requests),
        (Unit.INPUT_TOKEN, amounts.input_tokens + amounts.cache_write_tokens),
        (Unit.CACHED_TOKEN, amounts.cached_tokens),
        (Unit.OUTPUT_TOKEN, amounts.output_tokens),
        (Unit.IMAGE, amounts.images),
        (Unit.MEDIA_SECOND, amounts.media_ms / MS_PER_SECOND),
    )
