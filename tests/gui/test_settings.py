"""The settings page of the real window."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.types import PageName
from responsai.app.workspace import Workspace
from responsai.domain.stages import Indicator
from responsai.gui import fonts, theme
from responsai.gui.dialogs.confirm import Confirm
from responsai.gui.pages.budget_form import budget_text
from responsai.gui.pages.settings import SettingsPage
from responsai.gui.widgets import motion
from responsai.storage.settings import DAY_START, HOME_ZONE, METHOD, TIME_ZONE, ZONE, Budget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.pages.log import LogPage
    from responsai.storage.settings import SettingKind


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> SettingsPage:
    QTest.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    _settle(program, qtbot)
    return cast("SettingsPage", program.window.pages.current)


def _confirm(program: Program) -> Confirm:
    return next(it for it in program.window.findChildren(Confirm) if it.isVisible())


def test_keys_and_the_rail_open_it_and_mark_it(program: Program, page: SettingsPage) -> None:
    rail = program.window.rail
    assert isinstance(page, SettingsPage)
    assert rail.settings.isChecked()
    assert not rail.pages[PageName.OVERVIEW].isChecked()
    rail.settings.click()
    assert rail.settings.isChecked()
    program.frame.open_page(PageName.OVERVIEW)
    assert rail.pages[PageName.OVERVIEW].isChecked()
    assert not rail.settings.isChecked()


def test_text_and_colours_change_live_and_are_kept(
    program: Program, page: SettingsPage, open_program: Callable[..., Program], journal: Path
) -> None:
    try:
        QTest.keyClick(page.look.text_size._segments[0], Qt.Key.Key_Right)
        page.look.text_size.changed.emit("115")
        assert program.appearance.text_size == 115
        assert page._title.font().pixelSize() == 24
        page.look.theme.changed.emit("contrast")
        assert theme.current().patterns
        page.look.still.click()
        assert motion._State.reduced
        program.window.close()
        program.shutdown()
        again = open_program(journal, theme=None)
        assert again.appearance.theme_choice == "contrast"
        assert again.appearance.text_size == 115
        assert again.frame.preferences.still
        again.appearance.set_text_size(100)
    finally:
        fonts.use_text_size(100)
        motion.set_reduced(reduced=False)


@pytest.mark.parametrize(
    ("field", "typed", "kind", "value"),
    [
        ("home", "allemagne", HOME_ZONE, "DEU"),
        ("centres", "fra", ZONE, "FRA"),
        ("method", "EcoLogits", METHOD, "ecologits"),
        ("day_start", "4:00", DAY_START, 4),
        ("time_zone", "asia/tokyo", TIME_ZONE, "Asia/Tokyo"),
    ],
)
def test_what_changes_figures_is_stored_and_undone(
    program: Program,
    page: SettingsPage,
    qtbot: QtBot,
    field: str,
    typed: str,
    kind: SettingKind[object],
    value: object,
) -> None:
    card = page.place if field in {"home", "centres"} else page.figures
    control = getattr(card, field)
    before = _kept(program, kind)
    control.lineEdit().selectAll()
    QTest.keyClicks(control.lineEdit(), typed)
    QTest.keyClick(control.lineEdit(), Qt.Key.Key_Return)
    _settle(program, qtbot)
    assert _kept(program, kind) == value
    assert program.window.toast.isVisible()
    program.window.toast._action.click()
    _settle(program, qtbot)
    assert _kept(program, kind) == before


def _kept(program: Program, kind: SettingKind[object]) -> object:
    page = program.window.pages.current
    assert isinstance(page, SettingsPage)
    assert page.data is not None
    with Workspace.open(page.data.database) as workspace:
        return workspace.store.decisions.get(kind)


def test_what_is_no_entry_changes_nothing(
    program: Program, page: SettingsPage, qtbot: QtBot
) -> None:
    line = page.figures.method.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "guesswork")
    QTest.keyClick(line, Qt.Key.Key_Return)
    _settle(program, qtbot)
    assert line.text() == "ResponsAI"
    assert not program.window.toast.isVisible()


def test_the_mix_shows_at_once(page: SettingsPage) -> None:
    page.place.centres.setCurrentIndex(page.place.centres.findData("POL"))
    page.place.centres.activated.emit(page.place.centres.currentIndex())
    assert page.place.centres_mix.isVisibleTo(page)
    assert "g CO₂e per kWh" in page.place.centres_mix.figure
    assert "CO2e" in page.place.centres_mix.accessibleName()


def test_a_budget_is_set_and_removed(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    card = page.budget
    card.form.indicator.setCurrentIndex(1)
    card.form.amount.setValue(12.5)
    card.form.period.setCurrentIndex(0)
    card.form.set_button.click()
    _settle(program, qtbot)
    assert page.data is not None
    assert page.data.budgets == (Budget(Indicator.WATER, "week", 12.5),)
    assert budget_text(page.data.budgets[0]) == "Water: 12.5 L a week"
    assert len(card.lines) == 1
    card.unwanted.emit(page.data.budgets[0])
    _settle(program, qtbot)
    assert card.lines == []
    card.form.amount.setValue(0.0)
    card.form.set_button.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert "A budget is an amount above 0" in dialog.accessibleDescription()
    dialog.close()


def test_backup_restore_and_check(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    page.backups.back_up.click()
    _settle(program, qtbot)
    assert page.data is not None
    assert len(page.data.copies) >= 1
    assert page.backups.list.count() == len(page.data.copies)
    page.backups.list.setCurrentRow(0)
    page.backups.restore.click()
    _confirm(program).act.click()
    _settle(program, qtbot)
    assert program.window.toast.accessibleName() == "Restored: 4 uses."
    page.folder.check.click()
    _settle(program, qtbot)
    assert "✓ The file is undamaged." in page.folder.findings.text()
    assert not page.folder.repair.isVisibleTo(page)


def test_deleting_everything_asks_for_a_word_and_keeps_a_copy(
    program: Program, page: SettingsPage, qtbot: QtBot
) -> None:
    assert page.data is not None
    page.backups.delete.click()
    dialog = _confirm(program)
    assert not dialog.act.isEnabled()
    QTest.keyClicks(dialog.typed, "Delete")
    assert dialog.act.isEnabled()
    dialog.act.click()
    _settle(program, qtbot)
    assert program.window.toast.accessibleName().startswith("Everything is deleted. Backup: ")
    assert page.data.copies
    assert page.data.copies[0].at <= dt.datetime.now(dt.UTC)
    program.frame.open_page(PageName.OVERVIEW)
    _settle(program, qtbot)
    overview = program.window.overview.data
    assert overview is not None
    assert overview.recorded is None


def test_the_folder_is_opened_and_its_path_copied(
    page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page.folder.open.click()
    page.folder.copy.click()
    assert page.data is not None
    assert opened == [str(page.data.database.parent)]
    assert QGuiApplication.clipboard().text() == str(page.data.database)


def test_single_letters_can_be_refused(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    page.keys.single_keys.click()
    assert not program.frame.preferences.single_keys
    program.frame.open_page(PageName.LOG)
    _settle(program, qtbot)
    log = cast("LogPage", program.window.pages.current)
    QTest.keyClick(log, Qt.Key.Key_Plus)
    assert log.entry.use().count == 1
    page.keys.single_keys.click()
    QTest.keyClick(log, Qt.Key.Key_Plus)
    assert log.entry.use().count == 2


def test_everything_is_reached_by_tab(program: Program, page: SettingsPage, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached = set()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    for wanted in (
        page.look.still,
        page.figures.method,
        page.budget.form.set_button,
        page.keys.single_keys,
        page.folder.check,
        page.backups.delete,
    ):
        assert wanted in reached
    program.frame.open_page(PageName.SETTINGS)
