"""One message of opencode: the answer it tells of, if any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from responsai.importers import sqlite_source
from responsai.importers.base import Probe
from responsai.importers.decoding import Name, decoded
from responsai.importers.documents import document_head
from responsai.importers.faults import Fault
from responsai.importers.fields import believable

if TYPE_CHECKING:
    from responsai.importers.base import Source
    from responsai.importers.sqlite_source import Tables, Value

QUERY: Final = "SELECT id, session_id, CAST(data AS BLOB) FROM message ORDER BY rowid"
"""The data as bytes, so that no text becomes a Python string."""

_COLUMNS: Final = frozenset({"id", "session_id", "data"})
_ROLES: Final = frozenset({"user", "assistant"})
_LONGEST_NAME: Final = 256
_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6
_BEGINNING: Final = re.compile(
    rb"\s*\{(?=.{0,4000}?\"sessionID\"\s*:\s*\"ses)(?=.{0,4000}?\"role\"\s*:\s*\"(?:user|assistant)\")",
    re.DOTALL,
)
"""Beginning of a message that is longer than the head."""


class Counts(NamedTuple):
    """Tokens of an answer: the four buckets, and the part of the output that is reasoning."""

    fresh: int
    written: int
    cached: int
    output: int
    reasoning: int


class Answer(NamedTuple):
    """One answer.

    Attributes:
        identity: What its key is made from.
        at_ms: Moment, UTC.
        near_ms: When it was finished, UTC.
        model: As recorded.
        provider: As recorded.
        counts: Its tokens.
    """

    identity: str
    at_ms: int | None
    near_ms: int | None
    model: str | None
    provider: str | None
    counts: Counts


class _Cache(msgspec.Struct):
    read: int | None = None
    write: int | None = None


class _Tokens(msgspec.Struct):
    input: int | None = None
    output: int | None = None
    reasoning: int | None = None
    total: int | None = None
    cache: _Cache | None = None


class _Time(msgspec.Struct):
    created: float | None = None
    completed: object = None


class _Message(msgspec.Struct):
    """The fields of interest; the text has none, so that it is passed over undecoded."""

    id: Name | None = None
    session: Name | None = msgspec.field(default=None, name="sessionID")
    role: Name | None = None
    model: Name | None = msgspec.field(default=None, name="modelID")
    provider: Name | None = msgspec.field(default=None, name="providerID")
    time: _Time | None = None
    tokens: _Tokens | None = None


MESSAGE: Final = msgspec.json.Decoder(_Message)


def recognise(probe: Probe) -> float:
    """How surely a source is a message or a database of messages, from 0 to 1.

    Raises:
        UnreadableError: The source cannot be read.
    """
    if sqlite_source.holds(probe, _has_messages):
        return _CERTAIN
    head, complete = document_head(probe)
    if complete and head:
        message = decoded(MESSAGE.decode, head)
        if isinstance(message, Fault):
            return _LIKELY if _BEGINNING.match(head) else 0.0
        known = message.id and message.session and message.role in _ROLES
        return _CERTAIN if known else 0.0
    return _LIKELY if _BEGINNING.match(head) else 0.0


def _has_messages(tables: Tables) -> bool:
    return tables.columns("message") >= _COLUMNS and bool(tables.columns("session"))


def is_database(source: Source) -> bool:
    """Whether messages lie in a database.

    Raises:
        UnreadableError: The source cannot be read.
    """
    return sqlite_source.is_database(Probe(source))


def read_row(row: tuple[Value, ...]) -> Answer | Fault | None:
    """The answer that a row of a database tells of."""
    message_id, session, data = row
    if not isinstance(data, bytes) or not data:
        return Fault.INVALID
    if not all(isinstance(name, str) and len(name) <= _LONGEST_NAME for name in row[:2]):
        return Fault.BAD_FIELD
    message = decoded(MESSAGE.decode, data)
    if isinstance(message, Fault):
        return message
    message.id, message.session = str(message_id), str(session)
    return answer(message)


def answer(message: _Message) -> Answer | Fault | None:
    """The answer that a message is.

    Returns:
        The answer, what is wrong with the message, or ``None`` if it is none or was cut short
        before anything was counted.
    """
    told = message.tokens
    if message.role != "assistant" or told is None:
        return None
    cache = told.cache or _Cache()
    counts = Counts(
        told.input or 0,
        cache.write or 0,
        cache.read or 0,
        told.output or 0,
        told.reasoning or 0,
    )
    if not believable(counts):
        return Fault.BAD_COUNT
    if not any(counts):
        return None
    if not message.id:
        return Fault.BAD_FIELD
    time = message.time or _Time()
    completed = time.completed if isinstance(time.completed, int | float) else None
    return Answer(
        f"opencode {message.session} {message.id}",
        None if time.created is None else round(time.created),
        None if completed is None else round(completed),
        message.model,
        message.provider,
        _with_reasoning_inside(counts, told.total),
    )


def _with_reasoning_inside(counts: Counts, total: int | None) -> Counts:
    """The counts with reasoning as a part of the output."""
    if total == sum(counts[:4]) and counts.reasoning <= counts.output:
        return counts
    return counts._replace(output=counts.output + counts.reasoning)
