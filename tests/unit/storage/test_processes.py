"""Several processes at once, and processes that are killed in the middle of their work."""

from __future__ import annotations

import random
import sqlite3
import subprocess
from collections import Counter
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from responsai.storage import ImportStatus, open_database

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.storage.conftest import Start

    from responsai.storage import Store

SIZE = 400


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


def test_a_killed_import_leaves_whole_batches(path: Path, start: Start) -> None:
    draw = random.Random(20_260_501)  # noqa: S311  (the same moments in every run, no secret)
    for attempt in range(8):
        first = attempt * 100
        worker = start("import_batches", path, first, first + 100, SIZE)
        assert worker.stdout is not None
        for _ in range(draw.randrange(4)):
            worker.stdout.readline()
        # Somewhere within the next batches, which take a few milliseconds each.
        with suppress(subprocess.TimeoutExpired):
            worker.wait(timeout=draw.random() / 20)
        worker.kill()
        assert worker.wait() != 0, "the import had ended before it was killed"
        check_after_kill(path)
    worker = start("import_batches", path, 0, 3, SIZE)
    worker.communicate()
    assert worker.returncode == 0


def check_after_kill(path: Path) -> None:
    with open_database(path, time_zone="UTC") as store:
        found = events_by_batch(store)
        assert set(found.values()) <= {SIZE}
        assert store.daily_matches_events()
        history = store.import_history()
        assert sum(record.counts.new for record in history) == store.event_count()
        assert all(record.status is ImportStatus.RUNNING for record in history)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
