"""Model calls of Claude Code logs: what one line tells, and how copies of a call become one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final, cast

from responsai.importers.fields import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PENDING: Final = 50_000
"""Calls of one file held back to wait for their copies; a long session has a few thousand."""

MOST_UNNAMED: Final = 200_000
"""Lines without any identity per file whose repeats can be told apart; real logs have few."""

_MOST_PIECES: Final = 1_000
"""Lines of one call remembered to recognise their repeats; real calls have tens."""

_MESSAGE: Final = "message "
"""Beginning of the identity of a call that is known by its message alone."""

_UNIQUE: Final = re.compile(
    r"(?=[0-9A-Za-z]{16})[0-9A-Za-z]*[0-9][A-Za-z]"
    r"|[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
)
"""A random part of 16 or more letters and digits (msg_01..., chatcmpl-...), or a UUID.

A digit before a letter tells it from a word or a date with a running number.
"""

Counts = tuple[int, int, int, int]
"""Tokens: fresh input, written to a cache, read from a cache, output."""

Told = tuple[int | None, bool, str | None, Counts | None]
"""What lines tell of a call: moment, whether all are sidechain, model, largest counts."""

Plain = tuple[int, bool, str, Counts]
"""The same where nothing is missing, as in nearly all lines.

No object with named fields: a year of history has hundreds of thousands of them.
"""


def identity(
    message: str | None, request: str | None, line: str | None, session: str | None
) -> tuple[str, str | None]:
    """Stable identity of the call a line belongs to; the reasons are told in ``claude_code``.

    Args:
        message: ``message.id``, if any.
        request: ``requestId``, if any.
        line: ``uuid`` of the line, if any.
        session: ``sessionId``, if any.

    Returns:
        The identity (empty if the line gives none), and the family where it says more than
        that: what a sidechain copy shares with its parent.
    """
    if message:
        if unique(message):
            return _MESSAGE + message, None
        family = f"session {session} message {message}"
        if request and unique(request):
            return f"message {message} request {request}", family
        return f"{family} request {request}", family
    if request and unique(request):
        return f"request {request}", None
    if line and unique(line):
        return f"line {line}", None
    return "", None


def unique(identifier: str) -> bool:
    """Whether an identifier has enough of a random part to be the only one anywhere."""
    return _UNIQUE.search(identifier) is not None


@dataclass(slots=True)
class Call:
    """One model call, as far as lines read so far tell it.

    Attributes:
        identity: What its key is made from.
        family: What sidechain copies share with their parent, where identities differ.
        line: Number of its first line.
        at_ms: Moment of the line with the largest counts, UTC.
        sidechain: All of its lines are marked as copies or side work.
        model: Model as recorded.
        counts: Largest counts told; ``None`` if no line has any.
        pieces: Characters of each line that has text instead of counts.
        extra: Characters of lines beyond those that ``pieces`` can hold.
    """

    identity: str
    family: str | None
    line: int
    at_ms: int | None
    sidechain: bool
    model: str | None
    counts: Counts | None
    pieces: dict[str, int]
    extra: int = 0

    @property
    def tokens(self) -> Counts:
        """The counts told, else an output estimated from the length of its text."""
        return self.counts or (0, 0, 0, tokens_of(self.extra + sum(self.pieces.values())))

    def add(self, other: Call) -> None:
        """Take in another line of the same call; the order of lines does not matter."""
        self.take(other.at_ms, other.model, other.counts, sidechain=other.sidechain)
        for piece, characters in other.pieces.items():
            if len(self.pieces) < _MOST_PIECES or piece in self.pieces:
                self.pieces[piece] = characters
            else:
                self.extra += characters

    def take(
        self, at_ms: int | None, model: str | None, counts: Counts | None, *, sidechain: bool
    ) -> None:
        """Take in what another line tells of the moment, the model and the counts."""
        mine = (self.at_ms, self.sidechain, self.model, self.counts)
        self.at_ms, self.sidechain, self.model, self.counts = merged(
            mine, (at_ms, sidechain, model, counts)
        )


def merged(one: Told, other: Told) -> Told:
    """What two lines of a call tell together: the largest counts, with what stands beside them.

    That is how the store chooses too, so that a call is dated alike whether its lines are read
    together or one after the other; of lines that tell the same, the earliest dates it.
    """
    more, less = (other, one) if _rank(other) > _rank(one) else (one, other)
    at_ms = less[0] if more[0] is None else more[0]
    return at_ms, one[1] and other[1], more[2], more[3]


def merged_plain(one: Plain, other: Plain) -> Plain:
    """The same of lines in which nothing is missing, of which there are very many."""
    if one[1:3] != other[1:3]:
        return cast("Plain", merged(one, other))
    if one[3] == other[3]:
        return one if one[0] <= other[0] else other
    return other if (sum(other[3]), other[3]) > (sum(one[3]), one[3]) else one


class Calls:
    """Calls of one file, each once; holds back so many that copies find each other.

    Attributes:
        plain: Calls whose lines tell all, by the identifier of the message, which is the only
            one anywhere.
    """

    __slots__ = ("_pending", "_unnamed", "plain")

    def __init__(self) -> None:
        self.plain: dict[str, Plain] = {}
        self._pending: dict[str, Call] = {}
        self._unnamed: dict[str, int] = {}

    def name(self, digest: str) -> str | None:
        """Identity of a line that gives none: its digest and which repeat in the file it is.

        Returns:
            ``None`` if there are more such lines than can be told apart.
        """
        repeat = self._unnamed.get(digest, 0) + 1
        if repeat == 1 and len(self._unnamed) >= MOST_UNNAMED:
            return None
        self._unnamed[digest] = repeat
        return f"bytes {digest} repeat {repeat}"

    def add(self, call: Call) -> None:
        """Take in what a line tells."""
        known = self._pending.get(call.identity)
        if known is not None:
            known.add(call)
            return
        self._pending[call.identity] = call
        if call.identity.startswith(_MESSAGE) and call.family is None:
            plain = self.plain.pop(call.identity.removeprefix(_MESSAGE), None)
            if plain is not None:
                at_ms, sidechain, model, counts = plain
                call.take(at_ms, model, counts, sidechain=sidechain)

    def may_be_plain(self, message: str) -> bool:
        """Whether a message that is not known as a plain one is known by its identifier alone."""
        return unique(message) and not (self._pending and _MESSAGE + message in self._pending)

    def surplus(self) -> Iterator[Call | tuple[str, Plain]]:
        """Take away those that have waited longest for their copies, if there are too many."""
        while len(self.plain) > MOST_PENDING:
            message = next(iter(self.plain))
            yield message, self.plain.pop(message)
        while len(self._pending) > MOST_PENDING:
            yield self._pending.pop(next(iter(self._pending)))

    def rest(self) -> Iterator[Call]:
        """Those held back that are not plain; not sidechain copies of a call in the same file."""
        parents = {
            call.family for call in self._pending.values() if call.family and not call.sidechain
        }
        for call in self._pending.values():
            if not (call.sidechain and call.family in parents):
                yield call


def identity_of_plain(message: str) -> str:
    """Identity of a call that is known by its message alone, as ``identity`` gives it."""
    return _MESSAGE + message


def _rank(told: Told) -> tuple[bool, int, bool, Counts, float, str]:
    at_ms, sidechain, model, counts = told
    known = counts or (0, 0, 0, 0)
    earlier = -inf if at_ms is None else -at_ms
    return (counts is not None, sum(known), not sidechain, known, earlier, model or "")
