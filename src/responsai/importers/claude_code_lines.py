"""One line of a Claude Code log: the model call it tells of, if any."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Annotated, Final, Literal

import msgspec

from responsai.importers.claude_code_calls import Call, identity, merged_plain
from responsai.importers.decoding import Moment, Name, repaired
from responsai.importers.faults import Fault
from responsai.importers.fields import (
    EARLIEST_MS,
    MOST_TOKENS,
    believable,
    believed_ms,
    latest_ms,
    moment_ms,
    whole_ms,
)
from responsai.importers.lines import of_other_type

if TYPE_CHECKING:
    from responsai.importers.claude_code_calls import Calls, Counts
    from responsai.importers.lines import Take

NEEDLES: Final = (b'"assistant"', b'"usage"')
"""Each line that tells of a call holds one, whatever blanks its writer puts between fields."""

OTHER_RECORD: Final = re.compile(
    rb"\{\s*(?:(?!\"type\")\"\w+\"\s*:\s*(?:\"(?:[^\"\\]++|\\.)*+\"|[\w.+-]++)\s*,\s*)*+"
    rb"\"type\"\s*:\s*\"(?!assistant\")\w"
)
"""Proves that a line is no answer: plain fields, then a type other than ``assistant``.

Nothing nested may come before, so that the type found is that of the line itself.
"""

is_other: Final = of_other_type((b'assistant"',), OTHER_RECORD)

_SYNTHETIC: Final = "<synthetic>"
"""Model of messages that Claude Code writes itself, such as error notices."""


class _CacheWrites(msgspec.Struct, gc=False):
    ephemeral_5m_input_tokens: int | None = None
    ephemeral_1h_input_tokens: int | None = None


class _Usage(msgspec.Struct, gc=False):
    input_tokens: int | None = None
    output_tokens: int | None = None
    cache_creation_input_tokens: int | None = None
    cache_read_input_tokens: int | None = None
    cache_creation: _CacheWrites | None = None


class _Message(msgspec.Struct, gc=False):
    id: Name | None = None
    model: Name | None = None
    role: Name | None = None
    usage: _Usage | None = None


class _Line(msgspec.Struct, gc=False, rename="camel"):
    """The fields of interest; the text has none, so that it is passed over undecoded."""

    type: Name | None = None
    timestamp: Name | None = None
    session_id: Name | None = None
    request_id: Name | None = None
    uuid: Name | None = None
    is_sidechain: bool | None = None
    message: _Message | None = None
    # Versions before mid-2025 and some converters write counts here.
    input_tokens: int | None = None
    output_tokens: int | None = None
    cache_creation_input_tokens: int | None = None
    cache_read_input_tokens: int | None = None


_Count = Annotated[int, msgspec.Meta(ge=0, le=MOST_TOKENS)]


class _PlainUsage(msgspec.Struct, gc=False):
    input_tokens: _Count
    output_tokens: _Count
    cache_creation_input_tokens: _Count
    cache_read_input_tokens: _Count


class _PlainMessage(msgspec.Struct, gc=False):
    id: Name
    model: Name
    usage: _PlainUsage


class _Plain(msgspec.Struct, gc=False, rename="camel"):
    """A line in which nothing is missing: nearly all that tell of a call."""

    type: Literal["assistant"]
    timestamp: Moment
    message: _PlainMessage
    is_sidechain: bool = False


class _Kind(msgspec.Struct):
    type: object = None


class _Moment(msgspec.Struct):
    timestamp: Name | None = None


class _Block(msgspec.Struct):
    text: str | None = None
    thinking: str | None = None
    input: msgspec.Raw = msgspec.Raw(b"")


class _Content(msgspec.Struct):
    content: str | list[str | _Block] | None = None


class _Text(msgspec.Struct):
    message: _Content | None = None


_NOTHING: Final = (0, 0, 0, 0)
_NO_INPUT: Final = (b"", b"null")
_PLAIN: Final = msgspec.json.Decoder(_Plain)
_LINE: Final = msgspec.json.Decoder(_Line)
_KIND: Final = msgspec.json.Decoder(_Kind)
_MOMENT: Final = msgspec.json.Decoder(_Moment)
_TEXT: Final = msgspec.json.Decoder(_Text)
_BAD_JSON: Final = (msgspec.DecodeError, UnicodeDecodeError)


def read_line(number: int, data: bytes, now_ms: int) -> Call | Fault | None:
    """The call that a line tells of.

    Args:
        number: Of the line, from 1.
        data: The line, from ``{`` to ``}``.
        now_ms: Now in UTC, milliseconds since 1970.

    Returns:
        The call (its identity empty if the line gives none), what is wrong with the line, or
        ``None`` if it tells of no call.
    """
    try:
        return _read(number, data, now_ms)
    except msgspec.ValidationError as error:
        return _mistyped(data, str(error))
    except _BAD_JSON:
        return _read_repaired(number, data, now_ms)
    except RecursionError:
        return Fault.TOO_DEEP


def taker(calls: Calls, now_ms: int) -> Take:
    """Takes lines in which nothing is missing and nothing wrong, as ``JsonLines`` offers them.

    Any other line, and one whose message has no identifier of its own, is left: ``read_line``
    says what to make of it.

    Args:
        calls: Takes in what they tell.
        now_ms: Now in UTC, milliseconds since 1970.
    """
    decode, plain, latest = _PLAIN.decode, calls.plain, latest_ms(now_ms)

    # Every answer of a year of history comes through here: no call that can be spared.
    def take(_number: int, data: bytes) -> bool:
        try:
            line = decode(data)
        except (*_BAD_JSON, RecursionError):
            return False
        message = line.message
        name, model, usage = message.id, message.model, message.usage
        counts = (
            usage.input_tokens,
            usage.cache_creation_input_tokens,
            usage.cache_read_input_tokens,
            usage.output_tokens,
        )
        at_ms = whole_ms(line.timestamp)
        if counts == _NOTHING or model == _SYNTHETIC or not EARLIEST_MS <= at_ms <= latest:
            return False
        told = (at_ms, line.is_sidechain, model, counts)
        known = plain.get(name)
        if known is not None:
            plain[name] = merged_plain(known, told)
        elif calls.may_be_plain(name):
            plain[name] = told
        else:
            return False
        return True

    return take


def line_moment_ms(data: bytes) -> int | None:
    """The moment of a line of any type; ``None`` if it tells none."""
    try:
        return moment_ms(_MOMENT.decode(data).timestamp)
    except (*_BAD_JSON, RecursionError):
        return None


def digest(data: bytes) -> str:
    """What a line without identity is known by."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _read(number: int, data: bytes, now_ms: int) -> Call | Fault | None:
    line = _LINE.decode(data)
    message = line.message
    if message is None or not _is_answer(line.type, message) or message.model == _SYNTHETIC:
        return None
    counts = _counts(line, message.usage)
    if counts is not None and not believable(counts):
        return Fault.BAD_COUNT
    at_ms = believed_ms(moment_ms(line.timestamp), now_ms)
    pieces: dict[str, int] = {}
    if counts is None or not any(counts):
        counts = None
        characters = _characters(_TEXT.decode(data))
        if not characters:
            return None
        pieces[digest(data)] = characters
    name, family = identity(message.id, line.request_id, line.uuid, line.session_id)
    return Call(
        identity=name,
        family=family,
        line=number,
        at_ms=at_ms,
        sidechain=line.is_sidechain is True,
        model=message.model,
        counts=counts,
        pieces=pieces,
    )


def _read_repaired(number: int, data: bytes, now_ms: int) -> Call | Fault | None:
    """Read a line in which half a character was cut off, as JavaScript writes it."""
    mended = repaired(data)
    return Fault.INVALID if mended is None else read_line(number, mended, now_ms)


def _mistyped(data: bytes, error: str) -> Fault | None:
    """What to say of a line with a field of the wrong type.

    The decoder's message names types and our own fields only, never the line's text.
    """
    try:
        kind = _KIND.decode(data).type
    except (*_BAD_JSON, RecursionError):
        return Fault.INVALID
    if isinstance(kind, str) and kind != "assistant":
        return None
    return Fault.BAD_COUNT if "tokens" in error.lower() else Fault.BAD_FIELD


def _is_answer(kind: str | None, message: _Message) -> bool:
    if kind is not None:
        return kind == "assistant"
    return message.role == "assistant" or (message.role is None and message.usage is not None)


def _counts(line: _Line, usage: _Usage | None) -> Counts | None:
    """Counts in the usage record, else beside it; ``None`` if there are none."""
    if usage is not None:
        found = (
            usage.input_tokens,
            _cache_writes(usage),
            usage.cache_read_input_tokens,
            usage.output_tokens,
        )
        if found != _NO_COUNTS:
            return _filled(*found)
    found = (
        line.input_tokens,
        line.cache_creation_input_tokens,
        line.cache_read_input_tokens,
        line.output_tokens,
    )
    return None if found == _NO_COUNTS else _filled(*found)


_NO_COUNTS: Final = (None, None, None, None)


def _filled(fresh: int | None, written: int | None, cached: int | None, out: int | None) -> Counts:
    """A bucket left out beside others is empty: that is how the API's records are made."""
    return fresh or 0, written or 0, cached or 0, out or 0


def _cache_writes(usage: _Usage) -> int | None:
    """Tokens written to a cache: the sum if told, else its parts by time kept."""
    if usage.cache_creation_input_tokens is not None or usage.cache_creation is None:
        return usage.cache_creation_input_tokens
    parts = usage.cache_creation
    if parts.ephemeral_5m_input_tokens is None:
        return parts.ephemeral_1h_input_tokens
    return parts.ephemeral_5m_input_tokens + (parts.ephemeral_1h_input_tokens or 0)


def _characters(line: _Text) -> int:
    """Length of what the model wrote: text, thinking and the input of tools."""
    content = line.message.content if line.message else None
    if content is None:
        return 0
    if isinstance(content, str):
        return len(content)
    return sum(len(block) if isinstance(block, str) else _written(block) for block in content)


def _written(block: _Block) -> int:
    tool = 0
    if bytes(block.input) not in _NO_INPUT:
        # Written anew, so that escapes and blanks of the file do not count.
        tool = len(msgspec.json.encode(msgspec.json.decode(block.input)).decode())
    return len(block.text or "") + len(block.thinking or "") + tool
