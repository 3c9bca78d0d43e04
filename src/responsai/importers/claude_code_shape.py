"""Whether the beginning of a source looks like a Claude Code log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from responsai.importers.heads import first_records, text_head

if TYPE_CHECKING:
    from responsai.importers.base import Probe

_ENOUGH: Final = 3
"""Sure lines after which no more are looked at."""

_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6

_ROLES: Final = frozenset({"user", "assistant"})

_BEGINNING: Final = re.compile(
    rb"\s*\{(?:(?=[^\n]{0,900}?\"(?:parentUuid|sessionId)\"\s*:)[^\n]{0,900}?"
    rb"\"message\"\s*:\s*\{[^\n]{0,300}?\"(?:role\"\s*:\s*\"(?:user|assistant)\"|content\"\s*:)"
    rb"|\s*\"type\"\s*:\s*\"file-history-snapshot\"\s*,\s*\"messageId\"\s*:)"
)
"""Beginning of a first record that is longer than the head."""


class _Usage(msgspec.Struct):
    input_tokens: int | None = None
    output_tokens: int | None = None


class _Message(msgspec.Struct):
    role: str | None = None
    content: msgspec.Raw = msgspec.Raw(b"")
    parts: msgspec.Raw = msgspec.Raw(b"")
    usage: _Usage | None = None


class _Line(msgspec.Struct, rename="camel"):
    type: str | None = None
    message: _Message | None = None
    session_id: str | None = None
    parent_uuid: str | msgspec.UnsetType | None = msgspec.UNSET
    leaf_uuid: str | None = None
    message_id: str | None = None
    snapshot: msgspec.Raw = msgspec.Raw(b"")
    # Fields of other programs' logs that are otherwise alike.
    payload: msgspec.Raw = msgspec.Raw(b"")
    system_payload: msgspec.Raw = msgspec.Raw(b"")
    usage_metadata: msgspec.Raw = msgspec.Raw(b"")


_LINE: Final = msgspec.json.Decoder(_Line)


def recognise(probe: Probe) -> float:
    """How surely a source is a Claude Code log, from 0 to 1.

    Damaged lines and lines of unknown types say nothing; records of a known type with the
    fields of that type speak for it, the marks of other agents' logs against it.

    Raises:
        UnreadableError: The source cannot be read.
    """
    head = text_head(probe)
    sure = foreign = 0
    for line in first_records(head, complete=probe.is_all(head)):
        verdict = _verdict(line)
        sure += verdict > 0
        foreign += verdict < 0
        if sure >= _ENOUGH > foreign:
            break
    if sure or foreign:
        return _CERTAIN if sure > foreign else 0.0
    return _LIKELY if _BEGINNING.match(head) and b'"parts"' not in head else 0.0


def _verdict(data: bytes) -> int:
    """1 for a line of a Claude Code log, -1 for one of another log, 0 if it does not tell."""
    try:
        line = _LINE.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return 0
    message = line.message
    if line.payload or line.system_payload or line.usage_metadata or (message and message.parts):
        return -1
    if message is not None:
        return int(_is_message(line.type, message))
    return int(_is_other_record(line))


def _is_message(kind: str | None, message: _Message) -> bool:
    usage = message.usage
    if usage and usage.input_tokens is not None and usage.output_tokens is not None:
        return kind in {None, "assistant"}
    return kind in _ROLES and (message.role in _ROLES or bool(message.content))


def _is_other_record(line: _Line) -> bool:
    if line.type == "summary":
        return line.leaf_uuid is not None
    if line.type == "file-history-snapshot":
        return bool(line.snapshot) and line.message_id is not None
    if line.type == "queue-operation":
        return line.session_id is not None
    return (
        line.type == "system"
        and line.session_id is not None
        and line.parent_uuid is not msgspec.UNSET
    )
