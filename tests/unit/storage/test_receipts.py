"""Imports and what they leave behind."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from responsai.domain.imports import Rejected
from responsai.domain.usage import Amounts
from responsai.storage.records import REJECTED_KEPT, BatchCounts, ImportedFile, ImportStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.storage.conftest import MakeEvent

    from responsai.storage.store import Store

LOG = ImportedFile(Path("/home/ada/project-x/log.jsonl"), "claude-code", 120, 7, BatchCounts(new=1))


def tables(path: Path, *names: str) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608  (our names)
            for name in names
        }


def test_an_import_is_told_in_the_history(store: Store, make_event: MakeEvent) -> None:
    before = time.time_ns() // 1_000_000
    number = store.begin_import()
    [running] = store.import_history()
    assert (running.status, running.finished_ms) == (ImportStatus.RUNNING, None)
    store.add_events(number, [make_event("a"), make_event("b"), make_event("a")])
    store.record_file(number, LOG)
    assert store.finish_import(number, ImportStatus.DONE) == number
    [record] = store.import_history()
    assert (record.id, record.status, record.files) == (number, ImportStatus.DONE, 1)
    assert record.counts == BatchCounts(new=2, duplicate=1)
    assert record.finished_ms is not None
    assert before <= record.started_ms <= record.finished_ms


def test_the_latest_import_comes_first(store: Store, make_event: MakeEvent) -> None:
    numbers = []
    for name in ("a", "b", "c"):
        number = store.begin_import()
        store.add_events(number, [make_event(name)])
        numbers.append(store.finish_import(number, ImportStatus.DONE))
    assert [record.id for record in store.import_history()] == numbers[::-1]


def test_an_import_without_news_leaves_no_trace(
    store: Store, make_event: MakeEvent, path: Path
) -> None:
    store.add_manual(make_event())
    number = store.begin_import()
    store.add_events(number, [make_event()])
    store.record_file(number, LOG)
    store.record_file(
        number,
        ImportedFile(Path("x"), None, 0, 0, BatchCounts(), (Rejected("line 1", "no JSON"),)),
    )
    assert store.finish_import(number, ImportStatus.DONE) is None
    assert not any(tables(path, "imports", "import_files", "rejected").values())


def test_an_import_that_only_raised_amounts_is_kept(store: Store, make_event: MakeEvent) -> None:
    store.add_manual(make_event())
    number = store.begin_import()
    store.add_events(number, [make_event(amounts=Amounts(requests=1, output_tokens=10_000))])
    assert store.finish_import(number, ImportStatus.CANCELLED) == number
    [record] = store.import_history()
    assert (record.status, record.counts) == (ImportStatus.CANCELLED, BatchCounts(updated=1))


def test_files_are_known_by_hash_with_their_rejected_records(
    store: Store, make_event: MakeEvent, path: Path
) -> None:
    number = store.begin_import()
    store.add_events(number, [make_event()])
    rejected = tuple(
        Rejected(f"line {line}", "not \ud800 JSON") for line in range(REJECTED_KEPT + 5)
    )
    store.record_file(
        number, ImportedFile(LOG.path, "claude-code", 120, 7, BatchCounts(1, 2, 3), rejected)
    )
    store.finish_import(number, ImportStatus.DONE)
    found = tables(path, "import_files", "rejected")
    path_hash = store.hash_identity(str(LOG.path))
    [file] = found["import_files"]
    assert file[1:] == (
        number,
        "claude-code",
        path_hash,
        120,
        7,
        1,
        2,
        3,
        REJECTED_KEPT + 5,
    )
    assert len(found["rejected"]) == REJECTED_KEPT
    assert found["rejected"][0][1:] == ("line 0", "not ? JSON")
    assert store.import_history()[0].rejected == REJECTED_KEPT + 5


def test_two_paths_to_one_file_have_one_hash(
    store: Store, make_event: MakeEvent, path: Path, tmp_path: Path
) -> None:
    number = store.begin_import()
    store.add_events(number, [make_event()])
    for way in (tmp_path / "log.jsonl", tmp_path / "x" / ".." / "log.jsonl"):
        store.record_file(number, ImportedFile(way, "claude-code", 1, 1, BatchCounts()))
    store.finish_import(number, ImportStatus.DONE)
    assert len({file[3] for file in tables(path, "import_files")["import_files"]}) == 1


@pytest.mark.parametrize("ended", [True, False])
def test_only_a_running_import_takes_anything(
    store: Store, make_event: MakeEvent, *, ended: bool
) -> None:
    number = store.begin_import()
    store.add_events(number, [make_event()])
    if ended:
        store.finish_import(number, ImportStatus.DONE)
    else:
        number += 1
    refused: list[Callable[[], object]] = [
        lambda: store.add_events(number, [make_event("another")]),
        lambda: store.record_file(number, LOG),
        lambda: store.finish_import(number, ImportStatus.DONE),
    ]
    for act in refused:
        with pytest.raises(LookupError, match=f"No import {number} is running"):
            act()
    assert store.event_count() == 1


def test_a_clock_set_back_does_not_end_an_import_before_it_began(
    store: Store, make_event: MakeEvent, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = store.begin_import()
    store.add_events(number, [make_event()])
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000)
    store.finish_import(number, ImportStatus.DONE)
    [record] = store.import_history()
    assert record.finished_ms == record.started_ms
