"""The care of the user's data, from the settings page: check, back up, restore, delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from responsai.gui.dialogs.confirm import Confirm
from responsai.gui.pages import settings_data
from responsai.gui.pages.settings_safety import copy_text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from responsai.app.upkeep import Copy
    from responsai.gui.frame import Frame
    from responsai.gui.pages.settings_data import SettingsData
    from responsai.gui.pages.settings_safety import BackupCard, FolderCard
    from responsai.storage.doctor import Finding
    from responsai.storage.restoring import Restored


class Care(QObject):
    """Does what the two cards ask for.

    Args:
        frame: The window; tells what was done.
        folder: Asks for a check-up.
        backups: Asks for everything else.
        page: Carries the dialogs.

    Attributes:
        data: What holds, ``None`` until it is read.
    """

    def __init__(
        self, frame: Frame, folder: FolderCard, backups: BackupCard, page: QWidget
    ) -> None:
        super().__init__(page)
        self._frame = frame
        self._tasks = frame.tasks
        self._folder = folder
        self._page = page
        self.data: SettingsData | None = None
        folder.check_requested.connect(self._check)
        folder.repair_requested.connect(self._repair)
        backups.back_up_requested.connect(self._back_up)
        backups.restore_requested.connect(self._ask_to_restore)
        backups.delete_requested.connect(self._ask_to_delete)

    def _check(self) -> None:
        if self.data is not None:
            self._folder.check.setEnabled(False)
            work = partial(settings_data.examine, self.data.database)
            self._tasks.aside(work, self._checked, failed=self._not_checked)

    def _checked(self, findings: list[Finding]) -> None:
        self._folder.show_findings(findings)

    def _not_checked(self, error: Exception) -> None:
        self._folder.check.setEnabled(True)
        self._tasks.tell(error)

    def _repair(self) -> None:
        self._tasks.on_database(settings_data.repair, self._repaired)

    def _repaired(self, _nothing: None) -> None:
        self._check()
        self._frame.journal_changed.emit()

    def _back_up(self) -> None:
        self._tasks.on_database(settings_data.back_up, self._backed_up)

    def _backed_up(self, copy: Path) -> None:
        self._frame.say(translate("Settings", "Backed up as {file}.").format(file=copy.name))
        self._frame.journal_changed.emit()

    def _ask_to_restore(self, copy: Copy) -> None:
        dialog = Confirm(
            translate("Settings", "Restore this backup?"),
            translate(
                "Settings",
                "The journal becomes what it was on {moment}. As it is now, it is kept as a "
                "backup.",
            ).format(moment=copy_text(copy)),
            translate("Settings", "Restore"),
            parent=self._page.window(),
        )
        dialog.accepted.connect(partial(self._restore, copy))
        dialog.open()

    def _restore(self, copy: Copy) -> None:
        if self.data is not None:
            work = partial(settings_data.restore, self.data.database, copy.path)
            self._tasks.while_closed(work, self._restored)

    def _restored(self, done: Restored) -> None:
        text = (
            translate("Settings", "Restored: {n} use.")
            if is_singular(done.events)
            else translate("Settings", "Restored: {n} uses.")
        )
        self._tell_anew(text.format(n=numbers.count(done.events)))

    def _ask_to_delete(self) -> None:
        dialog = Confirm(
            translate("Settings", "Delete everything?"),
            translate(
                "Settings",
                "All uses, imports, budgets and settings of your journal go. A backup is made "
                "first, in the folder “backups” beside it; delete that too if nothing may stay.",
            ),
            translate("Settings", "Delete everything"),
            word=translate("Settings", "delete", "the word to type"),
            parent=self._page.window(),
        )
        dialog.accepted.connect(self._delete)
        dialog.open()

    def _delete(self) -> None:
        if self.data is not None:
            work = partial(settings_data.start_anew, self.data.database, self.data.time_zone)
            self._tasks.while_closed(work, self._deleted)

    def _deleted(self, done: Restored) -> None:
        kept = "" if done.kept is None else str(done.kept)
        self._tell_anew(
            translate("Settings", "Everything is deleted. Backup: {file}").format(file=kept)
        )

    def _tell_anew(self, sentence: str) -> None:
        """Another journal stands in the place of the one before."""
        self._frame.say(sentence)
        self._frame.journal_changed.emit()
