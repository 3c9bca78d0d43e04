"""One open database with the factors to read it by: what both shells work with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from responsai import paths
from responsai.app import factor_history, manual
from responsai.app.clock import local_time_zone, utc_now
from responsai.app.engines import check_choice, engine_of
from responsai.app.estimating import estimate_use
from responsai.app.side_by_side import compare_methods
from responsai.app.summarising import filtered, model_name, summarise
from responsai.app.sums import sums
from responsai.app.types import LogReceipt
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.summary import Period
from responsai.estimation.changes import compare_sets
from responsai.factors import load_factor_set
from responsai.factors.custom import custom_entry
from responsai.storage import open_database
from responsai.storage.settings import CUSTOM_MODELS
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from responsai.app.jobs import Job
    from responsai.app.side_by_side import MethodSummary
    from responsai.app.types import Estimate, ManualUse
    from responsai.domain.imports import ImportReport, ScanReport
    from responsai.domain.summary import GroupBy, Summary
    from responsai.domain.usage import UsageRow
    from responsai.estimation import Engine
    from responsai.estimation.changes import Changes
    from responsai.importers.places import Env
    from responsai.storage import Store


class Workspace:
    """Use cases over one open database; create and use it on one thread.

    Args:
        store: The open database.
        engine: Estimates what is in it.
        now: Gives the present moment, aware.
        asked_zone: Electricity zone that holds instead of the one that was set.
        asked_method: Method that holds instead of the one that was set.
    """

    def __init__(
        self,
        store: Store,
        engine: Engine,
        now: Callable[[], dt.datetime],
        asked_zone: str | None = None,
        asked_method: str | None = None,
    ) -> None:
        self.store = store
        self.engine = engine
        self._now = now
        self._asked_zone = asked_zone
        self._asked_method = asked_method

    @classmethod
    def open(
        cls,
        database: Path,
        *,
        zone: str | None = None,
        method: str | None = None,
        read_only: bool = False,
        now: Callable[[], dt.datetime] = utc_now,
    ) -> Self:
        """Open a database, made if it does not exist.

        Raises:
            BadInputError: The zone or the method is not known.
            EnvironmentProblemError: The database cannot be opened.
        """
        factors = check_choice(zone, method)
        if database == paths.database_path():
            factor_history.remember(factors.version)
        store = open_database(database, time_zone=local_time_zone(), read_only=read_only)
        return cls(store, engine_of(store, factors, zone, method), now, zone, method)

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

    @property
    def _zone(self) -> ZoneInfo:
        """Time zone of the user's days."""
        return ZoneInfo(self.store.time_zone)

    def renew(self) -> None:
        """Estimate by what the database says now: settings were changed, here or elsewhere.

        Raises:
            EnvironmentProblemError: The database cannot be read.
        """
        self.engine = engine_of(self.store, load_factor_set(), self._asked_zone, self._asked_method)

    def today(self) -> dt.date:
        """Today in the user's time zone; before the hour at which a day begins, still yesterday."""
        return self.store.core.day_of(round(self._now().timestamp() * 1000))

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
        return LogReceipt(event_id, self.store.core.day_of(event.at_ms), estimate)

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
        from responsai.app import intake  # noqa: PLC0415  (start-up time)

        return intake.import_paths(
            self.store, paths, self._now(), source=source, dry_run=dry_run, job=job
        )

    def scan(
        self, *, store: bool = False, env: Env | None = None, job: Job | None = None
    ) -> ScanReport:
        """Look for logs in the standard places of this computer.

        Args:
            store: Import what is found; else only look and report.
            env: The computer; this one if not told.
            job: Watches and stops the work.

        Raises:
            EnvironmentProblemError: The database cannot be used.
        """
        from responsai.app import intake  # noqa: PLC0415  (start-up time)

        return intake.scan(self.store, self._now(), keep=store, env=env, job=job)

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
        rows, period = self._period(first, last, by)
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
        self, first: dt.date | None, last: dt.date | None, by: GroupBy | None = None
    ) -> tuple[Sequence[UsageRow], Period]:
        """Roll-up of a period, and the period with both its ends."""
        if first and last and first > last:
            raise BadInputError(
                translate(
                    "Workspace",
                    "The period ends before it begins: give a first day no later than {last}.",
                ).format(last=last.isoformat())
            )
        rows = sums(self.store, self.engine, first, last, by)
        recorded = self.store.extent()
        if recorded:
            first = first or min(recorded[0], last or recorded[0])
            last = last or max(recorded[1], first)
        return rows, Period(first, last, self.store.time_zone)

    def factor_changes(self, since: Path | None = None) -> Changes | None:
        """What the present factor set changes in the whole history.

        Args:
            since: An older factor set, a folder or a kept file; the one in use before if not told.

        Returns:
            ``None`` if no older set is known.

        Raises:
            BadInputError: The set that was named cannot be used.
        """
        factors = self.engine.factors
        older = factor_history.named(since) if since else factor_history.previous(factors.version)
        if older is None:
            return None
        return compare_sets(
            older, factors, sums(self.store, self.engine), self.engine.zone, self.engine.home_zone
        )

    def add_model(self, name: str, total: float, active: float | None = None) -> None:
        """Add a model of the user's own, or replace it; it can be undone.

        Args:
            name: Name under which uses are recorded.
            total: Billions of parameters.
            active: Billions that work on each token; all if not told.

        Raises:
            BadInputError: The name is none, or the numbers cannot be.
        """
        entry = custom_entry(name, total, active)
        entries: Mapping[str, Any] = self.store.decisions.get(CUSTOM_MODELS)
        self.store.decisions.set(CUSTOM_MODELS, {**entries, entry["name"]: entry})
        self.renew()

    def remove_model(self, name: str) -> None:
        """Remove a model of the user's own; uses of it stay and count as of an unknown model.

        Raises:
            BadInputError: There is no such model.
        """
        entries: Mapping[str, Any] = self.store.decisions.get(CUSTOM_MODELS)
        known = dict(entries)
        if name not in known:
            raise BadInputError(
                translate("Workspace", "You have no model “{name}”: yours are {known}.").format(
                    name=name, known=", ".join(known) or "–"
                )
            )
        del known[name]
        self.store.decisions.set(CUSTOM_MODELS, known)
        self.renew()

    def models(self, activities: Collection[Activity] = tuple(Activity)) -> list[str]:
        """Names of models to choose from: those used, the most used first, then all we know.

        Args:
            activities: Kinds of use of which those used are named.
        """
        used: dict[str, int] = {}
        for row in sums(self.store, self.engine):
            if row.series.activity not in activities:
                continue
            name = model_name(row.series, self.engine, row.day)
            if name:
                used[name] = used.get(name, 0) + row.amounts.requests
        by_use = sorted(used, key=lambda name: (-used[name], name))
        return list(dict.fromkeys([*by_use, *self.engine.factors.model_labels]))
