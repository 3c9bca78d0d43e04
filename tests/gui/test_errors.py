from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from responsai import __version__
from responsai.domain.errors import BadInputError
from responsai.gui.dialogs.error import ErrorDialog
from responsai.gui.errors import ErrorDesk, Trouble, trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Screen:
    """Notes what is shown, and on which thread."""

    def __init__(self) -> None:
        self.troubles: list[Trouble] = []
        self.threads: set[int] = set()

    def show(self, trouble: Trouble) -> None:
        self.threads.add(threading.get_ident())
        self.troubles.append(trouble)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def desk(screen: Screen, qtbot: QtBot) -> Iterator[ErrorDesk]:  # noqa: ARG001  (needs the application)
    hooks = sys.excepthook, threading.excepthook
    desk = ErrorDesk(screen.show)
    yield desk
    desk.uninstall()
    sys.excepthook, threading.excepthook = hooks


def _raised(message: str) -> KeyError:
    """An error that has been on its way, and so knows its place."""
    with pytest.raises(KeyError) as caught:
        _fail(message)
    return caught.value


def _fail(message: str) -> None:
    raise KeyError(message)


def test_an_error_on_a_thread_reaches_the_screen_and_the_log(
    desk: ErrorDesk, screen: Screen, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desk.install()

    def fail() -> None:
        raise KeyError("lost")

    with caplog.at_level(logging.ERROR):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(screen.troubles))
    assert screen.threads == {threading.get_ident()}
    assert "KeyError: 'lost'" in screen.troubles[0].details
    assert [record.message for record in caplog.records] == ["Unexpected error"]


def test_an_error_in_a_slot_reaches_the_screen(
    desk: ErrorDesk, screen: Screen, qtbot: QtBot
) -> None:
    desk.install()
    error = _raised("in a slot")
    sys.excepthook(KeyError, error, error.__traceback__)
    assert screen.troubles == []  # never inside the code that failed
    qtbot.waitUntil(lambda: bool(screen.troubles))


def test_a_bug_is_shown_once_and_one_dialog_at_a_time(
    desk: ErrorDesk, screen: Screen, qtbot: QtBot
) -> None:
    for _ in range(3):
        desk.report(_raised("again"))
    desk.report(BadInputError("Another trouble."))
    qtbot.waitUntil(lambda: bool(screen.troubles))
    desk.shown_closed()
    desk.report(_raised("again"))
    desk.report(BadInputError("Choose a file."))
    qtbot.waitUntil(lambda: len(screen.troubles) == 2)
    assert screen.troubles[1] == Trouble("Choose a file.", "")


def test_what_the_user_can_put_right_is_said_each_time(
    desk: ErrorDesk, screen: Screen, qtbot: QtBot
) -> None:
    for number in (1, 2):
        desk.report(BadInputError("Choose a file."))
        qtbot.waitUntil(lambda n=number: len(screen.troubles) == n)  # type: ignore[misc]  # a loop variable bound by default
        desk.shown_closed()


def test_ctrl_c_stays_with_python(
    desk: ErrorDesk, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(desk, "_hooks", (lambda kind, *_: told.append(kind), None))
    desk._from_main(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == [KeyboardInterrupt]
    assert screen.troubles == []


def test_details_name_versions_but_no_home(own_folders: Path) -> None:
    home = str(Path.home())
    details = trouble(_raised(f"{home}/secret")).details
    assert f"ResponsAI {__version__}" in details
    assert "Python 3." in details
    assert home not in details
    assert "~/secret" in details
    assert own_folders == Path.home()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Carries dialogs; they delete themselves when they are closed."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_dialog_for_a_bug_copies_its_details(window: QWidget, qtbot: QtBot) -> None:
    what = trouble(_raised("copied"))
    dialog = ErrorDialog(what, window)
    dialog.open()
    qtbot.waitUntil(dialog.close_button.hasFocus)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == what.details
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close_button.click()


def test_the_dialog_for_the_user_shows_the_sentence_only(window: QWidget) -> None:
    dialog = ErrorDialog(trouble(BadInputError("Choose a file.")), window)
    assert dialog.accessibleDescription() == "Choose a file."
    assert not hasattr(dialog, "copy")
    assert "Traceback" not in dialog.accessibleDescription()
