"""The present moment and the time zone of this computer."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def utc_now() -> dt.datetime:
    """The present moment, aware."""
    return dt.datetime.now(dt.UTC)


def local_time_zone() -> str:
    """IANA name of the system's time zone, ``UTC`` if it has none."""
    import tzlocal  # noqa: PLC0415  (start-up time)

    try:
        name = tzlocal.get_localzone_name()
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError, TypeError):
        return "UTC"
    return name
