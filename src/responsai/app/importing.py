"""Import files and folders: recognise, read, store in whole batches, and tell what came of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from responsai.app.jobs import Progress
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, FileStatus, ImportReport, Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import IMPORTERS, get_importer
from responsai.importers.archives import MemberSource, parts
from responsai.importers.base import Context, Skipped
from responsai.importers.files import identify, list_files, not_recognised
from responsai.storage import BATCH_EVENTS, BatchCounts, ImportedFile, ImportStatus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from responsai.app.jobs import Job
    from responsai.importers.base import Assumed, Importer, Record
    from responsai.importers.files import FileSource
    from responsai.storage import Store

MS_PER_SECOND: Final = 1000
REJECTED_LISTED: Final = 1_000
"""Rejected records of one file that are listed; a file with more is hardly a log at all."""
_NS_PER_MS: Final = 1_000_000

_log = logging.getLogger("responsai.import")


class _Cancelled(Exception):  # noqa: N818  (no error: the user's wish)
    """The user stopped the import."""


@dataclass(slots=True)
class _Tally:
    """What a file has given so far."""

    counts: BatchCounts = field(default_factory=BatchCounts)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: int = 0
    assumed: list[str] = field(default_factory=list)
    first_ms: int | None = None
    last_ms: int | None = None

    def note(self, record: Rejected | Skipped | Assumed) -> None:
        """Take note of what is no event."""
        if isinstance(record, Rejected):
            self.rejected.append(record)
        elif isinstance(record, Skipped):
            self.skipped += record.count
        elif record.sentence not in self.assumed:
            self.assumed.append(record.sentence)

    def spans(self, events: Iterable[UsageEvent]) -> None:
        """Widen the period to these events."""
        for event in events:
            self.first_ms = min(event.at_ms, self.first_ms or event.at_ms)
            self.last_ms = max(event.at_ms, self.last_ms or event.at_ms)


@dataclass(slots=True)
class _Watch:
    """Tells the job how far the import is, and hears when it is to stop."""

    job: Job
    progress: Progress
    _share: float = 1.0
    _rest: float = 0.0

    def begin(self, file: FileSource) -> None:
        """Bytes read from now on are of this file; those unpacked count as they are packed."""
        self._share = file.share if isinstance(file, MemberSource) else 1.0

    def finish(self, done: int) -> None:
        """A file and what is in it are read to the end.

        Raises:
            _Cancelled: The user wants to stop.
        """
        self.update(done=max(done, self.progress.done), files=self.progress.files + 1)

    def advance(self, size: int) -> None:
        """Some bytes were read.

        Raises:
            _Cancelled: The user wants to stop.
        """
        self._rest += size * self._share
        whole = int(self._rest)
        self._rest -= whole
        self.update(done=self.progress.done + whole)

    def update(self, **changes: int) -> None:
        """Report progress.

        Raises:
            _Cancelled: The user wants to stop.
        """
        self.progress = replace(self.progress, **changes)
        self.job.report(self.progress)
        if self.job.cancelled:
            raise _Cancelled


def run_import(
    store: Store,
    paths: Sequence[Path],
    now: dt.datetime,
    zone: ZoneInfo,
    job: Job,
    source: str | None = None,
    importers: Sequence[Importer] = IMPORTERS,
) -> ImportReport:
    """Import into a store, file by file, in whole batches.

    Args:
        store: Takes the events.
        paths: Files and folders.
        now: The present moment, aware.
        zone: Time zone of the report's days.
        job: Watches and stops the work.
        source: Importer to use; recognised by structure if not told.
        importers: Those to choose from.

    Returns:
        A report on every file; if the user stops, on those until then.

    Raises:
        BadInputError: There is no such importer.
        UnreadableError: A path does not exist; nothing was read.
        EnvironmentProblemError: The store cannot be written; batches written until then are kept.
    """
    chosen = get_importer(source, importers) if source else None
    listing = list_files(paths)
    watch = _Watch(job, Progress(total=listing.size))
    reports = list(listing.problems)
    task = _Import(store, store.begin_import(), now, zone, watch, chosen or importers)
    status = ImportStatus.CANCELLED
    passed_over = 0
    try:
        for file in listing.sources:
            end = watch.progress.done + file.size
            passed_over += task.all_of(file, reports)
            watch.finish(end)
        status = ImportStatus.DONE
    except _Cancelled:
        reports += task.unfinished
    finally:
        import_id = store.finish_import(task.import_id, status)
    reports += _nothing_found(paths, reports, importers, status)
    _log.info("import %s: %d files", status.value, len(reports))
    return ImportReport(
        import_id,
        tuple(reports),
        cancelled=status is ImportStatus.CANCELLED,
        passed_over=passed_over,
    )


class _Import:
    """One import while it runs."""

    def __init__(
        self,
        store: Store,
        import_id: int,
        now: dt.datetime,
        zone: ZoneInfo,
        watch: _Watch,
        choice: Importer | Sequence[Importer],
    ) -> None:
        self.import_id = import_id
        self.unfinished: list[FileReport] = []
        self._store = store
        self._zone = zone
        self._watch = watch
        self._choice = choice
        self._context = Context(
            hasher=store.hash_identity,
            now_ms=round(now.timestamp() * MS_PER_SECOND),
            advance=watch.advance,
        )

    def all_of(self, file: FileSource, reports: list[FileReport]) -> int:
        """Import a file, or what is in it if it is an archive.

        Args:
            file: As found on the disk.
            reports: What is to be told of it is added here, also if the user stops.

        Returns:
            How many files were passed over, as they do not concern us.
        """
        told, others = len(reports), 0
        for part in parts(file):
            report = part if isinstance(part, FileReport) else self._file(part)
            if report is None:
                others += 1
            else:
                reports.append(report)
        if len(reports) > told:
            return others
        if file.named:
            reports.append(not_recognised(file.label, self._importers))
        return int(not file.named)

    @property
    def _importers(self) -> Sequence[Importer]:
        return self._choice if isinstance(self._choice, Sequence) else (self._choice,)

    def _importer(self, file: FileSource) -> Importer | FileReport | None:
        """Who reads a file; what the user chose is not asked, but for files in an archive."""
        if isinstance(self._choice, Sequence) or isinstance(file, MemberSource):
            return identify(file, self._importers)
        return self._choice

    def _file(self, file: FileSource) -> FileReport | None:
        """Import one file; ``None`` if it does not concern us."""
        self._watch.begin(file)
        found = self._importer(file)
        if found is None or isinstance(found, FileReport):
            with contextlib.suppress(_Cancelled):
                self._watch.advance(file.size)
            return found
        tally = _Tally()
        try:
            reason = self._read(file, found, tally)
        except _Cancelled:
            self.unfinished.append(self._report(file, found, tally, ""))
            raise
        report = self._report(file, found, tally, reason)
        self._store.record_file(
            self.import_id,
            ImportedFile(
                path=file.path,
                source=found.id,
                size=file.size,
                mtime_ns=file.mtime_ms * _NS_PER_MS,
                counts=tally.counts,
                rejected=tuple(tally.rejected),
            ),
        )
        return report

    def _read(self, file: FileSource, importer: Importer, tally: _Tally) -> str:
        """Read a file to its end; a reason if it could not be read that far."""
        batch: list[UsageEvent] = []
        reason = ""
        try:
            for record in importer.read(file, self._context):
                self._take(record, batch, tally)
        except UnreadableError as error:
            reason = str(error)
        except _Cancelled:
            # What was read until the stop is kept; reading it again later is harmless.
            with contextlib.suppress(_Cancelled):
                self._store_batch(batch, tally)
            raise
        self._store_batch(batch, tally)
        return reason

    def _take(self, record: Record, batch: list[UsageEvent], tally: _Tally) -> None:
        if not isinstance(record, UsageEvent):
            if not isinstance(record, Rejected) or len(tally.rejected) < REJECTED_LISTED:
                tally.note(record)
            return
        batch.append(record)
        if len(batch) >= BATCH_EVENTS:
            self._store_batch(batch, tally)

    def _store_batch(self, batch: list[UsageEvent], tally: _Tally) -> None:
        if not batch:
            return
        tally.counts += self._store.add_events(self.import_id, batch)
        tally.spans(batch)
        events = self._watch.progress.events + len(batch)
        batch.clear()
        self._watch.update(events=events)

    def _report(
        self, file: FileSource, importer: Importer, tally: _Tally, reason: str
    ) -> FileReport:
        read = tally.counts.new + tally.counts.duplicate + tally.counts.updated
        status = FileStatus.READ if read or tally.rejected else FileStatus.EMPTY
        return FileReport(
            path=file.label,
            source=importer.id,
            status=FileStatus.UNREADABLE if reason else status,
            new=tally.counts.new,
            duplicate=tally.counts.duplicate,
            updated=tally.counts.updated,
            rejected=tuple(tally.rejected),
            skipped=tally.skipped,
            assumed=tuple(tally.assumed),
            first=self._day(tally.first_ms),
            last=self._day(tally.last_ms),
            reason=reason,
        )

    def _day(self, at_ms: int | None) -> dt.date | None:
        if at_ms is None:
            return None
        return dt.datetime.fromtimestamp(at_ms / MS_PER_SECOND, self._zone).date()


def _nothing_found(
    paths: Sequence[Path],
    reports: Sequence[FileReport],
    importers: Sequence[Importer],
    status: ImportStatus,
) -> list[FileReport]:
    """A report on each path if nothing at all could be said, so that silence never is."""
    if reports or status is ImportStatus.CANCELLED:
        return []
    return [not_recognised(str(path), importers) for path in paths]
