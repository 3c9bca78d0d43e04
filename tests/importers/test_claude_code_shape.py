"""What is taken for a Claude Code log, and what is not."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING

import pytest

from responsai.importers.base import Probe
from responsai.importers.claude_code import ClaudeCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from responsai.importers.files import FileSource

    MakeSource = Callable[[bytes], FileSource]

USER = {"type": "user", "sessionId": "s", "message": {"role": "user", "content": "hello"}}
ANSWER = {"message": {"usage": {"input_tokens": 1, "output_tokens": 2}}, "sessionId": "s"}


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def sureness(source: FileSource) -> float:
    return ClaudeCode().recognise(Probe(source))


@pytest.mark.parametrize(
    "data",
    [
        lines(USER),
        lines(ANSWER),
        lines({"type": "user", "message": {}}, {"type": "assistant", **ANSWER}),
        lines({"type": "assistant", "message": {"content": [{"type": "text", "text": "hi"}]}}),
        lines({"type": "summary", "summary": "about", "leafUuid": "u"}),
        lines({"type": "file-history-snapshot", "messageId": "m", "snapshot": {}}),
        lines({"type": "queue-operation", "operation": "enqueue", "sessionId": "s"}),
        lines({"type": "system", "sessionId": "s", "parentUuid": None, "content": "note"}),
        b"\xef\xbb\xbf" + lines(USER).replace(b"\n", b"\r\n"),
        lines(USER).rstrip(b"\n"),
        b"\n\n" + lines(USER),
        b'{"cut":\nno json\n{"type":4}\n\0\0\0\n42\n' + lines({"silly": "this"}, USER, ANSWER),
        b"[" * 100_000 + b"\n" + lines(USER),
    ],
)
def test_logs_are_recognised(source_of: MakeSource, data: bytes) -> None:
    assert sureness(source_of(data)) > 0.5


@pytest.mark.parametrize("size", [70_000, 900_000, 3_000_000])
def test_a_first_record_longer_than_the_head_is_recognised(
    source_of: MakeSource, size: int
) -> None:
    picture = {"type": "image", "source": {"data": "A" * size}}
    first = {"parentUuid": None, "isSidechain": False, "sessionId": "s", "type": "user"}
    message = {"message": {"role": "user", "content": [picture]}}
    assert sureness(source_of(lines({**first, **message}, ANSWER))) > 0.5
    foreign = {**first, "message": {"role": "user", "parts": [picture]}}
    assert sureness(source_of(lines(foreign))) == 0


CODEX = (
    {"type": "session_meta", "timestamp": "2026-01-01T00:00:00Z", "payload": {"id": "a"}},
    {"type": "event_msg", "payload": {"type": "token_count", "info": None}},
    {"type": "response_item", "payload": {"role": "assistant", "content": []}},
)
QWEN = (
    {"uuid": "u", "parentUuid": None, "sessionId": "s", "type": "user"}
    | {"message": {"role": "user", "parts": [{"text": "hi"}]}},
    {"uuid": "u", "parentUuid": "u", "sessionId": "s", "type": "system", "systemPayload": {}},
    {"uuid": "u", "parentUuid": "u", "sessionId": "s", "type": "assistant", "usageMetadata": {}}
    | {"message": {"role": "model", "parts": []}},
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n\n",
        b"{",
        b'{"',
        b"{}\n{}\n",
        lines(*CODEX),
        lines(*QWEN),
        lines({"type": "message", "message": {"role": "assistant", "usage": {"input": 4}}}),
        lines({"role": "user", "message": {"content": [{"type": "text", "text": "hi"}]}}),
        lines({"model": "llama3", "message": {"role": "assistant", "content": "hi"}}),
        lines({"messages": [{"role": "user", "content": "train on this"}]}),
        lines({"display": "hello", "timestamp": 1, "project": "here"}),
        lines({"type": "user", "message": "a plain text"}),
        lines({"id": "msg_1", "sessionID": "ses_1", "role": "assistant", "tokens": {"input": 1}}),
        lines({"sessionId": "s", "projectHash": "h", "messages": [{"type": "gemini"}]}),
        lines([{"uuid": "u", "chat_messages": [{"sender": "human", "text": "hi"}]}]),
        lines([{"mapping": {"n": {"message": {"author": {"role": "user"}}}}}]),
        json.dumps([USER, ANSWER], indent=2).encode(),
        b"Date,Model,Input Tokens\n2025-01-01,claude,5\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400,
        bytes(200_000),
        ("type user message sessionId " * 5_000).encode("utf-16"),
        b'{"parentUuid":' * 10_000,
    ],
)
def test_other_files_are_not(source_of: MakeSource, data: bytes) -> None:
    assert sureness(source_of(data)) == 0


def test_databases_and_archives_are_not(source_of: MakeSource, tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "log.db")
    database.execute("CREATE TABLE message (data TEXT)")
    database.execute("INSERT INTO message VALUES (?)", (lines(USER, ANSWER).decode(),))
    database.commit()
    database.close()
    assert sureness(source_of((tmp_path / "log.db").read_bytes())) == 0
    with zipfile.ZipFile(tmp_path / "log.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("session.jsonl", lines(USER, ANSWER))
    assert sureness(source_of((tmp_path / "log.zip").read_bytes())) == 0


def test_a_log_of_another_agent_with_a_stray_line_is_not(source_of: MakeSource) -> None:
    assert sureness(source_of(lines(*CODEX, USER, *QWEN))) == 0
