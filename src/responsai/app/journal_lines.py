"""The journal line by line, each with its estimate, as a table shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from responsai.app import journal
from responsai.app.notices import notices
from responsai.app.source_names import source_name
from responsai.app.summarising import model_name
from responsai.domain.activity import TimeQuality
from responsai.domain.stages import Indicator
from responsai.storage import EventOrder, JournalQuery, JournalRows
from responsai.text import model_names
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from responsai.app.workspace import Workspace
    from responsai.domain.activity import Activity
    from responsai.domain.impacts import Impacts
    from responsai.domain.interval import Interval
    from responsai.domain.usage import Amounts, Series, UsageEvent
    from responsai.storage import JournalEntry, RowIndex

_KEPT_ESTIMATES: Final = 20_000
"""Estimates kept at most, one for each series and amounts."""
_KEPT_DAYS: Final = 2_000


@dataclass(frozen=True, slots=True)
class JournalWish:
    """What the user wants to see of the journal.

    Attributes:
        first: First day, ``None`` for the beginning.
        last: Last day, ``None`` for the end.
        text: What to search for.
        source: Only this source.
        activity: Only this kind of use.
        model: Only this model.
        order: What to sort by.
        descending: The latest, or largest, first.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    text: str = ""
    source: str | None = None
    activity: Activity | None = None
    model: str | None = None
    order: EventOrder = EventOrder.TIME
    descending: bool = True

    @property
    def narrow(self) -> bool:
        """Whether it leaves something out."""
        return replace(self, order=EventOrder.TIME, descending=True) != JournalWish()


@dataclass(frozen=True, slots=True)
class JournalState:
    """The journal as a whole.

    Attributes:
        index: Rows that were wished for.
        total: Number of all entries.
        months: Entries of each month that has any, by its first day.
        sources: Sources with their names.
        activities: Kinds of use.
        models: Names of models.
        today: The present day in the user's time zone.
        row: Row of the entry that was asked about, ``None`` if it is not among them.
        read_only: Nothing can be changed.
    """

    index: RowIndex
    total: int
    months: Mapping[dt.date, int]
    sources: Mapping[str, str]
    activities: tuple[Activity, ...]
    models: tuple[str, ...]
    today: dt.date
    row: int | None
    read_only: bool


@dataclass(frozen=True, slots=True)
class JournalLine:
    """An entry of the journal with its estimate.

    Attributes:
        number: Its number.
        day: Day in the user's time zone.
        at: Moment in the user's time zone; ``None`` if only the day is known.
        inferred: Its source tells no moment that can be true: another stands in.
        event: The entry itself.
        model: Name of its model, ``None`` if not told.
        source: Name of its source.
        energy: In kWh; ``None`` where the method says nothing.
        water: In litres, likewise.
        assumed: What was assumed, as sentences.
        counts: It takes part in totals; else stronger evidence tells the same.
        edited: The user has changed it.
    """

    number: int
    day: dt.date
    at: dt.datetime | None
    inferred: bool
    event: UsageEvent
    model: str | None
    source: str
    energy: Interval | None
    water: Interval | None
    assumed: tuple[str, ...]
    counts: bool
    edited: bool


class JournalReader:
    """Reads lines, keeping estimates; use it on the thread of the database only."""

    def __init__(self) -> None:
        self._estimates: dict[object, tuple[Interval | None, Interval | None]] = {}
        self._also_seen: dict[dt.date, frozenset[Series]] = {}
        self._state: tuple[int, int] = (0, 0)

    def open(
        self,
        workspace: Workspace,
        wish: JournalWish,
        number: int | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> JournalState:
        """Find out what there is.

        Args:
            workspace: The open database.
            wish: What the user wants to see.
            number: An entry whose row is asked about.
            stopped: Tells that nobody wants the answer any more.

        Raises:
            EnvironmentProblemError: The database cannot be read.
        """
        rows = JournalRows(workspace.store.core)
        every = rows.open(JournalQuery())
        index = rows.open(query(workspace, wish), stopped) if wish != JournalWish() else every
        series = rows.series()
        models = {model_name(one, workspace.engine) for one in series} - {None}
        return JournalState(
            index=index,
            total=every.total,
            months=every.months(),
            sources={name: source_name(name) for name in sorted({one.source for one in series})},
            activities=tuple(sorted({one.activity for one in series}, key=activity_name)),
            models=tuple(sorted(filter(None, models))),
            today=workspace.today(),
            row=None if number is None else rows.row_of(index, number),
            read_only=workspace.store.core.read_only,
        )

    def read(
        self, workspace: Workspace, index: RowIndex, start: int, stop: int
    ) -> tuple[JournalLine, ...]:
        """Lines of some rows, see ``JournalRows.read``.

        Raises:
            EnvironmentProblemError: The database cannot be read.
        """
        self._notice_changes(workspace)
        zone = ZoneInfo(workspace.store.time_zone)
        entries = JournalRows(workspace.store.core).read(index, start, stop)
        return tuple(self._line(workspace, entry, zone) for entry in entries)

    def _notice_changes(self, workspace: Workspace) -> None:
        state = id(workspace.engine), workspace.store.core.generation
        if state != self._state:
            if state[0] != self._state[0]:
                self._estimates.clear()
            self._also_seen.clear()
            self._state = state

    def _line(self, workspace: Workspace, entry: JournalEntry, zone: ZoneInfo) -> JournalLine:
        event = entry.event
        energy, water = self._estimate(workspace, event.series, event.amounts, entry.day)
        exact = event.time_quality is not TimeQuality.DAY
        return JournalLine(
            number=entry.id,
            day=entry.day,
            at=dt.datetime.fromtimestamp(event.at_ms / 1000, zone) if exact else None,
            inferred=event.time_quality is TimeQuality.INFERRED,
            event=event,
            model=model_name(event.series, workspace.engine, entry.day),
            source=source_name(event.series.source),
            energy=energy,
            water=water,
            assumed=notices(workspace.engine, event.series),
            counts=event.series not in self._told_again(workspace, entry.day),
            edited=entry.edited,
        )

    def _estimate(
        self, workspace: Workspace, series: Series, amounts: Amounts, day: dt.date
    ) -> tuple[Interval | None, Interval | None]:
        engine = workspace.engine
        key = (series, amounts, day if engine.other_defaults(series) else None)
        if key not in self._estimates:
            if len(self._estimates) >= _KEPT_ESTIMATES:
                self._estimates.clear()
            impacts: Impacts = engine.estimate(series, amounts, day)
            self._estimates[key] = (
                impacts.total(Indicator.ENERGY),
                impacts.total(Indicator.WATER),
            )
        return self._estimates[key]

    def _told_again(self, workspace: Workspace, day: dt.date) -> frozenset[Series]:
        """What of a day does not count, since stronger evidence tells the same."""
        if day not in self._also_seen:
            if len(self._also_seen) >= _KEPT_DAYS:
                self._also_seen.clear()
            found = workspace.store.totals.also_seen(day, day)
            self._also_seen[day] = frozenset(row.series for row in found)
        return self._also_seen[day]


def query(workspace: Workspace, wish: JournalWish) -> JournalQuery:
    """What to ask the store."""
    where = [
        (name, value)
        for name, value in (
            ("source", wish.source),
            ("activity", wish.activity.value if wish.activity else None),
            ("model", wish.model),
        )
        if value is not None
    ]
    text = " ".join(wish.text.split())
    folded = text.casefold()

    def called(series: Series) -> bool:
        model = model_name(series, workspace.engine) or ""
        names = (
            activity_name(series.activity),
            source_name(series.source),
            model,
            model_names.displayed(model).name,
        )
        return any(folded in name.casefold() for name in names)

    return JournalQuery(
        first=wish.first,
        last=wish.last,
        fits=journal.condition(workspace, where),
        text=text,
        called=called if text else None,
        order=wish.order,
        descending=wish.descending,
    )


def delete(workspace: Workspace, index: RowIndex, ranges: Sequence[tuple[int, int]]) -> int:
    """Delete the entries in some rows, all at once; it can be undone.

    Args:
        workspace: The open database.
        index: Where entries stand.
        ranges: First row and row after the last of each stretch.

    Returns:
        How many were deleted.

    Raises:
        BadInputError: The journal was changed meanwhile; nothing was deleted.
        EnvironmentProblemError: The database cannot be written; nothing was deleted.
    """
    rows = JournalRows(workspace.store.core)
    numbers = [number for stretch in ranges for number in rows.event_numbers(index, *stretch)]
    if numbers:
        workspace.store.journal.delete(numbers)
    return len(numbers)
