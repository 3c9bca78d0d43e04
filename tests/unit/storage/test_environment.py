"""Locks, full disks and missing rights, each brought about for real."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.unit.storage.test_released_schemas import released

from responsai.domain.usage import Amounts
from responsai.storage import errors, open_database
from responsai.storage.records import BatchCounts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.unit.storage.conftest import MakeEvent, Start

    from responsai.domain.usage import UsageEvent
    from responsai.storage import Store

SMALL_DISK_BYTES = 600 * 1024


def held(start: Start, path: Path, mode: str) -> subprocess.Popen[str]:
    """Another process that holds a lock on the file."""
    worker = start("hold", path, mode)
    assert worker.stdout is not None
    assert worker.stdout.readline() == "held\n"
    return worker


def test_a_locked_database_is_told_and_nothing_written(
    store: Store, reopen: Callable[[], Store], make_event: MakeEvent, start: Start
) -> None:
    with reopen() as impatient:
        number = impatient.begin_import()
        worker = held(start, store.path, "writing")
        with pytest.raises(errors.LockedDatabaseError, match="Another program is using"):
            impatient.add_events(number, [make_event()])
        with pytest.raises(errors.LockedDatabaseError):
            impatient.add_manual(make_event())
        # A reader is not disturbed by a writer.
        assert impatient.event_count() == 0
        worker.communicate()
        assert impatient.add_events(number, [make_event()]) == BatchCounts(new=1)


def test_a_database_held_for_one_program_alone_cannot_be_opened(
    path: Path, reopen: Callable[[], Store], start: Start
) -> None:
    reopen().close()
    worker = held(start, path, "everything")
    with pytest.raises(errors.LockedDatabaseError):
        reopen()
    worker.communicate()
    reopen().close()


def test_a_new_database_waits_for_its_turn(path: Path, start: Start) -> None:
    path.parent.mkdir()
    worker = held(start, path, "writing")
    with pytest.raises(errors.LockedDatabaseError):
        open_database(path, time_zone="UTC", busy_timeout_s=0.05)
    worker.communicate()
    open_database(path, time_zone="UTC").close()


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A disk of its own for a folder if we may make one; tells whether it was made."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    made = False
    if sys.platform == "linux" and mount and unmount and os.geteuid() == 0:
        size = f"size={SMALL_DISK_BYTES}"
        command = [mount, "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
        made = subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield made
    finally:
        if made and unmount:
            subprocess.run([unmount, str(folder)], check=True)


def fill(store: Store, events: list[UsageEvent], batch: int, tally: Counter[str]) -> None:
    """Import for as long as there is room, counting the events taken."""
    number = store.begin_import()
    for first in range(0, len(events), batch):
        tally["taken"] += store.add_events(number, events[first : first + batch]).new


def test_a_full_disk_is_told_and_whole_batches_are_kept(
    tmp_path: Path, make_event: MakeEvent
) -> None:
    events = [make_event(str(index), amounts=Amounts(requests=1)) for index in range(20_000)]
    folder = tmp_path / "disk"
    folder.mkdir()
    path = folder / "uses.sqlite3"
    with small_disk(folder) as made:
        with open_database(path, time_zone="UTC") as store:
            if not made:
                pages = SMALL_DISK_BYTES // 4096
                store.core.session.connection.execute(f"PRAGMA max_page_count = {pages}")
            tally: Counter[str] = Counter()
            with pytest.raises(errors.DiskFullError, match="is full; free some space"):
                fill(store, events, 500, tally)
            taken = tally["taken"]
            assert 0 < taken < len(events)
            assert store.event_count() == taken
            assert store.daily_matches_events()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("SELECT count(*) FROM events").fetchone() == (taken,)


def test_a_database_on_a_disk_without_any_room_can_still_be_read(
    tmp_path: Path, make_event: MakeEvent
) -> None:
    path = tmp_path / "disk" / "uses.sqlite3"
    path.parent.mkdir()
    with small_disk(path.parent) as made:
        if not made:
            pytest.skip("no disk of its own can be made here")
        with open_database(path, time_zone="UTC") as store:
            store.add_manual(make_event())
        with path.with_name("filling").open("wb", buffering=0) as filling, suppress(OSError):
            while filling.write(b"x" * 4096):
                pass
        with open_database(path, time_zone="UTC") as store:
            assert store.event_count() == 1
            assert store.core.read_only
            with pytest.raises(errors.DiskFullError, match="free some space"):
                store.add_manual(make_event("two"))
        path.with_name("filling").unlink()
        with open_database(path, time_zone="UTC") as store:
            store.add_manual(make_event("two"))
            assert store.event_count() == 2


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user of this computer may enter; pytest's own are private."""
    folder = Path(tempfile.mkdtemp(prefix="responsai-test-"))
    folder.chmod(0o777)
    yield folder
    for entry in (folder, *folder.rglob("*")):
        entry.chmod(0o700)
    shutil.rmtree(folder)


# On Windows only files can be made read-only, not folders.
READ_ONLY = ("file",) if os.name == "nt" else ("file", "folder", "folder of a new file")


@pytest.mark.parametrize("what", READ_ONLY)
def test_what_may_not_be_written_is_told(open_folder: Path, start: Start, what: str) -> None:
    path = open_folder / "uses.sqlite3"
    if what != "folder of a new file":
        open_database(path, time_zone="UTC").close()
        path.chmod(0o444)
    if what != "file":
        open_folder.chmod(0o555)
    before = {entry: entry.read_bytes() for entry in open_folder.iterdir()}
    worker = start("write_without_rights", path)
    output, _ = worker.communicate()
    assert output.splitlines() == ["responsai", errors.ReadOnlyDatabaseError.code]
    assert worker.returncode == 3
    assert {entry: entry.read_bytes() for entry in before} == before


@pytest.mark.parametrize("state", ["closed", "with a log", "of an older version"])
def test_a_database_in_a_read_only_folder_can_be_read(
    open_folder: Path, start: Start, make_event: MakeEvent, state: str
) -> None:
    path = open_folder / "uses.sqlite3"
    writer = open_database(path, time_zone="UTC")
    writer.add_manual(make_event(amounts=Amounts(requests=7)))
    if state == "with a log":
        # What a killed program leaves behind.
        kept = {entry: entry.read_bytes() for entry in open_folder.iterdir()}
        writer.close()
        for entry, content in kept.items():
            entry.write_bytes(content)
        assert path.with_name(path.name + "-wal").stat().st_size > 0
    else:
        writer.close()
    requests = 7
    if state == "of an older version":
        path.unlink()
        released(1, path)
        requests = 7
    for entry in open_folder.iterdir():
        entry.chmod(0o444)
    if os.name == "posix":
        open_folder.chmod(0o555)
    before = {entry: entry.read_bytes() for entry in open_folder.iterdir()}
    worker = start("read_without_rights", path)
    output, _ = worker.communicate()
    expected = ["True", str(requests), errors.ReadOnlyDatabaseError.code]
    assert output.splitlines() == expected
    assert {entry: entry.read_bytes() for entry in open_folder.iterdir()} == before


def test_a_limit_on_the_size_of_files_is_told_like_a_full_disk(
    path: Path, start: Start, make_event: MakeEvent
) -> None:
    open_database(path, time_zone="UTC").close()
    worker = start("import_within_limit", path, 300_000)
    output, _ = worker.communicate()
    *taken, code = output.split()
    assert code in {errors.DiskFullError.code, errors.DiskProblemError.code}
    with open_database(path, time_zone="UTC") as store:
        assert store.event_count() == sum(map(int, taken)) > 0
        assert store.daily_matches_events()
        store.add_manual(make_event())
