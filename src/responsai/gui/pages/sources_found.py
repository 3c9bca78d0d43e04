"""Found on this computer: one row per program that is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.held_focus import follow_on, holds_focus, pass_focus
from responsai.gui.pages.sources_data import State
from responsai.gui.pages.sources_rows import SIDE, Line, SourceRow
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.gui.pages.sources_data import RowState

HEADER: Final = 52


class FoundCard(Live, Card):
    """The programs of this computer, and what can be done with each.

    Args:
        parent: Qt parent.
    """

    look_again = Signal()
    """The user wants everything looked at anew."""
    folder_requested = Signal()
    """The user has logs elsewhere."""
    stopped = Signal()
    """The user wants the look to stop."""
    added = Signal(str)
    switched = Signal(str, bool)
    details_asked = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: Sequence[RowState] = ()
        self._writable = True
        self._looking = False
        self.rows: dict[str, SourceRow] = {}
        self._title = Text(style="section")
        self._where = Text(style="caption", tone="ink2")
        self.again = Button(icon="refresh-cw", small=True)
        self.again.clicked.connect(self._again)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.others = Line("hard-drive")
        self._others_chip = Chip("", None, "outline")
        self.others.add(self._others_chip)
        self._others_rule = Rule()
        self.elsewhere = Line("folder-open")
        self.elsewhere.heading.setFont(self.elsewhere.caption.font())
        self.folder = Button(small=True)
        self.folder.clicked.connect(self.folder_requested)
        self.elsewhere.add(self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(Rule())
        column.addLayout(self._list)
        column.addWidget(self._others_rule)
        column.addWidget(self.others)
        column.addWidget(Rule())
        column.addWidget(self.elsewhere)
        self.retranslate()

    def show_states(self, states: Sequence[RowState], *, writable: bool, looking: bool) -> None:
        """Show how it stands with each program.

        Args:
            states: In the order in which programs are looked for.
            writable: Something can be added to the journal.
            looking: A look is under way.
        """
        self._states, self._writable, self._looking = states, writable, looking
        wanted = [state for state in states if state.state is not State.NOT_FOUND]
        if [state.source for state in wanted] != list(self.rows):
            self._make_rows(wanted)
        for state in wanted:
            self.rows[state.source].show_state(state, writable=writable)
        self._tell_others([state for state in states if state.state is State.NOT_FOUND])
        places = sum(max(1, len(state.places)) for state in states)
        text = (
            translate("Sources", "Looked in {n} usual place")
            if is_singular(places)
            else translate("Sources", "Looked in {n} usual places")
        )
        self._where.setText(
            translate("Sources", "Looking…") if looking else text.format(n=count(places))
        )
        self.again.setText(
            translate("Sources", "Stop") if looking else translate("Sources", "Look again")
        )
        self.again.set_icon_name("x" if looking else "refresh-cw")

    def retranslate(self) -> None:
        """Renew all texts."""
        title = translate("Sources", "Found on this computer")
        self._title.setText(title)
        self.setAccessibleName(title)
        self.again.setAccessibleName(
            translate("Sources", "Look for programs on this computer again")
        )
        self._others_chip.set_state(translate("Sources", "Not found"), None, "outline")
        self.elsewhere.say(translate("Sources", "Logs somewhere else?"), "")
        self.folder.setText(translate("Sources", "Choose a folder…"))
        self.show_states(self._states, writable=self._writable, looking=self._looking)

    def _again(self) -> None:
        (self.stopped if self._looking else self.look_again).emit()

    def _make_rows(self, states: Sequence[RowState]) -> None:
        before = self.rows
        held = next((source for source, row in before.items() if holds_focus(row)), None)
        old = []
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                old.append(widget)
        self.rows = {}
        for place, state in enumerate(states):
            if place:
                self._list.addWidget(Rule())
            row = SourceRow(state)
            row.added.connect(self.added)
            row.switched.connect(self.switched)
            row.details_asked.connect(self.details_asked)
            row.cancelled.connect(self.cancelled)
            self._list.addWidget(row)
            row.show()
            self.rows[state.source] = row
        parts = (part for row in self.rows.values() for part in row.in_reading_order)
        follow_on(self.again, parts)
        if held in self.rows:
            self.rows[held].take_focus()
        elif held is not None:
            pass_focus((self.again,))
        for widget in old:
            widget.hide()
            widget.deleteLater()

    def _tell_others(self, missing: Sequence[RowState]) -> None:
        title = (
            translate("Sources", "Other programs")
            if self.rows
            else translate("Sources", "No program was found in the usual places")
        )
        self.others.say(title, ", ".join(state.label for state in missing))
        self.others.setVisible(bool(missing))
        self._others_rule.setVisible(bool(missing) and bool(self.rows))

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMinimumHeight(HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(SIDE, 6, SIDE, 6)
        row.setSpacing(8)
        row.addWidget(ButtonRow((self._title, self._where)), stretch=1)
        row.addWidget(self.again)
        return header
