"""One open database with the factors to read it by: what both shells work with."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from responsai.app import manual
from responsai.app.comparing import compare_methods
from responsai.app.estimating import estimate_use
from responsai.app.jobs import Job
from responsai.app.places import home_zone
from responsai.app.summarising import filtered, model_name, summarise
from responsai.app.types import LogReceipt
from responsai.domain.errors import BadInputError
from responsai.domain.summary import Period
from responsai.estimation import METHODS_BY_ID, PROVIDER_ZONE, Engine
from responsai.estimation.methods import DEFAULT_METHOD
from responsai.factors import load_factor_set
from responsai.storage import open_database
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from responsai.app.comparing import MethodSummary
    from responsai.app.types import Estimate, ManualUse
    from responsai.domain.imports import ImportReport
    from responsai.domain.summary import GroupBy, Summary
    from responsai.domain.usage import UsageRow
    from responsai.storage import Store

METHOD_ID: Final = DEFAULT_METHOD.id


def utc_now() -> dt.datetime:
    """The present moment, aware."""
    return dt.datetime.now(dt.UTC)


def local_time_zone() -> str:
    """IANA name of the system's time zone, ``UTC`` if it has none."""
    try:
        name = tzlocal.get_localzone_name()
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError, TypeError):
        return "UTC"
    return name


def make_engine(zone: str | None = None, method: str = METHOD_ID) -> Engine:
    """Estimates with the current factors.

    Args:
        zone: Electricity zone, ``None`` or ``provider`` for the provider's own.
        method: Name of the method.

    Raises:
        BadInputError: The zone or the method is not known.
    """
    if method not in METHODS_BY_ID:
        raise BadInputError(
            translate("Workspace", "There is no method “{method}”: use {known}.").format(
                method=method, known=", ".join(METHODS_BY_ID)
            )
        )
    factors = load_factor_set()
    return Engine(
        factors,
        zone or PROVIDER_ZONE,
        method=METHODS_BY_ID[method],
        home_zone=home_zone(factors),
    )


class Workspace:
    """Use cases over one open database; create and use it on one thread.

    Args:
        store: The open database.
        engine: Estimates what is in it.
        now: Gives the present moment, aware.
    """

    def __init__(self, store: Store, engine: Engine, now: Callable[[], dt.datetime]) -> None:
        self.store = store
        self.engine = engine
        self._now = now
        self._zone = ZoneInfo(store.time_zone)

    @classmethod
    def open(
        cls,
        database: Path,
        *,
        zone: str | None = None,
        method: str = METHOD_ID,
        now: Callable[[], dt.datetime] = utc_now,
    ) -> Self:
        """Open a database, made if it does not exist.

        Raises:
            BadInputError: The zone or the method is not known.
            EnvironmentProblemError: The database cannot be opened.
        """
        engine = make_engine(zone, method)
        return cls(open_database(database, time_zone=local_time_zone()), engine, now)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self.store.close()

    def today(self) -> dt.date:
        """Today in the user's time zone."""
        return self._now().astimezone(self._zone).date()

    def estimate(self, use: ManualUse) -> Estimate:
        """Estimate a use without storing it.

        Raises:
            BadInputError: The use is not understood.
        """
        return estimate_use(self.engine, use)

    def log(self, use: ManualUse) -> LogReceipt:
        """Store a use told by hand.

        Raises:
            BadInputError: The use is not understood; nothing is stored.
        """
        series, amounts = manual.describe(use, self.engine.factors.presets[use.activity])
        event = manual.to_event(use, series, amounts, self._now(), self._zone)
        estimate = estimate_use(self.engine, use)
        event_id = self.store.add_manual(event)
        day = dt.datetime.fromtimestamp(event.at_ms / 1000, self._zone).date()
        return LogReceipt(event_id, day, estimate)

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        source: str | None = None,
        dry_run: bool = False,
        job: Job | None = None,
    ) -> ImportReport:
        """Import files and folders.

        Args:
            paths: What to read; folders are read whole.
            source: Importer to use; recognised by structure if not told.
            dry_run: Read and report, store nothing.
            job: Watches and stops the work.

        Raises:
            BadInputError: There is no such importer, or a profile of the user is damaged.
            UnreadableError: A path does not exist or cannot be read.
        """
        # Importers and their decoder take 50 ms to load, which only an import should pay.
        from responsai.app.importing import run_import  # noqa: PLC0415  (start-up time)
        from responsai.app.profiles import known_importers  # noqa: PLC0415  (start-up time)

        importers = known_importers()
        with self.store.scratch_copy() if dry_run else nullcontext(self.store) as store:
            report = run_import(
                store, paths, self._now(), self._zone, job or Job(), source, importers
            )
        return replace(report, import_id=None, dry_run=True) if dry_run else report

    def summarise(
        self,
        first: dt.date | None = None,
        last: dt.date | None = None,
        by: GroupBy | None = None,
        where: Sequence[tuple[str, str]] = (),
    ) -> Summary:
        """Sum up a period.

        Args:
            first: First day; the first recorded one if not told.
            last: Last day; the last recorded one if not told.
            by: What to split by.
            where: Conditions, each a name (model, activity, source) and a value.

        Raises:
            BadInputError: The period ends before it begins, or a condition is not known.
        """
        rows, period = self._period(first, last)
        return summarise(filtered(rows, where, self.engine), period, self.engine, by)

    def compare(
        self, first: dt.date | None = None, last: dt.date | None = None
    ) -> tuple[MethodSummary, ...]:
        """The usage of a period under every method, ours first.

        Raises:
            BadInputError: The period ends before it begins.
        """
        return compare_methods(*self._period(first, last), self.engine)

    def _period(
        self, first: dt.date | None, last: dt.date | None
    ) -> tuple[Sequence[UsageRow], Period]:
        """Roll-up of a period, and the period with both its ends."""
        if first and last and first > last:
            raise BadInputError(
                translate(
                    "Workspace",
                    "The period ends before it begins: give a first day no later than {last}.",
                ).format(last=last.isoformat())
            )
        rows = self.store.rows(first, last)
        recorded = self.store.extent()
        if recorded:
            first = first or min(recorded[0], last or recorded[0])
            last = last or max(recorded[1], first)
        return rows, Period(first, last, self.store.time_zone)

    def models(self) -> list[str]:
        """Names of models to choose from: those used, the most used first, then all we know."""
        used: dict[str, int] = {}
        for row in self.store.rows(None, None):
            name = model_name(row.series, self.engine, row.day)
            if name:
                used[name] = used.get(name, 0) + row.amounts.requests
        by_use = sorted(used, key=lambda name: (-used[name], name))
        return list(dict.fromkeys([*by_use, *self.engine.factors.model_labels]))
