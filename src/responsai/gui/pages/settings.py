"""The settings: what the user decides, and the care of their data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.gui.page_book import BUDGETS
from responsai.gui.pages import settings_data
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.budget_form import BudgetKeeper
from responsai.gui.pages.settings_budget import BudgetCard
from responsai.gui.pages.settings_care import Care
from responsai.gui.pages.settings_figures import FiguresCard, PlaceCard
from responsai.gui.pages.settings_look import KeysCard, LookCard
from responsai.gui.pages.settings_safety import BackupCard, FolderCard
from responsai.gui.pages.settings_tray import TrayCard
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.gui.frame import Frame
    from responsai.gui.pages.settings_data import SettingsData
    from responsai.gui.tasks import Ticket

SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
WIDEST: Final = 880 + 2 * SIDE
"""Wider, words and their controls would stand too far apart."""


class SettingsPage(Page):
    """Cards with settings; each acts at once, and what changes figures can be undone.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._tasks = frame.tasks
        self._ticket: Ticket | None = None
        self.data: SettingsData | None = None
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2")
        self.look = LookCard(frame)
        self.place, self.figures, self.budget = PlaceCard(), FiguresCard(), BudgetCard()
        self.keys, self.tray = KeysCard(frame), TrayCard(frame)
        self.folder, self.backups = FolderCard(), BackupCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._header())
        self._scroll = PageScroll(self._body(), SIDE)
        layout.addWidget(self._scroll, stretch=1)
        self._care = Care(frame, self.folder, self.backups, self)
        self._connect()
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether everything is read."""
        return self.data is not None and self._ticket is None

    def refresh(self) -> None:
        """Read the settings anew."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._tasks.on_database(
            settings_data.load, self._show, failed=self._not_read
        )

    def show_place(self, place: str) -> None:
        """Go to the budgets."""
        if place == BUDGETS:
            # Once the page has its height.
            QTimer.singleShot(0, self, self._show_budgets)

    def _show_budgets(self) -> None:
        self._scroll.ensureWidgetVisible(self.budget)
        self.budget.form.indicator.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Settings", "Settings"))
        self._subtitle.setText(
            translate("Settings", "They act at once. What changes figures can be undone.")
        )

    def _connect(self) -> None:
        self.place.changed.connect(self._save)
        self.figures.changed.connect(self._save)
        keeper = BudgetKeeper(self._frame, self)
        self.budget.form.wanted.connect(keeper.set)
        self.budget.unwanted.connect(keeper.drop)
        keeper.refused.connect(self.refresh)

    def _show(self, data: SettingsData) -> None:
        self._ticket = None
        self.data = data
        self.place.show_data(data)
        self.figures.show_data(data)
        self.budget.show_budgets(data.budgets)
        self._care.data = data
        self.folder.show_data(data)
        self.tray.refresh()
        self.backups.show_copies(data.copies)
        for card in (self.place, self.figures, self.budget, self.backups):
            card.setEnabled(not data.read_only)

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown; the error itself is told elsewhere."""
        self._ticket = None

    def _save(self, kind: Any, value: Any) -> None:
        work = partial(settings_data.save, kind, value)
        self._tasks.on_database(work, self._saved, failed=self._not_saved)

    def _saved(self, changed: bool) -> None:  # noqa: FBT001  (what the work returns)
        if changed:
            self._frame.say(translate("Settings", "The setting is changed."), undoable=True)
            self._frame.journal_changed.emit()

    def _not_saved(self, error: Exception) -> None:
        """Say why, and show again what holds."""
        self._tasks.tell(error)
        self.refresh()

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMaximumWidth(WIDEST)
        words = QVBoxLayout(header)
        words.setContentsMargins(SIDE, 0, SIDE, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        header.setMinimumHeight(44)
        return header

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        column.setSpacing(GAP)
        for card in (
            self.look, self.place, self.figures, self.budget, self.keys, self.tray, self.folder,
            self.backups,
        ):  # fmt: skip
            column.addWidget(card)
        column.addStretch(1)
        return body
