"""What an import found: receipts without any text, title or path kept in the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that could not be read.

    Attributes:
        where: Place in the file, such as ``line 12``.
        reason: One sentence in the user's language.
    """

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """Something a source does not tell, and what stands in for it.

    Attributes:
        sentence: In the user's language, with numbers but no text of the source.
        number: How many uses it is said of, if that is what the number in the sentence tells.
        one: The sentence for one use, with ``{number}``; empty if no number is in it.
        many: The same for several.
    """

    sentence: str
    number: int = 0
    one: str = ""
    many: str = ""


class FileStatus(StrEnum):
    """What became of one file."""

    READ = "read"
    EMPTY = "empty"
    """Recognised, but it holds no use."""
    NOT_RECOGNISED = "not_recognised"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What one file gave.

    Attributes:
        path: Path as the user gave it; shown to them, never stored.
        source: Importer id, ``None`` if the file was not recognised.
        status: What became of the file.
        new: Events added.
        duplicate: Events already known.
        updated: Events known with smaller amounts, now raised.
        rejected: Records that could not be read.
        skipped: Records that hold no use (user turns, summaries ...).
        assumed: What the source does not tell.
        first: First local day.
        last: Last local day.
        reason: Why the file was not read, in the user's language; else empty.
    """

    path: str
    source: str | None
    status: FileStatus
    new: int = 0
    duplicate: int = 0
    updated: int = 0
    rejected: tuple[Rejected, ...] = ()
    skipped: int = 0
    assumed: tuple[Assumed, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    reason: str = ""

    @property
    def gave_nothing(self) -> bool:
        """Whether not one record of it was read, good or bad."""
        read = self.new or self.duplicate or self.updated or self.rejected
        return not read and self.status in {FileStatus.UNREADABLE, FileStatus.NOT_RECOGNISED}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import does to the journal, or would do.

    Counts of files, added up, do not tell it: what is read is compared with the journal later.

    Attributes:
        new: Uses that are added.
        known: Uses that are in the journal already.
        raised: Uses in the journal that are raised to larger amounts.
        repeated: How often a use is told again by what is read; it counts once.
        strange: Uses among the new ones whose model has a name that is not known. How many name
            no model is told by their source.
        first: First local day of what is new or raised.
        last: Last local day of it.
    """

    new: int = 0
    known: int = 0
    raised: int = 0
    repeated: int = 0
    strange: int = 0
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import gave, file by file.

    Attributes:
        import_id: Number of the import, ``None`` for a dry run or if nothing was added.
        files: One report per file, in reading order.
        cancelled: The user stopped it; whole batches read until then are kept.
        passed_over: Files in folders and archives that nothing was recognised in.
        passed_over_named: The first of them, as they are shown.
        looked_for: What was looked for in them, in the user's language; empty if there are none.
        dry_run: It was only tried out, and nothing was stored.
        outcome: What becomes of the journal, if the counts of the files do not tell.
    """

    import_id: int | None
    files: tuple[FileReport, ...] = field(default=())
    cancelled: bool = False
    passed_over: int = 0
    passed_over_named: tuple[str, ...] = ()
    looked_for: str = ""
    dry_run: bool = False
    outcome: Outcome | None = None

    @property
    def new(self) -> int:
        """Events added."""
        if self.outcome is not None:
            return self.outcome.new
        return sum(file.new for file in self.files)

    @property
    def duplicate(self) -> int:
        """Events already known, in the journal or by what was read before."""
        if self.outcome is not None:
            return self.outcome.known + self.outcome.repeated
        return sum(file.duplicate for file in self.files)

    @property
    def updated(self) -> int:
        """Events raised to larger amounts."""
        if self.outcome is not None:
            return self.outcome.raised
        return sum(file.updated for file in self.files)

    @property
    def first(self) -> dt.date | None:
        """First local day of what was added, or else of what was read."""
        if self.outcome is not None:
            return self.outcome.first
        return min((file.first for file in self.files if file.first), default=None)

    @property
    def last(self) -> dt.date | None:
        """Last local day of it."""
        if self.outcome is not None:
            return self.outcome.last
        return max((file.last for file in self.files if file.last), default=None)

    @property
    def rejected(self) -> int:
        """Records that could not be read."""
        return sum(len(file.rejected) for file in self.files)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a scan found of one program.

    Attributes:
        source: Importer id.
        label: The program's own name.
        places: Standard places of its logs that exist, as they are shown.
        known: Files that have not changed since the last scan.
        files: What became of each new, grown or changed file.
        unrecognised: Files in those places that are of no kind that is known.
    """

    source: str
    label: str
    places: tuple[str, ...] = ()
    known: int = 0
    files: tuple[FileReport, ...] = ()
    unrecognised: int = 0

    @property
    def first(self) -> dt.date | None:
        """First local day of what is new, grown or changed."""
        return min((file.first for file in self.files if file.first), default=None)

    @property
    def last(self) -> dt.date | None:
        """Last local day of what is new, grown or changed."""
        return max((file.last for file in self.files if file.last), default=None)

    @property
    def new(self) -> int:
        """Events that were not known."""
        return sum(file.new for file in self.files)

    @property
    def duplicate(self) -> int:
        """Events already known."""
        return sum(file.duplicate for file in self.files)

    @property
    def updated(self) -> int:
        """Events raised to larger amounts."""
        return sum(file.updated for file in self.files)

    @property
    def rejected(self) -> int:
        """Records that could not be read."""
        return sum(len(file.rejected) for file in self.files)


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan of this computer found.

    Attributes:
        findings: One per program that is looked for, found or not.
        stored: What was found is in the database; else it was only looked at.
        import_id: Number of the import, ``None`` if nothing was added.
        cancelled: The user stopped it; whole batches read until then are kept.
    """

    findings: tuple[Finding, ...]
    stored: bool
    import_id: int | None = None
    cancelled: bool = False

    @property
    def new(self) -> int:
        """Events that were not known."""
        return sum(finding.new for finding in self.findings)
