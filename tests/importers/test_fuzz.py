"""Whatever the bytes, an importer gives sound records or a sentence: no fault, no hang, no text.

Fixtures of every importer are spoilt byte by byte, value by value and cell by cell.
"""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.conftest import MODIFIED_MS, NOW_MS, in_full, salted

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Assumed, Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import IMPORTERS
from responsai.importers.base import Context, Probe, Skipped
from responsai.storage.schema import LARGEST_AMOUNT

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.importers.base import Importer, Record

HERE: Final = Path(__file__).parent
MAGIC: Final = b"SQLite format 3\0"
DEEPER: Final = 1_500
"""Levels that neither Python nor the decoders follow."""

each_importer = pytest.mark.parametrize("importer", IMPORTERS, ids=lambda i: i.id)
many = settings(max_examples=50, deadline=None)

strange = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([-1, 2**31, 10**12 + 1, 2**63, 2**64, 10**400, 1e308, 0.5, -0.0]),
    st.text(max_size=5),
    st.sampled_from(["", "\ud83d", "9999-12-31T23:59:59Z", "1e9", "x" * 300, "\0", "../../a.gguf"]),
    st.sampled_from([[], {}, [[]], [None], {"a": {"b": []}}, [{}] * 3]),
)
pieces = st.sampled_from(
    [b"", b"\0", b"\n", b"{", b"}", b'"', b"\\", b",", b"[" * 2_000, b"\xff\xfe", b"9" * 400]
) | st.binary(max_size=6)
changes = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), pieces), min_size=1, max_size=5)


@dataclass(frozen=True)
class Bytes:
    """A source that is no file."""

    data: bytes
    mtime_ms: int = MODIFIED_MS

    @property
    def size(self) -> int:
        return len(self.data)

    def open(self) -> io.BytesIO:
        return io.BytesIO(self.data)


def fixtures(importer: Importer) -> list[bytes]:
    files = sorted((HERE / importer.id).iterdir())
    return [file.read_bytes() for file in files if file.name != "expected.json"]


def draw_fixture(importer: Importer, data: st.DataObject) -> bytes:
    """One of them, drawn by its number so that a failure can be read."""
    found = fixtures(importer)
    return found[data.draw(st.integers(0, len(found) - 1))]


def check(importer: Importer, data: bytes) -> None:
    """Recognise and read, and look at all that comes of it."""
    source = Bytes(data)
    found: list[Record] = []
    try:
        assert 0 <= importer.recognise(Probe(source)) <= 1
        found.extend(map(in_full, importer.read(source, Context(salted, NOW_MS))))
    except UnreadableError as error:
        found.append(Assumed(str(error)))
    for record in found:
        assert isinstance(record, UsageEvent | Rejected | Skipped | Assumed)
        if isinstance(record, UsageEvent):
            assert len(record.key) == 16
            assert record.note is None
            assert all(0 <= number <= LARGEST_AMOUNT for number in record.amounts.values())
            assert record.amounts.reasoning_tokens <= record.amounts.output_tokens
            assert len(record.series.model or "") <= 128
        else:
            assert "canary" not in repr(record).lower()


@each_importer
@many
@given(data=st.data(), edits=changes)
def test_bytes_may_be_spoilt_anywhere(
    importer: Importer, data: st.DataObject, edits: list[tuple[float, int, bytes]]
) -> None:
    spoilt = draw_fixture(importer, data)
    for place, length, piece in edits:
        start = int(place * len(spoilt))
        spoilt = spoilt[:start] + piece + spoilt[start + length :]
    check(importer, spoilt)


@each_importer
@many
@given(data=st.data(), place=st.floats(0, 1))
def test_files_may_end_anywhere(importer: Importer, data: st.DataObject, place: float) -> None:
    whole = draw_fixture(importer, data)
    check(importer, whole[: int(place * len(whole))])


@each_importer
@many
@given(data=st.data(), values=st.lists(strange, min_size=1, max_size=3))
def test_any_field_may_hold_anything(
    importer: Importer, data: st.DataObject, values: list[object]
) -> None:
    chosen = draw_fixture(importer, data)
    spoil = spoilt_database if chosen.startswith(MAGIC) else spoilt_json
    for value in values:
        chosen = spoil(chosen, lambda count: data.draw(st.integers(0, count - 1)), value)
    check(importer, chosen)


def spoilt_json(text: bytes, draw: Callable[[int], int], value: object) -> bytes:
    """The same JSON, a document or lines, with one value replaced."""
    try:
        return json.dumps(replaced(json.loads(text), draw, value)).encode()
    except ValueError:
        lines = text.split(b"\n")
        number = draw(len(lines))
        try:
            lines[number] = json.dumps(replaced(json.loads(lines[number]), draw, value)).encode()
        except ValueError:
            lines[number] = json.dumps(value).encode()
        return b"\n".join(lines)


def replaced(tree: Any, draw: Callable[[int], int], value: object) -> Any:
    places = list(tree.items()) if isinstance(tree, dict) else None
    places = list(enumerate(tree)) if isinstance(tree, list) else places
    if not places:
        return value
    name, inner = places[draw(len(places))]
    copy = tree.copy()
    copy[name] = replaced(inner, draw, value) if isinstance(inner, dict | list) else value
    return copy


def spoilt_database(data: bytes, draw: Callable[[int], int], value: object) -> bytes:
    """The same database with one cell replaced."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        ).fetchall()
        [table] = tables[draw(len(tables))]
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        column = columns[draw(len(columns))]
        with contextlib.suppress(sqlite3.IntegrityError):
            connection.execute(
                f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rowid = "  # noqa: S608  (our own)
                f"(SELECT rowid FROM {table} LIMIT 1 OFFSET ?)",
                (cell_of(value, as_bytes=draw(2) == 1), draw(8)),
            )
        connection.commit()
        return connection.serialize()


def cell_of(value: object, *, as_bytes: bool) -> str | bytes | float | None:
    """A value that a database can hold."""
    if value is None or isinstance(value, float):
        return value
    text = value if isinstance(value, str) else json.dumps(value)
    data = text.encode("utf-8", "replace")
    return data if as_bytes else data.decode()


@each_importer
@pytest.mark.parametrize("deep", [b"[", b'{"messages":', b'{"payload":', b'{"tokens":'])
def test_deep_nesting_is_a_sentence(importer: Importer, deep: bytes) -> None:
    check(importer, deep * 5_000)
    for fixture in fixtures(importer):
        if not fixture.startswith(MAGIC):
            check(importer, fixture.replace(b'"CANARY', deep * DEEPER + b'"CANARY', 1))


@each_importer
def test_other_encodings_are_a_sentence(importer: Importer) -> None:
    for fixture in fixtures(importer):
        text = fixture.decode("utf-8", "replace")
        for encoding in ("utf-16", "utf-32-be", "utf-8-sig"):
            check(importer, text.encode(encoding, "replace"))
