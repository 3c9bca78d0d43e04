"""How fast estimates are: against EcoLogits' own call, and over a long history.

Run it as a script: ``python tests/bench/bench_estimation.py [--events 1000000]``. Both sides run in
turn in the same process, so the ratios hold on a busy machine too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import logging
import math
import random
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

from ecologits.tracers.utils import llm_impacts
from ecologits.utils.range_value import RangeValue

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import INDICATORS, Indicator
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.estimation import METHODS_BY_ID, Engine
from responsai.factors import load_factor_set

if TYPE_CHECKING:
    from collections.abc import Callable

SEED: Final = 20_260_501
YEARS: Final = 5
MODELS: Final = (
    ("openai", "gpt-4o"),
    ("anthropic", "claude-sonnet-4-5"),
    ("google_genai", "gemini-2.5-flash"),
    ("openai", "gpt-4o-mini"),
    ("mistralai", "mistral-large-2512"),
)
ROUNDS: Final = 15
TOKENS: Final = 300


def say(line: str) -> None:
    """Print a line of figures."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    events = parser.parse_args().events
    logging.disable(logging.CRITICAL)
    _single()
    _history(events)
    _imports()
    return 0


def _single() -> None:
    """One estimate against EcoLogits' call for the same model."""
    factors = load_factor_set()
    ours, theirs = Engine(factors), Engine(factors, method=METHODS_BY_ID["ecologits"])
    amounts = Amounts(1, output_tokens=TOKENS)
    say("  one estimate, EcoLogits' call / ours; figures are worked out when they are read")
    for provider, name in MODELS:
        series = Series(
            "manual",
            "",
            f"{provider}/{name}",
            ModelSource.RECORDED,
            Activity.QUESTION,
            TokenSource.MEASURED,
        )
        told = ", ".join(f"{way} {ratio:,.0f}" for way, ratio in _ratios(ours, series).items())
        live = llm_impacts(provider, name, TOKENS, math.inf)
        energy = theirs.estimate(series, amounts).covered_total(Indicator.ENERGY)
        value = live.energy.value if live.energy else math.nan
        high = value.max if isinstance(value, RangeValue) else float(value)
        say(f"    {provider}/{name}: {told};  energy differs by {abs(energy.high / high - 1):.1e}")


def _ratios(engine: Engine, series: Series) -> dict[str, float]:
    """EcoLogits' time over ours, for three depths of reading: median of rounds in turn."""
    provider, _, name = str(series.model).partition("/")
    amounts = Amounts(1, output_tokens=TOKENS)
    ways: dict[str, Callable[[], object]] = {
        "estimate": lambda: engine.estimate(series, amounts),
        "energy read": lambda: engine.estimate(series, amounts).total(Indicator.ENERGY),
        "all read": lambda: engine.estimate(series, amounts).row,
    }
    ratios: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        call = _seconds(lambda: llm_impacts(provider, name, TOKENS, math.inf), 40)
        for way, run in ways.items():
            ratios[way].append(call / _seconds(run, 2000))
    return {way: statistics.median(each) for way, each in ratios.items()}


def _history(events: int) -> None:
    """A long history through its roll-up."""
    rows = _roll_up(events)
    engine = Engine(load_factor_set())
    start = time.perf_counter()
    impacts = engine.estimate_many(rows)
    cold = time.perf_counter() - start
    warm = min(_seconds(lambda: engine.estimate_many(rows), 1) for _ in range(ROUNDS))
    assert all(impacts.total(indicator) is not None for indicator in INDICATORS)
    say(
        f"  {events:,} events over {YEARS} years, {len(rows):,} rows of roll-up: {cold:.3f} s the "
        f"first time, {warm:.3f} s then (goal 0.1 s)"
    )
    call = _seconds(lambda: llm_impacts("openai", "gpt-4o", TOKENS, math.inf), 100)
    say(
        f"    EcoLogits' call for each event would take {call * events:,.0f} s: "
        f"ratio {call * events / warm:,.0f}"
    )


def _roll_up(events: int) -> list[UsageRow]:
    """A heavy user's days: a few series a day, a dozen in all."""
    chance = random.Random(SEED)  # noqa: S311  (no secret)
    names = [f"{provider}/{name}" for provider, name in MODELS]
    kinds = (Activity.QUESTION, Activity.AGENT, Activity.REASONING)
    series = [
        Series("source", "", name, ModelSource.RECORDED, kind, TokenSource.MEASURED)
        for name in names
        for kind in kinds
    ]
    days = YEARS * 365
    first = dt.date(2021, 11, 25)
    each = events // (days * 12)
    return [
        UsageRow(
            first + dt.timedelta(days=day),
            one,
            Amounts(
                each,
                input_tokens=each * chance.randrange(50, 2_000),
                cached_tokens=each * chance.randrange(0, 30_000),
                output_tokens=each * chance.randrange(50, 1_500),
            ),
        )
        for day in range(days)
        for one in chance.sample(series, 12)
    ]


def _imports() -> None:
    """What importing the engine costs, against importing EcoLogits."""
    ours, theirs = (
        min(_start(statement) for _ in range(5))
        for statement in ("import responsai.estimation", "import ecologits.tracers.utils")
    )
    say(
        f"  import responsai.estimation {ours * 1000:.0f} ms, ecologits {theirs * 1000:.0f} ms: "
        f"ratio {theirs / ours:.1f}"
    )


def _start(statement: str) -> float:
    return _seconds(lambda: subprocess.run([sys.executable, "-c", statement], check=True), 1)


def _seconds(run: Callable[[], object], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        run()
    return (time.perf_counter() - start) / times


if __name__ == "__main__":
    sys.exit(main())
