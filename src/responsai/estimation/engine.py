"""From usage to impacts: coefficients of the current factors times amounts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.impacts import NO_IMPACT, NOT_COVERED, Impacts
from responsai.domain.summary import MethodInfo
from responsai.domain.usage import AMOUNT_FIELDS, Amounts
from responsai.estimation.calculation import from_factor, given
from responsai.estimation.case import Case
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.estimation.methods import DEFAULT_METHOD
from responsai.estimation.reading import Reading, total
from responsai.estimation.table import table_of
from responsai.estimation.units import MS_PER_SECOND, counts
from responsai.factors.factor_set import WORLD
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from responsai.domain.impacts import Missing
    from responsai.domain.usage import Series, UsageRow
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import PerUnit
    from responsai.estimation.methods.base import Method, NotCovered
    from responsai.estimation.table import Table
    from responsai.factors.entries import Zone
    from responsai.factors.factor_set import FactorSet, ResolvedModel

PROVIDER_ZONE: Final = "provider"
"""Zone option: electricity of the place where the provider runs its machines."""
LARGEST: Final = 10**18
"""Largest amount that is believed, single or summed: beyond all AI use of the world in a year."""
_Key = tuple["Series", str | None]
"""A series and the default model that stands for it, if the day decides."""
_TableKey = tuple[object, ...]
"""What coefficients depend on, beside the factors, the method and the zones."""


class Engine:
    """Estimates usage with one set of factors, one method and one zone.

    Impact is affine in activity, so a sum of uses costs the sum of their impacts, exactly:
    ranges are correlated (the same factors) and are added bound by bound.

    Args:
        factors: Factors to use.
        zone: ISO 3166 code of the electricity zone, or ``provider``.
        method: Method to use; ours if not told.
        home_zone: Code of the user's own electricity zone, for models that run on their own
            machine; the world's if not told.

    Raises:
        BadInputError: A zone is not known.
    """

    def __init__(
        self,
        factors: FactorSet,
        zone: str = PROVIDER_ZONE,
        *,
        method: Method = DEFAULT_METHOD,
        home_zone: str | None = None,
    ) -> None:
        self.factors = factors
        self._method = method
        self._zone = None if zone == PROVIDER_ZONE else factors.zone(zone)
        self._home = factors.zone(home_zone or WORLD)
        self._tables: dict[_TableKey, Table] = {}
        self._shared: dict[str, Node] = {}
        self._readings: dict[_Key, Reading] = {}
        self._by_identity: dict[int, Reading] = {}
        self._resolved: dict[_Key, ResolvedModel] = {}

    @property
    def zone(self) -> str:
        """Zone in use: its code, or ``provider``."""
        return self._zone.code if self._zone else PROVIDER_ZONE

    @property
    def home_zone(self) -> str:
        """Zone of the user's own machine."""
        return self._home.code

    @property
    def method(self) -> MethodInfo:
        """Method and factors in use."""
        return MethodInfo(
            self._method.id, self._method.version, self.factors.version, self.factors.ecologits
        )

    def resolve(self, series: Series, day: dt.date | None = None) -> ResolvedModel:
        """What stands for the model of a series on a day.

        Args:
            series: The series.
            day: Day of the use, which tells the default model of a product.
        """
        default = self.factors.default_model(series.model, series.surface, day)
        key = series, default
        if key not in self._resolved:
            self._resolved[key] = self.factors.resolve(series.model, series.surface, day)
        return self._resolved[key]

    def reading(self, series: Series, day: dt.date | None = None) -> Reading:
        """What the factors, the method and the zone make of a series on a day."""
        known = self._by_identity.get(id(series))
        if known is not None and known.series is series:
            return known
        default = self.factors.default_model(series.model, series.surface, day)
        key = series, default
        reading = self._readings.get(key)
        if reading is None:
            resolved = self.resolve(series, day)
            reading = Reading.of(series, self._table(series, day, resolved), resolved)
            self._readings[key] = reading
        if default is None:
            # Held by this very object, whose identity is then no other's.
            reading = reading if reading.series is series else replace(reading, series=series)
            self._by_identity[id(series)] = reading
        return reading

    def other_defaults(self, series: Series) -> tuple[dt.date, ...]:
        """Days from which another model stands for a series whose record names none."""
        if self.factors.default_model(series.model, series.surface, None) is None:
            return ()
        return self.factors.products.default_changes(series.surface)

    def not_covered(self, series: Series, day: dt.date | None = None) -> NotCovered | None:
        """Why the method says nothing about a series; ``None`` if it covers it."""
        return self.reading(series, day).table.not_covered

    def missing(self, series: Series, day: dt.date | None = None) -> Missing:
        """Stages of indicators, and extras, that the method does not cover for a series."""
        return self.reading(series, day).table.missing

    def estimate(
        self,
        series: Series,
        amounts: Amounts,
        day: dt.date | None = None,
        *,
        as_given: bool = False,
    ) -> Impacts:
        """Impacts of one use, or of a sum of uses of one series.

        Args:
            series: What was used.
            amounts: How much.
            day: Day of the use.
            as_given: Take the amounts even where a preset would stand for the series, whose
                range stays; for questions such as "and with shorter answers?".

        Raises:
            BadInputError: An amount is below zero, absurdly large or no number.
        """
        if as_given:
            # Such a series lives for one question only: no reading of it is kept.
            table = self._table(series, day, self.resolve(series, day))
            return table.impacts(counts(amounts))
        return self.reading(series, day).table.impacts(self._counts(series, amounts))

    def summed(self, rows: Iterable[UsageRow]) -> list[tuple[Reading, Amounts]]:
        """A roll-up, in any order, summed up as far as one reading holds.

        Raises:
            BadInputError: An amount is below zero.
        """
        parts: dict[int, tuple[Reading, list[Amounts]]] = {}
        by_identity = self._by_identity
        for row in rows:
            series = row.series
            # The same object stands for the same series in every row of a roll-up.
            reading = by_identity.get(id(series))
            if reading is None or reading.series is not series:
                reading = self.reading(series, row.day)
            part = parts.get(id(reading))
            if part is None:
                parts[id(reading)] = reading, [row.amounts]
            else:
                part[1].append(row.amounts)
        return [(reading, _sum(amounts)) for reading, amounts in parts.values()]

    def estimate_many(self, rows: Iterable[UsageRow]) -> Impacts:
        """Impacts of a roll-up, in any order, with the coefficients of ``estimate``.

        Uses that the method does not cover, or a figure of them, take no part in it; what it
        covers for none of them is not covered. ``not_covered`` and ``missing`` tell which.

        Raises:
            BadInputError: An amount is below zero, absurdly large or no number.
        """
        return self.estimate_sums(self.summed(rows))

    def estimate_sums(self, parts: Sequence[tuple[Reading, Amounts]]) -> Impacts:
        """As ``estimate_many``, of what ``summed`` gives."""
        by_table: dict[int, tuple[Table, list[tuple[float, ...]]]] = {}
        for reading, amounts in parts:
            if reading.table.not_covered is None:
                _, counts = by_table.setdefault(id(reading.table), (reading.table, []))
                counts.append(self._counts(reading.series, amounts))
        if not by_table:
            return NOT_COVERED if parts else NO_IMPACT
        return Impacts.of_counts(
            [
                (table.columns, [sum(count) for count in zip(*counts, strict=True)])
                for table, counts in by_table.values()
            ],
            frozenset.intersection(*(table.missing for table, _ in by_table.values())),
        )

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

    def case(self, series: Series, day: dt.date | None = None) -> Case:
        """What is asked of the method for a series on a day."""
        resolved = self.resolve(series, day)
        if series.local:
            resolved = self.factors.on_own_machine(resolved)
        return Case(
            factors=self.factors,
            resolved=resolved,
            activity=series.activity,
            variant=series.variant,
            zone=self._zone_of(series, resolved),
            spread=self._spread(series),
            local=series.local,
            model_name=series.model,
            shared=self._shared,
        )

    def per_unit(self, series: Series, day: dt.date | None = None) -> PerUnit | NotCovered:
        """Impact of each counted unit, with the calculation behind it."""
        return self._method.per_unit(self.case(series, day))

    def _zone_of(self, series: Series, resolved: ResolvedModel) -> Zone:
        if series.local:
            return self._home
        return self._zone or self.factors.zone(self.factors.place(resolved, series))

    def _counts(self, series: Series, amounts: Amounts) -> tuple[float, ...]:
        if series.token_source is TokenSource.PRESET:
            amounts = self.assumed(series, amounts)
        numbers = counts(amounts)
        # Not a number compares as false with everything, and is refused too.
        if not (min(numbers) >= 0 and sum(numbers) <= LARGEST):
            raise _bad_amount(amounts)
        return numbers

    def _table(self, series: Series, day: dt.date | None, resolved: ResolvedModel) -> Table:
        """Coefficients, shared by all series that differ in nothing that matters to them."""
        text = series.activity in TEXT_ACTIVITIES
        key = (
            id(resolved.model),
            id(resolved.provider),
            resolved.basis,
            resolved.hinted,
            series.activity,
            series.variant,
            series.token_source,
            series.local,
            None if text else series.model,
        )
        table = self._tables.get(key)
        if table is None:
            table = self._tables[key] = table_of(self.per_unit(series, day))
        return table

    def _spread(self, series: Series) -> Node | None:
        """Range of the amounts themselves (METHOD sections 1 and 5)."""
        if series.token_source is TokenSource.PRESET:
            preset = self.factors.presets[series.activity]
            return given(
                f"preset.{series.activity}.spread",
                preset.spread,
                "ratio",
                f"presets.toml: {series.activity}, low and high over central",
            )
        if series.token_source is TokenSource.ESTIMATED:
            return from_factor(self.factors.factors["inference.text.characters"])
        return None


def _sum(parts: list[Amounts]) -> Amounts:
    # A negative amount must not hide behind the others of its series.
    if len(parts) > 1 and min(map(min, map(Amounts.values, parts))) < 0:
        raise _bad_amount(next(amounts for amounts in parts if min(amounts.values()) < 0))
    return total(parts)


def _bad_amount(amounts: Amounts) -> BadInputError:
    name, value = next(
        (
            (name, value)
            for name, value in zip(AMOUNT_FIELDS, amounts.values(), strict=True)
            if not 0 <= value <= LARGEST
        ),
        ("requests", amounts.requests),
    )
    return BadInputError(
        translate(
            "Estimation",
            "{name} must be a number from 0 to {most}; it is {value}: correct the record.",
        ).format(name=name, most=f"{LARGEST:.0e}", value=value)
    )
