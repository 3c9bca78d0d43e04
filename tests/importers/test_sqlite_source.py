"""Databases of other programs are read as they are, and nothing in them is changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.importers.test_fuzz import Bytes

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, FileStatus
from responsai.importers import sqlite_source
from responsai.importers.base import Probe
from responsai.importers.files import FileSource, identify
from responsai.importers.sqlite_source import open_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "a folder#1?" / "of an other.db"
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
        connection.execute("CREATE VIEW told AS SELECT id, text FROM notes")
        connection.executemany("INSERT INTO notes (text) VALUES (?)", [("a",), ("b",)])
        connection.commit()
    return file


def source(path: Path) -> FileSource:
    return FileSource(path, path.name, path.stat().st_size, 0)


def texts(item: FileSource | Bytes, advance: Callable[[int], None] | None = None) -> list[object]:
    with open_tables(item, advance) as tables:
        return [text for (text,) in tables.rows("SELECT text FROM notes ORDER BY id")]


def test_a_file_is_read_and_left_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    assert sqlite_source.is_database(Probe(source(path)))
    assert texts(source(path)) == ["a", "b"]
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_bytes_that_are_no_file_are_read_from_memory(path: Path) -> None:
    assert texts(Bytes(path.read_bytes())) == ["a", "b"]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert texts(Bytes(path.read_bytes())) == ["a", "b"]


def test_too_large_a_database_is_not_taken_into_memory(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_source, "MEMORY_LIMIT", 1_000)
    with pytest.raises(UnreadableError, match="unpack it first"):
        texts(Bytes(path.read_bytes()))


def test_what_a_running_program_has_not_yet_moved_is_read_too(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("INSERT INTO notes (text) VALUES ('c')")
        connection.commit()
        assert texts(source(path)) == ["a", "b", "c"]


def test_a_link_to_a_database_leads_to_its_log_too(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO notes (text) VALUES ('c')")
        connection.commit()
        assert texts(source(link)) == ["a", "b", "c"]


def test_nothing_can_be_written(path: Path) -> None:
    for item in (source(path), Bytes(path.read_bytes())):
        with open_tables(item) as tables, pytest.raises(UnreadableError):
            list(tables.rows("DELETE FROM notes"))


def test_only_real_tables_have_columns(path: Path) -> None:
    with open_tables(source(path)) as tables:
        assert tables.columns("notes") == {"id", "text"}
        assert tables.columns("told") == frozenset()
        assert tables.columns("nothing") == frozenset()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:3_000],
        lambda data: data[:100] + b"\xff" * (len(data) - 100),
        lambda data: data.replace(b"CREATE TABLE notes", b"CREATE\x80TABLE notes"),
    ],
)
def test_a_damaged_database_is_a_sentence(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(UnreadableError, match="damaged or in use"):
        texts(source(path))


def test_a_value_without_end_is_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO notes (text) VALUES (?)", ("x" * 50_000,))
        connection.commit()
    monkeypatch.setattr(sqlite_source, "VALUE_LIMIT", 10_000)
    with pytest.raises(UnreadableError, match="damaged or in use"):
        texts(source(path))


def test_a_long_query_can_be_stopped(path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(_count: int) -> None:
        raise StoppedError

    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n"
    with pytest.raises(StoppedError), open_tables(source(path), stop) as tables:
        list(tables.rows(endless))


def test_text_that_is_no_text_is_read_all_the_same(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO notes (text) VALUES (CAST(x'ff61' AS TEXT))")
        connection.commit()
    assert texts(source(path))[-1] == "\ufffda"


@pytest.fixture
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A program in the midst of a change that is larger than its memory, and not agreed to."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        rows = ((f"{number} " + "x" * 1_000,) for number in range(200))
        connection.executemany("INSERT INTO notes (text) VALUES (?)", rows)
        connection.execute("COMMIT")
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE notes SET text = 'not agreed to'")
        yield connection


def test_what_a_program_may_still_take_back_is_not_read(
    path: Path, writing: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_source, "_PATIENCE_S", 0)
    with pytest.raises(UnreadableError, match="in use: close the program"):
        texts(source(path))
    report = identify(source(path))
    assert isinstance(report, FileReport)
    assert report.status is FileStatus.UNREADABLE
    writing.execute("ROLLBACK")
    assert texts(source(path))[:3] == ["a", "b", "0 " + "x" * 1_000]


def test_what_a_program_left_undone_when_it_ended_is_not_read(
    path: Path, writing: sqlite3.Connection, tmp_path: Path
) -> None:
    left = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert len(left) == 2
    writing.execute("ROLLBACK")
    (tmp_path / "left").mkdir()
    for name, data in left.items():
        (tmp_path / "left" / name).write_bytes(data)
    copy = tmp_path / "left" / path.name
    with pytest.raises(UnreadableError, match="in use: close the program"):
        texts(source(copy))
    assert {file.name: file.read_bytes() for file in copy.parent.iterdir()} == left
    # The program puts that right when it is started again.
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("SELECT count(*) FROM notes").fetchone()
    assert texts(source(copy))[:2] == ["a", "b"]
