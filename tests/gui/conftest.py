"""What the tests of the window share."""

from __future__ import annotations

import datetime as dt
import gc
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from tests.gui.journal_steps import open_journal
from tests.new_database import new_database

from responsai.app.clock import local_time_zone
from responsai.app.types import ManualUse, WindowOptions
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.impacts import Impacts
from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, STAGES
from responsai.domain.summary import Group, Usage
from responsai.domain.usage import Amounts
from responsai.gui import fonts, theme
from responsai.gui.application import Program
from responsai.gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from responsai.gui.journal.card import JournalCard
SHARES = (0.02, 0.07, 0.16, 0.74, 0.01)
"""Shares of the five stages in made-up days."""


@pytest.fixture(autouse=True)
def _fresh_look(qapp: QApplication) -> None:
    """Begin each test in the light theme, whatever the last one chose."""
    fonts.register()
    if theme.current().name != "light":
        theme.apply_theme(qapp, theme.load_theme("light"))


@pytest.fixture(autouse=True)
def _no_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample year opens in another process: none may outlive a test."""
    monkeypatch.setattr("responsai.gui.sample.QProcess.startDetached", lambda *_words: (True, 1))


class NoWorkspace:
    """Stands in where a test needs no journal."""

    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def bare_tasks(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001  (needs the application)
    """The background mechanism over an empty workspace."""
    tasks = Tasks(lambda: cast("Workspace", NoWorkspace()))
    yield tasks
    tasks.shutdown()


@pytest.fixture
def make_day() -> Callable[[dt.date, float], Group]:
    """Make a group of one day from its energy in kWh; other indicators have the same number."""

    def make(day: dt.date, total: float) -> Group:
        stages = {
            stage: Interval(total * share * 0.4, total * share, total * share * 2.4)
            for stage, share in zip(STAGES, SHARES, strict=True)
        }
        usage = Usage(Amounts(requests=1), 1.0, ())
        return Group(
            {"day": day.isoformat()}, usage, Impacts.from_table(dict.fromkeys(INDICATORS, stages))
        )

    return make


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the journal of a test lies."""
    return tmp_path / "data" / "uses.sqlite3"


@pytest.fixture
def journal(database: Path) -> Path:
    """A real journal: uses of today and of two months ago, three models, one not told."""
    database.parent.mkdir(parents=True, exist_ok=True)
    database.write_bytes(_journal_of(dt.datetime.now().astimezone().date()))
    return database


@cache
def _journal_of(_day: dt.date) -> bytes:
    """Contents of that journal, made once a day: making it takes longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        file = new_database(Path(folder) / "uses.sqlite3", local_time_zone())
        with Workspace.open(file) as workspace:
            earlier = workspace.today() - dt.timedelta(days=62)
            workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", count=3))
            workspace.log(ManualUse(Activity.IMAGE, "gpt-image-1", images=1))
            workspace.log(ManualUse(Activity.QUESTION))
            workspace.log(ManualUse(Activity.AGENT, "claude-sonnet-4-5", count=2, at=earlier))
        return file.read_bytes()


@pytest.fixture
def open_program(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[..., Program]]:
    """Open the real window on a database and wait until everything is on the screen."""
    programs: list[Program] = []

    def make(database: Path, **options: Any) -> Program:
        if not database.exists():
            new_database(database, local_time_zone())  # or the first run would ask first
        program = Program(
            qapp, WindowOptions(database, **{"language": "en", "theme": "light", **options})
        )
        programs.append(program)
        program.start()
        qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
        return program

    yield make
    for program in programs:
        program.shutdown()
    programs.clear()
    # What is left of a window must not be collected on a worker thread of the next one; what
    # stays for good (modules, factors) need not be looked at again after each test.
    gc.collect()
    gc.freeze()


@pytest.fixture
def program(open_program: Callable[..., Program], journal: Path) -> Program:
    """The real window on the real journal."""
    return open_program(journal)


@pytest.fixture
def card(program: Program, qtbot: QtBot) -> JournalCard:
    """The journal on the page of the log: four entries."""
    return open_journal(program, qtbot)
