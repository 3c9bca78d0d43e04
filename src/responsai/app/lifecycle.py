"""Facts of the five life-cycle stages, with their sources, in the language in use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from responsai.text import numbers
from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.stages import Stage

OTHERS: Final = "other"
"""What is left of a hundred percent."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something can be read.

    Attributes:
        id: Stable name.
        title: Title.
        publisher: Who published it; empty where the title tells.
        year: Year of publication, or of reading for a page without a date.
        url: Where to read it.
        through: Where it was read instead; empty if at the source itself.
        secondary: It was read where somebody quotes it.
        read: The year is that of reading.
    """

    id: str
    title: str
    publisher: str
    year: int
    url: str
    through: str = ""
    secondary: bool = False
    read: bool = False

    @property
    def name(self) -> str:
        """Publisher and year, short enough for a link."""
        # A factor names its source in one text: what stands first in it is the shortest name.
        short = self.publisher or re.split(r"[:;(,]", self.title)[0].strip()
        if str(self.year) in short:
            return short
        text = translate("LifeCycle", "{publisher}, {year}")
        if self.read:
            text = translate("LifeCycle", "{publisher}, read {year}")
        return text.format(publisher=short, year=self.year)

    def citation(self) -> str:
        """Everything about it in a sentence, that it was read second-hand included."""
        text = translate("LifeCycle", "{title}. {publisher}, {year}.")
        if self.read:
            text = translate("LifeCycle", "{title}. {publisher}, read in {year}.")
        if not self.publisher:
            text = translate("LifeCycle", "{title}, {year}.")
        said = text.format(title=self.title, publisher=self.publisher, year=self.year)
        if not self.secondary:
            return said
        second = translate("LifeCycle", "Read second-hand.")
        if self.through:
            second = translate("LifeCycle", "Read second-hand: {through}.").format(
                through=self.through
            )
        return f"{said} {second}"


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of world mine production.

    Attributes:
        source: Who says so.
        year: Year of the production; ``None`` if not told.
        countries: Id of a country and its share, 0 to 1, the largest first.
    """

    source: Source
    year: int | None
    countries: tuple[tuple[str, float], ...]

    @property
    def all(self) -> tuple[tuple[str, float], ...]:
        """The same with what is left, so that it adds up to one."""
        rest = 1 - sum(share for _, share in self.countries)
        return (*self.countries, (OTHERS, rest)) if rest > 0 else self.countries


@dataclass(frozen=True, slots=True)
class Metal:
    """A metal of electronic machines.

    Attributes:
        official: Shares by official statistics; these are shown.
        article: Shares by the article that the chapters follow.
    """

    id: str
    symbol: str
    number: int
    official: Shares
    article: Shares

    @property
    def differs(self) -> bool:
        """Whether the two tell different shares, in whole percent."""
        return _rounded(self.official) != _rounded(self.article)


def _rounded(shares: Shares) -> dict[str, int]:
    return {country: round(share * 100) for country, share in shares.countries}


@dataclass(frozen=True, slots=True)
class Part:
    """Something that machines are made of; ``None`` where nobody published a figure.

    Attributes:
        ghg_kg: kg CO2e of making one.
        energy_mj: Primary energy of making one, MJ.
        water_m3_eq: Water of making one, in cubic metres weighted by scarcity.
    """

    id: str
    source: Source
    ghg_kg: float
    energy_mj: float | None
    water_m3_eq: float | None


@dataclass(frozen=True, slots=True)
class Training:
    """A training whose emissions were published.

    Attributes:
        tonnes: t CO2e.
    """

    id: str
    source: Source
    tonnes: float


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that words tell.

    Attributes:
        value: The number, or a word to be told as it stands, such as a year.
        percent: It is a share, 0 to 1.
    """

    value: float | int | str
    percent: bool = False

    def told(self) -> str:
        """As people read it."""
        if isinstance(self.value, str):
            return self.value
        if self.percent:
            return percent(self.value)
        if isinstance(self.value, int):
            return numbers.count(self.value)
        return numbers.plain(self.value)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something worth knowing about a stage.

    Attributes:
        icon: Name of its icon.
        helps: It tells what can be done.
        sources: Where it can be read; at least one.
        amounts: Numbers of its words.
    """

    id: str
    stage: Stage
    icon: str
    helps: bool
    sources: tuple[Source, ...]
    amounts: Mapping[str, Amount]


class FactText(NamedTuple):
    """A fact in words; ``figure`` is empty where no number stands in front."""

    title: str
    figure: str
    text: str


@dataclass(frozen=True, slots=True)
class LifeCycle:
    """All facts, and their words in each language."""

    sources: Mapping[str, Source]
    metals: tuple[Metal, ...]
    parts: tuple[Part, ...]
    trainings: tuple[Training, ...]
    facts: tuple[Fact, ...]
    words: Mapping[str, Mapping[str, Any]]

    def word(self, *path: str) -> str:
        """Words of the language in use, such as ``chapter``, ``mining``, ``title``."""
        found: Any = self.words[language()]
        for name in path:
            found = found[name]
        return str(found)

    def country(self, name: str) -> str:
        """Name of a country."""
        return translate("LifeCycle", "Other") if name == OTHERS else self.word("country", name)

    def told(self, fact: Fact) -> FactText:
        """A fact in the language in use."""
        words = self.words[language()]["fact"][fact.id]
        amounts = {name: amount.told() for name, amount in fact.amounts.items()}
        return FactText(
            words["title"].format(**amounts),
            words.get("figure", "").format(**amounts),
            words["text"].format(**amounts),
        )

    def of(self, stage: Stage, *, helps: bool = False) -> tuple[Fact, ...]:
        """Facts of a stage, in the order of their telling."""
        return tuple(fact for fact in self.facts if fact.stage is stage and fact.helps is helps)


def percent(share: float) -> str:
    """A published share (0 to 1), with a decimal where it was published with one."""
    value = round(share * 100, 1)
    number = numbers.decimal(value, 0 if value == int(value) else 1)
    return translate("Numbers", "{number}%").format(number=number)
