"""A moment that cannot be true hides none that can: a file's date stands in only after all."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from responsai.domain.activity import TimeQuality
from responsai.importers.chatgpt import ChatGpt
from responsai.importers.claude_ai import ClaudeAi
from responsai.importers.codex import Codex
from responsai.importers.gemini_cli import GeminiCli
from responsai.importers.lm_studio import LmStudio
from responsai.importers.ms_copilot import MsCopilot
from responsai.importers.opencode import Opencode

if TYPE_CHECKING:
    from tests.importers.conftest import Outcome, Reader

EXACT, INFERRED = TimeQuality.EXACT, TimeQuality.INFERRED
BAD = (None, "1970-01-01T00:00:01Z", "2199-01-01T00:00:00Z")
"""A clock that was never set, and one that runs ahead."""

Told = list[tuple[str, TimeQuality]]


def at(minute: int) -> str:
    return f"2025-06-15T10:{minute:02}:00Z"


def seconds(moment: str | None) -> float | None:
    return None if moment is None else dt.datetime.fromisoformat(moment).timestamp()


def milliseconds(moment: str | None) -> float | None:
    return None if moment is None else (seconds(moment) or 0) * 1000


def moments(outcome: Outcome) -> Told:
    """Each use's moment and how well it is known, in the order read."""
    return [
        (dt.datetime.fromtimestamp(event.at_ms / 1000, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
         event.time_quality)
        for event in outcome.events
    ]  # fmt: skip


def read_chatgpt(
    read: Reader, began: str | None, *told: str | None, ended: str | None = None
) -> Told:
    """A conversation of a question, its answer, a question, its answer ..."""
    nodes: dict[str, Any] = {}
    before = None
    for number, moment in enumerate(told):
        role = "assistant" if number % 2 else "user"
        message = {"author": {"role": role}, "content": {"parts": ["x" * 8]}}
        nodes[str(number)] = {
            "parent": before,
            "message": message | {"create_time": seconds(moment)},
        }
        before = str(number)
    conversation = {"id": "c", "create_time": seconds(began), "update_time": seconds(ended)}
    return moments(read(ChatGpt(), json.dumps([conversation | {"mapping": nodes}]).encode()))


def read_claude(
    read: Reader, began: str | None, *told: str | None, ended: str | None = None
) -> Told:
    messages = [
        {
            "uuid": f"m{number}",
            "sender": "assistant" if number % 2 else "human",
            "text": "x" * 8,
            "created_at": moment,
        }
        for number, moment in enumerate(told)
    ]
    conversation = {"uuid": "c", "created_at": began, "updated_at": ended}
    export = [conversation | {"chat_messages": messages}]
    return moments(read(ClaudeAi(), json.dumps(export).encode()))


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("reading", [read_chatgpt, read_claude])
def test_what_stands_in_for_the_moment_of_an_answer(
    read: Reader, reading: Any, bad: str | None
) -> None:
    assert reading(read, at(1), at(2), at(3)) == [(at(3), EXACT)]
    assert reading(read, at(1), at(2), bad) == [(at(2), INFERRED)]
    assert reading(read, at(1), bad, bad) == [(at(1), INFERRED)]
    following = [(at(5), INFERRED), (at(6), EXACT)]
    assert reading(read, bad, bad, bad, at(5), at(6)) == following
    assert reading(read, bad, bad, bad, ended=at(9)) == [(at(9), INFERRED)]
    assert reading(read, at(1), at(2), at(3), bad, bad)[1] == (at(3), INFERRED)


def test_an_answer_is_as_old_as_the_first_of_its_nodes_that_can_be_true(read: Reader) -> None:
    def node(parent: str | None, role: str, moment: str) -> dict[str, Any]:
        content = {"parts": ["x" * 8]}
        message = {"author": {"role": role}, "content": content, "create_time": seconds(moment)}
        return {"parent": parent, "message": message}

    nodes = {
        "q": node(None, "user", at(1)),
        "a": node("q", "assistant", "1970-01-12T00:00:00Z"),
        "b": node("a", "assistant", at(3)),
    }
    export = [{"id": "c", "create_time": seconds(at(0)), "mapping": nodes}]
    assert moments(read(ChatGpt(), json.dumps(export).encode())) == [(at(3), EXACT)]


@pytest.mark.parametrize("bad", BAD)
def test_a_wrong_clock_tears_no_question_off_its_answer(read: Reader, bad: str | None) -> None:
    told = [("human", 400, at(1)), ("assistant", 8, at(2)), ("human", 40, bad)]
    messages = [
        {"uuid": f"m{number}", "sender": sender, "text": "x" * length, "created_at": moment}
        for number, (sender, length, moment) in enumerate([*told, ("assistant", 8, at(4))])
    ]
    export = [{"uuid": "c", "created_at": at(0), "chat_messages": messages}]
    outcome = read(ClaudeAi(), json.dumps(export).encode())
    assert [event.amounts.input_chars for event in outcome.events] == [400, 40]


def test_a_message_of_claude_may_tell_only_when_it_was_last_changed(read: Reader) -> None:
    answer = {"uuid": "a", "sender": "assistant", "text": "x", "updated_at": at(4)}
    export = [{"uuid": "c", "chat_messages": [answer], "updated_at": at(9)}]
    assert moments(read(ClaudeAi(), json.dumps(export).encode())) == [(at(4), INFERRED)]


@pytest.mark.parametrize("bad", BAD)
def test_the_start_of_a_session_of_codex_stands_in(read: Reader, bad: str | None) -> None:
    def row(moment: str | None, tokens: int) -> dict[str, Any]:
        usage = {"input_tokens": tokens, "output_tokens": tokens}
        info = {"total_token_usage": usage, "last_token_usage": usage}
        payload = {"type": "token_count", "info": info}
        return {"timestamp": moment, "type": "event_msg", "payload": payload}

    def told(began: str | None, turn: str | None) -> Told:
        lines = [
            {"timestamp": began, "type": "session_meta", "payload": {"id": "s"}},
            {"timestamp": turn, "type": "turn_context", "payload": {"model": "gpt-5"}},
            row(bad, 10),
            row(at(7), 90),
        ]
        return moments(read(Codex(), "".join(json.dumps(x) + "\n" for x in lines).encode()))

    assert told(at(1), at(2)) == [(at(2), INFERRED), (at(7), EXACT)]
    assert told(at(1), bad) == [(at(1), INFERRED), (at(7), EXACT)]


def gemini(kind: str, name: str, moment: str | None) -> dict[str, Any]:
    counts = {"tokens": {"input": 9, "output": 5}} if kind == "gemini" else {}
    return {"id": name, "type": kind, "timestamp": moment, "content": "x"} | counts


@pytest.mark.parametrize("bad", BAD)
def test_what_stands_in_in_a_session_of_gemini(read: Reader, bad: str | None) -> None:
    def told(began: object, asked: str | None, later: str | None) -> Told:
        messages = [
            gemini("user", "q", asked), gemini("gemini", "a", bad), gemini("gemini", "b", later)
        ]  # fmt: skip
        chat = {"sessionId": "s", "projectHash": "h", "startTime": began, "messages": messages}
        chat |= {"lastUpdated": at(9)}
        return moments(read(GeminiCli(), json.dumps(chat).encode()))

    assert told(at(1), at(2), at(3)) == [(at(2), INFERRED), (at(3), EXACT)]
    assert told(at(1), bad, at(3))[0] == (at(1), INFERRED)
    assert told(bad, bad, at(3))[0] == (at(3), INFERRED)
    assert told([at(1)], bad, at(3))[0] == (at(3), INFERRED)
    assert told(bad, bad, bad) == [(at(9), INFERRED)] * 2


@pytest.mark.parametrize("bad", BAD)
def test_the_start_of_a_log_of_gemini_stands_in(read: Reader, bad: str | None) -> None:
    def told(began: object) -> Told:
        start = {"sessionId": "s", "projectHash": "h", "startTime": began, "lastUpdated": at(2)}
        lines = [start, gemini("gemini", "a", bad), gemini("gemini", "b", at(3))]
        log = "".join(json.dumps(line) + "\n" for line in lines).encode()
        return moments(read(GeminiCli(), log))

    assert told(at(1)) == [(at(1), INFERRED), (at(3), EXACT)]
    assert told(bad) == [(at(2), INFERRED), (at(3), EXACT)]


@pytest.mark.parametrize("bad", BAD)
def test_when_an_answer_of_opencode_was_complete_stands_in(read: Reader, bad: str | None) -> None:
    def told(created: str | None, completed: object) -> Told:
        message = {"id": "m", "sessionID": "s", "role": "assistant", "tokens": {"input": 5}}
        time = {"created": milliseconds(created), "completed": completed}
        return moments(read(Opencode(), json.dumps(message | {"time": time}).encode()))

    assert told(at(1), milliseconds(at(2))) == [(at(1), EXACT)]
    assert told(bad, milliseconds(at(2))) == [(at(2), INFERRED)]
    assert told(at(1), ["x"]) == [(at(1), EXACT)]


@pytest.mark.parametrize("bad", BAD)
def test_when_a_conversation_of_lm_studio_was_gone_on_with_stands_in(
    read: Reader, bad: str | None
) -> None:
    stats = {"promptTokensCount": 4, "predictedTokensCount": 3}
    step = {"stepIdentifier": "x", "genInfo": {"identifier": "m", "stats": stats}}
    messages = [{"versions": [{"role": "assistant", "steps": [step]}]}]

    def told(created: str | None, continued: object) -> Told:
        chat: dict[str, object] = {"createdAt": milliseconds(created), "messages": messages}
        chat |= {"userLastMessagedAt": continued}
        return moments(read(LmStudio(), json.dumps(chat).encode()))

    assert told(at(1), milliseconds(at(2))) == [(at(1), INFERRED)]
    assert told(bad, milliseconds(at(2))) == [(at(2), INFERRED)]
    assert told(at(1), {"x": 1}) == [(at(1), INFERRED)]


@pytest.mark.parametrize("turned", [False, True])
def test_the_question_just_before_stands_in_in_a_table_of_copilot(
    read: Reader,
    turned: bool,  # noqa: FBT001
) -> None:
    rows = [
        f"c,{at(1)},Human,q",
        "c,1970-01-01T00:00:01Z,AI,a",
        "c,1970-01-01T00:00:02Z,Human,q",
        f"c,{at(4)},AI,a",
        f"d,{at(5)},Human,q",
        f"d,{at(6)},AI,a",
    ]
    table = ["Conversation,Time,Author,Message", *(reversed(rows) if turned else rows)]
    outcome = read(MsCopilot(), "\r\n".join(table).encode())
    assert sorted(moments(outcome), key=str) == [(at(1), INFERRED), (at(4), EXACT), (at(6), EXACT)]
    assert [event.amounts.input_chars for event in outcome.events] == [1, 1, 1]
