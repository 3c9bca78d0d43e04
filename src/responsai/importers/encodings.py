"""Files in UTF-16 or UTF-32 are read as UTF-8, which is what every importer reads.

Some programs on Windows write their tables so, and a command line there turns whatever passes
through it into UTF-16. Such a file says so by a mark at its beginning, or, in
UTF-16, by the zeros around the bracket that begins a record of JSON.
"""

from __future__ import annotations

import codecs
import io
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import BinaryIO

_BLOCK_BYTES: Final = 256 * 1024
_SHOWN_BYTES: Final = 4
"""Bytes of a file that tell its encoding."""
_BEGINNINGS: Final = (
    # The mark of UTF-32 begins with that of UTF-16.
    (re.compile(rb"\xff\xfe\0\0|\0\0\xfe\xff"), "utf-32"),
    (re.compile(rb"\xff\xfe|\xfe\xff"), "utf-16"),
    (re.compile(rb"[{\[]\0[^\0]\0"), "utf-16-le"),
    # A crash leaves zeros in a log too, but not one before each letter.
    (re.compile(rb"\0[{\[]\0[^\0]"), "utf-16-be"),
)


def in_utf8(stream: io.BufferedReader) -> BinaryIO:
    """The same stream, in UTF-8 if it is in UTF-16 or UTF-32; what is in neither is untouched.

    Args:
        stream: At its beginning; it is closed with what is returned, or if it cannot be read.

    Raises:
        OSError: It cannot be read.
    """
    try:
        head = stream.peek(_SHOWN_BYTES)
    except BaseException:
        stream.close()
        raise
    for beginning, encoding in _BEGINNINGS:
        if beginning.match(head):
            return io.BufferedReader(_InUtf8(stream, encoding), _BLOCK_BYTES)
    return stream


class _InUtf8(io.RawIOBase):
    """A stream of another encoding; what cannot be decoded becomes a replacement character."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ready = memoryview(b"")
        self._place = 0
        self._ended = False

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is, at the price of decoding all that comes before."""
        return self._stream.seekable()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # (a view is handed in)
        """Read the next bytes into a buffer."""
        while not (self._ready or self._ended):
            block = self._stream.read(_BLOCK_BYTES)
            self._ended = not block
            self._ready = memoryview(self._decoder.decode(block, self._ended).encode())
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        self._place += size
        return size

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a byte, counted in UTF-8 from the beginning.

        Raises:
            UnsupportedOperation: It is to be counted from somewhere else.
        """
        if whence == io.SEEK_CUR:
            offset += self._place
        elif whence != io.SEEK_SET:
            raise io.UnsupportedOperation
        if offset < self._place:
            self._stream.seek(0)
            self._decoder.reset()
            self._ready, self._place, self._ended = memoryview(b""), 0, False
        while self._place < offset:
            if not self.readinto(memoryview(bytearray(min(offset - self._place, _BLOCK_BYTES)))):
                break
        return self._place

    def tell(self) -> int:
        """The byte that is read next, counted in UTF-8 from the beginning."""
        return self._place

    def close(self) -> None:
        """Close the stream behind."""
        self._stream.close()
        super().close()
