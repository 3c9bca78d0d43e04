"""Tables of the method chapter: factors, models, zones, methods and sources."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from responsai.domain.stages import Extra, Indicator, Stage
from responsai.estimation import METHODS
from responsai.estimation.published import compare
from responsai.factors.entries import ModelKind
from responsai.factors.factor_set import JEGHAM_SIZES, SIZE_CLASSES
from responsai.reports.factor_notes import case_note, case_title, note
from responsai.reports.markdown import code, link, table
from responsai.text.catalogue import language, translate
from responsai.text.names import activity_name, size_class_name, stage_name
from responsai.text.numbers import count, plain, plain_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.estimation.published import Comparison
    from responsai.factors import FactorSet
    from responsai.factors.entries import Factor, Model

GRAMS_PER_KG: Final = 1000
MICROGRAMS_PER_KG: Final = 1e9
PERCENT: Final = 100
WH_PER_KWH: Final = 1000
TOKENS: Final = 1000
_OF_WHAT: Final = {Indicator.GHG: " CO₂e", Indicator.ADPE: " Sb eq"}


def factor_table(factors: FactorSet, prefixes: str) -> str:
    """Factors whose id begins with one of some words, in that order.

    Raises:
        KeyError: A word begins no factor.
    """
    rows = [factor for prefix in prefixes.split() for factor in _beginning(factors, prefix)]
    heading = (
        translate("Chapter", "Factor"),
        translate("Chapter", "Low"),
        translate("Chapter", "Central"),
        translate("Chapter", "High"),
        translate("Chapter", "Unit"),
        translate("Chapter", "Stage"),
        translate("Chapter", "Confidence"),
        translate("Chapter", "Basis"),
        translate("Chapter", "Source, year"),
        translate("Chapter", "Note"),
    )
    return table(heading, [_factor(row) for row in rows])


def _beginning(factors: FactorSet, prefix: str) -> list[Factor]:
    found = [
        factor
        for factor in sorted(factors.factors.values(), key=lambda factor: factor.id)
        if factor.id == prefix or factor.id.startswith(f"{prefix}.")
    ]
    if not found:
        raise KeyError(prefix)
    return found


def _factor(factor: Factor) -> tuple[str, ...]:
    value = factor.value
    return (
        code(factor.id),
        *(plain(bound) for bound in (value.low, value.central, value.high)),
        factor.unit,
        stage_name(Stage(factor.stage)),
        _confidence(factor.confidence),
        _basis(factor.basis),
        f"{link(factor.source, factor.url)}, {factor.year}",
        note(factor),
    )


def presets(factors: FactorSet) -> str:
    """What one use takes when nobody told."""
    heading = (
        translate("Chapter", "Activity"),
        translate("Chapter", "Input tokens"),
        translate("Chapter", "Cached tokens"),
        translate("Chapter", "Output tokens"),
        translate("Chapter", "Images"),
        translate("Chapter", "Seconds"),
        translate("Chapter", "Range"),
        translate("Chapter", "Confidence"),
        translate("Chapter", "Source, year"),
    )
    rows = [
        (
            f"{activity_name(preset.activity)} ({code(preset.activity)})",
            *(
                count(number) if number else "–"
                for number in (preset.input_tokens, preset.cached_tokens, preset.output_tokens)
            ),
            count(preset.images) if preset.images else "–",
            plain(preset.media_seconds) if preset.media_seconds else "–",
            f"× {plain_range(preset.spread)}",
            _confidence(preset.confidence),
            f"{link(preset.source, preset.url)}, {preset.year}",
        )
        for preset in factors.presets.values()
    ]
    return table(heading, rows)


def methods() -> str:
    """All methods, what they cover and what not."""
    heading = (
        translate("Chapter", "Method"),
        translate("Chapter", "Version"),
        translate("Chapter", "Covers"),
        translate("Chapter", "Leaves out"),
    )
    rows = [
        (
            f"{method.title()} ({code(method.id)})",
            method.version,
            method.covers(),
            method.leaves_out(),
        )
        for method in METHODS
    ]
    return table(heading, rows)


def jegham(factors: FactorSet) -> str:
    """The published energies that the method ``jegham`` is fitted to."""
    heading = [translate("Chapter", "Model")] + [
        translate("Chapter", "{fresh} in, {output} out, Wh").format(
            fresh=count(fresh), output=count(output)
        )
        for fresh, output in JEGHAM_SIZES
    ]
    rows = [
        (code(entry.model), *(plain(value) for value in entry.wh))
        for entry in factors.jegham.values()
    ]
    return table(heading, rows)


def published(factors: FactorSet) -> str:
    """Our estimates beside published figures."""
    heading = (
        translate("Chapter", "Published"),
        translate("Chapter", "Value"),
        translate("Chapter", "Ours"),
        translate("Chapter", "Ours / published"),
        translate("Chapter", "Result"),
        translate("Chapter", "Source, year"),
        translate("Chapter", "Note"),
    )
    rows = [
        (
            case_title(row.case),
            f"{plain(row.published)} {_unit(row)}",
            f"{plain(row.ours.central)} ({plain_range(row.ours)})",
            plain(row.ours.central / row.published),
            _result(row),
            f"{link(row.case.source, row.case.url)}, {row.case.year}",
            case_note(row.case),
        )
        for row in compare(factors)
    ]
    return table(heading, rows)


def size_classes(factors: FactorSet) -> str:
    """What stands in for models that nobody knows."""
    heading = (
        translate("Chapter", "Size class"),
        translate("Chapter", "Active parameters (billions)"),
        translate("Chapter", "All parameters (billions)"),
        translate("Chapter", "Wh per 1,000 output tokens, machines only"),
    )
    rows = [
        (
            size_class_name(name),
            _span(model.active),
            _span(model.total),
            _span(
                (
                    model.it_energy.token[0] * TOKENS * WH_PER_KWH,
                    model.it_energy.token[1] * TOKENS * WH_PER_KWH,
                )
            ),
        )
        for name in SIZE_CLASSES
        for model in (factors.size_class(name),)
    ]
    return table(heading, rows)


def model_counts(factors: FactorSet) -> str:
    """How many models are known of each provider."""
    heading = (
        translate("Chapter", "Provider"),
        translate("Chapter", "From EcoLogits"),
        translate("Chapter", "From our table"),
        translate("Chapter", "Size published"),
    )
    rows = [
        (
            code(name),
            count(sum(model.kind is ModelKind.ECOLOGITS for model in known)),
            count(sum(model.kind is ModelKind.LEGACY for model in known)),
            count(sum(model.disclosed for model in known)),
        )
        for name, known in _by_provider(factors).items()
    ]
    return table(heading, rows)


def legacy(factors: FactorSet) -> str:
    """Names of the models that EcoLogits does not list, or not any more."""
    heading = translate("Chapter", "Provider"), translate("Chapter", "Models")
    rows = [
        (code(name), ", ".join(model.name for model in own))
        for name, known in _by_provider(factors).items()
        if (own := [model for model in known if model.kind is ModelKind.LEGACY])
    ]
    return table(heading, rows)


def providers(factors: FactorSet) -> str:
    """Where and how providers run their machines."""
    heading = (
        translate("Chapter", "Provider"),
        translate("Chapter", "Zone"),
        "PUE",
        translate("Chapter", "WUE, L per kWh of the machines"),
    )
    rows = [
        (code(one.name), _zone_name(factors, one.zone), _span(one.pue), _span(one.wue))
        for one in sorted(factors.providers.values(), key=lambda one: one.name)
    ]
    return table(heading, rows)


def zones(factors: FactorSet, codes: str) -> str:
    """Electricity mixes of some zones."""
    heading = (
        translate("Chapter", "Zone"),
        translate("Chapter", "g CO₂e per kWh"),
        translate("Chapter", "off-site L per kWh"),
        translate("Chapter", "µg Sb eq per kWh"),
        translate("Chapter", "the same in EcoLogits"),
        translate("Chapter", "Fossil share, year"),
    )
    rows = [
        (
            _zone_name(factors, zone.code),
            plain(zone.ghg * GRAMS_PER_KG),
            plain(zone.water),
            plain(zone.adpe * MICROGRAMS_PER_KG),
            plain(zone.ecologits_adpe * MICROGRAMS_PER_KG),
            "–"
            if zone.fossil_share is None
            else f"{percent(zone.fossil_share)}, {zone.fossil_year}",
        )
        for zone in (factors.zone(each) for each in codes.split())
    ]
    return table(heading, rows)


def products(factors: FactorSet) -> str:
    """Default models of products by day."""
    heading = (
        translate("Chapter", "Product"),
        translate("Chapter", "From"),
        translate("Chapter", "Model"),
        translate("Chapter", "Source"),
    )
    rows = [
        (
            product.name,
            default.since.isoformat(),
            code(default.model),
            link(default.source, default.url),
        )
        for product in sorted(factors.products.by_surface.values(), key=lambda one: one.name)
        for default in product.defaults
    ]
    return table(heading, rows)


def sources(factors: FactorSet) -> str:
    """Every source with what rests on it, those of models apart."""
    used: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for title, url, year, name in _uses(factors):
        used[title, url, year].append(name)
    return "\n".join(
        f"- {link(title, url)}{f', {year}' if year else ''}: "
        f"{', '.join(code(name) for name in dict.fromkeys(names))}"
        for (title, url, year), names in sorted(used.items(), key=lambda item: _folded(item[0]))
    )


def model_sources(factors: FactorSet) -> str:
    """Addresses that tell the size of models, with the models."""
    used: dict[str, list[str]] = defaultdict(list)
    for model in factors.models:
        for url in model.sources:
            used[url].append(model.label)
    return "\n".join(
        f"- <{url}>: {', '.join(code(name) for name in sorted(names))}"
        for url, names in sorted(used.items())
    )


def percent(share: float) -> str:
    """A share (0 to 1) as percent in up to three digits."""
    return translate("Numbers", "{number}%").format(number=plain(share * PERCENT))


def _uses(factors: FactorSet) -> Iterator[tuple[str, str, str, str]]:
    for factor in factors.factors.values():
        yield factor.source, factor.url, str(factor.year), factor.id
    for preset in factors.presets.values():
        yield preset.source, preset.url, str(preset.year), f"preset.{preset.activity}"
    for case in factors.published:
        yield case.source, case.url, str(case.year), f"published.{case.id}"
    for entry in factors.jegham.values():
        yield entry.source, entry.url, str(entry.year), f"jegham.{entry.model}"
    for same in factors.equivalences:
        yield same.source, same.url, str(same.year), f"equivalence.{same.id}"
    for product in factors.products.by_surface.values():
        yield product.source, product.url, "", f"product.{product.surface}"
        for default in product.defaults:
            name = f"product.{product.surface}.{default.since.isoformat()}"
            yield default.source, default.url, "", name


def _by_provider(factors: FactorSet) -> dict[str, list[Model]]:
    found: dict[str, list[Model]] = defaultdict(list)
    for model in sorted(factors.models, key=lambda model: model.label):
        if model.kind is not ModelKind.SIZE_CLASS:
            found[model.provider].append(model)
    return found


def _zone_name(factors: FactorSet, zone: str) -> str:
    return f"{factors.zone_names.name(zone, language())} ({code(zone)})"


def _span(pair: tuple[float, float]) -> str:
    low, high = (plain(value) for value in pair)
    if low == high:
        return low
    return translate("Numbers", "{low}–{high}").format(low=low, high=high)


def _folded(source: tuple[str, str, str]) -> tuple[str, str, str]:
    title, url, year = source
    return title.casefold(), url, year


def _unit(row: Comparison) -> str:
    if isinstance(row.indicator, Extra):
        return translate("Chapter", "{unit} on site").format(unit=row.unit)
    return row.unit + _OF_WHAT.get(row.indicator, "")


def _result(row: Comparison) -> str:
    if row.case.claim == "anchor":
        return translate("Chapter", "anchor")
    return translate("Chapter", "inside") if row.inside else translate("Chapter", "outside")


def _confidence(word: str) -> str:
    return {
        "high": translate("Chapter", "high"),
        "medium": translate("Chapter", "medium"),
        "low": translate("Chapter", "low"),
    }[word]


def _basis(word: str) -> str:
    return {
        "read": translate("Chapter", "read"),
        "secondary": translate("Chapter", "secondary"),
        "computed": translate("Chapter", "computed"),
        "derived": translate("Chapter", "derived"),
    }[word]
