"""UTF-16 and UTF-32 are read as UTF-8, whatever importer reads them."""

from __future__ import annotations

import codecs
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.importers.conftest import NOW_MS, answer, gather, log, salted

from responsai.importers import find_importer
from responsai.importers.archives import parts
from responsai.importers.base import Context, Probe
from responsai.importers.claude_code import ClaudeCode
from responsai.importers.encodings import in_utf8
from responsai.importers.files import FileSource, list_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32")
"""Without byte order in the name the text begins with a mark."""
LOG = log(answer(5), b'{"type":"user","message":{"role":"user","content":"\xc3\xa9t\xc3\xa9"}}')
CHAT = (
    '[{"uuid": "c", "created_at": "2025-06-15T15:06:40Z", "chat_messages": [{"uuid": "a", '
    '"sender": "assistant", "text": "été 東京", "created_at": "2025-06-15T15:06:40Z"}]}]'
)


def stream_of(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data))


@given(st.text(), st.sampled_from(ENCODINGS), st.lists(st.integers(1, 40)))
def test_the_same_text_comes_out(text: str, encoding: str, pieces: list[int]) -> None:
    text = f"[1, {text}"
    read = b""
    with in_utf8(stream_of(text.encode(encoding))) as stream:
        for size in pieces:
            read += stream.read(size)
        assert read + stream.read() == text.encode()


@given(st.binary())
def test_what_is_not_text_of_another_encoding_comes_out_as_it_is(data: bytes) -> None:
    assume(not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")))
    assume(data[1:2] != b"\0" and data[:1] + data[2:3] != b"\0\0")
    with in_utf8(stream_of(data)) as stream:
        assert stream.read() == data


@given(st.text(min_size=1), st.lists(st.integers(0, 60), min_size=1))
def test_places_are_those_of_the_text_in_utf8(text: str, places: list[int]) -> None:
    data = f"[{text}".encode()
    with in_utf8(stream_of(f"[{text}".encode("utf-16"))) as stream:
        for place in places:
            stream.seek(place)
            assert stream.read(7) == data[place : place + 7]


def test_half_a_character_at_the_end_is_told_by_another_one() -> None:
    with in_utf8(stream_of("[ab".encode("utf-16")[:-1])) as stream:
        assert stream.read() == "[a\ufffd".encode()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("packed", [False, True], ids=["file", "archive"])
@pytest.mark.parametrize(
    ("text", "importer"), [(LOG.decode(), "claude_code"), (CHAT, "claude_ai")], ids=["log", "chat"]
)
def test_logs_and_exports_are_recognised_and_read(
    tmp_path: Path, encoding: str, *, packed: bool, text: str, importer: str
) -> None:
    keys = []
    for written in (text.encode(), text.encode(encoding)):
        path = tmp_path / "file"
        if packed:
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("member", written)
        else:
            path.write_bytes(written)
        (listed,) = list_files([path]).sources
        for source in parts(listed):
            assert isinstance(source, FileSource)
            found = find_importer(Probe(source))
            assert found is not None
            assert found.id == importer
            keys.append(gather(found.read(source, Context(salted, NOW_MS))).keys)
    plain, other = keys
    assert plain == other
    assert len(plain) == 1


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF16_LE])
def test_lines_added_to_a_log_in_another_encoding_are_read(
    source_of: Callable[[bytes], FileSource], mark: bytes
) -> None:
    names = [f"msg_01AaBbCcDdEeFf11GgHhIi{number}" for number in range(3)]
    first, *added = (answer(5, message={"id": name, "note": "été 東京"}) for name in names)
    text = b"".join(line + b"\r\n" for line in added).decode()
    source = source_of(first + b"\n" + mark + text.encode("utf-16-le"))
    outcome = gather(ClaudeCode().read(source, Context(salted, NOW_MS)))
    assert (len(outcome.events), outcome.rejected) == (3, ())
