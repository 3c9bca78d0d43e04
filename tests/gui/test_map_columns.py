"""The dialog that maps columns: of which zone the times are, and on which day that puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QScreen, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from tests.gui.test_accessibility import _nameless
from tests.new_database import new_database

from responsai.app.profiles import own_profiles
from responsai.app.workspace import Workspace
from responsai.gui import fonts
from responsai.gui.dialogs.confirm import Confirm
from responsai.gui.dialogs.map_columns import MapColumns
from responsai.gui.tasks import Tasks
from responsai.text.catalogue import LANGUAGES, use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    OpenDialog = Callable[..., MapColumns]


@pytest.fixture
def tasks(qtbot: QtBot, database: Path) -> Iterator[Tasks]:  # noqa: ARG001  (needs the application)
    """The background mechanism over an empty journal whose days are those of Paris."""
    new_database(database, "Europe/Paris")
    tasks = Tasks(lambda: Workspace.open(database))
    yield tasks
    tasks.shutdown()


@pytest.fixture
def open_dialog(
    tasks: Tasks, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenDialog]:
    """Open the dialog on a table of a few moments, on a computer in New York."""
    for module in ("clock", "time_zones"):
        monkeypatch.setattr(f"responsai.app.{module}.local_time_zone", lambda: "America/New_York")
    dialogs: list[MapColumns] = []

    def make(*moments: str, header: str = "time,model,tokens_out") -> MapColumns:
        table = tmp_path / "use.csv"
        rows = "".join(f"{moment},gpt-4o,7\n" for moment in moments)
        table.write_text(f"{header}\n{rows}")
        dialog = MapColumns(tasks, table)
        dialogs.append(dialog)
        dialog.open()
        settled(tasks, qtbot)
        return dialog

    yield make
    for dialog in dialogs:
        if shiboken6.isValid(dialog):
            dialog.done(0)


def settled(tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)


def type_zone(dialog: MapColumns, text: str) -> None:
    line = dialog.time_zone.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    completer = dialog.time_zone.completer()
    offered = None if completer is None else completer.popup()
    assert offered is not None
    offered.hide()
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_zone_moves_the_days_that_are_shown(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = open_dialog("2026-05-01 21:59", "2026-05-03 10:00")
    assert dialog.time_zone.currentText() == "UTC (assumed)"
    assert dialog.outcome.text() == "2 uses would be read, 1–3 May 2026."
    assert dialog.zone_note.text().startswith("Times that name no time zone are taken as UTC. If")
    local = dialog.time_zone.findText("Local time (America/New York)")
    assert local == 1
    dialog.time_zone.setFocus()
    QTest.keyClick(dialog.time_zone, Qt.Key.Key_Down)
    settled(tasks, qtbot)
    assert dialog.time_zone.currentText() == "Local time (America/New York)"
    assert dialog.outcome.text() == "2 uses would be read, 2–3 May 2026."
    note = "Times that name no time zone are taken as times of America/New York."
    assert dialog.zone_note.text() == note
    assert dialog.time_zone.accessibleDescription() == note


@pytest.mark.parametrize(
    ("typed", "shown", "zone"),
    [
        ("asia/tokyo", "Asia/Tokyo", "Asia/Tokyo"),
        ("america/new_york", "Local time (America/New York)", "America/New_York"),
        ("tokyo", "Asia/Tokyo", "Asia/Tokyo"),
        ("LOCAL", "Local time (America/New York)", "America/New_York"),
        ("utc", "UTC", "UTC"),
        ("Nowhere", "UTC (assumed)", ""),
    ],
)
def test_a_zone_is_found_by_typing_and_kept(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot, typed: str, shown: str, zone: str
) -> None:
    dialog = open_dialog("2026-05-01 21:59")
    type_zone(dialog, typed)
    settled(tasks, qtbot)
    assert dialog.isVisible()
    assert dialog.time_zone.currentText() == shown
    with qtbot.waitSignal(dialog.kept):
        dialog.keep.click()
    (profile,) = own_profiles()
    assert profile.layouts[0].time_zone == zone


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-05-01T21:59Z", "tell their time zone themselves"),
        ("1777672740", "tell their time zone themselves"),
        ("2026-05-01", "each stays on its day"),
    ],
)
def test_it_is_said_where_a_zone_does_not_matter(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot, moment: str, said: str
) -> None:
    dialog = open_dialog(moment)
    assert said in dialog.zone_note.text()
    before = dialog.outcome.text()
    type_zone(dialog, "Asia/Tokyo")
    settled(tasks, qtbot)
    assert dialog.outcome.text() == before


def test_a_form_tells_whether_a_zone_matters(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = open_dialog("01/05/2026")
    dialog.time_format.setEditText("%d/%m/%Y")
    settled(tasks, qtbot)
    assert "each stays on its day" in dialog.zone_note.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_have_names_and_room(open_dialog: OpenDialog, language: str) -> None:
    use_language(language)
    dialog = open_dialog("2026-05-01 21:59")
    assert _nameless(dialog) == []
    fields = [field for field in dialog.findChildren(QComboBox) if field.isVisible()]
    for field in fields:
        assert field.width() >= field.minimumSizeHint().width()
        right = field.geometry().right()
        crossed = [
            other
            for other in fields
            if other is not field and field.geometry().intersects(other.geometry())
        ]
        assert crossed == []
        assert right <= dialog.width()
    line = dialog.time_zone.lineEdit()
    assert line is not None
    assert line.accessibleName() == {"en": "Time zone", "fr": "Fuseau horaire"}[language]


def test_columns_are_named_as_the_file_writes_them(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = open_dialog("2026-05-01 21:59", header="When,The  Engine,Words Out")
    headers = dialog.rows.model()
    horizontal = Qt.Orientation.Horizontal
    shown = [headers.headerData(place, horizontal) for place in range(headers.columnCount())]
    assert shown == ["When", "The Engine", "Words Out"]
    time = dialog.columns["time"]
    assert [time.itemText(place) for place in range(1, time.count())] == shown
    time.setCurrentIndex(time.findText("When"))
    settled(tasks, qtbot)
    assert dialog.outcome.text().endswith("Not looked at: The Engine, Words Out.")
    with qtbot.waitSignal(dialog.kept):
        dialog.keep.click()
    (profile,) = own_profiles()
    assert [*profile.layouts[0].columns.values()] == [("when",)]


def test_a_form_is_chosen_by_an_example(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = open_dialog("01/11/2025 14:01", "31/02/2025 10:00", "")
    assert dialog.outcome.text() == (
        "0 uses would be read.\n3 rows cannot be read: line 2: the time is written in a way that "
        "is not known: choose its form where columns are mapped. Line 3: the record names a day "
        "that no calendar has, such as 31 February. Line 4: the record does not tell when it was."
    )
    form = dialog.time_format
    texts = [form.itemText(place) for place in range(form.count())]
    assert "31/12/2026 14:05 (day, month, year)" in texts
    assert not any("%" in text for text in texts)
    form.setCurrentIndex(texts.index("31/12/2026 14:05 (day, month, year)"))
    settled(tasks, qtbot)
    assert dialog.wish().time_format == "%d/%m/%Y %H:%M"
    line = form.lineEdit()
    assert line is not None
    assert line.cursorPosition() == 0  # where it is narrow, the example begins with its day
    assert dialog.outcome.text().startswith("1 use would be read, 1 November 2025.")
    for typed in ("12/31/2026 14:05", "%m/%d/%Y %H:%M"):
        form.setEditText(typed)
        assert dialog.wish().time_format == "%m/%d/%Y %H:%M"
    settled(tasks, qtbot)
    assert dialog.outcome.text().startswith("1 use would be read, 11 January 2025.")
    form.setCurrentIndex(0)
    assert dialog.wish().time_format == ""
    settled(tasks, qtbot)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", [100, 130])
def test_the_buttons_are_in_view_on_a_low_screen(
    open_dialog: OpenDialog,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    language: str,
    percent: int,
) -> None:
    screen = QRect(0, 0, 1024, 680)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _self: screen)
    use_language(language)
    fonts.begin_at(percent)
    try:
        dialog = open_dialog(*[f"0{day}/11/2026 14:01" for day in range(1, 10)])
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        assert dialog.height() < screen.height()
        assert dialog.width() <= screen.width()
        for widget in (dialog.keep, dialog.cancel, dialog.outcome):
            assert dialog.rect().contains(widget.geometry())
        boxes = [*dialog.columns.values(), dialog.time_format, dialog.activity]
        assert all(box.height() >= box.sizeHint().height() for box in boxes)
        # The keyboard brings into view what it reaches.
        for _ in range(30):
            focused = dialog.focusWidget()
            if dialog.view.isAncestorOf(focused):
                middle = focused.mapTo(dialog.view, focused.rect().center())
                assert dialog.view.viewport().rect().contains(middle)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
    finally:
        fonts.begin_at(100)


def test_a_wheel_over_a_choice_changes_nothing(open_dialog: OpenDialog) -> None:
    dialog = open_dialog("2026-05-01 21:59")
    place = QPointF(5, 5)
    for choice in (*dialog.columns.values(), dialog.activity, dialog.time_format):
        before = choice.currentIndex()
        event = QWheelEvent(
            place,
            choice.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003  (Qt's)
        )
        QApplication.sendEvent(choice, event)
        assert choice.currentIndex() == before


def test_escape_asks_once_something_was_chosen_by_hand(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot
) -> None:
    untouched = open_dialog("2026-05-01 21:59")
    QTest.keyClick(untouched, Qt.Key.Key_Escape)
    assert not untouched.isVisible()
    dialog = open_dialog("2026-05-01 21:59")
    dialog.columns["images"].setFocus()
    QTest.keyClick(dialog.columns["images"], Qt.Key.Key_Down)
    settled(tasks, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    [question] = dialog.findChildren(Confirm)
    question.cancel.click()
    assert dialog.isVisible()
    dialog.close()
    assert dialog.isVisible()
    [question] = [one for one in dialog.findChildren(Confirm) if one.isVisible()]
    question.act.click()
    assert not dialog.isVisible()
    cancelled = open_dialog("2026-05-01 21:59")
    QTest.keyClick(cancelled.columns["images"], Qt.Key.Key_Down)
    cancelled.cancel.click()  # which says what it does
    assert not cancelled.isVisible()


def test_the_name_that_is_proposed_is_free(
    open_dialog: OpenDialog, tasks: Tasks, qtbot: QtBot
) -> None:
    dialog = open_dialog("2026-05-01T10:00")
    assert dialog.name.text() == "my-usage"
    dialog.keep.click()
    settled(tasks, qtbot)
    assert [profile.id for profile in own_profiles()] == ["my-usage"]
    assert open_dialog("2026-05-01T10:00").name.text() == "my-usage-2"


def test_a_click_selects_what_stands_there_so_that_typing_replaces_it(
    open_dialog: OpenDialog, qtbot: QtBot, tasks: Tasks
) -> None:
    dialog = open_dialog("2026-05-01 22:30:00")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for combo in (dialog.time_zone, dialog.time_format):
        line = combo.lineEdit()
        assert line is not None
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert line.selectedText() == combo.currentText() != ""
        assert line.cursorPosition() == 0
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert not line.hasSelectedText()  # once it has the focus, a click sets the cursor
    line = dialog.time_zone.lineEdit()
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    QTest.keyClicks(line, "Europe/Paris")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled(tasks, qtbot)
    assert dialog.wish().time_zone == "Europe/Paris"
    assert line.selectedText() == dialog.time_zone.currentText()  # another one can be typed


def test_the_keyboard_selects_what_stands_there(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog("2026-05-01 22:30:00")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    line = dialog.time_zone.lineEdit()
    assert line is not None
    dialog.time_zone.setFocus()
    assert line.selectedText() == dialog.time_zone.currentText()
    dialog.time_format.setFocus()
    assert not line.hasSelectedText()
