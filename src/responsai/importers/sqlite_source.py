"""Databases of other programs, read only: the one place outside storage that knows SQLite.

A database belongs to a program that may be running. It is opened so that nothing in it or beside
it can be changed; where the program keeps a write-ahead log beside it, that is read too, else the
file is taken as it lies. A database is also somebody's bytes: only real tables are read, never
views, with limits on what one value may hold, and a query can be stopped at any moment.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from responsai.domain.errors import UnreadableError
from responsai.importers.base import reading
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from responsai.importers.base import Probe, Source

Value: TypeAlias = str | bytes | int | float | None

MEMORY_LIMIT: Final = 64 * 1024 * 1024
"""Largest database, in bytes, that is read from memory where there is no file of its own."""

VALUE_LIMIT: Final = 32 * 1024 * 1024
"""Largest value in bytes that a row may give."""

_MAGIC: Final = b"SQLite format 3\0"
_JOURNAL_MODES: Final = slice(18, 20)
"""Bytes of the header that ask for a write-ahead log, which memory has none of."""
_LEGACY: Final = b"\1\1"
_PRIMARY: Final = 0xFF
"""Part of an error code that tells its kind."""
_LOGS: Final = ("-wal", "-journal")
"""Ends of the names of what lies beside a database in which something is being written."""
_PATIENCE_S: Final = 1.0
"""How long a program may keep its database to itself before it is left for the next time."""
_IN_USE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        # Something would have to be put right first, which only its own program may do.
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
    }
)
_STEPS: Final = 20_000
"""Steps of SQLite's machine, a few milliseconds, between two looks at whether to go on."""


class _InUseError(UnreadableError):
    """Another program keeps the database to itself just now."""


class _DamagedError(UnreadableError):
    """The bytes are no whole database."""


class Tables:
    """The tables of an open database.

    Args:
        connection: Connection that cannot write.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def columns(self, table: str) -> frozenset[str]:
        """Names of a table's columns; none if there is no such table.

        Raises:
            UnreadableError: The database is damaged.
        """
        query = (
            "SELECT name FROM pragma_table_info(?1) WHERE EXISTS (SELECT 1 FROM sqlite_schema"
            " WHERE type = 'table' AND name = ?1 AND sql NOT LIKE 'CREATE VIRTUAL%')"
        )
        return frozenset(str(name) for (name,) in self.rows(query, table))

    def rows(self, query: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """Rows of a query.

        Raises:
            UnreadableError: The database is damaged; rows given until then stand.
        """
        with _translated():
            yield from self._connection.execute(query, values)


def is_database(probe: Probe) -> bool:
    """Whether a source is an SQLite database.

    Raises:
        UnreadableError: The source cannot be read.
    """
    return probe.head().startswith(_MAGIC)


def holds(probe: Probe, judge: Callable[[Tables], bool]) -> bool:
    """Whether a source is a database of a certain kind; a damaged one is of none.

    Args:
        probe: The source.
        judge: Looks at the tables.

    Raises:
        UnreadableError: The source cannot be read, or is in use.
    """
    if not is_database(probe):
        return False
    try:
        with open_tables(probe.source) as tables:
            return judge(tables)
    except _DamagedError:
        return False


@contextmanager
def open_tables(source: Source, advance: Callable[[int], None] | None = None) -> Iterator[Tables]:
    """Open a database for reading.

    Args:
        source: The database.
        advance: Called with 0 while a query runs, and with the size at the end. It may raise.

    Raises:
        UnreadableError: It cannot be read.
    """
    with reading(source) as stream, _translated():
        connection = _connect(stream)
    stopped: list[BaseException] = []

    def look() -> int:
        try:
            if advance is not None:
                advance(0)
        except BaseException as error:  # noqa: BLE001  (raised below: SQLite would swallow it)
            stopped.append(error)
            return 1
        return 0

    with closing(connection):
        with _translated():
            _restrict(connection)
            connection.set_progress_handler(look, _STEPS)
        try:
            yield Tables(connection)
        except UnreadableError:
            if stopped:
                raise stopped[0] from None
            raise
    if advance is not None:
        advance(source.size)


def _connect(stream: BinaryIO) -> sqlite3.Connection:
    path = _path_of(stream)
    if path is None:
        return _in_memory(stream)
    # With neither log beside it nothing is pending, and not even a lock is taken. Where there is
    # one, the file itself may hold what a program has not yet agreed to, or takes back.
    pending = any(Path(f"{path}{end}").exists() for end in _LOGS)
    mode = "mode=ro" if pending else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, timeout=_PATIENCE_S)


def _path_of(stream: BinaryIO) -> Path | None:
    """Where the bytes lie, if they are a file of their own."""
    try:
        path = Path(os.fsdecode(stream.name)).absolute()
        if path.is_symlink():
            # The logs of the database are beside it, not beside the link.
            path = path.resolve()
        return path if os.path.samestat(os.fstat(stream.fileno()), path.stat()) else None
    except (AttributeError, TypeError, OSError, ValueError):
        return None


def _in_memory(stream: BinaryIO) -> sqlite3.Connection:
    data = bytearray(stream.read(MEMORY_LIMIT + 1))
    if len(data) > MEMORY_LIMIT:
        raise UnreadableError(
            translate(
                "Importers",
                "This database is too large to be read inside an archive: unpack it first.",
            )
        )
    data[_JOURNAL_MODES] = _LEGACY
    connection = sqlite3.connect(":memory:")
    connection.deserialize(bytes(data))
    return connection


def _restrict(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, VALUE_LIMIT)
    # Names and texts of the file may be no text at all.
    connection.text_factory = lambda text: text.decode("utf-8", "replace")


@contextmanager
def _translated() -> Iterator[None]:
    """Turn SQLite's errors into a sentence.

    Raises:
        UnreadableError: The database cannot be read.
    """
    try:
        yield
    # Python fails on its own when SQLite complains in words of the file that are no text.
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        kind = _InUseError if _is_in_use(error) else _DamagedError
        raise kind(
            translate(
                "Importers",
                "This database is damaged or in use: close the program that writes it and "
                "import again.",
            )
        ) from error


def _is_in_use(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _IN_USE
