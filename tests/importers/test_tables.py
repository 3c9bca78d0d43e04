"""Tables: separators, encodings, quotation marks, and rows that have no end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from responsai.importers import tables
from responsai.importers.faults import Fault
from responsai.importers.tables import form_of, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.importers.files import FileSource

SourceOf = "Callable[[bytes], FileSource]"


def read(source: FileSource) -> list[tuple[int, list[str] | Fault]]:
    with source.open() as stream:
        form = form_of(stream.read())
    assert form is not None
    return [(row.line, row.fault or row.cells) for row in rows(source, form)]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_usual_form(
    source_of: Callable[[bytes], FileSource], separator: str, encoding: str, end: str
) -> None:
    text = end.join(("Modèle,Day", '"a ""b""","c', ' d"', "", "é, 2 ", "")).replace(",", separator)
    found = read(source_of(text.encode(encoding)))
    assert found == [(2, ['a "b"', f"c{end} d"]), (5, ["é", "2"])]


def test_names_are_folded_and_a_hint_is_no_name() -> None:
    form = form_of(b"\xef\xbb\xbfsep=;\r\n Cache   READ ;Date\r\n")
    assert form is not None
    assert (form.separator, form.names) == (";", ("cache read", "date"))


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"one column\n", b"SQLite format 3\0a,b\n", b"\x89PNG\r\n\x1a\n,,,"]
)
def test_what_is_no_table(data: bytes) -> None:
    assert form_of(data) is None


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROW_LIMIT", 200)
    monkeypatch.setattr(tables, "_LINE_LIMIT", 100)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "row", ['"no end' + "\nand on" * 100, "x" * 1_000, '"a\n","b\n",' * 100, "," * 5_000]
)
def test_a_row_without_end_costs_only_what_it_swallowed(
    source_of: Callable[[bytes], FileSource], row: str
) -> None:
    found = read(source_of(f'a,b\n1,2\n{row}"\n{"3,4" + chr(10)}5,6\n'.encode()))
    assert found[0] == (2, ["1", "2"])
    assert (3, Fault.BAD_ROW) in found
    assert found[-1][1] == ["5", "6"]


def test_all_bytes_are_told_of(source_of: Callable[[bytes], FileSource]) -> None:
    source = source_of(b"a,b\n" + b"1,2\n" * 100_000)
    told: list[int] = []
    form = form_of(b"a,b\n")
    assert form is not None
    assert sum(1 for _ in rows(source, form, told.append)) == 100_000
    assert sum(told) == source.size
    assert max(told) <= 1024 * 1024
