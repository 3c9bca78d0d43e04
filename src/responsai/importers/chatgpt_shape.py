"""The records of a ChatGPT export, as far as they concern us."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from responsai.importers.tolerant import Fitting, part_or_none
from responsai.importers.tolerant import make_the_best as make_the_best_of

if TYPE_CHECKING:
    from responsai.importers.faults import Fault


class Author(msgspec.Struct, gc=False):
    """Who wrote a message."""

    role: str | None = None
    name: str | None = None


class Made(msgspec.Struct, gc=False):
    """Mark of a picture that was made, not uploaded."""

    gen_id: str | None = None


class PartMarks(msgspec.Struct, gc=False):
    """What is told of a picture."""

    dalle: Made | None = None
    generation: Made | None = None


class Part(msgspec.Struct, gc=False):
    """Part of a message that is no plain text: picture, sound, transcript."""

    content_type: str | None = None
    text: str | None = None
    asset_pointer: str | None = None
    width: int | None = None
    height: int | None = None
    metadata: PartMarks | None = None


class DamagedPart(Part, gc=False):
    """A part of which something did not fit: ``Part.width`` and the like."""

    lost: frozenset[str] = frozenset()


class Thought(msgspec.Struct, gc=False):
    """A piece of the reasoning that is shown."""

    summary: str | None = None
    content: str | None = None


class Content(msgspec.Struct, gc=False):
    """What a message says."""

    content_type: str | None = None
    parts: list[str | Part | None] | None = None
    text: str | None = None
    thoughts: list[Thought] | None = None
    result: str | None = None


class Marks(msgspec.Struct, gc=False):
    """What is told of a message."""

    model_slug: str | None = None
    resolved_model_slug: str | None = None
    turn_exchange_id: str | None = None
    request_id: str | None = None
    async_task_type: str | None = None
    is_visually_hidden_from_conversation: bool | None = None
    is_user_system_message: bool | None = None


class Message(msgspec.Struct, gc=False):
    """One message of a person, the model or a tool."""

    id: str | None = None
    author: Author | None = None
    create_time: float | str | None = None
    content: Content | None = None
    metadata: Marks | None = None


class Node(msgspec.Struct, gc=False):
    """A place in the tree of a conversation."""

    parent: str | None = None
    children: list[str] | None = None
    message: Message | None = None


class DamagedNode(Node, gc=False):
    """A node in which something did not fit: ``Message.author``, ``Author.role`` and the like."""

    lost: frozenset[str] = frozenset()


class Conversation(msgspec.Struct, gc=False):
    """A conversation with all of its branches."""

    id: str | None = None
    conversation_id: str | None = None
    create_time: float | str | None = None
    update_time: float | str | None = None
    default_model_slug: str | None = None
    mapping: dict[str, Node] | None = None


class _Loose(msgspec.Struct):
    """The same with each part left undecoded."""

    id: msgspec.Raw = msgspec.Raw(b"null")
    conversation_id: msgspec.Raw = msgspec.Raw(b"null")
    create_time: msgspec.Raw = msgspec.Raw(b"null")
    update_time: msgspec.Raw = msgspec.Raw(b"null")
    default_model_slug: msgspec.Raw = msgspec.Raw(b"null")
    mapping: dict[str, msgspec.Raw] | None = None


_PARENT: Final = frozenset({"Node.parent"})
_NO_NODE: Final = frozenset({"Node.parent", "Node.message"})
_CONVERSATION: Final = msgspec.json.Decoder(Conversation)
_LOOSE: Final = msgspec.json.Decoder(_Loose)
_NODE: Final = msgspec.json.Decoder(Node)
_TEXT: Final = msgspec.json.Decoder(str | None)
_TIME: Final = msgspec.json.Decoder(float | str | None)
_FITTING: Final = Fitting({Node: DamagedNode, Part: DamagedPart})
_NEVER_MISSED: Final = frozenset(
    {
        "Node.children",
        "Message.id",
        "Message.create_time",
        "Marks.model_slug",
        "Marks.resolved_model_slug",
        "Content.content_type",
        "Part.width",
        "Part.height",
    }
)
"""Without them all is counted; what else is missing is told."""


def decode(data: memoryview) -> tuple[Conversation, int]:
    """A whole, sound conversation, and how many of its nodes are damaged: none.

    Raises:
        DecodeError, UnicodeDecodeError, RecursionError: It is none.
    """
    return _CONVERSATION.decode(data), 0


def make_the_best(data: bytes) -> tuple[Conversation, int] | Fault:
    """A conversation of which fields or nodes are not as they should be; counts such nodes."""
    return make_the_best_of(data, _loosely)


def _loosely(data: bytes) -> tuple[Conversation, int]:
    loose = _LOOSE.decode(data)
    nodes: dict[str, Node] = {}
    for name, raw in (loose.mapping or {}).items():
        node = part_or_none(_NODE, raw) or _FITTING.record(Node, raw, set())
        nodes[name] = DamagedNode(lost=_NO_NODE) if node is None else node
    conversation = Conversation(
        id=part_or_none(_TEXT, loose.id),
        conversation_id=part_or_none(_TEXT, loose.conversation_id),
        create_time=part_or_none(_TIME, loose.create_time),
        update_time=part_or_none(_TIME, loose.update_time),
        default_model_slug=part_or_none(_TEXT, loose.default_model_slug),
        mapping=None if loose.mapping is None else nodes,
    )
    return conversation, _misses(nodes)


def _misses(nodes: dict[str, Node]) -> int:
    """How many nodes miss something; not a parent that tells of its child itself."""
    damaged = {name: node.lost for name, node in nodes.items() if isinstance(node, DamagedNode)}
    if not damaged:
        return 0
    children = {child for node in nodes.values() for child in node.children or ()}
    return sum(
        not lost - (_PARENT if name in children else frozenset()) <= _NEVER_MISSED
        for name, lost in damaged.items()
    )
