"""Options that hold for every command, and what they open."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from responsai import paths
from responsai.app.clock import local_time_zone, utc_now
from responsai.domain.errors import EnvironmentProblemError, UnreadableError
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.app.workspace import Workspace
    from responsai.estimation import Engine
    from responsai.storage import Store


@dataclass(frozen=True, slots=True)
class Session:
    """Global options of the command line.

    Attributes:
        database: ``--db``, ``None`` for the usual one.
        zone: ``--zone``, ``None`` for the provider's.
        method: ``--method``, ``None`` for the one that was set.
        demo: ``--demo``: a sample year in a temporary database.
        language: ``--lang``, ``None`` for the system's or what the window remembers.
    """

    database: Path | None
    zone: str | None
    method: str | None
    demo: bool
    language: str | None = None

    def engine(self) -> Engine:
        """What estimates, with the owner's own models and settings if there are any."""
        from responsai.app.engines import make_engine  # noqa: PLC0415  (start-up time)

        chosen = self.database or paths.database_path()
        if self.demo or not chosen.exists():
            return make_engine(self.zone, self.method)
        try:
            with self._open(chosen) as workspace:
                return workspace.engine
        except EnvironmentProblemError:
            return make_engine(self.zone, self.method)  # an estimate needs no database

    @contextlib.contextmanager
    def database_path(self) -> Iterator[Path]:
        """The database to work on; that of the demo is filled first and deleted afterwards."""
        if not self.demo:
            yield self.database or paths.database_path()
            return
        from responsai.app import demo  # noqa: PLC0415  (start-up time)

        with _folder() as folder:
            file = folder / paths.DATABASE_NAME
            with self._open(file) as workspace:
                demo.fill(workspace.store, utc_now())
            yield file

    @contextlib.contextmanager
    def looked_at(self) -> Iterator[Path]:
        """The same to be looked at only: an empty one for the moment where there is none."""
        with self.database_path() as chosen, _folder() as folder:
            yield chosen if chosen.exists() else folder / paths.DATABASE_NAME

    @contextlib.contextmanager
    def reading(self) -> Iterator[Workspace]:
        """The open database for a command that only reads: none is made where there is none.

        Raises:
            UnreadableError: The database that was asked for does not exist.
        """
        chosen = self.database or paths.database_path()
        if self.demo or chosen.exists():
            with self.workspace() as workspace:
                yield workspace
            return
        if self.database is not None:
            raise UnreadableError(
                translate("Cli", "There is no database at {path}: check the spelling.").format(
                    path=chosen
                )
            )
        with _folder() as folder, self._open(folder / paths.DATABASE_NAME) as workspace:
            yield workspace

    @contextlib.contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """The open database."""
        with self.database_path() as file, self._open(file) as workspace:
            yield workspace

    @contextlib.contextmanager
    def store(self) -> Iterator[Store]:
        """The open database for a command that estimates nothing, without any factors.

        Raises:
            BadInputError: The zone or the method that was asked for is not known.
        """
        from responsai.storage import open_database  # noqa: PLC0415  (start-up time)

        if self.zone is not None or self.method is not None:
            self.engine()
        with (
            self.database_path() as file,
            open_database(file, time_zone=local_time_zone) as store,
        ):
            yield store

    def _open(self, file: Path) -> Workspace:
        from responsai.app.workspace import Workspace  # noqa: PLC0415  (start-up time)

        return Workspace.open(file, zone=self.zone, method=self.method)


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """A temporary folder for a database."""
    import tempfile  # noqa: PLC0415  (start-up time)

    # Windows keeps a file that is still open: leave it to the system's own cleaning then.
    with tempfile.TemporaryDirectory(prefix="responsai-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
