"""How soon the window stands, and how smoothly it goes on while figures and charts come.

Run it as a script: ``python tests/bench/bench_window.py [--runs 10]``. The start of the whole
program, command line included, is compared with a bare PySide6 window, by turns in the same run,
so that the ratios hold on a busy machine too. Both run from bytecode, as installed programs do.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

from responsai.app import demo
from responsai.app.clock import utc_now
from responsai.app.types import WindowOptions
from responsai.app.workspace import Workspace
from responsai.domain.stages import STAGES, Indicator
from responsai.domain.summary import GroupBy
from responsai.gui.application import Program, make_application
from responsai.gui.charts import days
from responsai.gui.charts.render import render
from responsai.gui.garbage import calm_collector
from responsai.gui.theme import load_theme
from responsai.gui.turns import short_turns

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bench.window_scripts import BARE, LOADING, OURS

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.gui.charts.days import Bar, Days

BEAT_MS: Final = 1
SIZE: Final = (600, 220)
RATIO: Final = 2.0
DPI: Final = 96
FRAME_MS: Final = 16


def say(line: str) -> None:
    """Print one result."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def told(script: str, cache: Path, *arguments: str) -> dict[str, float]:
    """What a program says of itself; moments count from its start."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache), "XDG_CACHE_HOME": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return {
        name: value - begin if name.startswith("at_") else value for name, value in figures.items()
    }


def start_up(database: Path, cache: Path, runs: int) -> None:
    """Compare the first paint with that of a bare window, pair by pair."""
    arguments = ("--db", str(database), "--lang", "fr")
    told(BARE, cache)
    told(OURS, cache, *arguments)
    pairs = [(told(BARE, cache), told(OURS, cache, *arguments)) for _ in range(runs)]
    for name, label in (("at_paint", "wall"), ("cpu", "cpu ")):
        left = statistics.median(bare[name] for bare, _ in pairs)
        right = statistics.median(ours[name] for _, ours in pairs)
        ratio = statistics.median(ours[name] / bare[name] for bare, ours in pairs)
        say(
            f"first paint    {label}  bare {left * 1e3:.0f} ms   ours {right * 1e3:.0f} ms   "
            f"ratio {ratio:.2f} (goal 1.3)"
        )


def loading(database: Path, cache: Path, runs: int) -> None:
    """When the figures and the chart stand, and the longest gap of the event loop until then."""
    several = [told(LOADING, cache, "--db", str(database)) for _ in range(runs)]
    for name, label in (("at_figures", "figures shown"), ("at_chart", "chart shown  ")):
        middle = statistics.median(one[name] for one in several)
        say(f"{label}  {middle * 1e3:.0f} ms after the start")
    for name, label in (("figures_gap", "until figures"), ("gap", "until ready  ")):
        gaps = [one[name] * 1e3 for one in several]
        say(f"{label}  worst gap {max(gaps):.0f} ms, median {statistics.median(gaps):.0f} ms")


def drawing(database: Path, runs: int) -> None:
    """Time to draw a month and a year of bars anew, against a plain figure of the same bars.

    An update is drawn like any other chart, so it is held against what matplotlib takes to plot
    all again the usual way.
    """
    theme = load_theme("light")
    with Workspace.open(database) as workspace:
        groups = workspace.summarise(by=GroupBy.DAY).groups
        today = workspace.today()
    for length in (31, 365):
        first = today - dt.timedelta(days=length - 1)
        shown = [group for group in groups if str(group.key["day"]) >= first.isoformat()]
        built = days.build(shown, Indicator.ENERGY, (first, today), today)
        works = (
            partial(render, days.drawing(built), theme, *SIZE, RATIO),
            partial(replot, built, *SIZE, RATIO),
        )
        for work in works:
            work()
        pairs = [tuple(cpu_ms(work) for work in works) for _ in range(runs)]
        ours, plain = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
        say(
            f"update {length:4} days  ours {ours:.0f} ms   plain redraw {plain:.0f} ms   "
            f"ratio {ratio:.2f} (goal 0.5)"
        )


def replot(built: Days, width: int, height: int, ratio: float) -> None:
    """Draw the same bars as matplotlib's own tutorial would."""
    figure = Figure((width / DPI, height / DPI), dpi=DPI * ratio)
    canvas = FigureCanvasAgg(figure)
    axes = figure.subplots()
    places = np.arange(len(built.bars))
    below = np.zeros(len(built.bars))
    for index in range(len(STAGES)):
        heights = np.array([_central(bar, index) for bar in built.bars])
        axes.bar(places, heights, bottom=below, label=STAGES[index])
        below += heights
    axes.legend()
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib's gap


def _central(bar: Bar, stage: int) -> float:
    interval = None if bar.stages is None else bar.stages[stage]
    return 0.0 if interval is None else interval.central


def smoothness(database: Path, runs: int) -> None:
    """Largest gap of the event loop of the real window while its chart is drawn again."""
    app = make_application()
    program = Program(app, WindowOptions(database, "en", "light"))
    loop = QEventLoop()
    program.start()
    beats: list[float] = []
    heart = QTimer(interval=BEAT_MS)
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    look = QTimer(interval=10)

    def settled() -> None:
        if program.window.settled:
            loop.quit()

    look.timeout.connect(settled)
    look.start()
    program.ready.connect(calm_collector)
    program.ready.connect(heart.start)
    loop.exec()
    while not beats:  # until everything is loaded
        loop.exec()
    gaps = []
    for _ in range(runs):
        beats.clear()
        program.window.overview.chart.ranges.toggle()
        loop.exec()
        gaps.append(worst(beats))
    say(
        f"drawing again  worst gap {max(gaps):.0f} ms, median {statistics.median(gaps):.0f} ms "
        f"(goal {FRAME_MS})"
    )
    heart.stop()
    hover(program, runs)
    program.shutdown()


def hover(program: Program, runs: int) -> None:
    """Time from a move of the mouse over the chart to its highlight and tip on the screen."""
    canvas = program.window.overview.chart.view.canvas
    times = []
    for run in range(10 * runs):
        place = QPointF(40 + 7 * run % (canvas.width() - 60), canvas.height() / 2).toPoint()
        begin = time.perf_counter()
        QTest.mouseMove(canvas, place)
        canvas.repaint()
        times.append((time.perf_counter() - begin) * 1e3)
    say(
        f"hover          worst {max(times):.1f} ms, median {statistics.median(times):.1f} ms "
        f"(goal {FRAME_MS})"
    )


def cpu_ms(work: Callable[[], object]) -> float:
    """Processor time of some work, in milliseconds."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1e3


def worst(beats: list[float]) -> float:
    """Largest time between two beats, in milliseconds."""
    return max(((after - before) * 1e3 for before, after in pairwise(beats)), default=0.0)


def main() -> None:
    """Measure everything on a sample year."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        database, cache = Path(folder) / "uses.sqlite3", Path(folder) / "cache"
        with Workspace.open(database) as workspace:
            demo.fill(workspace.store, utc_now())
        start_up(database, cache, runs)
        loading(database, cache, runs)
        drawing(database, runs)
        with short_turns():
            smoothness(database, runs)


if __name__ == "__main__":
    main()
