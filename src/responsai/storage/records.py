"""What the store takes and gives besides events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.domain.imports import Rejected

BATCH_EVENTS: Final = 20_000
"""Events to give to ``Store.add_events`` at once, some 10 MB of memory and 0.2 s of work.

Keys are hashes, so a small batch rewrites much of the index for few events: with a million
events, batches of 5,000 took 40 % longer in all, batches of 50,000 some 15 % less.
"""

REJECTED_KEPT: Final = 1_000
"""Rejected records of one file that are kept with place and reason; all are counted."""


class ImportStatus(StrEnum):
    """How far an import has come; the value is what the database holds."""

    RUNNING = "running"
    """Still going on in some process."""
    INTERRUPTED = "interrupted"
    """Cut off by a crash; its whole batches are kept."""
    DONE = "done"
    CANCELLED = "cancelled"
    UNDONE = "undone"
    """Taken back by the user."""


@dataclass(frozen=True, slots=True)
class BatchCounts:
    """What became of a batch; the three add up to its length.

    Attributes:
        new: Keys seen for the first time.
        duplicate: Keys known with the same or larger amounts.
        updated: Keys known with smaller amounts, now raised.
    """

    new: int = 0
    duplicate: int = 0
    updated: int = 0

    def __add__(self, other: BatchCounts) -> BatchCounts:
        return BatchCounts(
            self.new + other.new, self.duplicate + other.duplicate, self.updated + other.updated
        )


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that an import has read.

    Attributes:
        path: Where it is; only a salted hash of the resolved path is stored.
        source: Importer id, ``None`` if the file was not recognised.
        size: Bytes.
        mtime_ns: Last change, nanoseconds since 1970.
        counts: What became of its events.
        rejected: Records that could not be read; their places and reasons are stored as given.
        place: Its resolved path, where that is known already.
    """

    path: Path
    source: str | None
    size: int
    mtime_ns: int
    counts: BatchCounts
    rejected: tuple[Rejected, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """An import of the past, or one that is running.

    Attributes:
        id: Number of the import.
        started_ms: Start in UTC, milliseconds since 1970.
        finished_ms: End likewise, ``None`` while it is running.
        status: How far it has come.
        files: Files recorded.
        counts: What became of its events.
        rejected: Records that could not be read.
        sources: Ids of the importers that read its files.
    """

    id: int
    started_ms: int
    finished_ms: int | None
    status: ImportStatus
    files: int
    counts: BatchCounts
    rejected: int
    sources: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    """What the user did; the value is what the database holds."""

    LOG = "log"
    EDIT = "edit"
    DELETE = "delete"
    IMPORT = "import"
    SETTING = "setting"
    CHOICE = "choice"
    """Which evidence counts."""
    BUDGET = "budget"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that the user has done.

    Attributes:
        id: Number of the change.
        at_ms: When, in UTC, milliseconds since 1970.
        kind: What.
        undone: It was taken back.
        import_id: The import, if it is one.
    """

    id: int
    at_ms: int
    kind: ChangeKind
    undone: bool
    import_id: int | None
