"""Events as rows of the table, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TimeQuality
from responsai.domain.usage import AMOUNT_FIELDS, Amounts, LoggedRequest, UsageEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from responsai.storage.days import LocalDays
    from responsai.storage.series import SeriesBook

QUALITY_CODES: Final = {TimeQuality.EXACT: 0, TimeQuality.DAY: 1, TimeQuality.INFERRED: 2}
"""How ``time_quality`` is stored: small numbers take no room in a row."""
_CODES: Final = {id(quality): code for quality, code in QUALITY_CODES.items()}
"""The same by address: an enumeration's own hash is slow."""
QUALITIES: Final = {code: quality for quality, code in QUALITY_CODES.items()}

AmountRow = tuple[int, int, int, int, int, int, int, int, int, int]
Row = tuple[
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    int,
    str | None,
    bytes,
    int | None,
]
"""Columns of ``events`` after the id; rows with named fields would slow imports by a tenth."""

VALUES: Final = ("at_ms", "day", "time_quality", "series_id", *AMOUNT_FIELDS, "note")
COLUMNS: Final = (*VALUES, "key", "import_id")
NAMED: Final = ", ".join(COLUMNS)
PLACES: Final = ", ".join("?" * len(COLUMNS))
AT_MS: Final = 0
DAY: Final = 1
QUALITY: Final = 2
SERIES: Final = 3
NOTE: Final = 14
KEY: Final = 15
IMPORT: Final = 16


def of_events(
    events: Iterable[UsageEvent | LoggedRequest],
    book: SeriesBook,
    days: LocalDays,
    import_id: int | None,
) -> Iterator[Row]:
    """Rows of events; call within a transaction that writes, series may be new.

    Args:
        events: Any number; they must stay in memory while the rows are taken.
        book: Series of the database.
        days: Its local days.
        import_id: Import that brings the events, ``None`` for uses logged by hand.
    """
    # Importers share one object among the events of a series: looking at its address spares
    # most of the comparing.
    numbers: dict[int, int] = {}
    for event in events:
        series = event.series
        number = numbers.get(id(series))
        if number is None:
            number = numbers[id(series)] = book.id_of(series)
        day = days.of(event.at_ms)
        if isinstance(event, LoggedRequest):
            yield _of_request(event, day, number, import_id)
        else:
            yield _of_event(event, day, number, import_id)


def _of_event(event: UsageEvent, day: int, series: int, import_id: int | None) -> Row:
    amounts = event.amounts
    return (
        event.at_ms,
        day,
        _CODES[id(event.time_quality)],
        series,
        amounts.requests,
        amounts.input_tokens,
        amounts.cache_write_tokens,
        amounts.cached_tokens,
        amounts.output_tokens,
        amounts.reasoning_tokens,
        amounts.images,
        amounts.media_ms,
        amounts.input_chars,
        amounts.output_chars,
        event.note or None,
        event.key,
        import_id,
    )


def _of_request(event: LoggedRequest, day: int, series: int, import_id: int | None) -> Row:
    key, at_ms, quality, _, fresh, written, cached, output, reasoning = event
    counts = (1, fresh, written, cached, output, reasoning)
    return (at_ms, day, _CODES[id(quality)], series, *counts, 0, 0, 0, 0, None, key, import_id)


def amounts_of(row: Row) -> AmountRow:
    """The amounts in field order."""
    return row[4:14]


def to_event(row: Row, book: SeriesBook) -> UsageEvent:
    """The event of a row; call within a transaction.

    Raises:
        NewerDatabaseError: A newer version wrote a word that this one does not know.
    """
    return UsageEvent(
        key=row[KEY],
        at_ms=row[AT_MS],
        time_quality=QUALITIES[row[QUALITY]],
        series=book.of(row[SERIES]),
        amounts=Amounts(*amounts_of(row)),
        note=row[NOTE],
    )
