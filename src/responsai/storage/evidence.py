"""Which evidence counts: one kind for each surface and day, so that nothing counts twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from responsai.domain.activity import Evidence
from responsai.storage.days import to_date, to_number
from responsai.storage.errors import NewerDatabaseError

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Iterable, Mapping

    from responsai.domain.usage import Series
    from responsai.storage import changes
    from responsai.storage.core import Core

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class EvidenceChoice:
    """The user's word on which evidence counts.

    Attributes:
        surface: Where the use happened.
        day: Local day, ``None`` for all days that have no choice of their own.
        evidence: The kind that counts, ``None`` for all kinds together.
    """

    surface: str
    day: dt.date | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Weighed(Generic[Row]):
    """Rows, told apart by whether they count.

    Attributes:
        counted: Those that count.
        also_seen: Those that tell again what stronger evidence tells.
    """

    counted: list[Row]
    also_seen: list[Row]


class Weights:
    """How strong each source is, and what the user has chosen.

    Args:
        sources: Evidence of each source; one that is not here counts as told by hand.
        choices: By surface and day (``None``: all days) the kind that counts, ``None`` for all.
    """

    def __init__(
        self,
        sources: Mapping[str, Evidence],
        choices: Mapping[tuple[str, int | None], Evidence | None],
    ) -> None:
        self._sources = sources
        self._choices = choices

    def of(self, series: Series) -> Evidence:
        """Evidence of a series."""
        return self._sources.get(series.source, Evidence.BY_HAND)

    def weigh(self, rows: Iterable[tuple[int, Series, Row]]) -> Weighed[Row]:
        """Tell rows apart that count and those that only tell the same again.

        Of the rows of one surface and day, those of the strongest evidence count, or of the
        kind that the user has chosen, if there is any. Where nobody tells the surface, all count.

        Args:
            rows: Day, series and the row itself.
        """
        rows = list(rows)
        doubtful = self._doubtful({series for _, series, _ in rows})
        if not doubtful:
            return Weighed([row for _, _, row in rows], [])
        present: dict[tuple[int, str], set[Evidence]] = {}
        for day, series, _ in rows:
            if series.surface in doubtful:
                present.setdefault((day, series.surface), set()).add(self.of(series))
        counting = {place: self._counting(*place, kinds) for place, kinds in present.items()}
        weighed: Weighed[Row] = Weighed([], [])
        for day, series, row in rows:
            kinds = counting.get((day, series.surface))
            counts = kinds is None or self.of(series) in kinds
            (weighed.counted if counts else weighed.also_seen).append(row)
        return weighed

    def _doubtful(self, series: Iterable[Series]) -> set[str]:
        """Surfaces that more than one kind of evidence tells of."""
        kinds: dict[str, set[Evidence]] = {}
        for one in series:
            if one.surface:
                kinds.setdefault(one.surface, set()).add(self.of(one))
        return {surface for surface, found in kinds.items() if len(found) > 1}

    def _counting(self, day: int, surface: str, present: set[Evidence]) -> set[Evidence]:
        for place in ((surface, day), (surface, None)):
            if place in self._choices:
                chosen = self._choices[place]
                if chosen is None:
                    return present
                if chosen in present:
                    return {chosen}
        return {max(present, key=lambda evidence: evidence.strength)}


class EvidenceBook:
    """Kinds of evidence of an open store.

    Args:
        core: The database.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._declared: dict[str, Evidence] = {}

    def declare(self, source: str, evidence: Evidence) -> None:
        """Say how strong the evidence of a source is; once said, saying it again costs nothing.

        Raises:
            StorageError: The file cannot be written.
        """
        if self._declared.get(source) is evidence:
            return
        with self._core.reading() as connection:
            known = connection.execute(
                "SELECT evidence FROM sources WHERE source = ?", (source,)
            ).fetchone()
        if known != (evidence.value,):
            with self._core.writing() as connection:
                connection.execute(
                    "INSERT OR REPLACE INTO sources VALUES (?, ?)", (source, evidence.value)
                )
        self._declared[source] = evidence

    def choose(self, choice: EvidenceChoice) -> None:
        """Let the user's choice count; it can be undone.

        Raises:
            StorageError: The file cannot be written.
        """
        day = None if choice.day is None else to_number(choice.day)
        evidence = None if choice.evidence is None else choice.evidence.value
        row = {"surface": choice.surface, "day": day, "evidence": evidence}
        self._change(choice.surface, day, row)

    def forget(self, surface: str, day: dt.date | None = None) -> None:
        """Take a choice back, so that the strongest evidence counts; it can be undone."""
        self._change(surface, None if day is None else to_number(day), None)

    def choices(self) -> list[EvidenceChoice]:
        """What the user has chosen, by surface and day."""
        with self._core.reading() as connection:
            found = _choices(self._core, connection)
        return [
            EvidenceChoice(surface, None if day is None else to_date(day), evidence)
            for (surface, day), evidence in found.items()
        ]

    def kinds(self) -> dict[str, Evidence]:
        """Evidence of each source that has said how strong it is.

        Raises:
            StorageError: The file cannot be read.
        """
        with self._core.reading() as connection:
            return _kinds(self._core, connection)

    def weights(self, connection: sqlite3.Connection) -> Weights:
        """How strong each source is, read within a transaction.

        Raises:
            NewerDatabaseError: A newer version wrote a word that this one does not know.
        """
        return Weights(_kinds(self._core, connection), _choices(self._core, connection))

    def _change(self, surface: str, day: int | None, row: changes.Content | None) -> None:
        from responsai.storage import changes  # noqa: PLC0415  (start-up time)
        from responsai.storage.records import ChangeKind  # noqa: PLC0415  (start-up time)

        item = changes.Item("choice", (surface, day), row)
        with self._core.writing(durable=True) as connection:
            if changes.content(connection, item.thing, item.identity) != item.after:
                changes.make(self._core, connection, ChangeKind.CHOICE, [item])


def _kinds(core: Core, connection: sqlite3.Connection) -> dict[str, Evidence]:
    found = connection.execute("SELECT source, evidence FROM sources").fetchall()
    return {source: _known(core, word) for source, word in found}


def _choices(
    core: Core, connection: sqlite3.Connection
) -> dict[tuple[str, int | None], Evidence | None]:
    found = connection.execute(
        "SELECT surface, day, evidence FROM evidence_choices ORDER BY surface, day"
    )
    return {
        (surface, day): None if word is None else _known(core, word)
        for surface, day, word in found.fetchall()
    }


def _known(core: Core, word: str) -> Evidence:
    try:
        return Evidence(word)
    except ValueError as error:
        raise NewerDatabaseError(core.path) from error
