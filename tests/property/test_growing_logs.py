"""Reading a log as it grows stores the same uses as reading it at once, wherever it was cut."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.new_database import new_database
from tests.unit.app import logs_of_programs as logs
from tests.unit.app.conftest import NOW

from responsai.app.workspace import Workspace
from responsai.importers.places import Env, System

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

WRITTEN_S = 1_777_800_000
numbers = st.integers(0, 3)
moments = st.sampled_from(["2026-05-02T10:00:00Z", "2026-05-02T23:59:00Z", "2026-05-03T04:10:00Z"])


def claude_code_record(number: int, moment: str, output: int | None, *, aside: bool) -> str:
    """A line of an answer; that of number 3 never tells when it was."""
    message: dict[str, Any] = {
        "id": f"msg_01AaBbCcDdEeFf11GgHh{number:04}" if number else "chatcmpl-0",
        "role": "assistant",
        "model": "claude-sonnet-4-5",
        "content": [{"type": "text", "text": "x" * 40}],
    }
    if output is not None:
        message["usage"] = {"input_tokens": 3, "output_tokens": output}
    record = {
        "type": "assistant",
        "sessionId": "s",
        "requestId": f"req_{number}",
        "isSidechain": aside,
        "message": message,
    }
    return json.dumps(record if number == 3 else record | {"timestamp": moment})


def gemini_record(name: str | None, moment: str, output: int | None, *, changed: bool) -> str:
    """A record of an answer; that without a name never tells when it was."""
    message = logs.gemini(name, output, None, "x" * 40)
    if name is not None:
        message["timestamp"] = moment
    return json.dumps({"$set": {"messages": [message, message]}} if changed else message)


def codex_record(moment: str | None, total: int, last: int | None) -> str:
    counts = {"total_token_usage": {"input_tokens": total, "output_tokens": 1}}
    if last is not None:
        counts["last_token_usage"] = {"input_tokens": last, "output_tokens": 1}
    payload = {"type": "token_count", "info": counts}
    record = {"type": "event_msg", "payload": payload}
    return json.dumps(record if moment is None else record | {"timestamp": moment})


outputs = st.none() | numbers
RECORDS: dict[str, tuple[str, str, SearchStrategy[str]]] = {
    "claude_code": (
        ".claude/projects/p/a.jsonl",
        logs.claude_code(9),
        st.builds(claude_code_record, numbers, moments, outputs, aside=st.booleans())
        | st.just('{"type":"user","message":{"role":"user","content":"x"}}')
        | st.just('{"type":"assistant","usage":'),
    ),
    "codex": (
        ".codex/sessions/rollout.jsonl",
        logs.codex_start() + logs.codex(0, 1, 1),
        st.builds(codex_record, st.none() | moments, st.integers(0, 30), outputs)
        | st.just('{"type":"turn_context","payload":{"model":"gpt-5"}}')
        | st.just('{"type":"session_meta","payload":{"id":"b","forked_from_id":"z"}}')
        | st.just('{"type":"event_msg","payload":{"type":"token_count"'),
    ),
    "gemini_cli": (
        ".gemini/tmp/p/chats/session.jsonl",
        logs.gemini_start() + logs.line(logs.gemini("z", 1)),
        st.builds(
            gemini_record,
            st.sampled_from(["a", "b", None]),
            moments,
            outputs,
            changed=st.booleans(),
        )
        | st.just('{"sessionId":"t","projectHash":"h","startTime":"x"}')
        | st.just('{"type":"gemini","x'),
    ),
}


@pytest.mark.parametrize("program", RECORDS)
@settings(max_examples=8)
@given(data=st.data())
def test_reading_on_stores_what_reading_at_once_stores(program: str, data: st.DataObject) -> None:
    name, beginning, records = RECORDS[program]
    rest = "\n".join(data.draw(st.lists(records, max_size=8)))
    whole = (beginning + rest + data.draw(st.sampled_from(["", "\n"]))).encode()
    cuts = data.draw(st.lists(st.integers(len(beginning), len(whole)), max_size=2))
    stored = content_after(name, whole, [*sorted(cuts), len(whole)])
    assert stored == content_after(name, whole, [len(whole)])


def content_after(name: str, whole: bytes, ends: Sequence[int]) -> list[dict[str, object]]:
    """What is stored by scans of a log that ends there, and there, ..."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        log = home / name
        log.parent.mkdir(parents=True)
        database = new_database(Path(folder) / "data" / "uses.sqlite3")
        with Workspace.open(database, now=lambda: NOW) as opened:
            for end in ends:
                log.write_bytes(whole[:end])
                # Uses without a moment take that of the file.
                os.utime(log, (WRITTEN_S, WRITTEN_S))
                opened.scan(store=True, env=Env(System.LINUX, home))
            return logs.content_of(opened)
