"""Files that may not be read or written: a sentence, the exit code that is promised, no trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests import rights
from tests.unit.app import logs_of_programs as logs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Run

pytestmark = pytest.mark.skipif(not rights.CAN_LOCK, reason="no lock holds this user")

NOT_ALLOWED = "This may not be read: check its permissions."


@pytest.fixture
def folder(own_folders: Path) -> Path:
    made = own_folders / ".claude" / "projects" / "CANARY"
    made.mkdir(parents=True)
    for number in range(2):
        (made / f"CANARY-{number}.jsonl").write_text(logs.claude_code(number))
    return made


def test_the_rest_is_imported_and_nothing_tells_of_names(
    run: Run, folder: Path, own_folders: Path
) -> None:
    first = folder / "CANARY-0.jsonl"
    run("log", "question")
    with rights.locked(first):
        alone = run("import", first, "--debug")
        both = run("import", folder, "--json", "--debug")
        scanned = run("scan", "--import", "--debug")
    assert (alone.code, both.code, scanned.code) == (2, 1, 1)
    assert alone.out == f"{first}\n  {NOT_ALLOWED}\n"
    assert alone.err == "Nothing could be read, and nothing was changed.\n"
    files = {file["path"]: file for file in json.loads(both.out)["files"]}
    assert (files[str(first)]["reason"], files[str(first)]["status"]) == (NOT_ALLOWED, "unreadable")
    assert json.loads(both.out)["totals"]["new"] == 1
    assert scanned.out.count(NOT_ALLOWED) == 1
    assert "0 uses added." in scanned.out
    kept = [
        file for file in own_folders.rglob("*") if file.is_file() and folder not in file.parents
    ]
    assert {".sqlite3", ".log"} <= {file.suffix for file in kept}
    for file in kept:
        assert b"CANARY" not in file.read_bytes(), file


@pytest.mark.parametrize(
    "words",
    [
        ("restore", "locked/a.sqlite3"),
        ("--db", "locked/a.sqlite3", "summary"),
        ("--db", "locked/a.sqlite3", "import", "."),
        ("--db", "locked/a.sqlite3", "scan"),
        ("--db", "locked/a.sqlite3", "doctor"),
        ("--db", "locked/a.sqlite3", "estimate", "question"),
    ],
)
def test_a_database_that_may_not_be_used_is_no_fault_of_the_program(
    run: Run, own_folders: Path, words: tuple[str, ...]
) -> None:
    locked = own_folders / "locked"
    locked.mkdir()
    with rights.locked(locked):
        ended = run(*words)
        spoken = run(*words, "--json") if words[0] != "restore" else None
    assert ended.code == 3
    said = (
        "locked/a.sqlite3 cannot be created or opened; check that its folder exists and may be used"
        if words[0] == "restore"
        else "locked/a.sqlite3 may not be used: check its permissions.\n"
    )
    assert said in ended.err
    assert ended.err.count("\n") == 1
    if spoken is not None:
        assert spoken.code == 3
        assert json.loads(spoken.out)["error"]["code"] == "not_permitted"
