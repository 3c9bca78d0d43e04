"""Times of a clock in tables: of which zone they are, and what is said of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.conftest import milliseconds

from responsai.app.time_zones import time_zone_names
from responsai.domain.activity import TimeQuality
from responsai.domain.errors import BadInputError
from responsai.importers.faults import Fault
from responsai.importers.mapped_moments import read_moment, unread
from responsai.importers.mapper import Mapped
from responsai.importers.profile import Layout, load_profile, parse_profile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.importers.conftest import Reader

PARIS = "Europe/Paris"
ZONES = st.sampled_from(time_zone_names())
CLOCKS = st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2037, 12, 31))  # noqa: DTZ001


def layout(zone: str = "", *, utc: bool = False, daily: bool = False, form: str = "") -> Layout:
    return Layout(frozenset(), {}, time_zone=zone, utc=utc, daily=daily, time_format=form)


def mapped(**told: object) -> Mapped:
    columns = {"time": "when", "model": "m", "output_tokens": "out"}
    return Mapped(
        parse_profile({"id": "test", "label": "Test", "layout": [{"columns": columns} | told]})
    )


def table(*moments: str) -> bytes:
    return "".join(["when,m,out\n", *(f"{moment},x,1\n" for moment in moments)]).encode()


@given(ZONES, CLOCKS)
def test_the_zone_of_a_moment_shows_the_time_that_was_told(name: str, clock: dt.datetime) -> None:
    zone = ZoneInfo(name)
    first = clock.replace(tzinfo=zone)
    moment = read_moment(clock.isoformat(timespec="microseconds"), layout(name))
    assert moment is not None
    assert moment.quality is TimeQuality.EXACT
    shown = dt.datetime.fromtimestamp(moment.at_ms // 1000, zone)
    left_out = first.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != clock
    assert (shown.replace(tzinfo=None) == clock.replace(microsecond=0)) is not left_out
    assert moment.doubtful or not left_out


@given(ZONES, ZONES, CLOCKS)
def test_a_zone_that_is_named_wins_over_the_chosen_one(
    named: str, chosen: str, clock: dt.datetime
) -> None:
    aware = clock.replace(tzinfo=ZoneInfo(named), microsecond=0)
    moment = read_moment(aware.isoformat(), layout(chosen))
    assert moment is not None
    assert (moment.at_ms, moment.doubtful) == (aware.timestamp() * 1000, False)


@given(
    ZONES, st.dates(dt.date(2020, 1, 1), dt.date(2037, 12, 31)), st.sampled_from(["", "T00:00:00"])
)
def test_a_day_without_a_time_stays_that_day_there_and_in_utc(
    name: str, day: dt.date, clock: str
) -> None:
    moment = read_moment(f"{day}{clock}", layout(name, daily=bool(clock)))
    assert moment is not None
    assert (moment.quality, moment.assumed) == (TimeQuality.DAY, False)
    for zone in (ZoneInfo(name), dt.UTC):
        assert dt.datetime.fromtimestamp(moment.at_ms // 1000, zone).date() == day


@pytest.mark.parametrize(
    ("clock", "utc", "doubtful"),
    [
        ("2025-10-26T02:30", "2025-10-26T00:30Z", True),  # shown twice: the first
        ("2025-10-26T01:59", "2025-10-25T23:59Z", False),
        ("2025-10-26T03:00", "2025-10-26T02:00Z", False),
        ("2025-03-30T02:30", "2025-03-30T01:30Z", True),  # never shown: half past three
        ("2025-03-30T03:00", "2025-03-30T01:00Z", False),
    ],
)
def test_hours_in_which_clocks_are_changed(clock: str, utc: str, *, doubtful: bool) -> None:
    moment = read_moment(clock, layout(PARIS))
    assert moment is not None
    assert (moment.at_ms, moment.doubtful) == (milliseconds(utc), doubtful)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2025-05-01 08:00:00 UTC", ""),
        ("2025-05-01 08:00 GMT", ""),
        ("2025-05-01 03:00:00 -0500", ""),
        ("1746086400", ""),
        ("01.05.2025 08:00 UTC", "%d.%m.%Y %H:%M %Z"),
        ("01.05.2025 10:00 +0200", "%d.%m.%Y %H:%M %z"),
    ],
)
def test_what_names_its_zone_needs_no_other(read: Reader, text: str, form: str) -> None:
    for zone in ({}, {"time_zone": "Asia/Tokyo"}):
        outcome = read(mapped(time_format=form, **zone), table(text))
        (event,) = outcome.events
        assert (event.at_ms, event.time_quality) == (1_746_086_400_000, TimeQuality.EXACT)
        assert outcome.assumed == ()


def test_utc_is_an_assumption_only_if_nobody_told_the_zone(read: Reader) -> None:
    rows = table("2025-05-01 10:00", "2025-05-02")
    assumed = read(mapped(), rows)
    assert assumed.assumed == ("The times name no time zone: they are taken as UTC.",)
    for told in ({"utc": True}, {"time_zone": "UTC"}):
        outcome = read(mapped(**told), rows)
        assert outcome.assumed == ()
        assert [event.at_ms for event in outcome.events] == [
            event.at_ms for event in assumed.events
        ]
    assert read(mapped(), table("2025-05-01")).assumed == ()


def test_what_stands_for_a_doubtful_hour_is_said(read: Reader) -> None:
    importer = mapped(time_zone=PARIS)
    one = read(importer, table("2025-10-26 02:30", "2025-10-27 02:30"))
    assert [said.split(" ", 2)[:2] for said in one.assumed] == [["1", "row"]]
    both = read(importer, table("2025-10-26 02:30", "2025-03-30 02:30"))
    assert "2 rows tell an hour that clocks show twice or never" in both.assumed[0]


def test_a_zone_changes_moments_and_never_what_a_row_is_known_by(read: Reader) -> None:
    rows = table("2025-05-01 23:30", "2025-05-01 23:30", "2025-05-02")
    before, after = read(mapped(), rows), read(mapped(time_zone="America/New_York"), rows)
    assert after == read(mapped(time_zone="America/New_York"), rows)
    assert [event.key for event in after.events] == [event.key for event in before.events]
    hours = [
        (new.at_ms - old.at_ms) / 3_600_000
        for old, new in zip(before.events, after.events, strict=True)
    ]
    assert hours == [4, 4, 0]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "Europe", "../Europe/Paris", "/etc/passwd"])
def test_a_profile_with_an_unknown_zone_says_what_to_do(tmp_path: Path, zone: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        f"id = 'a'\nlabel = 'b'\n[[layout]]\ntime_zone = '{zone}'\n[layout.columns]\ntime = 'm'\n"
    )
    with pytest.raises(BadInputError) as refused:
        load_profile(path)
    assert f"mine.toml names the time zone “{zone}”" in str(refused.value)
    assert "such as Europe/Paris" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("01/11/2026 14:01", Fault.STRANGE_MOMENT),
        ("11/31/2026", Fault.NO_SUCH_DAY),
        ("31/11/2026", Fault.NO_SUCH_DAY),
        ("12/31/2026", Fault.STRANGE_MOMENT),
        ("2026-02-29T10:00", Fault.NO_SUCH_DAY),
        ("2026-02-28T25:00", Fault.STRANGE_MOMENT),
        ("29.02.28", Fault.STRANGE_MOMENT),
        ("0/0/0", Fault.NO_SUCH_DAY),
        ("yesterday", Fault.STRANGE_MOMENT),
    ],
)
def test_a_text_that_is_no_moment_says_why(text: str, fault: Fault) -> None:
    assert unread(text) is fault


@given(st.dates(), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d.%m.%Y"]))
def test_a_day_that_exists_is_never_said_not_to(day: dt.date, form: str) -> None:
    text = day.strftime(form.replace("%Y", f"{day.year:04}"))
    assert unread(text) is Fault.STRANGE_MOMENT
