"""What pages ask of the window around them, and what the window tells its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from responsai.gui.following import Follower
from responsai.gui.import_run import ImportRun
from responsai.gui.preferences import Preferences

if TYPE_CHECKING:
    from responsai.gui.appearance import Appearance
    from responsai.gui.memory import Memory
    from responsai.gui.tasks import Tasks


class Frame(QObject):
    """The one thing a page is given; everything it needs of others goes through here.

    Args:
        tasks: Runs slow work.
        appearance: Language and colours.
        memory: How the window was left.
        parent: Qt parent.

    Attributes:
        tasks: Runs slow work.
        appearance: Language and colours.
        memory: How the window was left.
        preferences: What the user prefers on this computer.
        follower: Reads sources that are followed.
        imports: The import under way, if there is one.
    """

    log_requested = Signal()
    """The user wants to log a use."""
    files_requested = Signal()
    """The user wants to choose files to import."""
    folder_requested = Signal()
    """The user wants to choose a folder to import."""
    import_requested = Signal(list)
    """The user wants to import files and folders: their paths."""
    sample_requested = Signal()
    """The user wants to see a sample year."""
    page_requested = Signal(str, str)
    """The user wants to see a page: its id, and the place in it (empty for the top)."""
    quick_log_requested = Signal()
    """The user wants the small window, in which one logs and compares."""
    undo_requested = Signal()
    """The user wants the last change undone."""
    journal_changed = Signal()
    """Something was recorded, changed or undone: whatever shows the journal is renewed."""
    said = Signal(str, bool)
    """Something to tell in passing: a sentence, and whether it can be undone."""
    refused = Signal(str)
    """Something was not done: a sentence that says why."""
    outdated = Signal(str)
    """A sentence that was told in passing does not hold any more."""

    def __init__(
        self,
        tasks: Tasks,
        appearance: Appearance,
        memory: Memory,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.appearance = appearance
        self.memory = memory
        self.preferences = Preferences(memory, self)
        self.follower = Follower(self)
        self.imports = ImportRun(self)

    def say(self, sentence: str, *, undoable: bool = False) -> None:
        """Tell something in passing.

        Args:
            sentence: What happened.
            undoable: It is the last change of the journal, and Undo is offered.
        """
        self.said.emit(sentence, undoable)

    def refuse(self, sentence: str) -> None:
        """Tell in passing that something was not done.

        Args:
            sentence: Why not.
        """
        self.refused.emit(sentence)

    def take_back(self, sentence: str) -> None:
        """Leave off telling something that does not hold any more.

        Args:
            sentence: What was told; nothing happens if something else was told since.
        """
        self.outdated.emit(sentence)

    def open_page(self, page: str, place: str = "") -> None:
        """Show a page.

        Args:
            page: Its id, see ``page_book``.
            place: What to show of it, a word of the page's own; empty for its top.
        """
        self.page_requested.emit(page, place)
