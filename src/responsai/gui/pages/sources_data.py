"""What the sources page needs of the journal, and how it is put in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.app.clock import utc_now
from responsai.domain.imports import FileStatus
from responsai.storage import ImportStatus
from responsai.storage.inventory import stored_columns
from responsai.text import dates, numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from responsai.app.jobs import Job
    from responsai.app.rehearsing import Sight
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import Finding, Rejected
    from responsai.gui.widgets.chip import ChipTone
    from responsai.storage import ImportRecord

_MS: Final = 1000
_BREAK: Final = "\N{ZERO WIDTH SPACE}"
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
        uses: Uses in the journal by source.
        labels: Name of each product by source.
        programs: Ids of the programs whose logs are looked for, in order.
        columns: Columns of each table of the database.
        history: Imports, the latest first.
        read_only: Nothing can be added.
    """

    database: Path
    followed: tuple[str, ...]
    uses: Mapping[str, int]
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
    for row in store.totals.over(None, None):
        source = row.series.source
        uses[source] = uses.get(source, 0) + row.amounts.requests
    return SourcesData(
        store.path,
        followed(store),
        uses,
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
        details: What could not be read and why, sentence by sentence.
        places: All places, for the tooltip.
    """

    source: str
    label: str
    state: State
    caption: str
    details: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

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
        uses: Its uses in the journal.
        read_at: When it was last read.
        trouble: Why it could not be read, in a sentence.
        reading: Uses read so far while it is being read, else ``None``.
    """

    label: str
    source: str
    finding: Finding | None = None
    sight: Sight | None = None
    followed: bool = False
    uses: int = 0
    read_at: dt.datetime | None = None
    trouble: str = ""
    reading: int | None = None
    now: dt.datetime = field(default_factory=lambda: utc_now().astimezone())


def describe(known: Known) -> RowState:
    """The row of a program."""
    finding = known.finding
    places = () if finding is None else tuple(short_place(place) for place in finding.places)
    rejected = () if known.sight is None or known.followed else known.sight.rejected
    details = problems(finding, known.trouble, rejected)
    state = _state(known)
    return RowState(
        known.source, known.label, state, _caption(known, state, places), details, places
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
    parts = [_places(places)] if places else []
    if known.trouble:
        return known.trouble
    if state is State.NEEDS_YOU:
        parts.append(translate("Sources", "may not be read"))
    elif state is State.CANNOT_READ:
        parts.append(translate("Sources", "in a form that is not known yet"))
    elif state is State.FOLLOWING:
        parts.append(uses_text(known.uses))
        if known.read_at is not None:
            parts.append(read_text(known.read_at, known.now))
    else:
        parts += _counted(known)
    return ", ".join(parts)


def _counted(known: Known) -> list[str]:
    """What a program that is not followed has."""
    finding, sight = known.finding, known.sight
    parts = []
    if finding is not None and (number := finding.known + len(finding.files)):
        parts.append(
            (
                translate("Sources", "{n} file")
                if is_singular(number)
                else translate("Sources", "{n} files")
            ).format(n=numbers.count(number))
        )
    if sight is None or sight.new is None:
        return parts
    unreadable = _unreadable(len(sight.rejected))
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


def _unreadable(number: int) -> list[str]:
    """That some records will be left out, if there are any."""
    if not number:
        return []
    text = (
        translate("Sources", "{n} unreadable record left out")
        if is_singular(number)
        else translate("Sources", "{n} unreadable records left out")
    )
    return [text.format(n=numbers.count(number))]


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
            said.append(text.format(where=place, reason=file.reason))
        said += [
            text.format(where=f"{place}, {one.where}", reason=one.reason) for one in file.rejected
        ]
    said += [
        text.format(where=f"{short_place(path)}, {one.where}", reason=one.reason)
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


def uses_text(number: int) -> str:
    """A number of uses: 1,864 uses."""
    text = (
        translate("Sources", "{n} use") if is_singular(number) else translate("Sources", "{n} uses")
    )
    return text.format(n=numbers.count(number))


def read_text(moment: dt.datetime, now: dt.datetime) -> str:
    """When something was read: today with the time, else the day."""
    if moment.date() == now.date():
        return translate("Sources", "read at {time}").format(time=f"{moment:%H:%M}")
    day = dates.day_short(moment.date())
    return translate("Sources", "read on {day}").format(day=day)


def months(first: dt.date, last: dt.date) -> str:
    """A period in months, for tight places: Jan–May 2026."""
    end = f"{dates.month_short(last)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    if first.year == last.year:
        return f"{dates.month_short(first)}–{end}"
    return f"{dates.month_short(first)} {first.year} – {end}"


def local(at_ms: int) -> dt.datetime:
    """A moment in the time of this computer."""
    return dt.datetime.fromtimestamp(at_ms / _MS, dt.UTC).astimezone()


def short_place(place: str) -> str:
    """A path as people write it: the home folder is ``~``."""
    home = str(Path.home())
    return "~" + place[len(home) :] if place.startswith(home) and len(home) > 1 else place


def breakable(text: str) -> str:
    """A text in which long paths may go on in the next line."""
    return text.replace("/", f"/{_BREAK}").replace("\\", f"\\{_BREAK}")


def _places(places: Iterable[str]) -> str:
    first, *others = places
    if not others:
        return first
    return translate("Sources", "{place} and {n} more").format(
        place=first, n=numbers.count(len(others))
    )


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
