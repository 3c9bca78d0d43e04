"""Whatever bytes a log holds, reading it ends, raises nothing and keeps its promises."""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.conftest import in_full

from responsai.domain.imports import Assumed, Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import find_importer
from responsai.importers.base import Context, Probe, Skipped
from responsai.importers.claude_code import ClaudeCode
from responsai.importers.claude_code_lines import OTHER_RECORD
from responsai.importers.fields import MOST_TOKENS, model_name
from responsai.importers.files import FileSource
from responsai.importers.lines import whole_lines

if TYPE_CHECKING:
    from responsai.importers.base import Record

FIXTURES = Path(__file__).parents[1] / "importers" / "claude_code"
LOGS = [path.read_bytes() for path in sorted(FIXTURES.glob("*.jsonl"))]
NOW_MS = 1_769_904_000_000
JUNK = (b"\0", b"\n", b"\r\n", b'"', b"{", b"}", b"\\ud83d", b"\xff", b"9" * 30, b"-", b"[" * 2_000)
JUNK_TEXTS = st.sampled_from(JUNK) | st.binary(max_size=8)


def context() -> Context:
    return Context(lambda text: hashlib.blake2b(text.encode(), digest_size=16).digest(), NOW_MS)


def read(data: bytes) -> list[Record]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log"
        path.write_bytes(data)
        source = FileSource(path, "log", len(data), NOW_MS - 1)
        find_importer(Probe(source))
        return [in_full(record) for record in ClaudeCode().read(source, context())]


def check(records: list[Record]) -> None:
    keys = set()
    for record in records:
        assert isinstance(record, UsageEvent | Rejected | Skipped | Assumed)
        if isinstance(record, UsageEvent):
            keys.add(record.key)
            assert record.amounts.requests == 1
            assert all(0 <= number <= MOST_TOKENS for number in record.amounts.values())
            assert 1_577_836_800_000 <= record.at_ms <= NOW_MS + 86_400_000
    assert len(keys) == sum(isinstance(record, UsageEvent) for record in records)


@st.composite
def damaged_logs(draw: st.DrawFn) -> bytes:
    """A fixture with pieces cut out, put in, or moved."""
    data = draw(st.sampled_from(LOGS))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        stop = min(len(data), start + draw(st.integers(0, 300)))
        piece = draw(JUNK_TEXTS | st.just(data[stop : stop + 200]))
        data = data[:start] + piece + data[stop:]
    return data


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
COUNT = st.none() | st.integers(-5, 10**13) | JSON
SHAPED = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["assistant", "user"]) | JSON,
        "timestamp": st.sampled_from(["2025-11-03T09:00:05Z", "2019-01-01T00:00:00Z"]) | JSON,
        "sessionId": st.sampled_from(["s", "t"]) | JSON,
        "requestId": st.sampled_from(["r", "req_011AaBbCcDdEeFfGgHhIiJj1"]) | JSON,
        "uuid": st.uuids().map(str) | JSON,
        "isSidechain": st.booleans() | JSON,
        "inputTokens": COUNT,
        "outputTokens": COUNT,
        "message": JSON
        | st.fixed_dictionaries(
            {},
            optional={
                "id": st.sampled_from(["m", "msg_01AaBbCcDdEeFf11GgHhIiJj"]) | JSON,
                "role": st.sampled_from(["assistant", "user"]) | JSON,
                "model": st.sampled_from(["claude-x", "<synthetic>"]) | JSON,
                "content": st.text() | st.lists(JSON, max_size=3) | JSON,
                "usage": JSON
                | st.fixed_dictionaries(
                    {}, optional={"input_tokens": COUNT, "output_tokens": COUNT}
                ),
            },
        ),
    },
)


@settings(deadline=None, max_examples=300)
@given(damaged_logs())
def test_damaged_logs_never_stop_the_reading(data: bytes) -> None:
    records = read(data)
    check(records)
    assert records == read(data)


@settings(deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes_can_be_read(data: bytes) -> None:
    check(read(data))


@settings(deadline=None, max_examples=200)
@given(st.lists(SHAPED, max_size=6))
def test_records_with_any_fields_can_be_read(records: list[object]) -> None:
    check(read("\n".join(json.dumps(record) for record in records).encode("utf-8")))


def best(records: list[Record]) -> dict[bytes, tuple[int, ...]]:
    return {r.key: r.amounts.values() for r in records if isinstance(r, UsageEvent)}


@settings(deadline=None)
@given(st.sampled_from(LOGS), st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_change_what_is_counted(data: bytes, random: object) -> None:
    lines = data.splitlines()
    random.shuffle(lines)  # type: ignore[attr-defined]
    assert best(read(b"\n".join(lines))) == best(read(data))


PLAIN = st.fixed_dictionaries(
    {
        "type": st.just("assistant"),
        "timestamp": st.sampled_from(
            [
                "2025-11-03T09:00:05.123Z",
                "2025-11-03T09:00:05Z",
                "2025-11-03T10:00:05.123456+01:00",
                "2025-11-03T09:00:05",
                "2019-01-01T00:00:00Z",
                "2100-01-01T00:00:00Z",
            ]
        ),
        "sessionId": st.just("s"),
        "message": st.fixed_dictionaries(
            {
                "id": st.sampled_from(
                    ["msg_01AaBbCcDdEeFf11GgHhIiJj", "msg_01AaBbCcDdEeFf11GgHhIiJk", "m", None]
                ),
                "model": st.sampled_from(["claude-x", "claude-y", "<synthetic>", None]),
                "usage": st.fixed_dictionaries(
                    {
                        name: st.sampled_from([0, 1, 7, 900, -1, None, 10**13])
                        for name in (
                            "input_tokens",
                            "output_tokens",
                            "cache_creation_input_tokens",
                            "cache_read_input_tokens",
                        )
                    }
                ),
            }
        ),
    },
    optional={"isSidechain": st.sampled_from([True, False, None]), "requestId": st.just("r")},
)


def told(records: list[Record]) -> set[str]:
    """All that was read, in any order."""
    return {repr(record) for record in records}


@settings(deadline=None, max_examples=100)
@given(st.lists(PLAIN | SHAPED, max_size=8))
def test_lines_that_tell_all_are_taken_as_all_others_are_read(lines: list[object]) -> None:
    data = "\n".join(json.dumps(line) for line in lines).encode()
    quickly = read(data)
    with pytest.MonkeyPatch.context() as patched:
        offered: list[bytes] = []
        patched.setattr(
            "responsai.importers.claude_code.lines.taker",
            lambda *_: lambda _, line: offered.append(line),
        )
        assert told(quickly) == told(read(data))
        assert bool(offered) == (b'"assistant"' in data or b'"usage"' in data)


@settings(deadline=None)
@given(st.sampled_from(LOGS), st.data())
def test_a_log_that_grows_only_adds_and_raises(data: bytes, draw: st.DataObject) -> None:
    lines = data.splitlines(keepends=True)
    earlier = best(read(b"".join(lines[: draw.draw(st.integers(0, len(lines)))])))
    later = best(read(data))
    for key, amounts in earlier.items():
        assert sum(later[key]) >= sum(amounts)


@given(st.dictionaries(st.from_regex(r"\w{1,6}", fullmatch=True), JSON, max_size=4), SHAPED)
def test_what_is_passed_over_by_its_beginning_is_no_answer(
    before: dict[str, object], record: dict[str, object]
) -> None:
    line = json.dumps({**before, **record}).encode()
    if OTHER_RECORD.match(line):
        kind = json.loads(line)["type"]
        assert isinstance(kind, str)
        assert kind != "assistant"


@given(st.binary(max_size=200), st.integers(1, 20))
def test_no_byte_of_a_whole_line_is_lost(data: bytes, size: int) -> None:
    blocks = [data[start : start + size] for start in range(0, len(data), size)]
    spans = [span for span in whole_lines(blocks, 1_000) if span is not None]
    assert b"".join(block[start:stop] for block, start, stop in spans) == data


@given(st.text(max_size=150))
def test_a_model_name_is_short_printable_and_stable(text: str) -> None:
    name = model_name(text)
    if name is not None:
        assert 0 < len(name) <= 128
        assert name.isprintable()
        assert model_name(name) == name
