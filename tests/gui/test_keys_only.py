"""Tasks done with keys alone, from the window down: Tab to a thing, keys to use it.

Logging, editing, deleting, undoing and answering a tip with keys are in the tests of their pages.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.types import PageName
from responsai.domain.stages import Indicator
from responsai.gui import theme
from responsai.gui.import_run import Step

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.pages.log import LogPage
    from responsai.gui.pages.method import MethodPage
    from responsai.gui.pages.settings import SettingsPage
    from responsai.gui.pages.sources import SourcesPage

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 150


@pytest.fixture
def active(program: Program, qtbot: QtBot) -> Program:
    """The real window, which has the keyboard."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _tab_to(program: Program, wanted: QWidget) -> QWidget:
    """Press Tab until the keyboard is in there."""
    for _ in range(MOST_TABS):
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and (focused is wanted or wanted.isAncestorOf(focused)):
            return focused
    raise AssertionError(f"Tab does not lead to {wanted.accessibleName() or wanted}")


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_language_and_theme(active: Program, qtbot: QtBot) -> None:
    QTest.keyClick(active.window, Qt.Key.Key_Comma, CTRL)
    _settle(active, qtbot)
    page = cast("SettingsPage", active.window.pages.current)
    _tab_to(active, page.look.language)
    _press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page._title.text() == "Réglages")
    _settle(active, qtbot)
    _tab_to(active, page.look.theme)
    _press(Qt.Key.Key_Right)
    assert theme.current().name == "dark"


def test_a_period(active: Program, qtbot: QtBot) -> None:
    page = active.window.overview
    before = page.data
    _tab_to(active, page.spans)
    _press(Qt.Key.Key_Left)
    _settle(active, qtbot)
    assert before is not None
    assert page.data is not None
    assert page.data.stretch != before.stretch


def test_the_explanation_of_an_estimate(active: Program, qtbot: QtBot) -> None:
    QTest.keyClick(active.window, Qt.Key.Key_N, CTRL)
    _settle(active, qtbot)
    page = cast("LogPage", active.window.pages.current)
    QTest.keyClicks(QApplication.focusWidget() or active.window, "1")
    _settle(active, qtbot)
    _tab_to(active, page.entry.estimate.how)
    _press(Qt.Key.Key_Space)
    _settle(active, qtbot)
    method = cast("MethodPage", active.window.pages.current)
    assert active.window.pages.current is active.window.pages.page(PageName.METHOD)
    assert method.data is not None
    assert method.data.trace is not None


def test_a_budget(active: Program, qtbot: QtBot) -> None:
    QTest.keyClick(active.window, Qt.Key.Key_Comma, CTRL)
    _settle(active, qtbot)
    page = cast("SettingsPage", active.window.pages.current)
    _tab_to(active, page.budget.form.indicator)
    _press(Qt.Key.Key_Down)
    field = _tab_to(active, page.budget.form.amount)
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, "12.5")
    _tab_to(active, page.budget.form.set_button)
    _press(Qt.Key.Key_Space)
    _settle(active, qtbot)
    assert page.data is not None
    assert [(one.indicator, one.amount) for one in page.data.budgets] == [(Indicator.WATER, 12.5)]


def test_an_import_is_reviewed_added_and_taken_back(
    active: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    use = {
        "type": "assistant",
        "requestId": "request-1",
        "timestamp": "2026-01-01T10:00:00.000Z",
        "message": {
            "id": "message-1",
            "model": "claude-sonnet-4-5-20250929",
            "usage": {"input_tokens": 10, "output_tokens": 100},
        },
    }
    log = tmp_path / "session.jsonl"
    log.write_text(json.dumps(use) + "\n", encoding="utf-8")
    run = active.frame.imports
    run.start([str(log)])  # what Ctrl+O leads to
    qtbot.waitUntil(lambda: run.step is Step.REVIEW and active.window.settled, timeout=20_000)
    page = cast("SourcesPage", active.window.pages.current)
    _tab_to(active, page.imports.review.add)
    _press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: run.step is Step.ENDED and active.window.settled, timeout=20_000)
    assert page.imports.result.accessibleName().startswith("1 use added")
    _tab_to(active, page.imports.result.undo)
    _press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: run.step is Step.NONE, timeout=10_000)
    _settle(active, qtbot)
    assert "1 use fewer" in active.window.toast.accessibleName()
