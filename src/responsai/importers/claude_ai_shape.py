"""The records of a Claude.ai export, as far as they concern us."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from responsai.importers.tolerant import Fitting, part_or_none
from responsai.importers.tolerant import make_the_best as make_the_best_of

if TYPE_CHECKING:
    from responsai.importers.faults import Fault

_NO_INPUT: Final = (b"", b"null", b"{}")
_PLACEHOLDER: Final = re.compile(
    r"(?:```\s*)?This block is not supported on your current device yet\.?(?:\s*```)?"
)
"""What the export writes into ``text`` in place of blocks that it holds in ``content``."""


class Block(msgspec.Struct, gc=False):
    """A piece of a message."""

    type: str | None = None
    text: str | None = None
    thinking: str | None = None
    transcript: str | None = None
    input: msgspec.Raw = msgspec.Raw(b"")
    content: msgspec.Raw = msgspec.Raw(b"")


class Attachment(msgspec.Struct, gc=False):
    """A document whose text was put into the message."""

    extracted_content: str | None = None


class Message(msgspec.Struct, gc=False):
    """One message of a person or of the model."""

    uuid: str | None = None
    sender: str | None = None
    text: str | None = None
    content: list[Block] | None = None
    attachments: list[Attachment] | None = None
    created_at: str | None = None
    updated_at: str | None = None
    parent_message_uuid: str | None = None


class Account(msgspec.Struct, gc=False):
    """Whose conversation it is."""

    uuid: str | None = None


class Conversation(msgspec.Struct, gc=False):
    """A conversation; exports of early 2024 call its messages just that."""

    uuid: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    account: Account | None = None
    chat_messages: list[Message] | None = None
    messages: list[Message] | None = None


class _Loose(msgspec.Struct):
    uuid: msgspec.Raw = msgspec.Raw(b"null")
    created_at: msgspec.Raw = msgspec.Raw(b"null")
    updated_at: msgspec.Raw = msgspec.Raw(b"null")
    account: msgspec.Raw = msgspec.Raw(b"null")
    chat_messages: list[msgspec.Raw] | None = None
    messages: list[msgspec.Raw] | None = None


class _Result(msgspec.Struct, gc=False):
    text: str | None = None


_CONVERSATION: Final = msgspec.json.Decoder(Conversation)
_LOOSE: Final = msgspec.json.Decoder(_Loose)
_MESSAGE: Final = msgspec.json.Decoder(Message)
_ACCOUNT: Final = msgspec.json.Decoder(Account | None)
_FITTING: Final = Fitting({})
_NEVER_MISSED: Final = frozenset({"Message.created_at", "Message.updated_at"})
"""Without them all is counted; what else is missing is told."""
_TEXT_BESIDE: Final = frozenset({"Message.text"})
"""Never missed where there are blocks."""
_TEXT: Final = msgspec.json.Decoder(str | None)
_ANYTHING: Final = msgspec.json.Decoder(object)
_ITEMS: Final = msgspec.json.Decoder(list[msgspec.Raw])
_ITEM: Final = msgspec.json.Decoder(_Result | str)
_RESULT: Final = msgspec.json.Decoder(str | list[_Result | str] | None)


def decode(data: memoryview) -> tuple[Conversation, int]:
    """A whole, sound conversation, and how many of its messages are damaged: none.

    Raises:
        DecodeError, UnicodeDecodeError, RecursionError: It is none.
    """
    return _CONVERSATION.decode(data), 0


def make_the_best(data: bytes) -> tuple[Conversation, int] | Fault:
    """A conversation of which some messages are not as they should be, and their number."""
    return make_the_best_of(data, _loosely)


class Lengths(NamedTuple):
    """Characters of a message.

    Attributes:
        written: Those that the model wrote or the person sent.
        reasoning: The part of them that is reasoning.
        results: Those that tools gave back.
        whole: None were lost with what is damaged or of another kind.
    """

    written: int
    reasoning: int
    results: int
    whole: bool


def lengths(message: Message) -> Lengths:
    """How much a message holds.

    The ``text`` beside the blocks is not counted: it repeats them, with placeholders for those
    it cannot show. It is used only where there is no block, as in exports of 2024.
    """
    written = reasoning = results = 0
    whole = True
    for block in message.content or ():
        if block.type == "tool_result":
            given = _result(block.content)
            results += sum(length or 0 for length in given)
            whole = whole and None not in given
            continue
        reasoning += len(block.thinking or "")
        written += len(block.text or "") + len(block.transcript or "") + _tool_input(block.input)
    if not message.content and message.text:
        written = len(_PLACEHOLDER.sub("", message.text).strip("\n"))
    attached = sum(len(item.extracted_content or "") for item in message.attachments or ())
    return Lengths(written + reasoning + attached, reasoning, results, whole)


def _tool_input(raw: msgspec.Raw) -> int:
    """Length of what the model handed to a tool, without the escapes of the file."""
    if bytes(raw) in _NO_INPUT:
        return 0
    try:
        return len(msgspec.json.encode(part_or_none(_ANYTHING, raw)).decode())
    except RecursionError:
        return len(raw)


def _result(raw: msgspec.Raw) -> list[int | None]:
    """Lengths of the texts that a tool gave back; ``None`` for each that cannot be read."""
    if bytes(raw) in _NO_INPUT:
        return []
    told = part_or_none(_RESULT, raw)
    if told is None:
        items = part_or_none(_ITEMS, raw)
        if items is None:
            return [None]
        return [_length(part_or_none(_ITEM, item)) for item in items]
    return [_length(item) for item in ([told] if isinstance(told, str) else told)]


def _length(item: _Result | str | None) -> int | None:
    if item is None:
        return None
    return len(item if isinstance(item, str) else item.text or "")


def _loosely(data: bytes) -> tuple[Conversation, int]:
    loose = _LOOSE.decode(data)
    raw = loose.chat_messages if loose.chat_messages is not None else loose.messages
    damaged = 0
    messages: list[Message] = []
    for one in raw or ():
        lost: set[str] = set()
        message = part_or_none(_MESSAGE, one) or _FITTING.record(Message, one, lost)
        # One of which nothing is known keeps its place, by which others may be known.
        messages.append(message or Message())
        beside = _TEXT_BESIDE if message and message.content else frozenset()
        damaged += message is None or not lost - beside <= _NEVER_MISSED
    conversation = Conversation(
        uuid=part_or_none(_TEXT, loose.uuid),
        created_at=part_or_none(_TEXT, loose.created_at),
        updated_at=part_or_none(_TEXT, loose.updated_at),
        account=part_or_none(_ACCOUNT, loose.account),
        chat_messages=None if raw is None else messages,
    )
    return conversation, damaged
