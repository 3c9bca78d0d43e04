"""The store: every recorded use and its daily sums in one SQLite file."""

from __future__ import annotations

from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Self

from responsai.storage import ingest, receipts, rollup
from responsai.storage.checks import known_zone
from responsai.storage.connection import BUSY_TIMEOUT_S
from responsai.storage.core import Core
from responsai.storage.errors import DiskFullError, ReadOnlyDatabaseError, translated
from responsai.storage.opening import open_session, read_only_session
from responsai.storage.parts import Parts
from responsai.storage.scanned import ScannedFiles
from responsai.storage.schema import KEY_BYTES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from responsai.domain.usage import LoggedRequest, UsageEvent, UsageRow
    from responsai.storage.connection import Session
    from responsai.storage.records import BatchCounts, ImportedFile, ImportRecord, ImportStatus


def open_database(
    path: Path,
    *,
    time_zone: str | Callable[[], str],
    busy_timeout_s: float = BUSY_TIMEOUT_S,
    read_only: bool = False,
) -> Store:
    """Open the database of that name, creating it and its folders if there is none.

    An older database is copied into ``backups/`` beside it and brought up to date. One that may
    not be written, or lies on a disk without any room, is opened for reading. What cannot be used
    is left exactly as it is.

    Args:
        path: The file.
        time_zone: IANA name of the zone in which a new database counts local days, or a function
            that gives it, called only if it is needed; an existing database keeps its own.
        busy_timeout_s: Seconds to wait for another process before giving up, >= 0.
        read_only: Never write, not even if it could be written: for a damaged file.

    Raises:
        BadInputError: There is no such time zone.
        StorageError: The file cannot be used; the sentence says why and what to do.
    """
    if isinstance(time_zone, str):
        known_zone(time_zone)
    # Absolute, so that a name with a meaning of its own, such as ":memory:", is just a name.
    place = path.absolute()
    if read_only:
        return Store(read_only_session(place, busy_timeout_s))
    try:
        return Store(open_session(place, time_zone, busy_timeout_s))
    except (ReadOnlyDatabaseError, DiskFullError) as error:
        if not place.is_file():
            raise
        session = read_only_session(place, busy_timeout_s)
        session.refusal = type(error)
        return Store(session)


class Store(Parts):
    """An open database; a context manager that closes it.

    Use it from the thread that opened it; any number of processes and threads may each have
    their own. All methods but ``hash_identity`` and ``close`` raise ``StorageError`` when the
    file cannot be read or written; what was to be written is then not written at all.

    Args:
        session: Open connection to an up-to-date database.

    Attributes:
        path: The file, absolute.
        core: Its transactions, for the other parts of the store.
        scanned: What scans of this computer have read.
    """

    def __init__(self, session: Session) -> None:
        self.path = session.path
        try:
            self.core = Core(session)
        except BaseException:
            session.close()
            raise
        self._keyed: tuple[bytes, blake2b] | None = None
        super().__init__(self.core)
        self.scanned = ScannedFiles(self.core, self.hash_identity)

    @property
    def salt(self) -> bytes:
        """The database's own secret, which keys the hashes of identities."""
        return self.core.salt

    @property
    def time_zone(self) -> str:
        """IANA name of the zone in which local days are counted."""
        return self.core.time_zone

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self.core.session.close()

    def hash_identity(self, identity: str | bytes) -> bytes:
        """Key of an event, file or session, from the identity that its source gives.

        Returns:
            16 bytes, of no use without this database's salt.
        """
        if isinstance(identity, str):
            # File names may hold bytes that are no text; they come as halves of surrogates.
            identity = identity.encode("utf-8", "surrogatepass")
        if self._keyed is None or self._keyed[0] is not self.core.salt:
            salt = self.core.salt
            self._keyed = salt, blake2b(digest_size=KEY_BYTES, key=salt)
        # Half the time goes into the key: it is taken in once.
        hashed = self._keyed[1].copy()
        hashed.update(identity)
        return hashed.digest()

    def add_manual(self, event: UsageEvent) -> int:
        """Add a use logged by hand; it is on the disk when this returns.

        Returns:
            The number of the event; of the one already stored if its key is known.

        Raises:
            BadInputError: The event cannot be stored.
        """
        return ingest.add_by_hand(self.core, event)

    def begin_import(self) -> int:
        """Begin an import; its number goes with each batch and file until it is finished."""
        with self.core.writing() as connection:
            return receipts.begin(connection)

    def add_events(
        self, import_id: int, events: Iterable[UsageEvent | LoggedRequest]
    ) -> BatchCounts:
        """Add a batch of events and their daily sums, all of it or nothing.

        Of events with one key, known or within the batch, the one with the most tokens stays
        whole (then the one with the larger other amounts, then the earlier one).

        Args:
            import_id: The running import.
            events: A batch, best of ``BATCH_EVENTS``.

        Raises:
            BadInputError: An event cannot be stored; nothing of the batch is.
            LookupError: No such import is running.
        """
        return ingest.add(self.core, import_id, [events])[0]

    def record_file(self, import_id: int, *files: ImportedFile) -> None:
        """Record files that a running import has read, without their names or paths.

        Raises:
            LookupError: No such import is running.
        """
        hashed = [
            (file, self.scanned.key_of(file.place) if file.place else self.scanned.key(file.path))
            for file in files
        ]
        with self.core.writing() as connection:
            receipts.record_files(connection, import_id, hashed)

    def finish_import(self, import_id: int, status: ImportStatus) -> int | None:
        """End an import; its events are on the disk when this returns.

        Args:
            import_id: The running import.
            status: ``DONE`` or ``CANCELLED``.

        Returns:
            The number of the import; ``None`` if it neither added nor raised an event, in which
            case nothing of it is kept.

        Raises:
            LookupError: No such import is running.
        """
        with self.core.writing(durable=True) as connection:
            return receipts.finish(connection, import_id, status)

    @contextmanager
    def scratch_copy(self) -> Iterator[Store]:
        """A copy to try things on, in a folder of its own that is deleted afterwards."""
        import tempfile  # noqa: PLC0415  (start-up time)

        # Windows keeps a file that is still open: leave it to the system's own cleaning then.
        with tempfile.TemporaryDirectory(prefix="responsai-", ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / self.path.name
            with translated(self.path):
                self.core.session.connection.execute("VACUUM INTO ?", (str(copy),))
            with open_database(copy, time_zone=self.time_zone) as store:
                yield store

    def import_history(self) -> list[ImportRecord]:
        """All imports, the latest first."""
        with self.core.reading() as connection:
            return receipts.history(connection)

    def rows(self, first: dt.date | None = None, last: dt.date | None = None) -> list[UsageRow]:
        """Daily sums by series of the uses that count, ordered by day.

        Args:
            first: First local day, ``None`` for the beginning.
            last: Last local day, included, ``None`` for the end.
        """
        return self.totals.weighed(first, last).counted

    def extent(self) -> tuple[dt.date, dt.date] | None:
        """First and last local day with an event, ``None`` if there is none."""
        with self.core.reading() as connection:
            return rollup.extent(connection)

    def event_count(self) -> int:
        """Number of events."""
        with self.core.reading() as connection:
            return rollup.event_count(connection)

    def rebuild_daily(self) -> None:
        """Make the daily sums anew from the events."""
        with self.core.writing(durable=True) as connection:
            rollup.rebuild(connection)

    def daily_matches_events(self) -> bool:
        """Whether the daily sums are those that a recount of all events gives."""
        with self.core.reading() as connection:
            return rollup.matches_events(connection)

    def changes_token(self) -> int:
        """A number that is another one once a different process or store has changed the file.

        Changes made through this store do not move it; compare only numbers of one store.
        """
        with self.core.reading() as connection:
            token: int = connection.execute("PRAGMA data_version").fetchone()[0]
        return token
