"""Read the facts of the life-cycle page, and say in one sentence what is wrong with them."""

from __future__ import annotations

import string
import tomllib
from typing import TYPE_CHECKING, Any, Final

from responsai import paths
from responsai.app.lifecycle import (
    Amount,
    Fact,
    LifeCycle,
    Metal,
    Part,
    Shares,
    Source,
    Training,
)
from responsai.domain.errors import UnreadableError
from responsai.domain.stages import STAGES, Stage
from responsai.text.catalogue import LANGUAGES, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from responsai.factors.entries import Factor
    from responsai.factors.factor_set import FactorSet

FILE: Final = "lifecycle.toml"
_FACTOR: Final = "factor:"
_GRAMS: Final = 1000
_HUNDRED: Final = 100.0
_SEEN: Final = {"primary", "secondary"}


def load_life_cycle(factors: FactorSet, folder: Path | None = None) -> LifeCycle:
    """Read all facts and their words.

    Args:
        factors: Numbers that are factors too.
        folder: Where the files lie; our own resources if not told.

    Raises:
        UnreadableError: A file is missing or damaged, a fact has no source, a stage is not known,
            or something is not told in each language.
    """
    folder = folder or paths.resources() / "content"
    data = _file(folder / FILE)
    words = {spoken: _file(folder / spoken / FILE) for spoken in LANGUAGES}
    try:
        return _Reader(data, words, factors).read()
    except (KeyError, TypeError, AttributeError) as error:
        raise _wrong("{what}", what=f"{FILE}: {error}") from error


def _file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        name = f"{path.parent.name}/{path.name}"
        raise _wrong("{what}", what=f"{name}: {error.__class__.__name__}") from error


def _wrong(problem: str, **names: str) -> UnreadableError:
    """The one sentence about a file that is not as it should be."""
    return UnreadableError(
        translate(
            "LifeCycle", "The life-cycle page cannot be shown ({what}): install ResponsAI again."
        ).format(what=problem.format(**names))
    )


class _Reader:
    """Turns tables into entries and checks each against the others."""

    def __init__(
        self, data: dict[str, Any], words: Mapping[str, dict[str, Any]], factors: FactorSet
    ) -> None:
        self._data = data
        self._words = words
        self._factors = factors
        self._sources: dict[str, Source] = {}

    def read(self) -> LifeCycle:
        sources = [_source(entry) for entry in self._data["source"]]
        self._sources = {source.id: source for source in sources}
        result = LifeCycle(
            sources=self._sources,
            metals=tuple(self._metal(entry) for entry in self._data["metal"]),
            parts=tuple(self._part(entry) for entry in self._data["part"]),
            trainings=tuple(
                Training(entry["id"], self._known(entry["source"]), float(entry["tonnes"]))
                for entry in self._data["training"]
            ),
            facts=tuple(self._fact(entry) for entry in self._data["fact"]),
            words=self._words,
        )
        self._check_words(result)
        return result

    def _known(self, name: str) -> Source:
        if name.startswith(_FACTOR):
            return _source_of_factor(self._factor(name.removeprefix(_FACTOR)))
        if name not in self._sources:
            raise _wrong("the source {name} is not known", name=name)
        return self._sources[name]

    def _factor(self, name: str) -> Factor:
        if name not in self._factors.factors:
            raise _wrong("the factor {name} is not known", name=name)
        return self._factors.factors[name]

    def _metal(self, entry: dict[str, Any]) -> Metal:
        return Metal(
            id=entry["id"],
            symbol=entry["symbol"],
            number=entry["number"],
            official=self._shares(entry["id"], entry["official"]),
            article=self._shares(entry["id"], entry["article"]),
        )

    def _shares(self, metal: str, entry: dict[str, Any]) -> Shares:
        countries = sorted(entry["shares"].items(), key=lambda pair: -pair[1])
        if not countries or sum(share for _, share in countries) > _HUNDRED:
            raise _wrong("the shares of {metal} are no parts of 100%", metal=metal)
        return Shares(
            self._known(entry["source"]),
            entry.get("year"),
            tuple((country, share / _HUNDRED) for country, share in countries),
        )

    def _part(self, entry: dict[str, Any]) -> Part:
        return Part(
            id=entry["id"],
            source=self._known(entry["source"]),
            ghg_kg=entry["ghg_kg"],
            energy_mj=entry.get("energy_mj"),
            water_m3_eq=entry.get("water_m3_eq"),
        )

    def _fact(self, entry: dict[str, Any]) -> Fact:
        name = entry["id"]
        if not entry.get("sources"):
            raise _wrong("the fact {name} has no source", name=name)
        if entry["stage"] not in list(STAGES):
            raise _wrong("{stage} is no stage (fact {name})", name=name, stage=entry["stage"])
        return Fact(
            id=name,
            stage=Stage(entry["stage"]),
            icon=entry["icon"],
            helps=entry.get("helps", False),
            sources=tuple(self._known(source) for source in entry["sources"]),
            amounts=self._amounts(entry),
        )

    def _amounts(self, entry: dict[str, Any]) -> dict[str, Amount]:
        amounts = {key: Amount(value) for key, value in entry.get("values", {}).items()}
        amounts |= {
            key: Amount(value, percent=True) for key, value in entry.get("shares", {}).items()
        }
        for key, factor_id in entry.get("factors", {}).items():
            factor = self._factor(factor_id)
            bounds = (
                ("", factor.value.central),
                ("_low", factor.value.low),
                ("_high", factor.value.high),
            )
            ratio = factor.unit == "ratio"
            amounts |= {f"{key}{end}": Amount(value, ratio) for end, value in bounds}
        for code in entry.get("zones", []):
            amounts[code] = Amount(round(self._factors.zone(code).ghg * _GRAMS))
        return amounts

    def _check_words(self, content: LifeCycle) -> None:
        countries = {
            country
            for metal in content.metals
            for shares in (metal.official, metal.article)
            for country, _ in shares.countries
        }
        for spoken, words in self._words.items():
            wanted: tuple[tuple[str, Iterable[str], tuple[str, ...]], ...] = (
                ("chapter", list(STAGES), ("title", "lead")),
                ("metal", [metal.id for metal in content.metals], ("name", "use")),
                ("part", [part.id for part in content.parts], ("name", "about")),
                ("training", [each.id for each in content.trainings], ("name", "about")),
                ("fact", [fact.id for fact in content.facts], ("title", "text")),
            )
            for kind, ids, keys in wanted:
                for name in ids:
                    if not all(words.get(kind, {}).get(name, {}).get(key) for key in keys):
                        raise _wrong(
                            "{kind} {name} is not told in {language}",
                            kind=kind, name=name, language=spoken,
                        )  # fmt: skip
            for country in countries - set(words.get("country", {})):
                raise _wrong(
                    "country {name} is not told in {language}", name=country, language=spoken
                )
            for fact in content.facts:
                _check_placeholders(fact, words["fact"][fact.id], spoken)


def _check_placeholders(fact: Fact, words: dict[str, str], spoken: str) -> None:
    """Every number that words ask for is there."""
    asked = {
        name
        for text in words.values()
        for _, name, _, _ in string.Formatter().parse(text)
        if name is not None
    }
    for name in sorted(asked - set(fact.amounts)):
        raise _wrong(
            "the fact {fact} tells no number {name} (in {language})",
            fact=fact.id, name=name, language=spoken,
        )  # fmt: skip


def _source(entry: dict[str, Any]) -> Source:
    name = entry.get("id", "")
    for key in ("id", "title", "publisher", "year", "url"):
        if not entry.get(key):
            raise _wrong("the source {name} has no {key}", name=name, key=key)
    if entry.get("seen") not in _SEEN:
        raise _wrong("the source {name} does not say where it was seen", name=name)
    return Source(
        id=name,
        title=entry["title"],
        publisher=entry["publisher"],
        year=entry["year"],
        url=entry["url"],
        through=entry.get("through", ""),
        secondary=entry["seen"] == "secondary",
        read=entry.get("when") == "read",
    )


def _source_of_factor(factor: Factor) -> Source:
    """A factor's own source."""
    return Source(
        id=f"{_FACTOR}{factor.id}",
        title=factor.source,
        publisher="",
        year=factor.year,
        url=factor.url,
        secondary=factor.basis == "secondary",
    )
