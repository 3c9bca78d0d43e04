from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from responsai.domain.stages import Indicator
from responsai.domain.summary import Group
from responsai.gui.charts import days as chart
from responsai.gui.charts.view import ChartView
from responsai.gui.theme import apply_theme, load_theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from responsai.gui.charts.drawing import Drawing, Plot
    from responsai.gui.tasks import Tasks
    from responsai.gui.theme import Theme

MakeDay = Callable[[dt.date, float], Group]
TODAY = dt.date(2026, 5, 21)
MAY = (dt.date(2026, 5, 1), dt.date(2026, 5, 31))


@pytest.fixture
def drawing(make_day: MakeDay) -> Drawing:
    groups = [make_day(dt.date(2026, 5, day), 0.01 * day) for day in (1, 2, 5, 20)]
    return chart.drawing(chart.build(groups, Indicator.ENERGY, MAY, TODAY))


@pytest.fixture
def view(bare_tasks: Tasks, drawing: Drawing, qtbot: QtBot) -> ChartView:
    view = ChartView(bare_tasks)
    qtbot.addWidget(view)
    view.resize(480, 260)
    view.show_drawing(drawing)
    view.show()
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    return view


def test_nothing_is_drawn_before_the_window_is_painted(
    bare_tasks: Tasks, drawing: Drawing, qtbot: QtBot
) -> None:
    view = ChartView(bare_tasks)
    qtbot.addWidget(view)
    view.show_drawing(drawing)
    assert not bare_tasks.busy
    assert not view.settled


def test_name_and_description(view: ChartView) -> None:
    for shown in (view.canvas, view.table):
        assert shown.accessibleName() == "Energy per day, by stage"
        assert shown.accessibleDescription().startswith("First, 1 May 2026: 10 watt-hours")


def test_the_twin_holds_the_same_rows(
    view: ChartView, drawing: Drawing, qtmodeltester: ModelTester
) -> None:
    view.toggle_table()
    assert view.table_shown
    model = view.table.model()
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt
    rows = tuple(
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    )
    assert rows == drawing.table.rows
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Total, Wh, 10 watt-hours"
    view.toggle_table()
    assert not view.table_shown


def test_f2_changes_to_the_table_and_takes_the_keyboard_along(
    view: ChartView, qtbot: QtBot
) -> None:
    view.canvas.setFocus()
    qtbot.waitUntil(view.canvas.hasFocus)
    QTest.keyClick(view.canvas, Qt.Key.Key_F2)
    assert view.table_shown
    assert view.table.hasFocus()
    QTest.keyClick(view.table, Qt.Key.Key_F2)
    assert view.canvas.hasFocus()


def test_the_context_menu_offers_the_twin(view: ChartView, qtbot: QtBot) -> None:
    for text in ("Show as table", "Show as chart"):
        QApplication.postEvent(view, _context_menu_event())
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions()] == [text]
        menu.actions()[0].trigger()
        menu.close()
    assert not view.table_shown


def _context_menu_event() -> QEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))


def test_arrow_keys_walk_through_the_days(view: ChartView) -> None:
    view.canvas.setFocus()
    for key, title in (
        (Qt.Key.Key_Right, "1 May 2026"),
        (Qt.Key.Key_Right, "2 May 2026"),
        (Qt.Key.Key_End, "31 May 2026"),
        (Qt.Key.Key_Right, "31 May 2026"),
        (Qt.Key.Key_Left, "30 May 2026"),
        (Qt.Key.Key_Home, "1 May 2026"),
        (Qt.Key.Key_Left, "1 May 2026"),
    ):
        QTest.keyClick(view.canvas, key)
        assert view.canvas.tip is not None
        assert view.canvas.tip.title == title
        assert QToolTip.isVisible()
        assert title in QToolTip.text()
    assert "10 Wh (4–24)" in QToolTip.text()
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.canvas.tip is None


def test_the_mouse_says_the_same_after_a_rest(view: ChartView, qtbot: QtBot) -> None:
    plot = view.canvas._picture.plot  # type: ignore[union-attr]  # settled, so drawn
    point = QPointF(plot.left + 4.5 * plot.slot, plot.top + 10)
    _move(view, point)
    assert view.canvas.slot == 4
    qtbot.waitUntil(QToolTip.isVisible)
    assert "5 May 2026" in QToolTip.text()
    QApplication.sendEvent(view.canvas, QEvent(QEvent.Type.Leave))
    assert view.canvas.slot is None


def _move(view: ChartView, point: QPointF) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        view.canvas.mapToGlobal(point),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.canvas, event)


def test_drawn_again_for_another_theme_or_size(
    view: ChartView, qapp: QApplication, qtbot: QtBot
) -> None:
    before = view.canvas.pixmap().toImage()
    apply_theme(qapp, load_theme("dark"))
    assert not view.settled
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    dark = view.canvas.pixmap().toImage()
    assert dark.pixelColor(1, 1) != before.pixelColor(1, 1)
    apply_theme(qapp, load_theme("light"))
    view.resize(600, 300)
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    assert view.canvas.pixmap().width() == 600
    view.resize(300, 200)
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    assert view.canvas.pixmap().width() == 300


def test_going_back_to_the_size_shown_forgets_the_other(
    view: ChartView, bare_tasks: Tasks, qtbot: QtBot
) -> None:
    before = view.canvas.pixmap().toImage()
    view.resize(600, 300)
    view._order()
    assert bare_tasks.busy
    view.resize(480, 260)
    view._order()
    assert view.settled
    qtbot.waitUntil(lambda: not bare_tasks.busy)
    assert view.settled
    assert view.canvas.pixmap().toImage() == before


def test_only_the_newest_of_many_orders_counts(
    view: ChartView, make_day: MakeDay, qtbot: QtBot
) -> None:
    for total in range(1, 6):
        groups = [make_day(dt.date(2026, 5, 3), 0.1 * total)]
        latest = chart.drawing(chart.build(groups, Indicator.ENERGY, MAY, TODAY))
        view.show_drawing(latest)
    qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert view.canvas.tip is latest.tips[0]


def test_a_chart_that_cannot_be_drawn_leaves_its_table(
    view: ChartView, drawing: Drawing, bare_tasks: Tasks, qtbot: QtBot
) -> None:
    def broken(_figure: Figure, _theme: Theme) -> Plot:
        raise ArithmeticError("no plot")

    with qtbot.waitSignal(bare_tasks.unexpected) as told:
        view.show_drawing(replace(drawing, draw=broken))
    assert isinstance(told.args, list)
    assert isinstance(told.args[0], ArithmeticError)
    assert view.table_shown
