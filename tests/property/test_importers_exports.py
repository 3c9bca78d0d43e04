"""Whatever bytes an export, table or archive holds, reading it ends and keeps its promises."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importers.conftest import in_full

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Assumed, FileReport, Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import IMPORTERS, find_importer
from responsai.importers.archives import parts
from responsai.importers.base import Context, Probe, Skipped
from responsai.importers.chatgpt import ChatGpt
from responsai.importers.claude_ai import ClaudeAi
from responsai.importers.fields import MOST_TOKENS
from responsai.importers.files import FileSource, identify

if TYPE_CHECKING:
    from responsai.importers.base import Importer, Record

FIXTURES = Path(__file__).parents[1] / "importers"
NEW = [importer for importer in IMPORTERS if importer.id != "claude_code"]
SAMPLES = {
    importer.id: [
        path.read_bytes()
        for path in sorted((FIXTURES / importer.id).iterdir())
        if path.name != "expected.json"
    ]
    for importer in NEW
}
NOW_MS = 1_769_904_000_000
JUNK = (
    b"\0", b"\n", b"\r\n", b"\r", b'"', b"{", b"}", b"[", b"]", b",", b";", b"\\ud83d", b"\\",
    b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"9" * 30, b"1e999", b"-", b"[" * 2_000, b'{"a":' * 600,
    b"null", b"true", b'"title"',
)  # fmt: skip
JUNK_TEXTS = st.sampled_from(JUNK) | st.binary(max_size=8)
each_importer = pytest.mark.parametrize("importer", NEW, ids=lambda importer: importer.id)
patient = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def context() -> Context:
    return Context(
        lambda text: hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest(),
        NOW_MS,
    )


def read(importer: Importer, data: bytes) -> list[Record]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        path.write_bytes(data)
        source = FileSource(path, "export", len(data), NOW_MS - 1)
        find_importer(Probe(source))
        records: list[Record] = []
        # A file that cannot be read at all is refused as a whole; what came before it stays.
        with contextlib.suppress(UnreadableError):
            records.extend(map(in_full, importer.read(source, context())))
        return records


def check(records: list[Record]) -> None:
    keys = set()
    for record in records:
        assert isinstance(record, UsageEvent | Rejected | Skipped | Assumed)
        if isinstance(record, UsageEvent):
            keys.add(record.key)
            assert record.amounts.requests >= 1
            assert all(0 <= number <= 2 * MOST_TOKENS for number in record.amounts.values())
            assert record.amounts.reasoning_tokens <= record.amounts.output_tokens
            assert 1_577_836_800_000 <= record.at_ms <= NOW_MS + 86_400_000
    assert len(keys) == sum(isinstance(record, UsageEvent) for record in records)


def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A file with pieces cut out, put in, or moved."""
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        stop = min(len(data), start + draw(st.integers(0, 300)))
        piece = draw(JUNK_TEXTS | st.just(data[stop : stop + 200]))
        data = data[:start] + piece + data[stop:]
    return data


@st.composite
def damaged_files(draw: st.DrawFn, importer_id: str) -> bytes:
    return damaged(draw, draw(st.sampled_from(SAMPLES[importer_id])))


@each_importer
@patient
@given(data=st.data())
def test_damaged_files_never_stop_the_reading(importer: Importer, data: st.DataObject) -> None:
    content = data.draw(damaged_files(importer.id))
    records = read(importer, content)
    check(records)
    assert records == read(importer, content)


@each_importer
@patient
@given(data=st.binary(max_size=1_000))
def test_any_bytes_can_be_read(importer: Importer, data: bytes) -> None:
    check(read(importer, data))


@each_importer
@patient
@given(data=st.data())
def test_a_cut_file_gives_no_event_that_the_whole_does_not(
    importer: Importer, data: st.DataObject
) -> None:
    content = data.draw(st.sampled_from(SAMPLES[importer.id]))
    cut = content[: data.draw(st.integers(0, len(content)))]
    check(read(importer, cut))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
NAMES = st.sampled_from(["root", "a", "b", "c", "d"])
MOMENT = st.sampled_from([1.7e9, 1.7e12, "2025-01-01T00:00:00Z", 1e308, -1, 0]) | JSON


def record(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({}, optional=fields) | JSON


CHATGPT = st.lists(
    record(
        id=NAMES | JSON,
        create_time=MOMENT,
        default_model_slug=st.sampled_from(["gpt-4", "auto"]) | JSON,
        mapping=st.dictionaries(
            NAMES,
            record(
                parent=NAMES | st.none() | JSON,
                children=st.lists(NAMES, max_size=3) | JSON,
                message=record(
                    id=NAMES | JSON,
                    author=record(
                        role=st.sampled_from(["user", "assistant", "tool", "system"]) | JSON,
                        name=JSON,
                    ),
                    create_time=MOMENT,
                    content=record(
                        content_type=st.sampled_from(["text", "code", "thoughts"]) | JSON,
                        parts=st.lists(
                            st.text(max_size=20)
                            | record(
                                content_type=st.just("image_asset_pointer"),
                                asset_pointer=st.text(max_size=5) | JSON,
                                metadata=record(dalle=record(gen_id=NAMES | JSON)),
                            ),
                            max_size=3,
                        ),
                        text=JSON,
                        thoughts=st.lists(record(content=st.text(max_size=9)), max_size=2) | JSON,
                    ),
                    metadata=record(
                        model_slug=st.sampled_from(["gpt-4o", "o1"]) | JSON,
                        request_id=NAMES | JSON,
                        turn_exchange_id=NAMES | JSON,
                    ),
                ),
            ),
            max_size=5,
        ),
    ),
    max_size=4,
)
CLAUDE = st.lists(
    record(
        uuid=NAMES | JSON,
        created_at=MOMENT,
        account=record(uuid=NAMES),
        chat_messages=st.lists(
            record(
                uuid=NAMES | JSON,
                sender=st.sampled_from(["human", "assistant"]) | JSON,
                text=st.text(max_size=20) | JSON,
                created_at=MOMENT,
                parent_message_uuid=NAMES | JSON,
                content=st.lists(
                    record(
                        type=st.sampled_from(["text", "tool_use", "tool_result"]) | JSON,
                        text=st.text(max_size=9) | JSON,
                        thinking=st.text(max_size=9) | JSON,
                        input=JSON,
                        content=JSON,
                    ),
                    max_size=3,
                ),
                attachments=st.lists(record(extracted_content=st.text(max_size=9)), max_size=2),
            ),
            max_size=4,
        ),
    ),
    max_size=3,
)


@patient
@given(CHATGPT)
def test_conversations_with_any_fields_can_be_read(export: object) -> None:
    check(read(ChatGpt(), json.dumps(export).encode()))


@patient
@given(CLAUDE)
def test_chats_with_any_fields_can_be_read(export: object) -> None:
    check(read(ClaudeAi(), json.dumps(export).encode()))


def archive(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return stream.getvalue()


INNER = archive({"a.json": SAMPLES["chatgpt"][0], "../b.csv": SAMPLES["cursor"][-1]})
OUTER = archive({"inner.zip": INNER, "c.json": SAMPLES["claude_ai"][0]})


@patient
@given(data=st.data())
def test_damaged_archives_are_reported_and_the_rest_is_read(data: st.DataObject) -> None:
    content = data.draw(st.composite(damaged)(data.draw(st.sampled_from([INNER, OUTER]))))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.zip"
        path.write_bytes(content)
        for part in parts(FileSource(path, "export.zip", len(content), NOW_MS - 1)):
            importer = part if isinstance(part, FileReport) else identify(part)
            if isinstance(importer, FileReport):
                assert importer.reason
            elif importer is not None:
                assert isinstance(part, FileSource)
                with contextlib.suppress(UnreadableError):
                    check(list(map(in_full, importer.read(part, context()))))
