"""What stands in the way of reading is one sentence, and the rest is imported all the same."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self
from zipfile import ZipFile

import pytest
from tests import rights
from tests.unit.app import logs_of_programs as logs

from responsai.app.jobs import Job
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileStatus
from responsai.importers.files import FileSource
from responsai.importers.places import Env, System

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.app.jobs import Progress
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import ImportReport

NOT_ALLOWED = "This may not be read: check its permissions."
GONE = "This is no longer there: import again to look anew."

needs_locks = pytest.mark.skipif(not rights.CAN_LOCK, reason="no lock holds this user")
needs_pipes = pytest.mark.skipif(os.name != "posix", reason="pipes have no names here")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Logs of three uses, in two folders and a zip."""
    made = tmp_path / "CANARY"
    (made / "inner").mkdir(parents=True)
    (made / "a.jsonl").write_text(logs.claude_code(1))
    (made / "inner" / "b.jsonl").write_text(logs.claude_code(2))
    with ZipFile(made / "c.zip", "w") as archive:
        archive.writestr("c.jsonl", logs.claude_code(3))
    return made


@pytest.fixture
def env(tmp_path: Path) -> Env:
    return Env(System.LINUX, tmp_path / "home")


def told(report: ImportReport, *, of: FileStatus = FileStatus.UNREADABLE) -> dict[str, str]:
    return {Path(file.path).name: file.reason for file in report.files if file.status is of}


@needs_locks
@pytest.mark.parametrize(("name", "uses"), [("a.jsonl", 2), ("inner", 2), ("c.zip", 2)])
def test_what_may_not_be_read_is_told_and_the_rest_imported(
    workspace: Workspace, folder: Path, database: Path, name: str, uses: int
) -> None:
    with rights.locked(folder / name):
        report = workspace.import_paths([folder])
        alone = workspace.import_paths([folder / name])
        chosen = workspace.import_paths([folder / name], source="claude_code")
    assert told(report) == told(alone) == told(chosen) == {name: NOT_ALLOWED}
    assert report.new == workspace.store.event_count() == uses
    assert (alone.new, alone.import_id, chosen.import_id) == (0, None, None)
    assert workspace.import_paths([folder]).new == 3 - uses
    for file in database.parent.rglob("*.sqlite3*"):
        assert b"CANARY" not in file.read_bytes(), file
        assert name.encode() not in file.read_bytes(), file


@needs_locks
def test_what_lies_in_a_locked_folder_is_not_said_to_be_missing(
    workspace: Workspace, folder: Path
) -> None:
    inner = folder / "inner"
    with rights.locked(inner):
        report = workspace.import_paths([folder / "a.jsonl", inner / "b.jsonl"])
    assert told(report) == {"b.jsonl": NOT_ALLOWED}
    assert report.new == 1


@needs_locks
@pytest.mark.parametrize(
    ("source", "locked"),
    [
        ("claude_code", ".claude"),
        ("claude_code", ".claude/projects"),
        ("codex", ".codex"),
        ("gemini_cli", ".gemini/tmp"),
        ("gemini_cli", ".gemini/tmp/CANARY"),
        ("llm", ".config/io.datasette.llm"),
        ("lm_studio", ".lmstudio"),
        ("opencode", ".local/share/opencode"),
    ],
)
def test_a_scan_does_not_miss_a_program_because_its_logs_are_locked(
    workspace: Workspace, env: Env, source: str, locked: str
) -> None:
    place = env.home / locked
    place.mkdir(parents=True)
    other = env.home / ".gemini" / "tmp" / "other" / "chats" / "session.jsonl"
    other.parent.mkdir(parents=True)
    other.write_text(logs.gemini_start() + logs.line(logs.gemini("a", 5)))
    with rights.locked(place):
        report = workspace.scan(store=True, env=env)
    [found] = [finding for finding in report.findings if finding.source == source]
    assert found.places
    assert {file.reason for file in found.files if file.reason} == {NOT_ALLOWED}
    assert report.new == (locked != ".gemini/tmp")


def test_a_file_that_may_not_be_read_any_more_keeps_what_it_gave(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = folder / "a.jsonl"
    log.write_text("".join(logs.claude_code(number) for number in range(10, 50)) * 40)

    class Failing:
        """A stream that fails after its first blocks, as a disk or a network share may."""

        def __init__(self, stream: BinaryIO) -> None:
            self._stream = stream
            self._left = 3

        def read(self, size: int = -1) -> bytes:
            self._left -= 1
            if not self._left:
                raise PermissionError(13, "Permission denied", "CANARY")
            return self._stream.read(min(size, 300_000))

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            self._stream.close()

        def __getattr__(self, name: str) -> object:
            return getattr(self._stream, name)

    original = FileSource.open

    def failing(self: FileSource) -> object:
        stream = original(self)
        return Failing(stream) if self.path == log else stream

    monkeypatch.setattr(FileSource, "open", failing)
    report = workspace.import_paths([folder])
    assert told(report) == {"a.jsonl": NOT_ALLOWED}
    [part] = [file for file in report.files if file.reason]
    assert part.new == 40
    assert report.new == workspace.store.event_count() == 42


def test_a_folder_that_vanishes_while_it_is_walked_is_told_and_the_rest_imported(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = os.scandir

    def vanishing(path: Path | int) -> Iterator[os.DirEntry[str]]:
        if path == folder / "inner":
            monkeypatch.undo()
            shutil.rmtree(path)
        return original(path)

    monkeypatch.setattr(os, "scandir", vanishing)
    report = workspace.import_paths([folder])
    assert told(report) == {"inner": GONE}
    assert report.new == 2


def when_read(act: Callable[[], object]) -> Job:
    """A job whose first sign of progress does something to the files."""
    waiting = [act]

    def report(_progress: Progress) -> None:
        while waiting:
            waiting.pop()()

    return Job(report)


def test_files_that_vanish_while_others_are_read_are_told(
    workspace: Workspace, folder: Path
) -> None:
    inner = folder / "inner"
    report = workspace.import_paths([folder], job=when_read(lambda: shutil.rmtree(inner)))
    assert told(report) == {"b.jsonl": GONE}
    assert report.new == 2


@pytest.mark.parametrize("left", [0, 100, 1_000])
def test_a_log_that_shrinks_while_it_is_read_gives_what_is_left(
    workspace: Workspace, env: Env, left: int
) -> None:
    log = env.home / ".claude" / "projects" / "CANARY" / "a.jsonl"
    log.parent.mkdir(parents=True)
    text = "".join(logs.claude_code(number) for number in range(50)) * 40
    log.write_text(text)
    report = workspace.scan(store=True, env=env, job=when_read(lambda: os.truncate(log, left)))
    assert report.new == 50
    assert not report.cancelled
    log.write_text(text[:left] + "\n" + logs.claude_code(51))
    assert workspace.scan(store=True, env=env).new == 1
    assert workspace.scan(store=True, env=env).new == 0


def test_a_database_that_shrinks_while_it_is_read_is_a_sentence(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "logs.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(logs.LLM_TABLE)
        connection.execute("BEGIN")
        logs.llm_write(connection, *(logs.llm_row(n, 20, "x" * 3_000) for n in range(2_000)))
        connection.execute("COMMIT")
    size = file.stat().st_size // 4_096 // 2 * 4_096
    report = workspace.import_paths([file], job=when_read(lambda: os.truncate(file, size)))
    [made] = report.files
    assert made.status is FileStatus.UNREADABLE
    assert "damaged or in use" in made.reason
    assert report.new == workspace.store.event_count() < 2_000


def test_an_archive_that_shrinks_while_it_is_read_is_a_sentence(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "many.zip"
    with ZipFile(file, "w") as archive:
        for number in range(40):
            archive.writestr(f"{number}.jsonl", logs.claude_code(number))
    size = file.stat().st_size // 2
    report = workspace.import_paths([file], job=when_read(lambda: os.truncate(file, size)))
    assert 0 < report.new == workspace.store.event_count() < 40
    assert all(told(report).values())
    assert told(report)


@needs_pipes
def test_pipes_sockets_and_devices_are_passed_by(
    workspace: Workspace, env: Env, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = env.home / ".claude" / "projects" / "CANARY"
    place.mkdir(parents=True)
    os.mkfifo(place / "pipe.jsonl")
    monkeypatch.chdir(place)  # names of sockets are short
    with closing(socket.socket(socket.AF_UNIX)) as made:
        made.bind("socket.jsonl")
        (place / "endless.jsonl").symlink_to("/dev/zero")
        (place / "around").symlink_to(place.parent, target_is_directory=True)
        (place / "a.jsonl").write_text(logs.claude_code(1))
        told_by_scan = workspace.scan(store=True, env=env)
        told_by_import = workspace.import_paths([tmp_path / "home"])
        assert told_by_scan.new == 1
        assert [file.path for file in told_by_import.files] == [str(place / "a.jsonl")]
        for name in ("pipe.jsonl", "socket.jsonl", "endless.jsonl"):
            report = workspace.import_paths([place / name], source="claude_code")
            assert told(report, of=FileStatus.NOT_RECOGNISED).keys() == {name}


@needs_pipes
def test_a_pipe_beside_a_database_or_in_the_place_of_one_is_not_waited_for(
    workspace: Workspace, env: Env
) -> None:
    file = env.config() / "io.datasette.llm" / "logs.db"
    with closing(logs.llm_database(file)) as connection:
        logs.llm_write(connection, logs.llm_row(1, 20))
    os.mkfifo(file.with_name("logs.db-wal"))
    workspace.scan(store=True, env=env)
    shutil.rmtree(file.parent)
    file.parent.mkdir()
    os.mkfifo(file)
    assert workspace.scan(store=True, env=env).new == 0


def test_a_path_that_cannot_be_is_a_sentence(workspace: Workspace, tmp_path: Path) -> None:
    for path in (tmp_path / ("x" * 5_000), tmp_path / "a\0b", tmp_path / "none" / "there"):
        with pytest.raises(UnreadableError, match="check the spelling"):
            workspace.import_paths([path])
    assert json.dumps(workspace.store.import_history()) == "[]"
