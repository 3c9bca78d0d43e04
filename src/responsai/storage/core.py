"""What all parts of an open store share: its transactions, its days, its series."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from responsai.storage import rollup
from responsai.storage.days import LocalDays, to_date
from responsai.storage.errors import (
    DamagedDatabaseError,
    UnknownTimeZoneError,
)
from responsai.storage.schema import Setting
from responsai.storage.series import SeriesBook

if TYPE_CHECKING:
    import datetime as dt
    import sqlite3
    from collections.abc import Iterator

    from responsai.storage.connection import Session


class Core:
    """An open database; everything goes through ``reading`` and ``writing``.

    What is kept in memory is read anew as soon as somebody else has changed the file, so that
    no event is ever put on a day of a time zone that holds no longer.

    Args:
        session: Open connection to an up-to-date database.

    Attributes:
        salt: The database's own secret, which keys the hashes of identities.
        time_zone: IANA name of the zone in which local days are counted.
        days: Local days.
        book: Series.
        generation: Another number once anything has changed, here or elsewhere.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.path = session.path
        self.salt = b""
        self.time_zone = ""
        self.days = LocalDays(session.path, "UTC")
        self.book = SeriesBook(session)
        self.generation = 0
        self._seen: int | None = None
        with self.reading():
            pass  # the settings are read with the first transaction

    @property
    def read_only(self) -> bool:
        """Whether the file may only be read."""
        return self.session.read_only

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the file.

        Raises:
            StorageError: The file cannot be read.
        """
        with self.session.reading() as connection:
            self._notice(connection)
            yield connection

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is written, or nothing.

        Args:
            durable: Wait until the disk has it.

        Raises:
            StorageError: The file cannot be written; nothing of the block was.
        """
        if self.read_only:
            raise self.session.refusal(self.path)
        try:
            with self.session.writing(durable=durable) as connection:
                self._notice(connection)
                yield connection
        except BaseException:
            # What the block has put into memory is not in the file.
            self._seen = None
            raise
        finally:
            self.generation += 1

    def day_of(self, at_ms: int) -> dt.date:
        """Local day of a moment.

        Args:
            at_ms: Milliseconds since 1970 in UTC.
        """
        return to_date(self.days.of(at_ms))

    def settings_changed(self, connection: sqlite3.Connection) -> None:
        """Read the settings anew, after this store has changed them; days follow the zone."""
        days = self.days
        self._load(connection)
        if self.days is not days:
            rollup.count_days(connection, self.days)

    def _notice(self, connection: sqlite3.Connection) -> None:
        version: int = connection.execute("PRAGMA data_version").fetchone()[0]
        if version == self._seen:
            return
        self.book.forget()
        self._load(connection)
        self.generation += 1
        self._seen = version

    def _load(self, connection: sqlite3.Connection) -> None:
        found = dict(connection.execute("SELECT key, value FROM settings").fetchall())
        try:
            self.salt = bytes.fromhex(found[Setting.SALT])
            name, start = found[Setting.TIME_ZONE], int(found.get(Setting.DAY_START, 0))
            if (name, start) != (self.time_zone, self.days.start_hour):
                self.days = LocalDays(self.path, name, start)
                self.time_zone = name
        except UnknownTimeZoneError:
            raise
        except (KeyError, ValueError) as error:
            raise DamagedDatabaseError(self.path) from error
