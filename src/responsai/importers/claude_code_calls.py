"""Model calls of Claude Code logs: what one line tells, and how copies of a call become one."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.importers.fields import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PENDING: Final = 50_000
"""Calls of one file held back to wait for their copies; a long session has a few thousand."""

MOST_UNNAMED: Final = 200_000
"""Lines without any identity per file whose repeats can be told apart; real logs have few."""

_MOST_PIECES: Final = 1_000
"""Lines of one call remembered to recognise their repeats; real calls have tens."""

_UNIQUE: Final = re.compile(
    r"(?=[0-9A-Za-z]{16})[0-9A-Za-z]*[0-9][A-Za-z]"
    r"|[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
)
"""A random part of 16 or more letters and digits (msg_01..., chatcmpl-...), or a UUID.

A digit before a letter tells it from a word or a date with a running number.
"""

Counts = tuple[int, int, int, int]
"""Tokens: fresh input, written to a cache, read from a cache, output."""

Plain = tuple[str, int, bool, str, Counts]
"""What most lines tell: identifier of the message, moment, sidechain, model, counts.

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
            return f"message {message}", None
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
        at_ms: Earliest moment told, UTC.
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
        if at_ms is not None and (self.at_ms is None or at_ms < self.at_ms):
            self.at_ms = at_ms
        before = self.counts
        if before and counts and model == self.model and sidechain == self.sidechain:
            # As nearly all copies: the same again, or the same with more tokens.
            if counts != before and (sum(counts), counts) > (sum(before), before):
                self.counts = counts
            return
        if counts != before or model != self.model or sidechain != self.sidechain:
            mine = _rank(self.counts, self.model, sidechain=self.sidechain)
            if _rank(counts, model, sidechain=sidechain) > mine:
                self.counts = counts
                self.model = model
        self.sidechain = self.sidechain and sidechain


class Calls:
    """Calls of one file, each once; holds back so many that copies find each other.

    Attributes:
        overflow: The call untouched for longest, if too many are held back; to be taken away.
    """

    __slots__ = ("_pending", "_unnamed", "overflow")

    def __init__(self) -> None:
        self.overflow: list[Call] = []
        self._pending: OrderedDict[str, Call] = OrderedDict()
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
        if known is None:
            self._hold(call)
        else:
            known.add(call)
            self._pending.move_to_end(call.identity)

    def add_plain(self, number: int, plain: Plain) -> bool:
        """Take in a line that tells all, if its message has an identifier of its own.

        Args:
            number: Of the line, from 1.
            plain: What it tells.

        Returns:
            Whether it has.
        """
        message, at_ms, sidechain, model, counts = plain
        name = f"message {message}"
        known = self._pending.get(name)
        if known is not None:
            known.take(at_ms, model, counts, sidechain=sidechain)
            self._pending.move_to_end(name)
        elif unique(message):
            self._hold(Call(name, None, number, at_ms, sidechain, model, counts, {}))
        else:
            return False
        return True

    def _hold(self, call: Call) -> None:
        self._pending[call.identity] = call
        if len(self._pending) > MOST_PENDING:
            self.overflow.append(self._pending.popitem(last=False)[1])

    def rest(self) -> Iterator[Call]:
        """What is held back; sidechain copies of a call in the same file are left out."""
        parents = {
            call.family for call in self._pending.values() if call.family and not call.sidechain
        }
        for call in self._pending.values():
            if not (call.sidechain and call.family in parents):
                yield call


def _rank(
    counts: Counts | None, model: str | None, *, sidechain: bool
) -> tuple[bool, int, bool, Counts, str]:
    told = counts or (0, 0, 0, 0)
    return (counts is not None, sum(told), not sidechain, told, model or "")
