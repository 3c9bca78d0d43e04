"""Tables as programs export them: any of the usual separators and encodings, bounded memory."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from responsai.importers.base import reading, unwatched
from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.importers.base import Source

CELL_LIMIT: Final = 8 * 1024 * 1024
"""Longest cell in characters; the longest messages of chat products have a few hundred thousand."""
ROW_LIMIT: Final = 16 * 1024 * 1024
"""Longest row in characters, line ends in cells included."""
_LINE_LIMIT: Final = 8 * 1024 * 1024
_LINE_ENDS: Final = ("\n", "\r")
_BLOCK_BYTES: Final = 256 * 1024
_BLANK: Final = b" \t\r\n\xef\xbb\xbf"
_NO_TABLE: Final = (b"{", b"[", b"PK\x03\x04", b"SQLite")
_MOST_COLUMNS: Final = 1_000
_SEPARATORS: Final = (",", ";", "\t", "|")
_HINT: Final = "sep="
"""First line by which some programs tell a spreadsheet the separator."""

csv.field_size_limit(CELL_LIMIT)


@dataclass(frozen=True, slots=True)
class Form:
    """How a table is written.

    Attributes:
        encoding: Of its text.
        separator: Between cells.
        names: Names of its columns, in order, as ``folded``.
        written: The same as they are written.
    """

    encoding: str
    separator: str
    names: tuple[str, ...]
    written: tuple[str, ...]


class Row(NamedTuple):
    """A row below the names.

    Attributes:
        line: Line in which it begins, from 1.
        cells: Without surrounding blanks; empty if at fault.
        fault: Why it cannot be read, if so.
    """

    line: int
    cells: list[str]
    fault: Fault | None


class _RowTooLongError(Exception):
    """A row has no end within ``ROW_LIMIT``."""


def folded(name: str) -> str:
    """A column's name such that case and blanks make no difference."""
    return " ".join(name.replace("\ufeff", "").casefold().split())


def form_of(head: bytes) -> Form | None:
    """How a table is written, told by its beginning; ``None`` if this is no table."""
    if head.lstrip(_BLANK).startswith(_NO_TABLE):
        return None
    encoding = _encoding(head)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(head)
    for line in text.lstrip("\ufeff").splitlines()[:_FIRST_LINES]:
        if not line.strip() or line.startswith(_HINT):
            continue
        if not line.replace("\t", " ").isprintable():
            return None
        separator = max(_SEPARATORS, key=line.count)
        written = tuple(next(csv.reader([line], delimiter=separator)))
        names = tuple(folded(name) for name in written)
        told = 1 < len(names) <= _MOST_COLUMNS
        return Form(encoding, separator, names, written) if told else None
    return None


_FIRST_LINES: Final = 5


def rows(source: Source, form: Form, advance: Callable[[int], None] = unwatched) -> Iterator[Row]:
    """Rows of a table after that of the names.

    Raises:
        UnreadableError: The source cannot be read (any further).
    """
    with reading(source) as stream:
        lines = _Lines(stream, form.encoding, advance)
        named = False
        ended = False
        while not ended:
            reader = csv.reader(lines, delimiter=form.separator)
            try:
                for cells in reader:
                    line = lines.begin_row()
                    if not any(cells):
                        continue
                    if named:
                        yield Row(line, [cell.strip() for cell in cells], None)
                    named = named or not cells[0].startswith(_HINT)
                ended = True
            except (csv.Error, _RowTooLongError):
                yield Row(lines.begin_row(), [], Fault.BAD_ROW)


class _Lines:
    """Lines of a stream with their ends; those longer than any row are passed over."""

    def __init__(self, stream: BinaryIO, encoding: str, advance: Callable[[int], None]) -> None:
        watched = io.BufferedReader(_Watched(stream, advance), _BLOCK_BYTES)
        self._text = io.TextIOWrapper(watched, encoding, errors="replace", newline="")
        self._number = 1
        self._begun = 1
        self._held = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(_LINE_LIMIT)
        if not line:
            raise StopIteration
        ended = line.endswith(_LINE_ENDS)
        long = len(line) >= _LINE_LIMIT and not ended
        while line and not ended and long:
            line = self._text.readline(_LINE_LIMIT)
            ended = line.endswith(_LINE_ENDS)
        self._number += ended
        self._held += len(line)
        if long or self._held > ROW_LIMIT:
            raise _RowTooLongError
        return line

    def begin_row(self) -> int:
        """The line in which the row just read began; the next row begins after it."""
        begun, self._begun, self._held = self._begun, self._number, 0
        return begun


class _Watched(io.RawIOBase):
    """A stream that tells how much of it was read."""

    def __init__(self, stream: BinaryIO, advance: Callable[[int], None]) -> None:
        self._stream = stream
        self._advance = advance

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # (a view is handed in)
        """Read the next bytes into a buffer."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._advance(len(data))
        return len(data)


def _encoding(head: bytes) -> str:
    """UTF-8, as which UTF-16 is read too; else what Windows writes in western Europe."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
