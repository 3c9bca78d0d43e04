"""Records as programs write them, for tests in which their logs grow."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from tests.new_database import new_database

from responsai.app.workspace import Workspace

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from responsai.importers.places import Env

NOT_CONTENT = {"id", "series_id", "import_id"}


def line(record: dict[str, Any]) -> str:
    return json.dumps(record) + "\n"


def at(minute: int) -> str:
    return f"2026-05-02T10:{minute:02}:00.000Z"


def claude_code(number: int, output: int = 50) -> str:
    """An answer; the same number again with more output is the same answer, later on."""
    message = {
        "id": f"msg_01AaBbCcDdEeFf11GgHh{number:04}",
        "role": "assistant",
        "model": "claude-sonnet-4-5-20250929",
        "content": [{"type": "text", "text": "a CANARY answer"}],
        "usage": {"input_tokens": 3, "output_tokens": output},
    }
    return line(
        {
            "type": "assistant",
            "timestamp": at(number),
            "sessionId": "s",
            "requestId": f"req_{number}",
            "message": message,
        }
    )


def codex_start(session: str = "0199a213-81c0-7800-8aa1-bbab2a035a53") -> str:
    payload = {"id": session, "timestamp": at(0), "cwd": "/CANARY"}
    return line({"timestamp": at(0), "type": "session_meta", "payload": payload})


def codex(number: int, total: int, last: int) -> str:
    """Counts of a session after a call."""
    info = {
        "total_token_usage": {"input_tokens": total, "output_tokens": number},
        "last_token_usage": {"input_tokens": last, "output_tokens": 1},
    }
    payload = {"type": "token_count", "info": info}
    return line({"timestamp": at(number), "type": "event_msg", "payload": payload})


def gemini_start(session: str = "s-1") -> str:
    return line({"sessionId": session, "projectHash": "h", "startTime": at(0)})


def gemini(
    name: str | None, output: int | None = None, minute: int | None = 1, content: str = ""
) -> dict[str, Any]:
    """An answer; without counts its text is measured."""
    return {
        "id": name,
        "type": "gemini",
        "timestamp": None if minute is None else at(minute),
        "model": "gemini-2.5-pro",
        "content": content,
        "tokens": None if output is None else {"input": 9, "output": output},
    }


def gemini_document(*messages: dict[str, Any], session: str = "s-2") -> str:
    return json.dumps({"sessionId": session, "projectHash": "h", "messages": messages})


def opencode(number: int, output: int | None) -> dict[str, Any]:
    """An answer, whose counts are not there yet while it is being written."""
    tokens = {"input": 10, "output": output, "cache": {"read": 4, "write": 2}}
    return {
        "id": f"msg_{number}",
        "sessionID": "ses_1",
        "role": "assistant",
        "modelID": "claude-sonnet-4-5",
        "providerID": "anthropic",
        "time": {"created": 1_777_716_000_000 + number * 60_000},
        "tokens": tokens if output is not None else {"input": 0, "output": 0},
    }


def opencode_database(file: Path, *messages: dict[str, Any]) -> None:
    """The database of newer versions, in which a message is changed as it grows."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        for table in ("session (id TEXT)", "message (id TEXT PRIMARY KEY, session_id TEXT, data)"):
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table}")
        connection.executemany(
            "INSERT OR REPLACE INTO message VALUES (?, ?, ?)",
            ((data["id"], data["sessionID"], json.dumps(data)) for data in messages),
        )
        connection.commit()


def lm_studio(day: int, *answers: int) -> str:
    """A conversation of a day with one message, of which there are as many versions as answers."""
    begun = 1_777_716_000_000 + day * 86_400_000
    versions = [
        {
            "type": "multiStep",
            "role": "assistant",
            "steps": [
                {
                    "type": "contentBlock",
                    "stepIdentifier": f"{begun + number * 60_000}-0.{number}25",
                    "content": [{"type": "text", "text": "CANARY"}],
                    "genInfo": {
                        "identifier": "qwen2.5-7b-instruct",
                        "stats": {"promptTokensCount": 120, "predictedTokensCount": output},
                    },
                }
            ],
        }
        for number, output in enumerate(answers)
    ]
    message = {"versions": versions, "currentlySelected": 0}
    return json.dumps({"name": "CANARY", "createdAt": begun, "messages": [message]})


LLM_TABLE = (
    "CREATE TABLE responses (id TEXT PRIMARY KEY, model TEXT, conversation_id TEXT, response TEXT,"
    " datetime_utc TEXT, input_tokens INTEGER, output_tokens INTEGER)"
)


def llm_row(number: int, output: int | None, text: str = "CANARY") -> tuple[object, ...]:
    read = None if output is None else 7
    return (f"01r{number:05}", "gpt-4o", "c", text, at(number % 60)[:-1], read, output)


def llm_database(file: Path) -> sqlite3.Connection:
    """The open database of llm, with a write-ahead log beside it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(LLM_TABLE)
    return connection


def llm_write(connection: sqlite3.Connection, *rows: tuple[object, ...]) -> None:
    connection.executemany("INSERT OR REPLACE INTO responses VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def content_of(workspace: Workspace) -> list[dict[str, object]]:
    """All events with their series, without numbers that tell the order of arrival."""
    assert workspace.store.daily_matches_events()
    with closing(sqlite3.connect(workspace.store.path)) as connection:
        connection.row_factory = sqlite3.Row
        found = connection.execute(
            "SELECT series.*, events.* FROM events JOIN series ON series.id = series_id"
            " ORDER BY events.key"
        ).fetchall()
    return [{name: row[name] for name in row.keys() if name not in NOT_CONTENT} for row in found]  # noqa: SIM118  (a Row)


def read_at_once(database: Path, env: Env, now: dt.datetime) -> list[dict[str, object]]:
    """What one scan of a computer as it is brings into a new database with the same secret."""
    with Workspace.open(new_database(database), now=lambda: now) as opened:
        report = opened.scan(store=True, env=env)
        assert report.new
        return content_of(opened)
