"""What events of one source have in common, each combination made once."""

from __future__ import annotations

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
            name = model_name(model)
            found = Series(
                source=self._source,
                surface=self._surface,
                model=name,
                model_source=ModelSource.UNKNOWN if name is None else ModelSource.RECORDED,
                activity=self._activity,
                token_source=TokenSource.MEASURED if measured else TokenSource.ESTIMATED,
                input_scope=InputScope.CONTEXT if measured else InputScope.UNKNOWN,
                local=local,
            )
            if len(self._known) >= MOST_SERIES:
                self._known.clear()
            self._known[model, measured, local] = found
        return found
