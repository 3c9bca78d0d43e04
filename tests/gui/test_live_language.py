"""A change of language reaches every word at once, not only when the journal is read anew."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.gui.page_book import PAGES, PAGES_BELOW
from responsai.gui.widgets.source_link import SourceLink

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

TIME = re.compile(r"\b\d\d:\d\d\b")
SENTENCE: Final = re.compile(r"(?:\b[a-z’]{2,} ){2,}[a-z’]{2,}")
"""Three small words in a row: no name, which would be the same in both languages."""

PLACES: Final = tuple(entry.id for entry in (*PAGES, *PAGES_BELOW))
LOOKS: Final = 2
"""Looks that find the window complete."""


def _said(top: QWidget) -> list[str]:
    """What a window says to the eye and to a screen reader, in its order."""
    texts = []
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, SourceLink):
            texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            if isinstance(widget, QLabel | QAbstractButton):
                texts.append(widget.text())
            elif isinstance(widget, QComboBox):
                texts += [widget.itemText(place) for place in range(min(widget.count(), 40))]
    return [text for text in texts if text]


def test_no_word_of_the_language_before_stays(
    open_program: Callable[..., Program], journal: Path, qtbot: QtBot
) -> None:
    with Workspace.open(journal) as workspace:
        workspace.log(ManualUse(Activity.AGENT, "claude-opus-4", count=40))
        workspace.log(ManualUse(Activity.IMAGE, images=4, count=10))
    program = open_program(journal)
    window = program.window

    def read(page: str) -> list[str]:
        program.frame.open_page(page)
        looks = count(1)
        # What was made last is shown a turn later.
        qtbot.waitUntil(lambda: window.settled and next(looks) > LOOKS, timeout=20_000)
        # A minute may pass between two looks.
        return [TIME.sub("00:00", text) for text in _said(window)]

    english = {text for page in PLACES for text in read(page)}
    program.appearance.set_language("fr")
    qtbot.waitUntil(lambda: window.rail.settings.text() == "Réglages")
    changed = {page: read(page) for page in PLACES}
    window.refresh()
    renewed = {page: set(read(page)) for page in PLACES}
    stayed = [
        f"{page}: {text}"
        for page, texts in changed.items()
        for text in texts
        if (text in english and SENTENCE.search(text)) or text not in renewed[page]
    ]
    assert not stayed, "\n".join(dict.fromkeys(stayed))
