"""Records of one long list: found exactly, whatever stands in them and around them."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responsai.importers import elements
from responsai.importers.elements import Elements, list_start
from responsai.importers.faults import Fault
from responsai.importers.files import FileSource
from responsai.importers.outline import outline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Found = list[tuple[int, Any]]
SourceOf = "Callable[[bytes], FileSource]"
DECODER = msgspec.json.Decoder(dict[str, Any])


def decode(data: memoryview) -> dict[str, Any]:
    return DECODER.decode(data)


def refuse(_data: bytes) -> Fault:
    return Fault.INVALID


def found(source: FileSource) -> Found:
    return list(Elements(source, decode, refuse))


def records(number: int, length: int = 50) -> list[dict[str, Any]]:
    return [
        {
            "title": f'}}, {{"title": "{n}\\',
            "create_time": n,
            "sources": [{"title": "a", "url": "b"}, {"title": "c", "url": "d"}],
            "text": "[{" * length,
        }
        for n in range(number)
    ]


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "BLOCK_BYTES", 64)
    monkeypatch.setattr(elements, "_PATIENCE", 512)


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("between", ["\n", "", "\n\n", " ,\n"])
def test_values_one_after_the_other_are_read_like_one_list(
    source_of: Callable[[bytes], FileSource], between: str
) -> None:
    all_of = records(7)
    values = [all_of[:2], *all_of[2:4], [], all_of[4:6], all_of[6]]
    data = between.join(json.dumps(value) for value in values).encode()
    assert found(source_of(data)) == list(enumerate(all_of, 1))


@pytest.mark.parametrize("start", ['[{"a":1}]', '{"a":1}', '{"a":1}\n{"b":2}', '[{"a":1}]\n[]'])
def test_what_follows_and_is_no_record_is_told(
    source_of: Callable[[bytes], FileSource], start: str
) -> None:
    *sound, last = found(source_of(f"{start}\nThe end".encode()))
    assert sound == found(source_of(start.encode()))
    assert last == (len(sound) + 1, Fault.NO_CONVERSATION)
    assert found(source_of(start.encode() + b"\n" + bytes(50))) == sound


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": "), (",\n\n", ":\t")])
@pytest.mark.parametrize("number", [0, 1, 2, 3, 60])
@pytest.mark.usefixtures("small_blocks")
def test_every_record_is_found_once(
    source_of: Callable[[bytes], FileSource], number: int, separators: tuple[str, str]
) -> None:
    told = records(number)
    data = json.dumps(told, separators=separators).encode()
    assert found(source_of(data)) == list(enumerate(told, 1))


def test_most_records_are_cut_by_searching(source_of: Callable[[bytes], FileSource]) -> None:
    cuts: list[int] = []

    def counted(data: memoryview) -> dict[str, Any]:
        cuts.append(len(data))
        return DECODER.decode(data)

    told = records(500)
    reading = Elements(source_of(json.dumps(told).encode()), counted, refuse)
    assert [record for _, record in reading] == told
    assert len(cuts) == 500, "no cut was wrong, though records hold what looks like their end"


def test_other_keys_in_each_record_end_the_searching(
    source_of: Callable[[bytes], FileSource],
) -> None:
    told = [{f"key {n}": n, "more": "x" * 100} for n in range(200)]
    assert [record for _, record in found(source_of(json.dumps(told).encode()))] == told


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_wrappers_marks_and_single_records(
    source_of: Callable[[bytes], FileSource], mark: bytes
) -> None:
    one, two = records(2)
    wrapped = {"by": {"conversations": [7]}, "conversations": [one, two], "after": [1]}
    assert found(source_of(mark + json.dumps(wrapped).encode())) == [(1, one), (2, two)]
    assert found(source_of(mark + b" \n" + json.dumps(one).encode() + b"\n")) == [(1, one)]


def test_damage_costs_only_the_damaged_record(source_of: Callable[[bytes], FileSource]) -> None:
    good = [json.dumps(record) for record in records(3)]
    data = f'[{good[0]}, {{"title": 1.2.3}}, null, 17, {good[1]}, {good[2]}, {good[0][:-9]}'
    assert [record for _, record in found(source_of(data.encode()))] == [
        json.loads(good[0]),
        Fault.INVALID,
        Fault.NO_CONVERSATION,
        json.loads(good[1]),
        json.loads(good[2]),
        Fault.CUT_OFF,
    ]


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        (b"", []),
        (b"[]", []),
        (b"  ", []),
        (b"[", [Fault.CUT_OFF]),
        (b'[{"a": "', [Fault.CUT_OFF]),
        (b'{"a": {"b": 1}', [Fault.CUT_OFF]),
        (b"\0\0\0", [Fault.NO_CONVERSATION]),
        (b"[1, 2, 3]", [Fault.NO_CONVERSATION, Fault.CUT_OFF]),
    ],
)
def test_what_is_empty_or_cut_off(
    source_of: Callable[[bytes], FileSource], data: bytes, faults: list[Fault]
) -> None:
    assert [record for _, record in found(source_of(data))] == faults


@pytest.mark.usefixtures("small_blocks")
def test_a_record_too_large_for_the_memory_is_passed_over(
    source_of: Callable[[bytes], FileSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elements, "RECORD_LIMIT", 4_000)
    first, last = records(2)
    huge = {"title": '\\" }, {' * 3_000, "create_time": 0}
    told = found(source_of(json.dumps([first, huge, last]).encode()))
    assert told == [(1, first), (2, Fault.TOO_LARGE), (3, last)]


def test_memory_does_not_grow_with_the_file(
    source_of: Callable[[bytes], FileSource], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elements, "BLOCK_BYTES", 4_096)
    reading = Elements(source_of(json.dumps(records(2_000)).encode()), decode, refuse)
    assert max(len(reading._data) for _ in reading) < 4 * 4_096


ANY = st.recursive(
    st.none() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=200)
@given(
    told=st.lists(
        st.fixed_dictionaries({"title": ANY, "create_time": ANY}, optional={"a": ANY}), max_size=8
    ),
    size=st.integers(8, 200),
    tight=st.booleans(),
)
def test_any_list_of_records_is_read_as_written(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[dict[str, Any]],
    size: int,
    tight: bool,  # noqa: FBT001  (hypothesis passes it by name)
) -> None:
    path: Path = tmp_path_factory.mktemp("export") / "list"
    separators = (",", ":") if tight else (", ", ": ")
    data = json.dumps(told, separators=separators).encode()
    path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(elements, "BLOCK_BYTES", size)
        assert found(FileSource(path, "list", len(data), 0)) == list(enumerate(told, 1))


def test_the_outline_shows_keys_by_depth() -> None:
    head = b'[{"a": [{"b": {"c": {"d": 1}}}], "x\\"y": "\\"z\\": {", "e": {"f'
    assert outline(head) == {
        ("a",),
        ("a", "b"),
        ("a", "b", "c"),
        ('x"y',),
        ("e",),
    }
    assert outline(b"not json") == outline(b"[1]") == outline(b"") == frozenset()


@pytest.mark.parametrize(
    ("head", "start"),
    [
        (b"[1", 1),
        (b' \n[{"a"', 3),
        (b'{"conversations": [', 19),
        (b'{"a": {"conversations": [1]}, "conversations": [', 48),
        (b'{"conversations": 1, "a": [', -1),
        (b'{"a": 1}', -1),
        (b"", -1),
        (b"}{", -1),
    ],
)
def test_where_the_list_starts(head: bytes, start: int) -> None:
    assert list_start(head) == start


def test_a_text_without_an_end_is_looked_through_once() -> None:
    # Were each quotation mark in it taken for a beginning, this would take hours.
    cut = b'{"uuid":1,"chat_messages":"' + b'\\"' * 500_000
    assert outline(cut) == {("uuid",), ("chat_messages",)}
    assert list_start(cut) == -1


@given(st.text(), st.integers(0, 200))
def test_what_a_cut_head_shows_of_its_keys_is_true(text: str, cut: int) -> None:
    whole = json.dumps({"a": {text: [{"b": text + '": "'}]}, "c": f'"{text}":'}).encode()
    assert outline(whole[:cut]) <= outline(whole)


def test_deep_nesting_is_looked_through_once() -> None:
    # Were a path of all levels made for each key, this would take hours.
    assert outline(b'{"a":[' * 100_000) == {("a",), ("a", "a"), ("a", "a", "a")}
