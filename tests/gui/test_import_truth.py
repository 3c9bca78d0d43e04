"""What is said of an import holds as long as it is said, whatever happens meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog
from tests.gui.test_sources import answer, home, opened, settled

from responsai.app.workspace import Workspace
from responsai.gui.import_run import Step
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.import_run import ImportRun
    from responsai.gui.pages.sources import SourcesPage

__all__ = ["home"]


@pytest.fixture
def page(home: Path, program: Program, qtbot: QtBot) -> SourcesPage:  # noqa: ARG001
    return opened(program, qtbot)


@pytest.fixture
def run(program: Program, page: SourcesPage, tmp_path: Path, qtbot: QtBot) -> ImportRun:  # noqa: ARG001
    """An import that waits for an answer."""
    file = tmp_path / "session.jsonl"
    file.write_text(answer(7) + answer(8) + "{no\n")
    run = program.frame.imports
    run.start([str(file)])
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    return run


def add(run: ImportRun, program: Program, qtbot: QtBot) -> int:
    run.add()
    qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
    settled(program, qtbot)
    assert run.report is not None
    assert run.report.import_id is not None
    return run.report.import_id


def step(run: ImportRun) -> Step:
    return run.step


def test_whoever_undoes_an_import_closes_its_receipt(
    run: ImportRun, page: SourcesPage, program: Program, qtbot: QtBot
) -> None:
    add(run, program, qtbot)
    program.frame.undo_requested.emit()
    qtbot.waitUntil(lambda: run.step is Step.NONE, timeout=10_000)
    settled(program, qtbot)
    assert not page.imports.result.isVisible()


def test_an_import_that_another_program_undid_closes_its_receipt(
    run: ImportRun, program: Program, journal: Path, qtbot: QtBot
) -> None:
    number = add(run, program, qtbot)
    with Workspace.open(journal) as other:
        other.store.journal.undo_import(number)
    program.window.refresh()
    qtbot.waitUntil(lambda: run.step is Step.NONE, timeout=10_000)
    settled(program, qtbot)


def test_undoing_twice_is_refused_in_passing(
    run: ImportRun, page: SourcesPage, program: Program, journal: Path, qtbot: QtBot
) -> None:
    number = add(run, program, qtbot)
    with Workspace.open(journal) as other:
        other.store.journal.undo_import(number)
    page.imports.result.undo.click()
    qtbot.waitUntil(lambda: run.step is Step.NONE, timeout=10_000)
    settled(program, qtbot)
    assert program.window.toast.accessibleName() == "This import is undone already."
    assert program.window.toast.icon == "info"
    assert program.window.findChildren(QDialog) == []


def test_undoing_another_import_leaves_the_question_open(
    run: ImportRun, page: SourcesPage, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    add(run, program, qtbot)
    file = tmp_path / "other.jsonl"
    file.write_text(answer(4))
    run.start([str(file)])
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    page.history.entries[0].undo.click()
    settled(program, qtbot)
    assert run.step is Step.REVIEW
    run.cancel()


def test_a_receipt_closes_when_the_language_changes(
    run: ImportRun, program: Program, qtbot: QtBot
) -> None:
    add(run, program, qtbot)
    program.frame.appearance.set_theme("dark")
    assert step(run) is Step.ENDED
    program.frame.say("Something was done.")
    program.frame.appearance.set_language("fr")
    assert step(run) is Step.NONE
    qtbot.waitUntil(lambda: not program.window.toast.isVisible())
    settled(program, qtbot)


def test_what_waits_for_an_answer_is_read_anew_in_another_language(
    run: ImportRun, program: Program, qtbot: QtBot
) -> None:
    assert run.review is not None
    program.frame.appearance.set_language("fr")
    settled(program, qtbot)
    assert run.step is Step.REVIEW
    [file] = run.review.report.files
    assert file.rejected[0].where == "ligne 3"
    add(run, program, qtbot)
    program.frame.appearance.set_language("en")
    settled(program, qtbot)


def test_what_is_added_while_the_language_changes_is_told_in_passing(
    run: ImportRun, program: Program, qtbot: QtBot
) -> None:
    run.add()
    use_language("fr")
    qtbot.waitUntil(lambda: run.step is Step.NONE, timeout=10_000)
    settled(program, qtbot)
    assert program.window.toast.accessibleName() == "2 usages ajoutés"


def test_a_refusal_goes_when_it_does_not_hold_any_more(
    run: ImportRun, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    toast = program.window.toast
    run.start([str(tmp_path / "session.jsonl")])
    run.start([str(tmp_path / "session.jsonl")])
    assert toast.accessibleName().startswith("An import is under way.")
    assert toast.icon == "info"
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    assert not toast.isVisible()
    run.cancel()


def test_following_again_takes_back_that_it_is_not_followed(
    page: SourcesPage, program: Program, qtbot: QtBot
) -> None:
    row, toast = page.found.rows["claude_code"], program.window.toast
    row.add_button.click()
    qtbot.waitUntil(row.switch.isVisible, timeout=10_000)
    settled(program, qtbot)
    row.switch.click()
    qtbot.waitUntil(row.add_button.isVisible, timeout=10_000)
    settled(program, qtbot)
    assert "no longer followed" in toast.accessibleName()
    row.add_button.click()
    assert not toast.isVisible()
    settled(program, qtbot)


def test_what_a_message_covers_can_be_scrolled_to(
    page: SourcesPage, program: Program, qtbot: QtBot
) -> None:
    page.history.setMinimumHeight(700)  # a long one
    qtbot.waitUntil(lambda: page._scroll.verticalScrollBar().maximum() > 0)
    frame, toast, bar = program.frame, program.window.toast, page._scroll.verticalScrollBar()
    before = bar.maximum()
    frame.say("Something was done.")
    qtbot.waitUntil(lambda: bar.maximum() > before)
    bar.setValue(bar.maximum())
    lowest = max(
        card.mapTo(program.window, card.rect().bottomLeft()).y()
        for card in (page.found, page.imports, page.history)
    )
    assert lowest < toast.mapTo(program.window, toast.rect().topLeft()).y()
    toast.hide()
    qtbot.waitUntil(lambda: bar.maximum() == before)
