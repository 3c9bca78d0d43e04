"""A period against the one before it, and what has driven the difference."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.app.summarising import model_name, summarise
from responsai.app.sums import sums
from responsai.domain.summary import GroupBy, Period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.domain.stages import Indicator
    from responsai.domain.summary import Summary
    from responsai.domain.usage import UsageRow
    from responsai.estimation import Engine
    from responsai.storage import Store


@dataclass(frozen=True, slots=True)
class Driver:
    """A part of the usage, and how much of the difference is due to it.

    Attributes:
        key: Model, activity or source; ``None`` for uses that do not tell it.
        before: Central impact in the period before, in the unit of the indicator.
        now: Central impact in the period.
    """

    key: str | None
    before: float
    now: float

    @property
    def change(self) -> float:
        """How much more (or less, if negative) there is now."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """A period and the one of the same length before it.

    Attributes:
        now: The period.
        before: The period before.
        drivers: Parts that changed, the largest change first; they add up to the difference.
    """

    now: Summary
    before: Summary
    drivers: tuple[Driver, ...]


_NAMES: Final[Mapping[GroupBy, Callable[[UsageRow, Engine], str | None]]] = {
    GroupBy.MODEL: lambda row, engine: model_name(row.series, engine, row.day),
    GroupBy.ACTIVITY: lambda row, _engine: row.series.activity.value,
    GroupBy.SOURCE: lambda row, _engine: row.series.source,
}


def compare(
    store: Store,
    engine: Engine,
    first: dt.date,
    last: dt.date,
    indicator: Indicator,
    by: GroupBy = GroupBy.MODEL,
) -> Comparison:
    """Compare a period with the one of the same length before it.

    Args:
        store: The open database.
        engine: Estimates what is in it.
        first: First day of the period.
        last: Last day, included, not before ``first``.
        indicator: What drivers are measured in.
        by: What parts are told apart by: model, activity or source.

    Raises:
        KeyError: ``by`` is another one.
    """
    length = last - first + dt.timedelta(days=1)
    name = _NAMES[by]
    summaries, parts = [], []
    for begin, end in ((first, last), (first - length, last - length)):
        rows = sums(store, engine, begin, end)
        summaries.append(summarise(rows, Period(begin, end, store.time_zone), engine))
        parts.append(_parts(rows, engine, name, indicator))
    now, before = parts
    drivers = [Driver(key, before.get(key, 0.0), now.get(key, 0.0)) for key in {**before, **now}]
    drivers.sort(key=lambda driver: (-abs(driver.change), driver.key or ""))
    changed = tuple(driver for driver in drivers if driver.change)
    return Comparison(summaries[0], summaries[1], changed)


def _parts(
    rows: list[UsageRow],
    engine: Engine,
    name: Callable[[UsageRow, Engine], str | None],
    indicator: Indicator,
) -> dict[str | None, float]:
    """Central impact of each part."""
    found: dict[str | None, list[UsageRow]] = {}
    for row in rows:
        found.setdefault(name(row, engine), []).append(row)
    totals = {key: engine.estimate_many(part).total(indicator) for key, part in found.items()}
    return {key: total.central for key, total in totals.items() if total is not None}
