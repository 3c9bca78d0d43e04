"""Logs with one JSON record per line, read in blocks with bounded memory.

Most of such a log is text that does not concern us. A line is copied out of its block only if
it holds one of the byte strings ("needles") that a record of interest must contain; all other
lines are only found, counted and checked at both ends.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from responsai.importers.base import SAMPLE_BYTES, Checkpoint, reading, unwatched
from responsai.importers.faults import Fault

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from responsai.importers.base import Source

BLOCK_BYTES: Final = 256 * 1024
"""Bytes read at once: what fits beside the rest in a processor's cache is searched fastest.

Blocks of a mebibyte took half as long again, as each came from and went back to the system.
"""

_END_BYTES: Final = 4096
"""Bytes read at once where a log should end, which may have grown since it was listed."""

LINE_LIMIT: Final = 32 * 1024 * 1024
"""Longest line that is looked at, in bytes; the largest request that the Messages API takes.

Source: Anthropic, API overview, request size limits. Longer lines are passed over block by
block, so that they never fill the memory.
"""

_LONG: Final = 512
"""Bytes of a line beyond which its beginning is looked at before it is searched to the end."""

_TYPE: Final = b'"type":"'
_BEGINNING: Final = 512
"""Bytes of a long line among which its type stands, if only plain fields come before."""

_NEWLINE: Final = b"\n"
_OPEN: Final = ord("{")
_CLOSE: Final = ord("}")
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_BLANK: Final = b" \t\r\n\v\f"
_PADDING: Final = _BLANK + b"\0"
"""Files that lost their end in a crash are padded with zero bytes."""

_HALVES: Final = 2


Span = tuple[bytes, int, int]
"""Bytes with a start and an end in them."""


class Line(NamedTuple):
    """A line worth looking at.

    Attributes:
        number: From 1.
        data: The line without surrounding blanks; empty if at fault.
        fault: Why it cannot hold a record, if so.
    """

    number: int
    data: bytes
    fault: Fault | None


_made: Final = tuple.__new__
"""Makes a named tuple in half the time."""


Take = Callable[[int, bytes], object]
"""Is given the number and the bytes of a line, and tells whether it needs no further look."""


def _ignored() -> None:
    """Nothing has to be remembered."""


class JsonLines:
    """Lines of a source that may hold a record of interest, or that are damaged.

    Iterating gives ``Line``; damage inside a line without a needle goes unnoticed, which is
    harmless, as nothing would be taken from it.

    Attributes:
        skipped: Lines so far that hold no needle (blank ones not counted).
    """

    __slots__ = (
        "_advance",
        "_first",
        "_last",
        "_limit",
        "_needles",
        "_number",
        "_offset",
        "_other",
        "_read",
        "_resume",
        "_source",
        "_take",
        "_unfinished",
        "skipped",
    )

    def __init__(
        self,
        source: Source,
        needles: tuple[bytes, ...],
        *,
        other: Callable[[bytes, int, int], object] | None = None,
        take: Take | None = None,
        unfinished: Callable[[], object] = _ignored,
        advance: Callable[[int], None] = unwatched,
        resume: Checkpoint | None = None,
        limit: int = LINE_LIMIT,
    ) -> None:
        """Prepare to read.

        Args:
            source: Where the lines are.
            needles: The likeliest first; in each line of interest there is at least one.
            other: Tells, from bytes and where a line begins and ends in them, that it is of no
                interest whatever it holds; spares searching long lines to their end. A compiled
                pattern's ``match`` will do.
            take: Is offered each sound line with a needle; a line that it takes is not given.
                For lines of which there are very many.
            unfinished: Called before a last line without its end is read: it may still grow, and
                reading on begins with it.
            advance: Called with the bytes read since the last call.
            resume: Where to begin; at the start of the source if not told.
            limit: Longest line in bytes.
        """
        self._source = source
        self._needles = needles
        self._other = other
        self._take = take
        self._unfinished = unfinished
        self._advance = advance
        self._limit = limit
        self._resume = resume or Checkpoint()
        self._begin()

    def _begin(self) -> None:
        self._number = self._resume.line
        self._offset = self._read = self._resume.offset
        self._first = self._last = b""
        self.skipped = 0

    def whole(self, state: str = "") -> Checkpoint:
        """The end of the last whole line read; a line without its end may still grow.

        Args:
            state: What the importer must know to go on there.
        """
        line = self._number - (self._read > self._offset)
        return Checkpoint(self._offset, line, state, self._sample())

    def _sample(self) -> bytes | None:
        """Bytes that tell this log from another one, if they are still held."""
        offset = self._offset
        first = self._first[: min(offset, SAMPLE_BYTES)]
        end = offset - (self._read - len(self._last))
        last = self._last[max(0, end - SAMPLE_BYTES) : end]
        held = self._resume.offset == 0 and end > 0
        if not held or min(len(first), len(last)) < min(SAMPLE_BYTES, offset):
            return None
        return first + last

    def __iter__(self) -> Iterator[Line]:
        """Read from where it was told to begin.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        for block in self.by_block():
            yield from block

    def by_block(self) -> Iterator[list[Line]]:
        """The same, as a list (which may be empty) for each block that was read.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        self._begin()
        with reading(self._source) as stream:
            if self._offset:
                stream.seek(self._offset)
            for span in whole_lines(self._blocks(stream), self._limit):
                if span is None:
                    self._number += 1
                    yield [Line(self._number, b"", Fault.TOO_LONG)]
                else:
                    if not span[0].endswith(_NEWLINE, span[1], span[2]):
                        self._unfinished()
                    yield self._lines(*span)

    def _blocks(self, stream: BinaryIO) -> Iterator[bytes]:
        # Room is made for all that is asked for: little more than there seems to be.
        while block := stream.read(
            min(BLOCK_BYTES, max(_END_BYTES, self._source.size - self._read + 1))
        ):
            self._advance(len(block))
            self._first = self._first or block
            self._last = block
            last = block.rfind(_NEWLINE)
            if last >= 0:
                self._offset = self._read + last + 1
            self._read += len(block)
            yield block

    def _lines(self, block: bytes, start: int, end: int) -> list[Line]:
        # The one loop that every line of every log goes through: no call that can be spared.
        find, likeliest, limit = block.find, self._needles[0], self._limit
        take = self._take or _nothing
        number, skipped = self._number, 0
        found: list[Line] = []
        while start < end:
            stop = find(_NEWLINE, start, end)
            if stop < 0:
                stop = end
            number += 1
            length = stop - start
            if length > limit:
                found.append(Line(number, b"", Fault.TOO_LONG))
            elif block[start] != _OPEN or block[stop - 1] != _CLOSE:
                if line := self._uncommon(number, block[start:stop]):
                    found.append(line)
            elif find(
                likeliest, start, stop if length <= _LONG else start + _LONG
            ) < 0 and self._is_other(block, start, stop):
                skipped += 1
            elif not take(number, data := block[start:stop]):
                found.append(_made(Line, (number, data, None)))
            start = stop + 1
        self._number = number
        self.skipped += skipped
        return found

    def _uncommon(self, number: int, data: bytes) -> Line | None:
        """A line with something around the record, blank, or damaged; ``None`` to pass over."""
        record = data.strip(_PADDING).removeprefix(_BYTE_ORDER_MARK).strip(_PADDING)
        record = _in_utf8(record.removeprefix(codecs.BOM_UTF16_LE))
        if not record:
            # One or two are halves of a blank line of another encoding.
            return Line(number, b"", Fault.ZEROS) if data.count(b"\0") > _HALVES else None
        if record[0] != _OPEN:
            return Line(number, b"", Fault.NO_RECORD)
        if record[-1] != _CLOSE:
            return Line(number, b"", Fault.CUT_OFF)
        if not self._holds_needle(record, 0, len(record)):
            self.skipped += 1
            return None
        taken = self._take is not None and self._take(number, record)
        return None if taken else Line(number, record, None)

    def _is_other(self, block: bytes, start: int, stop: int) -> bool:
        """Whether a line is of no interest; its beginning is asked first if it is long."""
        if stop - start > _LONG and self._other is not None and self._other(block, start, stop):
            return True
        return not self._holds_needle(block, start, stop)

    def _holds_needle(self, block: bytes, start: int, stop: int) -> bool:
        for needle in self._needles:  # noqa: SIM110 (a generator would cost more than the search)
            if block.find(needle, start, stop) >= 0:
                return True
        return False


def _in_utf8(record: bytes) -> bytes:
    """A record that was added to a log in UTF-16, as a command line of Windows does, in UTF-8."""
    if record[1:2] != b"\0":
        return record
    # The second half of the last bracket was taken for padding.
    return (record + b"\0").decode("utf-16-le", "replace").encode().strip(_PADDING)


def _nothing(_number: int, _data: bytes) -> bool:
    return False


def of_other_type(
    wanted: tuple[bytes, ...], pattern: re.Pattern[bytes]
) -> Callable[[bytes, int, int], object]:
    """Tells lines of another type from their beginning, as ``JsonLines`` takes it.

    Args:
        wanted: Types of interest, each with the quotation mark at its end.
        pattern: Matches a line of another type in any spelling; asked where the usual one, with
            nothing nested and no blank before the type, does not tell.
    """
    unclear = (*wanted, b"\\")

    def is_other(block: bytes, start: int, stop: int) -> bool:
        kind = block.find(_TYPE, start, start + _BEGINNING)
        # In JSON a quotation mark within a text has a backslash before it: this is a field, and
        # of the line itself, if nothing has been opened before.
        plain = kind > 0 and block.find(b"{", start + 1, kind) < 0 > block.find(b"[", start, kind)
        if plain and not block.startswith(unclear, kind + len(_TYPE)):
            return True
        return pattern.match(block, start, stop) is not None

    return is_other


def whole_lines(blocks: Iterable[bytes], limit: int) -> Iterator[Span | None]:
    """Cut a stream of blocks at line ends, copying only lines that cross a block's end.

    Args:
        blocks: The stream, in pieces of any size.
        limit: Longest line in bytes; about twice this is held in memory at most.

    Yields:
        A block with the start and the end of whole lines in it, or ``None`` in place of one
        line beyond the limit. A line that is less than a block too long may come through.
    """
    pending: list[bytes] = []
    held = 0
    passing = False
    for block in blocks:
        first = block.find(_NEWLINE)
        if first >= 0:
            if passing:
                yield None
                passing = False
            elif pending:
                line = b"".join((*pending, block[: first + 1]))
                yield line, 0, len(line)
            else:
                first = -1
            last = block.rfind(_NEWLINE)
            if first < last:
                yield block, first + 1, last + 1
            pending = [block[last + 1 :]] if last + 1 < len(block) else []
            held = len(block) - last - 1
        elif not passing:
            pending.append(block)
            held += len(block)
        if held > limit:
            pending, held, passing = [], 0, True
    if passing:
        yield None
    elif pending:
        line = b"".join(pending)
        yield line, 0, len(line)
