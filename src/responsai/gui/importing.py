"""Importing through the window: choosing, and progress on every page."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QObject, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from responsai.app.types import PageName
from responsai.gui.import_run import Step
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from responsai.gui.frame import Frame
    from responsai.gui.job_strip import JobStrip


class ImportFlow(QObject):
    """Lets the user choose what to import, and shows how far it is on every page.

    Args:
        frame: The window; asks for imports.
        strip: Shows the progress where the import itself is not in view.
        window: Carries the dialogs.
    """

    def __init__(self, frame: Frame, strip: JobStrip, window: QWidget) -> None:
        super().__init__(window)
        self._frame = frame
        self._run = frame.imports
        self._strip = strip
        self._window = window
        self._page = ""
        self._folders: dict[QFileDialog.FileMode, Path] = {}
        self._shown: Step = self._run.step
        strip.cancelled.connect(self._run.cancel)
        self._run.changed.connect(self._follow)
        self._run.started.connect(self._show_page)
        frame.files_requested.connect(self.choose_files)
        frame.folder_requested.connect(self.choose_folder)

    def choose_files(self) -> None:
        """Let the user choose files, most likely exports that were downloaded."""
        self._choose(
            translate("Import", "Choose files to import"),
            QFileDialog.FileMode.ExistingFiles,
            _downloads(),
        )

    def choose_folder(self) -> None:
        """Let the user choose a folder, most likely one of logs."""
        self._choose(
            translate("Import", "Choose a folder to import"),
            QFileDialog.FileMode.Directory,
            Path.home() / ".claude" / "projects",
        )

    def page_opened(self, page: str) -> None:
        """Another page is in view: the strip stands in for the sources page elsewhere."""
        self._page = page
        self._strip.setVisible(self._run.running and page != PageName.SOURCES)

    def _show_page(self) -> None:
        self._frame.open_page(PageName.SOURCES, IMPORT)

    def _follow(self) -> None:
        step = self._run.step
        if self._run.running:
            if step is not self._shown:
                self._strip.begin()
            if self._run.progress is not None:
                self._strip.show_progress(self._run.progress)
        elif self._shown in _UNDER_WAY and step is not Step.NONE:
            self._show_page()
        self._shown = step
        self._strip.setVisible(self._run.running and self._page != PageName.SOURCES)

    def _choose(self, title: str, mode: QFileDialog.FileMode, likely: Path) -> None:
        _remember_no_folders()
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        # Where the user was last, until the program ends; it is never written down.
        folders = (self._folders.get(mode, likely), likely, Path.home())
        dialog.setDirectory(str(next(folder for folder in folders if folder.is_dir())))
        # Tools keep their logs in hidden folders.
        dialog.setFilter(QDir.Filter.AllEntries | QDir.Filter.Hidden | QDir.Filter.NoDot)
        dialog.filesSelected.connect(partial(self._chosen, mode))
        dialog.open()

    def _chosen(self, mode: QFileDialog.FileMode, names: Sequence[str]) -> None:
        if names:
            self._folders[mode] = Path(names[0]).parent
        self._run.start(names)


IMPORT: Final = "import"
"""Place of the sources page where imports are shown."""
_UNDER_WAY: Final = frozenset({Step.READING, Step.ADDING})


def _remember_no_folders() -> None:
    """Keep Qt's own file dialog from writing down where the user was.

    On Linux it keeps the folders last opened in a file that all Qt programs share, and names of
    projects are in their paths. Settings of ours lie in a file that we name ourselves.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def _downloads() -> Path:
    """Where browsers put what is downloaded."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
