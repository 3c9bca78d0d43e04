"""Another process at work on a database, told by its arguments what to do.

It writes one line to its standard output whenever a step is done, so that a test can act at
that moment; errors of ours end it with their code on the standard output.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from pathlib import Path

from responsai.domain.activity import Activity, ModelSource, TimeQuality, TokenSource
from responsai.domain.errors import ResponsaiError
from responsai.domain.usage import Amounts, Series, UsageEvent

# Loaded now, because a process that gives up its rights may not read them later.
from responsai.storage import migrations, open_database
from responsai.storage.records import ImportStatus

START_MS = 1_777_600_000_000
HOUR_MS = 3_600_000
NOBODY = 65_534


def say(text: object) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def batch(number: int, size: int) -> list[UsageEvent]:
    """Events whose model tells their batch."""
    series = Series(
        "claude-code",
        "claude-code",
        f"batch-{number}",
        ModelSource.RECORDED,
        Activity.AGENT,
        TokenSource.MEASURED,
    )
    return [
        UsageEvent(
            hashlib.blake2b(f"{number}-{index}".encode(), digest_size=16).digest(),
            START_MS + (number * size + index) * HOUR_MS // 4,
            TimeQuality.EXACT,
            series,
            Amounts(requests=1, output_tokens=index),
        )
        for index in range(size)
    ]


def create(path: Path) -> None:
    """Open a database and tell its salt."""
    with open_database(path, time_zone="UTC") as store:
        say(store.salt.hex())


def import_batches(path: Path, first: str, last: str, size: str) -> None:
    """Import batches of events and tell each one's counts."""
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()
        for index in range(int(first), int(last)):
            counts = store.add_events(number, batch(index, int(size)))
            say(counts.new)
        store.finish_import(number, ImportStatus.DONE)


def hold(path: Path, mode: str) -> None:
    """Hold a lock until the standard input is closed."""
    connection = sqlite3.connect(path, isolation_level=None)
    if mode == "everything":
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    say("held")
    sys.stdin.read()
    connection.execute("ROLLBACK")
    connection.close()


def write_without_rights(path: Path) -> None:
    """Write as a user who is not allowed to."""
    # The administrator may write anywhere, whatever a file says.
    if os.name == "posix" and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    say(migrations.MIGRATIONS.name)
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(batch(0, 1)[0])


ACTIONS = {
    action.__name__: action for action in (create, import_batches, hold, write_without_rights)
}

if __name__ == "__main__":
    try:
        ACTIONS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
    except ResponsaiError as error:
        say(error.code)
        raise SystemExit(error.exit_code) from error
