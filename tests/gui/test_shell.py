"""What is painted first: the outlines stand where the real parts will, in the right look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from responsai.app.types import PageName
from responsai.domain.stages import INDICATORS
from responsai.gui import look, theme
from responsai.gui.look import Look
from responsai.gui.main_window import SIZE, MainWindow
from responsai.gui.memory import Memory
from responsai.gui.shell import RAIL, Shell
from responsai.gui.widgets.card_places import places
from responsai.text import catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program


def _place(widget: QWidget, window: QWidget) -> tuple[QPoint, QSize]:
    return widget.mapTo(window, QPoint(0, 0)), widget.size()


def _labels(shell: Shell) -> dict[str, QLabel]:
    """Labels of the rail."""
    return {label.text(): label for label in shell.findChildren(QLabel) if label.x() < RAIL}


def _shown(shell: Shell, qtbot: QtBot) -> Shell:
    qtbot.addWidget(shell)
    shell.resize(SIZE)
    shell.show()
    return shell


def test_the_outlines_stand_where_the_real_parts_will(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.resize(SIZE)
    shell = _shown(Shell(Look("en", "light", 100), PageName.OVERVIEW), qtbot)
    labels = _labels(shell)
    rail = window.rail
    assert rail.width() == RAIL
    for button in (*rail.pages.values(), rail.settings, rail.log):
        place, size = _place(button, window)
        outline = labels[button.text()]
        assert (outline.y(), outline.height()) == (place.y(), size.height())
    private = labels[rail._private.text()]
    assert private.x() == _place(rail._private, window)[0].x()
    assert abs(private.y() - _place(rail._private, window)[0].y()) <= 1
    titles = [label for label in shell.findChildren(QLabel) if label.x() > RAIL]
    assert [(title.text(), title.y()) for title in titles] == [("Overview", 20)]
    page = window.overview
    cards = [*(page.indicators.cards[one] for one in INDICATORS), page.river]
    for card, empty in zip(cards, places(SIZE.width() - RAIL), strict=False):
        place, size = _place(card, window)
        assert abs(place.x() - RAIL - empty.x) <= 1
        assert abs(size.width() - empty.width) <= 1


@pytest.mark.parametrize("name", theme.THEMES)
def test_it_has_the_colours_and_the_language_of_the_window(
    name: theme.ThemeName, qtbot: QtBot
) -> None:
    catalogue.use_language("fr")
    shell = _shown(Shell(Look("fr", name, 100), PageName.METHOD), qtbot)
    assert {"Méthode", "Réglages", "Vue d’ensemble"} <= set(_labels(shell))
    ui = theme.load_theme(name).ui
    picture = shell.grab().toImage()
    assert picture.pixelColor(1_200, 400).name() == ui.canvas.lower()
    assert picture.pixelColor(100, 500).name() == ui.sidebar.lower()
    assert picture.pixelColor(1, 314).name() == ui.accent.lower()  # the bar of the page in view


def test_before_the_first_run_there_is_only_the_ground(qtbot: QtBot) -> None:
    shell = _shown(Shell(Look("en", "dark", 100), PageName.OVERVIEW, blank=True), qtbot)
    assert _labels(shell) == {}
    assert shell.grab().toImage().pixelColor(50, 50).name() == (
        theme.load_theme("dark").ui.canvas.lower()
    )


def test_an_unfurnished_window_is_not_settled_and_has_no_parts(qtbot: QtBot) -> None:
    window = MainWindow(Memory(None), Shell(Look("en", "light", 100), PageName.OVERVIEW))
    qtbot.addWidget(window)
    window.refresh()
    assert not window.settled
    with pytest.raises(RuntimeError):
        _ = window.contents


def test_it_begins_in_the_colours_in_which_the_window_was_left(
    qapp: QApplication, tmp_path: Path
) -> None:
    memory = Memory(tmp_path / "window.ini")
    assert look.begin(qapp, memory, "en", None) == Look("en", "light", 100)
    memory.keep(look.SHOWN_THEME, "dark")
    memory.keep(look.LANGUAGE, "fr")
    memory.keep(look.TEXT_SIZE, "130")
    assert look.begin(qapp, memory, None, None) == Look("fr", "dark", 130)
    assert look.begin(qapp, memory, "en", "light").theme == "light"
    # A dark window was left, but not one of high contrast: nothing is known of that.
    assert look.begin(qapp, memory, None, look.CONTRAST).theme == "contrast_light"
    memory.keep(look.SHOWN_THEME, "contrast_dark")
    assert look.begin(qapp, memory, None, look.CONTRAST).theme == "contrast_dark"
