"""The journal, imports and safety on the command line: shapes, exit codes, undo."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from tests.e2e.test_command_line import LINE
from tests.new_database import new_database

from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Ended, Run


def told(ended: Ended) -> dict[str, Any]:
    assert ended.code == 0, ended.err
    value = json.loads(ended.out)
    assert isinstance(value, dict)
    return value


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database with two uses by hand and one imported, made once: starts take their time."""
    folder = tmp_path_factory.mktemp("made")
    log = folder / "session.jsonl"
    log.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    path = new_database(folder / "uses.sqlite3")
    with Workspace.open(path) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", note="for Ada"))
        workspace.log(ManualUse(Activity.IMAGE, images=2))
        workspace.import_paths([log])
    return path.read_bytes()


@pytest.fixture
def database(made: bytes, tmp_path: Path) -> Path:
    """Two uses by hand and one imported."""
    (tmp_path / "session.jsonl").write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    path = tmp_path / "uses.sqlite3"
    path.write_bytes(made)
    return path


def listed(run: Run, database: Path, *words: str) -> list[dict[str, Any]]:
    value = told(run("--db", database, "events", "list", *words, "--json"))
    assert value["schema"] == "responsai.events/1"
    found: list[dict[str, Any]] = value["events"]
    return found


def test_uses_are_listed_searched_and_paged(run: Run, database: Path) -> None:
    found = listed(run, database)
    assert {use["source"] for use in found} == {"manual", "claude_code"}
    assert [use["note"] for use in listed(run, database, "--search", "ADA")] == ["for Ada"]
    agents = listed(run, database, "--where", "activity=agent")
    assert [use["usage"]["output_tokens"] for use in agents] == [40]
    first = told(run("--db", database, "events", "list", "--limit", "2", "--json"))
    rest = listed(run, database, "--limit", "2", "--after", first["next"])
    assert [use["id"] for use in [*first["events"], *rest]] == [use["id"] for use in found]
    assert run("--db", database, "events", "list", "--after", "nowhere").code == 2
    assert run("--db", database, "events", "list", "--where", "colour=red").code == 2


def test_edits_and_deletions_are_undone_one_by_one(run: Run, database: Path) -> None:
    before = listed(run, database)
    question = next(use for use in before if use["note"])
    words = ("--output-tokens", "400", "--input-tokens", "5", "--model", "gpt-5", "--note", "")
    edited = told(run("--db", database, "events", "edit", str(question["id"]), *words, "--json"))
    assert (edited["model"], edited["note"], edited["edited"]) == ("gpt-5", None, True)
    assert (edited["usage"]["output_tokens"], edited["token_source"]) == (400, "measured")
    told(run("--db", database, "events", "delete", str(question["id"]), "--json"))
    assert len(listed(run, database)) == 2
    kinds = [told(run("--db", database, "events", "undo", "--json"))["kind"] for _ in range(2)]
    assert kinds == ["delete", "edit"]
    assert listed(run, database) == before
    kinds = [told(run("--db", database, "events", "undo", "--json"))["kind"] for _ in range(4)]
    assert kinds == ["import", "log", "log", None]
    assert listed(run, database) == []


def test_an_import_is_undone_and_taken_in_again(run: Run, database: Path) -> None:
    [record] = told(run("--db", database, "imports", "list", "--json"))["imports"]
    assert (record["status"], record["new"], record["sources"]) == ("done", 1, ["claude_code"])
    number = str(record["id"])
    undone = told(run("--db", database, "imports", "undo", number, "--json"))
    assert undone["uses_removed"] == 1
    again = run("--db", database, "imports", "undo", number, "--json")
    assert (again.code, json.loads(again.out)["error"]["code"]) == (2, "bad_input")
    assert run("--db", database, "imports", "undo", "99").code == 2
    [record] = told(run("--db", database, "imports", "list", "--json"))["imports"]
    assert record["status"] == "undone"
    log = database.parent / "session.jsonl"
    assert told(run("--db", database, "import", log, "--json"))["totals"]["new"] == 1


def test_a_backup_is_made_and_restored(run: Run, database: Path, tmp_path: Path) -> None:
    before = listed(run, database)
    copy = told(run("--db", database, "backup", tmp_path / "copies", "--json"))["path"]
    told(run("--db", database, "log", "question", "--json"))
    done = told(run("--db", database, "restore", copy, "--json"))
    assert done["uses"] == 3
    assert done["kept"]
    assert listed(run, database) == before
    assert run("--db", database, "restore", tmp_path / "nothing").code == 2
    assert run("--db", database, "restore").code == 2


def test_the_doctor_tells_damage_and_repairs_sums(run: Run, database: Path) -> None:
    report = told(run("--db", database, "doctor", "--json"))
    assert report["sound"] is True
    assert all(check["message"] for check in report["checks"])
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE usage_daily SET requests = requests + 1")
    ended = run("--db", database, "doctor", "--json")
    assert ended.code == 3
    bad = [check["check"] for check in json.loads(ended.out)["checks"] if check["verdict"] == "bad"]
    assert bad == ["daily_sums"]
    assert told(run("--db", database, "doctor", "--repair", "--json"))["sound"] is True
    assert run("--db", database.with_name("none.sqlite3"), "doctor").code == 2


def test_a_damaged_file_is_told_restored_and_kept(run: Run, database: Path) -> None:
    copy = told(run("--db", database, "backup", "--json"))["path"]
    damaged = b"\xa5" * len(database.read_bytes())
    database.write_bytes(database.read_bytes()[:100] + damaged[100:])
    ended = run("--db", database, "summary", "--json")
    assert (ended.code, json.loads(ended.out)["error"]["code"]) == (3, "database_damaged")
    assert run("--db", database, "doctor").code == 3
    done = told(run("--db", database, "restore", copy, "--json"))
    assert (done["uses"], "damaged" in done["kept"]) == (3, True)
    assert len(listed(run, database)) == 3


@pytest.mark.parametrize("language", ["en", "fr"])
def test_people_read_tables_and_sentences(run: Run, database: Path, language: str) -> None:
    words = ("--db", database, "--lang", language)
    for command in (("events", "list"), ("imports", "list"), ("doctor",), ("events", "undo")):
        ended = run(*words, *command)
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.strip()
