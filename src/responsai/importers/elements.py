"""Exports that are one JSON list of large records, read one record at a time.

Such a file has hundreds of megabytes on one line. A record ends where the next one begins: the
first two records are cut by following brackets and strings, which is exact, and show what
stands between records (``}, {"title"``). From then on that text is searched for, and a cut
counts only if what it cuts off decodes as one whole record: a JSON object is complete in
itself, so that a wrong cut cannot pass. Where the search fails, brackets are followed again.

Following brackets is slower but never fails: it finds the end of damaged records, and of
records too large for the memory, so that those after them are read.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final, Generic, TypeVar

import msgspec

from responsai.importers.base import reading, unwatched
from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.importers.base import Source

Decoded = TypeVar("Decoded")

BLOCK_BYTES: Final = 1024 * 1024
RECORD_LIMIT: Final = 48 * 1024 * 1024
"""Largest record that is looked at, in bytes; long conversations have a few megabytes."""

UNDECODABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding a damaged or wrongly cut record raises."""

_MOST_AT_ONCE: Final = 8 * 1024 * 1024
_PATIENCE: Final = 8 * 1024 * 1024
"""Bytes searched for the end of a record before brackets are followed instead."""
_MOST_TRIES: Final = 3
"""Wrong cuts of one record before brackets are followed instead."""
_MOST_FAILURES: Final = 20
"""Records in a row that could not be cut by searching, after which no more is searched."""

_OPEN: Final = ord("{")
_LIST: Final = ord("[")
_VALUES: Final = (_OPEN, _LIST)
_QUOTE: Final = ord('"')
_OPENING: Final = b"{["
BETWEEN: Final = re.compile(rb"[\s,]*")
_RUN: Final = re.compile(rb"[{\[]++|[}\]]++")
_GAP: Final = re.compile(
    rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+"|\[[^"{}\[\]]*+\]|\{\})*+', re.DOTALL
)
"""What needs no counting: plain values, whole strings, lists of plain values."""
_IN_STRING: Final = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_FIRST_KEYS: Final = re.compile(
    rb'\{\s*("(?:[^"\\]){1,64}")\s*:\s*(?:(?:"(?:[^"\\]++|\\.)*+"|[-+.\w]++)\s*,\s*("[^"\\]{1,64}"))?'
)
TOKEN: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"(\s*:)?)?|[{}\[\]]', re.DOTALL)
"""A whole string, with the colon after a key as its group, or a bracket.

A string without an end is taken up to the end of what there is: looking for another beginning
within it would take the square of its length.
"""
_WRAPPER: Final = b"conversations"


class _Brackets:
    """Follows brackets and strings of one value through any number of blocks."""

    __slots__ = ("_depth", "_escaped", "_in_string")

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._escaped = False

    def end(self, data: bytes, start: int) -> int:
        """Where the value ends in this block, after its last bracket; -1 if not in it.

        Args:
            data: The next block of the value.
            start: Where in it to go on.
        """
        place = start
        size = len(data)
        while place < size:
            if self._escaped:
                self._escaped = False
                place += 1
            elif self._in_string:
                place = self._leave_string(data, place)
            else:
                place = self._step(data, match_end(_GAP, data, place))
                if self._depth <= 0 and not self._in_string:
                    return place
        return -1

    def _leave_string(self, data: bytes, start: int) -> int:
        place = match_end(_IN_STRING, data, start)
        if place < len(data):
            # Else than a quotation mark, only a backslash at the very end stops the search.
            self._escaped = data[place] != _QUOTE
            self._in_string = self._escaped
        return place + 1

    def _step(self, data: bytes, place: int) -> int:
        """Take in a row of equal brackets or the beginning of a string; where to go on."""
        run = _RUN.match(data, place)
        if run is None:
            self._in_string = place < len(data)
            return place + 1
        length = run.end() - place
        if data[place] in _OPENING:
            self._depth += length
            return run.end()
        length = min(length, self._depth)
        self._depth -= length
        return place + length


@dataclass(slots=True)
class _Separator:
    """What stands between two records, as seen in this very file.

    Attributes:
        text: From the last bracket of a record to the first key of the next.
        opening: Beginning of a record with its first two keys.
    """

    text: bytes
    opening: re.Pattern[bytes]


@dataclass(slots=True)
class Elements(Generic[Decoded]):
    """The records of a source that holds a list of objects, or one object alone.

    The list may be the whole of the file or its member ``conversations``. What follows a list or
    an object that is the whole is read on: exports put together, or one record per line.

    Attributes:
        source: Where they are.
        decode: Decodes a whole record; raises one of ``UNDECODABLE`` if it is none.
        careful: Makes the best of a record that ``decode`` does not take.
        advance: Called with the bytes read since the last call.
    """

    source: Source
    decode: Callable[[memoryview], Decoded]
    careful: Callable[[bytes], Decoded | Fault]
    advance: Callable[[int], None] = unwatched
    _data: bytes = b""
    _start: int = 0
    _ended: bool = False
    _separator: _Separator | None = None
    _failures: int = 0
    _wrapped: bool = False

    def __iter__(self) -> Iterator[tuple[int, Decoded | Fault]]:
        """Records with their numbers, from 1.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        with reading(self.source) as stream:
            self._data, self._start, self._ended = b"", 0, False
            self._begin(stream)
            number, listed = 0, self._enter()
            wrapped = listed and self._wrapped
            while True:
                record: Decoded | Fault | None = None
                while self._next_begins(stream):
                    number += 1
                    record = self._record(stream)
                    yield number, record
                    if not listed:
                        break
                if listed and not (record is Fault.CUT_OFF or self._closed()):
                    yield number + 1, Fault.CUT_OFF
                if wrapped or not self._another(stream):
                    break
                listed = self._data[self._start] == _LIST
                self._start += listed
            if not wrapped and self._data[self._start :].strip(b"\0"):
                yield number + 1, Fault.NO_CONVERSATION
            self._pass_over_rest(stream)

    def _another(self, stream: BinaryIO) -> bool:
        """Whether a list or a record follows: exports put together, or written line by line."""
        if self._closed():
            self._start += 1
        return self._next_begins(stream) and self._data[self._start] in _VALUES

    def _begin(self, stream: BinaryIO) -> None:
        self._more(stream)
        self._start = len(codecs.BOM_UTF8) if self._data.startswith(codecs.BOM_UTF8) else 0

    def _enter(self) -> bool:
        """Go to the first record of the list; whether there is a list."""
        head = self._data[self._start : self._start + BLOCK_BYTES]
        place = list_start(head)
        self._wrapped = head.startswith(b"{", match_end(BETWEEN, head, 0))
        self._start += max(place, 0)
        return place >= 0

    def _more(self, stream: BinaryIO) -> bool:
        """Read on, keeping the record at hand; whether there was more."""
        if self._ended:
            return False
        kept = self._data[self._start :]
        self._start = 0
        block = stream.read(max(BLOCK_BYTES, min(len(kept), _MOST_AT_ONCE)))
        self.advance(len(block))
        self._ended = not block
        self._data = kept + block if kept else block
        return not self._ended

    def _next_begins(self, stream: BinaryIO) -> bool:
        """Go to the beginning of the next record; whether there is one."""
        while True:
            self._start = match_end(BETWEEN, self._data, self._start)
            if self._start < len(self._data):
                return self._data[self._start : self._start + 1] != b"]"
            if not self._more(stream):
                return False

    def _closed(self) -> bool:
        return self._data[self._start : self._start + 1] == b"]"

    def _record(self, stream: BinaryIO) -> Decoded | Fault:
        if self._data[self._start] != _OPEN:
            return self._no_object(stream)
        if self._failures < _MOST_FAILURES:
            found = self._searched(stream)
            if found is not None:
                self._failures = 0
                return found
            self._failures += self._separator is not None
        return self._followed(stream)

    def _no_object(self, stream: BinaryIO) -> Fault:
        """Pass over what is no record, up to the next one."""
        while (place := self._data.find(b"{", self._start)) < 0:
            self._start = len(self._data)
            if not self._more(stream):
                return Fault.NO_CONVERSATION
        self._start = place
        return Fault.NO_CONVERSATION

    def _searched(self, stream: BinaryIO) -> Decoded | None:
        """The record at hand, cut where the next one seems to begin; ``None`` if that fails."""
        separator = self._separator
        tries = done = 0
        while separator is not None and tries < _MOST_TRIES:
            place = self._data.find(separator.text, self._start + done)
            if place < 0:
                done = max(len(self._data) - self._start - len(separator.text), 0)
                if done > _PATIENCE or not self._more(stream):
                    return None
                continue
            done = place + 1 - self._start
            opening = separator.text.index(b"{", 1)
            if not separator.opening.match(self._data, place + opening):
                continue
            tries += 1
            try:
                record = self.decode(memoryview(self._data)[self._start : place + 1])
            except UNDECODABLE:
                continue
            self._start = place + 1
            return record
        return None

    def _followed(self, stream: BinaryIO) -> Decoded | Fault:
        """The record at hand, cut where its brackets close."""
        brackets = _Brackets()
        done = 0
        while (end := brackets.end(self._data, self._start + done)) < 0:
            done = len(self._data) - self._start
            if done > RECORD_LIMIT:
                return self._passed_over(stream, brackets)
            if not self._more(stream):
                self._start = len(self._data)
                return Fault.CUT_OFF
        record = self._decoded(end)
        self._start = end
        self._learn(stream)
        return record

    def _decoded(self, end: int) -> Decoded | Fault:
        if end - self._start > RECORD_LIMIT:
            return Fault.TOO_LARGE
        # A view: a large record must not be in the memory twice.
        view = memoryview(self._data)[self._start : end]
        try:
            return self.decode(view)
        except UNDECODABLE:
            return self.careful(bytes(view))

    def _passed_over(self, stream: BinaryIO, brackets: _Brackets) -> Fault:
        """Go behind a record too large for the memory."""
        end = -1
        while end < 0:
            self._data, self._start = b"", 0
            if not self._more(stream):
                return Fault.TOO_LARGE
            end = brackets.end(self._data, 0)
        self._start = end
        return Fault.TOO_LARGE

    def _learn(self, stream: BinaryIO) -> None:
        """Note what stands between the record just cut and the next one."""
        if self._separator is not None:
            return
        self._start -= 1
        if len(self._data) - self._start < BLOCK_BYTES:
            self._more(stream)
        before = self._start
        self._start += 1
        after = match_end(BETWEEN, self._data, self._start)
        keys = _FIRST_KEYS.match(self._data, after)
        if keys is None or b"," not in self._data[self._start : after]:
            return
        first, second = keys.group(1), keys.group(2)
        pattern = rb"\{\s*" + re.escape(first) + rb"\s*:"
        if second:
            pattern += (
                rb'\s*(?:"(?:[^"\\]++|\\.)*+"|[-+.\w]++)\s*,\s*' + re.escape(second) + rb"\s*:"
            )
        self._separator = _Separator(
            self._data[before : keys.end(1)], re.compile(pattern, re.DOTALL)
        )

    def _pass_over_rest(self, stream: BinaryIO) -> None:
        """Read to the end, so that a reader who watches sees all bytes pass by."""
        self._start = len(self._data)
        while self._more(stream):
            self._start = len(self._data)


def list_start(head: bytes) -> int:
    """Where the first record of a list is in the beginning of a file; -1 if there is no list.

    Args:
        head: Without byte order mark.
    """
    begun = match_end(BETWEEN, head, 0)
    if head[begun : begun + 1] == b"[":
        return begun + 1
    if head[begun : begun + 1] != b"{":
        return -1
    place, depth, key = begun, 0, b""
    for token in TOKEN.finditer(head, begun):
        text = token.group()
        place = token.end()
        if text == b"[" and depth == 1 and key == _WRAPPER:
            return place
        if text in b"{[":
            depth += 1
        elif text in b"}]":
            depth -= 1
        elif token.group(1) is not None:
            key = text[1:].partition(b'"')[0] if depth == 1 else key
        if depth == 0:
            break
    return -1


def match_end(pattern: re.Pattern[bytes], data: bytes, start: int) -> int:
    """Where a pattern that matches anything, also nothing, ends."""
    match = pattern.match(data, start)
    return start if match is None else match.end()
