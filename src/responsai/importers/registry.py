"""The list of importers, each loaded only when somebody comes to it.

What one importer needs to decode its format takes several milliseconds to set up, all of them
together longer than reading a week of logs. A file is offered to one importer after the other,
so that those behind the one that is certain of it are never loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, overload

from responsai.importers.places import LocalLogs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from responsai.importers.base import Importer


@dataclass(frozen=True, slots=True)
class Listed:
    """An importer that need not be loaded yet.

    Attributes:
        module: Its module in this package.
        name: Its class.
        logs: It has standard places: see ``LocalLogs``.
    """

    module: str
    name: str
    logs: bool = False

    def load(self) -> Importer:
        """The importer itself."""
        module = import_module(f"responsai.importers.{self.module}")
        made: Importer = getattr(module, self.name)()
        return made


class Registry(Sequence["Importer"]):
    """Importers in the order in which they are asked.

    Args:
        listed: Those that are modules.
        others: Gives those that are made from data; they come last.
    """

    def __init__(self, listed: Iterable[Listed], others: Callable[[], Iterable[Importer]]) -> None:
        self._listed = tuple(listed)
        self._others = others
        self._loaded: dict[int, Importer] = {}
        self._made: tuple[Importer, ...] | None = None

    def __len__(self) -> int:
        return len(self._listed) + len(self._rest())

    def __iter__(self) -> Iterator[Importer]:
        for place in range(len(self._listed)):
            yield self._at(place)
        yield from self._rest()

    @overload
    def __getitem__(self, place: int) -> Importer: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Importer]: ...
    def __getitem__(self, place: int | slice) -> Importer | Sequence[Importer]:
        return tuple(self)[place]

    def local(self) -> Iterator[LocalLogs]:
        """Those of logs in standard places; no other one is loaded."""
        for place, listed in enumerate(self._listed):
            if listed.logs and isinstance(importer := self._at(place), LocalLogs):
                yield importer

    def _at(self, place: int) -> Importer:
        if place not in self._loaded:
            self._loaded[place] = self._listed[place].load()
        return self._loaded[place]

    def _rest(self) -> tuple[Importer, ...]:
        if self._made is None:
            self._made = tuple(self._others())
        return self._made


def local_logs(importers: Iterable[Importer]) -> Iterator[LocalLogs]:
    """Those among some importers whose logs lie in standard places."""
    if isinstance(importers, Registry):
        yield from importers.local()
    else:
        yield from (importer for importer in importers if isinstance(importer, LocalLogs))
