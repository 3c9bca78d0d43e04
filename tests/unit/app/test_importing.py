from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from responsai.app.jobs import Job
from responsai.domain.errors import BadInputError, UnreadableError
from responsai.domain.imports import FileStatus
from responsai.importers import IMPORTERS
from responsai.importers.claude_code import ClaudeCode
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.app.jobs import Progress
    from responsai.app.workspace import Workspace
    from responsai.importers.base import Importer


def answer(number: int, output: int = 50, day: int = 1) -> str:
    return json.dumps(
        {
            "type": "assistant",
            "timestamp": f"2026-05-{day:02}T10:00:00.000Z",
            "sessionId": "s",
            "requestId": f"req_{number}",
            "message": {
                "id": f"msg_{number}",
                "role": "assistant",
                "model": "claude-sonnet-4-5-20250929",
                "content": [{"type": "text", "text": "a secret answer"}],
                "usage": {
                    "input_tokens": 3,
                    "cache_creation_input_tokens": 200,
                    "cache_read_input_tokens": 1000,
                    "output_tokens": output,
                },
            },
        }
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two logs, one with a broken line, and a file that is no log."""
    logs = tmp_path / "projects" / "one"
    logs.mkdir(parents=True)
    (logs / "a.jsonl").write_text("\n".join([answer(1), "{broken", answer(2, day=3)]) + "\n")
    (logs / "b.jsonl").write_text(answer(3) + "\n")
    (logs / "notes.txt").write_text("buy milk")
    return logs


def test_a_folder_is_read_and_reported_file_by_file(workspace: Workspace, folder: Path) -> None:
    report = workspace.import_paths([folder])
    assert (report.new, report.duplicate, report.updated, report.rejected) == (3, 0, 0, 1)
    first, second = report.files
    assert first.path.endswith("a.jsonl")
    assert first.rejected[0].where == "line 2"
    assert (str(first.first), str(first.last)) == ("2026-05-01", "2026-05-03")
    assert second.status is FileStatus.READ
    amounts = workspace.summarise().usage.amounts
    assert (amounts.requests, amounts.cached_tokens, amounts.output_tokens) == (3, 3000, 150)
    assert workspace.store.daily_matches_events()


def test_importing_again_adds_nothing(workspace: Workspace, folder: Path) -> None:
    workspace.import_paths([folder])
    before = workspace.summarise()
    again = workspace.import_paths([folder])
    assert (again.new, again.duplicate) == (0, 3)
    assert again.import_id is None
    assert workspace.summarise() == before


def test_a_grown_file_adds_what_is_new_and_keeps_the_larger(
    workspace: Workspace, folder: Path
) -> None:
    workspace.import_paths([folder])
    (folder / "b.jsonl").write_text(answer(3, output=80) + "\n" + answer(4) + "\n")
    report = workspace.import_paths([folder / "b.jsonl"])
    assert (report.new, report.updated) == (1, 1)
    assert workspace.summarise().usage.amounts.output_tokens == 230


def test_a_dry_run_reports_the_same_and_stores_nothing(workspace: Workspace, folder: Path) -> None:
    workspace.import_paths([folder / "b.jsonl"])
    trial = workspace.import_paths([folder], dry_run=True)
    assert (trial.new, trial.duplicate, trial.rejected) == (2, 1, 1)
    assert workspace.store.event_count() == 1
    assert workspace.import_paths([folder]).new == 2


def test_a_path_that_is_not_there_changes_nothing(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(UnreadableError, match="check the spelling"):
        workspace.import_paths([folder, folder / "missing"])
    assert workspace.store.event_count() == 0


def test_an_unknown_source_is_refused(workspace: Workspace, folder: Path) -> None:
    with pytest.raises(BadInputError, match="claude_code"):
        workspace.import_paths([folder], source="teletext")


NOT_OF = (
    "This does not seem to come from {} but from Claude Code: import it without naming a source."
)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("importer", [one for one in IMPORTERS if one.id != "claude_code"])
def test_a_file_that_is_of_another_program_than_told_says_so(
    workspace: Workspace, folder: Path, importer: Importer, language: str
) -> None:
    use_language(language)
    (report,) = workspace.import_paths([folder / "a.jsonl"], source=importer.id).files
    assert (report.status, report.source) == (FileStatus.NOT_RECOGNISED, None)
    if language == "en":
        assert report.reason == NOT_OF.format(importer.label)
    else:
        assert f"(Claude Code, et non {importer.label})" in report.reason
    assert (report.rejected, report.new) == ((), 0)
    assert workspace.store.import_history() == []


@pytest.mark.parametrize(("source", "label"), [("codex", "OpenAI Codex"), ("llm", "llm")])
def test_a_file_of_no_program_is_not_taken_for_that_of_the_one_told(
    workspace: Workspace, folder: Path, source: str, label: str
) -> None:
    nothing = folder / "nothing.jsonl"
    nothing.touch()
    notes, empty = workspace.import_paths([folder / "notes.txt", nothing], source=source).files
    assert notes.reason == (
        f"This is not recognised as coming from {label}: check which file it is, or import it "
        "without naming a source."
    )
    assert empty.reason == "The file is empty."


def test_of_a_folder_only_files_of_the_source_that_is_told_are_taken(
    workspace: Workspace, folder: Path
) -> None:
    report = workspace.import_paths([folder, folder / "b.jsonl"], source="codex")
    (told,) = report.files
    assert told.reason == NOT_OF.format("OpenAI Codex")
    assert report.passed_over == 2
    assert report.looked_for.startswith("OpenAI Codex logs")
    (whole,) = workspace.import_paths([folder.parent], source="llm").files[:1]
    assert "llm" in whole.reason


def test_a_source_that_is_told_finds_uses_where_it_would_not_look_for_them(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClaudeCode, "recognise", lambda *_: 0.0)
    assert workspace.import_paths([folder / "b.jsonl"]).new == 0
    assert workspace.import_paths([folder / "b.jsonl"], source="claude_code").new == 1


def test_a_folder_without_logs_says_what_was_looked_for(
    workspace: Workspace, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (file,) = workspace.import_paths([empty]).files
    assert file.status is FileStatus.NOT_RECOGNISED
    assert "Claude Code" in file.reason


def test_progress_covers_every_byte(workspace: Workspace, folder: Path) -> None:
    seen: list[Progress] = []
    workspace.import_paths([folder], job=Job(report=seen.append))
    assert seen[-1].done == seen[-1].total == sum(file.stat().st_size for file in folder.iterdir())
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)
    assert seen[-1].events == 3


def test_a_cancelled_import_keeps_what_was_read_and_can_be_resumed(
    workspace: Workspace, folder: Path
) -> None:
    job = Job()

    def stop(progress: Progress) -> None:
        if progress.files == 1:
            job.cancel()

    job.report = stop
    report = workspace.import_paths([folder], job=job)
    assert report.cancelled
    assert 0 < report.new < 3
    assert workspace.store.event_count() == report.new
    assert workspace.store.daily_matches_events()
    assert workspace.import_paths([folder]).new == 3 - report.new


def test_no_text_and_no_path_is_stored(workspace: Workspace, folder: Path, database: Path) -> None:
    workspace.import_paths([folder])
    stored = b"".join(file.read_bytes() for file in database.parent.iterdir() if file.is_file())
    assert b"claude-sonnet-4-5" in stored
    for secret in (b"a secret answer", b"projects", b"a.jsonl", b"msg_1", b"req_1", b"broken"):
        assert secret not in stored
