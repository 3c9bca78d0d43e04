"""Exports and archives through the use case, into a real database."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from responsai.app.jobs import Job
from responsai.domain.activity import InputScope, TokenSource
from responsai.domain.imports import FileStatus
from responsai.importers import IMPORTERS

if TYPE_CHECKING:
    from responsai.app.jobs import Progress
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import ImportReport

FIXTURES = Path(__file__).parents[2] / "importers"


def fixture(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


@pytest.fixture
def nested(tmp_path: Path) -> Path:
    """An archive with an export, a table, an archive with another export, and other things."""
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("conversations-000.json", fixture("chatgpt/conversations.json"))
        archive.writestr("user.json", b'{"email": "CANARY"}')
    path = tmp_path / "CANARY.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(inner, "inner CANARY.zip")
        archive.writestr("c/conversations.json", fixture("claude_ai/conversations.json"))
        archive.writestr("../../usage.csv", fixture("cursor/usage.csv"))
        archive.writestr("picture.png", b"\x89PNG\r\n\x1a\n CANARY")
        archive.writestr("__MACOSX/._conversations.json", fixture("chatgpt/images.json"))
    inner.unlink()
    return path


def sources(report: ImportReport) -> list[str | None]:
    return [file.source for file in report.files]


def test_an_archive_is_reported_file_by_file(workspace: Workspace, nested: Path) -> None:
    report = workspace.import_paths([nested])
    assert sources(report) == ["chatgpt", "claude_ai", "cursor"]
    assert [file.path for file in report.files] == [
        f"{nested}/inner CANARY.zip/conversations-000.json",
        f"{nested}/c/conversations.json",
        f"{nested}/usage.csv",
    ]
    assert report.passed_over == len(report.passed_over_named) == 2
    assert all(name.startswith(f"{nested}/") for name in report.passed_over_named)
    assert "ChatGPT" in report.looked_for
    assert report.new == 6 + 5 + 3
    assert workspace.store.daily_matches_events()
    again = workspace.import_paths([nested])
    assert (again.new, again.duplicate) == (0, report.new)


def test_the_same_files_unpacked_add_nothing(
    workspace: Workspace, nested: Path, tmp_path: Path
) -> None:
    workspace.import_paths([nested])
    folder = tmp_path / "mixed"
    for name in ("chatgpt/conversations.json", "claude_ai/conversations.json", "cursor/usage.csv"):
        target = folder / name
        target.parent.mkdir(parents=True)
        target.write_bytes(fixture(name))
    report = workspace.import_paths([folder])
    assert (report.new, report.duplicate) == (0, 14)


def test_a_chosen_source_is_looked_for_in_the_archive(workspace: Workspace, nested: Path) -> None:
    report = workspace.import_paths([nested], source="cursor")
    assert sources(report) == ["cursor"]
    assert report.passed_over == 4
    assert report.looked_for == "Cursor tables"


def test_an_archive_without_anything_is_named_only_if_it_was_meant(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "folder" / "letter.docx"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", b"<xml>")
        archive.writestr("media/a.png", b"\x89PNG")
    (file,) = workspace.import_paths([path]).files
    assert (file.status, file.path) == (FileStatus.NOT_RECOGNISED, str(path))
    assert "ChatGPT" in file.reason
    (path.parent / "usage.csv").write_bytes(fixture("cursor/usage.csv"))
    report = workspace.import_paths([path.parent])
    assert sources(report) == ["cursor"]
    assert (report.passed_over, report.passed_over_named) == (1, (str(path),))


def test_progress_of_an_archive_covers_its_bytes(workspace: Workspace, nested: Path) -> None:
    seen: list[Progress] = []
    workspace.import_paths([nested], job=Job(report=seen.append))
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)
    assert seen[-1].done == seen[-1].total == nested.stat().st_size
    assert (seen[-1].files, seen[-1].events) == (5, 14)


def test_a_stop_in_an_archive_keeps_and_tells_what_was_read(
    workspace: Workspace, nested: Path
) -> None:
    job = Job()

    def stop(progress: Progress) -> None:
        if progress.events:
            job.cancel()

    job.report = stop
    report = workspace.import_paths([nested], job=job)
    assert report.cancelled
    assert report.new == workspace.store.event_count() == 6
    assert workspace.import_paths([nested]).new == 8


def test_a_grown_export_raises_what_is_known(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "conversations.json"
    told = json.loads(fixture("chatgpt/conversations.json"))
    path.write_text(json.dumps(told[:1]))
    workspace.import_paths([path])
    nodes = told[0]["mapping"]
    last = nodes[told[0]["current_node"]]["message"]
    last["content"]["parts"] = ["x" * 1_000]
    path.write_text(json.dumps(told))
    report = workspace.import_paths([path])
    assert (report.new, report.updated, report.duplicate) == (3, 1, 2)


def test_estimates_say_that_they_are(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "conversations.json"
    path.write_bytes(fixture("claude_ai/conversations.json"))
    workspace.import_paths([path])
    for row in workspace.store.rows(None, None):
        assert row.series.token_source is TokenSource.ESTIMATED
        assert row.series.input_scope is InputScope.TURN
        assert row.series.model is None
        assert row.amounts.output_chars > 0
    assert workspace.summarise().usage.measured_share == 0


def test_no_canary_of_any_source_is_stored(
    workspace: Workspace, tmp_path: Path, nested: Path, database: Path
) -> None:
    folder = tmp_path / "CANARY folder"
    for importer in IMPORTERS:
        shutil.copytree(FIXTURES / importer.id, folder / importer.id)
    report = workspace.import_paths([folder, nested])
    assert {importer.id for importer in IMPORTERS} <= set(sources(report))
    told = repr([(file.rejected, file.assumed, file.reason) for file in report.files])
    assert "canary" not in told.lower()
    kept = b"".join(file.read_bytes() for file in database.parent.iterdir() if file.is_file())
    assert b"gpt-5-thinking" in kept
    assert b"canary" not in kept.lower()
