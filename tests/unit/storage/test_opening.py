"""Which files are opened, which are refused, and that refused ones stay as they are."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from responsai.domain.errors import EnvironmentProblemError
from responsai.storage import errors, open_database, schema

if TYPE_CHECKING:
    from tests.unit.storage.conftest import MakeEvent, Start

REALISTIC_TEXT = "Dear diary, today I asked a model about trees.\n" * 40


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def refuse(path: Path, kind: type[errors.StorageError]) -> None:
    """Opening fails with a sentence that names the file, which stays exactly as it is."""
    before = {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(kind) as caught:
        open_database(path, time_zone="UTC", busy_timeout_s=0.05)
    assert isinstance(caught.value, EnvironmentProblemError)
    assert str(path) in str(caught.value)
    assert caught.value.exit_code == 3
    assert {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before


def test_folders_are_created_for_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folders" / "uses.sqlite3"
    open_database(path, time_zone="UTC").close()
    assert path.is_file()
    if os.name == "posix":
        assert path.parent.stat().st_mode & 0o077 == 0


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "uses.sqlite3"
    path.touch()
    with open_database(path, time_zone="UTC") as store:
        assert store.event_count() == 0


def test_strange_names_are_just_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = ["a b#c%20é.db", "x.sqlite3?mode=memory"]
    if os.name == "posix":
        names += [":memory:", "file:y.db"]
    for name in names:
        open_database(Path(name), time_zone="UTC").close()
        assert (tmp_path / name).stat().st_size > 0


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    change(path, "CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')")
    refuse(path, errors.NotADatabaseError)
    change(path, "PRAGMA application_id = 12345")
    refuse(path, errors.NotADatabaseError)
    change(path, "PRAGMA user_version = 7")
    refuse(path, errors.NotADatabaseError)


@pytest.mark.parametrize(
    "content",
    [
        b"x",
        b"short text",
        REALISTIC_TEXT.encode(),
        b"SQLite format 3\0",
        b"SQLite format 3\0" + bytes(range(256)) * 16,
        bytes(8192),
    ],
)
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.txt"
    path.write_bytes(content)
    refuse(path, errors.NotADatabaseError)


def test_a_newer_database_is_refused(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event())
    change(path, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    refuse(path, errors.NewerDatabaseError)


def test_a_bare_file_of_a_higher_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bare.db"
    change(path, "PRAGMA user_version = 9999")
    refuse(path, errors.NewerDatabaseError)


def test_words_of_a_newer_version_are_not_guessed(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event())
    change(path, "UPDATE series SET activity = 'telepathy'")
    with open_database(path, time_zone="UTC") as store, pytest.raises(errors.NewerDatabaseError):
        store.rows()


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE usage_daily",
        "DELETE FROM settings WHERE key = 'salt'",
        "UPDATE settings SET value = 'no digits' WHERE key = 'salt'",
        "DELETE FROM settings WHERE key = 'time_zone'",
    ],
)
def test_a_database_that_lacks_a_part_is_damaged(path: Path, harm: str) -> None:
    open_database(path, time_zone="UTC").close()
    change(path, harm)
    refuse(path, errors.DamagedDatabaseError)


def test_a_time_zone_unknown_here_is_told(path: Path) -> None:
    open_database(path, time_zone="UTC").close()
    change(path, "UPDATE settings SET value = 'Mars/Olympus' WHERE key = 'time_zone'")
    refuse(path, errors.UnknownTimeZoneError)


def test_damaged_pages_are_told_when_they_are_read(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()
        store.add_events(number, [make_event(str(index)) for index in range(2_000)])
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = b"\xa5" * (len(content) - 4096 * 2)
    path.write_bytes(content)
    refuse(path, errors.DamagedDatabaseError)


def test_a_file_cut_short_is_damaged(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()
        store.add_events(number, [make_event(str(index)) for index in range(2_000)])
    path.write_bytes(path.read_bytes()[: 4096 * 3])
    with pytest.raises(errors.DamagedDatabaseError), open_database(path, time_zone="UTC") as store:
        store.daily_matches_events()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    refuse(tmp_path, errors.FolderPathError)


def test_a_place_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")
    with pytest.raises(errors.CannotOpenError, match="file"):
        open_database(tmp_path / "file" / "uses.sqlite3", time_zone="UTC")
    assert (tmp_path / "file").read_text() == "text"


def test_what_is_neither_file_nor_folder_is_refused() -> None:
    device = Path(os.devnull)
    kinds = (errors.CannotOpenError, errors.FolderPathError)
    with pytest.raises(kinds, match=r"cannot be created or opened|is a folder"):
        open_database(device, time_zone="UTC")


def test_an_old_sqlite_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(errors.OldSqliteError, match="install a newer Python"):
        open_database(path, time_zone="UTC")
    assert not path.exists()


def test_write_ahead_log_lets_a_reader_and_a_writer_work_side_by_side(path: Path) -> None:
    open_database(path, time_zone="UTC").close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_up_to_date_database_is_opened_without_sqlite_utils(path: Path) -> None:
    open_database(path, time_zone="UTC").close()
    script = (
        "import sys; from pathlib import Path; from responsai.storage import open_database\n"
        "with open_database(Path(sys.argv[1]), time_zone='UTC') as store: store.rows()\n"
        "sys.exit(any(name in sys.modules for name in ('sqlite_utils', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 0


def test_many_processes_create_one_database_at_once(tmp_path: Path, start: Start) -> None:
    for attempt in range(2):
        path = tmp_path / str(attempt) / "uses.sqlite3"
        workers = [start("create", path) for _ in range(4)]
        salts = [worker.communicate()[0] for worker in workers]
        assert [worker.returncode for worker in workers] == [0] * 4
        assert len(set(salts)) == 1


def test_a_copy_of_an_open_database_opens(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event())
        copy = path.parent / "copy"
        shutil.copytree(path.parent, copy, ignore=shutil.ignore_patterns("copy", "*-shm"))
    with open_database(copy / path.name, time_zone="UTC") as store:
        assert store.event_count() == 1
