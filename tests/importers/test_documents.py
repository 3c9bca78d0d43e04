"""Files that are one JSON document: read whole, or a sentence."""

from __future__ import annotations

import msgspec
import pytest
from tests.importers.test_fuzz import Bytes

from responsai.importers.base import Probe
from responsai.importers.documents import document_head, read_document
from responsai.importers.faults import Fault, RecordFaults, sentence, whole_file

DECODER: msgspec.json.Decoder[dict[str, object]] = msgspec.json.Decoder(dict)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"a":1}', {"a": 1}),
        (b'\xef\xbb\xbf{"a":1}\r\n\0\0', {"a": 1}),
        (b'{"a":"\\ud83d"}', {"a": "\ufffd"}),
        (b"", Fault.NO_RECORD),
        (b"\0" * 10, Fault.ZEROS),
        (b"[1]", Fault.NO_RECORD),
        (b'{"a":1', Fault.CUT_OFF),
        (b'{"a":}', Fault.INVALID),
        (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, Fault.TOO_DEEP),
        (b'{"a":"' + b"x" * 100 + b'"}', Fault.FILE_TOO_LONG),
    ],
)
def test_a_document_or_what_is_wrong_with_it(data: bytes, expected: object) -> None:
    limit = 100 if expected is Fault.FILE_TOO_LONG else 10_000_000
    assert read_document(DECODER.decode, Bytes(data), limit=limit) == expected


def test_no_more_is_read_than_the_limit() -> None:
    read: list[int] = []
    told = read_document(DECODER.decode, Bytes(b"{" * 5_000_000), read.append, limit=1_000_000)
    assert told is Fault.FILE_TOO_LONG
    assert sum(read) <= 2_100_000


def test_only_objects_have_a_head() -> None:
    assert document_head(Probe(Bytes(b'\xef\xbb\xbf {"a":1} \n'))) == (b'{"a":1}', True)
    assert document_head(Probe(Bytes(b"[1]"))) == (b"", True)
    head, complete = document_head(Probe(Bytes(b'{"a":"' + b"x" * 2_000_000)))
    assert (len(head), complete) == (1024 * 1024, False)


def test_very_many_faults_are_summed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("responsai.importers.faults.MOST_LISTED", 1)
    faults = RecordFaults()
    first = faults.add(3, Fault.INVALID)
    assert first is not None
    assert first.where == "record 3"
    assert faults.add(5, Fault.INVALID) is faults.add(9, Fault.INVALID) is None
    rest = faults.rest()
    assert rest is not None
    assert (rest.where, rest.reason[-3:]) == ("records 5 to 9", " 2.")
    assert whole_file(Fault.CUT_OFF).where == "whole file"
    assert all(sentence(fault).endswith(".") for fault in Fault)
