"""What the sources page needs of the journal, and how it is put in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from responsai.app.clock import utc_now
from responsai.domain.imports import FileStatus
from responsai.gui.pages.sources_words import (
    local,
    months,
    places_text,
    read_text,
    short_place,
    unreadable_text,
    uses_text,
)
from responsai.storage import Grain, ImportStatus
from responsai.storage.inventory import stored_columns
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate
from responsai.text.joining import continued

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from responsai.app.jobs import Job
    from responsai.app.rehearsing import Sight
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import Finding, Rejected
    from responsai.gui.widgets.chip import ChipTone
    from responsai.storage import ImportRecord

ICONS: Final[Mapping[str, str]] = {
    "claude_code": "code-xml",
    "codex": "terminal",
    "gemini_cli": "terminal",
    "llm": "database",
    "lm_studio": "server",
    "opencode": "code-xml",
}
"""Icons of programs; everything else is a file."""


@dataclass(frozen=True, slots=True)
class SourcesData:
    """State of the journal as the sources page shows it.

    Attributes:
        database: Where it lies.
        followed: Ids of the sources that are followed.
        uses: Uses in the journal by source, wherever they were read.
        periods: First and last month of them by source, each as a day in it.
        labels: Name of each product by source.
        programs: Ids of the programs whose logs are looked for, in order.
        columns: Columns of each table of the database.
        history: Imports, the latest first.
        read_only: Nothing can be added.
    """

    database: Path
    followed: tuple[str, ...]
    uses: Mapping[str, int]
    periods: Mapping[str, tuple[dt.date, dt.date]]
    labels: Mapping[str, str]
    programs: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    history: tuple[ImportRecord, ...]
    read_only: bool = False

    @property
    def unfollowed(self) -> frozenset[str]:
        """Programs that are looked for and not followed."""
        return frozenset(self.programs) - frozenset(self.followed)

    def label(self, source: str) -> str:
        """Name of the product that a source stands for."""
        return self.labels.get(source, source)

    def last_import(self, source: str) -> dt.datetime | None:
        """When something last came from a source, in local time."""
        for record in self.history:
            if source in record.sources and record.status is not ImportStatus.UNDONE:
                return local(record.finished_ms or record.started_ms)
        return None


def load(workspace: Workspace, _job: Job) -> SourcesData:
    """Read it."""
    from responsai.app.following import followed, local_logs  # noqa: PLC0415  (start-up time)
    from responsai.app.source_names import source_names  # noqa: PLC0415

    store = workspace.store
    uses: dict[str, int] = {}
    periods: dict[str, tuple[dt.date, dt.date]] = {}
    for row in store.totals.by(Grain.MONTH):
        source = row.series.source
        uses[source] = uses.get(source, 0) + row.amounts.requests
        first, last = periods.get(source, (row.day, row.day))
        periods[source] = min(first, row.day), max(last, row.day)
    return SourcesData(
        store.path,
        followed(store),
        uses,
        periods,
        source_names(),
        tuple(importer.id for importer in local_logs()),
        stored_columns(store),
        tuple(store.import_history()),
        store.core.read_only,
    )


class State(Enum):
    """How it stands with a program."""

    NOT_FOUND = auto()
    LOOKING = auto()
    READING = auto()
    FOUND = auto()
    FOLLOWING = auto()
    NEEDS_YOU = auto()
    """Only the user can let us read it."""
    CANNOT_READ = auto()
    """It is written in a form that is not known."""


@dataclass(frozen=True, slots=True)
class RowState:
    """What the row of a program shows.

    Attributes:
        source: Importer id.
        label: The program's own name.
        state: How it stands with it.
        caption: Where it is and what is in it.
        details: What could not be read and why, and what is not told, sentence by sentence.
        places: All places, for the tooltip.
        nothing_new: All that is there is in the journal already.
    """

    source: str
    label: str
    state: State
    caption: str
    details: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    nothing_new: bool = False

    @property
    def chip(self) -> tuple[str, str | None, ChipTone]:
        """Word, icon and tone of its chip."""
        return _chips()[self.state]


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known of a program when its row is drawn.

    Attributes:
        label: The program's own name.
        source: Importer id.
        finding: What was last found of it, ``None`` before.
        sight: What a look has counted, ``None`` if none has.
        followed: It is followed.
        uses: Its uses in the journal, also those that were imported from elsewhere.
        period: First and last month of them, each as a day in it.
        read_at: When it was last read.
        trouble: Why it could not be read, in a sentence.
        assumed: What its logs do not tell, as far as they were read since the window was opened.
        reading: Uses read so far while it is being read, 0 if that is not known of it alone;
            else ``None``.
    """

    label: str
    source: str
    finding: Finding | None = None
    sight: Sight | None = None
    followed: bool = False
    uses: int = 0
    period: tuple[dt.date, dt.date] | None = None
    read_at: dt.datetime | None = None
    trouble: str = ""
    assumed: tuple[str, ...] = ()
    reading: int | None = None
    now: dt.datetime = field(default_factory=lambda: utc_now().astimezone())


def describe(known: Known) -> RowState:
    """The row of a program."""
    finding = known.finding
    places = () if finding is None else tuple(short_place(place) for place in finding.places)
    rejected = () if known.sight is None or known.followed else known.sight.rejected
    details = (*problems(finding, known.trouble, rejected), *known.assumed)
    state = _state(known)
    known_all = known.sight is not None and known.sight.new == 0 and known.uses > 0
    return RowState(
        known.source,
        known.label,
        state,
        _caption(known, state, places),
        details,
        places,
        nothing_new=known_all and state is State.FOUND,
    )


def _state(known: Known) -> State:
    finding = known.finding
    state = State.NOT_FOUND
    if known.reading is not None:
        state = State.READING
    elif known.trouble:
        state = State.NEEDS_YOU
    elif known.followed:
        # What may not be read any more cannot be followed, however much of it there was.
        locked = finding is not None and _of_found(finding) is State.NEEDS_YOU
        state = State.NEEDS_YOU if locked else State.FOLLOWING
    elif finding is None:
        state = State.LOOKING
    elif finding.places:
        state = _of_found(finding)
    return state


def _of_found(finding: Finding) -> State:
    unread = sum(file.status is FileStatus.UNREADABLE for file in finding.files)
    if finding.known + len(finding.files) > unread:
        return State.FOUND
    if unread:
        return State.NEEDS_YOU
    return State.CANNOT_READ if finding.unrecognised else State.FOUND


def _caption(known: Known, state: State, places: tuple[str, ...]) -> str:
    if known.reading is not None:
        return _reading(known.reading)
    if state is State.LOOKING:
        return translate("Sources", "Looking…")
    parts = [places_text(places)] if places else []
    if known.trouble:
        return known.trouble
    if state is State.NEEDS_YOU:
        parts.append(translate("Sources", "may not be read"))
    elif state is State.CANNOT_READ:
        parts.append(translate("Sources", "in a form that is not known yet"))
    elif state is State.FOLLOWING:
        parts += _followed(known)
    else:
        parts += _counted(known)
    return ", ".join(parts)


def _followed(known: Known) -> list[str]:
    """What a program that is followed has, and what of it is in the journal, not only from here."""
    parts = _files(known.finding)
    if known.read_at is not None:
        parts.append(read_text(known.read_at, known.now))
    text = (
        translate("Sources", "{n} use in your journal")
        if is_singular(known.uses)
        else translate("Sources", "{n} uses in your journal")
    ).format(n=numbers.count(known.uses))
    if known.period is not None:
        text += f" ({months(*known.period)})"
    return [*parts, text]


def _files(finding: Finding | None) -> list[str]:
    """How many files there are, if there are any."""
    number = 0 if finding is None else finding.known + len(finding.files)
    if not number:
        return []
    text = (
        translate("Sources", "{n} file")
        if is_singular(number)
        else translate("Sources", "{n} files")
    )
    return [text.format(n=numbers.count(number))]


def _counted(known: Known) -> list[str]:
    """What a program that is not followed has."""
    sight, parts = known.sight, _files(known.finding)
    if sight is None or sight.new is None:
        return parts
    unreadable = unreadable_text(len(sight.rejected))
    if not sight.new:
        if known.uses:
            return [*parts, translate("Sources", "nothing new")]
        return [*parts, translate("Sources", "no use in it yet"), *unreadable]
    text = uses_text(sight.new)
    if known.uses:
        text = (
            translate("Sources", "{n} new use")
            if is_singular(sight.new)
            else translate("Sources", "{n} new uses")
        ).format(n=numbers.count(sight.new))
    if sight.first and sight.last:
        text += f" ({months(sight.first, sight.last)})"
    return [*parts, text, *unreadable]


def _reading(uses: int) -> str:
    if not uses:
        return translate("Sources", "Reading…")
    text = (
        translate("Sources", "Reading… {n} use so far")
        if is_singular(uses)
        else translate("Sources", "Reading… {n} uses so far")
    )
    return text.format(n=numbers.count(uses))


def problems(
    finding: Finding | None,
    trouble: str = "",
    rejected: Iterable[tuple[str, Rejected]] = (),
) -> tuple[str, ...]:
    """What could not be read of a program, each sentence once.

    Args:
        finding: What was last found of it.
        trouble: Why it could not be read at all.
        rejected: Path and record of what could not be read earlier.
    """
    said = [trouble] if trouble else []
    text = translate("Sources", "{where}: {reason}")
    for file in () if finding is None else finding.files:
        place = short_place(file.path)
        if file.reason:
            said.append(text.format(where=place, reason=continued(file.reason)))
        said += [
            text.format(where=f"{place}, {one.where}", reason=continued(one.reason))
            for one in file.rejected
        ]
    said += [
        text.format(where=f"{short_place(path)}, {one.where}", reason=continued(one.reason))
        for path, one in rejected
    ]
    if finding is not None and finding.unrecognised and not said and not finding.known:
        number = finding.unrecognised
        text = (
            translate(
                "Sources",
                "{n} file is there, but this version of ResponsAI does not know its form.",
            )
            if is_singular(number)
            else translate(
                "Sources",
                "{n} files are there, but this version of ResponsAI does not know their form.",
            )
        )
        said.append(text.format(n=numbers.count(number)))
    return tuple(dict.fromkeys(said))


def _chips() -> Mapping[State, tuple[str, str | None, ChipTone]]:
    return {
        State.NOT_FOUND: (translate("Sources", "Not found"), None, "outline"),
        State.LOOKING: (translate("Sources", "Looking"), "search", "neutral"),
        State.READING: (translate("Sources", "Reading"), "loader-circle", "neutral"),
        State.FOUND: (translate("Sources", "Found"), "search", "info"),
        State.FOLLOWING: (translate("Sources", "Following"), "circle-check", "ok"),
        State.NEEDS_YOU: (translate("Sources", "Needs you"), "info", "neutral"),
        State.CANNOT_READ: (translate("Sources", "Can’t read"), "triangle-alert", "warn"),
    }
