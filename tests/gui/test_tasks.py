from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, cast

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal

from responsai.app.jobs import Progress
from responsai.domain.errors import BadInputError
from responsai.gui.tasks import Tasks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace


class Receiver(QObject):
    """Notes what it is given and on which thread."""

    got = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.values: list[object] = []
        self.errors: list[Exception] = []
        self.progress: list[Progress] = []
        self.threads: set[int] = set()

    def take(self, value: object) -> None:
        self.threads.add(threading.get_ident())
        self.values.append(value)
        self.got.emit()

    def take_error(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.errors.append(error)
        self.got.emit()

    def take_progress(self, progress: Progress) -> None:
        self.threads.add(threading.get_ident())
        self.progress.append(progress)


class Journal:
    """A workspace that notes on which threads it is used."""

    def __init__(self) -> None:
        self.threads = {threading.get_ident()}
        self.closed_on: int | None = None

    def touch(self) -> int:
        self.threads.add(threading.get_ident())
        return len(self.threads)

    def close(self) -> None:
        self.closed_on = threading.get_ident()


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


def test_results_arrive_on_the_main_thread(
    bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.aside(lambda _job: threading.get_ident(), receiver.take)
        assert bare_tasks.busy
    assert receiver.threads == {threading.get_ident()}
    assert receiver.values != [threading.get_ident()]
    assert not bare_tasks.busy


def test_the_workspace_lives_and_dies_on_one_thread(qtbot: QtBot, receiver: Receiver) -> None:
    journals: list[Journal] = []

    def open_journal() -> Workspace:
        journals.append(Journal())
        return cast("Workspace", journals[0])

    def touch(workspace: Workspace, _job: Job) -> int:
        return cast("Journal", workspace).touch()

    tasks = Tasks(open_journal)
    with qtbot.waitSignal(tasks.idle):
        tasks.on_database(touch, receiver.take)
        tasks.on_database(touch, receiver.take)
    tasks.shutdown()
    assert receiver.values == [1, 1]
    assert len(journals) == 1
    assert journals[0].threads == {journals[0].closed_on}
    assert journals[0].closed_on != threading.get_ident()


def test_database_work_keeps_its_order(bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bare_tasks.idle):
        for number in range(20):
            bare_tasks.on_database(lambda _w, _j, n=number: n, receiver.take)  # type: ignore[misc]  # a loop variable bound by default
    assert receiver.values == list(range(20))


def test_an_error_of_the_user_goes_to_whoever_asked(
    bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot
) -> None:
    unexpected: list[object] = []
    bare_tasks.unexpected.connect(unexpected.append)

    def fail(_job: Job) -> None:
        raise BadInputError("Choose a date up to today.")

    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.aside(fail, receiver.take, failed=receiver.take_error)
    assert [str(error) for error in receiver.errors] == ["Choose a date up to today."]
    assert unexpected == []
    assert receiver.values == []


def test_a_bug_is_reported_besides(bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot) -> None:
    unexpected: list[object] = []
    bare_tasks.unexpected.connect(unexpected.append)

    def fail(_job: Job) -> None:
        raise KeyError("lost")

    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.aside(fail, receiver.take, failed=receiver.take_error)
    assert unexpected == receiver.errors
    assert isinstance(unexpected[0], KeyError)


@pytest.mark.parametrize("error", [BadInputError("Choose a file."), KeyError("lost")])
def test_an_error_that_nobody_asked_about_is_reported_once(
    bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot, error: Exception
) -> None:
    unexpected: list[object] = []
    bare_tasks.unexpected.connect(unexpected.append)

    def fail(_job: Job) -> None:
        raise error

    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.aside(fail, receiver.take)
    assert unexpected == [error]


def test_progress_arrives_before_the_result(
    bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot
) -> None:
    def count(job: Job) -> str:
        job.report(Progress(done=1, total=2))
        job.report(Progress(done=2, total=2))
        return "done"

    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.aside(count, receiver.take, progress=receiver.take_progress)
    assert [progress.done for progress in receiver.progress] == [1, 2]
    assert receiver.values == ["done"]


def test_cancelling_still_delivers_what_was_done(
    bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot
) -> None:
    started = threading.Event()

    def work(job: Job) -> bool:
        started.set()
        return _until_cancelled(job)

    with qtbot.waitSignal(bare_tasks.idle):
        ticket = bare_tasks.aside(work, receiver.take)
        assert started.wait(5)
        ticket.cancel()
    assert receiver.values == [True]


def test_dropped_work_delivers_nothing(bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bare_tasks.idle):
        ticket = bare_tasks.aside(_until_cancelled, receiver.take)
        ticket.drop()
    assert ticket.dropped
    assert receiver.values == []


def test_dropped_work_that_waits_is_never_begun(bare_tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    begun: list[str] = []
    receiver = Receiver()
    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.on_database(lambda _w, _j: gate.wait(5), receiver.take)
        waiting = bare_tasks.on_database(lambda _w, _j: begun.append("begun"), receiver.take)
        waiting.drop()
        gate.set()
    assert begun == []
    assert receiver.values == [True]


def test_a_receiver_that_died_is_not_called(bare_tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    gone, deleted = Receiver(), Receiver()
    seen = deleted.values
    with qtbot.waitSignal(bare_tasks.idle):
        bare_tasks.aside(lambda _job: gate.wait(5), gone.take)
        bare_tasks.aside(lambda _job: gate.wait(5), deleted.take)
        shiboken6.delete(deleted)
        del gone
        gc.collect()
        gate.set()
    assert seen == []


def test_shutdown_ends_work_under_way_and_delivers_nothing(qtbot: QtBot) -> None:
    tasks = Tasks(lambda: cast("Workspace", Journal()))
    receiver = Receiver()
    started = threading.Event()

    def work(_workspace: Workspace, job: Job) -> bool:
        started.set()
        return _until_cancelled(job)

    tasks.on_database(work, receiver.take)
    assert started.wait(5)
    before = {thread.name for thread in threading.enumerate()}
    assert any(name.startswith("database") for name in before)
    tasks.shutdown()
    after = {thread.name for thread in threading.enumerate()}
    assert not any(name.startswith("database") for name in after)
    with qtbot.assertNotEmitted(tasks.idle, wait=20):
        ticket = tasks.aside(lambda _job: 1, receiver.take)
    assert ticket.dropped
    assert receiver.values == []
    tasks.shutdown()


def test_a_workspace_that_cannot_be_opened_fails_the_work_not_the_thread(
    qtbot: QtBot, receiver: Receiver
) -> None:
    answers: list[Exception | Journal] = [BadInputError("It is no database."), Journal()]

    def open_journal() -> Workspace:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return cast("Workspace", answer)

    tasks = Tasks(open_journal)
    with qtbot.waitSignal(tasks.idle):
        tasks.on_database(lambda _w, _j: "first", receiver.take, failed=receiver.take_error)
    with qtbot.waitSignal(tasks.idle):
        tasks.on_database(lambda _w, _j: "second", receiver.take, failed=receiver.take_error)
    tasks.shutdown()
    assert [str(error) for error in receiver.errors] == ["It is no database."]
    assert receiver.values == ["second"]


def test_twenty_thousand_deliveries(bare_tasks: Tasks, receiver: Receiver, qtbot: QtBot) -> None:
    """PySide6 6.12.0 under Python 3.11 aborts long before this."""

    def count(job: Job) -> bool:
        for number in range(20_000):
            job.report(Progress(done=number))
        return True

    with qtbot.waitSignal(bare_tasks.idle, timeout=30_000):
        bare_tasks.aside(count, receiver.take, progress=receiver.take_progress)
    assert len(receiver.progress) == 20_000
    assert receiver.values == [True]


def _until_cancelled(job: Job) -> bool:
    """Work that ends only when it is told to."""
    told = threading.Event()
    while not job.cancelled:
        told.wait(0.005)
    return job.cancelled
