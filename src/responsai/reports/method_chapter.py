"""The method chapter, written from the factor set into ``resources/content``.

Prose stands in ``method_template.md`` of each language, with places such as
``{{factors training}}`` or ``{{value training.ratio}}`` for everything that is a number. Run
``python -m responsai.reports.method_chapter`` after a change of factors, formulae or prose.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from responsai import paths
from responsai.estimation.published import compare
from responsai.factors import load_factor_set
from responsai.factors.entries import ModelKind
from responsai.factors.factor_set import WORLD
from responsai.reports import method_example, method_formulae, method_tables
from responsai.text.catalogue import LANGUAGES, language, use_language
from responsai.text.numbers import count, plain, plain_range

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.factors import FactorSet

COMMAND: Final = "python -m responsai.reports.method_chapter"
TEMPLATE: Final = "method_template.md"
CHAPTER: Final = "method.md"
PLACE: Final = re.compile(r"\{\{([a-z_]+)(?: ([^{}]+))?\}\}")
"""A place in a template: what stands there and, for some, of what."""


class TemplateError(ValueError):
    """A template asks for what is not there."""


def main() -> None:
    """Write the chapter in all languages."""
    factors = load_factor_set()
    for spoken in LANGUAGES:
        folder = paths.resources() / "content" / spoken
        (folder / CHAPTER).write_text(chapter(factors, spoken), encoding="utf-8", newline="\n")


def chapter(factors: FactorSet, spoken: str) -> str:
    """The chapter in a language.

    Args:
        factors: Factors to tell about.
        spoken: ``en`` or ``fr``.

    Raises:
        TemplateError: The template asks for what is not there.
    """
    template = paths.resources() / "content" / spoken / TEMPLATE
    before = language()
    use_language(spoken)
    try:
        return fill(template.read_text(encoding="utf-8"), factors)
    finally:
        use_language(before)


def fill(template: str, factors: FactorSet) -> str:
    """Fill the places of a template, in the language in use.

    Raises:
        TemplateError: The template asks for what is not there.
    """

    def filled(place: re.Match[str]) -> str:
        what, of = place.group(1), place.group(2) or ""
        write = _WRITERS.get(what)
        if write is None:
            raise TemplateError(f"Nothing is called {what}: use {', '.join(sorted(_WRITERS))}.")
        try:
            return write(factors, of)
        except KeyError as error:
            raise TemplateError(
                f"{place.group(0)} asks for {error}, which is not there."
            ) from error

    return PLACE.sub(filled, template)


def _factor(factors: FactorSet, of: str) -> str:
    value = factors.factors[of].value
    if value.low == value.high:
        return plain(value.central)
    return f"{plain(value.central)} ({plain_range(value)})"


def _zone(factors: FactorSet, of: str) -> str:
    code, _, field = of.partition(" ")
    figures = {
        "adpe": factors.zone(code).adpe,
        "ecologits_adpe": factors.zone(code).ecologits_adpe,
    }
    return plain(figures[field])


def _count(factors: FactorSet, of: str) -> str:
    models = [model for model in factors.models if model.kind is not ModelKind.SIZE_CLASS]
    listed = [model for model in models if model.kind is ModelKind.ECOLOGITS]
    cases = compare(factors)
    sure = Counter(factor.confidence for factor in factors.factors.values())
    return count(
        {
            "factors": len(factors.factors),
            "factors_high": sure["high"],
            "factors_medium": sure["medium"],
            "factors_low": sure["low"],
            "models": len(models),
            "models_of_ecologits": len(listed),
            "models_undisclosed": sum(not model.disclosed for model in listed),
            "models_of_ours": len(models) - len(listed),
            "video_models": len(factors.video_models),
            "zones": len(factors.zones),
            "zones_without_adpe": sum(
                zone.world_adpe and zone.code != WORLD for zone in factors.zones.values()
            ),
            "products": len(factors.products.by_surface),
            "published": len(cases),
            "claimed": sum(row.case.claim != "anchor" for row in cases),
            "inside": sum(row.case.claim != "anchor" and row.inside for row in cases),
        }[of]
    )


_WRITERS: Final[Mapping[str, Callable[[FactorSet, str], str]]] = {
    "version": lambda factors, _: factors.version,
    "ecologits": lambda factors, _: factors.ecologits,
    "value": lambda factors, of: plain(factors.factors[of].value.central),
    "factor": _factor,
    "zone": _zone,
    "count": _count,
    "factors": method_tables.factor_table,
    "formulae": method_formulae.formulae,
    "presets": lambda factors, _: method_tables.presets(factors),
    "example": lambda factors, _: method_example.example(factors),
    "water_high": lambda factors, _: method_example.two_digits(
        method_example.high_of_water(factors)
    ),
    "water_high_together": lambda factors, _: method_example.two_digits(
        method_example.high_of_water_taken_together(factors)
    ),
    "widening": lambda factors, _: method_tables.percent(
        float(f"{method_example.widening(factors):.1g}")
    ),
    "methods": lambda _, __: method_tables.methods(),
    "jegham": lambda factors, _: method_tables.jegham(factors),
    "published": lambda factors, _: method_tables.published(factors),
    "models": lambda factors, _: method_tables.model_counts(factors),
    "legacy": lambda factors, _: method_tables.legacy(factors),
    "size_classes": lambda factors, _: method_tables.size_classes(factors),
    "providers": lambda factors, _: method_tables.providers(factors),
    "zones": method_tables.zones,
    "products": lambda factors, _: method_tables.products(factors),
    "sources": lambda factors, _: method_tables.sources(factors),
    "model_sources": lambda factors, _: method_tables.model_sources(factors),
}


if __name__ == "__main__":
    main()
