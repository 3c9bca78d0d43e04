"""Import files and folders: recognise, read, store in whole batches, and tell what came of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from responsai.app.deliveries import Deliveries, Delivery
from responsai.app.jobs import Progress
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, FileStatus, ImportReport
from responsai.domain.usage import LoggedRequest, UsageEvent
from responsai.importers import IMPORTERS, get_importer
from responsai.importers.archives import MemberSource, parts
from responsai.importers.base import Checkpoint, Context, Probe, unremembered
from responsai.importers.files import (
    foreign,
    identify,
    list_files,
    looked_for,
    not_recognised,
)
from responsai.importers.sqlite_source import is_database
from responsai.storage import BATCH_EVENTS, ImportStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from responsai.app.jobs import Job
    from responsai.importers.base import Importer
    from responsai.importers.files import FileSource
    from responsai.storage import Store

MS_PER_SECOND: Final = 1000

_log = logging.getLogger("responsai.import")


PASSED_OVER_NAMED: Final = 1000
"""Files in which nothing is recognised that are named; the others are counted, as a folder may
hold any number of them."""


class PassedOver(NamedTuple):
    """A file that does not concern us.

    Attributes:
        label: As it is shown.
    """

    label: str


class _Cancelled(Exception):  # noqa: N818  (no error: the user's wish)
    """The user stopped the import."""


@dataclass(slots=True)
class _Watch:
    """Tells the job how far the import is, and hears when it is to stop."""

    job: Job
    progress: Progress
    _share: float = 1.0
    _rest: float = 0.0
    _left: float = 0.0

    def begin(self, file: FileSource) -> None:
        """Bytes read from now on are of this file; those unpacked count as they are packed."""
        self._share = file.share if isinstance(file, MemberSource) else 1.0
        self._left = file.size * self._share

    def advance(self, size: int) -> None:
        """Some bytes were read.

        Raises:
            _Cancelled: The user wants to stop.
        """
        # Other encodings have more bytes as they are read than on the disk: no more is told.
        told = min(size * self._share, self._left)
        self._left -= told
        self._rest += told
        whole = int(self._rest)
        self._rest -= whole
        self.more(done=whole)

    def more(self, done: int = 0, files: int = 0, events: int = 0) -> None:
        """Report progress: so much more.

        Raises:
            _Cancelled: The user wants to stop.
        """
        before = self.progress
        self.progress = Progress(
            before.done + done, before.total, before.files + files, before.events + events
        )
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

    def work(task: ImportTask) -> Iterator[Delivery | FileReport | PassedOver]:
        task.importers = importers
        for file in listing.sources:
            yield from task.all_of(file, chosen)

    report = carry_out(store, listing.size, now, zone, job, work)
    files = (*listing.problems, *report.files)
    silent = not files and not report.cancelled
    asked = (chosen,) if chosen else importers
    nothing = (not_recognised(str(path), asked) for path in paths if silent)
    return replace(
        report,
        files=(*files, *nothing),
        looked_for=looked_for(asked) if report.passed_over else "",
    )


def carry_out(
    store: Store,
    size: int,
    now: dt.datetime,
    zone: ZoneInfo,
    job: Job,
    work: Callable[[ImportTask], Iterable[Delivery | FileReport | PassedOver]],
) -> ImportReport:
    """Carry out one import, from its beginning to its end, also if the user stops it.

    Args:
        store: Takes the events.
        size: Bytes to read in all.
        now: The present moment, aware.
        zone: Time zone of the report's days.
        job: Watches and stops the work.
        work: Imports file by file.

    Returns:
        A report on every file; if the user stops, on those until then.

    Raises:
        EnvironmentProblemError: The store cannot be written; batches written until then are kept.
    """
    watch = _Watch(job, Progress(total=size))
    given: list[Delivery | FileReport] = []
    task = ImportTask(store, store.begin_import(), now, watch)
    status = ImportStatus.CANCELLED
    passed_over = 0
    named: list[str] = []
    try:
        for item in work(task):
            if isinstance(item, PassedOver):
                passed_over += 1
                named += [item.label][: PASSED_OVER_NAMED - len(named)]
            else:
                given.append(item)
            watch.more(files=1)
        status = ImportStatus.DONE
    except _Cancelled:
        given += task.unfinished
    except BaseException:
        task.deliveries.drop()
        raise
    finally:
        try:
            task.deliveries.store()
        finally:
            import_id = store.finish_import(task.import_id, status)
    _log.info("import %s: %d files", status.value, len(given))
    return ImportReport(
        import_id,
        tuple(item if isinstance(item, FileReport) else _report(item, zone) for item in given),
        cancelled=status is ImportStatus.CANCELLED,
        passed_over=passed_over,
        passed_over_named=tuple(named),
    )


class ImportTask:
    """One import while it runs."""

    def __init__(self, store: Store, import_id: int, now: dt.datetime, watch: _Watch) -> None:
        self.import_id = import_id
        self.importers: Sequence[Importer] = IMPORTERS
        self.unfinished: list[Delivery] = []
        self.deliveries = Deliveries(store, import_id)
        self._store = store
        self._watch = watch
        self._context = Context(
            hasher=store.hash_identity,
            now_ms=round(now.timestamp() * MS_PER_SECOND),
            advance=watch.advance,
        )

    def all_of(
        self, file: FileSource, chosen: Importer | None
    ) -> Iterator[Delivery | FileReport | PassedOver]:
        """Import a file, or what is in it if it is an archive.

        Of an archive in which nothing is recognised not each file is told, but the archive.

        Args:
            file: As found on the disk.
            chosen: Its importer; recognised by structure if not told.
        """
        end = self._watch.progress.done + file.size
        told = 0
        others: list[PassedOver] = []
        for part in parts(file):
            report = part if isinstance(part, FileReport) else self.file(part, chosen)
            if chosen is not None and isinstance(report, Delivery) and report.empty:
                report = self._doubted(report, chosen)
            if isinstance(report, PassedOver):
                others.append(report)
            else:
                told += 1
                yield report
        if told:
            yield from others
        elif file.named:
            yield not_recognised(file.label, (chosen,) if chosen else self.importers)
        else:
            yield PassedOver(file.label)
        self._watch.more(done=max(0, end - self._watch.progress.done))

    def file(
        self,
        file: FileSource,
        chosen: Importer | None,
        resume: Checkpoint | None = None,
        checkpoint: Callable[[Checkpoint], None] = unremembered,
    ) -> Delivery | FileReport | PassedOver:
        """Read one file, to be stored later.

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
            return found or PassedOver(file.label)
        self._store.evidence.declare(found.id, found.evidence)
        if self.deliveries.full:
            self.deliveries.store()
        delivery = Delivery(file, found.id)
        self.deliveries.begin(delivery)
        try:
            self._read(found, delivery, context)
        except _Cancelled:
            # What was read until the stop is kept; reading it again later is harmless.
            self.unfinished.append(delivery)
            raise
        finally:
            delivery.whole = True
        return delivery

    def _doubted(self, delivery: Delivery, chosen: Importer) -> Delivery | FileReport | PassedOver:
        """What to say of a file in which its importer found nothing: it may be none of its own."""
        file = delivery.file
        unnamed = replace(file, named=False)
        if isinstance(file, MemberSource) or identify(unnamed, (chosen,)) is not None:
            return delivery
        others = [importer for importer in self.importers if importer is not chosen]
        told = identify(unnamed, others)
        found = None if isinstance(told, FileReport) else told
        if found is None and delivery.reason and is_database(Probe(file)):
            return delivery  # its own, but damaged or in use
        self.deliveries.withdraw(delivery)
        return foreign(file, chosen, found) if file.named else PassedOver(file.label)

    def _read(self, importer: Importer, delivery: Delivery, context: Context) -> None:
        """Read a file to its end, or as far as it can be read."""
        taken = 0
        try:
            for record in importer.read(delivery.file, context):
                if not isinstance(record, LoggedRequest | UsageEvent):
                    delivery.note(record)
                    continue
                delivery.events.append(record)
                taken += 1
                if taken >= BATCH_EVENTS:
                    self._came(taken)
                    taken = 0
                    self.deliveries.store()
        except UnreadableError as error:
            delivery.reason = str(error)
        self._came(taken)

    def _came(self, events: int) -> None:
        if events:
            self.deliveries.came(events)
            self._watch.more(events=events)


def _report(delivery: Delivery, zone: ZoneInfo) -> FileReport:
    counts = delivery.counts
    read = counts.new + counts.duplicate + counts.updated
    status = FileStatus.READ if read or delivery.rejected else FileStatus.EMPTY
    return FileReport(
        path=delivery.file.label,
        source=delivery.source,
        status=FileStatus.UNREADABLE if delivery.reason else status,
        new=counts.new,
        duplicate=counts.duplicate,
        updated=counts.updated,
        rejected=tuple(delivery.rejected),
        skipped=delivery.skipped,
        assumed=tuple(delivery.assumed),
        first=_day(delivery.first_ms, zone),
        last=_day(delivery.last_ms, zone),
        reason=delivery.reason,
    )


def _day(at_ms: int | None, zone: ZoneInfo) -> dt.date | None:
    if at_ms is None:
        return None
    return dt.datetime.fromtimestamp(at_ms / MS_PER_SECOND, zone).date()
