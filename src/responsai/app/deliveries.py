"""What files give on its way into the store: small files together, large ones in whole batches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from responsai.domain.imports import Rejected
from responsai.importers.base import Skipped
from responsai.storage import BATCH_EVENTS, BatchCounts, ImportedFile, ingest

if TYPE_CHECKING:
    from responsai.domain.imports import Assumed
    from responsai.domain.usage import LoggedRequest, UsageEvent
    from responsai.importers.files import FileSource
    from responsai.storage import ScannedFile, Store

REJECTED_LISTED: Final = 1_000
"""Rejected records of one file that are listed; a file with more is hardly a log at all."""

MOST_FILES: Final = 1_000
"""Files whose events are stored together; each holds a little memory until then."""

_NS_PER_MS: Final = 1_000_000


@dataclass(slots=True)
class Delivery:
    """What one file has given so far.

    Attributes:
        file: The file.
        source: Id of its importer.
        events: Events that are not stored yet.
        counts: What became of those that are.
        rejected: Records that could not be read.
        skipped: Records that hold no use.
        assumed: What the file does not tell, each thing once.
        first_ms: Earliest moment of its events, UTC.
        last_ms: Latest moment.
        reason: Why it could not be read to its end, if so.
        whole: Nothing more comes from it.
        seen: What to remember of it for the next scan, if anything.
    """

    file: FileSource
    source: str
    events: list[UsageEvent | LoggedRequest] = field(default_factory=list)
    counts: BatchCounts = field(default_factory=BatchCounts)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: int = 0
    assumed: list[Assumed] = field(default_factory=list)
    first_ms: int | None = None
    last_ms: int | None = None
    reason: str = ""
    whole: bool = False
    seen: tuple[bytes, ScannedFile] | None = None

    def note(self, record: Rejected | Skipped | Assumed) -> None:
        """Take note of what is no event."""
        if isinstance(record, Rejected):
            if len(self.rejected) < REJECTED_LISTED:
                self.rejected.append(record)
        elif isinstance(record, Skipped):
            self.skipped += record.count
        elif record not in self.assumed:
            self.assumed.append(record)

    @property
    def empty(self) -> bool:
        """Whether no event has come from it so far."""
        return not self.events and self.counts == BatchCounts()

    def stored(self, counts: BatchCounts) -> None:
        """Its events are in the store."""
        moments = [event.at_ms for event in self.events]
        if moments:
            first, last = min(moments), max(moments)
            self.first_ms = first if self.first_ms is None else min(first, self.first_ms)
            self.last_ms = last if self.last_ms is None else max(last, self.last_ms)
        self.counts += counts
        self.events = []

    def as_file(self) -> ImportedFile:
        """What the store keeps of the file."""
        return ImportedFile(
            path=self.file.path,
            source=self.source,
            size=self.file.size,
            mtime_ns=self.file.mtime_ms * _NS_PER_MS,
            counts=self.counts,
            rejected=tuple(self.rejected),
            place=self.file.place,
        )


class Deliveries:
    """Those of one import that wait to be stored.

    One transaction for many small files costs a fraction of one for each, and no other process
    has to wait while a file is read.

    Args:
        store: Takes the events.
        import_id: The running import.
    """

    def __init__(self, store: Store, import_id: int) -> None:
        self._store = store
        self._import_id = import_id
        self._waiting: list[Delivery] = []
        self._events = 0

    @property
    def full(self) -> bool:
        """Whether what waits is worth a transaction."""
        return self._events >= BATCH_EVENTS or len(self._waiting) >= MOST_FILES

    def begin(self, delivery: Delivery) -> None:
        """A file is about to be read."""
        self._waiting.append(delivery)

    def withdraw(self, delivery: Delivery) -> None:
        """A file has turned out to be none of ours, and is not told of."""
        self._waiting = [waiting for waiting in self._waiting if waiting is not delivery]

    def came(self, events: int) -> None:
        """So many events were added to a delivery."""
        self._events += events

    def store(self) -> None:
        """Store all that waits, or nothing of it; a file that is not whole goes on waiting.

        Raises:
            BadInputError: An event cannot be stored.
            EnvironmentProblemError: The database cannot be written.
        """
        waiting, self._events = self._waiting, 0
        self._waiting = [delivery for delivery in waiting if not delivery.whole]
        with self._store.scanned.grouped():
            if any(delivery.events for delivery in waiting):
                parts = [delivery.events for delivery in waiting]
                counts = ingest.add(self._store.core, self._import_id, parts)
                for delivery, became in zip(waiting, counts, strict=True):
                    delivery.stored(became)
            whole = [delivery for delivery in waiting if delivery.whole]
            if whole:
                files = [delivery.as_file() for delivery in whole]
                self._store.record_file(self._import_id, *files)
                self._store.scanned.put_all([item.seen for item in whole if item.seen])

    def drop(self) -> None:
        """Forget what waits, as the import has failed."""
        self._waiting, self._events = [], 0
