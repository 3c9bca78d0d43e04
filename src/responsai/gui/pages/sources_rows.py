"""Rows of the sources page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.held_focus import pass_focus
from responsai.gui.pages.sources_data import ICONS, State
from responsai.gui.pages.sources_words import breakable
from responsai.gui.widgets import spoken
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.switch import Switch
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from responsai.gui.pages.sources_data import RowState

TILE: Final = 38
SIDE: Final = 16
EDGE: Final = 13
GAP: Final = 12


class Line(Group):
    """Icon, title and caption at the left; what belongs to it stands at the right.

    Args:
        icon: Name of the icon.
        parent: Qt parent.
    """

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Text(style="bodyStrong", wrap=True)
        self.caption = Text(style="caption", tone="ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.heading)
        words.addWidget(self.caption)
        words.addStretch()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SIDE, EDGE, SIDE, EDGE)
        self.row.setSpacing(GAP)
        self.row.addWidget(Pictogram(icon, size=TILE, ground=True))
        self.row.addLayout(words, stretch=1)

    def add(self, widget: QWidget) -> None:
        """Put something at the right."""
        self.row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, caption: str) -> None:
        """Say what it is about."""
        self.heading.setText(title)
        self.caption.setText(breakable(caption))
        self.caption.setVisible(bool(caption))
        self.setAccessibleName(spoken.plain(title))
        self.setAccessibleDescription(spoken.plain(caption))


class SourceRow(Line):
    """A program that is on this computer.

    Args:
        state: What it shows at first.
        parent: Qt parent.
    """

    added = Signal(str)
    """The user wants the source read and followed: its id."""
    switched = Signal(str, bool)
    """The user wants the source followed, or not."""
    details_asked = Signal(str)
    """The user wants to know what could not be read."""
    cancelled = Signal()
    """The user wants the reading to stop."""

    def __init__(self, state: RowState, parent: QWidget | None = None) -> None:
        super().__init__(ICONS.get(state.source, "file-text"), parent)
        self.source = state.source
        self.state = state
        self.chip = Chip("")
        self.chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.details = Button(small=True)
        self.add_button = PrimaryButton(small=True)
        self.cancel = Button(small=True)
        self.switch = Switch()
        for widget in (self.chip, self.details, self.add_button, self.cancel, self.switch):
            self.add(widget)
        self.details.clicked.connect(lambda: self.details_asked.emit(self.source))
        self.add_button.clicked.connect(lambda: self.added.emit(self.source))
        self.cancel.clicked.connect(self.cancelled)
        self.switch.clicked.connect(lambda on: self.switched.emit(self.source, on))
        self.show_state(state, writable=True)

    def show_state(self, state: RowState, *, writable: bool) -> None:
        """Show how it stands with the program.

        Args:
            state: That.
            writable: Something can be added to the journal.
        """
        self.state = state
        word, icon, tone = state.chip
        self.say(state.label, state.caption)
        self.setAccessibleName(f"{state.label}, {word}")
        self.caption.setToolTip("\n".join(state.places))
        self.chip.set_state(word, icon, tone)
        followed = state.state is State.FOLLOWING
        self.add_button.setEnabled(writable)
        self.switch.setChecked(followed)
        self.switch.setEnabled(writable)
        self._name_actions(state)
        self._show_actions(
            {
                self.switch: followed,
                self.add_button: state.state is State.FOUND,
                self.cancel: state.state is State.READING,
                self.details: bool(state.details) and state.state is not State.READING,
            }
        )

    @property
    def in_reading_order(self) -> tuple[QWidget, ...]:
        """What can have the keyboard, from left to right."""
        return self.details, self.add_button, self.cancel, self.switch

    def take_focus(self) -> None:
        """Give the keyboard to what can be done, or to the row itself if nothing can."""
        pass_focus((self.switch, self.add_button, self.cancel, self.details, self))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Keep the keyboard; a group box would hand it back to the action that is to go."""
        QWidget.focusInEvent(self, event)

    def _show_actions(self, wanted: dict[QWidget, bool]) -> None:
        """Show some actions; the keyboard goes on to them from one that disappears."""
        for action, shown in wanted.items():
            if shown:
                action.show()
        if self.hasFocus():
            # There was nothing to do while it was looked at.
            pass_focus(action for action, shown in wanted.items() if shown)
        for action, shown in wanted.items():
            if not shown and action.hasFocus():
                pass_focus((*(other for other, stays in wanted.items() if stays), self))
        for action, shown in wanted.items():
            action.setVisible(shown)

    def _name_actions(self, state: RowState) -> None:
        label = state.label
        self.details.setText(translate("Sources", "Details"))
        self.details.setAccessibleName(translate("Sources", "Details on {name}").format(name=label))
        self.add_button.setText(
            translate("Sources", "Follow") if state.nothing_new else translate("Sources", "Add")
        )
        sentence = (
            translate("Sources", "Follow {name}")
            if state.nothing_new
            else translate("Sources", "Add the uses of {name} and follow it")
        )
        self.add_button.setAccessibleName(sentence.format(name=label))
        self.cancel.setText(translate("Sources", "Cancel"))
        self.cancel.setAccessibleName(
            translate("Sources", "Stop reading {name}").format(name=label)
        )
        self.switch.setAccessibleName(translate("Sources", "Follow {name}").format(name=label))
