"""What every importer promises, checked on its folder of fixtures.

A folder ``tests/importers/<id>`` holds fixture files and ``expected.json``: the time of reading,
the date of the files, what all events have in common, the totals of all files together, and
per file the events in reading order, the places rejected, the number skipped and the number of
sentences on what is assumed. Each fixture has ``CANARY`` in each field of free text.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.importers.conftest import gather, milliseconds, salted

from responsai.domain.usage import NOTHING
from responsai.importers import IMPORTERS, find_importer
from responsai.importers.base import Context, Probe
from responsai.importers.files import FileSource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.importers.conftest import Outcome

    from responsai.domain.usage import UsageEvent
    from responsai.importers.base import Importer

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Fixture:
    importer: Importer
    name: str
    expected: dict[str, Any]
    whole: dict[str, Any]

    @property
    def path(self) -> Path:
        return HERE / self.importer.id / self.name

    @property
    def context(self) -> Context:
        return Context(salted, milliseconds(self.whole["now"]))

    def source(self) -> FileSource:
        return FileSource(
            self.path, self.name, self.path.stat().st_size, milliseconds(self.whole["modified"])
        )

    def read(self) -> Outcome:
        return gather(self.importer.read(self.source(), self.context))


def fixtures_of(importer: Importer) -> list[Fixture]:
    whole = json.loads((HERE / importer.id / "expected.json").read_text("utf-8"))
    return [Fixture(importer, name, told, whole) for name, told in whole["files"].items()]


FIXTURES = [fixture for importer in IMPORTERS for fixture in fixtures_of(importer)]
each_fixture = pytest.mark.parametrize(
    "fixture", FIXTURES, ids=lambda f: f"{f.importer.id}-{f.name}"
)
each_importer = pytest.mark.parametrize("importer", IMPORTERS, ids=lambda i: i.id)


def as_told(event: UsageEvent) -> dict[str, Any]:
    moment = dt.datetime.fromtimestamp(event.at_ms / 1000, tz=dt.UTC)
    amounts = dict(zip(event.amounts.__slots__, event.amounts.values(), strict=True))
    requests = amounts.pop("requests")
    return {
        "at": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "time": event.time_quality.value,
        "model": event.series.model,
        "tokens": event.series.token_source.value,
        "amounts": {name: number for name, number in amounts.items() if number}
        | ({} if requests == 1 else {"requests": requests}),
    } | ({"local": True} if event.series.local else {})


def stored(events: Iterable[UsageEvent]) -> dict[bytes, tuple[int, tuple[int, ...]]]:
    """What a database keeps of events that share a key: the largest amounts, the earliest time."""
    kept: dict[bytes, tuple[int, tuple[int, ...]]] = {}
    for event in events:
        amounts = event.amounts.values()
        at_ms, largest = kept.get(event.key, (event.at_ms, amounts))
        kept[event.key] = (
            min(at_ms, event.at_ms),
            max(largest, amounts, key=lambda numbers: (sum(numbers), numbers)),
        )
    return kept


@each_importer
def test_every_file_in_the_folder_is_expected(importer: Importer) -> None:
    found = {path.name for path in (HERE / importer.id).iterdir()} - {"expected.json"}
    assert found == {fixture.name for fixture in fixtures_of(importer)}


@each_fixture
def test_recognised_by_its_importer_alone(fixture: Fixture) -> None:
    assert find_importer(Probe(fixture.source())) is fixture.importer
    for other in IMPORTERS:
        assert other is fixture.importer or other.recognise(Probe(fixture.source())) == 0


@each_fixture
def test_gives_what_is_expected(fixture: Fixture) -> None:
    outcome = fixture.read()
    assert [as_told(event) for event in outcome.events] == fixture.expected["events"]
    assert [rejected.where for rejected in outcome.rejected] == fixture.expected["rejected"]
    assert outcome.skipped == fixture.expected["skipped"]
    assert len(outcome.assumed) == fixture.expected["assumed"]


@each_fixture
def test_events_are_whole(fixture: Fixture) -> None:
    events = fixture.read().events
    assert len({event.key for event in events}) == len(events)
    for event in events:
        assert len(event.key) == 16
        assert event.note is None
        for name, value in fixture.whole["series"].items():
            assert getattr(event.series, name) == value


@each_fixture
def test_reading_twice_gives_the_same(fixture: Fixture) -> None:
    assert fixture.read() == fixture.read()


@each_fixture
def test_a_copy_elsewhere_adds_nothing(fixture: Fixture, tmp_path: Path) -> None:
    copy = tmp_path / "renamed.bin"
    copy.write_bytes(fixture.path.read_bytes())
    later = replace(fixture.source(), path=copy, mtime_ms=fixture.source().mtime_ms + 60_000)
    outcome = gather(fixture.importer.read(later, fixture.context))
    assert outcome.keys == fixture.read().keys


@each_fixture
def test_other_databases_get_other_keys(fixture: Fixture) -> None:
    context = replace(fixture.context, hasher=lambda text: salted(f"other {text}"))
    outcome = gather(fixture.importer.read(fixture.source(), context))
    assert outcome.keys.isdisjoint(fixture.read().keys)


@each_fixture
def test_no_text_comes_through(fixture: Fixture) -> None:
    assert b"CANARY" in fixture.path.read_bytes().replace(b"\0", b"")  # also in UTF-16
    assert "canary" not in repr(fixture.read()).lower()


@each_fixture
def test_all_bytes_are_reported_as_read(fixture: Fixture) -> None:
    read: list[int] = []
    context = replace(fixture.context, advance=read.append)
    gather(fixture.importer.read(fixture.source(), context))
    with fixture.source().open() as stream:
        assert sum(read) == len(stream.read())


@each_fixture
def test_can_be_stopped_at_once_and_while_it_reads(fixture: Fixture) -> None:
    class StoppedError(Exception):
        pass

    def stop(_count: int) -> None:
        raise StoppedError

    context = replace(fixture.context, advance=stop)
    with pytest.raises(StoppedError):
        gather(fixture.importer.read(fixture.source(), context))
    records = iter(fixture.importer.read(fixture.source(), fixture.context))
    next(records)
    del records


@each_importer
def test_any_order_of_files_stores_the_same(importer: Importer) -> None:
    fixtures = fixtures_of(importer)
    total = NOTHING
    expected = {fixture.name: fixture.read().events for fixture in fixtures}
    first = stored(event for events in expected.values() for event in events)
    shuffler = random.Random(1)  # noqa: S311 (a reproducible order, no secret)
    for _ in range(50):
        shuffler.shuffle(fixtures)
        assert stored(e for fixture in fixtures for e in expected[fixture.name]) == first
    for _, amounts in first.values():
        total = total + type(total)(*amounts)
    told = dict(zip(total.__slots__, total.values(), strict=True))
    assert {name: number for name, number in told.items() if number} == fixtures[0].whole[
        "together"
    ]


@each_importer
def test_says_what_it_looks_for(importer: Importer) -> None:
    assert importer.label in importer.looks_for()
    assert importer.version >= 1
