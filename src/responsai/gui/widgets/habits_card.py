"""The year that the user's habits would make, where nothing is recorded yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.gui.habits_form import estimate_sentences
from responsai.gui.widgets import spoken
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.domain.impacts import Impacts
    from responsai.gui.frame import Frame


class HabitsCard(Live, Card):
    """An estimate, marked as one from habits; hidden where the user told none.

    Args:
        frame: Reads the journal.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._tasks = frame.tasks
        self._year: Impacts | None = None
        self._mark = Chip("", "sprout", "info")
        self.result = Text(style="section", wrap=True)
        self.more = Text(style="caption", tone="ink2", wrap=True)
        self._note = Text(style="caption", tone="ink2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.result, stretch=1)
        head.addWidget(self._mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.more)
        layout.addWidget(self._note)
        self.hide()
        self.retranslate()

    def refresh(self) -> None:
        """Read the habits anew."""
        self._tasks.on_database(_load, self._show)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._mark.set_state(translate("Habits", "From your habits"), "sprout", "info")
        self._note.setText(
            translate("Habits", "Nothing of this is recorded; it never joins your journal’s sums.")
        )
        if self._year is not None:
            first, more = estimate_sentences(self._year)
            self.result.setText(first)
            self.more.setText(more)
            self.result.setAccessibleName(spoken.plain(first))
            self.more.setAccessibleName(spoken.plain(more))

    def _show(self, year: Impacts | None) -> None:
        self._year = year
        self.retranslate()
        self.setVisible(year is not None)


def _load(workspace: Workspace, _job: Job) -> Impacts | None:
    from responsai.app.habits import estimate_year  # noqa: PLC0415  (start-up time)
    from responsai.storage.settings import HABITS  # noqa: PLC0415  (start-up time)

    return estimate_year(workspace.engine, workspace.store.decisions.get(HABITS))
