"""Settings of the user's data: where it lies, copies of it, a check-up, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from responsai.app import upkeep
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.setting_row import SettingRow, SettingsCard
from responsai.gui.widgets.text import Text
from responsai.text import dates, numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from responsai.app.upkeep import Copy
    from responsai.gui.pages.settings_data import SettingsData
    from responsai.storage.doctor import Finding

ROWS: Final = 4
ROW: Final = 30
_SIGNS: Final = {"good": "✓", "warning": "!", "bad": "✗"}
_BYTES_PER_MB: Final = 1_000_000


def copy_text(copy: Copy) -> str:
    """A backup in words: ``25 November 2026, 14:30, 1.2 MB``."""
    local = copy.at.astimezone()
    size = numbers.amount(copy.size / _BYTES_PER_MB)
    return translate("Safety", "{day}, {hour}:{minute}, {size} MB").format(
        day=dates.day(local.date()),
        hour=f"{local.hour:02d}",
        minute=f"{local.minute:02d}",
        size=size,
    )


def _beside(*buttons: QWidget) -> QWidget:
    """Controls in a row."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    return holder


class FolderCard(Live, SettingsCard):
    """Where the data lies, and how it does."""

    check_requested = Signal()
    """The user wants the journal checked."""
    repair_requested = Signal()
    """The user wants sums and indexes made anew."""

    def __init__(self) -> None:
        super().__init__()
        self._database: Path | None = None
        self._findings: tuple[Finding, ...] = ()
        self.open = Button(icon="folder-open")
        self.copy = Button(icon="copy")
        self.check = Button(icon="shield-check")
        self.repair = Button(icon="refresh-cw")
        self.repair.hide()
        self.findings = Text(style="caption", tone="ink2", wrap=True)
        self.findings.setContentsMargins(0, 0, 0, 8)
        self.findings.hide()
        self._folder_row = SettingRow(_beside(self.open, self.copy))
        self._check_row = SettingRow(_beside(self.check, self.repair))
        self.add(self._folder_row, self._check_row)
        self.add_below(self.findings)
        self._folder_row.hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.check.clicked.connect(self.check_requested)
        self.repair.clicked.connect(self.repair_requested)
        self.retranslate()

    def show_data(self, data: SettingsData) -> None:
        """Show where the data lies."""
        self._database = data.database
        self.retranslate()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what a check-up found."""
        self._findings = tuple(findings)
        self.check.setEnabled(True)
        self.repair.setVisible(upkeep.is_bad(list(findings)))
        lines = [f"{_SIGNS[it.verdict.value]} {upkeep.sentence(it)}" for it in findings]
        self.findings.setText("\n".join(lines))
        self.findings.setVisible(bool(lines))

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("Safety", "Your data"))
        folder = "" if self._database is None else str(self._database)
        self._folder_row.set_texts(translate("Safety", "Your journal is one file"), folder)
        self._check_row.set_texts(
            translate("Safety", "Check-up"),
            translate("Safety", "Looks for damage, counts the daily sums again."),
        )
        self.open.setText(translate("Safety", "Open the folder"))
        self.copy.setText(translate("Safety", "Copy the path"))
        self.check.setText(translate("Safety", "Check the journal"))
        self.repair.setText(translate("Safety", "Repair"))
        self.show_findings(self._findings)

    def _open(self) -> None:
        if self._database is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._database.parent)))

    def _copy(self) -> None:
        if self._database is not None:
            QGuiApplication.clipboard().setText(str(self._database))


class BackupCard(Live, SettingsCard):
    """Copies of the journal, and its end."""

    back_up_requested = Signal()
    """The user wants a copy now."""
    restore_requested = Signal(object)
    """The user wants a ``Copy`` restored."""
    delete_requested = Signal()
    """The user wants everything deleted."""

    def __init__(self) -> None:
        super().__init__()
        self._copies: tuple[Copy, ...] = ()
        self.list = QListWidget()
        self.back_up = Button(icon="download")
        self.restore = Button(icon="undo-2")
        self.delete = Button(icon="trash-2", kind="danger")
        self._now_row = SettingRow(self.back_up)
        self._words = Text(style="caption", tone="ink2", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.restore)
        column.addLayout(row)
        self._delete_row = SettingRow(self.delete)
        self.add(self._now_row, inside, self._delete_row)
        self.back_up.clicked.connect(self.back_up_requested)
        self.restore.clicked.connect(self._restore)
        self.list.itemActivated.connect(self._restore)
        self.list.currentRowChanged.connect(self._allow)
        self.delete.clicked.connect(self.delete_requested)
        self.retranslate()

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """Show the copies that there are."""
        self._copies = tuple(copies)
        self.list.clear()
        for copy in copies:
            QListWidgetItem(copy_text(copy), self.list)
        self.list.setVisible(bool(copies))
        self.list.setFixedHeight(min(len(copies), ROWS) * ROW + 6)
        self.restore.setVisible(bool(copies))
        self._allow()
        words = (
            translate("Safety", "There is no backup yet. One is made each day you use ResponsAI.")
            if not copies
            else translate(
                "Safety", "{n} backup. The journal as it is now is kept when you restore."
            )
            if is_singular(len(copies))
            else translate(
                "Safety", "{n} backups. The journal as it is now is kept when you restore one."
            )
        )
        self._words.setText(words.format(n=numbers.count(len(copies))))

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("Safety", "Backups"))
        self._now_row.set_texts(
            translate("Safety", "Back up"),
            translate("Safety", "A checked copy beside your journal."),
        )
        self._delete_row.set_texts(
            translate("Safety", "Delete everything"),
            translate("Safety", "Empties the journal and its settings; a backup is made first."),
        )
        self.back_up.setText(translate("Safety", "Back up now"))
        self.restore.setText(translate("Safety", "Restore this backup…"))
        self.delete.setText(translate("Safety", "Delete everything…"))
        self.list.setAccessibleName(translate("Safety", "Backups, the latest first"))
        self.show_copies(self._copies)

    def _allow(self) -> None:
        self.restore.setEnabled(self.list.currentRow() >= 0)

    def _restore(self) -> None:
        if self.list.currentRow() >= 0:
            self.restore_requested.emit(self._copies[self.list.currentRow()])
