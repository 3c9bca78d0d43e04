"""The one background mechanism of the window.

Work on the database runs on a single thread that opens the workspace and never shares it; other
slow work (drawing charts) runs on a small pool. Whatever comes back - a result, an error, a
progress - reaches the main thread through one signal.
"""

from __future__ import annotations

import inspect
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from responsai.app.jobs import Job
from responsai.domain.errors import ResponsaiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.app.jobs import Progress
    from responsai.app.workspace import Workspace

T = TypeVar("T")

DRAWERS: Final = 2
"""Threads beside the database's; matplotlib takes turns anyway, more would only wait."""


@dataclass(eq=False, slots=True)
class Ticket:
    """A piece of work under way.

    Attributes:
        job: Its progress and its cancel token.
    """

    job: Job = field(default_factory=Job)
    _dropped: bool = False

    def cancel(self) -> None:
        """Ask the work to stop early; its (partial) result is still delivered."""
        self.job.cancel()

    def drop(self) -> None:
        """Take no interest in the work any more: it stops early and nothing is delivered."""
        self._dropped = True
        self.job.cancel()

    @property
    def dropped(self) -> bool:
        """Whether nobody waits for the result."""
        return self._dropped


@dataclass(frozen=True, slots=True)
class _Delivery:
    """Something on its way from a worker to the main thread."""

    ticket: Ticket
    receive: Callable[[], Callable[[Any], None] | None]
    value: object
    final: bool = True
    bug: bool = False


class Tasks(QObject):
    """Runs slow work beside the main thread and brings back what comes of it.

    Callbacks should be bound methods: they are held weakly, and a result whose receiver has died
    is dropped.

    Args:
        open_workspace: Opens the workspace; called on the database thread, when first needed.
        parent: Qt parent.
    """

    idle = Signal()
    """Nothing is under way any more and everything was delivered."""
    unexpected = Signal(object)
    """An error that is a bug, or one that nobody asked to be told about (the exception)."""
    _arrived = Signal(object)

    def __init__(
        self, open_workspace: Callable[[], Workspace], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_workspace
        self._workspace: Workspace | None = None  # touched by the database thread only
        self._database = ThreadPoolExecutor(1, "database")
        self._pool = ThreadPoolExecutor(DRAWERS, "aside")
        self._live: set[Ticket] = set()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work is under way or waiting to be delivered."""
        return bool(self._live)

    def on_database(
        self,
        work: Callable[[Workspace, Job], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Ticket:
        """Run ``work`` on the database thread, after everything asked for before.

        Args:
            work: Gets the workspace and the job whose cancel token it should heed.
            done: Gets the result, on the main thread.
            failed: Gets any error, on the main thread; a bug is reported besides.
            progress: Gets each progress that the work reports, on the main thread.
        """
        ticket = Ticket()

        def with_workspace() -> T:
            return work(self._opened(), ticket.job)

        return self._start(self._database, ticket, with_workspace, done, failed, progress)

    def aside(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Ticket:
        """Run ``work``, which must not touch the database, on the small pool.

        Args:
            work: Gets the job whose cancel token it should heed.
            done: Gets the result, on the main thread.
            failed: Gets any error, on the main thread; a bug is reported besides.
            progress: Gets each progress that the work reports, on the main thread.
        """
        ticket = Ticket()

        def with_job() -> T:
            return work(ticket.job)

        return self._start(self._pool, ticket, with_job, done, failed, progress)

    def while_closed(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> Ticket:
        """Close the workspace and run ``work``, which may replace the database.

        Whatever is asked of the workspace next opens it anew.

        Args:
            work: Gets the job whose cancel token it should heed.
            done: Gets the result, on the main thread.
            failed: Gets any error, on the main thread; a bug is reported besides.
        """
        ticket = Ticket()

        def when_closed() -> T:
            self._close_workspace()
            return work(ticket.job)

        return self._start(self._database, ticket, when_closed, done, failed, None)

    def tell(self, error: Exception) -> None:
        """Report an error of the user that its receiver has no place of its own for."""
        self._unasked(error)

    def shutdown(self) -> None:
        """Stop everything and close the workspace; returns when all threads have ended.

        Work under way is asked to stop and ends at its next whole step; nothing is delivered
        any more. Calling it again does nothing.
        """
        if self._closed:
            return
        self._closed = True
        for ticket in self._live:
            ticket.drop()
        self._database.submit(self._close_workspace)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._database.shutdown(wait=True)
        self._live.clear()

    def _start(
        self,
        executor: ThreadPoolExecutor,
        ticket: Ticket,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
        progress: Callable[[Progress], None] | None,
    ) -> Ticket:
        if self._closed:
            ticket.drop()
            return ticket
        on_done, on_failed = _held_weakly(done), _held_weakly(failed or self._unasked)
        if progress is not None:
            on_progress = _held_weakly(progress)

            def report(value: Progress) -> None:
                self._arrived.emit(_Delivery(ticket, on_progress, value, final=False))

            ticket.job.report = report

        def run() -> None:
            if ticket.dropped:
                self._arrived.emit(_Delivery(ticket, on_done, None))
                return
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  (whatever it is, it belongs to the caller)
                bug = not isinstance(error, ResponsaiError)
                self._arrived.emit(_Delivery(ticket, on_failed, error, bug=bug))
            else:
                self._arrived.emit(_Delivery(ticket, on_done, result))

        self._live.add(ticket)
        executor.submit(run)
        return ticket

    @Slot(object)
    def _deliver(self, delivery: _Delivery) -> None:
        """Hand over what a worker sent; runs on the main thread."""
        if self._closed:
            return
        receive = delivery.receive()
        try:
            if receive is not None and not delivery.ticket.dropped:
                receive(delivery.value)
            if delivery.bug:
                self.unexpected.emit(delivery.value)
        finally:
            if delivery.final:
                self._live.discard(delivery.ticket)
                if not self._live:
                    self.idle.emit()

    def _unasked(self, error: Exception) -> None:
        """Receive an error that nobody asked to be told about; bugs are reported anyway."""
        if isinstance(error, ResponsaiError):
            self.unexpected.emit(error)

    def _opened(self) -> Workspace:
        if self._workspace is None:
            self._workspace = self._open()
        return self._workspace

    def _close_workspace(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None


def _held_weakly(
    callback: Callable[[Any], None],
) -> Callable[[], Callable[[Any], None] | None]:
    """A way to the callback that does not keep its owner alive.

    Gives ``None`` once the owner is gone, be it the Python object or the C++ one behind it.
    """
    if not inspect.ismethod(callback):
        return lambda: callback
    method = weakref.WeakMethod(callback)

    def alive() -> Callable[[Any], None] | None:
        found = method()
        if found is None:
            return None
        owner = found.__self__
        return found if not isinstance(owner, QObject) or shiboken6.isValid(owner) else None

    return alive
