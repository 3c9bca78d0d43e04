"""Bringing uses into a store from files: what needs no factors and no estimate.

Loading those takes longer than importing the logs of a week, so both commands that import work
on the store alone.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responsai.app.importing import run_import
from responsai.app.jobs import Job
from responsai.app.scanning import run_scan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from responsai.domain.imports import ImportReport, ScanReport
    from responsai.importers.places import Env
    from responsai.storage import Store


def import_paths(
    store: Store,
    paths: Sequence[Path],
    now: dt.datetime,
    *,
    source: str | None = None,
    dry_run: bool = False,
    job: Job | None = None,
) -> ImportReport:
    """Import files and folders.

    Args:
        store: Takes the events.
        paths: What to read; folders are read whole.
        now: The present moment, aware.
        source: Importer to use; recognised by structure if not told.
        dry_run: Read and report, store nothing.
        job: Watches and stops the work.

    Raises:
        BadInputError: There is no such importer, or a profile of the user is damaged.
        UnreadableError: A path does not exist or cannot be read.
    """
    from responsai.app.profiles import known_importers  # noqa: PLC0415  (start-up time)

    importers = known_importers()
    zone = ZoneInfo(store.time_zone)
    with store.scratch_copy() if dry_run else nullcontext(store) as target:
        report = run_import(target, paths, now, zone, job or Job(), source, importers)
    if report.new and not dry_run:
        _copy_of_the_day(store, now.astimezone(zone).date())
    return replace(report, import_id=None, dry_run=True) if dry_run else report


def scan(
    store: Store,
    now: dt.datetime,
    *,
    keep: bool = False,
    env: Env | None = None,
    job: Job | None = None,
) -> ScanReport:
    """Look for logs in the standard places of this computer.

    Args:
        store: Takes the events, and remembers what was read.
        now: The present moment, aware.
        keep: Import what is found; else only look and report.
        env: The computer; this one if not told.
        job: Watches and stops the work.

    Raises:
        EnvironmentProblemError: The database cannot be used.
    """
    zone = ZoneInfo(store.time_zone)
    with nullcontext(store) if keep else store.scratch_copy() as target:
        report = run_scan(target, now, zone, job or Job(), env)
    if report.new and keep:
        _copy_of_the_day(store, now.astimezone(zone).date())
    return replace(report, stored=keep, import_id=report.import_id if keep else None)


def _copy_of_the_day(store: Store, today: dt.date) -> None:
    from responsai.app import upkeep  # noqa: PLC0415  (start-up time)

    upkeep.copy_of_the_day(store, today)
