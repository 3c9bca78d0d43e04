"""How long the event loop of the real window stands still, at most, while much is done.

Run it as a script: ``python tests/bench/bench_responsive.py [--events 200000]``. A heart beats in
the event loop; of each thing a user does, the longest time between two beats is printed. Imports
go the way of the window: read into a twin, reviewed, added.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.gui.heartbeat import Heartbeat
from tests.new_database import new_database

from responsai.app.clock import local_time_zone
from responsai.app.types import PageName, WindowOptions
from responsai.gui.application import Program, make_application
from responsai.gui.garbage import calm_collector
from responsai.gui.import_run import Step
from responsai.gui.turns import short_turns

if TYPE_CHECKING:
    from collections.abc import Callable

GOAL_MS: Final = 50
LOOK_MS: Final = 20
MODELS: Final = ("claude-sonnet-4-5-20250929", "claude-opus-4-1-20250805")
SMALL: Final = 500
"""Uses in each of the small files; the other half of all is in one file."""
FIRST_S: Final = 1_760_000_000
BETWEEN_S: Final = 120


def say(line: str) -> None:
    """Print one result."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def write_logs(folder: Path, events: int) -> None:
    """Write a log with half of the uses, and many small ones with the others."""
    half = events // 2
    _write(folder / "long.jsonl", range(half))
    for first in range(half, events, SMALL):
        _write(folder / f"short-{first}.jsonl", range(first, min(first + SMALL, events)))


def _write(path: Path, numbers: range) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(_use(number)) + "\n" for number in numbers)


def _use(number: int) -> dict[str, object]:
    at = FIRST_S + BETWEEN_S * number
    moment = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(at))
    return {
        "type": "assistant",
        "uuid": f"line-{number}",
        "requestId": f"request-{number}",
        "timestamp": moment,
        "message": {
            "id": f"message-{number}",
            "model": MODELS[number % len(MODELS)],
            "usage": {"input_tokens": 10 + number % 90, "output_tokens": 100 + number % 900},
        },
    }


class Hand:
    """Does what a user does, and listens to the heart meanwhile."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the event loop run until something holds."""
        loop = QEventLoop()
        look = QTimer(interval=LOOK_MS)
        look.timeout.connect(lambda: loop.quit() if reached() else None)
        look.start()
        loop.exec()
        look.stop()

    def measure(self, name: str, act: Callable[[], object], ended: Callable[[], bool]) -> None:
        """Do something and print the longest gap until it has ended."""
        with Heartbeat() as heart:
            act()
            self.until(ended)
        late = sum(gap > GOAL_MS for gap in heart.gaps_ms)
        say(
            f"{name:28} longest gap {heart.longest_ms:4.0f} ms, {late} above {GOAL_MS} ms "
            f"(goal 0), {len(heart.beats)} beats"
        )

    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return self.program.window.settled

    def ended(self, *steps: Step) -> Callable[[], bool]:
        """Whether the import has come so far and all pages show it."""
        return lambda: self.program.frame.imports.step in steps and self.settled()

    def import_logs(self, folder: Path) -> None:
        """Import, and import the same again."""
        run = self.program.frame.imports
        read = (Step.REVIEW, Step.ENDED, Step.FAILED)
        self.measure("reading the logs", lambda: run.start([str(folder)]), self.ended(*read))
        self.measure("adding them", run.add, self.ended(Step.ENDED, Step.FAILED))
        self.measure("reading the same again", lambda: run.start([str(folder)]), self.ended(*read))
        run.dismiss()

    def visit(self, time: str) -> None:
        """Open each page."""
        for page in PageName:
            self.measure(
                f"{page.value}, {time} time",
                lambda page=page: self.program.frame.open_page(page),  # type: ignore[misc]
                self.settled,
            )


def main() -> None:
    """Import many uses and open each page, before and after."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=200_000)
    events = parser.parse_args().events
    with tempfile.TemporaryDirectory() as place, short_turns():
        folder = Path(place) / "logs"
        folder.mkdir()
        write_logs(folder, events)
        database = new_database(Path(place) / "uses.sqlite3", local_time_zone())
        program = Program(make_application(), WindowOptions(database, "en", "light"))
        ready: list[bool] = []
        program.ready.connect(calm_collector)
        program.ready.connect(lambda: ready.append(True))
        hand = Hand(program)
        program.start()
        hand.until(lambda: bool(ready) and hand.settled())
        hand.visit("first")
        hand.import_logs(folder)
        hand.visit("second")
        program.shutdown()


if __name__ == "__main__":
    main()
