"""What a user does on the page of sources: follow, let rest, undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from responsai.gui.pages.sources_words import uses_text
from responsai.storage import ImportStatus
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.gui.pages.sources import SourcesPage


class _Undone(NamedTuple):
    """An import was undone: its number, how many uses fewer there are, what is not followed."""

    number: int
    fewer: int
    resting: str


class _Refused(NamedTuple):
    """An import was not undone: its number, and why not."""

    number: int
    reason: str


class SourcesActs(QObject):
    """Carries out what is asked for on the page.

    Args:
        frame: The window.
        page: The page, renewed afterwards.
    """

    def __init__(self, frame: Frame, page: SourcesPage) -> None:
        super().__init__(page)
        self._frame = frame
        self._page = page

    def add(self, source: str) -> None:
        """Follow a source from now on, and read it."""
        self._frame.take_back(self._resting_text(source))
        # Before the import, so that undoing the last change takes back what came in.
        self._frame.tasks.on_database(partial(_follow, source, on=True), self._following)

    def _following(self, source: str) -> None:
        self._frame.follower.read(source)
        self._page.refresh()

    def switch(self, source: str, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        """Follow a source, or let it rest."""
        if on:
            self.add(source)
        else:
            self._frame.tasks.on_database(partial(_follow, source, on=False), self._resting)

    def _resting(self, source: str) -> None:
        self._frame.say(self._resting_text(source), undoable=True)
        self._page.refresh()

    def _resting_text(self, source: str) -> str:
        label = source if self._page.data is None else self._page.data.label(source)
        text = translate("Sources", "{name} is no longer followed; what was read stays.")
        return text.format(name=label)

    def undo(self, number: int) -> None:
        """Undo an import."""
        self._frame.tasks.on_database(partial(_undo_import, number), self._undone)

    def _undone(self, told: _Undone | _Refused) -> None:
        self._frame.imports.was_undone(told.number)
        if isinstance(told, _Refused):
            self._frame.refuse(told.reason)
            self._page.refresh()
            return
        fewer, resting = told.fewer, told.resting
        text = translate("Sources", "The import is undone: {uses} fewer.").format(
            uses=uses_text(fewer)
        )
        self._frame.say(" ".join(filter(None, (text, resting))))
        self._frame.journal_changed.emit()

    def undo_last(self) -> None:
        """Undo the import that has just been made."""
        report = self._frame.imports.report
        if report is not None and report.import_id is not None:
            self.undo(report.import_id)


def _follow(source: str, workspace: Workspace, _job: Job, *, on: bool) -> str:
    from responsai.app.following import follow  # noqa: PLC0415  (start-up time)

    follow(workspace.store, source, on=on)
    return source


def _undo_import(number: int, workspace: Workspace, _job: Job) -> _Undone | _Refused:
    from responsai.app.following import rest_after_undo  # noqa: PLC0415  (start-up time)
    from responsai.app.undoing import resting_sentence  # noqa: PLC0415

    store = workspace.store
    status = {record.id: record.status for record in store.import_history()}.get(number)
    if status is ImportStatus.UNDONE:
        return _Refused(number, translate("Sources", "This import is undone already."))
    fewer = store.journal.undo_import(number)
    return _Undone(number, fewer, resting_sentence(rest_after_undo(store, number)))
