"""Another process at work on a database, told by its arguments what to do.

It writes one line to its standard output whenever a step is done, so that a test can act at
that moment; errors of ours end it with their code on the standard output.
"""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import sys
from pathlib import Path

from responsai.domain.activity import Activity, ModelSource, TimeQuality, TokenSource
from responsai.domain.errors import ResponsaiError
from responsai.domain.usage import Amounts, Series, UsageEvent

# Loaded now, because a process that gives up its rights may not read them later.
from responsai.storage import migrations, open_database
from responsai.storage.records import ImportStatus

if sys.platform != "win32":
    import resource

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


def import_one_by_one(path: Path, first: str, last: str, size: str) -> None:
    """Run whole imports of two batches each and tell how many are done."""
    with open_database(path, time_zone="UTC") as store:
        for index in range(int(first), int(last)):
            number = store.begin_import()
            events = batch(index, 2 * int(size))
            store.add_events(number, events[: int(size)])
            store.add_events(number, events[int(size) :])
            store.finish_import(number, ImportStatus.DONE)
            say(index + 1)


def read_without_rights(path: Path) -> None:
    """Read as a user who may not write anything, and try to write all the same."""
    give_up_rights()
    with open_database(path, time_zone="UTC") as store:
        say(store.core.read_only)
        say(sum(row.amounts.requests for row in store.rows()))
        store.add_manual(batch(0, 1)[0])


def give_up_rights() -> None:
    """Become a user who is not the administrator, who may write anywhere."""
    if os.name == "posix" and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def import_within_limit(path: Path, limit: str) -> None:
    """Import while no file may grow beyond a number of bytes."""
    if sys.platform != "win32":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    with open_database(path, time_zone="UTC") as store:
        if os.name != "posix":
            store.core.session.connection.execute(f"PRAGMA max_page_count = {int(limit) // 4096}")
        number = store.begin_import()
        for index in range(1000):
            say(store.add_events(number, batch(index, 100)).new)


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
    give_up_rights()
    say(migrations.MIGRATIONS.name)
    with open_database(path, time_zone="UTC") as store:
        store.add_manual(batch(0, 1)[0])


ACTIONS = {
    action.__name__: action
    for action in (
        create,
        import_batches,
        import_one_by_one,
        import_within_limit,
        hold,
        write_without_rights,
        read_without_rights,
    )
}

if __name__ == "__main__":
    try:
        ACTIONS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
    except ResponsaiError as error:
        say(error.code)
        raise SystemExit(error.exit_code) from error
