"""Restoring a copy, and recovering what a damaged file lets be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests import rights
from tests.unit.storage.test_environment import held
from tests.unit.storage.test_released_schemas import released

from responsai.domain.errors import UnreadableError
from responsai.storage import ImportStatus, backup, open_database, restoring
from responsai.storage.errors import (
    DamagedDatabaseError,
    LockedDatabaseError,
    NewerDatabaseError,
    NotADatabaseError,
    StorageError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent, Start

    from responsai.storage import Store

EVENTS = 6_000


def fill(path: Path, make_event: MakeEvent, count: int = EVENTS) -> None:
    with open_database(path, time_zone="Europe/Paris") as store:
        number = store.begin_import()
        store.add_events(number, [make_event(str(index)) for index in range(count)])
        store.finish_import(number, ImportStatus.DONE)


def damage(path: Path, first: int, pages: int) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * first : 4096 * (first + pages)] = b"\xa5" * 4096 * pages
    path.write_bytes(content)


def test_a_copy_is_restored_and_what_was_there_is_kept(
    store: Store, path: Path, make_event: MakeEvent, tmp_path: Path
) -> None:
    store.add_manual(make_event("before"))
    copy = backup.into(store.core.session, tmp_path)
    store.add_manual(make_event("after", model="another"))
    token, salt = store.changes_token(), store.salt
    done = restoring.restore(path, copy)
    assert done.events == 1
    # The store is still open, as a window would be: it sees the restored content.
    assert store.changes_token() != token
    assert [row.series.model for row in store.rows()] == ["gpt-4o"]
    store.add_manual(make_event("later"))
    assert (store.event_count(), store.salt) == (2, salt)
    assert done.kept is not None
    with open_database(done.kept, time_zone="UTC") as kept:
        assert kept.event_count() == 2


def test_a_copy_of_an_older_version_is_restored_up_to_date(path: Path, tmp_path: Path) -> None:
    copy = released(1, tmp_path / "old.sqlite3")
    before = copy.read_bytes()
    assert restoring.restore(path, copy) == restoring.Restored(5, None)
    assert copy.read_bytes() == before
    with open_database(path, time_zone="UTC") as store:
        assert len(store.rows()) == 5


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        ("text", NotADatabaseError),
        ("damaged", DamagedDatabaseError),
        ("newer", NewerDatabaseError),
        ("sums", DamagedDatabaseError),
        ("missing", UnreadableError),
    ],
)
def test_a_copy_that_is_not_sound_replaces_nothing(
    path: Path, make_event: MakeEvent, tmp_path: Path, harm: str, kind: type[Exception]
) -> None:
    fill(path, make_event, 10)
    copy = tmp_path / "copy.sqlite3"
    fill(copy, make_event)
    if harm == "text":
        copy.write_text("Dear diary " * 1000)
    elif harm == "damaged":
        damage(copy, 60, 20)
    elif harm == "missing":
        copy.unlink()
    else:
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute(
                "PRAGMA user_version = 99"
                if harm == "newer"
                else "UPDATE usage_daily SET requests = requests + 1"
            )
    before = path.read_bytes()
    with pytest.raises(kind, match=r"copy\.sqlite3"):
        restoring.restore(path, copy)
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {path.name}


def test_a_damaged_database_gives_way_and_is_kept(
    path: Path, make_event: MakeEvent, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    fill(copy, make_event, 10)
    fill(path, make_event)
    damage(path, 1, 30)
    damaged = path.read_bytes()
    done = restoring.restore(path, copy)
    assert done.kept is not None
    assert done.kept.read_bytes() == damaged
    assert "damaged" in done.kept.name
    with open_database(path, time_zone="UTC") as store:
        assert store.event_count() == 10


def test_a_locked_database_is_not_replaced(
    path: Path, make_event: MakeEvent, tmp_path: Path, start: Start
) -> None:
    fill(path, make_event, 10)
    copy = tmp_path / "copy.sqlite3"
    fill(copy, make_event, 20)
    worker = held(start, path, "writing")
    with pytest.raises(LockedDatabaseError):
        restoring.restore(path, copy, busy_timeout_s=0.05)
    worker.communicate()
    with open_database(path, time_zone="UTC") as store:
        assert store.event_count() == 10


def test_a_sound_database_is_recovered_whole(path: Path, make_event: MakeEvent) -> None:
    fill(path, make_event, 50)
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event("mine", note="été"))
        store.journal.delete([3])
        rows, salt = store.rows(), store.salt
    assert restoring.recover(path).events == 50
    with open_database(path, time_zone="UTC") as store:
        assert (store.rows(), store.salt, store.time_zone) == (rows, salt, "Europe/Paris")
        assert store.import_history()[0].counts.new == 50
        store.journal.undo()
        assert store.event_count() == 51


@pytest.mark.parametrize("first", [10, 40, 80, 120])
def test_what_can_be_read_of_a_damaged_file_is_recovered(
    path: Path, make_event: MakeEvent, first: int
) -> None:
    fill(path, make_event)
    damage(path, first, 3)
    damaged = path.read_bytes()
    done = restoring.recover(path)
    assert 0 < done.events <= EVENTS
    assert done.kept is not None
    kept = done.kept.read_bytes() if "damaged" in done.kept.name else damaged
    assert kept == damaged
    with open_database(path, time_zone="UTC") as store:
        assert store.event_count() == done.events
        assert store.daily_matches_events()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_cut_short_gives_its_first_part(path: Path, make_event: MakeEvent) -> None:
    fill(path, make_event)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert 0 < restoring.recover(path).events < EVENTS


def test_a_file_without_a_readable_use_is_left_as_it_is(path: Path, make_event: MakeEvent) -> None:
    fill(path, make_event)
    damage(path, 1, 200)
    before = path.read_bytes()
    with pytest.raises((DamagedDatabaseError, NotADatabaseError)):
        restoring.recover(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_sound_database_of_another_program_is_not_replaced(
    store: Store, make_event: MakeEvent, tmp_path: Path
) -> None:
    store.add_manual(make_event())
    copy = backup.into(store.core.session, tmp_path / "copies")
    theirs = tmp_path / "theirs.sqlite3"
    with closing(sqlite3.connect(theirs)) as connection:
        connection.execute("CREATE TABLE letters (text)")
    before = theirs.read_bytes()
    with pytest.raises(NotADatabaseError, match="theirs"):
        restoring.restore(theirs, copy)
    assert theirs.read_bytes() == before
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["copies", "data", theirs.name]


def test_from_nothing_nothing_is_recovered(path: Path) -> None:
    with pytest.raises(UnreadableError, match="no database at"):
        restoring.recover(path)
    path.parent.mkdir()
    path.write_text("Dear diary " * 1000)
    with pytest.raises(NotADatabaseError):
        restoring.recover(path)
    assert path.read_text() == "Dear diary " * 1000


def test_a_damaged_file_can_be_looked_at_without_writing(path: Path, make_event: MakeEvent) -> None:
    fill(path, make_event)
    damage(path, 120, 3)
    before = path.read_bytes()
    with open_database(path, time_zone="UTC", read_only=True) as store:
        assert store.core.read_only
        assert store.event_count() == EVENTS
        with pytest.raises(StorageError):
            store.add_manual(make_event("new"))
    assert path.read_bytes() == before


@pytest.mark.skipif(not rights.CAN_LOCK, reason="no lock holds this user")
@pytest.mark.parametrize("act", [lambda path: restoring.restore(path, path), restoring.recover])
def test_what_may_not_be_looked_at_is_told(
    path: Path, act: Callable[[Path], object], make_event: MakeEvent
) -> None:
    fill(path, make_event, 1)
    with rights.locked(path.parent), pytest.raises(StorageError):
        act(path)
