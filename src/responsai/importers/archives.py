"""Archives are looked into, never unpacked: their list first, then each file as a stream.

Nothing is written to the disk, and names of files in an archive are shown but never used as
paths, so that a name cannot lead anywhere. What an archive claims is checked before it is read:
sizes, numbers and ratios far from anything a real export has are refused with a sentence.
"""

from __future__ import annotations

import calendar
import io
import struct
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, Final

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, FileStatus
from responsai.importers.base import SourceError, reading, unreadable_sentence
from responsai.importers.encodings import in_utf8
from responsai.importers.files import FileSource
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

MOST_FILES: Final = 200_000
MOST_DIRECTORY_BYTES: Final = 64 * 1024 * 1024
"""Largest list of files that is loaded; that of 200,000 files has some 20 MB."""
MOST_BYTES: Final = 8 * 1024**3
"""Largest file in an archive, unpacked; the largest export known has a tenth of it."""
MOST_BYTES_TOGETHER: Final = 256 * 1024**3
MOST_BYTES_UNASKED: Final = 1024**3
"""Bytes of an archive, unpacked, up to which their ratio as a whole is not looked at."""
RATIO_LIMIT: Final = 300
"""Unpacked bytes per packed byte: text has up to 20, a bomb has a thousand."""
RATIO_FREE_BYTES: Final = 16 * 1024 * 1024
"""Below this size no ratio does harm."""

_MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")
_END: Final = b"PK\x05\x06"
_END_BYTES: Final = 22
_END_SEARCHED: Final = _END_BYTES + 0xFFFF
_END64_LOCATOR: Final = b"PK\x06\x07"
_END64_LOCATOR_BYTES: Final = 20
_END64_BYTES: Final = 56
_UNKNOWN32: Final = 0xFFFFFFFF
_UNKNOWN16: Final = 0xFFFF
_LOCKED: Final = 0x1
_NOISE: Final = "__MACOSX"
_LONGEST_LABEL: Final = 200
_MS_PER_SECOND: Final = 1000


@dataclass(frozen=True, slots=True)
class MemberSource(FileSource):
    """A file in an archive that is open.

    Attributes:
        archive: The archive.
        info: Entry of the file in its list.
        packed: Bytes of the outermost archive that the file takes.
    """

    archive: zipfile.ZipFile = field(kw_only=True)
    info: zipfile.ZipInfo = field(kw_only=True)
    packed: int = field(kw_only=True)

    @property
    def share(self) -> float:
        """Bytes of the outermost archive per byte of the file."""
        return self.packed / max(self.size, 1)

    def open(self) -> BinaryIO:
        """Open for reading from the start, unpacking on the way, as UTF-8 as files are.

        Raises:
            OSError: It cannot be read.
        """
        with _damage_told():
            member = _Member(self.archive.open(self.info), self.info.file_size)
            return in_utf8(io.BufferedReader(member))


def parts(file: FileSource) -> Iterator[FileSource | FileReport]:
    """The file itself, or what is in it if it is an archive.

    Archives in an archive are looked into too, those in them are not. The archive is open until
    the next file is asked for.

    Args:
        file: As found on the disk.

    Yields:
        Sources to read, and reports on what cannot be looked at.
    """
    try:
        with reading(file) as stream:
            packed = stream.read(len(_MAGIC[0])) in _MAGIC
    except UnreadableError as error:
        yield _report(file.label, str(error))
        return
    if not packed:
        yield file
        return
    try:
        with file.path.open("rb") as stream:
            yield from _members(file, stream, file.size)
    except OSError as error:
        yield _report(file.label, unreadable_sentence(error))


def _members(file: FileSource, stream: BinaryIO, packed: int) -> Iterator[FileSource | FileReport]:
    """What is in an archive.

    Args:
        file: The archive, on the disk or in another archive.
        stream: Its bytes.
        packed: Bytes of the outermost archive that it takes.
    """
    import zipfile  # noqa: PLC0415  (start-up time)

    try:
        with _damage_told():
            _refuse_long_list(stream)
            archive = zipfile.ZipFile(stream)
    except SourceError as error:
        yield _report(file.label, str(error))
        return
    with archive:
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
        if infos and infos[0].header_offset:
            # It begins like an archive, and with another one: the list found at its end is that
            # of an archive within, and its own was cut off.
            yield _report(file.label, _damaged())
            return
        together = sum(info.file_size for info in infos)
        bloated = together > MOST_BYTES_UNASKED and together > RATIO_LIMIT * packed
        if bloated or together > MOST_BYTES_TOGETHER:
            yield _report(file.label, _too_much())
            return
        for number, info in enumerate(infos):
            if info.is_dir() or _is_noise(info.filename):
                continue
            label = f"{file.label}/{_shown(info.filename)}"
            if reason := _refusal(info):
                yield _report(label, reason)
                continue
            member = MemberSource(
                path=file.path / str(number),
                label=label,
                size=info.file_size,
                mtime_ms=_changed_ms(info, file.mtime_ms),
                archive=archive,
                info=info,
                packed=packed * info.compress_size // max(file.size, 1),
            )
            yield from _member(member, nested=isinstance(file, MemberSource))


def _member(member: MemberSource, *, nested: bool) -> Iterator[FileSource | FileReport]:
    """A file in an archive, or what is in it."""
    try:
        with reading(member) as stream:
            packed = stream.read(len(_MAGIC[0])) in _MAGIC
        if not packed or nested:
            yield member
            return
        with _damage_told(), member.archive.open(member.info) as inner:
            # The stream of an archive can be read in any order, at the price of beginning anew.
            yield from _members(member, inner, member.packed)  # type: ignore[arg-type]
    except (UnreadableError, SourceError) as error:
        yield _report(member.label, str(error))


class _Member(io.RawIOBase):
    """A stream out of an archive that tells of damage in a sentence and keeps to its size."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._stream = stream
        self._left = size

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # (a view is handed in)
        """Read the next bytes into a buffer."""
        with _damage_told():
            data = self._stream.read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            raise SourceError(_damaged())
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the stream behind."""
        self._stream.close()
        super().close()


@contextmanager
def _damage_told() -> Iterator[None]:
    """Turn what the standard library raises into one sentence.

    Raises:
        SourceError: The archive cannot be read.
    """
    try:
        yield
    except NotImplementedError as error:  # zipfile's word for ways of packing it does not know
        raise SourceError(
            translate(
                "ImportArchives",
                "This archive is packed in an unusual way: unpack it and import the folder.",
            )
        ) from error
    except _damage() as error:
        raise SourceError(_damaged()) from error


def _damage() -> tuple[type[Exception], ...]:
    """What the standard library raises on archives that are damaged, locked or too new."""
    import lzma  # noqa: PLC0415  (start-up time)
    import zipfile  # noqa: PLC0415  (start-up time)
    import zlib  # noqa: PLC0415  (start-up time)

    return (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        EOFError,
        RuntimeError,
        ValueError,
        struct.error,
    )


def _damaged() -> str:
    return translate(
        "ImportArchives", "This archive is damaged or incomplete: download or copy it again."
    )


def _too_much() -> str:
    return translate(
        "ImportArchives",
        "This claims to hold far more than an export does: if you trust it, unpack it and import "
        "the folder.",
    )


def _refuse_long_list(stream: BinaryIO) -> None:
    """Look at the end of an archive before its list is loaded.

    Raises:
        SourceError: The list is too long.
    """
    size = stream.seek(0, io.SEEK_END)
    start = stream.seek(max(size - _END_SEARCHED, 0))
    tail = stream.read(_END_SEARCHED)
    place = tail.rfind(_END)
    if place < 0 or len(tail) - place < _END_BYTES:
        return  # the standard library says what is wrong
    files, listed = struct.unpack_from("<HI", tail, place + 10)
    if files == _UNKNOWN16 or listed == _UNKNOWN32:
        files, listed = _long_list(stream, start + place) or (files, listed)
    if files > MOST_FILES or listed > MOST_DIRECTORY_BYTES:
        raise SourceError(_too_much())
    stream.seek(0)


def _long_list(stream: BinaryIO, end: int) -> tuple[int, int] | None:
    """Number of files and bytes of the list in an archive with wide fields."""
    stream.seek(max(end - _END64_LOCATOR_BYTES, 0))
    locator = stream.read(_END64_LOCATOR_BYTES)
    if not locator.startswith(_END64_LOCATOR) or len(locator) < _END64_LOCATOR_BYTES:
        return None
    stream.seek(min(struct.unpack_from("<Q", locator, 8)[0], end))
    record = stream.read(_END64_BYTES)
    if len(record) < _END64_BYTES:
        return None
    files, listed = struct.unpack_from("<QQ", record, 32)
    return files, listed


def _refusal(info: zipfile.ZipInfo) -> str:
    """Why a file is not even opened; empty if it may be."""
    if info.flag_bits & _LOCKED:
        return translate(
            "ImportArchives",
            "This is locked with a password: unpack the archive and import the folder.",
        )
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > MOST_BYTES or (info.file_size > RATIO_FREE_BYTES and ratio > RATIO_LIMIT):
        return _too_much()
    return ""


def _is_noise(name: str) -> bool:
    path = PurePosixPath(name)
    return _NOISE in path.parts or path.name.startswith(".")


def _shown(name: str) -> str:
    """The name of a file in an archive, fit to be shown."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    parts_shown = [
        part for part in plain.replace("\\", "/").split("/") if part not in {"", ".", ".."}
    ]
    return "/".join(parts_shown)[-_LONGEST_LABEL:]


def _changed_ms(info: zipfile.ZipInfo, otherwise: int) -> int:
    """Last change of a file in an archive, which names no time zone; taken as UTC."""
    try:
        return calendar.timegm((*info.date_time, 0, 0, 0)) * _MS_PER_SECOND
    except (ValueError, OverflowError):
        return otherwise


def _report(label: str, reason: str) -> FileReport:
    return FileReport(label, None, FileStatus.UNREADABLE, reason=reason)
