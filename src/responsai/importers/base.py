"""What every importer is, what it is given and what it gives back.

An importer turns one source (a file, later a member of an archive) into a stream of records.
It sees bytes and a date, never a name or a path, so that it must recognise by structure and
cannot keep what it does not know. Hashing, the clock and progress are handed in: the same
bytes always give the same records.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol, TypeAlias, TypeVar

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Assumed, Rejected
from responsai.domain.usage import LoggedRequest, UsageEvent
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.domain.activity import Evidence

Told = TypeVar("Told")

HEAD_BYTES: Final = 64 * 1024
"""How much of a source recognition reads first: tens of records of every format we know."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Records that hold no use, such as the user's own turns.

    Attributes:
        count: How many, > 0.
    """

    count: int


Record: TypeAlias = UsageEvent | LoggedRequest | Rejected | Skipped | Assumed
"""What reading a source gives; events of one source have different keys."""


class SourceError(OSError):
    """A source cannot be read for a reason that the message says in the user's language."""


class Source(Protocol):
    """Bytes that can be opened again and again."""

    @property
    def size(self) -> int:
        """Bytes, as last seen; the source may have grown since."""

    @property
    def mtime_ms(self) -> int:
        """Last change in UTC, milliseconds since 1970."""

    def open(self) -> BinaryIO:
        """Open for reading from the start; the caller closes it.

        Raises:
            OSError: It cannot be opened.
        """


class Probe:
    """What recognition may look at: the beginning of a source, read once."""

    __slots__ = ("_head", "_source", "_told", "_whole")

    def __init__(self, source: Source) -> None:
        self._source = source
        self._head = b""
        self._whole = False
        self._told: dict[object, Any] = {}

    @property
    def source(self) -> Source:
        """The source itself, for formats that are not read from their beginning on."""
        return self._source

    @property
    def size(self) -> int:
        """Bytes of the whole source."""
        return self._source.size

    def head(self, size: int = HEAD_BYTES) -> bytes:
        """The first ``size`` bytes, or all if there are fewer.

        Raises:
            UnreadableError: The source cannot be read.
        """
        if not self._whole and len(self._head) < size:
            with reading(self._source) as stream:
                # Not more than there is: room is made for all that is asked for.
                head = stream.read(min(size, self.size))
                if len(head) < size:
                    # It may have grown since, and text of another encoding has another length.
                    head += stream.read(size - len(head))
            self._head, self._whole = head, len(head) < size
        return self._head[:size]

    def is_all(self, head: bytes) -> bool:
        """Whether there is no more than what ``head`` has given."""
        return self._whole and len(head) == len(self._head)

    def once(self, look: Callable[[bytes], Told]) -> Told:
        """What a function says of the head; several importers may ask it of one source.

        Args:
            look: A function of a module, which is called once.

        Raises:
            UnreadableError: The source cannot be read.
        """
        if look not in self._told:
            self._told[look] = look(self.head())
        told: Told = self._told[look]
        return told


def unwatched(_count: int) -> None:
    """Nobody watches."""


SAMPLE_BYTES: Final = 1024
"""Bytes at the beginning, and before the place to read on, that tell a log from another one."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where reading an append-only log may go on when the log has grown.

    Attributes:
        offset: Bytes up to the end of the last whole line.
        line: Number of that line, from 1; 0 before the first.
        state: What the importer must know of the lines before, in a form of its own; counts,
            moments, hashes and names of models only, as it is stored.
        sample: The first bytes of the log and those before the offset, ``SAMPLE_BYTES`` each or
            all that there are; ``None`` if they have to be read anew. It is never stored.
    """

    offset: int = 0
    line: int = 0
    state: str = ""
    sample: bytes | None = None


def unremembered(_checkpoint: Checkpoint) -> None:
    """Nobody will go on from there."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an importer needs besides the source.

    Attributes:
        hasher: Gives the 16-byte key of an identity, salted per database.
        now_ms: Now in UTC, milliseconds since 1970.
        advance: Called with the bytes read since the last call, at least once a mebibyte, also
            where no record is found. It may raise to stop the reading; importers let that pass.
    """

    hasher: Callable[[str], bytes]
    now_ms: int
    advance: Callable[[int], None] = unwatched
    resume: Checkpoint = Checkpoint()
    checkpoint: Callable[[Checkpoint], None] = unremembered


class Importer(Protocol):
    """Reads the logs or exports of one product."""

    @property
    def id(self) -> str:
        """Stable name, kept with each event, such as ``claude_code``."""

    @property
    def label(self) -> str:
        """The product's own name, the same in every language."""

    @property
    def version(self) -> int:
        """Goes up when the same source gives other records; files are then read again."""

    @property
    def evidence(self) -> Evidence:
        """How strongly its records tell of uses, against other sources on the same surface."""

    def looks_for(self) -> str:
        """What it recognises, as part of a sentence in the user's language."""

    def recognise(self, probe: Probe) -> float:
        """How surely the source is of this kind: 0 (no) to 1 (certain), by structure alone.

        Raises:
            UnreadableError: The source cannot be read.
        """

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the records of a source, with bounded memory.

        Reading the same bytes again gives the same keys; so does reading sources in another
        order. Bad records are yielded as ``Rejected``, never raised, and no record carries
        text of the source apart from the model's name.

        Raises:
            UnreadableError: The source cannot be read (any further); what was yielded stands.
        """


@contextmanager
def reading(source: Source) -> Iterator[BinaryIO]:
    """Open a source and turn errors of the file system into a sentence.

    Raises:
        UnreadableError: The source cannot be opened or read.
    """
    try:
        with source.open() as stream:
            yield stream
    except OSError as error:
        raise UnreadableError(unreadable_sentence(error)) from error


def unreadable_sentence(error: OSError) -> str:
    """Why a file or folder cannot be read and what to do, without its name."""
    if isinstance(error, SourceError):
        return str(error)
    if isinstance(error, PermissionError):
        return translate("Importers", "This may not be read: check its permissions.")
    if isinstance(error, FileNotFoundError):
        return translate("Importers", "This is no longer there: import again to look anew.")
    return translate("Importers", "This cannot be read: check the disk and try again.")
