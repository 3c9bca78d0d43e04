"""What scans have read is remembered, and small files share a transaction."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from responsai.storage import ImportStatus, ReadUpTo, ScannedFile, open_database

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent

LOG = ScannedFile("codex", 2, 500, 1_777_000_000_123, ReadUpTo(480, 7, bytes(16), '["gpt-5"]'))
WHOLE = ScannedFile("llm", 1, 900, 1_777_000_000_456)


def test_files_are_remembered_as_they_were(path: Path, tmp_path: Path) -> None:
    with open_database(path, time_zone="UTC") as store:
        log, whole = store.scanned.key(tmp_path / "a"), store.scanned.key(tmp_path / "b")
        store.scanned.put(log, WHOLE)
        store.scanned.put(log, LOG)
        store.scanned.put(whole, WHOLE)
    with open_database(path, time_zone="UTC") as store:
        assert store.scanned.all() == {log: LOG, whole: WHOLE}
        assert store.scanned.key(tmp_path / "." / "a") == log


def test_a_log_that_grew_while_it_was_read_was_read_beyond_its_size(path: Path) -> None:
    with open_database(path, time_zone="UTC") as store:
        store.scanned.put(bytes(16), ScannedFile("codex", 1, 10, 5, ReadUpTo(25, 1, bytes(16), "")))
        assert store.scanned.all()[bytes(16)].size == 25


def test_a_group_is_written_as_a_whole_or_not_at_all(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()

        def fail() -> None:
            with store.scanned.grouped():
                store.add_events(number, [make_event("one")])
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()
        assert store.event_count() == 0
        with store.scanned.grouped():
            store.add_events(number, [make_event("one")])
            store.scanned.put(bytes(16), LOG)
            assert store.event_count() == 1
        store.finish_import(number, ImportStatus.DONE)
        assert (store.event_count(), len(store.scanned.all())) == (1, 1)
        assert store.daily_matches_events()


def test_a_part_of_a_group_that_fails_leaves_the_others(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()
        with store.scanned.grouped():
            store.add_events(number, [make_event("one")])
            with pytest.raises(sqlite3.IntegrityError):
                store.scanned.put(b"short", LOG)
            store.add_events(number, [make_event("two")])
        store.finish_import(number, ImportStatus.DONE)
        assert (store.event_count(), store.scanned.all()) == (2, {})
