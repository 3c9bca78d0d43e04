"""Several processes at once, and processes that are killed in the middle of their work."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from tests.unit.storage.worker import batch as worker_batch

from responsai.storage import ImportStatus, open_database

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.unit.storage.conftest import Start

    from responsai.storage import Store

SIZE = 400
SMALL = 20


def events_by_batch(store: Store) -> dict[str | None, int]:
    counts: Counter[str | None] = Counter()
    for row in store.rows():
        counts[row.series.model] += row.amounts.requests
    return dict(counts)


def test_two_imports_at_once_lose_and_repeat_nothing(path: Path, start: Start) -> None:
    open_database(path, time_zone="UTC").close()
    workers = [
        start("import_batches", path, 0, 12, SIZE),
        start("import_batches", path, 6, 18, SIZE),
    ]
    told = [worker.communicate()[0].split() for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0]
    assert sum(int(new) for counts in told for new in counts) == 18 * SIZE
    with open_database(path, time_zone="UTC") as store:
        assert events_by_batch(store) == {f"batch-{index}": SIZE for index in range(18)}
        assert store.daily_matches_events()
        assert {record.status for record in store.import_history()} == {ImportStatus.DONE}


IMPORTS = 200
KILLS = 14


def test_a_loop_of_imports_killed_at_random_moments_loses_and_halves_nothing(
    path: Path, start: Start
) -> None:
    draw = random.Random(20_260_501)  # noqa: S311  (the same moments in every run, no secret)
    done = kills = 0
    while kills < KILLS:
        # More to do than it will get to, however slow this process is beside it.
        worker = start("import_one_by_one", path, done, done + IMPORTS, SMALL)
        assert worker.stdout is not None
        told = done
        for _ in range(draw.randrange(1, 2 * IMPORTS // KILLS)):
            told = int(worker.stdout.readline() or told)
        # Somewhere within the next imports, which take a few milliseconds each.
        with suppress(subprocess.TimeoutExpired):
            worker.wait(timeout=draw.random() / 50)
        worker.kill()
        told = max([told, *map(int, worker.communicate()[0].split())])
        kills += worker.returncode != 0
        check_after_kill(path, told)
        done = told
    every = max(IMPORTS, done + 1)
    start("import_one_by_one", path, done, every, SMALL).communicate()
    check_after_kill(path, every)
    with open_database(path, time_zone="UTC") as store:
        assert events_by_batch(store) == {f"batch-{index}": 2 * SMALL for index in range(every)}


def check_after_kill(path: Path, told: int) -> None:
    """What was told to be done is there, and nothing is there by half."""
    with open_database(path, time_zone="UTC") as store:
        found = events_by_batch(store)
        assert {f"batch-{index}" for index in range(told)} <= set(found)
        # An import has two batches; the one that was cut off may have only the first.
        assert set(found.values()) <= {SMALL, 2 * SMALL}
        assert all(found[f"batch-{index}"] == 2 * SMALL for index in range(told))
        assert store.daily_matches_events()
        history = store.import_history()
        assert sum(record.counts.new for record in history) == store.event_count()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_import_cut_off_by_a_kill_is_not_running_for_ever(
    path: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = start("import_batches", path, 0, 100, SIZE)
    assert worker.stdout is not None
    worker.stdout.readline()
    worker.kill()
    worker.communicate()
    with open_database(path, time_zone="UTC") as store:
        [record] = store.import_history()
        assert record.status is ImportStatus.RUNNING
        for minutes in (2, -2):
            moment = time.time_ns() + minutes * 60_000_000_000
            monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment)
            # Also when the clock was set back.
            [record] = store.import_history()
            assert record.status is ImportStatus.INTERRUPTED
            monkeypatch.undo()
        monkeypatch.setattr(time, "time_ns", lambda: moment + 300_000_000_000)
        number = store.begin_import()
        assert store.finish_import(number, ImportStatus.DONE) is None
        [record] = store.import_history()
        assert (record.status, record.finished_ms) != (ImportStatus.RUNNING, None)
        assert store.journal.undo_import(record.id) > 0
        assert store.event_count() == 0


def test_an_import_that_was_only_slow_goes_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        open_database(path, time_zone="UTC") as slow,
        open_database(path, time_zone="UTC") as quick,
    ):
        number = slow.begin_import()
        slow.add_events(number, worker_batch(0, SMALL))
        moment = time.time_ns() + 3_600_000_000_000
        monkeypatch.setattr(time, "time_ns", lambda: moment)
        quick.finish_import(quick.begin_import(), ImportStatus.DONE)
        assert [record.status for record in quick.import_history()] == [ImportStatus.INTERRUPTED]
        slow.add_events(number, worker_batch(1, SMALL))
        assert [record.status for record in quick.import_history()] == [ImportStatus.RUNNING]
        assert slow.finish_import(number, ImportStatus.DONE) == number


def test_the_window_notices_what_the_command_line_does(path: Path, start: Start) -> None:
    with open_database(path, time_zone="UTC") as window:
        token, empty = window.changes_token(), window.totals.over()
        worker = start("import_batches", path, 0, 1, SIZE)
        worker.communicate()
        assert window.changes_token() != token
        assert (empty, len(window.totals.over())) == ([], 1)
