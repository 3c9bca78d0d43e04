"""Local days: daylight saving, odd offsets, skipped days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from responsai.storage.days import LocalDays, to_date, to_number
from responsai.storage.errors import UnknownTimeZoneError

SOMEWHERE = Path("uses.sqlite3")


def local_day(zone: str, moment: str) -> str:
    at = dt.datetime.fromisoformat(moment)
    return to_date(LocalDays(SOMEWHERE, zone).of(round(at.timestamp() * 1000))).isoformat()


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        # Paris springs forward on 2026-03-29: midnight is at 23:00 before, at 22:00 after.
        ("Europe/Paris", "2026-03-28T22:59:59Z", "2026-03-28"),
        ("Europe/Paris", "2026-03-28T23:00:00Z", "2026-03-29"),
        ("Europe/Paris", "2026-03-29T21:59:59Z", "2026-03-29"),
        ("Europe/Paris", "2026-03-29T22:00:00Z", "2026-03-30"),
        # And falls back on 2026-10-25.
        ("Europe/Paris", "2026-10-24T21:59:59Z", "2026-10-24"),
        ("Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25"),
        ("Europe/Paris", "2026-10-25T22:59:59Z", "2026-10-25"),
        ("Europe/Paris", "2026-10-25T23:00:00Z", "2026-10-26"),
        # India is half an hour off, so its midnight lies within an hour of UTC.
        ("Asia/Kolkata", "2026-05-01T18:29:59Z", "2026-05-01"),
        ("Asia/Kolkata", "2026-05-01T18:30:00Z", "2026-05-02"),
        # Lord Howe moves its clocks by half an hour.
        ("Australia/Lord_Howe", "2026-04-04T12:59:59Z", "2026-04-04"),
        ("Australia/Lord_Howe", "2026-04-04T13:00:00Z", "2026-04-05"),
        ("Australia/Lord_Howe", "2026-04-05T13:29:59Z", "2026-04-05"),
        ("Australia/Lord_Howe", "2026-04-05T13:30:00Z", "2026-04-06"),
        # St John's fell back at one minute past midnight: a minute of Sunday, then Saturday again.
        ("America/St_Johns", "2010-11-07T02:30:30Z", "2010-11-07"),
        ("America/St_Johns", "2010-11-07T02:31:30Z", "2010-11-06"),
        # Samoa had no 30 December 2011.
        ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"),
        ("UTC", "1970-01-01T00:00:00Z", "1970-01-01"),
        ("America/New_York", "1970-01-01T00:00:00Z", "1969-12-31"),
        ("Pacific/Kiritimati", "2100-12-31T10:00:00Z", "2101-01-01"),
    ],
)
def test_local_day(zone: str, moment: str, day: str) -> None:
    assert local_day(zone, moment) == day


@pytest.mark.parametrize(
    "zone", ["Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"]
)
def test_every_ten_minutes_of_a_year_agree_with_the_calendar(zone: str) -> None:
    days = LocalDays(SOMEWHERE, zone)
    start = dt.datetime(2010, 1, 1, tzinfo=dt.UTC)
    for step in range(0, 366 * 24 * 60, 10):
        moment = start + dt.timedelta(minutes=step, seconds=31)
        expected = moment.astimezone(ZoneInfo(zone)).date()
        assert to_date(days.of(int(moment.timestamp()) * 1000)) == expected


def test_numbers_of_days_count_from_1970() -> None:
    assert to_number(dt.date(1970, 1, 1)) == 0
    assert to_number(dt.date(1969, 12, 31)) == -1
    assert to_date(to_number(dt.date(2026, 5, 1))) == dt.date(2026, 5, 1)


def test_a_zone_this_computer_does_not_know_is_told() -> None:
    with pytest.raises(UnknownTimeZoneError, match=r"time zone of the database uses\.sqlite3"):
        LocalDays(SOMEWHERE, "Mars/Olympus")
