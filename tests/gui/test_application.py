"""The window program as a whole: start, language and colours, trouble, end."""

from __future__ import annotations

import itertools
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from responsai.app.types import PageName, WindowOptions
from responsai.app.workspace import Workspace
from responsai.domain.errors import EnvironmentProblemError
from responsai.domain.stages import Indicator, Stage
from responsai.gui import application, theme
from responsai.gui.application import MEMORY_NAME, Program
from responsai.gui.dialogs.error import ErrorDialog
from responsai.gui.headless import render_picture
from responsai.gui.pages.settings import SettingsPage
from responsai.gui.sample import open_sample
from responsai.text import catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from responsai.app.jobs import Job

OpenProgram = Callable[..., Program]

CANNOT = "The database cannot be opened: it is damaged."


def _refuse(monkeypatch: pytest.MonkeyPatch, database: Path) -> None:
    # There is one, or the first run would ask first.
    database.parent.mkdir(exist_ok=True)
    database.touch()

    def refuse(*_arguments: object, **_options: object) -> Workspace:
        raise EnvironmentProblemError(CANNOT)

    monkeypatch.setattr(Workspace, "open", refuse)


def _settings(program: Program, qtbot: QtBot) -> SettingsPage:
    """The settings, opened through the rail; the overview comes back into view."""
    program.window.rail.settings.click()
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    page = program.window.pages.current
    assert isinstance(page, SettingsPage)
    program.frame.open_page(PageName.OVERVIEW)
    return page


def test_colours_change_live_and_are_remembered(
    open_program: OpenProgram, journal: Path, qtbot: QtBot
) -> None:
    program = open_program(journal, theme=None)
    before = program.window.grab().toImage()
    _settings(program, qtbot).look.theme.changed.emit("dark")
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)
    assert theme.current().name == "dark"
    assert program.window.grab().toImage().pixelColor(5, 400) != before.pixelColor(5, 400)
    chart = program.window.overview.chart.view.canvas.pixmap().toImage()
    assert chart.pixelColor(1, 1).name().upper() == theme.current().ui.surface.upper()
    program.window.close()
    program.shutdown()
    assert (journal.parent / MEMORY_NAME).exists()
    again = open_program(journal, theme=None)
    assert again.appearance.theme_choice == "dark"
    assert theme.current().name == "dark"


def test_language_changes_live_and_is_remembered(
    open_program: OpenProgram, journal: Path, qtbot: QtBot
) -> None:
    program = open_program(journal, language=None)
    window = program.window
    assert window.rail.log.text() == "Log usage"
    _settings(program, qtbot).look.language.changed.emit("fr")
    assert catalogue.language() == "fr"
    french_month = program.window.overview.data
    assert french_month is not None
    qtbot.waitUntil(lambda: window.overview.stepper._label.text() == french_month.stretch.label())
    qtbot.waitUntil(lambda: window.settled, timeout=20_000)
    card = window.overview.indicators.cards[Indicator.ENERGY]
    assert card.accessibleName().startswith("Énergie")
    window.close()
    program.shutdown()
    catalogue.use_language("en")
    again = open_program(journal, language=None)
    assert again.appearance.language == "fr"
    told = open_program(journal, language="en")
    assert told.appearance.language == "en"


def test_qts_own_texts_follow_the_language(program: Program, qtbot: QtBot) -> None:
    program.appearance.set_language("fr")
    program.window.imports.choose_folder()
    chooser = program.window.findChildren(QFileDialog)[0]
    qtbot.waitUntil(chooser.isVisible)
    texts = {button.text() for button in chooser.findChildren(QPushButton)}
    assert any("Annuler" in text for text in texts)
    chooser.close()
    program.appearance.set_language("en")


def test_the_system_changes_colours_only_if_asked_to_follow(
    open_program: OpenProgram, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program(journal, theme="system")
    monkeypatch.setattr(theme, "system_theme", lambda _app: "dark")
    program.appearance._follow_system()
    assert theme.current().name == "dark"
    program.appearance.set_theme("light")
    program.appearance._follow_system()
    assert theme.current().name == "light"


def test_size_is_remembered_but_not_that_of_the_demo(
    open_program: OpenProgram, journal: Path
) -> None:
    demo = open_program(journal, demo=True)
    assert demo.window.size() == QSize(1280, 832)
    assert demo.window.notice.isVisible()
    assert demo.window.notice.accessibleName() == ("This is a sample year. Nothing here is yours.")
    demo.window.resize(1100, 700)
    demo.window.close()
    demo.shutdown()
    assert not (journal.parent / MEMORY_NAME).exists()
    own = open_program(journal)
    assert own.window.size() == QSize(1280, 832)
    assert not own.window.notice.isVisible()
    own.window.resize(1100, 700)
    own.window.close()
    own.shutdown()
    assert open_program(journal).window.size() == QSize(1100, 700)


def test_the_smallest_window_holds_everything(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.resize(800, 500)
    assert (window.width(), window.height()) == (1024, 680)
    qtbot.waitUntil(lambda: window.settled, timeout=20_000)
    page = window.overview
    right = page.stepper.mapTo(window, page.stepper.rect().topRight()).x()
    assert right <= window.width()
    body = page.river.parentWidget()
    assert body is not None
    assert body.width() <= window.width() - window.rail.width()


def test_a_database_that_cannot_be_opened_is_said_and_ends_with_3(
    qapp: QApplication, database: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _refuse(monkeypatch, database)
    program = Program(qapp, WindowOptions(database, "en", "light"))
    codes: list[int] = []
    program.start()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ErrorDialog)), timeout=20_000)
    monkeypatch.setattr(program, "app", _App(codes))
    dialog = program.window.findChildren(ErrorDialog)[0]
    assert dialog.accessibleDescription() == CANNOT
    dialog.close_button.click()
    assert codes == [3]
    program.shutdown()


class _App:
    """Stands in for the application where it would end."""

    def __init__(self, codes: list[int]) -> None:
        self._codes = codes

    def exit(self, code: int) -> None:
        self._codes.append(code)


def test_run_returns_the_exit_code(
    qapp: QApplication, database: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The whole way, with the dialog answered as it appears."""
    _refuse(monkeypatch, database)
    answer = QTimer(interval=20)

    def close_dialogs() -> None:
        for widget in qapp.topLevelWidgets():
            if isinstance(widget, ErrorDialog) and widget.isVisible():
                widget.close_button.click()

    answer.timeout.connect(close_dialogs)
    answer.start()
    with qtbot.captureExceptions() as caught:
        assert application.run(WindowOptions(database, "en", "light")) == 3
    assert caught == []


def test_run_ends_with_0_when_the_window_is_closed(qapp: QApplication, journal: Path) -> None:
    closer = QTimer(interval=20)

    def close_window() -> None:
        for widget in qapp.topLevelWidgets():
            if widget.windowTitle() == "ResponsAI" and getattr(widget, "settled", False):
                QTest.keyClick(widget, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    closer.timeout.connect(close_window)
    closer.start()
    assert application.run(WindowOptions(journal, "en", "light")) == 0


def test_an_unforeseen_error_shows_one_dialog(program: Program, qtbot: QtBot) -> None:
    def fail(_workspace: Workspace, _job: Job) -> None:
        raise ZeroDivisionError

    program.tasks.on_database(fail, lambda _nothing: None)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ErrorDialog)))
    program.tasks.on_database(fail, lambda _nothing: None)
    qtbot.waitUntil(lambda: not program.tasks.busy, timeout=20_000)
    dialogs = program.window.findChildren(ErrorDialog)
    assert len(dialogs) == 1
    dialogs[0].close_button.click()


def test_a_sample_year_opens_beside(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    for started, text in ((True, "A sample year opens"), (False, "Start “responsai --demo”")):
        monkeypatch.setattr(
            program.window.contents, "_open_sample", lambda started=started: started
        )
        program.frame.sample_requested.emit()
        assert program.window.toast.accessibleName().startswith(text)


def test_the_sample_is_a_program_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, list[str]]] = []

    def start(program: str, arguments: list[str], _folder: str) -> tuple[bool, int]:
        calls.append((program, arguments))
        return True, 1

    monkeypatch.setattr("responsai.gui.sample.QProcess.startDetached", start)
    assert open_sample()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert open_sample()
    assert calls == [
        (sys.executable, ["-m", "responsai", "--lang", "en", "--demo"]),
        (sys.executable, ["--lang", "en", "--demo"]),
    ]


def test_the_event_loop_goes_on_while_a_chart_is_drawn(program: Program, qtbot: QtBot) -> None:
    """A loose bound that only a drawing on the main thread would break; bench measures it."""
    view = program.window.overview.chart.view
    beats: list[float] = []
    heart = QTimer(interval=5)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start()
    for _ in range(5):
        program.window.overview.chart.ranges.toggle()
        qtbot.waitUntil(lambda: view.settled, timeout=20_000)
    heart.stop()
    gaps = [after - before for before, after in itertools.pairwise(beats)]
    assert gaps
    assert max(gaps) < 0.5


def test_nothing_runs_after_the_end(open_program: OpenProgram, journal: Path) -> None:
    program = open_program(journal)
    program.window.refresh()
    program.shutdown()
    names = {thread.name.split("_")[0] for thread in threading.enumerate()}
    assert names.isdisjoint({"database", "aside"})
    with Workspace.open(journal) as workspace:
        assert workspace.summarise().usage.amounts.requests == 7


@pytest.mark.usefixtures("qapp")
def test_a_picture_shows_the_whole_window(journal: Path, tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    render_picture(WindowOptions(journal, "en", "light", picture=file), file)
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1280, 832)
    # The lower left quarter of the page holds the chart; it is drawn last.
    colours = {
        picture.pixelColor(x, y).name().upper()
        for x in range(240, 840, 2)
        for y in range(560, 780, 2)
    }
    for stage in (Stage.TRAINING, Stage.INFERENCE):
        assert theme.load_theme("light").stage[stage].fill.upper() in colours
    assert not (journal.parent / MEMORY_NAME).exists()


@pytest.mark.usefixtures("qapp")
def test_a_picture_that_cannot_be_made_raises(
    journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "no" / "such" / "folder" / "window.png"
    with pytest.raises(EnvironmentProblemError, match="choose another place"):
        render_picture(WindowOptions(journal, "en", "light", picture=file), file)
    _refuse(monkeypatch, journal)
    with pytest.raises(EnvironmentProblemError, match="it is damaged"):
        render_picture(WindowOptions(journal, "en", "light", picture=file), file)


def test_the_window_stands_before_matplotlib_is_imported(journal: Path) -> None:
    """In a program of its own, because here matplotlib is there already."""
    script = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from responsai.app.window_options import WindowOptions
from responsai.gui.application import Program, make_application
app = make_application()
program = Program(app, WindowOptions(Path({str(journal)!r}), "en", "light"))
seen = []
heavy = {{"matplotlib", "responsai.gui.theme", "responsai.factors", "msgspec", "sqlite3"}}
program.window.first_painted.disconnect(program._load)
def note():
    seen.extend(heavy.intersection(sys.modules))
    # The names of Qt take as long to load as Qt's window to open.
    seen.extend(n for n, m in sys.modules.items() if n.startswith("responsai") and "Qt" in vars(m))
program.window.first_painted.connect(note)
program.window.first_painted.connect(program._load)
looks = QTimer(interval=20)
looks.timeout.connect(lambda: "matplotlib" in sys.modules and program.window.settled and app.quit())
looks.start()
program.start()
app.exec()
program.shutdown()
assert seen == [], seen
assert "matplotlib" in sys.modules
assert "matplotlib.pyplot" not in sys.modules
"""
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, timeout=120)
