"""Import history: what came in when, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from responsai.gui.held_focus import follow_on, holds_focus, pass_focus, reached_before
from responsai.gui.pages.sources_data import ICONS
from responsai.gui.pages.sources_words import (
    breakable,
    go_on_text,
    local,
    unreadable_text,
    uses_text,
)
from responsai.gui.widgets import spoken
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.storage import ImportStatus
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.gui.pages.sources_data import SourcesData
    from responsai.storage import ImportRecord

PAGE: Final = 6
"""Imports in view at first; each time the user asks there are twice as many."""


class _Entry(Group):
    """One import."""

    undo_asked = Signal(int)

    def __init__(self, record: ImportRecord, data: SourcesData) -> None:
        super().__init__()
        self.record = record
        title, caption = named(record, data), told(record)
        icon = ICONS.get(record.sources[0], "file-archive") if record.sources else "file-archive"
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(title, "bodyStrong", wrap=True))
        words.addWidget(Text(breakable(caption), "caption", "ink2", wrap=True))
        if _goes_on(record, data):
            caption = f"{caption}. {go_on_text()}"
            words.addWidget(Text(go_on_text(), "caption", "ink2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(Pictogram(icon), alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, stretch=1)
        state = state_name(record.status)
        if state:
            row.addWidget(Chip(state, None, "outline"), alignment=Qt.AlignmentFlag.AlignVCenter)
        self.undo = Button(translate("Sources", "Undo"), "undo-2", kind="quiet", small=True)
        self.undo.setAccessibleName(
            translate("Sources", "Undo the import {name}, {details}").format(
                name=title, details=spoken.plain(caption)
            )
        )
        self.undo.clicked.connect(lambda: self.undo_asked.emit(record.id))
        row.addWidget(self.undo)
        # Once it has its place: shown before, it would be a window of its own.
        self.undo.setVisible(record.status not in {ImportStatus.UNDONE, ImportStatus.RUNNING})
        self.undo.setEnabled(not data.read_only)
        self.setAccessibleName(spoken.plain(f"{title}, {caption}"))
        self.setAccessibleDescription(state)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can have the keyboard, the best first."""
        return self.undo, self


class HistoryCard(Live, Card):
    """The imports of the past, the latest first.

    Args:
        parent: Qt parent.
    """

    undo_asked = Signal(int)
    """The user wants an import undone: its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: SourcesData | None = None
        self._most = PAGE
        self.entries: list[_Entry] = []
        self._title = Text(style="section")
        self._none = Text(tone="ink2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.more = Button(kind="link", small=True)
        self.more.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_data(self, data: SourcesData) -> None:
        """Show the imports of the journal."""
        same = self._data is not None and self._data.history == data.history
        same = same and self._data is not None and self._data.labels == data.labels
        self._data = data
        if not same or not self.entries:
            self._fill()

    def retranslate(self) -> None:
        """Renew all texts."""
        title = translate("Sources", "Import history")
        self._title.setText(title)
        self.setAccessibleName(title)
        self._none.setText(translate("Sources", "Nothing was imported yet."))
        self._fill()

    def _show_more(self) -> None:
        before, held = len(self.entries), self.more.hasFocus()
        self._most *= 2
        self._fill()
        if held and not self.more.isVisible():
            pass_focus(widget for entry in self.entries[before:] for widget in entry.in_order)

    def _fill(self) -> None:
        held = next((entry.record.id for entry in self.entries if holds_focus(entry)), None)
        old = []
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                old.append(widget)
        self._add_entries()
        if held is not None:
            # What was undone has nothing to press any more: it is itself what says so.
            same = (entry for entry in self.entries if entry.record.id == held)
            pass_focus(widget for entry in same for widget in entry.in_order)
        for widget in old:
            widget.hide()
            widget.deleteLater()

    def _add_entries(self) -> None:
        self.entries = []
        records = () if self._data is None else self._data.history
        for record in records[: self._most]:
            assert self._data is not None  # noqa: S101  (it has the records)
            entry = _Entry(record, self._data)
            entry.undo_asked.connect(self.undo_asked)
            self._list.addWidget(Rule())
            self._list.addWidget(entry)
            entry.show()
            self.entries.append(entry)
        follow_on(reached_before(self.more), (entry.undo for entry in self.entries))
        self._none.setVisible(self._data is not None and not records)
        left = len(records) - len(self.entries)
        self.more.setVisible(left > 0)
        text = (
            translate("Sources", "Show earlier imports ({n} more)")
            if is_singular(left)
            else translate("Sources", "Show earlier imports ({n} more)", "plural")
        )
        self.more.setText(text.format(n=count(max(left, 0))))


def _goes_on(record: ImportRecord, data: SourcesData) -> bool:
    """Whether an import can be finished yet: nothing of its sources came in after it."""
    unfinished = {ImportStatus.CANCELLED, ImportStatus.INTERRUPTED}
    later = (one for one in data.history if one.id > record.id)
    return record.status in unfinished and not any(
        set(record.sources) & set(one.sources) for one in later
    )


def named(record: ImportRecord, data: SourcesData) -> str:
    """What an import was of."""
    if not record.sources:
        return translate("Sources", "Import {number}").format(number=record.id)
    return ", ".join(data.label(source) for source in record.sources)


def told(record: ImportRecord) -> str:
    """When an import was, and what it brought."""
    parts = [dates.day_short(local(record.started_ms).date()), uses_text(record.counts.new)]
    for number, one, many in (
        (
            record.counts.updated,
            translate("Sources", "{n} raised"),
            translate("Sources", "{n} raised", "plural"),
        ),
        (
            record.counts.duplicate,
            translate("Sources", "{n} already known"),
            translate("Sources", "{n} already known", "plural"),
        ),
    ):
        if number:
            parts.append((one if is_singular(number) else many).format(n=count(number)))
    return ", ".join([*parts, *unreadable_text(record.rejected)])


def state_name(status: ImportStatus) -> str:
    """How an import ended, if not as usual.

    Closing the program and stopping the import leave the same behind.
    """
    return {
        ImportStatus.RUNNING: translate("Sources", "Running"),
        ImportStatus.INTERRUPTED: translate("Sources", "Not finished"),
        ImportStatus.DONE: "",
        ImportStatus.CANCELLED: translate("Sources", "Not finished"),
        ImportStatus.UNDONE: translate("Sources", "Undone"),
    }[status]
