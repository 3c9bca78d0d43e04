"""The first run over the real window: three steps, keys only, and what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.gui.test_accessibility import _nameless, _special_signs

from responsai.app.types import WindowOptions
from responsai.app.workspace import Workspace
from responsai.gui.application import Program
from responsai.gui.first_run_steps import Begin
from responsai.gui.widgets.welcome_river import LEAST_HEIGHT
from responsai.storage.settings import HABITS, HOME_ZONE
from responsai.text import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.first_run import FirstRun


@pytest.fixture
def start(qapp: QApplication, database: Path, qtbot: QtBot) -> Iterator[Callable[[], Program]]:
    programs: list[Program] = []

    def make() -> Program:
        program = Program(qapp, WindowOptions(database, "en", "light"))
        programs.append(program)
        program.start()
        qtbot.waitUntil(lambda: _cover(program).place._factors is not None, timeout=20_000)
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    yield make
    for program in programs:
        program.shutdown()
    catalogue.use_language("en")


def _cover(program: Program) -> FirstRun:
    assert program.beginning is not None
    assert program.beginning.cover is not None
    return program.beginning.cover


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_nothing_is_stored_before_the_end(
    start: Callable[[], Program], database: Path, qtbot: QtBot
) -> None:
    program = start()
    assert not program.window.rail.isVisible()
    assert _nameless(_cover(program)) == []
    assert _special_signs(_cover(program)) == []
    for key in (Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_1):
        QTest.keyClick(program.window, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    assert not database.exists()
    assert not program.window.findChildren(QFileDialog)


def test_enter_goes_on_and_escape_back(start: Callable[[], Program]) -> None:
    cover = _cover(start())
    assert cover._where.text() == "Step 1 of 3"
    _press(Qt.Key.Key_Return)
    assert cover._where.text() == "Step 2 of 3"
    assert cover.place.country.hasFocus()
    _press(Qt.Key.Key_Escape)
    assert cover._where.text() == "Step 1 of 3"
    _press(Qt.Key.Key_Escape)
    assert cover._where.text() == "Step 1 of 3"


def test_habits_give_a_first_figure_with_keys_only(
    start: Callable[[], Program], database: Path, qtbot: QtBot
) -> None:
    program = start()
    cover = _cover(program)
    _press(Qt.Key.Key_Return)
    line = cover.place.country.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "poland")
    _press(Qt.Key.Key_Return)
    if cover._where.text() == "Step 2 of 3":  # Enter may first take what was typed
        _press(Qt.Key.Key_Return)
    assert cover.place.zone == "POL"
    assert "g CO₂e per kWh" in cover.place.mix.figure
    cover.begin.tiles[Begin.FIND].setChecked(True)
    cover.begin.tiles[Begin.FIND].setFocus()
    for _ in range(2):
        _press(Qt.Key.Key_Down)
    assert cover.begin.chosen is Begin.HABITS
    _press(Qt.Key.Key_Return)
    count = cover.habits.form.counts["questions"]
    assert count.hasFocus()
    QTest.keyClicks(count, "12")
    qtbot.waitUntil(lambda: "a year" in cover.habits.form.result.text(), timeout=20_000)
    assert cover.habits.form.result.text().startswith("About ")
    _press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    card = program.window.overview.empty.habits
    qtbot.waitUntil(card.isVisible, timeout=20_000)
    assert "a year" in card.result.text()
    with Workspace.open(database) as workspace:
        assert workspace.store.decisions.get(HOME_ZONE) == "POL"
        assert workspace.store.decisions.get(HABITS) == {"questions": 12}
        assert workspace.store.event_count() == 0


def test_everything_can_be_skipped(
    start: Callable[[], Program], database: Path, qtbot: QtBot
) -> None:
    program = start()
    _cover(program).skip.click()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert program.window.rail.isVisible()
    assert program.window.overview.empty.isVisible()
    assert not program.window.overview.empty.habits.isVisible()
    assert database.exists()
    with Workspace.open(database) as workspace:
        assert workspace.store.journal.history() == []


def test_an_export_leads_to_choosing_it(start: Callable[[], Program], qtbot: QtBot) -> None:
    program = start()
    cover = _cover(program)
    asked: list[str] = []
    program.frame.files_requested.connect(lambda: asked.append("files"))
    program.frame.page_requested.connect(lambda page, _place: asked.append(page))
    cover.go_on.click()
    cover.go_on.click()
    cover.begin.tiles[Begin.EXPORT].setChecked(True)
    cover.go_on.click()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert asked[0] in {"files", "sources"}
    for dialog in program.window.findChildren(QFileDialog):
        dialog.close()


def test_language_changes_while_one_looks(start: Callable[[], Program]) -> None:
    program = start()
    cover = _cover(program)
    cover.look.languages["fr"].setChecked(True)
    assert program.appearance.language == "fr"
    assert cover.place.title.text() == catalogue.translate("FirstRun", "Where do you live?")
    assert cover.begin.tiles[Begin.FIND].accessibleName()
    program.appearance.set_language("en")


def test_a_small_window_does_without_the_river(start: Callable[[], Program]) -> None:
    program = start()
    cover = _cover(program)
    program.window.resize(1024, 680)
    cover._show_step(2)
    assert cover.height() == 680
    bottom = cover.go_on.mapTo(cover, cover.go_on.rect().bottomLeft()).y()
    assert bottom < 680
    assert not cover.river.isVisible() or cover.river.height() >= LEAST_HEIGHT
