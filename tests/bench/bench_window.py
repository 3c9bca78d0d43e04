"""How soon the window stands, and how smoothly it goes on while charts are drawn.

Run it as a script: ``python tests/bench/bench_window.py [--runs 5]``. The start is compared with
a bare PySide6 window in the same run, so the ratio holds on a busy machine too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from responsai.app import demo
from responsai.app.clock import utc_now
from responsai.app.types import WindowOptions
from responsai.app.workspace import Workspace
from responsai.domain.stages import Indicator
from responsai.domain.summary import GroupBy
from responsai.gui.application import Program, make_application
from responsai.gui.charts import days
from responsai.gui.charts.render import render
from responsai.gui.theme import load_theme

BARE: Final = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from PySide6.QtCore import QTimer
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 832)
window.show()
app.exec()
"""
OURS: Final = """
import sys
from pathlib import Path
from responsai.app.types import WindowOptions
from responsai.gui.application import Program, make_application
app = make_application()
program = Program(app, WindowOptions(Path(sys.argv[1]), "en", "light"))
program.window.first_painted.disconnect()
program.window.first_painted.connect(app.quit)
program.start()
app.exec()
program.shutdown()
"""
BEAT_MS: Final = 2


def say(line: str) -> None:
    """Print one result."""
    sys.stdout.write(line + "\n")


def seconds(script: str, *arguments: str) -> float:
    """Wall time of a program from its start to its first paint and end."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], check=True)
    return time.perf_counter() - begin


def start_up(database: Path, runs: int) -> None:
    """Compare the first paint with that of a bare window, run by run."""
    bare, ours = [], []
    for _ in range(runs):
        bare.append(seconds(BARE))
        ours.append(seconds(OURS, str(database)))
    left, right = statistics.median(bare), statistics.median(ours)
    say(f"first paint    bare {left:.3f} s   ours {right:.3f} s   ratio {right / left:.2f}")


def drawing(database: Path, runs: int) -> None:
    """Time to draw a month and a year of bars, at twice the density."""
    theme = load_theme("light")
    with Workspace.open(database) as workspace:
        groups = workspace.summarise(by=GroupBy.DAY).groups
        today = workspace.today()
    for length in (31, 365):
        first = today - dt.timedelta(days=length - 1)
        shown = [group for group in groups if str(group.key["day"]) >= first.isoformat()]
        chart = days.drawing(days.build(shown, Indicator.ENERGY, (first, today), today))
        render(chart, theme, 600, 220, 2.0)
        times = []
        for _ in range(runs):
            begin = time.perf_counter()
            render(chart, theme, 600, 220, 2.0)
            times.append(time.perf_counter() - begin)
        say(f"draw {length:4} days   {statistics.median(times) * 1e3:.0f} ms")


def smoothness(database: Path, runs: int) -> None:
    """Largest gap of the event loop of the real window while its chart is drawn again."""
    app = make_application()
    program = Program(app, WindowOptions(database, "en", "light"))
    loop = QEventLoop()
    program.start()
    beats: list[float] = []
    heart = QTimer(interval=BEAT_MS)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    look = QTimer(interval=10)

    def settled() -> None:
        if program.window.settled:
            loop.quit()

    look.timeout.connect(settled)
    look.start()
    heart.start()
    loop.exec()
    say(f"loading        worst gap {worst(beats):.0f} ms")
    gaps = []
    for _ in range(runs):
        beats.clear()
        program.window.overview.chart.ranges.toggle()
        loop.exec()
        gaps.append(worst(beats))
    say(f"drawing again  worst gap {max(gaps):.0f} ms, median {statistics.median(gaps):.0f} ms")
    program.shutdown()


def worst(beats: list[float]) -> float:
    """Largest time between two beats, in milliseconds."""
    return max((after - before) * 1e3 for before, after in pairwise(beats))


def main() -> None:
    """Measure everything on a sample year."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "uses.sqlite3"
        with Workspace.open(database) as workspace:
            demo.fill(workspace.store, utc_now())
        start_up(database, runs)
        drawing(database, runs)
        smoothness(database, runs)


if __name__ == "__main__":
    main()
