"""What happens before there is a journal: the first run, and what was chosen in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from responsai.app.types import PageName
from responsai.gui.first_run import FirstRun
from responsai.gui.first_run_steps import Begin
from responsai.gui.page_book import PAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.gui.first_run import FirstChoices
    from responsai.gui.frame import Frame


class Beginning(QObject):
    """Shows the first run over the window, and acts on what the user chose.

    Nothing is stored before it is through: who leaves is asked again next time.

    Args:
        frame: The window.
        window: What is covered meanwhile.
    """

    finished = Signal()
    """The journal may be opened."""

    def __init__(self, frame: Frame, window: QMainWindow) -> None:
        super().__init__(window)
        self._frame = frame
        self._window = window
        self._choices: FirstChoices | None = None
        self.cover: FirstRun | None = FirstRun(frame, window)
        self.cover.finished.connect(self._through)
        self._set_window(covered=True)
        self.cover.show()
        self.cover.raise_()

    def ask(self) -> None:
        """The window stands: the steps may find out what they show."""
        if self.cover is not None:
            self.cover.ask()

    def carry_out(self) -> None:
        """The journal is open: store what was chosen, and lead on; once."""
        choices, self._choices = self._choices, None
        if choices is None:
            return
        if choices.home_zone or choices.habits:
            self._frame.tasks.on_database(partial(_store, choices), self._stored)
        self._lead_on(choices)

    def _through(self, choices: FirstChoices) -> None:
        self._choices = choices
        cover, self.cover = self.cover, None
        self._set_window(covered=False)
        if cover is not None:
            cover.hide()
            cover.deleteLater()
        self.finished.emit()

    def _set_window(self, *, covered: bool) -> None:
        """Nothing of the window can be reached meanwhile, but its end."""
        content = self._window.centralWidget()
        if content is not None:
            content.setVisible(not covered)
        self._window.setAcceptDrops(not covered)
        for action in self._window.actions():
            if action.shortcut() != QKeySequence("Ctrl+Q"):
                action.setEnabled(not covered)

    def _stored(self, _nothing: None) -> None:
        self._frame.journal_changed.emit()

    def _lead_on(self, choices: FirstChoices) -> None:
        frame = self._frame
        has_sources = any(entry.id == PageName.SOURCES for entry in PAGES)
        if choices.sample:
            frame.sample_requested.emit()
        elif choices.begin in {Begin.FIND, Begin.EXPORT} and has_sources:
            frame.open_page(PageName.SOURCES)
        elif choices.begin is Begin.FIND:
            frame.folder_requested.emit()
        elif choices.begin is Begin.EXPORT:
            frame.files_requested.emit()


def _store(choices: FirstChoices, workspace: Workspace, _job: Job) -> None:
    from responsai.storage.settings import HABITS, HOME_ZONE  # noqa: PLC0415  (start-up time)

    if choices.home_zone:
        workspace.store.decisions.set(HOME_ZONE, choices.home_zone)
    if choices.habits:
        workspace.store.decisions.set(HABITS, dict(choices.habits))
    workspace.renew()
