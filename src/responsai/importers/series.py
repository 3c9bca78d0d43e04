"""What events of one source have in common, each combination made once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import InputScope, ModelSource, TokenSource
from responsai.domain.usage import Series
from responsai.importers.fields import model_name

if TYPE_CHECKING:
    from responsai.domain.activity import Activity

MOST_SERIES: Final = 1_000
"""Series of one source remembered at once; real logs name a handful of models."""


class SeriesOf:
    """The series of one source.

    Args:
        source: Importer id.
        surface: Where the uses happened.
        activity: Kind of all uses.
    """

    __slots__ = ("_activity", "_known", "_source", "_surface")

    def __init__(self, source: str, surface: str, activity: Activity) -> None:
        self._source = source
        self._surface = surface
        self._activity = activity
        self._known: dict[tuple[str | None, bool, bool], Series] = {}

    def get(self, model: str | None, *, measured: bool = True, local: bool = False) -> Series:
        """The series of a use.

        Args:
            model: As recorded; ``None`` if not told.
            measured: Counts are those of the source, input in full; else they are estimated
                from the length of the output.
            local: The model ran on this computer.
        """
        found = self._known.get((model, measured, local))
        if found is None:
            found = _series(self._source, self._surface, self._activity, model, measured, local)
            if len(self._known) >= MOST_SERIES:
                self._known.clear()
            self._known[model, measured, local] = found
        return found


@lru_cache(MOST_SERIES)
def _series(
    source: str,
    surface: str,
    activity: Activity,
    model: str | None,
    measured: bool,  # noqa: FBT001  (the cache tells named arguments from others)
    local: bool,  # noqa: FBT001
) -> Series:
    """The same object for all files of an import, so that the store finds its number at once."""
    name = model_name(model)
    return Series(
        source=source,
        surface=surface,
        model=name,
        model_source=ModelSource.UNKNOWN if name is None else ModelSource.RECORDED,
        activity=activity,
        token_source=TokenSource.MEASURED if measured else TokenSource.ESTIMATED,
        input_scope=InputScope.CONTEXT if measured else InputScope.UNKNOWN,
        local=local,
    )
