"""Followed sources are read quietly: after the start, every half hour, and on demand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from responsai.app.clock import utc_now
from responsai.text import numbers
from responsai.text.assumptions import sums
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from pathlib import Path

    from responsai.app.jobs import Job, Progress
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import Assumed, Finding, ScanReport
    from responsai.gui.frame import Frame
    from responsai.gui.tasks import Ticket

AFTER_START_MS: Final = 1_500
"""The first figures of the window come before what is new in them."""
EVERY_MS: Final = 30 * 60 * 1000


class Follower(QObject):
    """Reads what has grown in the sources that are followed, on a connection of its own.

    Args:
        frame: Runs the reading, and is told what came of it.

    Attributes:
        reading: Ids of the sources that are being read.
        progress: How far that is.
        findings: What the last reading found, by source.
        assumed: What the logs of each source did not tell, since the window was opened.
        read_at: When each source was last read, in local time.
        troubles: Why a source could not be read, in a sentence.
    """

    changed = Signal()
    """A reading has begun, gone on or ended."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._ticket: Ticket | None = None
        self._next: set[str] = set()
        self.reading: frozenset[str] = frozenset()
        self.progress: Progress | None = None
        self.findings: dict[str, Finding] = {}
        self.assumed: dict[str, list[Assumed]] = {}
        self.read_at: dict[str, dt.datetime] = {}
        self.troubles: dict[str, str] = {}
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.read_all)

    def start(self) -> None:
        """Begin to follow: the journal can be read."""
        if not self._timer.isActive():
            self._timer.start()
            QTimer.singleShot(AFTER_START_MS, self, self.read_all)

    def read_all(self) -> None:
        """Read whatever is followed."""
        self._frame.tasks.on_database(_followed, self._read, failed=self._not_known)

    def read(self, source: str) -> None:
        """Read one source now, or as soon as the reading under way has ended."""
        self._frame.tasks.on_database(partial(_only, source), self._read, failed=self._not_known)

    def cancel(self) -> None:
        """Stop the reading; whole batches are kept."""
        if self._ticket is not None:
            self._ticket.cancel()

    def _read(self, told: tuple[Path, Collection[str]]) -> None:
        database, sources = told
        if self._ticket is not None:
            self._next.update(sources)
            return
        if not sources:
            return
        self.reading = frozenset(sources)
        self.progress = None
        self._ticket = self._frame.tasks.aside(
            partial(_take, database, self.reading),
            self._done,
            failed=self._failed,
            progress=self._go_on,
        )
        self.changed.emit()

    def _go_on(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _done(self, report: ScanReport) -> None:
        now = utc_now().astimezone()
        for finding in report.findings:
            self.findings[finding.source] = finding
            told = [one for file in finding.files for one in file.assumed]
            self.assumed[finding.source] = sums([*self.assumed.get(finding.source, ()), *told])
            self.read_at[finding.source] = now
            self.troubles.pop(finding.source, None)
        self._end()
        grown = [finding for finding in report.findings if finding.new or finding.updated]
        if report.new:
            self._frame.say(news(report.new, [finding.label for finding in grown]), undoable=True)
        if grown:
            self._frame.journal_changed.emit()

    def _failed(self, error: Exception) -> None:
        """Say it where the source stands; nobody has asked for a dialog."""
        self.troubles.update(dict.fromkeys(self.reading, str(error)))
        self._end()

    def _not_known(self, _error: Exception) -> None:
        """Leave it: whatever the user does next tells what is wrong with the journal."""

    def _end(self) -> None:
        self._ticket = None
        self.reading = frozenset()
        self.progress = None
        waiting, self._next = self._next, set()
        self.changed.emit()
        for source in sorted(waiting):
            self.read(source)


def news(number: int, names: Collection[str]) -> str:
    """How many uses came from where."""
    text = (
        translate("Follower", "{n} new use from {names}")
        if is_singular(number)
        else translate("Follower", "{n} new uses from {names}")
    )
    return text.format(n=numbers.count(number), names=", ".join(names))


def _followed(workspace: Workspace, _job: Job) -> tuple[Path, Collection[str]]:
    from responsai.app.following import followed  # noqa: PLC0415  (start-up time)

    return workspace.store.path, followed(workspace.store)


def _only(source: str, workspace: Workspace, _job: Job) -> tuple[Path, Collection[str]]:
    return workspace.store.path, (source,)


def _take(database: Path, sources: Collection[str], job: Job) -> ScanReport:
    from responsai.app.following import take_what_grew  # noqa: PLC0415  (start-up time)

    return take_what_grew(database, sources, job.calmed())
