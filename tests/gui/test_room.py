"""Every text has room: in French, and in a made-up language that takes a third more."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as PytestQtTimeoutError

from responsai.app.types import ManualUse, PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.stages import STAGES
from responsai.gui.page_book import PAGES, PAGES_BELOW
from responsai.text import catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

OpenProgram = Callable[..., "Program"]

ORDINARY: Final = (1280, 832)
SMALLEST: Final = (1024, 700)
SLACK: Final = 1
"""Pixels by which a rounded size may miss."""
_ACCENTS: Final = str.maketrans("aeiouyAEIOU", "àéîöüÿÀÉÎÖÜ")
_PLACES: Final = re.compile(r"(\{[^}]*\})")


class _Pseudo:
    """Stands in for the texts of a context: every one is longer, and can be told from English."""

    def get(self, _name: str, source: str) -> str:
        said = "".join(
            part if part.startswith("{") else part.translate(_ACCENTS)
            for part in _PLACES.split(source)
        )
        # Short words grow most in German, long sentences hardly; a fourth is ample for French.
        return f"{said} {'x' * round(len(source) / 5)}" if len(source) > 5 else said


@pytest.fixture(params=["fr", "pseudo"])
def speech(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The language of the window."""
    if request.param == "pseudo":
        monkeypatch.setattr(catalogue, "_texts", lambda _language, _context: _Pseudo())
        return "en"
    return "fr"


@pytest.fixture
def busy(open_program: OpenProgram, database: Path, speech: str) -> Program:
    """The real window with something of everything."""
    program = open_program(database)
    program.shutdown()
    with Workspace.open(database) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, "gpt-5", count=60))
        workspace.log(ManualUse(Activity.AGENT, "claude-opus-4", count=40))
        workspace.log(ManualUse(Activity.IMAGE, images=4, count=10))
        workspace.log(ManualUse(Activity.QUESTION))
    return open_program(database, language=speech)


def _cut(top: QWidget) -> list[str]:
    """Parts of a window that have less room than their texts take."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or _has_its_own_room(widget):
            continue
        least, size = widget.minimumSizeHint(), widget.size()
        narrow = least.isValid() and size.width() + SLACK < least.width()
        low = least.isValid() and size.height() + SLACK < least.height()
        if widget.hasHeightForWidth():
            low = size.height() + SLACK < widget.heightForWidth(size.width())
        if isinstance(widget, QScrollArea):
            narrow = widget.horizontalScrollBar().maximum() > 0
            low = False
        if narrow or low:
            text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
            found.append(
                f"{type(widget).__name__} {text[:50]!r} {widget.accessibleName()[:40]!r} "
                f"{size.toTuple()} of {least.toTuple()}"
            )
    return found


def _has_its_own_room(widget: QWidget) -> bool:
    """Whether it scrolls by itself, stands in what does, or counts hidden pages too."""
    if isinstance(widget, QLineEdit | QStackedWidget):
        return True
    part: QWidget | None = widget
    while part is not None:
        if isinstance(part, QAbstractScrollArea) and not isinstance(part, QScrollArea):
            return True
        part = part.parentWidget()
    return False


def test_nothing_is_cut_on_any_page(busy: Program, qtbot: QtBot) -> None:
    """In a window of ordinary size, and when the same window is made as small as it goes."""
    window = busy.window
    places = [(entry.id, "") for entry in (*PAGES, *PAGES_BELOW)]
    places += [(PageName.LIFE_CYCLE, stage.value) for stage in STAGES]
    faults = []
    for page, place in places:
        for size in (ORDINARY, SMALLEST):
            window.resize(*size)
            busy.frame.open_page(page, place)
            qtbot.waitUntil(lambda: window.settled, timeout=20_000)
            # What has changed is arranged in turns of its own; what stays cut is a fault.
            with contextlib.suppress(PytestQtTimeoutError):
                qtbot.waitUntil(lambda: not _cut(window), timeout=1_000)
            faults += [f"{page} {place} {size}: {fault}" for fault in _cut(window)]
    assert not faults, "\n".join(dict.fromkeys(faults))


def test_titles_of_cards_are_whole_in_larger_text(
    open_program: OpenProgram, journal: Path, qtbot: QtBot
) -> None:
    program = open_program(journal, language="fr")
    program.frame.appearance.set_text_size(130)
    program.window.resize(*ORDINARY)
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    overview = program.window.overview
    qtbot.waitUntil(lambda: not _cut(overview.chart))
    qtbot.waitUntil(lambda: not _cut(overview.drivers))
