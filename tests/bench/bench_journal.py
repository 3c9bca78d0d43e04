"""How smoothly a journal of a million entries scrolls in the real window.

Run it as a script: ``python tests/bench/bench_journal.py [--events 1000000]``. It prints how long
the event loop stood still at most, how many rows were drawn in a second, and how soon the rows
of a place far away stand there.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from tests.bench.bench_storage_large import SEED, ZONE, take_in

from responsai.app.types import PageName, WindowOptions
from responsai.domain.activity import Evidence
from responsai.gui.application import Program, make_application
from responsai.gui.journal import delegate
from responsai.gui.journal.texts import Column
from responsai.storage import open_database

if TYPE_CHECKING:
    from responsai.gui.journal.card import JournalCard
    from responsai.gui.pages.log import LogPage

BEAT_MS: Final = 2
STEPS: Final = 150
"""Turns of the wheel, one after each drawing."""
JUMPS: Final = 30


def say(line: str) -> None:
    """Print one result."""
    sys.stdout.write(line + "\n")


class Window:
    """The real window with the journal in view, and a heart that beats in its event loop."""

    def __init__(self, database: Path) -> None:
        app = make_application()
        self.program = Program(app, WindowOptions(database, "en", "light"))
        self.beats: list[float] = []
        self._heart = QTimer(interval=BEAT_MS)
        self._heart.timeout.connect(lambda: self.beats.append(time.perf_counter()))
        self._heart.start()
        self.program.start()
        self.settle()
        self.program.window.pages.show_page(PageName.LOG)
        self.settle()

    @property
    def card(self) -> JournalCard:
        """The journal."""
        return cast("LogPage", self.program.window.pages.page(PageName.LOG)).journal

    def settle(self) -> float:
        """Let the event loop run until everything is on the screen; gives the seconds it took."""
        begin = time.perf_counter()
        loop = QEventLoop()
        look = QTimer(interval=1)

        def looked() -> None:
            if self.program.window.settled:
                loop.quit()

        look.timeout.connect(looked)
        look.start()
        loop.exec()
        return time.perf_counter() - begin

    def turn(self) -> None:
        """Let the event loop draw what is to be drawn."""
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()

    def worst(self) -> float:
        """Longest time between two beats, in milliseconds; begins anew."""
        gaps = [(after - before) * 1e3 for before, after in pairwise(self.beats)]
        self.beats.clear()
        return max(gaps, default=0.0)


def fill(database: Path, events: int) -> None:
    """A journal of ten years, in the order of time."""
    with open_database(database, time_zone=ZONE) as store:
        for source in ("claude_code", "codex"):
            store.evidence.declare(source, Evidence.LOGS)
        take_in(store, 0, events, events)


def counting_cells() -> list[int]:
    """Count the cells that are drawn."""
    cells = [0]
    draw = delegate._paint_cell

    def counted(*arguments: Any, **options: Any) -> None:
        cells[0] += 1
        draw(*arguments, **options)

    delegate._paint_cell = counted
    return cells


def wheel(window: Window, cells: list[int]) -> None:
    """Scroll by three rows at a time, as fast as the window draws."""
    bar = window.card.table.verticalScrollBar()
    window.worst()
    cells[0] = 0
    begin = time.perf_counter()
    for _ in range(STEPS):
        bar.setValue(bar.value() + 3 * bar.singleStep())
        window.turn()
    took = time.perf_counter() - begin
    window.settle()
    say(
        f"wheel           worst gap {window.worst():.0f} ms, "
        f"{cells[0] / len(Column) / took:,.0f} rows drawn a second, "
        f"{took / STEPS * 1e3:.1f} ms a step"
    )


def jump(window: Window) -> None:
    """Drag the scroll bar anywhere, and wait for the rows there."""
    draw = random.Random(SEED)  # noqa: S311  (not for secrets)
    bar = window.card.table.verticalScrollBar()
    times = []
    window.worst()
    for _ in range(JUMPS):
        bar.setValue(draw.randrange(bar.maximum()))
        times.append(window.settle() * 1e3)
    say(
        f"jump            worst gap {window.worst():.0f} ms, rows there after "
        f"{statistics.median(times):.0f} ms (median), {max(times):.0f} ms (most)"
    )


def ask(window: Window, name: str, text: str, column: Column | None = None) -> None:
    """Search or sort, and wait for the answer."""
    card = window.card
    window.worst()
    if column is None:
        card.search.setText(text)
    else:
        card.table.headers.sectionClicked.emit(int(column))
    took = window.settle()
    say(f"{name:15} worst gap {window.worst():.0f} ms, answer after {took:.2f} s")


def main() -> None:
    """Measure everything on one journal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    events = parser.parse_args().events
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "uses.sqlite3"
        fill(database, events)
        say(f"{events:,} entries, {database.stat().st_size / 1e6:,.0f} MB")
        window = Window(database)
        say(f"opening         worst gap {window.worst():.0f} ms")
        cells = counting_cells()
        wheel(window, cells)
        jump(window)
        ask(window, "search", "mistral")
        ask(window, "search again", "")
        ask(window, "sort by count", "", Column.COUNT)
        jump(window)
        window.card.table.selectAll()
        for _ in range(JUMPS):
            window.turn()
        say(f"choose all      worst gap {window.worst():.0f} ms")
        window.program.shutdown()


if __name__ == "__main__":
    main()
