"""Undo reaches everything, and what others change in the journal is noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.storage.settings import ZONE

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _uses(program: Program) -> int:
    data = program.window.overview.data
    assert data is not None
    return data.uses


def test_keys_undo_what_an_earlier_start_did(program: Program, qtbot: QtBot) -> None:
    before = _uses(program)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    toast = program.window.toast
    qtbot.waitUntil(toast.isVisible)
    assert toast.accessibleName() == "Undone: the use that was logged is gone."
    _settle(program, qtbot)
    assert _uses(program) == before  # what was logged last lies in an earlier month


def test_the_toast_undoes_what_it_tells(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    with Workspace.open(database) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, count=3))
        workspace.log(ManualUse(Activity.QUESTION))
    program = open_program(database)
    assert _uses(program) == 4
    program.frame.say("Something was added.", undoable=True)
    program.window.toast._action.click()
    qtbot.waitUntil(lambda: _uses(program) == 3, timeout=20_000)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(program.window.overview.empty.isVisible, timeout=20_000)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    nothing = "There is nothing to undo."
    qtbot.waitUntil(lambda: program.window.toast.accessibleName() == nothing, timeout=20_000)


def test_a_sentence_without_undo_offers_none(program: Program) -> None:
    program.frame.say("Nothing happened.")
    assert program.window.toast._action.isHidden()


def test_what_another_program_logs_appears(program: Program, journal: Path, qtbot: QtBot) -> None:
    before = _uses(program)
    with Workspace.open(journal) as other:
        other.log(ManualUse(Activity.QUESTION, "gpt-4o", count=5))
    program.window.contents._watch.look()
    qtbot.waitUntil(lambda: _uses(program) == before + 5, timeout=20_000)


def test_a_zone_that_another_program_sets_holds_at_once(
    program: Program, journal: Path, qtbot: QtBot
) -> None:
    data = program.window.overview.data
    assert data is not None
    assert data.summary.zone == "provider"
    with Workspace.open(journal) as other:
        other.store.decisions.set(ZONE, "SWE")
    program.window.contents._watch.look()

    def zone() -> str:
        data = program.window.overview.data
        return data.summary.zone if data is not None else ""

    qtbot.waitUntil(lambda: zone() == "SWE", timeout=20_000)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: zone() == "provider", timeout=20_000)


def test_a_journal_that_can_only_be_read_says_so(
    open_program: OpenProgram, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs the tests as root may write everything: ask as someone who may not.
    monkeypatch.setattr("responsai.storage.opening.os.access", lambda *_asked: False)
    program = open_program(journal)
    assert program.window.notice.isVisible()
    assert program.window.notice.accessibleName().startswith("Your journal can only be read")
    assert not program.window.rail.log.isEnabled()
    assert _uses(program)


def test_an_import_that_is_still_running_is_not_undone(
    program: Program, journal: Path, qtbot: QtBot
) -> None:
    with Workspace.open(journal) as other:
        other.store.begin_import()
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    toast = program.window.toast
    refusal = "An import is still running: stop it or wait until it ends."
    qtbot.waitUntil(lambda: toast.accessibleName() == refusal, timeout=10_000)
    assert toast.icon == "info"
    _settle(program, qtbot)
