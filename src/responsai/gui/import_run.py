"""One import at a time: read, reviewed by the user, added; the journal is untouched until then."""

from __future__ import annotations

import time
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.app.jobs import Job, Progress
    from responsai.app.rehearsing import Rehearsal, Review
    from responsai.app.workspace import Workspace
    from responsai.domain.imports import ImportReport
    from responsai.gui.frame import Frame
    from responsai.gui.tasks import Ticket


class Step(Enum):
    """How far an import has come."""

    NONE = auto()
    READING = auto()
    REVIEW = auto()
    """The user has to agree."""
    ADDING = auto()
    ENDED = auto()
    """What came of it is shown until the user has seen it."""
    FAILED = auto()


class ImportRun(QObject):
    """The import under way.

    Args:
        frame: Runs the work, and is told what came of it.

    Attributes:
        step: How far it has come.
        paths: What is imported.
        progress: How far the present step has come.
        review: What the import will do.
        report: What the import has done.
        problem: Why it failed, in a sentence.
        mappable: The first file that nobody knows and whose columns the user may map.
    """

    changed = Signal()
    """The import has gone on; look at the attributes."""
    started = Signal()
    """Another import has begun."""

    step: Step
    paths: tuple[Path, ...]
    progress: Progress | None
    review: Review | None
    report: ImportReport | None
    problem: str
    mappable: Path | None

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._ticket: Ticket | None = None
        self._rehearsal: Rehearsal | None = None
        self._began = 0.0
        self._language = language()
        self._refusal = ""
        self._clear()
        self.changed.connect(self._take_back_refusal)
        frame.appearance.changed.connect(self._follow_language)
        frame.import_requested.connect(self.start)

    @property
    def running(self) -> bool:
        """Whether something is being read or added."""
        return self.step in {Step.READING, Step.ADDING}

    @property
    def name(self) -> str:
        """What is imported, in short."""
        if len(self.paths) == 1:
            return self.paths[0].name or str(self.paths[0])
        return translate("Import", "{n} files and folders").format(n=len(self.paths))

    @property
    def share_done(self) -> float | None:
        """Part of the present step that is done, 0 to 1; ``None`` if that is not known yet."""
        if self.progress is None or self.progress.total <= 0:
            return None
        return min(1.0, self.progress.done / self.progress.total)

    @property
    def seconds_left(self) -> float | None:
        """About how long the present step will take, ``None`` if that cannot be told yet."""
        share, spent = self.share_done, time.monotonic() - self._began
        if share is None or share <= _TOO_EARLY or spent < _TOO_SOON_S:
            return None
        return spent * (1 - share) / share

    def start(self, names: Sequence[str]) -> None:
        """Read files and folders; nothing is added yet.

        Args:
            names: Their paths.
        """
        if not names:
            return
        if self.running:
            self._refusal = translate(
                "Import", "An import is under way. Wait until it ends, or cancel it."
            )
            self._frame.refuse(self._refusal)
            return
        self._clear()
        self.step = Step.READING
        self.paths = tuple(Path(name) for name in names)
        self._begin_reading()
        self.started.emit()
        self.changed.emit()

    def start_again(self) -> None:
        """Read the same files and folders anew, because they are understood now."""
        self.start([str(path) for path in self.paths])

    def add(self) -> None:
        """Add what was reviewed to the journal."""
        if self.step is not Step.REVIEW or self._rehearsal is None:
            return
        self.step = Step.ADDING
        self.progress = None
        self._began = time.monotonic()
        self._ticket = self._frame.tasks.aside(
            partial(_add, self._rehearsal),
            self._added,
            failed=self._failed,
            progress=self._go_on,
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Stop reading or adding, or do not add; once adding has begun, whole batches stay."""
        if self.step in {Step.READING, Step.REVIEW}:
            if self._ticket is not None:
                self._ticket.drop()
            self._clear()
            self.changed.emit()
            self._frame.say(translate("Import", "Cancelled. Your journal is as it was."))
        elif self._ticket is not None:
            self._ticket.cancel()

    def dismiss(self) -> None:
        """The user has seen what came of it."""
        if not self.running:
            self._clear()
            self.changed.emit()

    def was_undone(self, import_id: int) -> None:
        """What an import had brought was taken back, wherever that was asked for.

        Args:
            import_id: The import.
        """
        if self.report is not None and self.report.import_id == import_id:
            self.dismiss()

    def _begin_reading(self) -> None:
        self._language = language()
        self._began = time.monotonic()
        self._ticket = self._frame.tasks.on_database(_place, self._read, failed=self._failed)

    def _follow_language(self) -> None:
        """Have nothing on the screen that was said in the former language."""
        if self._language == language() or self.step is Step.ADDING:
            return
        if self.step in {Step.READING, Step.REVIEW}:
            if self._ticket is not None:
                self._ticket.drop()
            if self.review is not None:
                self.review = replace(self.review, report=_wordless(self.review.report))
                self._rehearsal = None  # until it is read anew
            self._begin_reading()
            self.changed.emit()
        else:
            self.dismiss()

    def _read(self, database: Path) -> None:
        self._ticket = self._frame.tasks.aside(
            partial(_rehearse, database, self.paths),
            self._reviewed,
            failed=self._failed,
            progress=self._go_on,
        )

    def _go_on(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _reviewed(self, told: tuple[Rehearsal, Review, Path | None]) -> None:
        self._ticket = None
        self._rehearsal, self.review, self.mappable = told
        if self.review.outcome.new or self.review.outcome.raised:
            self.step = Step.REVIEW
        else:
            self.step = Step.ENDED
            self.report = self.review.report
        self.changed.emit()

    def _added(self, report: ImportReport) -> None:
        from responsai.gui.dialogs.import_receipt import headline  # noqa: PLC0415  (start-up time)

        self._ticket = None
        self._rehearsal = None
        self.report = report
        self.step = Step.ENDED
        self.changed.emit()
        if self._language != language():
            # What was read is told in the former one.
            self._frame.say(headline(report)[0], undoable=report.import_id is not None)
            self.dismiss()
        if report.new or report.updated:
            self._frame.journal_changed.emit()

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        self._rehearsal = None
        self.problem = str(error)
        self.step = Step.FAILED
        self.changed.emit()

    def _take_back_refusal(self) -> None:
        if self._refusal and not self.running:
            self._frame.take_back(self._refusal)
            self._refusal = ""

    def _clear(self) -> None:
        self.step = Step.NONE
        self.paths = ()
        self.progress = None
        self.review = None
        self.report = None
        self.problem = ""
        self.mappable = None
        self._rehearsal = None
        self._ticket = None


_TOO_EARLY = 0.02
_TOO_SOON_S = 2.0


def _wordless(report: ImportReport) -> ImportReport:
    """A report without the sentences that were made when its files were read."""
    files = tuple(replace(file, reason="", assumed=()) for file in report.files)
    return replace(report, files=files)


def _place(workspace: Workspace, _job: Job) -> Path:
    return workspace.store.path


def _rehearse(
    database: Path, paths: tuple[Path, ...], job: Job
) -> tuple[Rehearsal, Review, Path | None]:
    from responsai.app.clock import utc_now  # noqa: PLC0415
    from responsai.app.profile_samples import first_mappable  # noqa: PLC0415  (start-up time)
    from responsai.app.rehearsing import Rehearsal  # noqa: PLC0415

    rehearsal = Rehearsal(database)
    review = rehearsal.read(paths, utc_now(), job.calmed())
    return rehearsal, review, first_mappable(review.report)


def _add(rehearsal: Rehearsal, job: Job) -> ImportReport:
    from responsai.app.clock import utc_now  # noqa: PLC0415  (start-up time)

    try:
        return rehearsal.commit(utc_now(), job.calmed())
    finally:
        rehearsal.close()
