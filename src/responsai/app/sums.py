"""Sums of a period, as fine as a question asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.summary import GroupBy
from responsai.storage import Grain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from responsai.domain.usage import UsageRow
    from responsai.estimation import Engine
    from responsai.storage import Store

_GRAINS: Final[Mapping[GroupBy | None, Grain]] = {
    GroupBy.DAY: Grain.DAY,
    GroupBy.WEEK: Grain.WEEK,
    GroupBy.MONTH: Grain.MONTH,
    GroupBy.YEAR: Grain.YEAR,
}


def sums(
    store: Store,
    engine: Engine,
    first: dt.date | None = None,
    last: dt.date | None = None,
    by: GroupBy | None = None,
) -> list[UsageRow]:
    """Sums over a period: few rows, because they are estimated at once.

    Uses whose day decides which model stands for them stay apart where that model changes.

    Args:
        store: The open database.
        engine: Knows which uses those are.
        first: First local day, ``None`` for the beginning.
        last: Last local day, included, ``None`` for the end.
        by: What the period will be split by.
    """
    return store.totals.by(_GRAINS.get(by), first, last, engine.other_defaults)
