"""Undo, for everything the user does, also what was done before the last start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from responsai.domain.errors import BadInputError
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.storage import Change


class Undo(QObject):
    """Takes back the last change that still holds.

    Args:
        frame: Asks for it, and is told what came of it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        frame.undo_requested.connect(self.undo)

    def undo(self) -> None:
        """Take back the last change that still holds."""
        self._frame.tasks.on_database(_undo, self._undone, failed=self._failed)

    def _undone(self, undone: tuple[Change | None, tuple[str, ...]]) -> None:
        from responsai.app import undoing  # noqa: PLC0415  (start-up time)

        change, resting = undone
        said = (undoing.sentence(change), undoing.resting_sentence(resting))
        if change is None:
            self._frame.refuse(said[0])
            return
        self._frame.say(" ".join(filter(None, said)))
        if change.import_id is not None:
            self._frame.imports.was_undone(change.import_id)
        self._frame.journal_changed.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BadInputError):
            # There is but this one reason; the number in it means nothing in the window.
            self._frame.refuse(
                translate("Undone", "An import is still running: stop it or wait until it ends.")
            )
        else:
            self._frame.tasks.tell(error)


def _undo(workspace: Workspace, _job: Job) -> tuple[Change | None, tuple[str, ...]]:
    from responsai.app import undoing  # noqa: PLC0415  (start-up time)

    return undoing.undo_and_rest(workspace)
