"""Fields of another kind than expected cost what they tell, not the answer they stand beside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from responsai.importers.chatgpt import ChatGpt
from responsai.importers.claude_ai import ClaudeAi

if TYPE_CHECKING:
    from collections.abc import Callable

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
    told = name == "metadata" and not isinstance(wrong, dict)
    assert bool(outcome.rejected) == told
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


@pytest.mark.parametrize("wrong", [[1], 7, True], ids=str)
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


def spoken(outcome: Outcome) -> list[tuple[int, int]]:
    """Characters read and written."""
    return [(event.amounts.input_chars, event.amounts.output_chars) for event in outcome.events]


@pytest.mark.parametrize("wrong", [[1], 7, True], ids=str)
@pytest.mark.parametrize(
    "content",
    [
        lambda wrong: {"parts": [wrong, "y" * 20]},
        lambda wrong: {"parts": ["y" * 20, {"text": wrong}]},
        lambda wrong: {"text": wrong, "parts": ["y" * 20]},
        lambda wrong: {"thoughts": [{"summary": wrong, "content": "y" * 20}, wrong]},
    ],
)
def test_a_damaged_piece_costs_itself_and_is_told(
    read: Reader, content: Callable[[object], object], wrong: object
) -> None:
    outcome = chatgpt(read, content=content(wrong))
    assert spoken(outcome) == [(8, 20)]
    assert len(outcome.rejected) == 1


@pytest.mark.parametrize("wrong", [[1], "1024", True], ids=str)
@pytest.mark.parametrize("field", ["width", "height", "asset_pointer", "text"])
def test_a_picture_stays_without_the_field(read: Reader, field: str, wrong: object) -> None:
    part: dict[str, Any] = {"content_type": "image_asset_pointer", "width": 8, "height": 9}
    part |= {"metadata": {"dalle": {"gen_id": "g"}}} | {field: wrong}
    whole = chatgpt(read, content={"parts": [part | {field: None}, "y" * 20]})
    outcome = chatgpt(read, content={"parts": [part, "y" * 20]})
    assert outcome.keys == whole.keys
    assert len(outcome.events) == 2


def test_a_picture_has_one_name_whichever_mark_tells_it(read: Reader) -> None:
    keys = set()
    for marks in (
        {"generation": {"gen_id": "g"}, "dalle": {"gen_id": "g"}},
        {"generation": {}, "dalle": {"gen_id": "g"}},
        {"generation": {"gen_id": 5}, "dalle": {"gen_id": "g"}},
        {"generation": {"gen_id": "g"}, "dalle": 5},
    ):
        part = {"content_type": "image_asset_pointer", "metadata": marks}
        (event,) = chatgpt(read, content={"parts": [part]}).events
        keys.add(event.key)
    assert len(keys) == 1


@pytest.mark.parametrize("wrong", WRONG, ids=str)
@pytest.mark.parametrize(
    "fields",
    [
        {"content": [{"type": "text", "text": "y" * 20}], "text": ...},
        {"attachments": ...},
        {"attachments": [...]},
        {"content": [{"type": ..., "text": "y" * 20}]},
        {"content": [..., {"type": "text", "text": "y" * 20}]},
    ],
    ids=str,
)
def test_an_answer_of_claude_stays_without_what_stands_beside(
    read: Reader, fields: dict[str, Any], wrong: object
) -> None:
    def put(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: put(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [put(inner) for inner in value]
        return wrong if value is ... else value

    assert spoken(claude(read, **put(fields))) == [(8, 20)]


@pytest.mark.parametrize("wrong", [[1], 7, {"q": 1}, True], ids=str)
@pytest.mark.parametrize("place", ["uuid", "parent_message_uuid"])
def test_an_answer_of_claude_read_the_message_before_it(
    read: Reader, place: str, wrong: object
) -> None:
    root = "00000000-0000-4000-8000-000000000000"
    asked: dict[str, object] = {"uuid": "q", "sender": "human", "text": "x" * 8}
    asked["parent_message_uuid"] = root
    edited = asked | {"uuid": "e", "text": "x" * 4}
    answers: list[dict[str, object]] = [
        {"uuid": name, "sender": "assistant", "text": "y" * 20, "parent_message_uuid": "q"}
        for name in ("a", "b")
    ]
    if place == "uuid":
        asked["uuid"] = wrong
    else:
        answers[0]["parent_message_uuid"] = wrong
    export = [{"uuid": "c", "chat_messages": [edited, asked, *answers]}]
    outcome = read(ClaudeAi(), json.dumps(export).encode())
    assert spoken(outcome) == [(8, 20), (8, 20)]
    assert len(outcome.rejected) == 1


@pytest.mark.parametrize("wrong", [[1], 7, True], ids=str)
def test_what_a_tool_gave_back_stays_without_the_piece(read: Reader, wrong: object) -> None:
    given = {"type": "tool_result", "content": ["r" * 5, wrong, {"text": "r" * 7}, {"text": wrong}]}
    outcome = claude(read, content=[given, {"type": "text", "text": "y" * 20}])
    assert spoken(outcome) == [(8 + 12, 20)]
    assert len(outcome.rejected) == 1


@pytest.mark.parametrize("sender", [7, None, "bot"])
def test_what_nobody_is_told_to_have_said_is_left_out_and_told(
    read: Reader, sender: object
) -> None:
    def message(name: str, who: object, length: int) -> dict[str, Any]:
        return {"uuid": name, "sender": who, "text": "x" * length}

    told = [
        message("q", "human", 8), message("a", sender, 400),
        message("r", "human", 4), message("b", "assistant", 20),
    ]  # fmt: skip
    outcome = read(ClaudeAi(), json.dumps([{"uuid": "c", "chat_messages": told}]).encode())
    assert spoken(outcome) == [(4, 20)]
    assert len(outcome.rejected) == 1
