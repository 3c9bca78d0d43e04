"""Importing through the window: choose, read with progress, tell what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import ImportReport
    from responsai.gui.frame import Frame
    from responsai.gui.job_strip import JobStrip
    from responsai.gui.tasks import Ticket


class ImportFlow(QObject):
    """Runs one import at a time.

    Args:
        frame: The window; asks for imports.
        strip: Shows the progress.
        window: Carries the dialogs.
    """

    finished = Signal(object)
    """An import has ended: its report."""

    def __init__(self, frame: Frame, strip: JobStrip, window: QWidget) -> None:
        super().__init__(window)
        self._frame = frame
        self._tasks = frame.tasks
        self._strip = strip
        self._window = window
        self._ticket: Ticket | None = None
        strip.cancelled.connect(self._cancel)
        frame.files_requested.connect(self.choose_files)
        frame.folder_requested.connect(self.choose_folder)
        frame.import_requested.connect(self.start)

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._ticket is not None

    def choose_files(self) -> None:
        """Let the user choose files."""
        self._choose(
            translate("Import", "Choose files to import"), QFileDialog.FileMode.ExistingFiles
        )

    def choose_folder(self) -> None:
        """Let the user choose a folder."""
        self._choose(
            translate("Import", "Choose a folder to import"), QFileDialog.FileMode.Directory
        )

    def start(self, names: Sequence[str]) -> None:
        """Read files and folders.

        Args:
            names: Their paths.
        """
        if not names:
            return
        if self.running:
            self._frame.say(
                translate("Import", "An import is under way. Wait until it ends, or cancel it.")
            )
            return
        self._strip.begin()
        self._ticket = self._tasks.on_database(
            partial(_read, tuple(Path(name) for name in names)),
            self._done,
            failed=self._failed,
            progress=self._strip.show_progress,
        )

    def _choose(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.setDirectory(str(_likely_folder()))
        # Tools keep their logs in hidden folders.
        dialog.setFilter(QDir.Filter.AllEntries | QDir.Filter.Hidden | QDir.Filter.NoDot)
        dialog.filesSelected.connect(self.start)
        dialog.open()

    def _cancel(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _done(self, report: ImportReport) -> None:
        self._end()
        from responsai.gui.dialogs.import_receipt import (  # noqa: PLC0415  (start-up time)
            ImportReceipt,
        )

        ImportReceipt(report, self._window).open()
        self.finished.emit(report)

    def _failed(self, error: Exception) -> None:
        self._end()
        self._tasks.tell(error)

    def _end(self) -> None:
        self._ticket = None
        self._strip.hide()


def _likely_folder() -> Path:
    """Where people most likely find something to import."""
    logs = Path.home() / ".claude" / "projects"
    return logs if logs.is_dir() else Path.home()


def _read(paths: tuple[Path, ...], workspace: Workspace, job: Job) -> ImportReport:
    return workspace.import_paths(paths, job=job)
