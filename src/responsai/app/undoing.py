"""Undoing the last change, and what was undone in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.storage import ChangeKind
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    return undo_and_rest(workspace)[0]


def undo_and_rest(workspace: Workspace) -> tuple[Change | None, tuple[str, ...]]:
    """Undo the last change; what an import had brought does not come back by itself.

    Returns:
        What was undone, ``None`` if there is nothing to undo; names of the products that are no
        longer followed.

    Raises:
        BadInputError: It is an import that is still running.
        EnvironmentProblemError: The file cannot be written; nothing was undone.
    """
    change = workspace.store.journal.undo()
    resting: tuple[str, ...] = ()
    if change is not None and change.kind is ChangeKind.SETTING:
        workspace.renew()
    if change is not None and change.import_id is not None:
        from responsai.app.following import rest_after_undo  # noqa: PLC0415  (start-up time)

        resting = rest_after_undo(workspace.store, change.import_id)
    return change, resting


def resting_sentence(names: Sequence[str]) -> str:
    """That products are no longer followed; empty if there are none."""
    if not names:
        return ""
    return translate("Undone", "No longer followed: {names}.").format(names=", ".join(names))


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
