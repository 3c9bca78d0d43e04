"""Reviews say what an import will do, and the import then does just that."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.unit.app.conftest import NOW
from tests.unit.app.test_scanning import answer

from responsai.app.following import follow, followed, read_followed, rest_after_undo
from responsai.app.jobs import Job
from responsai.app.rehearsing import Look, Rehearsal
from responsai.domain.imports import FileStatus
from responsai.importers.places import Env, System
from responsai.storage import ImportStatus, JournalQuery
from responsai.storage import rehearsal as twins

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.app.workspace import Workspace


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "a.jsonl").write_text(answer(1) + answer(2) + "{broken\n")
    (folder / "b.jsonl").write_text(answer(2) + answer(3))
    return folder


def counts(workspace: Workspace) -> tuple[int, int]:
    store = workspace.store
    return store.event_count(), len(store.import_history())


def test_a_review_stores_nothing_and_the_import_does_what_it_said(
    workspace: Workspace, logs: Path
) -> None:
    workspace.import_paths([logs / "b.jsonl"])
    grown = logs / "b.jsonl"
    grown.write_text(answer(2, output=70) + answer(3) + answer(4, message=unknown_model()))
    trial = Rehearsal(workspace.store.path)
    review = trial.read([logs], NOW, Job())
    assert (review.outcome.new, review.outcome.known, review.outcome.raised) == (2, 1, 1)
    assert (review.outcome.repeated, review.outcome.strange, review.report.rejected) == (0, 1, 1)
    assert (str(review.outcome.first), str(review.outcome.last)) == ("2026-05-02", "2026-05-05")
    assert counts(workspace) == (2, 1)
    report = trial.commit(NOW, Job())
    trial.close()
    assert report.outcome is not None
    assert report.outcome == replace(review.outcome, first=report.first)
    assert (report.new, report.updated, report.rejected) == (2, 1, 1)
    assert [file.new for file in report.files] == [1, 1]
    assert counts(workspace) == (4, 2)
    [record, _] = workspace.store.import_history()
    assert (record.status, record.sources, record.files) == (
        ImportStatus.DONE,
        ("claude_code",),
        2,
    )
    assert workspace.store.daily_matches_events()
    workspace.store.journal.undo_import(record.id)
    assert counts(workspace)[0] == 2


def unknown_model() -> dict[str, object]:
    told: dict[str, object] = json.loads(answer(4))["message"]
    return told | {"model": "nobody-knows-this-7000"}


def test_a_model_that_is_not_named_is_told_once(workspace: Workspace, tmp_path: Path) -> None:
    table = tmp_path / "spend.csv"
    table.write_text(
        "request_id,call_type,model,prompt_tokens,completion_tokens,startTime\n"
        "1,acompletion,,10,20,2026-05-01 10:00:00\n"
        "2,acompletion,nobody-knows-this-7000,10,20,2026-05-01 10:01:00\n"
    )
    trial = Rehearsal(workspace.store.path)
    review = trial.read([table], NOW, Job())
    trial.close()
    [assumed] = review.report.files[0].assumed
    assert assumed.sentence == "1 row does not name its model."
    assert (review.outcome.new, review.outcome.strange) == (2, 1)


def test_reading_in_two_steps_is_reading_in_one(
    workspace: Workspace, logs: Path, tmp_path: Path
) -> None:
    trial = Rehearsal(workspace.store.path)
    trial.read([logs], NOW, Job())
    in_two = trial.commit(NOW, Job())
    with type(workspace).open(tmp_path / "other.sqlite3", now=lambda: NOW) as other:
        in_one = other.import_paths([logs])
        assert other.store.rows() == workspace.store.rows()
    assert [(f.path, f.new, f.duplicate, f.updated) for f in in_one.files] == [
        (f.path, f.new, f.duplicate, f.updated) for f in in_two.files
    ]


def test_nothing_recognised_and_nothing_new_are_told(
    workspace: Workspace, logs: Path, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("milk")
    review = Rehearsal(workspace.store.path).read([notes], NOW, Job())
    assert [file.status for file in review.report.files] == [FileStatus.NOT_RECOGNISED]
    workspace.import_paths([logs])
    again = Rehearsal(workspace.store.path)
    review = again.read([logs], NOW, Job())
    assert (review.outcome.new, review.outcome.known, review.outcome.repeated) == (0, 3, 1)
    assert again.commit(NOW, Job()).import_id is None


def test_cancel_before_leaves_the_journal_and_during_keeps_whole_batches(
    workspace: Workspace, logs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Rehearsal(workspace.store.path)
    stopped = Job()
    stopped.cancel()
    assert trial.read([logs], NOW, stopped).report.cancelled
    assert counts(workspace) == (0, 0)
    trial = Rehearsal(workspace.store.path)
    trial.read([logs / "a.jsonl"], NOW, Job())
    monkeypatch.setattr(twins, "BATCH_EVENTS", 1)
    report = trial.commit(NOW, stopped)
    assert (report.cancelled, report.new) == (True, 1)
    assert workspace.store.event_count() == 1
    assert workspace.store.import_history()[0].status is ImportStatus.CANCELLED


def test_what_was_deleted_by_hand_is_known(workspace: Workspace, logs: Path) -> None:
    workspace.import_paths([logs])
    [entry, *_] = workspace.store.journal.page(JournalQuery()).entries
    workspace.store.journal.delete([entry.id])
    review = Rehearsal(workspace.store.path).read([logs], NOW, Job())
    assert (review.outcome.new, review.outcome.raised) == (0, 0)


@pytest.fixture
def env(tmp_path: Path, logs: Path) -> Env:
    home = tmp_path / "home"
    projects = home / ".claude" / "projects"
    projects.parent.mkdir(parents=True)
    logs.rename(projects)
    (projects / "notes.md").write_text("milk")
    return Env(System.LINUX, home)


def test_a_look_counts_what_is_new_and_opens_nothing_twice(workspace: Workspace, env: Env) -> None:
    look = Look(workspace.store.path)
    [first] = look.count(["claude_code"], NOW, Job(), env)
    assert (first.new, str(first.first), str(first.last)) == (3, "2026-05-02", "2026-05-04")
    assert (len(first.finding.files), first.finding.unrecognised) == (2, 1)
    assert counts(workspace) == (0, 0)
    log = env.home / ".claude" / "projects" / "a.jsonl"
    with log.open("a") as stream:
        stream.write(answer(9))
    [grown] = look.count(["claude_code"], NOW, Job(), env)
    assert (grown.new, grown.finding.known, len(grown.finding.files)) == (4, 1, 1)
    read_followed(workspace.store, ["claude_code"], NOW, Job(), env)
    [known] = look.count(["claude_code"], NOW, Job(), env)
    assert (known.new, known.finding.known, known.finding.files) == (0, 2, ())


def test_what_will_be_left_out_is_told_until_the_rest_is_added(
    workspace: Workspace, env: Env
) -> None:
    log = env.home / ".claude" / "projects" / "a.jsonl"
    look = Look(workspace.store.path)

    def lines() -> list[str]:
        [sight] = look.count(["claude_code"], NOW, Job(), env)
        return [rejected.where for path, rejected in sight.rejected if path == str(log)]

    assert lines() == ["line 3"]
    assert lines() == ["line 3"]  # the file rests and is not opened
    with log.open("a") as stream:
        stream.write("{broken again\n")
    assert lines() == ["line 3", "line 4"]  # only what grew is read
    read_followed(workspace.store, ["claude_code"], NOW, Job(), env)
    assert lines() == []


def test_following_can_be_undone_and_ends_with_the_undo_of_its_import(
    workspace: Workspace, env: Env
) -> None:
    store = workspace.store
    follow(store, "claude_code", on=True)
    follow(store, "codex", on=True)
    assert followed(store) == ("claude_code", "codex")
    store.journal.undo()
    assert followed(store) == ("claude_code",)
    report = read_followed(store, followed(store), NOW, Job(), env)
    assert (report.new, read_followed(store, followed(store), NOW, Job(), env).new) == (3, 0)
    assert report.import_id is not None
    store.journal.undo_import(report.import_id)
    assert rest_after_undo(store, report.import_id) == ("Claude Code",)
    assert followed(store) == ()
    assert rest_after_undo(store, report.import_id) == ()
