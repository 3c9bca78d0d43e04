"""What tests of the journal do again and again."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.types import PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import (
    Activity,
    Evidence,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage import JournalQuery

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QWidget
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.journal.card import JournalCard
    from responsai.gui.journal.texts import Column
    from responsai.gui.pages.log import LogPage

OpenProgram = Callable[..., "Program"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MANY = 2_500


def make_series(source: str = "claude_code", model: str = "claude-sonnet-4-5") -> Series:
    return Series(
        source=source,
        surface="claude-code",
        model=model,
        model_source=ModelSource.RECORDED,
        activity=Activity.AGENT,
        token_source=TokenSource.MEASURED,
        input_scope=InputScope.CONTEXT,
    )


def fill(database: Path, events: int, *, twice: bool = False) -> None:
    """Events of many days; if told, those of the last day are seen by weaker evidence too."""
    with Workspace.open(database) as workspace:
        store = workspace.store
        now = dt.datetime.now(dt.UTC) - dt.timedelta(days=3)
        store.evidence.declare("claude_code", Evidence.LOGS)
        store.evidence.declare("anthropic_console", Evidence.BILLING)
        number = store.begin_import()
        made = [make_event(now, place, make_series()) for place in range(events)]
        if twice:
            made.append(make_event(now, 0, make_series("anthropic_console"), name="again"))
        store.add_events(number, made)


def make_event(now: dt.datetime, place: int, series: Series, name: str = "") -> UsageEvent:
    at = now - dt.timedelta(minutes=place * 20)
    return UsageEvent(
        key=hashlib.blake2b(f"{name}{place}".encode(), digest_size=16).digest(),
        at_ms=int(at.timestamp() * 1000),
        time_quality=TimeQuality.EXACT,
        series=series,
        amounts=Amounts(requests=1 + place % 5, input_tokens=1000, output_tokens=place % 700),
    )


def open_journal(program: Program, qtbot: QtBot) -> JournalCard:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_2, CTRL)
    settle(program, qtbot)
    return cast("LogPage", program.window.pages.page(PageName.LOG)).journal


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def cell(card: JournalCard, row: int, column: Column) -> str:
    return str(card.model.index(row, column).data())


def event_numbers(journal: Path) -> list[int]:
    with Workspace.open(journal) as workspace:
        entries = workspace.store.journal.page(JournalQuery()).entries
    return [entry.id for entry in entries]


def choose(menu: QMenu, *names: str) -> None:
    for name in names[:-1]:
        menu = cast("QMenu", next(a for a in menu.actions() if a.text() == name).menu())
    next(action for action in menu.actions() if action.text() == names[-1]).trigger()


def begin_edit(card: JournalCard, row: int, column: Column) -> QWidget:
    """Begin to change a cell with keys."""
    card.table.setFocus()
    card.table.go_to(row, column)
    QTest.keyClick(card.table, Qt.Key.Key_F2)
    return focused()
