"""Switch, waiting sentence, table model, progress strip, Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from responsai.app.jobs import Progress
from responsai.gui import theme
from responsai.gui.interrupt import INTERRUPTED, Interrupt
from responsai.gui.job_strip import JobStrip
from responsai.gui.models.table import Table, TableModel
from responsai.gui.widgets.switch import Switch
from responsai.gui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def test_a_switch_is_thrown_anywhere_on_it_and_with_the_space_bar(qtbot: QtBot) -> None:
    switch = Switch("Show ranges")
    qtbot.addWidget(switch)
    switch.show()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 2, 4))
    assert switch.isChecked()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_a_switch_shows_its_state_by_place_and_colour(qtbot: QtBot) -> None:
    switch = Switch("")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    off = switch.grab().toImage()
    switch.setChecked(True)
    on = switch.grab().toImage()
    accent = theme.current().ui.accent.upper()
    surface = theme.current().ui.surface.upper()
    assert off.pixelColor(9, 14).name().upper() == surface
    assert on.pixelColor(9, 14).name().upper() == accent
    assert on.pixelColor(23, 14).name().upper() == surface


def test_waiting_says_so_only_after_a_while(qtbot: QtBot) -> None:
    waiting = Waiting("Reading…")
    qtbot.addWidget(waiting)
    waiting.show()
    assert not waiting.text.isVisible()
    qtbot.waitUntil(waiting.text.isVisible)
    waiting.hide()
    waiting.show()
    assert not waiting.text.isVisible()


def test_the_model_gives_rows_and_spoken_cells(qtmodeltester: ModelTester) -> None:
    model = TableModel(Table(("Day", "Total, Wh"), (("1 May", "12"),), "watt-hours"))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt
    speak = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(speak) == "1 May"
    assert model.index(0, 1).data(speak) == "Total, Wh, 12 watt-hours"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Total, Wh"
    assert model.headerData(7, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None
    model.show(Table(("Day",), ()))
    assert model.rowCount() == 0


def test_the_strip_says_how_far_it_is(qtbot: QtBot) -> None:
    strip = JobStrip()
    qtbot.addWidget(strip)
    strip.begin()
    assert strip.text.text() == "Reading…"
    assert strip.bar.maximum() == 0
    strip.show_progress(Progress(done=1, total=4, events=1))
    assert strip.text.text() == "Reading… 1 use so far"
    assert strip.bar.value() == 250
    with qtbot.waitSignal(strip.cancelled):
        strip.cancel.click()
    assert strip.text.text().startswith("Stopping")
    strip.begin()
    assert strip.cancel.isEnabled()


def test_ctrl_c_ends_the_event_loop(qapp: QApplication, qtbot: QtBot) -> None:
    codes: list[int] = []

    class App:
        def exit(self, code: int) -> None:
            codes.append(code)

    before = signal.getsignal(signal.SIGINT)
    interrupt = Interrupt(qapp)
    if sys.platform == "win32":  # where Ctrl-C keeps Python's own way
        assert signal.getsignal(signal.SIGINT) is before
        return
    try:
        interrupt._app = App()  # type: ignore[assignment]  # the real one must go on
        os.kill(os.getpid(), signal.SIGINT)
        qtbot.waitUntil(lambda: bool(codes))
    finally:
        interrupt.restore()
    assert codes == [INTERRUPTED]
    assert signal.getsignal(signal.SIGINT) is before
    interrupt.restore()
