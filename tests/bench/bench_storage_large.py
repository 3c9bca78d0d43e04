"""What a database of a heavy user's ten years asks for: 5,000,000 events.

Run it as a script: ``python tests/bench/bench_storage_large.py [--events 5000000]``. Without a
number it takes 500,000 events. Everything is measured on one file in one run.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from responsai.app.engines import make_engine
from responsai.app.summarising import summarise
from responsai.app.sums import sums
from responsai.domain.activity import (
    Activity,
    Evidence,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.stages import INDICATORS, STAGES
from responsai.domain.summary import GroupBy, Period
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage import ImportStatus, JournalQuery, open_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.domain.summary import Summary
    from responsai.estimation import Engine
    from responsai.storage import Store

SEED: Final = 20_260_501
YEARS: Final = 10
DAYS: Final = YEARS * 365
START_MS: Final = 1_480_000_000_000
DAY_MS: Final = 86_400_000
ZONE: Final = "Europe/Paris"
AGAIN: Final = 100_000
BATCH: Final = 20_000
MODELS: Final = (
    "gpt-4o",
    "gpt-4o-mini",
    "gpt-5",
    "claude-sonnet-4-5",
    "claude-opus-4-1",
    "claude-haiku-4-5",
    "gemini-2.5-pro",
    "gemini-2.5-flash",
    "mistral-large-latest",
    "some-model-nobody-knows",
)


def make_series() -> list[Series]:
    return [
        Series(
            source=source,
            surface=surface,
            model=model,
            model_source=ModelSource.RECORDED,
            activity=activity,
            token_source=TokenSource.MEASURED,
            input_scope=InputScope.CONTEXT,
        )
        for model in MODELS
        for source, surface, activity in (
            ("claude_code", "claude-code", Activity.AGENT),
            ("codex", "codex", Activity.AGENT),
            ("chatgpt_export", "chatgpt-web", Activity.QUESTION),
        )
    ]


def events_of(store: Store, first: int, count: int, total: int) -> Iterator[UsageEvent]:
    """Events in order of time, as logs give them: mostly cached context, some fresh."""
    series = make_series()
    step = DAYS * DAY_MS / total
    for number in range(first, first + count):
        draw = random.Random(SEED + number)  # noqa: S311  (the same events in every run)
        # A model is used for a while, then another one: a handful of series a day.
        era = int(number / total * len(series))
        chosen = series[(era + int(draw.expovariate(0.7))) % len(series)]
        yield UsageEvent(
            key=store.hash_identity(f"message-{number}"),
            at_ms=START_MS + int(number * step),
            time_quality=TimeQuality.EXACT,
            series=chosen,
            amounts=Amounts(
                requests=1,
                input_tokens=int(draw.lognormvariate(3, 2)),
                cache_write_tokens=int(draw.lognormvariate(6, 2)) if draw.random() < 0.7 else 0,
                cached_tokens=int(draw.lognormvariate(10, 1)) if draw.random() < 0.8 else 0,
                output_tokens=int(draw.lognormvariate(5.5, 1.2)),
            ),
        )


def take_in(store: Store, first: int, count: int, total: int) -> float:
    """Import events; seconds of processor time in the store alone."""
    spent = 0.0
    number = store.begin_import()
    for start in range(first, first + count, BATCH):
        batch = list(events_of(store, start, min(BATCH, first + count - start), total))
        begin = time.process_time()
        store.add_events(number, batch)
        spent += time.process_time() - begin
    store.finish_import(number, ImportStatus.DONE)
    return spent


class Cost(NamedTuple):
    """Milliseconds on the clock and of the processor: on a shared machine the first is more."""

    wall: float
    cpu: float

    def __format__(self, spec: str) -> str:
        return f"{self.wall:{spec}} ms, cpu {self.cpu:{spec}} ms"


def timed(act: Callable[[], object]) -> Cost:
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return Cost((time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3)


def median(act: Callable[[], object], times: int = 15) -> Cost:
    costs = [timed(act) for _ in range(times)]
    return Cost(*map(statistics.median, zip(*costs, strict=True)))


def dashboard(store: Store, engine: Engine) -> None:
    """All time, a year, months, models, a month: asked and read as a page shows them."""
    _, last = store.extent() or (dt.date(2016, 1, 1), dt.date(2016, 1, 1))
    year, month = last - dt.timedelta(days=364), last - dt.timedelta(days=29)
    for first, by in (
        (None, None),
        (year, None),
        (year, GroupBy.MONTH),
        (None, GroupBy.MODEL),
        (month, None),
    ):
        rows = sums(store, engine, first, last, by)
        read(summarise(rows, Period(first, last, ZONE), engine, by))


def read(summary: Summary) -> None:
    """Work out every figure of the whole, and the totals of the parts."""
    for indicator in INDICATORS:
        assert summary.impacts.total(indicator) is not None
        for stage in STAGES:
            assert summary.impacts.stage(indicator, stage) is not None
        for group in summary.groups:
            assert group.impacts.total(indicator) is not None


def measure(folder: Path, count: int) -> Iterator[str]:
    path = folder / "uses.sqlite3"
    with open_database(path, time_zone=ZONE) as store:
        for source in ("claude_code", "codex"):
            store.evidence.declare(source, Evidence.LOGS)
        spent = take_in(store, 0, count - AGAIN, count)
        speed = (count - AGAIN) / spent / 1e3
        yield f"insert with roll-up        {speed:,.0f} k/s cpu, {count:,} events"
        first = take_in(store, count - AGAIN, AGAIN, count)
        again = take_in(store, count - AGAIN, AGAIN, count)
        faster = f"{first / again:.1f} times faster"
        yield f"{AGAIN:,} events again       {again:.2f} s, first {first:.2f} s: {faster}"
    size = path.stat().st_size
    yield f"size (<= 100)              {size / count:.1f} bytes/event"
    opening = median(lambda: open_database(path, time_zone=ZONE).close())
    yield f"open (< 50)                {opening:.1f}"
    with open_database(path, time_zone=ZONE) as store:
        engine = make_engine()
        yield from questions(store, engine)
        yield from journal(store)
        yield f"undo of {AGAIN:,} events     {timed(store.journal.undo):,.0f}"


def questions(store: Store, engine: Engine) -> Iterator[str]:
    rows = len(store.rows())
    yield f"rows()                     {timed(store.rows):.0f} for {rows:,} rows"
    yield f"first dashboard            {timed(lambda: dashboard(store, engine)):.0f}"
    yield f"dashboard (< 16)           {median(lambda: dashboard(store, engine)):.1f}"
    change = median(lambda: dashboard(store, type(engine)(engine.factors, "FRA")))
    yield f"other factors (< 100)      {change:.1f}, no event touched"


def journal(store: Store) -> Iterator[str]:
    newest = median(lambda: store.journal.page(JournalQuery()))
    yield f"newest page                {newest:.1f}"
    rare = JournalQuery(fits=lambda series: series.model == MODELS[0], descending=False)
    yield f"page of one model          {median(lambda: store.journal.page(rare), 3):.1f}"
    text = JournalQuery(text="nowhere to be found")
    yield f"search without a hit       {median(lambda: store.journal.page(text), 3):.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=500_000)
    parser.add_argument("--folder", type=Path, help="where to write; a temporary folder if none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for text in measure(Path(folder), options.events):
            sys.stdout.write(text + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
