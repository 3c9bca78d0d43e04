"""An export that is damaged and one that is whole, imported one after the other, count once.

Whatever field of an export is of another kind: what the damaged export gives is part of what the
whole one gives, so that importing the whole one later leaves nothing counted twice, and nothing
counted too high. What it gives less of is told.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.importers.conftest import NOW_MS, gather, salted
from tests.importers.test_fuzz import Bytes

from responsai.importers.base import Context
from responsai.importers.chatgpt import ChatGpt
from responsai.importers.claude_ai import ClaudeAi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.importers.conftest import Outcome

    from responsai.importers.base import Importer

Path = tuple[str | int, ...]
START = 1_750_000_000
WRONG = (5, "x", {"x": 1}, [1])


def number(place: int) -> str:
    return f"aaaaaaaa-1111-4222-8333-{place:012x}"


def at(second: int) -> str:
    return f"2025-06-15T15:06:{second:02}.123456Z"


def node(
    place: int, parent: int | None, role: str, content: dict[str, Any], **marks: Any
) -> dict[str, Any]:
    message = {
        "id": number(place),
        "author": {"role": role, "name": None},
        "create_time": START + place,
        "content": content,
        "metadata": marks,
    }
    before = None if parent is None else number(parent)
    return {"id": number(place), "parent": before, "children": [], "message": message}


def words(*said: str) -> dict[str, Any]:
    return {"content_type": "text", "parts": list(said)}


def picture(file: str, made: str | None) -> dict[str, Any]:
    marks = None if made is None else {"dalle": {"gen_id": made}, "generation": {"gen_id": made}}
    part = {"content_type": "image_asset_pointer", "asset_pointer": f"sediment://{file}"}
    size = {"width": 1024, "height": 1536, "metadata": marks}
    return {"content_type": "multimodal_text", "parts": [part | size]}


def chatgpt() -> list[dict[str, Any]]:
    """Two conversations: reasoning, tools and pictures in several nodes, branches, plain ones."""
    hidden = {"is_visually_hidden_from_conversation": True}
    thoughts = [{"summary": "s", "content": "t" * 20}, {"summary": "s" * 9}]
    first, second = {"turn_exchange_id": "one"}, {"turn_exchange_id": "two"}
    model = {"model_slug": "gpt-5-thinking", "request_id": number(99)}
    nodes = [
        node(1, None, "system", words(""), **hidden),
        node(2, 1, "user", picture("shown", None), **first),
        node(
            3, 2, "assistant", {"content_type": "thoughts", "thoughts": thoughts}, **model, **first
        ),
        node(4, 3, "assistant", {"content_type": "code", "text": "c" * 30}, **model, **first),
        node(5, 4, "tool", {"content_type": "execution_output", "text": "o" * 8}, **first),
        node(6, 5, "tool", picture("made", number(88)), async_task_type="image_gen", **first),
        node(7, 6, "assistant", words("a" * 50, "b" * 7), **model, **first),
        node(8, 7, "user", words("v" * 4), **second),
        node(9, 8, "assistant", words("b" * 30), model_slug="gpt-4o", **second),
        node(10, 8, "assistant", words("w" * 40), model_slug="gpt-4o", turn_exchange_id="three"),
    ]
    plain = [
        node(21, None, "user", words("q" * 8)),
        node(22, 21, "assistant", words("a" * 16)),
        node(23, 22, "assistant", words("b" * 20)),
        node(24, 22, "assistant", words("c" * 24)),
        node(25, 23, "user", words("d" * 12)),
        node(26, 25, "assistant", words("e" * 28)),
    ]
    for tree in (nodes, plain):
        for told in tree:
            name = told["id"]
            told["children"] = [other["id"] for other in tree if other["parent"] == name]
    return [
        {"create_time": START, "update_time": START + 99, "conversation_id": number(place),
         "default_model_slug": "gpt-4o", "mapping": {told["id"]: told for told in tree}}
        for place, tree in ((500, nodes), (501, plain))
    ]  # fmt: skip


def claude(*, linked: bool) -> list[dict[str, Any]]:
    """A conversation with thoughts, a tool and a document."""
    called = {"type": "tool_use", "name": "w", "input": {"q": "i" * 9}}
    given = {"type": "tool_result", "content": [{"type": "text", "text": "r" * 30}, {"text": "s"}]}
    thought = {"type": "thinking", "thinking": "t" * 20}
    said = [
        ("human", [{"type": "text", "text": "h" * 40}]),
        ("assistant", [thought, {"type": "text", "text": "a" * 60}, called, given]),
        ("human", [{"type": "text", "text": "k" * 8}, {"type": "voice_note", "transcript": "v"}]),
        ("assistant", [{"type": "text", "text": "l" * 24}]),
    ]
    messages = []
    for place, (sender, content) in enumerate(said):
        told = {"uuid": number(place + 1), "sender": sender, "content": content}
        told |= {"text": "x" * 4, "created_at": at(place), "updated_at": at(place)}
        attached = [{"extracted_content": "e" * 80}] if place == 0 else []
        told |= {"attachments": attached}
        if linked:
            told["parent_message_uuid"] = number(place)
        messages.append(told)
    whole = {"uuid": number(500), "created_at": at(0), "account": {"uuid": number(501)}}
    return [whole | {"updated_at": at(59), "chat_messages": messages}]


def paths(value: object, before: Path = ()) -> Iterator[Path]:
    """Places of all fields and items."""
    told = value.items() if isinstance(value, dict) else ()
    for name, inner in enumerate(value) if isinstance(value, list) else told:
        yield (*before, name)
        yield from paths(inner, (*before, name))


def of_another_kind(export: list[Any], path: Path, free: frozenset[str]) -> Iterator[object]:
    """Values that a place cannot hold; none where it may hold any of them."""
    value: Any = export
    for name in path:
        value = value[name]
    if value is None or not free.isdisjoint(map(str, path)):
        return
    for wrong in WRONG:
        numbers = isinstance(wrong, int) and isinstance(value, int | float)
        if type(wrong) is not type(value) and not numbers:
            yield wrong


def damaged(export: list[Any], path: Path, wrong: object) -> list[Any]:
    """The export with another value in one place."""
    changed = copy.deepcopy(export)
    place: Any = changed
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = wrong
    return changed


EXPORTS: dict[str, tuple[Importer, list[Any], frozenset[str]]] = {
    "chatgpt": (ChatGpt(), chatgpt(), frozenset[str]()),
    "claude": (ClaudeAi(), claude(linked=False), frozenset({"input"})),
    "claude_linked": (ClaudeAi(), claude(linked=True), frozenset({"input"})),
}
"""Each with the fields that may be of any kind."""


def may_be_either(path: Path, wrong: object) -> bool:
    """Whether a place holds words or a record: parts of messages, and what tools gave back."""
    words_or_record = isinstance(wrong, str | dict) and path[-2] == "parts"
    given = isinstance(wrong, str) and path.count("content") == 2
    return words_or_record or (given and "text" not in path)


def read(importer: Importer, export: list[Any]) -> Outcome:
    return gather(importer.read(Bytes(json.dumps(export).encode()), Context(salted, NOW_MS)))


def amounts(outcome: Outcome) -> dict[bytes, tuple[int, ...]]:
    return {event.key: event.amounts.values() for event in outcome.events}


@pytest.mark.parametrize("name", EXPORTS)
def test_a_damaged_export_gives_a_part_of_what_the_whole_one_gives(name: str) -> None:
    importer, export, free = EXPORTS[name]
    whole = amounts(read(importer, export))
    assert len(whole) == (7 if name == "chatgpt" else 2)
    for path in paths(export):
        for wrong in of_another_kind(export, path, free):
            if len(path) > 1 and may_be_either(path, wrong):
                continue
            outcome = read(importer, damaged(export, path, wrong))
            found = amounts(outcome)
            place = (path, wrong)
            if name != "chatgpt" and path[-1] == "uuid":
                # An answer that lost its own name cannot be known again.
                assert outcome.rejected or found == whole, place
                continue
            assert found.keys() <= whole.keys(), place
            for key, told in found.items():
                assert all(map(int.__le__, told, whole[key])), place
            assert outcome.rejected or found == whole, place


@pytest.mark.parametrize("name", EXPORTS)
def test_the_whole_export_is_told_as_whole(name: str) -> None:
    importer, export, _ = EXPORTS[name]
    assert not read(importer, export).rejected
