"""Where the keyboard is on the page of sources after something was added or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.test_sources import answer, home, opened, settled

from responsai.gui.import_run import Step
from responsai.gui.pages.sources import SourcesPage
from responsai.gui.pages.sources_data import State
from responsai.gui.pages.sources_history import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

__all__ = ["home"]


@pytest.fixture
def page(home: Path, program: Program, qtbot: QtBot) -> SourcesPage:  # noqa: ARG001
    """The page in a window that has the keyboard."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return opened(program, qtbot)


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """What is to be imported: one file."""
    file = tmp_path / "session.jsonl"
    file.write_text(answer(7) + answer(8))
    return file


def press(widget: QWidget) -> None:
    widget.setFocus()
    assert focused() is widget
    QTest.keyClick(widget, Qt.Key.Key_Space)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_a_row_keeps_the_keyboard(page: SourcesPage, program: Program, qtbot: QtBot) -> None:
    row = page.found.rows["claude_code"]
    press(row.add_button)
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    assert focused() is row.switch
    press(row.switch)
    qtbot.waitUntil(lambda: row.state.state is State.FOUND, timeout=10_000)
    settled(program, qtbot)
    assert focused() is row.add_button


def test_who_has_moved_on_is_left_alone(page: SourcesPage, program: Program, qtbot: QtBot) -> None:
    row = page.found.rows["claude_code"]
    row.add_button.click()
    page.found.again.setFocus()
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    assert focused() is page.found.again


def test_an_undone_import_says_so_itself(page: SourcesPage, program: Program, qtbot: QtBot) -> None:
    row = page.found.rows["claude_code"]
    row.add_button.click()
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    press(page.history.entries[0].undo)
    qtbot.waitUntil(lambda: row.state.state is State.FOUND, timeout=10_000)
    settled(program, qtbot)
    [entry] = page.history.entries
    assert focused() is entry
    assert entry.accessibleDescription() == "Undone"


def test_undo_at_the_bottom_leads_back(page: SourcesPage, program: Program, qtbot: QtBot) -> None:
    row = page.found.rows["claude_code"]
    press(row.add_button)
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    assert focused() is row.switch
    press(program.window.toast._action)
    assert focused() is row.switch
    qtbot.waitUntil(lambda: row.state.state is State.FOUND, timeout=10_000)
    settled(program, qtbot)
    assert focused() is row.add_button


def test_an_import_leads_on_from_step_to_step(
    page: SourcesPage, program: Program, logs: Path, qtbot: QtBot
) -> None:
    card, run = page.imports, program.frame.imports
    card.zone.choose.setFocus()
    run.start([str(logs)])
    assert focused() is card.progress.bar
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    assert focused() is card.review.add
    press(card.review.add)
    assert focused() is card.progress.bar
    qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
    settled(program, qtbot)
    assert focused() is card.result.close_button
    press(card.result.undo)
    qtbot.waitUntil(lambda: run.step is Step.NONE, timeout=10_000)
    settled(program, qtbot)
    assert focused() is card.zone.choose


def test_an_unknown_table_beside_what_was_added_is_only_offered(
    page: SourcesPage, program: Program, logs: Path, qtbot: QtBot
) -> None:
    table = logs.with_name("use.csv")
    table.write_text("Wann,Modell\n2026-05-01,gpt-4o\n")
    run = program.frame.imports
    page.imports.zone.choose.setFocus()
    run.start([str(logs), str(table)])
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    press(page.imports.review.add)
    qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
    settled(program, qtbot)
    assert page.imports.result.map_button.isVisible()
    assert focused() is page.imports.result.close_button


def test_who_is_about_to_cancel_does_not_add(
    page: SourcesPage, program: Program, logs: Path, qtbot: QtBot
) -> None:
    card, run = page.imports, program.frame.imports
    run.start([str(logs)])
    card.progress.cancel.setFocus()
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    assert focused() is card.review.cancel
    press(card.review.cancel)
    assert focused() is card.zone.choose


def test_an_import_from_another_page_takes_the_keyboard_along(
    program: Program, logs: Path, qtbot: QtBot
) -> None:
    window, run = program.window, program.frame.imports
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.overview.spans.setFocus()
    run.start([str(logs)])
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    page = opened(program, qtbot)
    assert focused() is page.imports.review.add


def test_earlier_imports_are_gone_on_with(
    page: SourcesPage, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    run = program.frame.imports
    for number in range(PAGE + 1):
        file = tmp_path / f"{number}.jsonl"
        file.write_text(answer(10 + number))
        run.start([str(file)])
        qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
        run.add()
        qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
    settled(program, qtbot)
    assert len(page.history.entries) == PAGE
    press(page.history.more)
    assert focused() is page.history.entries[PAGE].undo


def test_who_chose_a_folder_is_led_on_as_well(
    page: SourcesPage, program: Program, logs: Path, qtbot: QtBot
) -> None:
    card, run = page.imports, program.frame.imports
    page.found.folder.setFocus()
    run.start([str(logs.parent)])
    assert focused() is card.progress.bar
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    assert focused() is card.review.add


def walked(program: Program) -> list[QWidget]:
    """What Tab leads to on the page, in that order, from what is above the rows."""
    page = program.window.pages.current
    assert isinstance(page, SourcesPage)
    page.found.again.setFocus()
    found: list[QWidget] = []
    while (widget := focused()) is not None and widget not in found:
        found.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return [widget for widget in found if page.isAncestorOf(widget)]


def in_order(page: SourcesPage) -> list[QWidget]:
    """What can have the keyboard on the page, as it is read."""
    rows = [part for row in page.found.rows.values() for part in row.in_reading_order]
    undo = [entry.undo for entry in page.history.entries]
    zone = page.imports.zone
    parts = [page.found.again, *rows, page.found.folder, zone.choose, zone.help, *undo]
    last = (page.history.more, page.privacy.exactly)
    return [part for part in (*parts, *last) if part.isVisible() and part.isEnabled()]


def test_tab_goes_as_the_page_is_read(
    page: SourcesPage, program: Program, home: Path, logs: Path, qtbot: QtBot
) -> None:
    assert walked(program) == in_order(page)
    assert len(page.found.rows) == 2
    # A program that is found later comes between the others.
    sessions = home / ".codex" / "sessions"
    sessions.mkdir(parents=True)
    (sessions / "rollout-1.jsonl").write_text('{"type": "what"}\n')
    page.found.again.click()
    settled(program, qtbot)
    assert len(page.found.rows) == 3
    assert walked(program) == in_order(page)
    run = program.frame.imports
    for _ in range(PAGE + 1):
        logs.write_text(logs.read_text() + answer(run.step.value + len(logs.read_text())))
        run.start([str(logs)])
        qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
        run.add()
        qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
        run.dismiss()
        settled(program, qtbot)
    assert len(page.history.entries) == PAGE
    assert walked(program) == in_order(page)
    page.history.more.click()
    page.history.retranslate()
    page.found.rows["claude_code"].add_button.click()
    row = page.found.rows["claude_code"]
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    assert walked(program) == in_order(page)


def test_tab_goes_as_the_page_is_read_after_a_restart(
    home: Path,  # noqa: ARG001  (logs first)
    logs: Path,
    journal: Path,
    open_program: Callable[..., Program],
    qtbot: QtBot,
) -> None:
    first = open_program(journal)
    first.frame.imports.start([str(logs)])
    qtbot.waitUntil(lambda: first.frame.imports.step is Step.REVIEW, timeout=10_000)
    first.frame.imports.add()
    qtbot.waitUntil(lambda: first.frame.imports.step is Step.ENDED, timeout=10_000)
    settled(first, qtbot)
    first.shutdown()
    again = open_program(journal)
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    page = opened(again, qtbot)
    assert [entry.undo.isVisible() for entry in page.history.entries] == [True]
    assert walked(again) == in_order(page)
