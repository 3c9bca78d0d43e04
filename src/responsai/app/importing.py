"""Import files and folders: recognise, read, store in whole batches, and tell what came of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from responsai.app.jobs import Progress
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, FileStatus, ImportReport, Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import IMPORTERS, get_importer
from responsai.importers.archives import MemberSource, parts
from responsai.importers.base import Checkpoint, Context, Skipped, unremembered
from responsai.importers.files import identify, list_files, not_recognised
from responsai.storage import BATCH_EVENTS, BatchCounts, ImportedFile, ImportStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from responsai.app.jobs import Job
    from responsai.importers.base import Assumed, Importer, Record
    from responsai.importers.files import FileSource
    from responsai.storage import Store

MS_PER_SECOND: Final = 1000
REJECTED_LISTED: Final = 1_000
"""Rejected records of one file that are listed; a file with more is hardly a log at all."""
GROUP_BYTES: Final = 16_000_000
"""Bytes of small files that are stored in one transaction: some 0.1 s of reading."""
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

    def work(task: ImportTask) -> Iterator[FileReport | None]:
        task.importers = importers
        for file in listing.sources:
            yield from task.all_of(file, chosen)

    report = carry_out(store, listing.size, now, zone, job, work)
    files = (*listing.problems, *report.files)
    silent = not files and not report.cancelled
    nothing = (not_recognised(str(path), importers) for path in paths if silent)
    return replace(report, files=(*files, *nothing))


def carry_out(
    store: Store,
    size: int,
    now: dt.datetime,
    zone: ZoneInfo,
    job: Job,
    work: Callable[[ImportTask], Iterable[FileReport | None]],
) -> ImportReport:
    """Carry out one import, from its beginning to its end, also if the user stops it.

    Args:
        store: Takes the events.
        size: Bytes to read in all.
        now: The present moment, aware.
        zone: Time zone of the report's days.
        job: Watches and stops the work.
        work: Imports file by file; ``None`` stands for a file that does not concern us.

    Returns:
        A report on every file; if the user stops, on those until then.

    Raises:
        EnvironmentProblemError: The store cannot be written; batches written until then are kept.
    """
    watch = _Watch(job, Progress(total=size))
    reports: list[FileReport] = []
    task = ImportTask(store, store.begin_import(), now, zone, watch)
    status = ImportStatus.CANCELLED
    passed_over = 0
    try:
        for report in work(task):
            if report is None:
                passed_over += 1
            else:
                reports.append(report)
            watch.update(files=watch.progress.files + 1)
        status = ImportStatus.DONE
    except _Cancelled:
        reports += task.unfinished
    except BaseException as error:
        task.leave(error)
        raise
    finally:
        try:
            task.leave()
        finally:
            import_id = store.finish_import(task.import_id, status)
    _log.info("import %s: %d files", status.value, len(reports))
    return ImportReport(
        import_id,
        tuple(reports),
        cancelled=status is ImportStatus.CANCELLED,
        passed_over=passed_over,
    )


class ImportTask:
    """One import while it runs."""

    def __init__(
        self, store: Store, import_id: int, now: dt.datetime, zone: ZoneInfo, watch: _Watch
    ) -> None:
        self.import_id = import_id
        self.importers: Sequence[Importer] = IMPORTERS
        self.unfinished: list[FileReport] = []
        self._store = store
        self._group = contextlib.ExitStack()
        self._grouped = 0
        self._zone = zone
        self._watch = watch
        self._context = Context(
            hasher=store.hash_identity,
            now_ms=round(now.timestamp() * MS_PER_SECOND),
            advance=watch.advance,
        )

    def all_of(self, file: FileSource, chosen: Importer | None) -> Iterator[FileReport | None]:
        """Import a file, or what is in it if it is an archive.

        Of an archive in which nothing is recognised not each file is told, but the archive.

        Args:
            file: As found on the disk.
            chosen: Its importer; recognised by structure if not told.
        """
        end = self._watch.progress.done + file.size
        told = others = 0
        for part in parts(file):
            report = part if isinstance(part, FileReport) else self.file(part, chosen)
            told += report is not None
            others += report is None
            if report is not None:
                yield report
        if told:
            yield from (None for _ in range(others))
        else:
            yield not_recognised(file.label, self.importers) if file.named else None
        self._watch.update(done=max(end, self._watch.progress.done))

    def file(
        self,
        file: FileSource,
        chosen: Importer | None,
        resume: Checkpoint | None = None,
        checkpoint: Callable[[Checkpoint], None] = unremembered,
    ) -> FileReport | None:
        """Import one file; ``None`` if it does not concern us.

        Args:
            file: The file.
            chosen: Its importer; recognised by structure if not told. Of files in an archive
                only those that it recognises are taken.
            resume: Where to read on; from the beginning if not told.
            checkpoint: Hears where to read on once the file has grown.
        """
        context = replace(self._context, resume=resume or Checkpoint(), checkpoint=checkpoint)
        self._watch.begin(file)
        if chosen is None or isinstance(file, MemberSource):
            found = identify(file, (chosen,) if chosen else self.importers)
        else:
            found = chosen
        if found is None or isinstance(found, FileReport):
            with contextlib.suppress(_Cancelled):
                self._watch.advance(file.size)
            return found
        self._store.evidence.declare(found.id, found.evidence)
        tally = _Tally()
        self._enter(file.size)
        try:
            reason = self._read(file, found, tally, context)
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

    def leave(self, error: BaseException | None = None) -> None:
        """End the transaction that small files share: write it, or drop it after an error.

        Raises:
            EnvironmentProblemError: It cannot be written.
        """
        group, self._group, self._grouped = self._group, contextlib.ExitStack(), 0
        if error is None:
            group.close()
        else:
            group.__exit__(type(error), error, error.__traceback__)

    def _enter(self, size: int) -> None:
        """Let small files share a transaction: one each would cost more than reading them."""
        if self._grouped and self._grouped + size > GROUP_BYTES:
            self.leave()
        if size <= GROUP_BYTES:
            if not self._grouped:
                self._group.enter_context(self._store.scanned.grouped())
            self._grouped += max(size, 1)

    def _read(self, file: FileSource, importer: Importer, tally: _Tally, context: Context) -> str:
        """Read a file to its end; a reason if it could not be read that far."""
        batch: list[UsageEvent] = []
        reason = ""
        try:
            for record in importer.read(file, context):
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
