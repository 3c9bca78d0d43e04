"""What the program knows: models, zones, factors, methods and sources, ready to be listed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.interval import Interval
from responsai.estimation import METHODS
from responsai.factors.entries import ModelKind
from responsai.text.catalogue import language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.factors import FactorSet
    from responsai.factors.entries import Factor, Model, Zone

WH_PER_KWH = 1000.0
TOKENS = 1000


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A model.

    Attributes:
        model: The model.
        wh: Wh of use for 1,000 output tokens: EcoLogits' lower bound, mean and upper bound.
    """

    model: Model
    wh: Interval


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """An electricity zone with its name in the language in use."""

    zone: Zone
    name: str


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A method in words."""

    id: str
    version: str
    title: str
    covers: str
    leaves_out: str
    sources: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source and what rests on it.

    Attributes:
        title: Title.
        url: Address.
        year: Year; ``None`` where it is not told.
        used_by: Ids of what rests on it, in order.
    """

    title: str
    url: str
    year: int | None
    used_by: tuple[str, ...]


def models(factors: FactorSet, search: str = "") -> list[ModelRow]:
    """Models whose name holds the words looked for, or which a spelling resolves to."""
    found = factors.resolve(search).label if search else None
    rows = [
        ModelRow(model, _energy(factors, model))
        for model in factors.models
        if _matches(search, model.label) or model.label == found
    ]
    return sorted(rows, key=lambda row: (row.model.kind is ModelKind.SIZE_CLASS, row.model.label))


def zones(factors: FactorSet, search: str = "") -> list[ZoneRow]:
    """Zones whose code or name holds the words looked for."""
    names = factors.zone_names
    code = names.code_of(search)
    rows = [
        ZoneRow(zone, names.name(zone.code, language()))
        for zone in factors.zones.values()
        if zone.code == code
        or _matches(search, zone.code, names.name(zone.code, "en"), names.name(zone.code, "fr"))
    ]
    return sorted(rows, key=lambda row: row.zone.code != code)


def factor_rows(
    factors: FactorSet, search: str = "", named: Callable[[Factor], str] = lambda _factor: ""
) -> list[Factor]:
    """Factors whose id, name, source or note holds the words looked for.

    Args:
        factors: The set.
        search: Words looked for; empty for all.
        named: Name of a factor in the language in use.
    """
    return [
        factor
        for factor in sorted(factors.factors.values(), key=lambda factor: factor.id)
        if _matches(search, factor.id, named(factor), factor.source, factor.note)
    ]


def methods(factors: FactorSet) -> list[MethodRow]:
    """All methods, ours first."""
    return [
        MethodRow(
            method.id,
            method.version,
            method.title(),
            method.covers(),
            method.leaves_out(),
            tuple(factors.factors[name] for name in method.sources()),
        )
        for method in METHODS
    ]


def sources(factors: FactorSet, search: str = "") -> list[SourceRow]:
    """All sources with what rests on them; those of models stand last, by their address."""
    used: dict[tuple[str, str, int | None], list[str]] = defaultdict(list)
    for title, url, year, name in _uses(factors):
        used[title, url, year].append(name)
    rows = [
        SourceRow(title, url, year, tuple(dict.fromkeys(names)))
        for (title, url, year), names in used.items()
        if _matches(search, title, url, *names)
    ]
    return sorted(rows, key=lambda row: (row.year is None, row.title.casefold(), row.url))


def _uses(factors: FactorSet) -> Iterator[tuple[str, str, int | None, str]]:
    for factor in factors.factors.values():
        yield factor.source, factor.url, factor.year, factor.id
    for preset in factors.presets.values():
        yield preset.source, preset.url, preset.year, f"preset.{preset.activity}"
    for case in factors.published:
        yield case.source, case.url, case.year, f"published.{case.id}"
    for measured in factors.jegham.values():
        yield measured.source, measured.url, measured.year, f"jegham.{measured.model}"
    for same in factors.equivalences:
        yield same.source, same.url, same.year, f"equivalence.{same.id}"
    for product in factors.products.by_surface.values():
        yield product.source, product.url, None, f"product.{product.surface}"
        for default in product.defaults:
            name = f"product.{product.surface}.{default.since.isoformat()}"
            yield default.source, default.url, None, name
    for model in factors.models:
        for url in model.sources:
            yield url, url, None, model.label


def _energy(factors: FactorSet, model: Model) -> Interval:
    low, high = (
        token * pue * TOKENS * WH_PER_KWH
        for token, pue in zip(
            model.it_energy.token, factors.providers[model.provider].pue, strict=True
        )
    )
    return Interval(low, (low + high) / 2, high)


def _matches(search: str, *texts: str) -> bool:
    """Whether the texts together hold every word looked for."""
    together = " ".join(texts).casefold()
    return all(word in together for word in search.casefold().split())
