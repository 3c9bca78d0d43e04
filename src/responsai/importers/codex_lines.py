"""One line of a Codex rollout: the session, the turn or the token counts it tells of, if any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final, Literal, NamedTuple, TypeAlias

import msgspec

from responsai.importers.codex_totals import Counts
from responsai.importers.decoding import Moment, Name, decoded
from responsai.importers.faults import Fault
from responsai.importers.fields import MOST_TOKENS, believable, model_name, moment_ms, whole_ms
from responsai.importers.heads import first_records, text_head
from responsai.importers.lines import of_other_type

if TYPE_CHECKING:
    from responsai.importers.base import Probe

NEEDLES: Final = (b'"token_count"', b'"turn_context"', b'"session_meta"')
"""Each line of interest holds one, whatever blanks its writer puts between fields."""

OTHER_RECORD: Final = re.compile(
    rb"\{\s*(?:\"timestamp\"\s*:\s*\"[^\"\\]*+\"\s*,\s*)?"
    rb"\"type\"\s*:\s*\"(?!event_msg\"|turn_context\"|session_meta\")\w"
)
"""Proves that a line is of no interest: an item of the conversation, known by its type."""

is_other: Final = of_other_type((b'event_msg"', b'turn_context"', b'session_meta"'), OTHER_RECORD)

_KINDS: Final = frozenset({"session_meta", "turn_context", "event_msg", "response_item"})
_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6
_BEGINNING: Final = re.compile(
    rb"\s*\{\s*(?:\"timestamp\"\s*:\s*\"[^\"\\]*+\"\s*,\s*)?\"type\"\s*:\s*\"session_meta\""
)
"""Beginning of a first record that is longer than the head."""


class Session(NamedTuple):
    """The session that a line tells of.

    Attributes:
        family: Identifier of the session that it is a copy of, else its own.
        copied: It is a copy.
        at_ms: Moment, UTC.
    """

    family: str
    copied: bool
    at_ms: int | None


class Turn(NamedTuple):
    """A turn begins.

    Attributes:
        model: Its model, fit to be kept.
        at_ms: Moment, UTC.
    """

    model: str | None
    at_ms: int | None


class Row(NamedTuple):
    """Token counts.

    Attributes:
        at_ms: Moment, UTC.
        model: Model, where the row itself names one.
        total: Counts of the session so far.
        last: Counts of the last call.
    """

    at_ms: int | None
    model: str | None
    total: Counts | None
    last: Counts | None


Told: TypeAlias = Session | Turn | Row


class _Usage(msgspec.Struct, gc=False):
    input_tokens: int | None = None
    cached_input_tokens: int | None = None
    output_tokens: int | None = None
    reasoning_output_tokens: int | None = None
    total_tokens: int | None = None


class _Info(msgspec.Struct, gc=False):
    model: Name | None = None
    total_token_usage: _Usage | None = None
    last_token_usage: _Usage | None = None


class _Payload(msgspec.Struct, gc=False):
    type: Name | None = None
    info: _Info | None = None


class _Line(msgspec.Struct, gc=False):
    """The fields of interest; the text has none, so that it is passed over undecoded."""

    timestamp: Name | None = None
    type: Name | None = None
    payload: msgspec.Raw = msgspec.Raw(b"")


class _Kind(msgspec.Struct, gc=False):
    type: Name | None = None


class _Turn(msgspec.Struct, gc=False):
    model: Name | None = None


class _Spawn(msgspec.Struct):
    parent_thread_id: Name | None = None


class _Helper(msgspec.Struct):
    thread_spawn: _Spawn | None = None


class _Source(msgspec.Struct):
    subagent: _Helper | Name | None = None


class _Meta(msgspec.Struct):
    id: Name | None = None
    session_id: Name | None = None
    forked_from_id: Name | None = None
    cwd: msgspec.Raw = msgspec.Raw(b"")
    source: _Source | Name | None = None


_Count = Annotated[int, msgspec.Meta(ge=0, le=MOST_TOKENS)]


class _PlainUsage(msgspec.Struct, gc=False):
    input_tokens: _Count = 0
    cached_input_tokens: _Count = 0
    output_tokens: _Count = 0
    reasoning_output_tokens: _Count = 0
    total_tokens: _Count = 0


class _PlainInfo(msgspec.Struct, gc=False):
    total_token_usage: _PlainUsage
    last_token_usage: _PlainUsage
    model: Name | None = None


class _PlainPayload(msgspec.Struct, gc=False):
    type: Literal["token_count"]
    info: _PlainInfo


class _Plain(msgspec.Struct, gc=False):
    """A row in which nothing is missing and nothing wrong: nearly all."""

    timestamp: Moment
    type: Literal["event_msg"]
    payload: _PlainPayload


class _Counted(msgspec.Struct, gc=False):
    """A whole row at once."""

    payload: _Payload
    timestamp: Name | None = None


_made: Final = tuple.__new__
"""Makes a named tuple in half the time."""

_LINE: Final = msgspec.json.Decoder(_Line)
_PLAIN: Final = msgspec.json.Decoder(_Plain)
_COUNTED: Final = msgspec.json.Decoder(_Counted)
_KIND: Final = msgspec.json.Decoder(_Kind)
_TURN: Final = msgspec.json.Decoder(_Turn)
_META: Final = msgspec.json.Decoder(_Meta)


def read_line(data: bytes) -> Told | Fault | None:
    """What a line tells of.

    Args:
        data: The line, from ``{`` to ``}``.

    Returns:
        What it tells, what is wrong with it, or ``None`` if it does not concern us.
    """
    try:
        line = _PLAIN.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _read_slowly(data)
    info = line.payload.info
    model = model_name(info.model) if info.model else None
    total, last = _all_counts(info.total_token_usage), _all_counts(info.last_token_usage)
    return _made(Row, (whole_ms(line.timestamp), model, total, last))


def recognise(probe: Probe) -> float:
    """How surely a source is a rollout, from 0 to 1.

    Raises:
        UnreadableError: The source cannot be read.
    """
    head = text_head(probe)
    complete = probe.is_all(head)
    for record in first_records(head, complete=complete):
        line = decoded(_LINE.decode, record)
        if isinstance(line, Fault) or line.type not in _KINDS:
            continue
        if bytes(line.payload).startswith(b"{"):
            return _CERTAIN
    return _LIKELY if not complete and _BEGINNING.match(head) else 0.0


def _read_slowly(data: bytes) -> Told | Fault | None:
    line = decoded(_LINE.decode, data)
    if isinstance(line, Fault):
        return line
    payload = bytes(line.payload)
    if line.type == "turn_context":
        turn = decoded(_TURN.decode, payload)
        at_ms = moment_ms(line.timestamp)
        return turn if isinstance(turn, Fault) else Turn(model_name(turn.model), at_ms)
    if line.type == "session_meta":
        meta = decoded(_META.decode, payload)
        return meta if isinstance(meta, Fault) else _session(meta, moment_ms(line.timestamp))
    if line.type != "event_msg":
        return None
    kind = decoded(_KIND.decode, payload)
    if isinstance(kind, Fault) or kind.type != "token_count":
        return None
    counted = decoded(_COUNTED.decode, data)
    return counted if isinstance(counted, Fault) else _row(counted.timestamp, counted.payload)


def _session(meta: _Meta, at_ms: int | None) -> Session | None:
    parent = meta.forked_from_id
    helper = meta.source.subagent if isinstance(meta.source, _Source) else None
    if parent is None and isinstance(helper, _Helper) and helper.thread_spawn is not None:
        parent = helper.thread_spawn.parent_thread_id
    own = meta.id or meta.session_id
    if parent or own:
        return Session(parent or own or "", copied=bool(parent), at_ms=at_ms)
    return None


def _row(timestamp: str | None, payload: _Payload) -> Row | Fault | None:
    info = payload.info
    if payload.type != "token_count" or info is None:
        return None
    total, last = _counts(info.total_token_usage), _counts(info.last_token_usage)
    if total is None and last is None:
        return None
    if not believable((*(total or ()), *(last or ()))):
        return Fault.BAD_COUNT
    return Row(moment_ms(timestamp), model_name(info.model), total, last)


def _all_counts(usage: _PlainUsage) -> Counts:
    return _made(
        Counts,
        (
            usage.input_tokens,
            usage.cached_input_tokens,
            usage.output_tokens,
            usage.reasoning_output_tokens,
            usage.total_tokens,
        ),
    )


def _counts(usage: _Usage | None) -> Counts | None:
    if usage is None:
        return None
    return Counts(
        usage.input_tokens or 0,
        usage.cached_input_tokens or 0,
        usage.output_tokens or 0,
        usage.reasoning_output_tokens or 0,
        usage.total_tokens or 0,
    )
