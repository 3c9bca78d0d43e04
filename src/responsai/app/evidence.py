"""Which evidence counts for what: what each kind tells of a surface, and the user's choice."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.activity import Evidence
from responsai.domain.errors import BadInputError
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt

    from responsai.storage import EvidenceChoice, Store


@dataclass(frozen=True, slots=True)
class Told:
    """What one kind of evidence tells of a surface.

    Attributes:
        surface: Where the uses happened; empty if nobody tells.
        evidence: How they are known.
        sources: Who tells of them, in order.
        counted: Requests that count.
        also_seen: Requests that stronger evidence, or the chosen one, tells as well; they are
            kept and do not count.
    """

    surface: str
    evidence: Evidence
    sources: tuple[str, ...]
    counted: int
    also_seen: int


def told(store: Store, first: dt.date | None = None, last: dt.date | None = None) -> list[Told]:
    """What is known of each surface and how, the strongest evidence first.

    Args:
        store: The open database.
        first: First local day, ``None`` for the beginning.
        last: Last local day, included, ``None`` for the end.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    kinds = store.evidence.kinds()
    weighed = store.totals.weighed(first, last)
    requests: dict[tuple[str, Evidence], list[int]] = defaultdict(lambda: [0, 0])
    sources: dict[tuple[str, Evidence], set[str]] = defaultdict(set)
    for place, rows in enumerate((weighed.counted, weighed.also_seen)):
        for row in rows:
            source = row.series.source
            key = row.series.surface, kinds.get(source, Evidence.BY_HAND)
            requests[key][place] += row.amounts.requests
            sources[key].add(source)
    found = [
        Told(surface, evidence, tuple(sorted(sources[surface, evidence])), *both)
        for (surface, evidence), both in requests.items()
    ]
    return sorted(found, key=lambda one: (one.surface, -one.evidence.strength))


def choose(store: Store, choice: EvidenceChoice) -> None:
    """Let one kind of evidence count, or all together; it can be undone.

    Raises:
        BadInputError: No use of that surface is stored.
        EnvironmentProblemError: The database cannot be written.
    """
    surfaces = sorted({one.surface for one in told(store) if one.surface})
    if not surfaces:
        raise BadInputError(
            translate(
                "Evidence", "No stored use names its product: there is nothing to choose from yet."
            )
        )
    if choice.surface not in surfaces:
        raise BadInputError(
            translate(
                "Evidence", "No use of “{surface}” is stored: there are uses of {known}."
            ).format(surface=choice.surface, known=", ".join(surfaces))
        )
    store.evidence.choose(choice)


def reset(store: Store, surface: str, day: dt.date | None = None) -> None:
    """Take a choice back, so that the strongest evidence counts; it can be undone.

    Raises:
        BadInputError: There is no such choice.
        EnvironmentProblemError: The database cannot be written.
    """
    if not any((one.surface, one.day) == (surface, day) for one in store.evidence.choices()):
        raise BadInputError(
            translate(
                "Evidence", "Nothing was chosen for “{surface}” there: list what was chosen."
            ).format(surface=surface)
        )
    store.evidence.forget(surface, day)
