"""How fast and how small the store is, against sqlite-utils on the same table.

Run it as a script: ``python tests/bench/bench_storage.py [--events 200000] [--rounds 3]``.
Both sides get the same events in the same run, so the ratios hold on a busy machine too.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlite_utils

from responsai.domain.activity import Activity, InputScope, ModelSource, TimeQuality, TokenSource
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage.records import BATCH_EVENTS, ImportStatus
from responsai.storage.store import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from responsai.storage.store import Store

SEED: Final = 20_260_501
SERIES: Final = 30
DAYS: Final = 3 * 365
START_MS: Final = 1_700_000_000_000
DAY_MS: Final = 86_400_000
ZONE: Final = "Europe/Paris"


@dataclass(slots=True)
class Timer:
    """Seconds of one measured block."""

    cpu: float = 0.0
    wall: float = 0.0


@contextmanager
def timed() -> Iterator[Timer]:
    timer = Timer()
    cpu, wall = time.process_time(), time.perf_counter()
    yield timer
    timer.cpu, timer.wall = time.process_time() - cpu, time.perf_counter() - wall


def make_series() -> list[Series]:
    return [
        Series(
            source=f"source-{number % 3}",
            surface=f"surface-{number % 5}",
            model=f"model-{number}",
            model_source=ModelSource.RECORDED,
            activity=Activity.AGENT if number % 2 else Activity.QUESTION,
            token_source=TokenSource.MEASURED,
            input_scope=InputScope.CONTEXT,
        )
        for number in range(SERIES)
    ]


def make_events(store: Store, count: int) -> list[UsageEvent]:
    """Events in order of time, as logs give them: mostly cached context, some fresh."""
    draw = random.Random(SEED)  # noqa: S311  (the same events in every run, no secret)
    series = make_series()
    moments = sorted(draw.randrange(DAYS * DAY_MS) for _ in range(count))
    return [
        UsageEvent(
            key=store.hash_identity(f"message-{number}"),
            at_ms=START_MS + moment,
            time_quality=TimeQuality.EXACT,
            series=series[min(int(draw.expovariate(0.2)), SERIES - 1)],
            amounts=Amounts(
                requests=1,
                input_tokens=int(draw.lognormvariate(3, 2)),
                cache_write_tokens=int(draw.lognormvariate(6, 2)) if draw.random() < 0.7 else 0,
                cached_tokens=int(draw.lognormvariate(10, 1)) if draw.random() < 0.8 else 0,
                output_tokens=int(draw.lognormvariate(5.5, 1.2)),
            ),
        )
        for number, moment in enumerate(moments)
    ]


def import_all(store: Store, events: Sequence[UsageEvent], batch: int) -> None:
    number = store.begin_import()
    for start in range(0, len(events), batch):
        store.add_events(number, events[start : start + batch])
    store.finish_import(number, ImportStatus.DONE)


def with_sqlite_utils(template: Path, path: Path) -> Timer:
    """Insert the rows of ``template`` into the same empty tables, without any roll-up."""
    with open_database(path, time_zone=ZONE):
        pass
    with closing(sqlite3.connect(template)) as source:
        source.row_factory = sqlite3.Row
        series = [dict(row) for row in source.execute("SELECT * FROM series")]
        rows = [dict(row) for row in source.execute("SELECT * FROM events ORDER BY id")]
    database = sqlite_utils.Database(path)
    database.table("series").insert_all(series)
    with timed() as timer:
        database.table("events").insert_all(rows)
    database.close()
    return timer


def file_size(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


@dataclass(slots=True)
class Best:
    """The least disturbed run of each measured block."""

    first: Timer
    again: Timer
    reading: Timer
    checking: Timer
    opening: Timer
    theirs: Timer


def run_once(folder: Path, count: int, batch: int) -> Best:
    path = folder / "ours.sqlite3"
    with open_database(path, time_zone=ZONE) as store:
        events = make_events(store, count)
        with timed() as first:
            import_all(store, events, batch)
        with timed() as again:
            import_all(store, events, batch)
        with timed() as reading:
            store.rows()
        with timed() as checking:
            assert store.daily_matches_events()
    with timed() as opening, open_database(path, time_zone=ZONE) as store:
        assert store.event_count() == count
    theirs = with_sqlite_utils(path, folder / "theirs.sqlite3")
    return Best(first, again, reading, checking, opening, theirs)


def measure(folder: Path, count: int, batch: int, rounds: int) -> Iterator[str]:
    runs = []
    for number in range(rounds):
        (folder / str(number)).mkdir()
        runs.append(run_once(folder / str(number), count, batch))
    best = Best(
        **{
            field.name: min((getattr(run, field.name) for run in runs), key=lambda timer: timer.cpu)
            for field in fields(Best)
        }
    )
    path = folder / "0" / "ours.sqlite3"
    with open_database(path, time_zone=ZONE) as store:
        rows = len(store.rows())
    size = file_size(path) / count
    yield f"{count:,} events, batches of {batch:,}, {SERIES} series, {DAYS} days, best of {rounds}"
    for label, value in (
        ("insert with roll-up", rate(best.first, count)),
        ("sqlite-utils insert_all", rate(best.theirs, count)),
        ("  faster than that (>= 4)", ratio(best.theirs, best.first)),
        ("import again", rate(best.again, count)),
        ("  faster than first (> 1)", ratio(best.first, best.again)),
        ("size (<= 100)", f"{size:.1f} bytes/event, indexes and roll-up included"),
        ("rows()", f"{best.reading.wall * 1e3:.0f} ms for {rows:,} rows"),
        ("open and count (< 50)", f"{best.opening.wall * 1e3:.1f} ms"),
        ("recount", f"{best.checking.wall * 1e3:.0f} ms"),
    ):
        yield f"{label:26}{value}"


def ratio(slow: Timer, fast: Timer) -> str:
    return f"{slow.cpu / fast.cpu:.1f} times by cpu, {slow.wall / fast.wall:.1f} by wall"


def rate(timer: Timer, count: int) -> str:
    by_cpu, by_wall = count / timer.cpu / 1e3, count / timer.wall / 1e3
    return f"{by_cpu:,.0f} k/s cpu, {by_wall:,.0f} k/s wall ({1e3 / by_cpu:.1f} us cpu each)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--batch", type=int, default=BATCH_EVENTS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to write; a temporary folder if none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for text in measure(Path(folder), options.events, options.batch, options.rounds):
            sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
