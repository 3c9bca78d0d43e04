"""Where the window is put together, started and ended."""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QProcess,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from responsai.gui import fonts
from responsai.gui.appearance import Appearance, Memory
from responsai.gui.charts.render import warm_up
from responsai.gui.errors import ErrorDesk
from responsai.gui.frame import Frame
from responsai.gui.garbage import calm_collector
from responsai.gui.interrupt import Interrupt
from responsai.gui.main_window import MainWindow
from responsai.gui.opening import Opener, Opening
from responsai.gui.page_book import load_pages
from responsai.gui.single_instance import SingleInstance
from responsai.gui.tasks import Tasks
from responsai.gui.tray import Tray
from responsai.gui.widgets.logo import paint_mark
from responsai.text import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QWidget

    from responsai.app.jobs import Job
    from responsai.app.types import WindowOptions
    from responsai.domain.errors import ResponsaiError
    from responsai.gui.beginning import Beginning
    from responsai.gui.dialogs.error import ErrorDialog
    from responsai.gui.errors import Trouble

MEMORY_NAME: Final = "window.ini"
"""Beside the database: whoever keeps a database elsewhere keeps its window there too."""
ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)

_log = logging.getLogger(__name__)
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed, or draw it into a file.

    Args:
        options: How to open it.

    Returns:
        Exit code: 0, also if the window of an earlier start came forward instead; 3 if the
        database cannot be opened; 130 after Ctrl-C in the terminal.

    Raises:
        ResponsaiError: Nothing can be drawn, because the database cannot be opened or the
            file cannot be written.
    """
    if options.gallery:
        from responsai.gui.gallery import show  # noqa: PLC0415  (for those who work on it)

        return show(make_application(), options)
    if options.picture is not None:
        from responsai.gui.headless import render_picture  # noqa: PLC0415  (it imports us)

        render_picture(options, options.picture)
        return 0
    with qt_messages_logged():
        app = make_application()
        guard = SingleInstance(options.database)
        if not guard.is_first():
            return 0
        program = Program(app, options)
        guard.knocked.connect(program.come_forward)
        program.ready.connect(calm_collector)
        program.desk.install()
        interrupt = Interrupt(app)
        try:
            program.start()
            return int(app.exec())
        finally:
            interrupt.restore()
            guard.release()
            program.shutdown()
            program.desk.uninstall()


@contextlib.contextmanager
def qt_messages_logged() -> Iterator[None]:
    """Keep what Qt has to say in our log, off the terminal."""
    before = qInstallMessageHandler(_log_qt)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def make_application() -> QApplication:
    """The one application object, with our fonts."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ResponsAI")
    app.setApplicationDisplayName("ResponsAI")
    app.setDesktopFileName("responsai")
    fonts.register()
    app.setWindowIcon(_icon())
    return app


class Program(QObject):
    """All parts of the window program, each made once.

    Args:
        app: The application.
        options: How to open the window.
    """

    ready = Signal()
    """Everything that the program needs all the time is loaded."""

    def __init__(self, app: QApplication, options: WindowOptions) -> None:
        super().__init__()
        self._app = app
        forgets = options.demo or options.picture is not None
        memory = Memory(None if forgets else options.database.with_name(MEMORY_NAME))
        self.appearance = Appearance(app, memory, options.language, options.theme, self)
        self.desk = ErrorDesk(self._show_trouble, self)
        opener = Opener(options)
        self.tasks = Tasks(opener, self)
        self.tasks.unexpected.connect(self.desk.report)
        self.frame = Frame(self.tasks, self.appearance, memory, self)
        self.window = MainWindow(self.frame, demo=options.demo, open_sample=open_sample)
        self.opening = Opening(self.frame, opener, options, self.window)
        self.opening.opened.connect(self.window.refresh)
        if options.picture is None:
            self.opening.opened.connect(self.frame.follower.start)
        self.opening.gave_up.connect(self._give_up)
        self._begun = False
        self._in_tray = options.in_tray
        self.tray = Tray(self.frame, self.window, self.come_forward)
        self.beginning: Beginning | None = None
        new = not (forgets or options.database.exists())
        if new:
            self.beginning = _beginning(self.frame, self.window)
            self.beginning.finished.connect(self.opening.begin)
            self.opening.opened.connect(self.beginning.carry_out)
        self.window.pages.show_page(options.page)
        self.window.first_painted.connect(self._begin)

    @property
    def problem(self) -> ResponsaiError | None:
        """Why the journal does not open, if it does not."""
        return self.opening.problem

    def start(self) -> None:
        """Show the window; everything slow begins when it is on the screen.

        With the computer it starts beside the clock, if there is a place; the window waits.
        """
        if self._in_tray and self.tray.there and self.beginning is None:
            QTimer.singleShot(0, self._begin)
            return
        self.window.show()
        if self.beginning is not None:
            # Covered as it is, the window itself is not painted.
            QTimer.singleShot(0, self._begin)

    def come_forward(self) -> None:
        """Bring the window to the front, as far as the desktop allows."""
        window = self.window
        window.show()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def shutdown(self) -> None:
        """End all work, close the database and take the window down; the only place for it.

        The window and its frame are deleted here and now: left to Python's garbage collector,
        they could be taken down half dismantled, or on another thread. Calling it again does
        nothing.
        """
        self.tasks.shutdown()
        if isValid(self.window):
            self.tray.end()
        for part in (self.window, self.frame):
            if isValid(part):
                part.deleteLater()
                QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        if self.beginning is None:
            self.opening.begin()
        else:
            self.beginning.ask()
        # In a turn of its own, when everyone else has heard of the first paint.
        QTimer.singleShot(0, self._warm_charts)

    def _warm_charts(self) -> None:
        self.tasks.aside(_warm_up, self._warmed)

    def _warmed(self, _nothing: None) -> None:
        _log.debug("Ready to draw charts")
        self.ready.emit()

    def _give_up(self, problem: ResponsaiError) -> None:
        self._app.exit(problem.exit_code)

    def _show_trouble(self, what: Trouble) -> None:
        dialog = _error_dialog(what, QApplication.activeWindow() or self.window)
        dialog.finished.connect(self.desk.shown_closed)
        dialog.open()


def _beginning(frame: Frame, window: MainWindow) -> Beginning:
    from responsai.gui.beginning import Beginning  # noqa: PLC0415  (start-up time)

    return Beginning(frame, window)


def _error_dialog(what: Trouble, parent: QWidget) -> ErrorDialog:
    from responsai.gui.dialogs.error import ErrorDialog  # noqa: PLC0415  (start-up time)

    return ErrorDialog(what, parent)


def open_sample() -> bool:
    """Open a sample year in a program of its own, so that nothing of the user's is near it.

    Returns:
        Whether it could be started.
    """
    arguments = ["--lang", catalogue.language(), "--demo"]
    if not getattr(sys, "frozen", False):
        arguments = ["-m", "responsai", *arguments]
    started, _process = QProcess.startDetached(sys.executable, arguments, "")
    return bool(started)


def _icon() -> QIcon:
    """The mark, for the title bar and the task bar."""
    icon = QIcon()
    for size in ICON_SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, 0, 0, size)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _warm_up(_job: Job) -> None:
    warm_up()
    load_pages()


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("responsai.qt").log(
        _LEVELS.get(kind, logging.WARNING), "%s (%s)", message, context.category
    )
