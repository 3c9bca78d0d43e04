"""Copies: made whole, checked, rotated, and never in the way."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.storage import backup, open_database
from responsai.storage.errors import CannotOpenError, DamagedDatabaseError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent

    from responsai.storage import Store

FIRST = dt.date(2024, 1, 1)


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def days_of(path: Path) -> list[str]:
    names = sorted(file.name for file in (path.parent / backup.FOLDER).iterdir())
    return [name.removeprefix("uses-day-").removesuffix(".sqlite3") for name in names]


def test_a_copy_holds_everything(store: Store, make_event: MakeEvent, tmp_path: Path) -> None:
    store.add_manual(make_event())
    copy = backup.into(store.core.session, tmp_path / "new" / "folder")
    assert copy.parent == tmp_path / "new" / "folder"
    with open_database(copy, time_zone="UTC") as other:
        assert (other.salt, other.rows()) == (store.salt, store.rows())
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]


def test_a_copy_that_cannot_be_made_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotOpenError):
        backup.into(store.core.session, tmp_path / "file")


def test_a_copy_of_a_damaged_database_is_refused(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()
        store.add_events(number, [make_event(str(index)) for index in range(3_000)])
    content = bytearray(path.read_bytes())
    content[-4096 * 40 :] = b"\xa5" * 4096 * 40
    path.write_bytes(content)
    with (
        open_database(path, time_zone="UTC") as store,
        pytest.raises(DamagedDatabaseError, match=r"uses\.sqlite3 is"),
    ):
        backup.into(store.core.session, path.parent / "copies")
    assert list((path.parent / "copies").iterdir()) == []


def test_a_copy_a_day_and_old_ones_are_dropped(store: Store, path: Path) -> None:
    for number in range(40):
        day = FIRST + dt.timedelta(days=number)
        assert backup.daily(store.core.session, day) is not None
        assert backup.daily(store.core.session, day) is None
    # 40 days: 1 January to 9 February.
    assert days_of(path) == [
        "2024-01-21",
        "2024-01-28",
        "2024-01-31",
        *(f"2024-02-{day:02}" for day in range(3, 10)),
    ]


def test_copies_of_one_day_made_at_once_do_not_trouble_each_other(
    store: Store, path: Path, make_event: MakeEvent
) -> None:
    store.add_manual(make_event("a"))
    start = Barrier(4)

    def make(_number: int) -> None:
        with open_database(path, time_zone="UTC") as own:
            start.wait()
            backup.daily(own.core.session, dt.date(2026, 1, 1))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(make, range(4)))
    [copy] = (path.parent / backup.FOLDER).iterdir()
    assert backup.is_sound(copy)


def test_a_clock_set_back_drops_nothing(store: Store, path: Path) -> None:
    for number in (5, 6, 7, 2):
        backup.daily(store.core.session, FIRST + dt.timedelta(days=number))
    assert len(days_of(path)) == 4


def test_files_of_others_in_the_folder_are_left_alone(store: Store, path: Path) -> None:
    folder = path.parent / backup.FOLDER
    folder.mkdir()
    for name in ("uses-day-2024-13-99.sqlite3", "mine.txt", "uses-v1-x.sqlite3"):
        (folder / name).write_text("mine")
    for number in range(20):
        backup.daily(store.core.session, FIRST + dt.timedelta(days=number))
    assert (folder / "mine.txt").read_text() == "mine"
    assert (folder / "uses-day-2024-13-99.sqlite3").exists()
    assert (folder / "uses-v1-x.sqlite3").exists()


def test_no_copy_of_the_day_on_a_disk_with_little_room(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10**9, 10**9, 1000))
    assert backup.daily(store.core.session, FIRST) is None
    assert not (path.parent / backup.FOLDER).exists()


def test_soundness_is_told_without_touching_anything(store: Store, path: Path) -> None:
    assert backup.is_sound(path)
    assert not backup.is_sound(path.parent)
    assert not backup.is_sound(path / "nothing")
    copy = path.with_name("text.sqlite3")
    copy.write_text("a diary " * 1000)
    assert not backup.is_sound(copy)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store.event_count() == 0


@given(st.sets(st.integers(0, 1500), max_size=60))
def test_the_latest_of_each_kind_is_kept(numbers: set[int]) -> None:
    days = {FIRST + dt.timedelta(days=number) for number in numbers}
    kept = backup.kept_days(days)
    assert kept <= days
    assert len(kept) <= backup.DAYS_KEPT + backup.WEEKS_KEPT + backup.MONTHS_KEPT
    assert set(sorted(days)[-backup.DAYS_KEPT :]) <= kept
    months = sorted({(day.year, day.month) for day in days})[-backup.MONTHS_KEPT :]
    assert {(day.year, day.month) for day in kept} >= set(months)
    # Whoever copies every day and drops each day ends with the same as dropping once.
    assert backup.kept_days(kept) == kept
