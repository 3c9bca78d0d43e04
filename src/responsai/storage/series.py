"""Series and their numbers in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity, InputScope, ModelSource, TokenSource
from responsai.domain.usage import Series
from responsai.storage.errors import NewerDatabaseError

if TYPE_CHECKING:
    from responsai.storage.connection import Session

_COLUMNS: Final = (
    "source, surface, model, model_source, activity, token_source, input_scope, local, variant"
)
# All three texts are made of the column names above only.
_ADD: Final = f"INSERT INTO series ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"  # noqa: S608
_LOAD: Final = f"SELECT id, {_COLUMNS} FROM series"  # noqa: S608
# Follows the expressions of the index series_identity, so that the index answers it.
_FIND: Final = """
    SELECT id FROM series
    WHERE source = ? AND surface = ? AND (model IS NULL) = ? AND IFNULL(model, '') = ?
    AND model_source = ? AND activity = ? AND token_source = ? AND input_scope = ? AND local = ?
    AND variant = ?
"""

_Values = tuple[str, str, str | None, str, str, str, str, int, str]


class SeriesBook:
    """The series of a database, which are few and never change, kept in memory.

    Args:
        session: The database.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ids: dict[Series, int] = {}
        self._series: dict[int, Series] = {}

    def id_of(self, series: Series) -> int:
        """Number of a series, which is added if it is new.

        Call within a transaction that writes, and ``forget`` if it fails.
        """
        known = self._ids.get(series)
        if known is None:
            # Another process may have added it.
            known = self._find(series) or self._add(series)
            self._keep(known, series)
        return known

    def of(self, number: int) -> Series:
        """The series of a number; call within a transaction.

        Raises:
            NewerDatabaseError: A newer version wrote a word that this one does not know.
        """
        if number not in self._series:
            self._load()
        return self._series[number]

    def all(self) -> dict[int, Series]:
        """Every series by its number; call within a transaction.

        Raises:
            NewerDatabaseError: A newer version wrote a word that this one does not know.
        """
        self._load()
        return self._series

    def forget(self) -> None:
        """Drop what a transaction that failed may have added."""
        self._ids.clear()
        self._series.clear()

    def _find(self, series: Series) -> int | None:
        source, surface, model, *rest = _values(series)
        values = (source, surface, model is None, model or "", *rest)
        row = self._session.connection.execute(_FIND, values).fetchone()
        return row[0] if row else None

    def _add(self, series: Series) -> int:
        number: int = self._session.connection.execute(_ADD, _values(series)).fetchone()[0]
        return number

    def _load(self) -> None:
        try:
            for number, *values in self._session.connection.execute(_LOAD):
                self._keep(number, _series(*values))
        except ValueError as error:
            raise NewerDatabaseError(self._session.path) from error

    def _keep(self, number: int, series: Series) -> None:
        self._ids[series] = number
        self._series[number] = series


def _values(series: Series) -> _Values:
    return (
        series.source,
        series.surface,
        series.model,
        series.model_source,
        series.activity,
        series.token_source,
        series.input_scope,
        int(series.local),
        series.variant,
    )


def _series(
    source: str,
    surface: str,
    model: str | None,
    model_source: str,
    activity: str,
    token_source: str,
    input_scope: str,
    local: int,
    variant: str,
) -> Series:
    return Series(
        source,
        surface,
        model,
        ModelSource(model_source),
        Activity(activity),
        TokenSource(token_source),
        InputScope(input_scope),
        bool(local),
        variant,
    )


def sort_key(series: Series) -> tuple[str | bool, ...]:
    """An order of series that does not depend on their numbers."""
    return (
        series.source,
        series.surface,
        series.model or "",
        series.model is not None,
        series.model_source,
        series.activity,
        series.token_source,
        series.input_scope,
        series.local,
        series.variant,
    )
