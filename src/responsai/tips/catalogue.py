"""What a tip is: its words, when it applies, what it changes and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.activity import Activity
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Stage
    from responsai.tips.scenario import Scenario


class Kind(StrEnum):
    """What a tip asks for."""

    ACTION = "action"
    """Something to do."""
    INSIGHT = "insight"
    """Something to know."""
    MYTH = "myth"
    """Something that is often believed, and what is so."""
    DATA_QUALITY = "data_quality"
    """Something to record, so that estimates get narrower."""


class Topic(StrEnum):
    """What a tip is about."""

    ENVIRONMENT = "environment"
    PEOPLE = "people"
    PRIVACY = "privacy"
    REGULATION = "regulation"
    QUALITY = "quality"
    TEAM = "team"


class Grade(StrEnum):
    """How well the advice is founded."""

    A = "A"
    """Measured and reproducible, peer reviewed, or official."""
    B = "B"
    """One study, or modelled."""
    C = "C"
    """Reasoned advice without a number."""


class Seen(StrEnum):
    """How far a source was read."""

    PRIMARY = "primary"
    ABSTRACT = "abstract"
    """Its abstract."""
    SECONDARY = "secondary"
    """Only what others tell of it: no figure of it is shown."""


class Measure(StrEnum):
    """What tells whether trying a tip has changed anything."""

    PER_USE = "per_use"
    """Impact of each use concerned: how one asks."""
    PER_WEEK = "per_week"
    """Impact of the uses concerned in a week: how often one asks."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a tip comes from.

    Attributes:
        id: Stable name.
        title: Who, what and when.
        url: Where to read it.
        year: Year of publication.
        seen: How far it was read.
    """

    id: str
    title: str
    url: str
    year: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class Condition:
    """A metric held against a number.

    Attributes:
        metric: A name of ``metrics.METRICS``.
        sign: One of ``triggers.SIGNS``, such as ``>``.
        value: What it is held against.
    """

    metric: str
    sign: str
    value: float


@dataclass(frozen=True, slots=True)
class Trigger:
    """When a tip applies to somebody's use.

    Attributes:
        conditions: What must hold.
        needs_all: All conditions must hold, else one is enough.
        min_uses: Fewest uses in the window from which anything can be told.
    """

    conditions: tuple[Condition, ...]
    needs_all: bool
    min_uses: int


@dataclass(frozen=True, slots=True)
class Words:
    """A tip in one language.

    Attributes:
        title: What to do or know, in a few words.
        text: Why, in one to three sentences without any figure.
        figure: A figure with its study; empty if none could be confirmed at its source.
        observed: What one's own use shows; names of metrics in braces are filled in.
    """

    title: str
    text: str
    figure: str
    observed: str


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip.

    Attributes:
        id: Stable name.
        stages: Life-cycle stages it acts on or tells of.
        trigger: When it applies.
        change: What it changes in the uses concerned; ``None`` if no number can be given.
        share: Part of the uses concerned for which it is assumed to be done, 0 to 1.
        measure: What tells whether it has changed anything.
        measured_on: Kinds of use that this is looked for in; empty where sums cannot tell.
        sources: Where it comes from, one at least.
        figure_source: Id of the source of the figure, or ``factor:`` and the id of a factor or of
            a published case of the factor set that holds the same figure; empty without figure.
        words: Its words by language.
    """

    id: str
    kind: Kind
    topic: Topic
    evidence: Grade
    stages: tuple[Stage, ...]
    trigger: Trigger
    change: Scenario | None
    share: Interval
    measure: Measure
    measured_on: frozenset[Activity]
    sources: tuple[Source, ...]
    figure_source: str
    words: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All tips, in the order of the file.

    Attributes:
        tips: The tips.
        lighter: For each provider, the name of a light model of it.
    """

    tips: tuple[Tip, ...]
    lighter: Mapping[str, str]

    def about(self, stage: Stage, most: int = 3) -> list[Tip]:
        """Tips about a stage: what can be done first, those chiefly about it before others.

        Args:
            stage: A stage of the life cycle.
            most: How many at most.
        """
        found = [tip for tip in self.tips if stage in tip.stages]
        found.sort(key=lambda tip: (tip.kind is not Kind.ACTION, tip.stages.index(stage)))
        return found[:most]

    def tip(self, name: str) -> Tip | None:
        """The tip of an id, ``None`` if there is none."""
        return next((tip for tip in self.tips if tip.id == name), None)
