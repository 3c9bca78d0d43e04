"""Where the window program is started and ended.

The window is shown with its outlines before anything else is loaded: what this module imports
decides how soon. ``assembly`` puts the rest together after the first paint.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from responsai.gui import fonts, look
from responsai.gui.garbage import calm_collector, look_rarely
from responsai.gui.held import release_signals
from responsai.gui.interrupt import Interrupt
from responsai.gui.main_window import MainWindow
from responsai.gui.memory import Memory
from responsai.gui.shell import Shell
from responsai.gui.single_instance import SingleInstance
from responsai.gui.turns import short_turns
from responsai.text import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext

    from responsai.app.jobs import Job
    from responsai.app.window_options import WindowOptions
    from responsai.domain.errors import ResponsaiError
    from responsai.gui.appearance import Appearance
    from responsai.gui.beginning import Beginning
    from responsai.gui.errors import ErrorDesk, Trouble
    from responsai.gui.frame import Frame
    from responsai.gui.opening import Opening
    from responsai.gui.tasks import Tasks
    from responsai.gui.tray import Tray

MEMORY_NAME: Final = "window.ini"
"""Beside the database: whoever keeps a database elsewhere keeps its window there too."""

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

        release_signals()
        render_picture(options, options.picture)
        return 0
    with qt_messages_logged(), short_turns():
        app = make_application()
        guard = SingleInstance(options.database)
        if not guard.is_first():
            return 0
        look_rarely()
        program = Program(app, options)
        guard.knocked.connect(program.come_forward)
        program.complete.connect(program.catch_errors)
        program.ready.connect(calm_collector)
        interrupt = Interrupt(app)
        release_signals()
        try:
            program.start()
            code = int(app.exec())
        finally:
            interrupt.restore()
            guard.release()
            program.shutdown()
        if program.failure is not None:
            raise program.failure
        return code


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
    return app


class Program(QObject):
    """All parts of the window program, each made once.

    Only the window is there from the beginning. The others are made by ``assembly`` when the
    window stands on the screen; until ``complete`` is emitted, they are missing.

    Args:
        app: The application.
        options: How to open the window.

    Attributes:
        app: The application.
        options: How the window was opened.
        is_new: There is no journal yet, so the first run comes before it.
        memory: How the window was left.
        window: The window.
        beginning: The first run, if there is one.
        failure: Why the parts could not be made, if so; a bug or a broken installation.
    """

    complete = Signal()
    """All parts are made."""
    ready = Signal()
    """Everything that the program needs all the time is loaded."""
    _loaded = Signal(object)

    appearance: Appearance
    desk: ErrorDesk
    tasks: Tasks
    frame: Frame
    opening: Opening
    tray: Tray

    def __init__(self, app: QApplication, options: WindowOptions) -> None:
        super().__init__()
        self.app = app
        self.options = options
        forgets = options.demo or options.picture is not None
        self.is_new = not (forgets or options.database.exists())
        self.memory = Memory(None if forgets else options.database.with_name(MEMORY_NAME))
        outlines = look.begin(app, self.memory, options.language, options.theme)
        catalogue.use_language(outlines.language)
        fonts.begin_at(outlines.percent)
        self.window = MainWindow(self.memory, Shell(outlines, options.page, blank=self.is_new))
        self.beginning: Beginning | None = None
        self.failure: BaseException | None = None
        self._loading: threading.Thread | None = None
        self._steps: Iterator[None] = iter(())
        self._complete = self._ended = False
        self._readable = self._catching = False
        self._loaded.connect(self._assemble)
        self.window.first_painted.connect(self._load)

    @property
    def problem(self) -> ResponsaiError | None:
        """Why the journal does not open, if it does not."""
        return self.opening.problem if self._complete else None

    def start(self) -> None:
        """Show the window; everything slow begins when it is on the screen.

        With the computer it starts beside the clock, if there is a place; the window waits.
        """
        if self.options.in_tray and not self.is_new:
            QTimer.singleShot(0, self._load)
        else:
            self.window.show()

    def come_forward(self) -> None:
        """Bring the window to the front, as far as the desktop allows."""
        from PySide6.QtCore import Qt  # noqa: PLC0415  (the first paint goes without)

        window = self.window
        window.show()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def catch_errors(self) -> None:
        """Show whatever goes wrong anywhere in the program, until its end."""
        self.desk.install()
        self._catching = True

    def shutdown(self) -> None:
        """End all work, close the database and take the window down; the only place for it.

        The window and its frame are deleted here and now: left to Python's garbage collector,
        they could be taken down half dismantled, or on another thread. Calling it again does
        nothing.
        """
        self._ended = True
        if self._loading is not None:
            self._loading.join()
        parts: list[QObject] = [self.window]
        if hasattr(self, "tasks"):
            self.tasks.shutdown()
            parts.append(self.frame)
        if hasattr(self, "tray") and isValid(self.window):
            self.tray.end()
        for part in parts:
            if isValid(part):
                part.deleteLater()
                QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
        if self._catching:
            self.desk.uninstall()

    def show_journal(self) -> None:
        """The journal can be read: show it, as soon as there is where."""
        self._readable = True
        if self._complete:
            self.window.refresh()

    def show_trouble(self, what: Trouble) -> None:
        """Tell the user of something that went wrong."""
        from responsai.gui.dialogs.error import ErrorDialog  # noqa: PLC0415  (start-up time)

        dialog = ErrorDialog(what, QApplication.activeWindow() or self.window)
        dialog.finished.connect(self.desk.shown_closed)
        dialog.open()

    def give_up(self, problem: ResponsaiError) -> None:
        """End: there is no journal."""
        self.app.exit(problem.exit_code)

    def _load(self) -> None:
        """Load all parts beside the main thread, once."""
        if self._loading is None:
            self._loading = threading.Thread(target=self._load_parts, name="loading")
            self._loading.start()

    def _load_parts(self) -> None:
        try:
            from responsai.gui import assembly  # noqa: PLC0415  (after the first paint)
        except BaseException as error:  # noqa: BLE001  (told on the main thread)
            self._loaded.emit(error)
        else:
            self._loaded.emit(assembly.assemble(self))

    def _assemble(self, told: Iterator[None] | BaseException) -> None:
        if isinstance(told, BaseException):
            self._fail(told)
            return
        self._steps = told
        self._step()

    def _step(self) -> None:
        """Make the next part."""
        if self._ended:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._completed()
        except Exception as error:  # noqa: BLE001  (without its parts, the program ends)
            self._fail(error)
        else:
            QTimer.singleShot(0, self._step)

    def _completed(self) -> None:
        self._complete = True
        self.complete.emit()
        if self._readable:
            self.window.refresh()
        if self.beginning is not None:
            self.beginning.ask()
        elif self.options.in_tray and not self.tray.there:
            self.window.show()
        # Nothing shall keep the first figures waiting.
        self.tasks.idle.connect(self._warm_charts)

    def _fail(self, error: BaseException) -> None:
        self.failure = error
        self.app.exit(1)

    def _warm_charts(self) -> None:
        if self.window.isVisible() and not self.window.settled:
            return
        self.tasks.idle.disconnect(self._warm_charts)
        self.tasks.aside(_warm_up, self._warmed)

    def _warmed(self, _nothing: None) -> None:
        _log.debug("Ready to draw charts")
        self.ready.emit()


def _warm_up(_job: Job) -> None:
    from responsai.gui.charts.render import warm_up  # noqa: PLC0415  (after the first paint)
    from responsai.gui.page_book import load_pages  # noqa: PLC0415  (as above)

    warm_up()
    load_pages()


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    from responsai.app.log_file import start_logging  # noqa: PLC0415  (start-up time)

    start_logging()
    logging.getLogger("responsai.qt").log(
        _LEVELS.get(kind, logging.WARNING), "%s (%s)", message, context.category
    )
