"""Scans of a computer take what is new or has grown, and nothing twice."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.new_database import new_database

from responsai.app.jobs import Job
from responsai.app.workspace import Workspace
from responsai.domain.imports import FileStatus
from responsai.importers.claude_code import ClaudeCode
from responsai.importers.places import Env, System

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.app.jobs import Progress
    from responsai.domain.imports import Finding, ScanReport


def answer(number: int, output: int = 50, **line: object) -> str:
    record = {
        "type": "assistant",
        "timestamp": f"2026-05-0{number % 9 + 1}T10:00:00.000Z",
        "sessionId": "s",
        "requestId": f"req_{number}",
        "message": {
            "id": f"msg_01AaBbCcDdEeFf11GgHh{number:04}",
            "role": "assistant",
            "model": "claude-sonnet-4-5-20250929",
            "content": [{"type": "text", "text": "a CANARY answer"}],
            "usage": {"input_tokens": 3, "output_tokens": output},
        },
    }
    return json.dumps(record | line) + "\n"


def row(total: int, last: int) -> str:
    counts = {"total_token_usage": {"input_tokens": total, "output_tokens": 1}}
    info = counts | {"last_token_usage": {"input_tokens": last, "output_tokens": 1}}
    payload = {"type": "token_count", "info": info}
    return (
        json.dumps({"timestamp": "2026-05-01T10:00:00Z", "type": "event_msg", "payload": payload})
        + "\n"
    )


@pytest.fixture
def env(tmp_path: Path) -> Env:
    return Env(System.LINUX, tmp_path / "home")


@pytest.fixture
def project(env: Env) -> Path:
    folder = env.home / ".claude" / "projects" / "CANARY"
    folder.mkdir(parents=True)
    (folder / "a.jsonl").write_text(answer(1) + answer(2))
    (folder / "b.jsonl").write_text(answer(3))
    (folder / "notes.md").write_text("buy milk")
    return folder


def scan(workspace: Workspace, env: Env, *, store: bool = True) -> Finding:
    return of(workspace.scan(store=store, env=env))


def of(report: ScanReport, source: str = "claude_code") -> Finding:
    [finding] = [finding for finding in report.findings if finding.source == source]
    return finding


def test_a_look_tells_what_is_there_and_stores_nothing(
    workspace: Workspace, env: Env, project: Path
) -> None:
    for _ in range(2):
        report = workspace.scan(env=env)
        found = of(report)
        assert (len(found.files), found.known, found.new) == (2, 0, 3)
        assert (str(found.first), str(found.last)) == ("2026-05-02", "2026-05-04")
        assert found.places == (str(project.parent),)
        assert (report.stored, report.import_id) == (False, None)
    assert workspace.store.event_count() == 0
    assert workspace.store.import_history() == []


def test_the_next_scan_takes_only_what_grew(workspace: Workspace, env: Env, project: Path) -> None:
    assert scan(workspace, env).new == 3
    again = workspace.scan(store=True, env=env)
    assert (of(again).known, of(again).files, again.import_id) == (2, (), None)
    with (project / "a.jsonl").open("a") as log:
        log.write(answer(4) + answer(2, output=99) + "{broken\n")
    grown = scan(workspace, env)
    [file] = grown.files
    assert (file.new, file.duplicate, file.updated, grown.known) == (1, 0, 1, 1)
    assert file.rejected[0].where == "line 5"
    assert workspace.summarise().usage.amounts.output_tokens == 50 + 99 + 50 + 50


def test_only_the_new_bytes_are_read(workspace: Workspace, env: Env, project: Path) -> None:
    log = project / "a.jsonl"
    log.write_text("".join(answer(n) for n in range(200)))
    scan(workspace, env)
    size = log.stat().st_size
    with log.open("a") as stream:
        stream.write(answer(300))
    seen: list[Progress] = []
    workspace.scan(store=True, env=env, job=Job(report=seen.append))
    assert seen[-1].done == seen[-1].total == log.stat().st_size - size


def test_a_line_that_was_not_whole_is_read_again(
    workspace: Workspace, env: Env, project: Path
) -> None:
    whole = answer(5)
    with (project / "b.jsonl").open("a") as log:
        log.write(whole[:-30])
        log.flush()
        first = scan(workspace, env)
        assert (first.new, first.rejected) == (3, 1)
        log.write(whole[-30:])
    second = scan(workspace, env)
    assert (second.new, second.duplicate, second.rejected) == (1, 0, 0)


@pytest.mark.parametrize("text", [answer(7) + answer(8) + answer(9), answer(7)])
def test_a_log_that_was_written_anew_is_read_as_a_whole(
    workspace: Workspace, env: Env, project: Path, text: str
) -> None:
    scan(workspace, env)
    (project / "a.jsonl").write_text(text)
    found = scan(workspace, env)
    assert (found.new, found.duplicate) == (text.count("\n"), 0)


def test_a_log_that_hangs_together_is_read_as_a_whole(
    workspace: Workspace, env: Env, project: Path
) -> None:
    log = project / "b.jsonl"
    log.write_text(answer(3, timestamp=None))
    scan(workspace, env)
    with log.open("a") as stream:
        stream.write(answer(6))
    found = scan(workspace, env)
    assert (found.new, found.duplicate + found.updated) == (1, 1)


def test_codex_goes_on_counting_where_it_stopped(workspace: Workspace, env: Env) -> None:
    folder = env.home / ".codex" / "sessions" / "2026" / "05" / "01"
    folder.mkdir(parents=True)
    log = folder / "rollout.jsonl"
    log.write_text(row(100, 100) + row(250, 150))
    assert of(workspace.scan(store=True, env=env), "codex").new == 2
    with log.open("a") as stream:
        stream.write(row(250, 150) + row(300, 50))
    assert of(workspace.scan(store=True, env=env), "codex").new == 1
    assert workspace.summarise().usage.amounts.input_tokens == 300


def test_files_that_vanish_leave_their_uses(workspace: Workspace, env: Env, project: Path) -> None:
    scan(workspace, env)
    before = workspace.summarise()
    for file in project.iterdir():
        file.unlink()
    found = scan(workspace, env)
    assert (found.files, found.known) == ((), 0)
    assert workspace.summarise() == before


def test_what_was_undone_is_found_again(workspace: Workspace, env: Env, project: Path) -> None:
    first = workspace.scan(store=True, env=env)
    assert first.import_id is not None
    workspace.store.journal.undo_import(first.import_id)
    assert workspace.store.event_count() == 0
    found = scan(workspace, env)
    assert (found.new, found.known) == (3, 0)
    assert project.exists()


def test_a_damaged_database_in_its_place_is_a_sentence(workspace: Workspace, env: Env) -> None:
    folder = env.config() / "io.datasette.llm"
    folder.mkdir(parents=True)
    (folder / "logs.db").write_bytes(b"SQLite format 3\0" + b"x" * 5_000)
    [file] = of(workspace.scan(env=env), "llm").files
    assert file.status is FileStatus.NOT_RECOGNISED
    assert "the llm database" in file.reason


def test_a_better_importer_reads_everything_again(
    workspace: Workspace, env: Env, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(workspace, env)
    monkeypatch.setattr(ClaudeCode, "version", ClaudeCode.version + 1)
    found = scan(workspace, env)
    assert (len(found.files), found.known, found.duplicate) == (2, 0, 3)
    assert project.exists()


def test_a_database_is_read_again_when_its_log_grows(workspace: Workspace, env: Env) -> None:
    folder = env.config() / "io.datasette.llm"
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "logs.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "CREATE TABLE responses (id TEXT, model TEXT, conversation_id TEXT,"
            " datetime_utc TEXT, input_tokens INTEGER, output_tokens INTEGER)"
        )
        insert = "INSERT INTO responses VALUES (?, 'm', 'c', '2026-05-01T10:00:00', 1, 2)"
        connection.execute(insert, ("one",))
        assert of(workspace.scan(store=True, env=env), "llm").new == 1
        assert of(workspace.scan(store=True, env=env), "llm").known == 1
        connection.execute(insert, ("two",))
        found = of(workspace.scan(store=True, env=env), "llm")
        assert (found.new, found.duplicate) == (1, 1)


def test_stopping_keeps_whole_files_and_the_next_scan_does_the_rest(
    workspace: Workspace, env: Env, project: Path
) -> None:
    job = Job()

    def stop_after_one(progress: Progress) -> None:
        if progress.files:
            job.cancel()

    job = replace(job, report=stop_after_one)
    report = workspace.scan(store=True, env=env, job=job)
    assert report.cancelled
    assert of(report).new == 2
    rest = scan(workspace, env)
    assert (rest.new, rest.known) == (1, 1)
    assert project.exists()


def test_what_cannot_be_read_is_a_sentence_and_the_rest_is_taken(
    workspace: Workspace, env: Env, project: Path
) -> None:
    (project / "loop").symlink_to(project)
    (project / "itself").symlink_to(project / "itself")
    (project / "nowhere.jsonl").symlink_to(project / "gone")
    (project / "huge.jsonl").write_bytes(b'{"type":"assistant","x":"' + b"y" * 40_000_000)
    found = scan(workspace, env)
    assert found.new == 3
    assert all(file.status is not FileStatus.UNREADABLE for file in found.files)


def test_places_that_two_roots_lead_to_are_taken_once(
    workspace: Workspace, env: Env, project: Path
) -> None:
    both = replace(env, variables={"CLAUDE_CONFIG_DIR": str(project.parent.parent)})
    found = scan(workspace, both)
    assert (len(found.files), found.new, len(found.places)) == (2, 3, 1)


def test_nothing_of_names_or_texts_is_remembered(
    workspace: Workspace, env: Env, project: Path, database: Path
) -> None:
    scan(workspace, env)
    files = [database, *database.parent.glob("*-wal")]
    data = b"".join(file.read_bytes() for file in files)
    assert b"CANARY" not in data
    assert os.fsencode(project) not in data


def test_uses_of_a_wrong_clock_count_at_once_and_get_their_time_if_it_comes_true(
    database: Path, env: Env, project: Path
) -> None:
    (project / "c.jsonl").write_text(answer(4, timestamp="2026-05-24T10:00:00Z"))
    now = dt.datetime(2026, 5, 21, 12, tzinfo=dt.UTC)
    with Workspace.open(new_database(database), now=lambda: now) as opened:
        early = scan(opened, env)
        assert (early.new, early.rejected) == (4, 0)
        assert any("cannot be true" in one.sentence for file in early.files for one in file.assumed)
        assert scan(opened, env).known == 3
    with Workspace.open(database, now=lambda: now + dt.timedelta(days=5)) as opened:
        assert scan(opened, env).known == 3
        opened.import_paths([project])
    with closing(sqlite3.connect(database)) as connection:
        [(latest_ms,)] = connection.execute("SELECT max(at_ms) FROM events")
    assert latest_ms == dt.datetime(2026, 5, 24, 10, tzinfo=dt.UTC).timestamp() * 1000
