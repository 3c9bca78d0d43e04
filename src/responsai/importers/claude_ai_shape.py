"""The records of a Claude.ai export, as far as they concern us."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from responsai.importers.tolerant import fields_that_fit, part_or_none
from responsai.importers.tolerant import make_the_best as make_the_best_of

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_NEEDED: Final = frozenset({"sender", "text", "content", "attachments"})
"""Without them nothing is known of what was said; what else is missing is told as such."""
_TEXT: Final = msgspec.json.Decoder(str | None)
_ANYTHING: Final = msgspec.json.Decoder(object)
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


def lengths(message: Message) -> tuple[int, int, int]:
    """Characters that the model wrote or the person sent, those of reasoning, those of tools.

    The ``text`` beside the blocks is not counted: it repeats them, with placeholders for those
    it cannot show. It is used only where there is no block, as in exports of 2024.
    """
    written = reasoning = results = 0
    for block in message.content or ():
        if block.type == "tool_result":
            results += _result(block.content)
            continue
        reasoning += len(block.thinking or "")
        written += len(block.text or "") + len(block.transcript or "") + _tool_input(block.input)
    if not message.content and message.text:
        written = len(_PLACEHOLDER.sub("", message.text).strip("\n"))
    attached = sum(len(item.extracted_content or "") for item in message.attachments or ())
    return written + reasoning + attached, reasoning, results


def _tool_input(raw: msgspec.Raw) -> int:
    """Length of what the model handed to a tool, without the escapes of the file."""
    if bytes(raw) in _NO_INPUT:
        return 0
    try:
        return len(msgspec.json.encode(part_or_none(_ANYTHING, raw)).decode())
    except RecursionError:
        return len(raw)


def _result(raw: msgspec.Raw) -> int:
    """Length of the text that a tool gave back."""
    if not raw:
        return 0
    told = part_or_none(_RESULT, raw)
    if told is None or isinstance(told, str):
        return len(told or "")
    return sum(len(item) if isinstance(item, str) else len(item.text or "") for item in told)


def _loosely(data: bytes) -> tuple[Conversation, int]:
    loose = _LOOSE.decode(data)
    raw = loose.chat_messages if loose.chat_messages is not None else loose.messages
    messages = list(_sound(raw or ()))
    conversation = Conversation(
        uuid=part_or_none(_TEXT, loose.uuid),
        created_at=part_or_none(_TEXT, loose.created_at),
        updated_at=part_or_none(_TEXT, loose.updated_at),
        account=part_or_none(_ACCOUNT, loose.account),
        chat_messages=None if raw is None else messages,
    )
    return conversation, len(raw or ()) - len(messages)


def _sound(messages: list[msgspec.Raw] | tuple[()]) -> Iterator[Message]:
    for raw in messages:
        message = part_or_none(_MESSAGE, raw) or fields_that_fit(Message, raw, _NEEDED)
        if message is not None:
            yield message
