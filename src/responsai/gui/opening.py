"""Opening the journal: what to do when it does not open, and the look for damage afterwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from responsai.domain.errors import ResponsaiError
from responsai.gui.dialogs.ways import Way
from responsai.gui.errors import trouble
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from responsai.app.jobs import Job
    from responsai.app.types import WindowOptions
    from responsai.app.upkeep import Copy
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.storage.restoring import Restored

AFTER_OPENING_MS: Final = 1_000
"""The first figures come before the look for damage, which reads the whole file."""


class Opener:
    """Opens the journal on the database thread; factors and storage load there, too.

    Args:
        options: What to open.

    Attributes:
        look_only: Never write, whatever could be written.
    """

    def __init__(self, options: WindowOptions) -> None:
        self._options = options
        self.look_only = False

    def __call__(self) -> Workspace:
        """Open it."""
        from responsai.app.workspace import Workspace  # noqa: PLC0415  (the window comes first)

        options = self._options
        return Workspace.open(
            options.database, zone=options.zone, method=options.method, read_only=self.look_only
        )


class _State(NamedTuple):
    """What the user is told of.

    Attributes:
        title: What is so.
        sentence: Why, and what is safe.
        ways: What can be done besides restoring.
    """

    title: str
    sentence: str
    ways: tuple[Way, ...]


class Opening(QObject):
    """Opens the journal, and leads on where it does not open.

    Args:
        frame: The window.
        opener: Opens the journal.
        options: What to open.
        window: Carries the dialogs.
    """

    opened = Signal()
    """The journal can be read."""
    gave_up = Signal(object)
    """It cannot, and the user wants to end: the ``ResponsaiError``."""

    def __init__(
        self, frame: Frame, opener: Opener, options: WindowOptions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._frame = frame
        self._tasks = frame.tasks
        self._opener = opener
        self._options = options
        self._window = window
        self._state: _State | None = None
        self._copy: Copy | None = None
        self._was_open = False
        self._said = ""
        self.problem: ResponsaiError | None = None

    def begin(self) -> None:
        """Open it; also once more."""
        self._tasks.on_database(_touch, self._opened, failed=self._not_opened)

    def _opened(self, read_only: bool) -> None:  # noqa: FBT001  (what the work returns)
        self.problem = None
        if self._said:
            self._frame.say(self._said)
            self._said = ""
        self.opened.emit()
        if not (read_only or self._options.demo or self._options.picture):
            QTimer.singleShot(AFTER_OPENING_MS, self, self._look_after)

    def _look_after(self) -> None:
        self._tasks.aside(
            partial(_look_after, self._options.database), self._looked_after, failed=_leave
        )

    def _looked_after(self, sound: bool) -> None:  # noqa: FBT001  (what the work returns)
        self._was_open = True
        if sound:
            return
        self._state = _State(
            translate("Opening", "Part of your journal’s file is damaged"),
            translate(
                "Opening",
                "What can be read is shown, and nothing is lost by waiting. The damaged file is "
                "kept whatever you choose.",
            ),
            (Way.RECOVER, Way.GO_ON),
        )
        self._look_for_copy()

    def _not_opened(self, error: Exception) -> None:
        """Without a journal there is nothing to show: say why, and what can be done."""
        if not isinstance(error, ResponsaiError):
            return
        self.problem = error
        ways = ways_for(error.code, there=self._options.database.is_file())
        if ways == (Way.QUIT,):
            self._say_and_end(error)
            return
        title = translate("Opening", "Your journal does not open")
        self._state = _State(title, str(error), ways)
        if Way.RECOVER in ways:
            self._look_for_copy()
        else:
            self._ask(None)

    def _say_and_end(self, error: ResponsaiError) -> None:
        from responsai.gui.dialogs.error import ErrorDialog  # noqa: PLC0415  (start-up time)

        dialog = ErrorDialog(trouble(error), self._window)
        dialog.finished.connect(self._give_up)
        dialog.open()

    def _look_for_copy(self) -> None:
        self._tasks.aside(partial(_latest_copy, self._options.database), self._ask)

    def _ask(self, copy: Copy | None) -> None:
        from responsai.gui.dialogs.opening import OpeningDialog  # noqa: PLC0415  (start-up time)
        from responsai.gui.pages.settings_safety import copy_text  # noqa: PLC0415  (start-up time)

        state = self._state
        if state is None:
            return
        self._copy = copy
        ways: Sequence[Way] = state.ways if copy is None else (Way.RESTORE, *state.ways)
        words = "" if copy is None else copy_text(copy)
        dialog = OpeningDialog(state.title, state.sentence, ways, words, self._window)
        dialog.chosen.connect(self._take)
        dialog.open()

    def _take(self, way: Way) -> None:
        database = self._options.database
        if way is Way.QUIT:
            self._give_up()
        elif way is Way.RETRY:
            self.begin()
        elif way is Way.LOOK:
            self._opener.look_only = True
            self.begin()
        elif way is Way.RESTORE and self._copy is not None:
            self._mend(partial(_restore, database, self._copy.path))
        elif way is Way.RECOVER:
            self._mend(partial(_recover, database))

    def _mend(self, work: partial[Restored]) -> None:
        self._tasks.while_closed(work, self._mended, failed=self._not_mended)

    def _mended(self, done: Restored) -> None:
        text = (
            translate("Opening", "{n} use is back. The damaged file is kept as {file}.")
            if is_singular(done.events)
            else translate("Opening", "{n} uses are back. The damaged file is kept as {file}.")
        )
        kept = "–" if done.kept is None else done.kept.name
        self._said = text.format(n=numbers.count(done.events), file=kept)
        self.begin()

    def _not_mended(self, error: Exception) -> None:
        """Say why, with the ways that are left."""
        if not isinstance(error, ResponsaiError) or self._state is None:
            return
        rest = tuple(way for way in self._state.ways if way is not Way.RECOVER)
        title = translate("Opening", "That did not work")
        self._state = _State(title, str(error), rest if self._copy is None else self._state.ways)
        self._ask(None)

    def _give_up(self) -> None:
        if self.problem is not None:
            self.gave_up.emit(self.problem)


def ways_for(code: str, *, there: bool) -> tuple[Way, ...]:
    """What can be done about an error of opening, besides restoring a copy.

    Args:
        code: Code of the error.
        there: Whether there is a file at all.
    """
    if code == "database_damaged":
        return (Way.RECOVER, Way.LOOK, Way.QUIT)
    if code == "database_not_recognised":
        return (Way.RECOVER, Way.QUIT)
    if code in {"database_locked", "disk_full"}:
        return (Way.RETRY, Way.LOOK, Way.QUIT) if there else (Way.RETRY, Way.QUIT)
    if code == "database_read_only":
        return (Way.RETRY, Way.QUIT)
    return (Way.QUIT,)


def _leave(_error: Exception) -> None:
    """Leave it to the next start; whatever the user does meanwhile tells what is wrong."""


def _touch(workspace: Workspace, _job: Job) -> bool:
    """Open the database, and tell whether it can only be read."""
    return workspace.store.core.read_only


def _look_after(database: Path, _job: Job) -> bool:
    from responsai.app import upkeep  # noqa: PLC0415  (start-up time)
    from responsai.app.clock import local_time_zone  # noqa: PLC0415  (start-up time)

    return upkeep.look_after(database, local_time_zone())


def _latest_copy(database: Path, _job: Job) -> Copy | None:
    from responsai.app import upkeep  # noqa: PLC0415  (start-up time)

    return upkeep.latest_sound_copy(database)


def _restore(database: Path, copy: Path, _job: Job) -> Restored:
    from responsai.app import upkeep  # noqa: PLC0415  (start-up time)

    return upkeep.restore(database, copy)


def _recover(database: Path, _job: Job) -> Restored:
    from responsai.app import upkeep  # noqa: PLC0415  (start-up time)

    return upkeep.recover(database)
