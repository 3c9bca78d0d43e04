"""Sources on this computer that are followed: read again and again, only what grew."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responsai.app import upkeep
from responsai.app.clock import local_time_zone, utc_now
from responsai.app.scanning import run_scan
from responsai.importers import IMPORTERS, registry
from responsai.storage import open_database
from responsai.storage.settings import FOLLOWED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from pathlib import Path

    from responsai.app.jobs import Job
    from responsai.domain.imports import ScanReport
    from responsai.importers.places import Env, LocalLogs
    from responsai.storage import Store


def local_logs(sources: Collection[str] | None = None) -> tuple[LocalLogs, ...]:
    """Importers of logs that programs leave on a computer.

    Args:
        sources: Ids of those that are wanted; all if not told.
    """
    found = registry.local_logs(IMPORTERS)
    return tuple(one for one in found if sources is None or one.id in sources)


def label_of(source: str) -> str:
    """Name of the product that a source stands for, the source itself if it is not known."""
    return next((one.label for one in IMPORTERS if one.id == source), source)


def followed(store: Store) -> tuple[str, ...]:
    """Ids of the sources that are followed.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    return store.decisions.get(FOLLOWED)


def follow(store: Store, source: str, *, on: bool) -> None:
    """Follow a source, or do not; it can be undone.

    Raises:
        EnvironmentProblemError: The database cannot be written.
    """
    wanted = {*followed(store)} - {source} | ({source} if on else set())
    store.decisions.set(FOLLOWED, tuple(sorted(wanted)))


def rest_after_undo(store: Store, import_id: int) -> tuple[str, ...]:
    """Stop following what an undone import had brought: the next reading would bring it back.

    Returns:
        Names of the products that are no longer followed.

    Raises:
        EnvironmentProblemError: The database cannot be written.
    """
    sources = {
        source
        for record in store.import_history()
        if record.id == import_id
        for source in record.sources
    }
    resting = sorted(sources.intersection(followed(store)))
    if resting:
        store.decisions.set(FOLLOWED, tuple(sorted({*followed(store)} - sources)))
    return tuple(label_of(source) for source in resting)


def read_followed(
    store: Store, sources: Collection[str], now: dt.datetime, job: Job, env: Env | None = None
) -> ScanReport:
    """Import what has grown in some sources since they were last read.

    Args:
        store: An open journal, best a connection of its own, as this may take long.
        sources: Ids of the sources.
        now: The present moment, aware.
        job: Watches and stops the work.
        env: The computer; this one if not told.

    Raises:
        EnvironmentProblemError: The database cannot be used; whole batches are kept.
    """
    zone = ZoneInfo(store.time_zone)
    report = run_scan(store, now, zone, job, env, local_logs(sources))
    if report.new:
        upkeep.copy_of_the_day(store, now.astimezone(zone).date())
    return report


def take_what_grew(database: Path, sources: Collection[str], job: Job) -> ScanReport:
    """Import what has grown in some sources, over a connection of its own.

    Args:
        database: The journal.
        sources: Ids of the sources.
        job: Watches and stops the work.

    Raises:
        EnvironmentProblemError: The database cannot be used; whole batches are kept.
    """
    with open_database(database, time_zone=local_time_zone()) as store:
        return read_followed(store, sources, utc_now(), job)
