"""The schema as documented, and the way from one version to the next."""

from __future__ import annotations

import copy
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from responsai.domain.usage import AMOUNT_FIELDS
from responsai.storage import documentation, migrations, open_database, schema
from responsai.storage.checks import LATEST_MS
from responsai.storage.errors import CannotOpenError
from responsai.storage.rows import COLUMNS, KEY, NOTE, SERIES

if TYPE_CHECKING:
    from sqlite_utils import Database
    from tests.unit.storage.conftest import MakeEvent

SCHEMA = Path(__file__).with_name(f"schema_v{schema.SCHEMA_VERSION}.sql")
NEXT = schema.SCHEMA_VERSION + 1


def actual_schema(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name"
        ).fetchall()
        numbers = [
            f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]}"
            for name in ("application_id", "user_version")
        ]
    return ";\n".join([*numbers, *(sql for (sql,) in found), ""])


def test_the_schema_is_the_documented_one(path: Path) -> None:
    open_database(path, time_zone="UTC").close()
    assert actual_schema(path) == SCHEMA.read_text("utf-8")


def test_the_documented_schema_is_a_script_that_makes_it(tmp_path: Path) -> None:
    path = tmp_path / "made.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA.read_text("utf-8"))
    assert actual_schema(path) == SCHEMA.read_text("utf-8")


def test_every_table_is_documented(path: Path) -> None:
    open_database(path, time_zone="UTC").close()
    text = documentation.__doc__ or ""
    for table in {*schema.TABLES, "_sqlite_migrations"}:
        assert f"``{table}``" in text
    with closing(sqlite3.connect(path)) as connection:
        found = {
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
        }
        tables = connection.execute("PRAGMA table_list").fetchall()
    assert found == {*schema.TABLES, "_sqlite_migrations"}
    # STRICT is the sixth column; the table of sqlite-utils is its own affair.
    assert {table[1] for table in tables if table[5]} == schema.TABLES


def test_versions_count_the_migrations() -> None:
    assert len(migrations.MIGRATIONS._migrations) == schema.SCHEMA_VERSION


def test_rows_of_events_are_in_the_order_of_the_columns(path: Path) -> None:
    open_database(path, time_zone="UTC").close()
    with closing(sqlite3.connect(path)) as connection:
        stored = {row[1] for row in connection.execute("PRAGMA table_info(events)")}
    assert {*COLUMNS, "id"} == stored
    assert (COLUMNS[SERIES], COLUMNS[NOTE], COLUMNS[KEY]) == ("series_id", "note", "key")
    assert COLUMNS[4:14] == AMOUNT_FIELDS


@pytest.mark.parametrize(
    "change",
    [
        "key = x'00'",
        "at_ms = -1",
        "time_quality = 3",
        "series_id = 99",
        "note = 5.5, requests = 'many'",
        *(f"{name} = -1" for name in AMOUNT_FIELDS),
        *(f"{name} = {schema.LARGEST_AMOUNT + 1}" for name in AMOUNT_FIELDS),
        *(f"{name} = NULL" for name in AMOUNT_FIELDS),
    ],
)
def test_the_tables_refuse_what_cannot_be(path: Path, make_event: MakeEvent, change: str) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event())
        with pytest.raises(sqlite3.IntegrityError):
            store.core.session.connection.execute(f"UPDATE events SET {change}")  # noqa: S608  (ours)


def with_next_version(monkeypatch: pytest.MonkeyPatch, *, fails: bool = False) -> None:
    """A program one version ahead of the released one."""
    changed = copy.deepcopy(migrations.MIGRATIONS)

    @changed(name="9999_colour")
    def colour(db: Database) -> None:
        db.execute("ALTER TABLE events ADD COLUMN colour TEXT")
        if fails:
            raise RuntimeError("a defect")

    monkeypatch.setattr(migrations, "MIGRATIONS", changed)
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(schema, "SCHEMA_VERSION", NEXT)


def columns_and_version(path: Path) -> tuple[bool, int]:
    with closing(sqlite3.connect(path)) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(events)")}
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return "colour" in columns, version


def test_a_migration_keeps_everything_and_a_copy_of_before(
    path: Path, make_event: MakeEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event())
        salt, rows = store.salt, store.rows()
    assert not (path.parent / "backups").exists()
    with_next_version(monkeypatch)
    with open_database(path, time_zone="Asia/Tokyo") as store:
        assert (store.salt, store.rows(), store.time_zone) == (salt, rows, "UTC")
    assert columns_and_version(path) == (True, NEXT)
    [backup] = (path.parent / "backups").iterdir()
    assert backup.name.startswith(f"uses-v{NEXT - 1}-")
    assert backup.suffix == ".sqlite3"
    assert columns_and_version(backup) == (False, NEXT - 1)
    monkeypatch.undo()
    with open_database(backup, time_zone="UTC") as store:
        assert (store.salt, store.rows()) == (salt, rows)


def test_a_migration_is_taken_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_database(path, time_zone="UTC").close()
    with_next_version(monkeypatch)
    open_database(path, time_zone="UTC").close()
    open_database(path, time_zone="UTC").close()
    assert len(list((path.parent / "backups").iterdir())) == 1


def test_a_migration_that_fails_changes_nothing(
    path: Path, make_event: MakeEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(make_event())
    before = path.read_bytes()
    with_next_version(monkeypatch, fails=True)
    with pytest.raises(RuntimeError, match="a defect"):
        open_database(path, time_zone="UTC")
    assert columns_and_version(path) == (False, NEXT - 1)
    assert path.read_bytes() == before


def test_a_backup_that_cannot_be_made_stops_the_migration(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_database(path, time_zone="UTC").close()
    (path.parent / "backups").write_text("a file is in the way")
    with_next_version(monkeypatch)
    with pytest.raises(CannotOpenError):
        open_database(path, time_zone="UTC")
    assert columns_and_version(path) == (False, NEXT - 1)


def test_latest_moment_is_the_last_day_of_9999() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        [shown] = connection.execute("SELECT datetime(?, 'unixepoch')", (LATEST_MS // 1000,))
    assert shown == ("9999-12-31 00:00:00",)
