"""Budgets and the choice of evidence on the command line: shapes, exit codes, undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.e2e.test_command_line import LINE

from responsai.cli.main import execute

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("own_folders")


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, Any]]:
    """Run a command on a database of its own within this process."""
    database = str(tmp_path / "uses.sqlite3")

    def run(*words: str, code: int = 0) -> dict[str, Any]:
        capsys.readouterr()
        assert execute(lambda _: 0, ["--db", database, *words, "--json"]) == code
        value = json.loads(capsys.readouterr().out)
        assert isinstance(value, dict)
        return value

    return run


def test_budgets_are_set_shown_removed_and_undone(told: Callable[..., dict[str, Any]]) -> None:
    told("log", "question", "--model", "gpt-4o")
    done = told("budget", "set", "ghg", "500g")
    assert (done["schema"], done["per"], done["amount"]) == ("responsai.budget/1", "month", 0.5)
    assert done["share"] == done["used"]["central"] / 0.5
    assert done["at_this_pace"]["central"] == pytest.approx(
        done["used"]["central"] / done["elapsed"]
    )
    told("budget", "set", "water", "2", "--per", "week")
    shown = told("budget", "show")
    assert shown["schema"] == "responsai.budgets/1"
    assert [(one["indicator"], one["per"]) for one in shown["budgets"]] == [
        ("ghg_kgco2e", "month"),
        ("water_l", "week"),
    ]
    assert told("budget", "remove", "ghg")["amount"] is None
    assert told("budget", "remove", "ghg", code=2)["error"]["code"]
    assert told("events", "undo")["kind"] == "budget"
    assert told("budget", "show") == shown
    for words in (("set", "ghg", "0"), ("set", "heat", "1"), ("set", "ghg", "1", "--per", "day")):
        assert told("budget", *words, code=2)["error"]["message"]


def test_the_evidence_that_counts_is_chosen_and_reset(
    told: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    log = tmp_path / "session.jsonl"
    log.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    told("import", str(log))
    before = told("evidence", "list")
    assert before == {
        "schema": "responsai.evidence/1",
        "evidence": [
            {
                "surface": "claude-code",
                "evidence": "logs",
                "sources": ["claude_code"],
                "requests": 1,
                "also_seen": 0,
            }
        ],
        "choices": [],
    }
    chosen = told("evidence", "use", "claude-code", "all", "--day", "2026-05-01")
    assert chosen.pop("schema") == "responsai.evidence_choice/1"
    assert told("evidence", "list")["choices"] == [chosen]
    told("evidence", "reset", "claude-code", "--day", "2026-05-01")
    assert told("events", "undo")["kind"] == "choice"
    assert told("evidence", "list")["choices"] == [chosen]
    assert told("events", "undo")["kind"] == "choice"
    assert told("evidence", "list") == before
    for words in (("use", "nowhere", "logs"), ("use", "claude-code", "rumour"), ("reset", "x")):
        assert told("evidence", *words, code=2)["error"]["message"]


def test_there_is_no_backup_of_nothing(
    own_folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(lambda _: 0, ["backup"]) == 2
    assert "no database" in capsys.readouterr().err
    assert execute(lambda _: 0, ["--db", "nowhere.sqlite3", "backup"]) == 2
    assert not list(own_folders.rglob("*.sqlite3"))


def test_tables_for_people_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = ["--db", str(tmp_path / "a.sqlite3")]

    def said(*words: str) -> str:
        chosen = [] if "--demo" in words else database
        assert execute(lambda _: 0, [*chosen, *words]) == 0
        return capsys.readouterr().out

    assert "no budget" in said("--demo", "budget", "show")
    assert "3.0 mg Sb eq" in said("budget", "set", "adpe", "3mg", "--per", "year")
    assert "not covered" in said("--method", "epoch", "log", "question")
    assert "year" in said("budget", "show")
    assert "removed" in said("budget", "remove", "adpe", "--per", "year")
    listed = said("--demo", "evidence", "list")
    assert "Account export" in listed
    assert "not told" in listed
    chosen = said("--demo", "evidence", "use", "claude-code", "by_hand")
    assert chosen == "Chosen for claude-code: By hand.\n"
    assert "2026" in said("summary", "--by", "year")
