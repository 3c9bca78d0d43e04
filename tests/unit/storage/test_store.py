"""What goes in comes out: events, sums, settings, counters."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from responsai.domain.activity import TimeQuality
from responsai.domain.errors import BadInputError
from responsai.domain.usage import AMOUNT_FIELDS, Amounts
from responsai.storage.records import BatchCounts, ImportedFile, ImportStatus
from responsai.storage.store import open_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent

    from responsai.storage.store import Store

ALL_AMOUNTS = Amounts(*range(1, len(AMOUNT_FIELDS) + 1))
DAY = dt.date(2026, 5, 1)


def test_manual_use_comes_back_whole(store: Store, make_event: MakeEvent) -> None:
    event = make_event(amounts=ALL_AMOUNTS, note="for the report")
    assert store.add_manual(event) == 1
    [row] = store.rows()
    assert (row.day, row.series, row.amounts) == (DAY, event.series, ALL_AMOUNTS)


def test_manual_use_is_a_row_of_plain_sqlite(
    store: Store, make_event: MakeEvent, path: Path
) -> None:
    event = make_event(amounts=ALL_AMOUNTS, quality=TimeQuality.INFERRED, note="mine")
    number = store.add_manual(event)
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        [row] = map(dict, connection.execute("SELECT * FROM events"))
        [shown] = connection.execute("SELECT date(day * 86400, 'unixepoch') FROM events")
    assert shown[0] == "2026-05-01"
    assert row == {
        "id": number,
        "key": event.key,
        "at_ms": event.at_ms,
        "day": 20_574,
        "time_quality": 2,
        "series_id": 1,
        **{name: index + 1 for index, name in enumerate(AMOUNT_FIELDS)},
        "note": "mine",
        "import_id": None,
    }


@pytest.mark.parametrize(
    "note",
    [
        "'; DROP TABLE events; --",
        '" OR 1=1 /*',
        "🌱" * 1000,
        "deux\nlignes\0et un nul",
        pytest.param("n" * 10_000_000, id="ten megabytes"),
    ],
)
def test_notes_are_kept_literally(
    store: Store, make_event: MakeEvent, path: Path, note: str
) -> None:
    store.add_manual(make_event(note=note))
    with closing(sqlite3.connect(path)) as connection:
        [(stored,)] = connection.execute("SELECT note FROM events").fetchall()
    assert stored == note


def test_an_empty_note_is_none(store: Store, make_event: MakeEvent, path: Path) -> None:
    """What is kept must not depend on which of two equal events came first."""
    store.add_manual(make_event(note=""))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT note FROM events").fetchall() == [(None,)]


def test_everything_survives_reopening(path: Path, make_event: MakeEvent) -> None:
    with open_database(path, time_zone="Asia/Tokyo") as store:
        store.add_manual(make_event())
        salt, rows = store.salt, store.rows()
    with open_database(path, time_zone="Europe/Paris") as store:
        assert (store.salt, store.rows()) == (salt, rows)
        assert store.time_zone == "Asia/Tokyo"


def test_rows_are_bounded_by_days_both_included(store: Store, make_event: MakeEvent) -> None:
    days = [DAY + dt.timedelta(days=number) for number in range(4)]
    for day in days:
        noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
        store.add_manual(make_event(day.isoformat(), at=noon))
    assert [row.day for row in store.rows(days[1], days[2])] == days[1:3]
    assert [row.day for row in store.rows(first=days[2])] == days[2:]
    assert [row.day for row in store.rows(last=days[1])] == days[:2]
    assert [row.day for row in store.rows(days[3], days[0])] == []
    assert store.extent() == (days[0], days[3])
    assert store.event_count() == 4


def test_an_empty_store_knows_that_it_is(store: Store) -> None:
    assert store.rows() == []
    assert store.extent() is None
    assert store.event_count() == 0
    assert store.import_history() == []


def test_unknown_and_empty_model_are_two_series(store: Store, make_event: MakeEvent) -> None:
    for number, model in enumerate([None, "", "gpt-4o", None]):
        store.add_manual(make_event(str(number), model=model))
    found = {row.series.model: row.amounts.requests for row in store.rows()}
    assert found == {None: 2, "": 1, "gpt-4o": 1}


def test_series_of_another_process_are_shared(
    store: Store, reopen: Callable[[], Store], make_event: MakeEvent
) -> None:
    store.rows()
    with reopen() as other:
        other.add_manual(make_event("theirs", model="new-model"))
    store.add_manual(make_event("ours", model="new-model"))
    [row] = store.rows()
    assert row.amounts.requests == 2


def test_salts_differ_and_key_the_hashes(tmp_path: Path) -> None:
    stores = [open_database(tmp_path / name, time_zone="UTC") for name in ("a.db", "b.db")]
    hashes = {store.hash_identity("message-1") for store in stores}
    salts = {store.salt for store in stores}
    for store in stores:
        store.close()
    assert len(salts) == len(hashes) == 2
    assert {len(salt) for salt in salts} == {32}
    assert {len(key) for key in hashes} == {16}


def test_hashes_of_text_and_of_its_bytes_agree(store: Store) -> None:
    assert store.hash_identity("é") == store.hash_identity("é".encode())
    assert store.hash_identity("a") != store.hash_identity("b")
    assert len(store.hash_identity("file-\udcff")) == 16


def test_changes_of_others_are_noticed_and_own_are_not(
    store: Store, reopen: Callable[[], Store], make_event: MakeEvent
) -> None:
    token = store.changes_token()
    store.add_manual(make_event("ours"))
    assert store.changes_token() == token
    with reopen() as other:
        other.add_manual(make_event("theirs"))
    assert store.changes_token() != token
    assert store.event_count() == 2


def test_rebuilding_puts_the_sums_right(store: Store, make_event: MakeEvent, path: Path) -> None:
    store.add_manual(make_event())
    right = store.rows()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE usage_daily SET output_tokens = 999")
    assert not store.daily_matches_events()
    store.rebuild_daily()
    assert store.daily_matches_events()
    assert store.rows() == right


def test_a_sum_without_its_event_is_noticed(
    store: Store, make_event: MakeEvent, path: Path
) -> None:
    store.add_manual(make_event())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO usage_daily SELECT day + 1, series_id, 1, 1, 0, 0, 0, 0,"
            " 0, 0, 0, 0, 0 FROM usage_daily"
        )
    assert not store.daily_matches_events()
    store.rebuild_daily()
    assert store.event_count() == 1


def test_closing_twice_is_harmless(path: Path) -> None:
    store = open_database(path, time_zone="UTC")
    store.close()
    store.close()
    assert path.exists()


def test_a_zone_that_does_not_exist_is_refused_and_nothing_created(path: Path) -> None:
    for name in ("Mars/Olympus", "", "../etc/passwd", "Europe", "a\0b"):
        with pytest.raises(BadInputError, match="is not a time zone"):
            open_database(path, time_zone=name)
    assert not path.parent.exists()


def test_nothing_but_the_permitted_is_in_the_file(
    path: Path, make_event: MakeEvent, tmp_path: Path
) -> None:
    """Identities and paths leave only hashes behind."""
    secret = tmp_path / "secret-project" / "session.jsonl"
    with open_database(path, time_zone="UTC") as store:
        number = store.begin_import()
        event = make_event()
        counts = store.add_events(number, [event])
        store.record_file(number, ImportedFile(secret, "claude-code", 10, 20, counts))
        store.finish_import(number, ImportStatus.DONE)
        assert counts == BatchCounts(new=1)
        written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert event.key in written
    for canary in (b"secret-project", b"session.jsonl", str(tmp_path).encode()):
        assert canary not in written
