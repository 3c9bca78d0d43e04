"""Sources: what fills the journal by itself, what is imported, and what is kept of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.held_focus import holds_focus
from responsai.gui.looking import Looker
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.sources_acts import SourcesActs
from responsai.gui.pages.sources_data import Known, describe, load
from responsai.gui.pages.sources_dialogs import SourcesDialogs
from responsai.gui.pages.sources_found import FoundCard
from responsai.gui.pages.sources_history import HistoryCard
from responsai.gui.pages.sources_import import ImportCard
from responsai.gui.pages.sources_privacy import PrivacyLine
from responsai.gui.widgets.text import Text
from responsai.storage import ImportStatus
from responsai.text.assumptions import together
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from responsai.app.rehearsing import Sight
    from responsai.domain.imports import Assumed
    from responsai.gui.frame import Frame
    from responsai.gui.pages.sources_data import SourcesData
    from responsai.gui.tasks import Ticket

SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
UNDER_HEADER: Final = 14
WIDEST: Final = 1320 + 2 * SIDE
NARROWEST_RIGHT: Final = 300
IMPORT: Final = "import"
"""Place of the page: the import card."""


class SourcesPage(Page):
    """Where the journal is filled from.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._ticket: Ticket | None = None
        self._arriving = False
        self.data: SourcesData | None = None
        self.looker = Looker(frame.tasks, self)
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2")
        self.privacy = PrivacyLine()
        self.found = FoundCard()
        self.imports = ImportCard(frame.imports)
        self.history = HistoryCard()
        self._acts = SourcesActs(frame, self)
        self._dialogs = SourcesDialogs(frame, self)
        self._scroll = PageScroll(self._body(), SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TOP, 0, 0)
        column.setSpacing(UNDER_HEADER - 4)  # the page below begins with room for a focus ring
        column.addWidget(self._header())
        column.addWidget(self._scroll, stretch=1)
        self._connect()
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return self.data is not None and self._ticket is None and not self.looker.looking

    def refresh(self) -> None:
        """Read the journal anew; what is shown stays until then."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._frame.tasks.on_database(load, self._show, failed=self._not_read)

    def show_place(self, place: str) -> None:
        """Bring the import card into view."""
        if place == IMPORT:
            # Who comes from another page comes for the import: the keyboard goes there too.
            show = partial(self._show_imports, arriving=self._arriving)
            QTimer.singleShot(0, self, show)  # once the card has its new height

    def look_again(self) -> None:
        """Read what is followed, and look at everything else."""
        self._frame.follower.read_all()
        self._look()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Sources", "Sources"))
        self._subtitle.setText(translate("Sources", "Let your tools fill the journal for you."))
        self._renew_rows()

    def _connect(self) -> None:
        frame, found, imports = self._frame, self.found, self.imports
        frame.follower.changed.connect(self._renew_rows)
        self.looker.changed.connect(self._renew_rows)
        self.privacy.asked.connect(self._dialogs.show_stored)
        found.look_again.connect(self.look_again)
        found.stopped.connect(self.looker.cancel)
        found.folder_requested.connect(frame.folder_requested)
        found.added.connect(self._acts.add)
        found.switched.connect(self._acts.switch)
        found.details_asked.connect(self._dialogs.show_details)
        found.cancelled.connect(frame.follower.cancel)
        frame.imports.started.connect(self._began)
        imports.files_requested.connect(frame.files_requested)
        imports.help_requested.connect(self._dialogs.show_help)
        imports.mapping_requested.connect(self._dialogs.map_columns)
        imports.details_requested.connect(self._dialogs.show_files)
        imports.undo_requested.connect(self._acts.undo_last)
        self.history.undo_asked.connect(self._acts.undo)

    def _show(self, data: SourcesData) -> None:
        self._ticket = None
        first = self.data is None
        self.data = data
        self.history.show_data(data)
        for record in data.history:
            if record.status is ImportStatus.UNDONE:
                self._frame.imports.was_undone(record.id)
        self._renew_rows()
        if first or self.looker.is_behind(data):
            self._look()

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown; the error itself is told elsewhere."""
        self._ticket = None

    def _look(self) -> None:
        if self.data is not None:
            self.looker.look(self.data)

    def _renew_rows(self) -> None:
        data = self.data
        if data is None:
            return
        self.found.show_states(
            [describe(known) for known in self._known(data)],
            writable=not data.read_only,
            looking=self.looker.looking,
        )

    def _known(self, data: SourcesData) -> list[Known]:
        follower = self._frame.follower
        progress = follower.progress
        # Several are read as one: how much of it is whose is not known.
        alone = len(follower.reading) == 1
        reading = progress.events if progress and alone else 0
        known = []
        for source in data.programs:
            sight = self.looker.sights.get(source)
            finding = follower.findings.get(source) if source in data.followed else None
            known.append(
                Known(
                    data.label(source),
                    source,
                    finding or (sight.finding if sight else None),
                    sight,
                    followed=source in data.followed,
                    uses=data.uses.get(source, 0),
                    period=data.periods.get(source),
                    read_at=follower.read_at.get(source) or data.last_import(source),
                    trouble=follower.troubles.get(source, "") or self.looker.trouble,
                    assumed=_assumed(follower.assumed.get(source), sight),
                    reading=reading if source in follower.reading else None,
                )
            )
        return known

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Know that another page was in view just now."""
        super().showEvent(event)
        self._arriving = True
        QTimer.singleShot(0, self, self._arrived)

    def _arrived(self) -> None:
        self._arriving = False

    def _began(self) -> None:
        """Whoever chose a folder goes on in the same place as whoever chose a file."""
        if holds_focus(self.found.folder):
            self.imports.renew()
            self.imports.take_focus()

    def _show_imports(self, *, arriving: bool) -> None:
        self._scroll.ensureWidgetVisible(self.imports)
        if arriving:
            self.imports.take_focus()

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
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.imports)
        right.addWidget(self.history)
        right.addStretch()
        for card in (self.imports, self.history):
            card.setMinimumWidth(NARROWEST_RIGHT)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.found, stretch=58, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, stretch=42)
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        column.setSpacing(GAP)
        column.addWidget(self.privacy)
        column.addLayout(row)
        column.addStretch()
        return body


def _assumed(told: Sequence[Assumed] | None, sight: Sight | None) -> tuple[str, ...]:
    """What the logs of a program do not tell: those that were read, else those looked at."""
    if told is None:
        told = [one for file in sight.finding.files for one in file.assumed] if sight else []
    return tuple(together(told))
