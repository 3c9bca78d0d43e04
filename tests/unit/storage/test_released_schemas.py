"""Databases of every version there ever was are brought up to date with all they hold."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from responsai.domain.activity import Activity, InputScope, ModelSource, TokenSource
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.storage import BatchCounts, ImportStatus, migrations, open_database, schema

HERE = Path(__file__).parent
VERSIONS = range(1, schema.SCHEMA_VERSION + 1)
PAST = range(1, schema.SCHEMA_VERSION)
KEPT = ("settings", "series", "imports", "import_files", "rejected", "events", "usage_daily")


def released(version: int, path: Path) -> Path:
    """A database as the program of that version left it."""
    with closing(sqlite3.connect(path)) as connection:
        for name in ("schema", "content"):
            script = HERE / f"{name}_v{version}.sql"
            connection.executescript(script.read_text("utf-8"))
        connection.commit()
    return path


def content(path: Path) -> dict[str, list[dict[str, Any]]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608
            for table in KEPT
        }


def test_there_is_a_fixture_of_every_version() -> None:
    for version in VERSIONS:
        assert (HERE / f"schema_v{version}.sql").is_file()
    for version in PAST:
        assert (HERE / f"content_v{version}.sql").is_file()


@pytest.mark.parametrize("version", PAST)
def test_everything_in_it_is_kept(version: int, tmp_path: Path) -> None:
    path = released(version, tmp_path / "uses.sqlite3")
    before = content(path)
    with open_database(path, time_zone="Asia/Tokyo") as store:
        assert store.daily_matches_events()
        assert store.time_zone == "Europe/Paris"
    after = content(path)
    for table, rows in before.items():
        assert len(after[table]) == len(rows)
        for old, new in zip(rows, after[table], strict=True):
            assert {name: new[name] for name in old} == old
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("version", PAST)
def test_its_figures_are_read_as_before(version: int, tmp_path: Path) -> None:
    path = released(version, tmp_path / "uses.sqlite3")
    agent = Series(
        "claude_code",
        "claude-code",
        "claude-sonnet-4-5",
        ModelSource.RECORDED,
        Activity.AGENT,
        TokenSource.MEASURED,
        InputScope.CONTEXT,
    )
    with open_database(path, time_zone="UTC") as store:
        rows = store.rows()
        assert rows[-1] == UsageRow(
            dt.date(2026, 5, 2),
            agent,
            Amounts(requests=1, input_tokens=7, cached_tokens=10**15, output_tokens=9),
        )
        assert len(rows) == 5
        assert [record.status for record in store.import_history()] == [
            ImportStatus.CANCELLED,
            ImportStatus.DONE,
        ]
        assert store.import_history()[0].counts == BatchCounts(new=1, updated=1)
    [copy] = (path.parent / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


def test_a_new_database_is_the_same_as_one_brought_up_to_date(tmp_path: Path) -> None:
    old, new = released(1, tmp_path / "old.sqlite3"), tmp_path / "new.sqlite3"
    found = []
    for path in (old, new):
        open_database(path, time_zone="UTC").close()
        with closing(sqlite3.connect(path)) as connection:
            found.append(
                connection.execute(
                    "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
                ).fetchall()
            )
    assert found[0] == found[1]
    assert len(migrations.MIGRATIONS._migrations) == schema.SCHEMA_VERSION
