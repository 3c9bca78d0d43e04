"""Rows of the sources page in the real window: what they say, and where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.test_sources import answer, home, opened, settled

from responsai.app.clock import utc_now
from responsai.app.following import follow, read_followed
from responsai.app.jobs import Job, Progress
from responsai.app.workspace import Workspace
from responsai.gui.pages.sources_data import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

__all__ = ["home"]


def test_a_source_switched_off_keeps_the_keyboard_in_its_row(
    home: Path, journal: Path, open_program: Callable[..., Program], qtbot: QtBot
) -> None:
    (home / ".codex" / "sessions").mkdir(parents=True)
    with Workspace.open(journal) as workspace:
        for source in ("claude_code", "codex"):
            follow(workspace.store, source, on=True)
    program = open_program(journal)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    page = opened(program, qtbot)
    program.frame.follower.read_all()
    settled(program, qtbot)
    # Nothing was looked at so far, so that the row has nothing to press for a while.
    row = page.found.rows["claude_code"]
    QTest.mouseClick(row.switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.state.state is State.FOUND, timeout=10_000)
    settled(program, qtbot)
    assert QApplication.focusWidget() is row.add_button


def test_only_what_is_read_alone_says_how_much_was_read(
    home: Path, program: Program, qtbot: QtBot
) -> None:
    (home / ".codex" / "sessions").mkdir(parents=True)
    page = opened(program, qtbot)
    follower = program.frame.follower
    follower.progress = Progress(events=28_838)
    for reading in (frozenset({"claude_code", "codex"}), frozenset({"codex"})):
        follower.reading = reading
        follower.changed.emit()
        captions = {page.found.rows[source].state.caption for source in reading}
        alone = len(reading) == 1
        assert captions == {"Reading… 28,838 uses so far" if alone else "Reading…"}
    follower.reading = frozenset()


def test_what_has_nothing_new_can_be_followed(
    home: Path,  # noqa: ARG001  (logs first)
    journal: Path,
    open_program: Callable[..., Program],
    qtbot: QtBot,
) -> None:
    with Workspace.open(journal) as workspace:
        read_followed(workspace.store, ["claude_code"], utc_now(), Job())
    page = opened(open_program(journal), qtbot)
    row = page.found.rows["claude_code"]
    assert row.state.caption.endswith("nothing new")
    assert row.add_button.text() == "Follow"
    assert row.add_button.accessibleName() == "Follow Claude Code"


def test_what_followed_logs_do_not_tell_stands_in_the_details_of_their_row(
    home: Path, program: Program, qtbot: QtBot
) -> None:
    log = home / ".claude" / "projects" / "p" / "a.jsonl"
    log.write_text(log.read_text() + answer(4).replace("2026-05-0", "2031-05-0"))
    page = opened(program, qtbot)
    row = page.found.rows["claude_code"]
    said = "1 answer has no time, or one that cannot be true"
    assert [one for one in row.state.details if one.startswith(said)]
    row.add_button.click()
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    program.frame.follower.read_all()
    settled(program, qtbot)
    assert [one for one in row.state.details if one.startswith(said)]
    assert row.details.isVisible()
