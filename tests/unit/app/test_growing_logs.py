"""Logs grow while they are read and between scans: nothing is lost, nothing counts twice."""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, BinaryIO

import pytest
from tests.unit.app import logs_of_programs as logs
from tests.unit.app.conftest import NOW

from responsai.app.jobs import Job
from responsai.importers import sqlite_source
from responsai.importers.files import FileSource
from responsai.importers.places import Env, System

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from responsai.app.jobs import Progress
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import Finding

CLAUDE_CODE = ".claude/projects/CANARY/a.jsonl"
CODEX = ".codex/sessions/2026/05/02/rollout.jsonl"
GEMINI = ".gemini/tmp/CANARY/chats/session.jsonl"
GEMINI_OTHERS = ".gemini/tmp/CANARY/chats/"
LLM = ".config/io.datasette.llm/logs.db"
LM_STUDIO = ".lmstudio/conversations/"
OPENCODE_DATABASE = ".local/share/opencode/opencode.db"
OPENCODE = ".local/share/opencode/storage/message/ses_1/"

GROWING = {
    CLAUDE_CODE: (
        logs.claude_code(1),
        "".join(
            (
                logs.claude_code(2, 7),
                logs.claude_code(2, 70),
                '{"type":"user","message":{"role":"user","content":"CANARY"}}\n',
                logs.claude_code(3),
                logs.claude_code(1, 90),
                logs.claude_code(4),
            )
        ),
        4,
    ),
    CODEX: (
        logs.codex_start() + logs.codex(1, 100, 100),
        "".join(
            (
                logs.codex(2, 250, 150),
                logs.codex(2, 250, 150),
                logs.codex(3, 300, 50),
                logs.codex(4, 40, 40),
            )
        ),
        4,
    ),
    GEMINI: (
        logs.gemini_start() + logs.line(logs.gemini("a", 5)),
        "".join(
            (
                logs.line(logs.gemini("b", None, 2, "x" * 4_000)),
                logs.line(logs.gemini(None, 6, 3)),
                logs.line(logs.gemini("b", 8, 2)),
                logs.line(logs.gemini("c", 9, None)),
                logs.line({"$set": {"messages": [logs.gemini("d", 3, 6)]}}),
            )
        ),
        5,
    ),
}
"""What a log holds at first, what is added to it, and the uses in both."""


@pytest.fixture
def env(tmp_path: Path) -> Env:
    return Env(System.LINUX, tmp_path / "home")


@pytest.fixture
def opened_names(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each file was opened, by name."""
    told: Counter[str] = Counter()
    original = FileSource.open

    def counted(self: FileSource) -> BinaryIO:
        told[self.path.name] += 1
        return original(self)

    monkeypatch.setattr(FileSource, "open", counted)
    return told


def write(env: Env, name: str, text: str, minute: int) -> Path:
    """Write a file as of a minute: what was written last is newer, on any disk."""
    file = env.home / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    moment = NOW.timestamp() - 3600 + minute * 60
    os.utime(file, (moment, moment))
    return file


def findings(workspace: Workspace, env: Env, job: Job | None = None) -> list[Finding]:
    report = workspace.scan(store=True, env=env, job=job)
    return [finding for finding in report.findings if finding.places]


class Writer:
    """Appends to a log whenever it hears that some of it was read, so many times a scan."""

    def __init__(self, file: Path, pieces: Iterator[bytes], times: int) -> None:
        self._file = file
        self._pieces = pieces
        self._times = times
        self._left = times
        self.done = False

    def begin(self) -> Job:
        self._left = self._times
        return Job(self._write)

    def _write(self, _progress: Progress) -> None:
        if self._left:
            self._left -= 1
            piece = next(self._pieces, b"")
            self.done = not piece
            with self._file.open("ab") as stream:
                stream.write(piece)


def cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def scanned_while_it_grows(
    workspace: Workspace, env: Env, writer: Writer, log: Path
) -> tuple[int, Finding]:
    """How many uses scans found while the log grew, and what the one after them found."""
    new = 0
    while not writer.done:
        [found] = findings(workspace, env, writer.begin())
        new += found.new
        log.touch()
    [last] = findings(workspace, env)
    return new, last


@pytest.mark.parametrize(("size", "times"), [(61, 3), (200, 1), (211, 2), (10_000, 1)])
@pytest.mark.parametrize("name", GROWING)
def test_a_log_that_grows_while_it_is_read_is_read_to_its_end_once(
    workspace: Workspace, env: Env, tmp_path: Path, name: str, size: int, times: int
) -> None:
    before, added, uses = GROWING[name]
    log = write(env, name, before, 0)
    writer = Writer(log, cut(added.encode(), size), times)
    new, last = scanned_while_it_grows(workspace, env, writer, log)
    assert (last.new, last.rejected) == (0, 0)
    assert log.read_text() == before + added
    assert new == uses == workspace.store.event_count()
    at_once = logs.read_at_once(tmp_path / "once" / "uses.sqlite3", env, NOW)
    assert logs.content_of(workspace) == at_once


@pytest.mark.parametrize("name", GROWING)
def test_a_log_in_another_encoding_that_grows_is_read_to_its_end_once(
    workspace: Workspace, env: Env, tmp_path: Path, name: str
) -> None:
    before, added, uses = GROWING[name]
    log = write(env, name, "", 0)
    log.write_bytes(before.encode("utf-16"))
    # Pieces end within lines, and within letters.
    writer = Writer(log, cut(added.replace("CANARY", "日本語").encode("utf-16-le"), 301), 2)
    new, last = scanned_while_it_grows(workspace, env, writer, log)
    new += last.new
    assert last.rejected == 0
    assert new == uses == workspace.store.event_count()
    at_once = logs.read_at_once(tmp_path / "once" / "uses.sqlite3", env, NOW)
    assert logs.content_of(workspace) == at_once


@pytest.mark.parametrize("name", GROWING)
def test_a_log_that_grows_while_it_is_imported_is_imported_to_its_end_once(
    workspace: Workspace, env: Env, tmp_path: Path, name: str
) -> None:
    before, added, uses = GROWING[name]
    log = write(env, name, before, 0)
    writer = Writer(log, cut(added.encode(), 97), 2)
    new = 0
    while not writer.done:
        new += workspace.import_paths([log], job=writer.begin()).new
    last = workspace.import_paths([log])
    # The scan takes up what was imported, and has nothing to add.
    [found] = findings(workspace, env)
    assert (last.new, last.rejected, found.new, found.duplicate) == (0, 0, 0, uses)
    assert new == uses == workspace.store.event_count()
    at_once = logs.read_at_once(tmp_path / "once" / "uses.sqlite3", env, NOW)
    assert logs.content_of(workspace) == at_once


def test_a_database_that_is_written_while_it_is_read_is_read_to_its_end_once(
    workspace: Workspace, env: Env, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_source, "_STEPS", 100)
    numbers = iter(range(100, 160))
    with closing(logs.llm_database(env.home / LLM)) as connection:
        logs.llm_write(connection, *(logs.llm_row(number, 20) for number in range(50)))
        connection.execute("BEGIN")
        logs.llm_write(connection, logs.llm_row(98, 1), logs.llm_row(1, 90))

        def write_on(_progress: Progress) -> None:
            if connection.in_transaction:
                connection.execute("COMMIT")
            if (number := next(numbers, None)) is not None:
                logs.llm_write(connection, logs.llm_row(number, number))
            if number == 130:
                connection.execute("PRAGMA wal_checkpoint")
            if number == 150:
                connection.execute("BEGIN")
                logs.llm_write(connection, logs.llm_row(99, 1))
                connection.execute("ROLLBACK")

        new = 0
        for _ in range(30):
            [found] = findings(workspace, env, Job(write_on))
            assert (found.rejected, [file.reason for file in found.files]) == (0, [""])
            new += found.new
            if next(numbers, None) is None:
                break
        [last] = findings(workspace, env)
        [rests] = findings(workspace, env)
        assert (rests.known, rests.files) == (1, ())
        held = connection.execute("SELECT count(*), sum(output_tokens) FROM responses").fetchone()
        amounts = workspace.summarise().usage.amounts
        assert (amounts.requests, amounts.output_tokens) == held
        assert new + last.new == workspace.store.event_count() == held[0]
    at_once = logs.read_at_once(tmp_path / "once" / "uses.sqlite3", env, NOW)
    assert logs.content_of(workspace) == at_once


DOCUMENTS = {
    GEMINI_OTHERS + "a.json": logs.gemini_document(logs.gemini("a", 5), logs.gemini("b", 6)),
    LM_STUDIO + "a.json": logs.lm_studio(0, 40, 50),
    OPENCODE + "a.json": json.dumps(logs.opencode(1, 100)),
}


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("left", [0, 1, 90, -1])
def test_a_document_that_is_half_written_is_read_once_it_is_whole(
    workspace: Workspace, env: Env, tmp_path: Path, name: str, left: int
) -> None:
    write(env, name, DOCUMENTS[name][:left], 0)
    [half] = findings(workspace, env)
    assert half.new == 0
    write(env, name, DOCUMENTS[name], 0)
    [found] = findings(workspace, env)
    assert (found.new > 0, found.rejected, found.unrecognised) == (True, 0, 0)
    at_once = logs.read_at_once(tmp_path / "once" / "uses.sqlite3", env, NOW)
    assert logs.content_of(workspace) == at_once


def test_a_database_that_a_link_leads_to_is_read_again_when_its_log_grows(
    workspace: Workspace, env: Env, tmp_path: Path
) -> None:
    (env.home / LLM).parent.mkdir(parents=True)
    (env.home / LLM).symlink_to(tmp_path / "elsewhere" / "of llm.db")
    with closing(logs.llm_database(tmp_path / "elsewhere" / "of llm.db")) as connection:
        for number in range(3):
            logs.llm_write(connection, logs.llm_row(number, 5))
            [found] = findings(workspace, env)
            assert (found.new, found.duplicate) == (1, number)
            [again] = findings(workspace, env)
            assert (again.known, again.files) == (1, ())


def gemini_stages(env: Env, stage: int) -> None:
    lines = (
        logs.gemini_start() + logs.line(logs.gemini("a", None, 1, "x" * 900)),
        logs.line(logs.gemini("a", 5, 1)) + logs.line(logs.gemini(None, 4, None)),
        logs.line(logs.gemini("b", 7, 9)),
    )
    write(env, GEMINI, "".join(lines[: stage + 1]), stage)
    messages = (logs.gemini("c", None, 2, "x" * 900), logs.gemini("d", 3, 3), logs.gemini("e", 1))
    first = messages[0] if stage == 0 else {**messages[0], "tokens": {"output": 6}}
    text = logs.gemini_document(first, *messages[1 : stage + 1])
    write(env, GEMINI_OTHERS + "anew.json", text, stage)
    write(env, GEMINI_OTHERS + "rests.json", logs.gemini_document(logs.gemini("g", 2)), 0)


def opencode_stages(env: Env, stage: int) -> None:
    for number in range(stage + 1):
        written = logs.opencode(number, 100 if number < stage or number == 2 else None)
        minute = min(number + 1, stage)
        write(env, f"{OPENCODE}msg_{number}.json", json.dumps(written), minute)
    write(env, OPENCODE + "rests.json", json.dumps(logs.opencode(9, 5)), 0)
    # The same messages are in the database of a newer version, which goes on with others.
    shared = (logs.opencode(0, None if stage == 0 else 100), logs.opencode(9, 5))
    own = logs.opencode(20, (None, 30, 60)[stage]), logs.opencode(30 + stage, 8)
    logs.opencode_database(env.home / OPENCODE_DATABASE, *shared, *own)


def lm_studio_stages(env: Env, stage: int) -> None:
    write(env, LM_STUDIO + "grows.json", logs.lm_studio(0, *(40, 50, 60)[: stage + 1]), stage)
    write(env, LM_STUDIO + "anew.json", logs.lm_studio(1, (10, 30, 45)[stage]), stage)
    write(env, LM_STUDIO + "rests.json", logs.lm_studio(2, 70), 0)


def llm_stages(env: Env, stage: int) -> None:
    file = env.home / LLM
    with closing(logs.llm_database(file) if stage == 0 else sqlite3.connect(file)) as opened:
        stages = (
            (logs.llm_row(1, None, "x" * 4_000), logs.llm_row(2, 5)),
            (logs.llm_row(1, 9), logs.llm_row(3, 6)),
            (logs.llm_row(2, 50), logs.llm_row(4, None)),
        )
        logs.llm_write(opened, *stages[stage])
        opened.commit()


STAGES: dict[str, Callable[[Env, int], None]] = {
    "gemini_cli": gemini_stages,
    "opencode": opencode_stages,
    "lm_studio": lm_studio_stages,
    "llm": llm_stages,
}
"""What writes the logs of a program as of a stage."""


@pytest.mark.parametrize("program", STAGES)
def test_scans_of_growing_logs_give_what_one_scan_of_the_last_gives(
    workspace: Workspace, env: Env, tmp_path: Path, opened_names: Counter[str], program: str
) -> None:
    write_stage = STAGES[program]
    for stage in range(3):
        write_stage(env, stage)
        opened_names.clear()
        [found] = findings(workspace, env)
        assert found.rejected == 0
        assert found.new
        assert (opened_names["rests.json"] > 0) == (stage == 0 and program != "llm")
        opened_names.clear()
        [again] = findings(workspace, env)
        assert (again.files, opened_names) == ((), Counter())
    at_once = logs.read_at_once(tmp_path / "once" / "uses.sqlite3", env, NOW)
    assert logs.content_of(workspace) == at_once
