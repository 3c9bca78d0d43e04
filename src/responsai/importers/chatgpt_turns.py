"""Answers in the tree of one ChatGPT conversation.

The tree holds all branches, also those no longer shown: they were computed too. One answer is
one turn of the assistant: what follows a message of the user, often several nodes (reasoning,
calls of tools, their results, text). A node opens a turn of its own where it follows the user,
where its ``turn_exchange_id`` or else its ``request_id`` is another than that of the node
before, and where it is a second way on from the same node and no such id ties it to the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from responsai.importers.chatgpt_shape import DamagedNode, DamagedPart
from responsai.importers.chatgpt_tree import parents_first
from responsai.importers.claude_code_calls import unique
from responsai.importers.fields import believed_ms, moment_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.importers.chatgpt_shape import Content, Conversation, Message, Part

REASONING: Final = re.compile(r"thinking|^o[1-9]\b|-t-|-pro$|research")
"""Slugs of models that reason out of sight: o1, o3-mini, gpt-5-thinking, gpt-5-t-mini ..."""

_NOT_TOLD: Final = frozenset({"", "auto"})
"""Slugs that leave the choice to the product."""

_NOT_WRITTEN: Final = frozenset(
    {"user_editable_context", "model_editable_context", "reasoning_recap"}
)
"""Kinds of content that the product adds: custom instructions, memories, "Thought for 5 s"."""

_PICTURE: Final = "image_asset_pointer"
_SOUNDS: Final = frozenset(
    {"audio_asset_pointer", "audio_transcription", "real_time_user_audio_video_asset_pointer"}
)
_LARGEST_SIDE: Final = 10_000
"""Pixels; beyond it the export is not believed."""
_PICTURE_TOOL: Final = "dalle.text2im"
_PICTURE_TASK: Final = "image_gen"


class Picture(NamedTuple):
    """A picture that was made.

    Attributes:
        identity: Stable identity of it.
        size: Such as ``1024x1536``; empty if not told.
    """

    identity: str
    size: str


@dataclass(slots=True)
class Turn:
    """One answer, as far as it has been walked through.

    Attributes:
        identity: Stable identity of its first node.
        input: Characters read anew: the user's message and results of tools.
        near_ms: Moment of what stands nearest: of the user's message, else of the conversation,
            the turn after, or the end of the conversation. Only what can be true is a moment.
        exchange: ``turn_exchange_id`` of its nodes, if any.
        request: ``request_id`` of its nodes, if any.
        output: Characters written, reasoning included.
        reasoning: Characters of the reasoning shown.
        at_ms: Moment of its first node that has one that can be true.
        model: Slug of its last node that has one.
        images: The pictures made.
        spoken: Part of it was speech.
        unsure: What it is part of, or begins with, is lost: only its pictures are known.
        untied: What its nodes are tied by is lost for some.
    """

    identity: str
    input: int
    near_ms: int | None
    exchange: str | None = None
    request: str | None = None
    output: int = 0
    reasoning: int = 0
    at_ms: int | None = None
    model: str | None = None
    images: list[Picture] = field(default_factory=list)
    spoken: bool = False
    unsure: bool = False
    untied: bool = False


class _Place(NamedTuple):
    """What comes before a node: the turn it may go on with, else the user's words.

    Between may stand what could be anybody's message, as it is damaged.
    """

    turn: Turn | None
    asked: int
    asked_ms: int | None
    unsure: bool = False


_BEGINNING: Final = _Place(None, 0, None)
_NOTHING: Final[frozenset[str]] = frozenset()
_TIES: Final = frozenset({"Message.metadata", "Marks.turn_exchange_id", "Marks.request_id"})
_NAMES_OF_PICTURES: Final = frozenset(
    {
        "Part.metadata",
        "PartMarks.generation",
        "PartMarks.dalle",
        "Made.gen_id",
        "Part.asset_pointer",
    }
)


def turns(conversation: Conversation, now_ms: int) -> list[Turn]:
    """All answers of a conversation, in the order of its nodes.

    Args:
        conversation: With all of its nodes.
        now_ms: Later moments are not believed.
    """
    found = _Walk(conversation, now_ms).turns()
    if any(turn.at_ms is None and turn.near_ms is None for turn in found):
        _set_near(found, conversation, now_ms)
    return found


def _set_near(found: list[Turn], conversation: Conversation, now_ms: int) -> None:
    """Give turns of which nothing tells the moment that of what stands nearest."""
    began_ms = believed_ms(moment_of(conversation.create_time), now_ms)
    later_ms = believed_ms(moment_of(conversation.update_time), now_ms)
    for turn in reversed(found):
        # The question stands before its answer, so that it is nearer to the turn before.
        own_ms = turn.at_ms if turn.near_ms is None else turn.near_ms
        if turn.near_ms is None:
            turn.near_ms = later_ms if began_ms is None else began_ms
        later_ms = later_ms if own_ms is None else own_ms


def told_model(slug: str | None) -> str | None:
    """A model's name, unless the slug leaves it open."""
    return None if slug is None or slug.strip() in _NOT_TOLD else slug


class _Walk:
    """One walk through the tree, parents first; loops are cut where they are met."""

    def __init__(self, conversation: Conversation, now_ms: int) -> None:
        self._now_ms = now_ms
        self._nodes = conversation.mapping or {}
        self._family = _family(conversation)
        self._found: list[Turn] = []
        self._continued: set[str] = set()
        self._doubted: set[str] = set()

    def turns(self) -> list[Turn]:
        places: dict[str, _Place] = {}
        for name, parent in parents_first(self._nodes):
            before = places.get(parent, _BEGINNING) if parent is not None else _BEGINNING
            places[name] = self._after(name, parent, before)
        return self._found

    def _after(self, name: str, parent: str | None, before: _Place) -> _Place:
        """Take in one node; what comes before the next."""
        node = self._nodes[name]
        lost = node.lost if isinstance(node, DamagedNode) else _NOTHING
        message = node.message
        role = message.author.role if message and message.author else None
        if lost and parent is None and "Node.parent" in lost:
            before = before._replace(unsure=True)
        if lost and role is None:
            self._doubted.add(parent or "")
            return _Place(before.turn, 0, before.asked_ms, unsure=True)
        if message is None or _unwritten(message, lost):
            return before
        if role == "user":
            characters, _, _ = _said(message.content)
            asked = characters + (before.asked if before.turn is None else 0)
            return _Place(None, asked, self._moment(message) or before.asked_ms)
        if role == "assistant":
            turn = self._turn(name, parent, before, lost)
            if others := _answered(turn, message):
                turn.images += self._pictures(name, message, others, lost)
            turn.untied = turn.untied or not _TIES.isdisjoint(lost)
            turn.at_ms = turn.at_ms or self._moment(message)
            return _Place(turn, 0, turn.at_ms or before.asked_ms)
        return self._tool(name, message, before, lost) if role == "tool" else before

    def _tool(self, name: str, message: Message, before: _Place, lost: frozenset[str]) -> _Place:
        """Results of a tool are read by the model; a picture is made by one."""
        characters, _, others = _said(message.content)
        images = self._pictures(name, message, others, lost) if others else []
        turn = before.turn
        if before.unsure:
            if not images:
                return before
            turn = None
        if turn is None and not images:
            return _Place(None, before.asked + characters, before.asked_ms)
        if turn is None:
            turn = self._open(name, before, unsure=before.unsure)
        turn.input += characters
        turn.images += images
        if images:
            turn.at_ms = turn.at_ms or self._moment(message)
        return _Place(turn, 0, before.asked_ms)

    def _turn(self, name: str, parent: str | None, before: _Place, lost: frozenset[str]) -> Turn:
        """The turn that a node of the assistant belongs to."""
        turn = before.turn
        if turn is None:
            return self._open(name, before, unsure=before.unsure)
        doubted = before.unsure or parent in self._doubted
        second = parent in self._continued or doubted
        if parent is not None:
            self._continued.add(parent)
        untied = turn.untied or not _TIES.isdisjoint(lost)
        message = self._nodes[name].message
        marks = message.metadata if message else None
        exchange = marks.turn_exchange_id if marks else None
        request = marks.request_id if marks else None
        if exchange and turn.exchange:
            other, unsure = exchange != turn.exchange, False
        elif request and turn.request:
            other, unsure = request != turn.request, untied
        else:
            other, unsure = second, untied or doubted
        return self._open(name, before, unsure=unsure) if other else turn

    def _open(self, name: str, before: _Place, *, unsure: bool) -> Turn:
        node = self._id(name)
        identity = f"message {node}"
        if not unique(node):
            identity = f"{self._family} {identity}"
        asked = before.asked if before.turn is None else 0
        turn = Turn(identity, asked, before.asked_ms, unsure=unsure)
        self._found.append(turn)
        return turn

    def _id(self, name: str) -> str:
        message = self._nodes[name].message
        return (message.id if message else None) or name

    def _pictures(
        self, name: str, message: Message, others: Sequence[Part], lost: frozenset[str]
    ) -> list[Picture]:
        """Pictures of a node that were made, not shown by a person or a tool."""
        # Without its neighbours a part is not known by its place among them.
        node = None if "Content.parts" in lost else self._id(name)
        return _pictures(message, others, node)

    def _moment(self, message: Message) -> int | None:
        return believed_ms(moment_of(message.create_time), self._now_ms)


def _family(conversation: Conversation) -> str:
    """What tells a conversation from others whose nodes have the same names."""
    named = conversation.conversation_id or conversation.id
    if named:
        return f"conversation {named}"
    first = next(iter(conversation.mapping or {}), "")
    return f"conversation of {conversation.create_time} at {first}"


def _unwritten(message: Message, lost: frozenset[str]) -> bool:
    """Whether the product put a message there, without the model or the person."""
    content = message.content
    if content is not None and content.content_type in _NOT_WRITTEN:
        return True
    if content is not None and "Content.content_type" in lost and not _tells(content):
        return True
    marks = message.metadata
    if marks is None:
        return False
    if marks.is_user_system_message:
        return True
    if not marks.is_visually_hidden_from_conversation:
        return False
    return message.author is not None and message.author.role == "user"


def _answered(turn: Turn, message: Message) -> Sequence[Part]:
    """Take a node of the assistant into its turn; what of it is no plain text."""
    characters, reasoning, others = _said(message.content)
    turn.output += characters
    turn.reasoning += reasoning
    if others:
        turn.spoken = turn.spoken or any(part.content_type in _SOUNDS for part in others)
    marks = message.metadata
    if marks is not None:
        slug = told_model(marks.resolved_model_slug) or told_model(marks.model_slug)
        turn.model = slug or turn.model
        turn.exchange = turn.exchange or marks.turn_exchange_id
        turn.request = turn.request or marks.request_id
    return others


def _said(content: Content | None) -> tuple[int, int, Sequence[Part]]:
    """Characters of a message, those of them that are reasoning, and what is no plain text."""
    if content is None:
        return 0, 0, ()
    text = reasoning = 0
    others: list[Part] = []
    for part in content.parts or ():
        if isinstance(part, str):
            text += len(part)
        elif part is not None:
            text += len(part.text or "")
            others.append(part)
    if content.text is not None:
        text += len(content.text)
    if content.result is not None:
        text += len(content.result)
    for thought in content.thoughts or ():
        reasoning += len(thought.content or thought.summary or "")
    return text + reasoning, reasoning, others


def _tells(content: Content) -> bool:
    """Whether there is any of what a person or a model may write, be it empty."""
    told = (content.parts, content.text, content.thoughts, content.result)
    return any(part is not None for part in told)


def _pictures(message: Message, others: Sequence[Part], node: str | None) -> list[Picture]:
    """Pictures made; those of which the name is lost would count again when it is found."""
    marks, author = message.metadata, message.author
    by_tool = (marks is not None and marks.async_task_type == _PICTURE_TASK) or (
        author is not None and author.name == _PICTURE_TOOL
    )
    found: list[Picture] = []
    for number, part in enumerate(others):
        if part.content_type != _PICTURE:
            continue
        told = part.metadata
        made = [one for one in (told.generation, told.dalle) if one is not None] if told else []
        if not made and not by_tool:
            continue
        name = next((one.gen_id for one in made if one.gen_id), None)
        if name is None and isinstance(part, DamagedPart) and part.lost & _NAMES_OF_PICTURES:
            continue
        name = (
            name or (part.asset_pointer or "").rpartition("/")[2] or (node and f"{node} {number}")
        )
        if name:
            found.append(Picture(f"image {name}", _size(part)))
    return found


def _size(part: Part) -> str:
    width, height = part.width or 0, part.height or 0
    fits = 0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE
    return f"{width}x{height}" if fits else ""
