"""Records of Gemini CLI: the session, and the answer that a message tells of, if any."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from responsai.importers.base import reading
from responsai.importers.claude_code_calls import unique
from responsai.importers.decoding import Name, decoded
from responsai.importers.documents import document_head
from responsai.importers.faults import Fault
from responsai.importers.fields import believable, moment_ms, tokens_of

if TYPE_CHECKING:
    from responsai.importers.base import Probe, Source

NEEDLES: Final = (b'"gemini"', b'"sessionId"')
"""Each line of interest holds one: an answer, or the beginning of the session."""

_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6
_FIRST_LINE_BYTES: Final = 64 * 1024
_BEGINNING: Final = re.compile(
    rb"\s*\{\s*\"(?:sessionId|lastUpdated|kind)\"\s*:(?=.{0,65000}?\"messages\"\s*:\s*\[\s*\{)"
    rb".*?\"type\"\s*:\s*\"(?:user|gemini|info|error|warning)\"",
    re.DOTALL,
)
"""Beginning of a session that is longer than the head."""


class Counts(NamedTuple):
    """Tokens of an answer.

    Attributes:
        fresh: Fresh input.
        cached: Input read from a cache.
        output: Output, reasoning included.
        reasoning: The reasoning part of the output.
    """

    fresh: int = 0
    cached: int = 0
    output: int = 0
    reasoning: int = 0


class Answer(NamedTuple):
    """One answer.

    Attributes:
        identity: What its key is made from.
        at_ms: Moment, UTC.
        model: As recorded.
        counts: Its tokens.
        measured: They are told, not estimated.
        near_ms: Moment of what stands nearest, for one that tells none.
    """

    identity: str
    at_ms: int | None
    model: str | None
    counts: Counts
    measured: bool = True
    near_ms: int | None = None

    def merged(self, other: Answer) -> Answer:
        """The fuller of two records of one answer, with its moment; of two as full the earlier.

        So it is also when one of them was read, and stored, before the other was written.
        """
        less, fuller = sorted((self, other), key=_fullness)
        return fuller if less.at_ms is None or fuller.at_ms else fuller._replace(at_ms=less.at_ms)


class Line(NamedTuple):
    """What a line of a session tells.

    Attributes:
        session_id: The session, on its first line.
        messages: Messages, undecoded.
        moments: When the session began, and when it was last changed, on its first line.
    """

    session_id: str | None
    messages: tuple[msgspec.Raw, ...]
    moments: tuple[int | None, ...] = ()


class _Chat(msgspec.Struct, rename="camel"):
    session_id: Name | None = None
    project_hash: Name | None = None
    start_time: object = None
    last_updated: object = None
    messages: list[msgspec.Raw] = msgspec.field(default_factory=list)


class _Opening(msgspec.Struct, rename="camel"):
    session_id: Name | None = None
    project_hash: Name | None = None
    start_time: Name | None = None
    messages: msgspec.Raw = msgspec.Raw(b"")


class _Change(msgspec.Struct):
    messages: list[msgspec.Raw] = msgspec.field(default_factory=list)


class _LineRecord(msgspec.Struct):
    type: Name | None = None
    session_id: Name | None = msgspec.field(default=None, name="sessionId")
    start_time: object = msgspec.field(default=None, name="startTime")
    last_updated: object = msgspec.field(default=None, name="lastUpdated")
    change: _Change | None = msgspec.field(default=None, name="$set")


class _Tokens(msgspec.Struct):
    input: int | None = None
    output: int | None = None
    cached: int | None = None
    thoughts: int | None = None
    tool: int | None = None


class _Message(msgspec.Struct):
    """The fields of interest; the text has none, so that it is passed over undecoded."""

    id: Name | None = None
    timestamp: Name | None = None
    type: Name | None = None
    model: Name | None = None
    tokens: _Tokens | None = None


class _Kind(msgspec.Struct):
    type: object = None


class _Dated(msgspec.Struct):
    timestamp: object = None


class _Part(msgspec.Struct):
    text: str | None = None


class _Thought(msgspec.Struct):
    subject: str | None = None
    description: str | None = None


class _Text(msgspec.Struct):
    content: str | list[str | _Part] | _Part | None = None
    thoughts: list[_Thought] | None = None


CHAT: Final = msgspec.json.Decoder(_Chat)
_OPENING: Final = msgspec.json.Decoder(_Opening)
_LINE: Final = msgspec.json.Decoder(_LineRecord)
_MESSAGE: Final = msgspec.json.Decoder(_Message)
_KIND: Final = msgspec.json.Decoder(_Kind)
_DATED: Final = msgspec.json.Decoder(_Dated)
_TEXT: Final = msgspec.json.Decoder(_Text)


def state(session: str, before_ms: int | None) -> str:
    """What has to be known to read on: the hash of the session, and the moment before."""
    return session if before_ms is None else f"{session} {before_ms}"


def parse_state(text: str) -> tuple[str, int | None]:
    """The session and the moment of a state; those of earlier readings may have no moment."""
    session, _, before_ms = text.partition(" ")
    return session, int(before_ms) if before_ms else None


def recognise(probe: Probe) -> float:
    """How surely a source is a chat, from 0 to 1.

    Raises:
        UnreadableError: The source cannot be read.
    """
    head, complete = document_head(probe)
    if not head:
        return 0.0
    if _opens_lines(head.split(b"\n", 1)[0]):
        return _CERTAIN
    if complete:
        chat = decoded(CHAT.decode, head)
        if not isinstance(chat, Fault):
            return _CERTAIN if chat.session_id and chat.project_hash else 0.0
    return _LIKELY if b'"gemini"' in head and _BEGINNING.match(head) else 0.0


def is_by_lines(source: Source) -> bool:
    """Whether a chat has a record per line.

    Raises:
        UnreadableError: The source cannot be read.
    """
    with reading(source) as stream:
        return _opens_lines(stream.readline(_FIRST_LINE_BYTES).removeprefix(b"\xef\xbb\xbf"))


def read_line(data: bytes) -> Line | Fault:
    """What a line of a session tells."""
    line = decoded(_LINE.decode, data)
    if isinstance(line, Fault):
        return line
    if line.change is not None:
        return Line(line.session_id, tuple(line.change.messages))
    messages = () if line.type is None else (msgspec.Raw(data),)
    moments = (told_ms(line.start_time), told_ms(line.last_updated)) if line.session_id else ()
    return Line(line.session_id, messages, moments)


def told_ms(moment: object) -> int | None:
    """A moment of a session, of whatever kind it is."""
    return moment_ms(moment) if isinstance(moment, str) else None


def message_ms(data: bytes) -> int | None:
    """When a message was, whoever wrote it."""
    told = decoded(_DATED.decode, data)
    return None if isinstance(told, Fault) else told_ms(told.timestamp)


def read_message(data: bytes, session: str, place: str) -> Answer | Fault | None:
    """The answer that a message tells of.

    Args:
        data: The message.
        session: Hash of the session.
        place: Its place in the session.

    Returns:
        The answer, what is wrong with the message, or ``None`` if it is no answer.
    """
    message = decoded(_MESSAGE.decode, data)
    if isinstance(message, Fault):
        kind = decoded(_KIND.decode, data)
        foreign = not isinstance(kind, Fault) and kind.type != "gemini"
        return None if foreign else message
    if message.type != "gemini":
        return None
    return _answer(message, data, _identity(message.id, session, place))


def _answer(message: _Message, data: bytes, identity: str) -> Answer | Fault | None:
    told = message.tokens or _Tokens()
    counts = (
        told.input or 0,
        told.cached or 0,
        told.tool or 0,
        told.output or 0,
        told.thoughts or 0,
    )
    if not believable(counts):
        return Fault.BAD_COUNT
    if any(counts):
        read, cached, tool, output, thoughts = counts
        cached = min(cached, read)
        return Answer(
            identity,
            moment_ms(message.timestamp),
            message.model,
            Counts(read - cached + tool, cached, output + thoughts, thoughts),
        )
    text = decoded(_TEXT.decode, data)
    if isinstance(text, Fault):
        return text
    length = _characters(text)
    if not length:
        return None
    estimated = Counts(output=tokens_of(length))
    return Answer(identity, moment_ms(message.timestamp), message.model, estimated, measured=False)


def by_place(session: str, place: str) -> str:
    """Identity of an answer without an identifier."""
    return f"gemini-cli {session} {place}"


def _identity(message: str | None, session: str, place: str) -> str:
    if message and unique(message):
        return f"gemini-cli {message}"
    return by_place(session, message or place)


def _opens_lines(line: bytes) -> bool:
    opening = decoded(_OPENING.decode, line.strip())
    if isinstance(opening, Fault) or bytes(opening.messages):
        return False
    return bool(opening.session_id and opening.project_hash)


def _characters(text: _Text) -> int:
    """Length of what the model wrote: text and thoughts."""
    content = text.content
    parts = content if isinstance(content, list) else [content]
    length = sum(_length(part) for part in parts)
    return length + sum(
        len(thought.subject or "") + len(thought.description or "")
        for thought in text.thoughts or ()
    )


def _length(part: str | _Part | None) -> int:
    if isinstance(part, _Part):
        return len(part.text or "")
    return len(part or "")


def _fullness(answer: Answer) -> tuple[bool, int, tuple[int, ...], bool, float, str]:
    """Order of records of one answer, the same in which the store keeps the greatest."""
    counts, told = answer.counts, answer.at_ms is not None
    moment = answer.at_ms if told else answer.near_ms
    earlier = -inf if moment is None else -moment
    return answer.measured, sum(counts[:3]), counts, told, earlier, answer.model or ""
