"""The first records of a source, for recognition."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.importers.base import Probe

WIDE_HEAD: Final = 1024 * 1024
"""Read on if the first record does not end in the usual head: a pasted picture, a snapshot."""

_MOST_RECORDS: Final = 200

_RECORD: Final = re.compile(rb"^[ \t\r\0\xef\xbb\xbf]*+(\{[^\n]*\})[ \t\r\0]*+$", re.MULTILINE)

_BINARY: Final = re.compile(rb"[\x01-\x08\x0e-\x1f]")
"""Bytes that no JSON holds: a database or an archive may well hold lines that look like a log.

Zero bytes are left out: logs are padded with them in a crash.
"""

_BINARY_HEADER: Final = 1024
"""Bytes among which such formats have at least one of these."""


def text_head(probe: Probe) -> bytes:
    """The beginning of a source with at least one whole line; empty if it is no text.

    Raises:
        UnreadableError: The source cannot be read.
    """
    head = probe.head()
    if b"\n" not in head and not probe.is_all(head):
        head = probe.head(WIDE_HEAD)
    return b"" if _BINARY.search(head, 0, _BINARY_HEADER) else head


def first_records(head: bytes, *, complete: bool) -> Iterator[bytes]:
    """Lines that begin and end like a JSON object, without what surrounds them.

    Args:
        head: Beginning of a source.
        complete: It is the whole source; else the last line is left out.
    """
    end = len(head) if complete else head.rfind(b"\n") + 1
    # One after the other, as the first few nearly always tell enough.
    for found in islice(_RECORD.finditer(head, 0, end), _MOST_RECORDS):
        yield found.group(1)
