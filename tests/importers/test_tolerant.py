"""Fields of another kind than expected cost what they tell, not the answer they stand beside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from responsai.importers.chatgpt import ChatGpt
from responsai.importers.claude_ai import ClaudeAi

if TYPE_CHECKING:
    from tests.importers.conftest import Outcome, Reader

START = 1_750_000_000
WRONG = ([1], START + 7, "x", {"q": 1}, True)


def chatgpt(read: Reader, **more: object) -> Outcome:
    """A question and its answer, fields of which are replaced: those of the node, by ``_name``."""
    marks = {"model_slug": "gpt-4o", "request_id": "r"}
    author = {"role": "assistant", "name": None}
    content = {"content_type": "text", "parts": ["y" * 20]}
    told: dict[str, Any] = {"id": "a", "author": author, "create_time": START, "metadata": marks}
    told |= {"content": content} | {name: field for name, field in more.items() if name[0] != "_"}
    node: dict[str, object] = {"parent": "q", "children": [], "message": told}
    node |= {name[1:]: field for name, field in more.items() if name[0] == "_"}
    asked = {"author": {"role": "user"}, "create_time": START} | {"content": {"parts": ["x" * 8]}}
    question = {"parent": None, "children": ["a"], "message": asked}
    conversation = {"id": "c", "create_time": START, "mapping": {"q": question, "a": node}}
    return read(ChatGpt(), json.dumps([conversation]).encode())


def claude(read: Reader, **more: object) -> Outcome:
    """A question and its answer, of which fields are replaced."""
    asked = {"uuid": "q", "sender": "human", "text": "x" * 8, "created_at": "2025-06-15T15:06:40Z"}
    told = asked | {"uuid": "a", "sender": "assistant", "text": "y" * 20, "content": []} | more
    conversation = {"uuid": "c", "chat_messages": [asked, told]}
    return read(ClaudeAi(), json.dumps([conversation]).encode())


@pytest.mark.parametrize("wrong", WRONG, ids=str)
@pytest.mark.parametrize("name", ["_children", "_parent", "id", "create_time", "metadata"])
def test_an_answer_of_chatgpt_stays_without_the_field(
    read: Reader, name: str, wrong: object
) -> None:
    outcome = chatgpt(read, **{name: wrong})
    assert [event.amounts.output_chars for event in outcome.events] == [20]
    assert [event.amounts.input_chars for event in outcome.events] == [8]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
@pytest.mark.parametrize("name", ["uuid", "created_at", "parent_message_uuid"])
def test_an_answer_of_claude_stays_without_the_field(
    read: Reader, name: str, wrong: object
) -> None:
    outcome = claude(read, **{name: wrong})
    assert [event.amounts.output_chars for event in outcome.events] == [20]


def test_what_stands_beside_the_field_is_kept(read: Reader) -> None:
    (event,) = chatgpt(read, metadata={"model_slug": "gpt-4o", "request_id": 7}).events
    assert event.series.model == "gpt-4o"


@pytest.mark.parametrize("wrong", [[1], 7, "x", True], ids=str)
def test_without_what_was_said_there_is_no_answer_and_it_is_told(
    read: Reader, wrong: object
) -> None:
    for outcome in (
        chatgpt(read, author=wrong),
        chatgpt(read, content={"parts": [wrong, 5]}),
        chatgpt(read, _message=wrong),
        claude(read, content=[wrong, {"text": 5}]),
    ):
        assert outcome.events == ()
        assert len(outcome.rejected) == 1
