from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from responsai.domain.errors import UnreadableError
from responsai.importers import lines
from responsai.importers.faults import MOST_LISTED, Fault, LineFaults, sentence
from responsai.importers.lines import JsonLines, Line, whole_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.importers.files import FileSource

NEEDLE = b'"wanted"'
WANTED = b'{"wanted":1}'
OTHER = b'{"other":1}'


def joined(data: bytes, size: int, limit: int = 1_000_000) -> list[bytes | None]:
    blocks = [data[start : start + size] for start in range(0, len(data), size)]
    return [
        None if span is None else span[0][span[1] : span[2]] for span in whole_lines(blocks, limit)
    ]


@pytest.mark.parametrize("size", range(1, 20))
def test_blocks_are_cut_at_line_ends_whatever_their_size(size: int) -> None:
    data = b"one\ntwo\n\nfour is longer\nlast"
    pieces = joined(data, size)
    assert b"".join(piece for piece in pieces if piece is not None) == data
    assert None not in pieces
    assert all(piece is not None and piece.endswith(b"\n") for piece in pieces[:-1])


@pytest.mark.parametrize("size", [1, 3, 7, 64])
def test_a_line_beyond_the_limit_is_passed_over(size: int) -> None:
    pieces = joined(b"one\n" + b"x" * 500 + b"\nthree\n", size, limit=200)
    assert pieces.count(None) == 1
    place = pieces.index(None)
    assert b"".join(piece for piece in pieces[:place] if piece) == b"one\n"
    assert b"".join(piece for piece in pieces[place + 1 :] if piece) == b"three\n"


@pytest.mark.parametrize("block", [1, 5, 1_000])
@pytest.mark.parametrize("cut", range(0, 62, 3))
def test_reading_on_gives_the_lines_that_were_missing(
    source_of: Callable[[bytes], FileSource],
    monkeypatch: pytest.MonkeyPatch,
    block: int,
    cut: int,
) -> None:
    monkeypatch.setattr(lines, "BLOCK_BYTES", block)
    data = b"\n".join([WANTED, OTHER, b"", WANTED, OTHER, WANTED])
    begun = JsonLines(source_of(data[:cut]), (NEEDLE,))
    first = {line.number for line in begun if line.fault is None}
    end = begun.whole("known")
    assert end.offset == data.rfind(b"\n", 0, cut) + 1
    assert (end.line, end.state) == (data.count(b"\n", 0, cut), "known")
    rest = JsonLines(source_of(data), (NEEDLE,), resume=end)
    assert first | {line.number for line in rest} == {1, 4, 6}


@pytest.mark.parametrize("block", [700, 1024, 1500, 5_000])
@pytest.mark.parametrize("size", [0, 1, 20, 1023, 1024, 1025, 2_300, 4_999, 6_000])
def test_the_sample_is_what_the_log_begins_and_ends_with(
    source_of: Callable[[bytes], FileSource],
    monkeypatch: pytest.MonkeyPatch,
    block: int,
    size: int,
) -> None:
    monkeypatch.setattr(lines, "BLOCK_BYTES", block)
    data = b"".join(b'{"other":%d}\n' % number for number in range(600))[:size]
    found = JsonLines(source_of(data), (NEEDLE,))
    assert not any(line.data for line in found)
    end = found.whole()
    whole = data[: data.rfind(b"\n") + 1]
    assert end.offset == len(whole)
    # With blocks of the usual size it is always there, with small ones it may not be.
    if block == 5_000 and whole and size < 5_000:
        assert end.sample is not None
    assert end.sample in {None, whole[:1024] + whole[-1024:]}


def test_a_last_line_beyond_the_limit_is_told() -> None:
    assert joined(b"one\n" + b"x" * 500, 50, limit=200) == [b"one\n", None]


def test_only_lines_with_a_needle_come_and_the_rest_are_counted(
    source_of: Callable[[bytes], FileSource],
) -> None:
    found = JsonLines(source_of(b"\n".join([OTHER, WANTED, b"", OTHER, WANTED])), (NEEDLE,))
    assert list(found) == [Line(2, WANTED, None), Line(5, WANTED, None)]
    assert found.skipped == 2


@pytest.mark.parametrize(
    ("line", "record"),
    [
        (WANTED + b"\r", WANTED),
        (b"  " + WANTED + b"\t", WANTED),
        (b"\xef\xbb\xbf" + WANTED, WANTED),
        (b"\0\0\0" + WANTED, WANTED),
        (b"\xef\xbb\xbf " + WANTED + b" \r", WANTED),
    ],
)
def test_what_surrounds_a_record_is_taken_off(
    source_of: Callable[[bytes], FileSource], line: bytes, record: bytes
) -> None:
    assert list(JsonLines(source_of(line + b"\n"), (NEEDLE,))) == [Line(1, record, None)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"\0\0\0\0", Fault.ZEROS),
        (b'"text"', Fault.NO_RECORD),
        (b"\xfe\xff\0{\0}", Fault.NO_RECORD),
        (b'{"wanted":', Fault.CUT_OFF),
    ],
)
def test_damage_is_told_with_its_line(
    source_of: Callable[[bytes], FileSource], line: bytes, fault: Fault
) -> None:
    found = list(JsonLines(source_of(OTHER + b"\n" + line + b"\n" + WANTED), (NEEDLE,)))
    assert found == [Line(2, b"", fault), Line(3, WANTED, None)]


def test_blank_lines_are_neither_faults_nor_records(
    source_of: Callable[[bytes], FileSource],
) -> None:
    found = JsonLines(source_of(b"\n \n\r\n\t\n"), (NEEDLE,))
    assert not any(line.data for line in found)
    assert found.skipped == 0


def test_a_line_a_little_beyond_the_limit_is_refused_too(
    source_of: Callable[[bytes], FileSource],
) -> None:
    data = WANTED + b" " * 100 + b"\n" + WANTED
    found = list(JsonLines(source_of(data), (NEEDLE,), limit=50))
    assert found == [Line(1, b"", Fault.TOO_LONG), Line(2, WANTED, None)]


def test_a_huge_line_is_not_held_in_memory(
    source_of: Callable[[bytes], FileSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "BLOCK_BYTES", 1024)
    largest = 0
    original = whole_lines

    def watched(blocks: object, limit: int) -> object:
        nonlocal largest
        for span in original(blocks, limit):  # type: ignore[arg-type]
            largest = max(largest, len(span[0]) if span else 0)
            yield span

    monkeypatch.setattr(lines, "whole_lines", watched)
    data = WANTED + b"\n" + b"{" + b"x" * 1_000_000 + b"}\n" + WANTED
    read: list[int] = []
    found = list(JsonLines(source_of(data), (NEEDLE,), advance=read.append, limit=10_000))
    assert [line.fault for line in found] == [None, Fault.TOO_LONG, None]
    assert largest <= 10_000 + 1024
    assert sum(read) == len(data)


def test_reading_again_starts_anew(source_of: Callable[[bytes], FileSource]) -> None:
    found = JsonLines(source_of(WANTED + b"\n" + OTHER), (NEEDLE,))
    assert list(found) == list(found)
    assert found.skipped == 1


def test_an_error_of_the_disk_becomes_a_sentence() -> None:
    class Failing(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    class Source:
        size = 1
        mtime_ms = 0

        def open(self) -> io.BytesIO:
            return Failing()

    with pytest.raises(UnreadableError, match="check the disk"):
        list(JsonLines(Source(), (NEEDLE,)))


def test_each_fault_is_one_plain_sentence() -> None:
    for fault in Fault:
        text = sentence(fault)
        assert text.endswith(".")
        assert text.count(". ") == 0
        assert "!" not in text


def test_very_many_faults_are_summed_up() -> None:
    faults = LineFaults()
    listed = [faults.add(number, Fault.INVALID) for number in range(1, MOST_LISTED + 1)]
    assert None not in listed
    assert faults.rest() is None
    assert faults.add(2_000, Fault.INVALID) is None
    assert faults.add(3_000, Fault.CUT_OFF) is None
    rest = faults.rest()
    assert rest is not None
    assert rest.where == "lines 2000 to 3000"
    assert rest.reason.endswith("their number: 2.")
