from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFocusFrame, QScrollArea, QVBoxLayout, QWidget

from responsai.gui import theme
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.nav_button import NavButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        self.first, self.second = Button("First"), Button("Second")
        self.scrolled = Button("Inside")
        area, content = QScrollArea(), QWidget()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QVBoxLayout(content)
        inner.addWidget(self.scrolled)
        area.setWidget(content)
        for widget in (self.first, self.second, area):
            column.addWidget(widget)

    def rings(self) -> list[QFocusFrame]:
        return [ring for ring in self.findChildren(QFocusFrame) if ring.isVisible()]


@pytest.fixture
def window(qtbot: QtBot) -> _Window:
    window = _Window()
    qtbot.addWidget(window)
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def _around(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def test_a_window_opens_calmly_and_tab_shows_the_ring(window: _Window) -> None:
    assert not window.rings()
    QTest.keyClick(window.first, Qt.Key.Key_Tab)
    (ring,) = window.rings()
    assert ring.geometry() == _around(window, window.second)


def test_the_ring_is_drawn_two_pixels_away(window: _Window) -> None:
    QTest.keyClick(window.first, Qt.Key.Key_Tab)
    picture = window.grab().toImage()
    top = window.second.mapTo(window, QPoint(window.second.width() // 2, 0))
    focus = QColor(theme.current().ui.focus)
    canvas = QColor(theme.current().ui.canvas)
    column = [picture.pixelColor(top.x(), top.y() - up) for up in (1, 2, 3, 4, 5)]
    assert column == [canvas, canvas, focus, focus, canvas]


def test_the_mouse_shows_no_ring_until_a_key_is_pressed(window: _Window) -> None:
    QTest.mouseClick(window.second, Qt.MouseButton.LeftButton)
    assert window.second.hasFocus()
    assert not window.rings()
    QTest.keyClick(window.second, Qt.Key.Key_Shift)
    assert len(window.rings()) == 1


def test_the_ring_moves_with_its_widget(window: _Window) -> None:
    QTest.keyClick(window.first, Qt.Key.Key_Tab)
    window.resize(500, 400)
    (ring,) = window.rings()
    assert ring.geometry() == _around(window, window.second)
    window.second.hide()
    assert all(ring.geometry() != _around(window, window.second) for ring in window.rings())


def test_the_ring_scrolls_with_the_content(window: _Window) -> None:
    window.scrolled.setFocus()
    (ring,) = window.rings()
    assert ring.parent() is window.scrolled.parent()


def test_a_deleted_widget_leaves_no_ring(window: _Window, qtbot: QtBot, qapp: QApplication) -> None:
    QTest.keyClick(window.first, Qt.Key.Key_Tab)
    window.second.deleteLater()
    qtbot.waitUntil(lambda: qapp.focusWidget() is not window.second)
    window.resize(310, 300)
    assert len(window.rings()) <= 1


def test_the_ring_fits_the_pill_of_the_rail(qtbot: QtBot) -> None:
    rail = QWidget()
    qtbot.addWidget(rail)
    column = QVBoxLayout(rail)
    column.setContentsMargins(0, 10, 0, 10)
    items = [NavButton("waves", "Overview"), NavButton("plug", "Sources")]
    for item in items:
        column.addWidget(item)
    rail.resize(208, 120)
    with qtbot.waitActive(rail):
        rail.show()
        rail.activateWindow()
    items[1].setFocus()
    (ring,) = [ring for ring in rail.findChildren(QFocusFrame) if ring.isVisible()]
    assert (ring.x(), ring.width()) == (12 - 4, 208 - 24 + 8)
