"""Look for logs in the standard places of this computer, and take only what grew."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from responsai.app.deliveries import Delivery
from responsai.app.importing import carry_out
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, Finding, ImportReport, ScanReport
from responsai.importers import IMPORTERS
from responsai.importers.base import SAMPLE_BYTES, Checkpoint, reading
from responsai.importers.files import identify, list_files
from responsai.importers.places import Env, may_exist
from responsai.importers.registry import local_logs
from responsai.storage import ReadUpTo, ScannedFile

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from responsai.app.importing import ImportTask, PassedOver
    from responsai.app.jobs import Job
    from responsai.importers.base import Importer
    from responsai.importers.files import FileSource
    from responsai.importers.places import LocalLogs
    from responsai.storage import Store
    from responsai.storage.scanned import ScannedFiles

_LOG_BESIDE: Final = "-wal"
"""End of the name of the write-ahead log that lies beside a database."""

_NS_PER_MS: Final = 1_000_000


class _Due(NamedTuple):
    """A file that is new, has grown or has changed."""

    file: FileSource
    key: bytes
    importer: LocalLogs
    resume: Checkpoint


@dataclass(slots=True)
class _Program:
    """What was found of one program so far."""

    importer: LocalLogs
    places: tuple[Path, ...] = ()
    known: int = 0
    unrecognised: int = 0
    due: list[_Due] = field(default_factory=list)
    reports: list[FileReport] = field(default_factory=list)

    def finding(self) -> Finding:
        return Finding(
            self.importer.id,
            self.importer.label,
            tuple(os.fsencode(place).decode("utf-8", "replace") for place in self.places),
            self.known,
            tuple(self.reports),
            self.unrecognised,
        )


def run_scan(
    store: Store,
    now: dt.datetime,
    zone: ZoneInfo,
    job: Job,
    env: Env | None = None,
    importers: Sequence[Importer] = IMPORTERS,
    also_known: Mapping[bytes, ScannedFile] | None = None,
) -> ScanReport:
    """Import into a store what has appeared or grown since the last scan.

    Files that are gone are no matter: what was recorded of them stays.

    Args:
        store: Takes the events, and remembers what was read.
        now: The present moment, aware.
        zone: Time zone of the report's days.
        job: Watches and stops the work.
        env: The computer; this one if not told.
        importers: Those whose logs are looked for.
        also_known: Files that were read into another store with the same secret.

    Raises:
        EnvironmentProblemError: The store cannot be used; batches written until then are kept.
    """
    env = env or Env.of_this_computer()
    known = {**(also_known or {}), **store.scanned.all()}
    taken: set[bytes] = set()
    programs = [
        _look(store.scanned, importer, env, known, taken) for importer in local_logs(importers)
    ]
    due = [item for program in programs for item in program.due]
    report = ImportReport(None)
    if due:
        size = sum(item.file.size - item.resume.offset for item in due)
        by_importer = {program.importer.id: program for program in programs}

        def work(task: ImportTask) -> Iterator[Delivery | FileReport | PassedOver]:
            return (_take(store.scanned, task, item) for item in due)

        report = carry_out(store, size, now, zone, job, work)
        for made in report.files:
            by_importer[made.source or ""].reports.append(made)
    return ScanReport(
        tuple(program.finding() for program in programs),
        stored=True,
        import_id=report.import_id,
        cancelled=report.cancelled,
    )


def programs_found(env: Env | None = None) -> tuple[str, ...]:
    """Names of the programs whose logs are on this computer; nothing is opened.

    Args:
        env: The computer; this one if not told.
    """
    env = env or Env.of_this_computer()
    return tuple(
        importer.label
        for importer in local_logs(IMPORTERS)
        if any(os.path.lexists(place) for place in importer.default_roots(env))
    )


def _look(
    scanned: ScannedFiles,
    importer: LocalLogs,
    env: Env,
    known: Mapping[bytes, ScannedFile],
    taken: set[bytes],
) -> _Program:
    """Find what is due of one program, opening only files that are not as they were.

    Args:
        scanned: What scans have read.
        importer: That of the program.
        env: The computer.
        known: All that scans have read.
        taken: Keys of files found so far, also of other programs; grows.
    """
    places = tuple(dict.fromkeys(p for p in importer.default_roots(env) if may_exist(p)))
    program = _Program(importer, places)
    listing = list_files(places)
    program.reports += listing.problems
    labels = {listed.label for listed in listing.sources}
    for listed in listing.sources:
        key = scanned.key_of(listed.place)
        if key in taken:
            continue
        # What lies in a folder was listed with all that lies beside it.
        beside = listed.named or listed.label + _LOG_BESIDE in labels
        file = _with_log_beside(listed) if beside else listed
        before = known.get(key)
        if before and (before.source, before.version) != (importer.id, importer.version):
            before = None
        if before and (before.size, before.mtime_ms) == (file.size, file.mtime_ms):
            taken.add(key)
            program.known += 1
            continue
        found = identify(file, (importer,))
        if isinstance(found, FileReport):
            program.reports.append(found)
        elif found is None:
            program.unrecognised += 1
        else:
            taken.add(key)
            program.due.append(_Due(file, key, importer, _resume(scanned, file, before)))
    return program


def _take(scanned: ScannedFiles, task: ImportTask, due: _Due) -> Delivery | FileReport | PassedOver:
    """Read what is due of a file, and have it remembered how far it was read."""
    ends: list[Checkpoint] = []
    given = task.file(due.file, due.importer, due.resume, ends.append)
    if isinstance(given, Delivery) and not given.reason:
        given.seen = (
            due.key,
            ScannedFile(
                due.importer.id,
                due.importer.version,
                due.file.size,
                due.file.mtime_ms,
                _read_up_to(scanned, due.file, ends[-1]) if ends else None,
            ),
        )
    return given


def _with_log_beside(file: FileSource) -> FileSource:
    """A file with the write-ahead log of a database, which grows while the file itself rests."""
    try:
        state = os.stat(file.place + _LOG_BESIDE)  # noqa: PTH116  (where links lead to)
    except OSError:
        return file
    changed_ms = max(file.mtime_ms, state.st_mtime_ns // _NS_PER_MS)
    return replace(file, size=file.size + state.st_size, mtime_ms=changed_ms)


def _resume(scanned: ScannedFiles, file: FileSource, before: ScannedFile | None) -> Checkpoint:
    """Where to read on in a file; its beginning if it is not the one that was read before."""
    read = before.read if before else None
    if read is None or read.position > file.size:
        return Checkpoint()
    try:
        same = scanned.fingerprint(_sample(file, read.position)) == read.fingerprint
    except UnreadableError:
        return Checkpoint()
    return Checkpoint(read.position, read.line, read.state) if same else Checkpoint()


def _read_up_to(scanned: ScannedFiles, file: FileSource, end: Checkpoint) -> ReadUpTo | None:
    try:
        sample = _sample(file, end.offset) if end.sample is None else end.sample
    except UnreadableError:
        return None
    return ReadUpTo(end.offset, end.line, scanned.fingerprint(sample), end.state)


def _sample(file: FileSource, position: int) -> bytes:
    """The first bytes of a file and those before a place in it.

    Raises:
        UnreadableError: The file cannot be read.
    """
    with reading(file) as stream:
        first = stream.read(min(SAMPLE_BYTES, position))
        stream.seek(max(0, position - SAMPLE_BYTES))
        return first + stream.read(min(SAMPLE_BYTES, position))
