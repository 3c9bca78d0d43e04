"""Pages are made when first shown, and renewed when they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from responsai.app.types import PageName
from responsai.domain.activity import Activity
from responsai.gui.appearance import Appearance
from responsai.gui.frame import Frame
from responsai.gui.memory import Memory
from responsai.gui.page_book import PAGES, PageEntry
from responsai.gui.page_stack import PageStack
from responsai.gui.pages.base import Page
from responsai.gui.pages.log import LogPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.tasks import Tasks


class Counting(Page):
    """Counts what it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.renewed = 0
        self.places: list[str] = []

    def refresh(self) -> None:
        self.renewed += 1

    def show_place(self, place: str) -> None:
        self.places.append(place)


@pytest.fixture
def made() -> dict[str, Counting]:
    return {}


@pytest.fixture
def stack(
    qapp: QApplication, qtbot: QtBot, bare_tasks: Tasks, made: dict[str, Counting]
) -> PageStack:
    def entry(name: str) -> PageEntry:
        def make(_frame: Frame) -> Page:
            made[name] = Counting()
            return made[name]

        return PageEntry(name, "waves", lambda: name, make)

    memory = Memory(None)
    frame = Frame(bare_tasks, Appearance(qapp, memory, "en", "light"), memory)
    stack = PageStack(frame, [entry("one"), entry("two")])
    qtbot.addWidget(stack)
    return stack


def test_a_page_is_made_when_it_is_first_shown(
    stack: PageStack, made: dict[str, Counting], qtbot: QtBot
) -> None:
    assert set(made) == {"one"}
    with qtbot.waitSignal(stack.opened) as told:
        stack.show_page("two")
    assert told.args == ["two"]
    assert stack.current is made["two"]
    with qtbot.assertNotEmitted(stack.opened):
        stack.show_page("two")


def test_only_the_page_in_view_is_renewed_at_once(
    stack: PageStack, made: dict[str, Counting]
) -> None:
    stack.show_page("two")
    stack.show_page("one")
    assert (made["one"].renewed, made["two"].renewed) == (0, 0)  # the journal is not read yet
    stack.refresh()
    stack.refresh()
    assert (made["one"].renewed, made["two"].renewed) == (2, 0)
    stack.show_page("two")
    stack.show_page("one")
    stack.show_page("two")
    assert (made["one"].renewed, made["two"].renewed) == (2, 1)


def test_a_place_is_passed_on(stack: PageStack, made: dict[str, Counting]) -> None:
    stack.show_page("two", "training")
    stack.show_page("two", "mining")
    stack.show_page("nowhere", "mining")
    assert made["two"].places == ["training", "mining"]
    assert stack.current is made["two"]


def test_every_page_has_its_own_name() -> None:
    assert len({entry.id for entry in PAGES}) == len(PAGES)
    assert len({entry.name() for entry in PAGES}) == len(PAGES)


def test_a_page_key_brings_the_keyboard_along(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.rail.pages[PageName.OVERVIEW].setFocus()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.rail.pages[PageName.SOURCES].hasFocus()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.pages.current
    assert isinstance(page, LogPage)
    qtbot.waitUntil(lambda: window.settled, timeout=20_000)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_5)
    assert page.tiles.current is Activity.IMAGE
