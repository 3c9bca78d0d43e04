"""The contract of the command line, end to end: shapes, exit codes, one-sentence errors."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.e2e.conftest import Run

INDICATORS = {"energy_kwh", "water_l", "ghg_kgco2e", "adpe_kgsbeq"}
STAGES = ["mining", "manufacturing", "training", "inference", "end_of_life"]
USAGE = {
    "requests",
    "input_tokens",
    "cache_write_tokens",
    "cached_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images",
    "media_seconds",
    "measured_share",
    "unknown",
}
LINE = {
    "type": "assistant",
    "timestamp": "2026-05-01T10:00:00.000Z",
    "sessionId": "one",
    "requestId": "req_1",
    "message": {
        "id": "msg_1",
        "role": "assistant",
        "model": "claude-sonnet-4-5-20250929",
        "content": [{"type": "text", "text": "hello"}],
        "usage": {"input_tokens": 10, "output_tokens": 40, "cache_read_input_tokens": 500},
    },
}


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    file = tmp_path / "été 1" / "session.jsonl"
    file.parent.mkdir()
    file.write_text(json.dumps(LINE) + "\n{not json\n", encoding="utf-8")
    return file


def _check_impacts(impacts: Mapping[str, Any]) -> None:
    assert set(impacts) == INDICATORS
    for indicator in impacts.values():
        assert list(indicator["stages"]) == STAGES
        for bound in ("low", "central", "high"):
            stages = [indicator["stages"][stage][bound] for stage in STAGES]
            assert sum(stages) == pytest.approx(indicator["total"][bound], rel=1e-12)
        total = indicator["total"]
        assert 0 < total["low"] <= total["central"] <= total["high"]


def test_the_whole_line(run_apart: Run, log_file: Path) -> None:
    logged = run_apart("log", "question", "--model", "gpt-4o", "--count", "3")
    assert (logged.code, logged.err) == (0, "")
    assert "Training" in logged.out
    imported = run_apart("import", log_file)
    assert imported.code == 1, "a line was rejected"
    assert "line 2" in imported.out
    shown = run_apart("summary")
    assert shown.code == 0
    assert "4 uses" in shown.out
    done = run_apart("summary", "--json", "--by", "model")
    summary = json.loads(done.out)
    assert set(summary) == {"schema", "period", "method", "zone", "usage", "impacts", "groups"}
    assert summary["schema"] == "responsai.summary/1"
    assert summary["period"]["from"] == "2026-05-01"
    assert summary["period"]["time_zone"] == "Europe/Paris"
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", summary["method"]["factor_set"])
    assert summary["zone"] == "provider"
    assert set(summary["usage"]) == USAGE
    assert summary["usage"]["requests"] == 4
    assert summary["usage"]["cached_tokens"] == 500
    assert summary["usage"]["measured_share"] == 0.25
    assert summary["usage"]["unknown"] == [{"what": "amounts not told", "requests": 3}]
    _check_impacts(summary["impacts"])
    assert [group["key"]["model"] for group in summary["groups"]] == [
        "anthropic/claude-sonnet-4-5-20250929",
        "openai/gpt-4o",
    ]
    for group in summary["groups"]:
        _check_impacts(group["impacts"])


def test_log_and_estimate_print_the_same_estimate(run: Run) -> None:
    words = ("agent", "--model", "claude-sonnet-4-5", "--count", "2", "--json")
    estimate = json.loads(run("estimate", *words).out)
    logged = json.loads(run("log", *words).out)
    assert estimate["schema"] == "responsai.estimate/1"
    _check_impacts(estimate["impacts"])
    assert logged["impacts"] == estimate["impacts"]
    assert json.loads(run("summary", "--json").out)["impacts"] == estimate["impacts"]


def test_an_unknown_model_is_kept_marked_and_told(run: Run) -> None:
    logged = run("log", "question", "--model", "orion-9000")
    assert logged.code == 0
    assert "orion-9000" in logged.out
    assert "assumed" in logged.out
    summary = json.loads(run("summary", "--json", "--by", "model").out)
    assert {"what": "model not known", "requests": 1} in summary["usage"]["unknown"]
    assert summary["groups"][0]["key"] == {"model": "orion-9000"}


def test_import_reports_each_file(run: Run, log_file: Path) -> None:
    report = json.loads(run("import", log_file.parent, "--json").out)
    assert report["schema"] == "responsai.import/1"
    (file,) = report["files"]
    assert file["path"].endswith("session.jsonl")
    assert (file["source"], file["new"], file["duplicate"]) == ("claude_code", 1, 0)
    assert file["rejected"][0]["where"] == "line 2"
    assert report["totals"]["new"] == 1
    again = json.loads(run("import", log_file, "--json").out)
    assert (again["totals"]["new"], again["totals"]["duplicate"]) == (0, 1)
    assert again["dry_run"] is False
    assert again["import_id"] is None


def test_a_dry_run_leaves_the_database_alone(run: Run, log_file: Path) -> None:
    assert "would be added" in run("import", "--dry-run", log_file).out
    trial = json.loads(run("import", "--dry-run", log_file, "--json").out)
    assert (trial["dry_run"], trial["import_id"]) == (True, None)
    assert json.loads(run("summary", "--json").out)["usage"]["requests"] == 0


BAD_INPUT: list[tuple[list[str], str]] = [
    (["log", "questoin"], "question"),
    (["log", "dancing-bears"], "embedding"),
    (["log"], "ACTIVITY"),
    (["log", "question", "--count", "-3"], "--count"),
    (["log", "question", "--count", "many"], "many"),
    (["log", "question", "--at", "2999-01-01"], "future"),
    (["log", "question", "--at", "2999-01-01T10:00"], "2999-01-01 10:00"),
    (["log", "question", "twice"], "twice"),
    (["import", ""], "empty"),
    (["--db", "", "summary"], "empty"),
    (["--db", "typo.sqlite3", "summary"], "typo.sqlite3"),
    (["--demo", "--db", "mine.sqlite3", "summary"], "--db"),
    (["log", "question", "--at", "yesterdayish"], "yesterdayish"),
    (["log", "question", "--seconds", "nan"], "--seconds"),
    (["log", "image", "--output-tokens", "3"], "leave it out"),
    (["log", "speech", "--seconds", "nan"], "--seconds"),
    (["log", "question", "--cuont", "3"], "--cuont"),
    (["log", "question", "--model"], "--model"),
    (["fly"], "fly"),
    (["summary", "--from", "31/05/2026"], "2026-05-31"),
    (["summary", "--from", "2026-05-31", "--to", "2026-05-01"], "before it begins"),
    (["summary", "--by", "colour"], "activity"),
    (["summary", "--where", "model"], "model=gpt-4o"),
    (["summary", "--where", "colour=red"], "colour"),
    (["summary", "--where", "activity=agents"], "agent"),
    (["summary", "--where", "source=zz"], "claude_code"),
    (["import", "no/such/file"], "check the spelling"),
    (["import", ".", "--source", "teletext"], "claude_code"),
    (["import"], "PATHS"),
    (["--zone", "FRX", "summary"], "FRA"),
    (["--zone", "XXX", "estimate", "question"], "XXX"),
    (["--method", "guess", "summary"], "guess"),
    (["--lang", "xx", "summary"], "en"),
]


@pytest.mark.parametrize(("words", "said"), BAD_INPUT, ids=lambda value: " ".join(value)[:40])
def test_bad_input_gets_one_sentence_and_changes_nothing(
    run: Run, words: list[str], said: str
) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert ended.out == ""
    assert said in ended.err
    assert len(ended.err.strip().splitlines()) == 1, ended.err
    assert "Traceback" not in ended.err


def test_global_options_may_stand_after_the_command(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.sqlite3"
    assert run("log", "image", "--note", "--db", "--db", file, "--lang=fr").code == 0
    assert "usage" in run("summary", "--lang", "fr", "--db", file).out
    assert (
        json.loads(run("summary", "--json", "--zone", "FRA", f"--db={file}").out)["zone"] == "FRA"
    )


def test_a_trace_is_shown_on_request_and_changes_nothing_else(run: Run) -> None:
    ended = run("log", "nonsense", "--debug", "--json")
    assert ended.code == 2
    assert "Traceback" in ended.err
    assert json.loads(ended.out)["error"]["code"] == "bad_input"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux can be full on request")
def test_an_output_that_is_full_is_the_computers_fault(run_apart: Run) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        for words in (("summary",), ("summary", "--json"), ("log", "question")):
            ended = run_apart(*words, stdout=full)
            assert ended.code == 3, ended.err
            assert len(ended.err.strip().splitlines()) == 1, ended.err
    assert json.loads(run_apart("summary", "--json").out)["usage"]["requests"] == 1


def test_what_cannot_be_recognised_is_an_error_of_its_own(run: Run, tmp_path: Path) -> None:
    poem = tmp_path / "poem\x1b[31m.txt"
    poem.write_text("so much depends upon\n")
    ended = run("import", poem, "--json")
    assert ended.code == 2
    report = json.loads(ended.out)
    assert report["error"]["message"] == ended.err.strip()
    assert report["files"][0]["status"] == "not_recognised"
    assert "\x1b" not in run("import", poem).out


def test_files_of_no_known_kind_are_named_with_what_was_looked_for(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "logs").mkdir()
    answer = {"type": "assistant", "sessionId": "s", "message": {"role": "assistant"}}
    lines = (json.dumps(answer), "not a record")
    (tmp_path / "logs" / "a.jsonl").write_text("\n".join(lines))
    for number in range(12):
        (tmp_path / "logs" / f"poem{number:02}.txt").write_text("so much depends upon\n")
    told = run("import", tmp_path / "logs", "--lang", "fr").out
    assert "poem00.txt" in told
    assert "… et 2 de plus" in told
    assert "Formats recherchés\u00a0: journaux de Claude Code" in told
    assert "\u202f; " in told
    assert "ligne 2\u00a0: " in told
    report = json.loads(run("import", tmp_path / "logs", "--json").out)
    assert (len(report["not_recognised"]), report["totals"]["not_recognised"]) == (12, 12)
    assert "Claude Code logs" in report["looked_for"]


def test_reading_makes_no_database(run: Run, own_folders: Path) -> None:
    assert run("summary").code == 0
    assert not list(own_folders.rglob("*.sqlite3"))


def test_partly_told_amounts_are_told_as_such(run: Run) -> None:
    run("log", "question", "--model", "gpt-4o", "--output-tokens", "300")
    summary = json.loads(run("summary", "--json").out)
    assert summary["usage"]["unknown"] == [{"what": "some amounts not told", "requests": 1}]


def test_errors_are_objects_for_other_programs(run: Run) -> None:
    ended = run("log", "question", "--count", "0", "--json")
    error = json.loads(ended.out)["error"]
    assert ended.code == 2
    assert error["code"] == "bad_input"
    assert error["message"] == ended.err.strip()


def test_a_file_that_is_no_database_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "poem.txt"
    file.write_bytes(b"so much depends upon" * 50)
    for words in (["summary"], ["log", "question"], ["summary", "--json"]):
        ended = run("--db", file, *words)
        assert ended.code == 3
        assert "poem.txt" in ended.err
        assert len(ended.err.strip().splitlines()) == 1
    assert file.read_bytes() == b"so much depends upon" * 50


def test_a_database_from_a_newer_version_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "newer.sqlite3"
    assert run("--db", file, "log", "question").code == 0
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    ended = run("--db", file, "log", "question")
    assert ended.code == 3
    assert "newer" in ended.err


def test_the_environment_can_name_the_database(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.sqlite3"
    assert run("log", "image", RESPONSAI_DB=str(file)).code == 0
    assert file.exists()
    places = json.loads(run("where", "--json", RESPONSAI_DB=str(file)).out)
    assert places["database"] == str(file)
    assert places["database_exists"] is True


def test_where_makes_nothing(run: Run, own_folders: Path) -> None:
    ended = run("where")
    assert ended.code == 0
    assert "responsai.sqlite3" in ended.out
    assert not list(own_folders.rglob("responsai.sqlite3"))


def test_the_demo_touches_nothing_of_the_users(run_apart: Run, own_folders: Path) -> None:
    shown = run_apart("--demo", "summary", "--json")
    assert json.loads(shown.out)["usage"]["requests"] > 2000
    assert not list(own_folders.rglob("*.sqlite3"))
    assert json.loads(run_apart("summary", "--json").out)["usage"]["requests"] == 0


def test_french_is_spoken_where_it_is_asked_for(run: Run, run_apart: Run) -> None:
    assert "Entraînement" in run("--lang", "fr", "log", "question").out
    assert "Entraînement" in run("summary", LANG="fr_FR.UTF-8").out
    wrong = run("--lang", "fr", "log", "question", "--count", "0")
    assert "nombre" in wrong.err
    assert "Afficher" in run_apart("--lang=fr", "summary", "--help").out


def test_help_needs_no_database(run_apart: Run, own_folders: Path) -> None:
    for words in (["--help"], ["log", "--help"], ["summary", "--help"], ["--version"]):
        ended = run_apart(*words)
        assert ended.code == 0
        assert ended.out
    assert not list(own_folders.rglob("*.sqlite3"))


def test_a_console_without_our_letters_is_no_error(run: Run) -> None:
    assert run("log", "question", PYTHONIOENCODING="ascii").code == 0


def test_nothing_recorded_says_what_to_do(run: Run) -> None:
    shown = run("summary")
    assert shown.code == 0
    assert "responsai log question" in shown.out
