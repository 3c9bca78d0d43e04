"""Files that are one JSON document each, of a size that fits into memory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from responsai.importers.base import reading, unwatched
from responsai.importers.decoding import decoded
from responsai.importers.faults import Fault
from responsai.importers.heads import WIDE_HEAD
from responsai.importers.lines import BLOCK_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.importers.base import Probe, Source

T = TypeVar("T")

DOCUMENT_LIMIT: Final = 128 * 1024 * 1024
"""Longest document that is read, in bytes; a conversation with a hundred long books in it."""

_PADDING: Final = b" \t\r\n\v\f\0"
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_BEGINNING: Final = re.compile(rb"[ \t\r\n]*\{")


def read_document(
    decode: Callable[[bytes], T],
    source: Source,
    advance: Callable[[int], None] = unwatched,
    limit: int = DOCUMENT_LIMIT,
) -> T | Fault:
    """Read a whole file and decode it.

    Args:
        decode: A decoder's ``decode``.
        source: The file.
        advance: Called with the bytes read since the last call.
        limit: Longest file in bytes; of a longer one no more than this is read.

    Raises:
        UnreadableError: The source cannot be read.
    """
    blocks: list[bytes] = []
    length = 0
    with reading(source) as stream:
        while block := stream.read(BLOCK_BYTES):
            length += len(block)
            advance(len(block))
            if length > limit:
                return Fault.FILE_TOO_LONG
            blocks.append(block)
    data = _trimmed(b"".join(blocks))
    del blocks
    if not data.startswith(b"{"):
        return Fault.ZEROS if length and not data else Fault.NO_RECORD
    if not data.endswith(b"}"):
        return Fault.CUT_OFF
    return decoded(decode, data)


def document_head(probe: Probe) -> tuple[bytes, bool]:
    """The beginning of a document, and whether it is all of it; empty if it is none.

    Raises:
        UnreadableError: The source cannot be read.
    """
    head = probe.head()
    if not probe.is_all(head) and _BEGINNING.match(head.removeprefix(_BYTE_ORDER_MARK)):
        # A long first question stands before what tells one kind from another.
        head = probe.head(WIDE_HEAD)
    complete = probe.is_all(head)
    head = _trimmed(head) if complete else head.removeprefix(_BYTE_ORDER_MARK)
    return (head, complete) if _BEGINNING.match(head) else (b"", complete)


def _trimmed(data: bytes) -> bytes:
    return data.strip(_PADDING).removeprefix(_BYTE_ORDER_MARK).strip(_PADDING)
