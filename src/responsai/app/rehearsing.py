"""Imports that are reviewed before anything is added, and looks that add nothing.

What is read goes into a temporary twin of the journal (counts, dates and hashes, as in the
journal itself, no text), is compared with the journal, and is moved over only if the user says
so: the sources are read once, and the journal is not held up meanwhile.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from responsai.app import upkeep
from responsai.app.clock import local_time_zone
from responsai.app.following import local_logs
from responsai.app.importing import run_import
from responsai.app.jobs import Progress
from responsai.app.profiles import known_importers
from responsai.app.scanning import run_scan
from responsai.app.workspace import Workspace
from responsai.domain.imports import ImportReport, Outcome
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors import ModelBasis
from responsai.storage import BatchCounts, ImportStatus, open_database
from responsai.storage.rehearsal import days_of, fates, move, open_twin

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Sequence

    from responsai.app.jobs import Job
    from responsai.domain.imports import Finding, Rejected
    from responsai.domain.usage import Series
    from responsai.estimation import Engine
    from responsai.importers.places import Env
    from responsai.storage import Store
    from responsai.storage.records import ImportedFile
    from responsai.storage.rehearsal import Fate, Twin

_TWIN: Final = "twin.sqlite3"


@dataclass(frozen=True, slots=True)
class Review:
    """What an import will do if the user agrees.

    Attributes:
        report: What was read, file by file; the counts of a file are those of the sources alone.
        outcome: What will become of the journal.
    """

    report: ImportReport
    outcome: Outcome = field(default_factory=Outcome)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look found of one program.

    Attributes:
        finding: Places, files and problems.
        new: Uses that the journal does not have yet, ``None`` if they were not counted.
        first: First local day of them.
        last: Last local day of them.
        rejected: Records that cannot be read and will be left out, each with the path of its
            file; also those of files that rest since an earlier look.
    """

    finding: Finding
    new: int | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    rejected: tuple[tuple[str, Rejected], ...] = ()


class _Stage:
    """A temporary folder with a twin of the journal, gone when it is closed or forgotten."""

    def __init__(self, journal: Path) -> None:
        self.journal = journal
        self._folder = Path(tempfile.mkdtemp(prefix="responsai-"))
        self.close = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    @property
    def twin(self) -> Path:
        """The twin, which need not exist yet."""
        return self._folder / _TWIN

    def open_journal(self) -> Workspace:
        """A connection of its own, so that nobody waits for us."""
        return Workspace.open(self.journal)

    def open_twin(self, journal: Store) -> Twin:
        """The twin, made if it is not there."""
        return open_twin(journal, self.twin)


class Rehearsal:
    """An import in two steps; both may run on any thread, one after the other.

    Args:
        journal: The database.
    """

    def __init__(self, journal: Path) -> None:
        self._stage = _Stage(journal)
        self._review = Review(ImportReport(None))
        self._files: tuple[ImportedFile, ...] = ()

    def read(self, paths: Sequence[Path], now: dt.datetime, job: Job) -> Review:
        """Read files and folders; the journal stays as it is.

        Args:
            paths: What to read.
            now: The present moment, aware.
            job: Watches and stops the work.

        Raises:
            BadInputError: A profile of the user is damaged.
            UnreadableError: A path does not exist.
            EnvironmentProblemError: The journal or the temporary folder cannot be used.
        """
        with self._stage.open_journal() as workspace:
            store = workspace.store
            with self._stage.open_twin(store) as twin:
                zone = ZoneInfo(store.time_zone)
                report = run_import(twin, paths, now, zone, job, None, known_importers())
                report = replace(report, import_id=None, dry_run=True)
                self._files = tuple(twin.files)
                self._review = (
                    Review(report)
                    if report.cancelled
                    else _review(report, fates(twin, store.path), workspace.engine)
                )
                return self._review

    def commit(self, now: dt.datetime, job: Job) -> ImportReport:
        """Add what was read to the journal, in whole batches.

        Args:
            now: The present moment, aware.
            job: Watches and stops the work.

        Raises:
            EnvironmentProblemError: The journal cannot be written; whole batches are kept.
        """
        job_watch = _Watch(job, sum(file.counts.new for file in self._files))
        with (
            open_database(self._stage.journal, time_zone=local_time_zone()) as journal,
            self._stage.open_twin(journal) as twin,
        ):
            import_id = journal.begin_import()
            counts: list[BatchCounts] = []
            status = ImportStatus.CANCELLED
            try:
                counts.extend(move(twin, self._files, journal, import_id, job_watch.go_on))
                status = ImportStatus.CANCELLED if job_watch.stopped else ImportStatus.DONE
            finally:
                kept = journal.finish_import(import_id, status)
            days = None if kept is None else days_of(journal, kept)
            if kept is not None:
                upkeep.copy_of_the_day(journal, now.astimezone(ZoneInfo(journal.time_zone)).date())
        whole = replace(self._review.report, import_id=kept, cancelled=job_watch.stopped)
        outcome = _outcome(self._files, counts, days)
        if not job_watch.stopped:
            outcome = replace(outcome, strange=self._review.outcome.strange)
        return _receipt(whole, counts, outcome)

    def close(self) -> None:
        """Forget what was read."""
        self._stage.close()


class Look:
    """Looks at the standard places of this computer and remembers what it has read.

    Args:
        journal: The database.
    """

    def __init__(self, journal: Path) -> None:
        self._stage = _Stage(journal)
        # By source; a file that has grown is read on from where it ended, and tells only those
        # that came with that.
        self._rejected: dict[str, dict[tuple[str, Rejected], None]] = {}

    def count(
        self, sources: Collection[str], now: dt.datetime, job: Job, env: Env | None = None
    ) -> list[Sight]:
        """What of some programs is new to the journal; files that rest are not opened again.

        Args:
            sources: Ids of the importers.
            now: The present moment, aware.
            job: Watches and stops the work.
            env: The computer; this one if not told.

        Raises:
            EnvironmentProblemError: The journal or the temporary folder cannot be used.
        """
        with open_database(self._stage.journal, time_zone=local_time_zone()) as journal:
            read = journal.scanned.all()
            zone = ZoneInfo(journal.time_zone)
            with self._stage.open_twin(journal) as twin:
                report = run_scan(twin, now, zone, job, env, local_logs(sources), read)
                told = fates(twin, journal.path)
        return [
            self._sight(finding, [fate for fate in told if fate.series.source == finding.source])
            for finding in report.findings
        ]

    def close(self) -> None:
        """Forget what was read."""
        self._stage.close()

    def _sight(self, finding: Finding, told: Sequence[Fate]) -> Sight:
        firsts = [fate.first for fate in told if fate.first]
        lasts = [fate.last for fate in told if fate.last]
        new = sum(fate.new + fate.raised for fate in told)
        rejected = self._rejected.setdefault(finding.source, {})
        if told and not new:
            rejected.clear()  # all of it was added, and what cannot be read was left out then
        rejected |= {(file.path, one): None for file in finding.files for one in file.rejected}
        return Sight(
            finding, new, min(firsts, default=None), max(lasts, default=None), tuple(rejected)
        )


class _Watch:
    """Tells a job how many events were moved, and hears when it is to stop."""

    def __init__(self, job: Job, total: int) -> None:
        self._job = job
        self._done = 0
        self._total = total
        self.stopped = False

    def go_on(self, events: int) -> bool:
        """Some events were moved; whether the others shall be too."""
        self._done += events
        self._job.report(Progress(done=self._done, total=self._total, events=self._done))
        self.stopped = self._job.cancelled and self._done < self._total
        return not self.stopped


def _review(report: ImportReport, told: Sequence[Fate], engine: Engine) -> Review:
    firsts = [fate.first for fate in told if fate.first]
    lasts = [fate.last for fate in told if fate.last]
    outcome = Outcome(
        new=sum(fate.new for fate in told),
        known=sum(fate.known for fate in told),
        raised=sum(fate.raised for fate in told),
        repeated=report.duplicate,
        strange=sum(fate.new for fate in told if _strange(fate, engine)),
        first=min(firsts, default=None),
        last=max(lasts, default=None),
    )
    if not outcome.new and not outcome.raised:
        report = _all_known(report)
    return Review(replace(report, outcome=outcome), outcome)


def _all_known(report: ImportReport) -> ImportReport:
    """What was read, told as what the journal has already."""
    files = (
        replace(file, new=0, updated=0, duplicate=file.new + file.updated + file.duplicate)
        for file in report.files
    )
    return replace(report, files=tuple(files))


def _strange(fate: Fate, engine: Engine) -> bool:
    """Whether a size class will stand in for a model that is named."""
    series: Series = fate.series
    if series.activity not in TEXT_ACTIVITIES or fate.last is None or series.model is None:
        return False
    resolved = engine.resolve(series, fate.last)
    return not resolved.known and resolved.basis is not ModelBasis.DEFAULT


def _outcome(
    files: Sequence[ImportedFile],
    counts: Sequence[BatchCounts],
    days: tuple[dt.date, dt.date] | None,
) -> Outcome:
    """What became of the journal.

    Args:
        files: What was read.
        counts: What became of the first of them.
        days: First and last local day of what was added or raised.
    """
    moved = sum(counts, BatchCounts())
    repeated = sum(file.counts.duplicate for file in files[: len(counts)])
    first, last = days or (None, None)
    return Outcome(
        new=moved.new,
        known=moved.duplicate - repeated,
        raised=moved.updated,
        repeated=repeated,
        first=first,
        last=last,
    )


def _receipt(report: ImportReport, counts: Iterable[BatchCounts], outcome: Outcome) -> ImportReport:
    """What was read, with what became of it in the journal."""
    remaining = iter(counts)
    files = []
    for file in report.files:
        if file.source is not None:
            moved = next(remaining, None) or BatchCounts()
            file = replace(  # noqa: PLW2901  (the same file, told anew)
                file, new=moved.new, duplicate=moved.duplicate, updated=moved.updated
            )
        files.append(file)
    return replace(report, files=tuple(files), dry_run=False, outcome=outcome)
