"""Local days: on which day of the user's calendar a moment falls, daylight saving included."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from responsai.storage.errors import UnknownTimeZoneError

if TYPE_CHECKING:
    from pathlib import Path

HOUR_MS: Final = 3_600_000

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_FIRST_DAY: Final = _EPOCH.toordinal()


def to_number(day: dt.date) -> int:
    """Days since 1970-01-01, the form in which days are stored."""
    return day.toordinal() - _FIRST_DAY


def to_date(number: int) -> dt.date:
    """The day of a stored number."""
    return dt.date.fromordinal(number + _FIRST_DAY)


class LocalDays:
    """Days as counted in one time zone.

    Args:
        path: Database, named if its zone is not known here.
        name: IANA name of the zone.
        start_hour: Hour of the clock at which a day begins, 0 to 23; what happens before it
            belongs to the day before.

    Raises:
        UnknownTimeZoneError: This computer does not know the zone.
    """

    def __init__(self, path: Path, name: str, start_hour: int = 0) -> None:
        self.start_hour = start_hour
        self._start = dt.timedelta(hours=start_hour)
        try:
            self._zone = ZoneInfo(name)
        # A name may be no key (ValueError), no zone (KeyError) or one of the folders (OSError).
        except (KeyError, ValueError, OSError) as error:
            raise UnknownTimeZoneError(path) from error
        self._whole_hours: dict[int, int | None] = {}

    def of(self, at_ms: int) -> int:
        """Number of the local day of a moment.

        Args:
            at_ms: Milliseconds since 1970 in UTC, up to the year 9999.

        Raises:
            OverflowError: The moment lies outside of the calendar.
        """
        hour = at_ms // HOUR_MS
        try:
            day = self._whole_hours[hour]
        except KeyError:
            day = self._whole_hours[hour] = self._of_whole_hour(hour)
        return self._looked_up(at_ms)[0] if day is None else day

    def _of_whole_hour(self, hour: int) -> int | None:
        """The day of a whole hour of UTC, ``None`` if a day or an offset changes within it."""
        start = hour * HOUR_MS
        begin, end = self._looked_up(start), self._looked_up(start + HOUR_MS - 1)
        return begin[0] if begin == end else None

    def _looked_up(self, at_ms: int) -> tuple[int, dt.timedelta | None]:
        local = (_EPOCH + dt.timedelta(milliseconds=at_ms)).astimezone(self._zone)
        return to_number(local.replace(tzinfo=None) - self._start), local.utcoffset()
