"""The journal: pages of events, searched, filtered and sorted without loading them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import BadInputError
from responsai.storage import changes, rows, undoing
from responsai.storage.checks import refuse_unfit, row_number
from responsai.storage.days import to_date, to_number
from responsai.storage.records import ChangeKind
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Callable, Sequence

    from responsai.domain.usage import Series, UsageEvent
    from responsai.storage.core import Core
    from responsai.storage.records import Change

PAGE_EVENTS: Final = 100
"""Events on a page if nobody says how many."""
MAX_PAGE_EVENTS: Final = 10_000


class EventOrder(StrEnum):
    """What a journal can be sorted by."""

    TIME = "time"
    OUTPUT = "output"
    """Output tokens."""
    TOKENS = "tokens"
    """All tokens."""
    REQUESTS = "requests"


# Time follows the index of days; the others look at every event that fits.
SORTED_BY: Final = {
    EventOrder.TIME: ("day", "at_ms"),
    EventOrder.OUTPUT: ("output_tokens", "at_ms"),
    EventOrder.TOKENS: (
        "input_tokens + cache_write_tokens + cached_tokens + output_tokens",
        "at_ms",
    ),
    EventOrder.REQUESTS: ("requests", "at_ms"),
}

Place = tuple[int, int, int]
"""Where a page ends: the two values it is sorted by, and the number of the event."""


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which events to show, and in which order.

    Attributes:
        first: First local day, ``None`` for the beginning.
        last: Last local day, included, ``None`` for the end.
        fits: Tells whether a series is wanted, ``None`` for all.
        text: Words to look for in notes, models and sources, in any case; empty for all.
        called: Tells whether the text stands for a series by another name than its own words,
            such as that of its activity in the user's language; ``None`` for none.
        import_id: Only events of this import.
        order: What to sort by.
        descending: The largest, or latest, first.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    fits: Callable[[Series], bool] | None = None
    text: str = ""
    called: Callable[[Series], bool] | None = None
    import_id: int | None = None
    order: EventOrder = EventOrder.TIME
    descending: bool = True


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An event as it is stored.

    Attributes:
        id: Its number.
        day: Local day.
        event: The event itself.
        import_id: Import that brought it, ``None`` for a use logged by hand.
        edited: The user has changed it.
    """

    id: int
    day: dt.date
    event: UsageEvent
    import_id: int | None
    edited: bool


@dataclass(frozen=True, slots=True)
class JournalPage:
    """Some events, and where the next page begins (``None`` after the last)."""

    entries: tuple[JournalEntry, ...]
    next: Place | None


class Journal:
    """The events of an open store, one by one.

    Args:
        core: The database.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def page(
        self, query: JournalQuery, after: Place | None = None, size: int = PAGE_EVENTS
    ) -> JournalPage:
        """A page of events.

        Args:
            query: Which events, in which order.
            after: ``JournalPage.next`` of the page before, ``None`` for the first page.
            size: Events on the page, 1 to ``MAX_PAGE_EVENTS``.

        Raises:
            BadInputError: The size or the place cannot be.
            StorageError: The file cannot be read.
        """
        if not 1 <= size <= MAX_PAGE_EVENTS:
            raise BadInputError(
                translate("Journal", "A page shows from 1 to {most} uses.").format(
                    most=MAX_PAGE_EVENTS
                )
            )
        if after is not None and not all(-(2**63) <= value < 2**63 for value in after):
            raise BadInputError(
                translate(
                    "Journal", "“{value}” is no place in a list: give the one a list ended with."
                ).format(value=":".join(map(str, after)))
            )
        with self._core.reading() as connection:
            know_folded(connection)
            statement, parameters = self._statement(query, after)
            found = connection.execute(statement, (*parameters, size + 1)).fetchall()
            entries = tuple(entry(self._core, *row[3:]) for row in found[:size])
        more = len(found) > size
        return JournalPage(entries, found[size - 1][:3] if more else None)

    def get(self, number: int) -> JournalEntry:
        """One event.

        Raises:
            BadInputError: There is no event of that number.
            StorageError: The file cannot be read.
        """
        with self._core.reading() as connection:
            return self._get(connection, number)

    def replace(self, number: int, event: UsageEvent) -> JournalEntry:
        """Replace an event by what the user says; imports leave it alone from then on.

        Args:
            number: The event.
            event: What it is to be; its key stays that of the event.

        Returns:
            The event as it is now.

        Raises:
            BadInputError: There is no event of that number, or the new one cannot be stored.
            StorageError: The file cannot be written; nothing was changed.
        """
        try:
            with self._core.writing(durable=True) as connection:
                before = self._content(connection, number)
                [row] = rows.of_events((event,), self._core.book, self._core.days, None)
                refuse_unfit((event,))
                after = dict(zip(rows.VALUES, row, strict=False))
                after = before | after | {"key": before["key"], "import_id": before["import_id"]}
                if after != before:
                    self._change(connection, ChangeKind.EDIT, before, after)
                return self._get(connection, number)
        except (TypeError, ValueError, OverflowError, KeyError, AttributeError):
            refuse_unfit((event,))
            raise

    def delete(self, numbers: Sequence[int]) -> int:
        """Delete events; imports do not bring them back.

        Returns:
            The number of the change, for ``undo``.

        Raises:
            BadInputError: There is no event of one of the numbers; nothing was deleted.
            StorageError: The file cannot be written; nothing was deleted.
        """
        with self._core.writing(durable=True) as connection:
            items = []
            for number in dict.fromkeys(numbers):
                before = self._content(connection, number)
                items += _items(before, None)
            return changes.make(self._core, connection, ChangeKind.DELETE, items)

    def history(self, limit: int = 50) -> list[Change]:
        """The last changes, the latest first."""
        with self._core.reading() as connection:
            return changes.history(connection, limit)

    def undo(self) -> Change | None:
        """Undo the last change that is not undone: see ``undoing.undo_last``."""
        return undoing.undo_last(self._core)

    def undo_import(self, import_id: int) -> int:
        """Undo any import: see ``undoing.undo_import``."""
        return undoing.undo_import(self._core, import_id)

    def _change(
        self,
        connection: sqlite3.Connection,
        kind: ChangeKind,
        before: changes.Content,
        after: changes.Content,
    ) -> None:
        changes.make(self._core, connection, kind, _items(before, after))

    def _content(self, connection: sqlite3.Connection, number: int) -> changes.Content:
        row = connection.execute(
            "SELECT key FROM events WHERE id = ?", (row_number(number),)
        ).fetchone()
        found = None if row is None else changes.content(connection, "event", (row[0].hex(),))
        if found is None:
            raise _no_such_event(number)
        return found

    def _get(self, connection: sqlite3.Connection, number: int) -> JournalEntry:
        row = connection.execute(
            f"SELECT {ENTRY} FROM events WHERE id = ?",  # noqa: S608  (names of ours)
            (row_number(number),),
        ).fetchone()
        if row is None:
            raise _no_such_event(number)
        return entry(self._core, *row)

    def _statement(self, query: JournalQuery, after: Place | None) -> tuple[str, list[object]]:
        """The question in SQL, all but its limit, and what it is asked with."""
        first, second = SORTED_BY[query.order]
        sign = "<" if query.descending else ">"
        found, parameters = conditions(self._core, query)
        if after is not None:
            # The first part alone is what an index can answer.
            found.append(f"{first} {sign}= ? AND ({first}, {second}, id) {sign} (?, ?, ?)")
            parameters += [after[0], *after]
        way = "DESC" if query.descending else "ASC"
        where = f"WHERE {' AND '.join(found)}" if found else ""
        columns = f"{first}, {second}, id, {ENTRY}"
        order = f"{first} {way}, {second} {way}, id {way}"
        return f"SELECT {columns} FROM events {where} ORDER BY {order} LIMIT ?", parameters  # noqa: S608


def conditions(core: Core, query: JournalQuery) -> tuple[list[str], list[object]]:
    """What an event must fulfil in SQL, and what it is asked with; call within a transaction.

    A text needs the function ``folded``, see ``know_folded``.
    """
    found: list[str] = []
    parameters: list[object] = []
    for sign, day in ((">=", query.first), ("<=", query.last)):
        if day is not None:
            found.append(f"day {sign} ?")
            parameters.append(to_number(day))
    if query.import_id is not None:
        found.append("import_id = ?")
        parameters.append(query.import_id)
    book = core.book.all()
    if query.fits is not None:
        wanted = [number for number, series in book.items() if query.fits(series)]
        found.append(f"series_id IN ({', '.join(map(str, wanted))})")
    if query.text:
        text = query.text.casefold()
        named = [number for number, series in book.items() if _mentions(series, text, query)]
        # Notes are looked for in an index of those that there are, and only there if no
        # series is named like that: then not a single other event is looked at.
        found.append(
            f"(series_id IN ({', '.join(map(str, named))}) OR {_NOTED})" if named else _NOTED
        )
        parameters.append(text.encode("utf-8", "replace").decode())
    return found, parameters


_EDITED: Final = "EXISTS (SELECT * FROM kept_by_hand WHERE kept_by_hand.key = events.key)"
ENTRY: Final = f"id, {_EDITED}, {rows.NAMED}"
"""Columns that make an entry."""


def entry(core: Core, number: int, edited: int, *row: object) -> JournalEntry:
    """The entry of a row with the columns of ``ENTRY``; call within a transaction."""
    values: rows.Row = row  # type: ignore[assignment]  # the columns of NAMED
    return JournalEntry(
        number,
        to_date(values[rows.DAY]),
        rows.to_event(values, core.book),
        values[rows.IMPORT],
        bool(edited),
    )


def know_folded(connection: sqlite3.Connection) -> None:
    """Let SQL compare texts in any case."""
    connection.create_function("folded", 1, str.casefold, deterministic=True)


_NOTED: Final = "id IN (SELECT id FROM events WHERE note IS NOT NULL AND instr(folded(note), ?))"


def _items(before: changes.Content, after: changes.Content | None) -> list[changes.Item]:
    """What an edit or deletion changes: the event, and that imports leave it alone."""
    identity = (before["key"],)
    kept = {
        "key": before["key"],
        "deleted": int(after is None),
        "import_id": before["import_id"],
    }
    return [changes.Item("event", identity, after), changes.Item("kept", identity, kept)]


def _mentions(series: Series, text: str, query: JournalQuery) -> bool:
    if query.called is not None and query.called(series):
        return True
    names = (series.model, series.source, series.surface, series.activity.value, series.variant)
    return any(text in name.casefold() for name in names if name)


def _no_such_event(number: int) -> BadInputError:
    return BadInputError(
        translate("Journal", "There is no use {number}: list them to see their numbers.").format(
            number=number
        )
    )
