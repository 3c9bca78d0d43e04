"""Undoing the last change, and what was undone in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.storage import ChangeKind
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace
    from responsai.storage import Change


def undo_last(workspace: Workspace) -> Change | None:
    """Undo the last change that is not undone yet, whatever it was.

    Returns:
        What was undone, ``None`` if there is nothing to undo.

    Raises:
        BadInputError: It is an import that is still running.
        EnvironmentProblemError: The file cannot be written; nothing was undone.
    """
    change = workspace.store.journal.undo()
    if change is not None and change.kind is ChangeKind.SETTING:
        workspace.renew()
    return change


def sentence(change: Change | None) -> str:
    """What was undone, ``None`` if there was nothing to undo, in the user's language."""
    if change is None:
        return translate("Undone", "There is nothing to undo.")
    return {
        ChangeKind.LOG: translate("Undone", "Undone: the use that was logged is gone."),
        ChangeKind.EDIT: translate("Undone", "Undone: the use is as it was before the change."),
        ChangeKind.DELETE: translate("Undone", "Undone: what was deleted is back."),
        ChangeKind.IMPORT: translate("Undone", "Undone: import {number}."),
        ChangeKind.SETTING: translate("Undone", "Undone: the setting is as it was before."),
        ChangeKind.CHOICE: translate("Undone", "Undone: what counts is as it was before."),
        ChangeKind.BUDGET: translate("Undone", "Undone: the budget is as it was before."),
        ChangeKind.TIP: translate("Undone", "Undone: the tip is as it was before."),
    }[change.kind].format(number=change.import_id)
