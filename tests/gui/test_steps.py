"""Work in steps, short turns, and the reader of themes."""

from __future__ import annotations

import gc
import signal
import sys
import threading
import tomllib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from responsai import paths
from responsai.gui import theme_file
from responsai.gui.garbage import RARE, look_rarely
from responsai.gui.held import hold_signals, release_signals
from responsai.gui.steps import Steps
from responsai.gui.turns import TURN_S, short_turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def _three(done: list[str]) -> Iterator[None]:
    for step in ("one", "two", "three"):
        done.append(step)
        yield


def test_other_things_happen_between_the_steps(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()
    steps = Steps(_three(done), lambda: done.append("end"), parent)
    between = QTimer(parent, interval=0)
    between.timeout.connect(lambda: done.append("."))
    between.start()
    assert (done, steps.done) == ([], False)
    qtbot.waitUntil(lambda: steps.done)
    between.stop()
    assert [word for word in done if word != "."] == ["one", "two", "three", "end"]
    assert "." in done[done.index("one") : done.index("three")]


def test_stopped_work_takes_no_further_step(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()
    steps = Steps(_three(done), lambda: done.append("end"), parent)
    steps.stop()
    with qtbot.waitSignal(steps.destroyed):
        pass
    assert done == []


def test_a_step_that_fails_is_the_last(qtbot: QtBot) -> None:
    def failing() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    parent = QObject()
    ended: list[bool] = []
    with qtbot.captureExceptions() as caught:
        steps = Steps(failing(), lambda: ended.append(True), parent)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert (ended, steps.done) == ([], False)


def test_turns_are_short_only_as_long_as_they_need_to_be() -> None:
    before = sys.getswitchinterval()
    with pytest.raises(ZeroDivisionError), short_turns():  # noqa: PT012  (both are looked at)
        assert sys.getswitchinterval() == pytest.approx(TURN_S)
        raise ZeroDivisionError
    assert sys.getswitchinterval() == before


def test_a_signal_waits_as_long_as_it_is_held() -> None:
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    here = threading.main_thread().ident
    assert here is not None
    try:
        hold_signals()
        if sys.platform != "win32":
            signal.pthread_kill(here, signal.SIGINT)
        assert came == []
        release_signals()
        assert came == ([] if sys.platform == "win32" else [signal.SIGINT])
    finally:
        release_signals()
        signal.signal(signal.SIGINT, before)


def test_everything_is_looked_at_but_rarely() -> None:
    before = gc.get_threshold()
    try:
        look_rarely()
        assert gc.get_threshold() == (*before[:2], RARE)
    finally:
        gc.set_threshold(*before)


@pytest.mark.parametrize("name", theme_file.THEMES)
def test_themes_are_read_as_the_toml_they_are(name: theme_file.ThemeName) -> None:
    file = paths.resources() / "themes" / f"{name}.toml"
    known = tomllib.loads(file.read_text(encoding="utf-8"))
    tables = theme_file.read(name)
    assert tables["ui"] == known["ui"]
    for kind in ("stage", "indicator"):
        for key, table in known[kind].items():
            assert tables[f"{kind}.{key}"] == table
