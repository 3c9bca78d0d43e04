"""Running totals of a Codex session: what each row adds, and what it is known by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

if TYPE_CHECKING:
    from responsai.importers.codex_lines import Row


class Counts(NamedTuple):
    """Tokens as Codex counts them.

    Attributes:
        input: All input, read from a cache or not.
        cached: The part of the input read from a cache.
        output: All output.
        reasoning: The reasoning part of the output.
        total: As told beside; after a summary it is the size of the context instead.
    """

    input: int = 0
    cached: int = 0
    output: int = 0
    reasoning: int = 0
    total: int = 0


class Step(NamedTuple):
    """What a row adds.

    Attributes:
        counts: Tokens since the row before; parts no larger than their whole.
        identity: What its key is made from.
    """

    counts: Counts
    identity: str


_NOTHING: Final = Counts()


class _State(msgspec.Struct, array_like=True):
    counts: tuple[int, int, int, int, int] = _NOTHING
    began: bool = False
    era: int = 0
    rows: int = 0
    family: str = ""
    copied: bool = False
    model: str | None = None
    before_ms: int | None = None


_STATE: Final = msgspec.json.Decoder(_State)


@dataclass(slots=True)
class Totals:
    """Totals of one session, as far as rows read so far tell them.

    Attributes:
        model: Model of the turn.
        rows: Rows read.
        before_ms: Moment of the last line that tells one, UTC.
    """

    model: str | None = None
    _counts: Counts = _NOTHING
    _began: bool = False
    _era: int = 0
    rows: int = 0
    _family: str = ""
    _copied: bool = False
    before_ms: int | None = None

    def belongs_to(self, family: str, *, copied: bool) -> None:
        """Note the session that copies of this one share with it.

        A copy of a copy tells of its own parent first and then repeats what that one told, so
        the last told before the first row is the oldest.

        Args:
            family: Hash of that session's identifier.
            copied: It is another session than this one.
        """
        if not self._began:
            self._family, self._copied = family, self._copied or copied

    def step(self, row: Row) -> Step | None:
        """Take in a row; ``None`` if it adds nothing."""
        self.rows += 1
        told, last = row.total, row.last
        if told is None:
            # Without totals a row is known by its place in the session.
            added = last or _NOTHING
            self._counts = Counts(*map(sum, zip(self._counts, added, strict=True)))
            place = f"{self._family} row {self.rows} {_spelt(added)}"
        else:
            if told == self._counts and self._began:
                return None
            added = self._since(told, last)
            self._counts = told
            place = f"{self._era} {_spelt(told)} {_spelt(last or _NOTHING)}"
            if added[:3] == told[:3]:
                place = f"{self._family} {place}"
        self._began = True
        if not added.input and not added.output:
            return None
        return Step(_consistent(added), f"codex {place}")

    def state(self) -> str:
        """What has to be known to go on from here: counts, a hash, a model and a moment."""
        state = _State(
            self._counts,
            self._began,
            self._era,
            self.rows,
            self._family,
            self._copied,
            self.model,
            self.before_ms,
        )
        return msgspec.json.encode(state).decode()

    def _since(self, told: Counts, last: Counts | None) -> Counts:
        """What the totals have grown by."""
        if not self._began and self._copied and last is not None:
            # A copy without its parent's rows: they count where they were written.
            return last
        if told.input < self._counts.input or told.output < self._counts.output:
            self._era += 1
            if last is not None and last.input <= told.input and last.output <= told.output:
                return last
            return told
        before = self._counts
        return Counts(
            told[0] - before[0],
            told[1] - before[1],
            told[2] - before[2],
            told[3] - before[3],
            told[4] - before[4],
        )


def parse_state(text: str) -> Totals:
    """Totals as they were when ``state`` was called; those of a new session if it was not."""
    if not text:
        return Totals()
    state = _STATE.decode(text)
    return Totals(
        state.model,
        Counts(*state.counts),
        state.began,
        state.era,
        state.rows,
        state.family,
        state.copied,
        state.before_ms,
    )


def _consistent(counts: Counts) -> Counts:
    """Counts in which no part is larger than its whole, nor less than nothing."""
    read, cached, written, reasoning, total = counts
    if 0 <= cached <= read and 0 <= reasoning <= written:
        return counts
    return Counts(read, min(max(cached, 0), read), written, min(max(reasoning, 0), written), total)


def _spelt(counts: Counts) -> str:
    read, cached, written, reasoning, total = counts
    return f"{read}-{cached}-{written}-{reasoning}-{total}"
