"""A picture of the window where none can be shown."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from responsai.domain.errors import EnvironmentProblemError
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from responsai.app.types import WindowOptions
    from responsai.gui.application import Program

PATIENCE_MS: Final = 60_000
"""Longest time to wait for the window to be complete."""
LOOK_MS: Final = 20
"""Time between two looks whether it is."""


def render_picture(options: WindowOptions, path: Path) -> None:
    """Draw the fully loaded window, charts included, into a PNG file.

    Args:
        options: How to open the window.
        path: The file, overwritten if it exists.

    Raises:
        ResponsaiError: The database cannot be opened, or the file cannot be written.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from responsai.gui.application import (  # noqa: PLC0415  (the platform is chosen first)
        Program,
        make_application,
        qt_messages_logged,
    )

    with qt_messages_logged():
        program = Program(make_application(), options)
        try:
            _Waiting(program).until_settled()
            save_picture(program.window, path)
        finally:
            program.shutdown()


def save_picture(window: QWidget, path: Path) -> None:
    """Draw a widget into a PNG file.

    Raises:
        EnvironmentProblemError: It cannot be written.
    """
    if not window.grab().save(str(path), "PNG"):
        raise EnvironmentProblemError(
            translate(
                "Headless", "The picture cannot be written to {file}: choose another place."
            ).format(file=path)
        )


class _Waiting(QObject):
    """Lets the window work until it is complete."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._failure: BaseException | None = None
        self._loop = QEventLoop()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._check)
        program.complete.connect(self._heed)

    def until_settled(self) -> None:
        """Show the window and return when it is complete.

        Raises:
            ResponsaiError: It cannot be.
        """
        self._program.window.show()
        self._look.start()
        QTimer.singleShot(PATIENCE_MS, self, self._give_up)
        self._loop.exec()
        self._look.stop()
        if self._failure is not None:
            raise self._failure

    def _heed(self) -> None:
        self._program.tasks.unexpected.connect(self._fail)

    def _check(self) -> None:
        if self._program.failure is not None:
            self._fail(self._program.failure)
        elif self._program.problem is not None:
            self._fail(self._program.problem)
        elif self._program.window.settled:
            self._loop.quit()

    def _fail(self, error: BaseException) -> None:
        self._failure = error
        self._loop.quit()

    def _give_up(self) -> None:
        self._fail(
            EnvironmentProblemError(
                translate("Headless", "The window was not complete in time: try again.")
            )
        )
