"""Impacts: four indicators, each over five stages, each a range."""

from __future__ import annotations

import math
import operator
from collections.abc import Mapping, Sequence
from typing import Final

from responsai.domain.interval import ZERO, Interval
from responsai.domain.stages import INDICATORS, STAGES, Extra, Indicator, Stage

Missing = frozenset[tuple[Indicator, Stage] | Extra]
StageIntervals = Mapping[Stage, Interval | None]

CELLS: Final[tuple[tuple[Indicator, Stage] | Extra, ...]] = (
    *((indicator, stage) for indicator in INDICATORS for stage in STAGES),
    *Extra,
)
"""What a row of impacts holds, in order: each stage of each indicator, then the extras."""
BOUNDS: Final = 3
"""Low, central and high of each cell stand side by side in a row."""
_CELLS_OF: Final = 0
_TOTALS_OF: Final = 1
"""Places of the two rows in a ``Column``."""
_TOTAL_PLACES: Final = {indicator: BOUNDS * place for place, indicator in enumerate(INDICATORS)}
_PLACES: Final = {cell: BOUNDS * place for place, cell in enumerate(CELLS)}


Row = tuple[float, ...]
Column = tuple[Row, Row]
"""Impact of one counted unit: a row of ``CELLS``, and low, central, high of each total."""
Part = tuple[Sequence[Column | None], Sequence[float]]
"""Impact of each unit, and how many of each there are."""


class Impacts:
    """Impact of some usage; treat it as a value that never changes.

    Either a row of numbers, or unit columns and counts: a figure is then worked out when it is
    read, because whoever asks for an estimate mostly wants a total or two of its 22 ranges.

    Args:
        row: Low, central and high of each of ``CELLS``, in the unit of the cell.
        missing: Cells that the method does not cover (never 0 for "unknown").
    """

    __slots__ = ("_parts", "_row", "_totals", "missing")

    def __init__(self, row: Row | None, missing: Missing = frozenset()) -> None:
        self.missing = missing
        self._row = row
        self._totals: Row | None = None
        self._parts: Sequence[Part] = ()

    @classmethod
    def of_counts(cls, parts: Sequence[Part], missing: Missing) -> Impacts:
        """Sum of the impacts of some counts of units.

        Args:
            parts: At least one; for each the impact of each unit (``None`` for a unit that asks for
                nothing) and the count of each unit, in the same order.
            missing: Cells that are covered for no part; their numbers are zero everywhere.
        """
        impacts = cls(None, missing)
        impacts._parts = parts
        return impacts

    @property
    def row(self) -> Row:
        """Low, central and high of each of ``CELLS``; zero where a cell is missing."""
        if self._row is None:
            self._row = self._weighted(_CELLS_OF, len(_NOTHING))
        return self._row

    def _weighted(self, which: int, size: int) -> Row:
        """Sum of the cells or of the totals over all units of all parts."""
        return weighted(
            [
                (column[which], count)
                for columns, counts in self._parts
                for column, count in zip(columns, counts, strict=True)
                if count and column is not None
            ],
            size,
        )

    @classmethod
    def from_table(
        cls,
        table: Mapping[Indicator, StageIntervals],
        extras: Mapping[Extra, Interval | None] | None = None,
    ) -> Impacts:
        """Impacts from ranges.

        Args:
            table: For each indicator and stage the range in the indicator's unit, or ``None``
                where the method does not cover the stage.
            extras: Likewise for the extras; not covered if not told.
        """
        row: list[float] = []
        missing = set()
        for cell in CELLS:
            interval = (
                (extras or {}).get(cell) if isinstance(cell, Extra) else table[cell[0]][cell[1]]
            )
            if interval is None:
                missing.add(cell)
            row += _bounds(interval or ZERO)
        return cls(tuple(row), frozenset(missing))

    @property
    def table(self) -> Mapping[Indicator, StageIntervals]:
        """For each indicator and stage the range, or ``None`` where it is not covered."""
        return {
            indicator: {stage: self.stage(indicator, stage) for stage in STAGES}
            for indicator in INDICATORS
        }

    def stage(self, indicator: Indicator, stage: Stage) -> Interval | None:
        """Range of one stage, ``None`` if not covered."""
        return self._cell((indicator, stage))

    def beside(self, extra: Extra) -> Interval | None:
        """Range of a figure beside the four indicators, ``None`` if not covered."""
        return self._cell(extra)

    def total(self, indicator: Indicator) -> Interval | None:
        """Sum over the covered stages, bound by bound; ``None`` if none is covered."""
        covered = self.covers(indicator)
        if not covered:
            return None
        # The same way whether or not the row was read before, to the last digit.
        if self._parts:
            if self._totals is None:
                self._totals = self._weighted(_TOTALS_OF, BOUNDS * len(INDICATORS))
            place = _TOTAL_PLACES[indicator]
            return Interval(*self._totals[place : place + BOUNDS])
        total: Interval | None = None
        for stage in covered:
            interval = self.stage(indicator, stage)
            if interval is not None:
                total = interval if total is None else total + interval
        return total

    def covered_total(self, indicator: Indicator) -> Interval:
        """Total of an indicator that is known to be covered, as it always is by our own method.

        Raises:
            ValueError: No stage of it is covered.
        """
        total = self.total(indicator)
        if total is None:
            raise ValueError(f"{indicator} is not covered.")
        return total

    def covers(self, indicator: Indicator) -> tuple[Stage, ...]:
        """Stages that the method covers for this indicator."""
        if not self.missing:
            return STAGES
        return tuple(stage for stage in STAGES if (indicator, stage) not in self.missing)

    def only(self, stage: Stage) -> Impacts:
        """One stage alone: the others count as not covered."""
        others = {
            (indicator, other) for indicator in INDICATORS for other in STAGES if other is not stage
        }
        return Impacts(self.row, self.missing | others | set(Extra))

    def __add__(self, other: Impacts) -> Impacts:
        """Add stage by stage; a stage not covered on one side is not covered in the sum."""
        return Impacts(added(self.row, other.row), self.missing | other.missing)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Impacts):
            return NotImplemented
        return self.row == other.row and self.missing == other.missing

    def __hash__(self) -> int:
        return hash((self.row, self.missing))

    def __repr__(self) -> str:
        totals = {indicator.value: self.total(indicator) for indicator in INDICATORS}
        return f"Impacts({totals})"

    def _cell(self, cell: tuple[Indicator, Stage] | Extra) -> Interval | None:
        if cell in self.missing:
            return None
        place = _PLACES[cell]
        return Interval(*self.row[place : place + BOUNDS])


def added(left: Row, right: Row) -> Row:
    """Sum of two rows, number by number."""
    return tuple(map(operator.add, left, right))


def weighted(terms: Sequence[tuple[Row, float]], size: int) -> Row:
    """Sum of rows, each taken so many times.

    Args:
        terms: Rows and counts.
        size: Length of the rows.
    """
    # One expression for all terms is two to three times as fast as adding row after row; text
    # has a request and up to three token buckets.
    match terms:
        case [(a, i), (b, j), (c, k)]:
            return tuple([x * i + y * j + z * k for x, y, z in zip(a, b, c, strict=False)])
        case [(a, i), (b, j), (c, k), (d, n)]:
            return tuple(
                [w * i + x * j + y * k + z * n for w, x, y, z in zip(a, b, c, d, strict=False)]
            )
    if not terms:
        return (0.0,) * size
    rows, counts = zip(*terms, strict=True)
    # Sums of many are rounded once, at their end, so that low, central and high keep their order.
    return tuple([math.fsum(map(operator.mul, cell, counts)) for cell in zip(*rows, strict=True)])


def _bounds(interval: Interval) -> tuple[float, float, float]:
    return interval.low, interval.central, interval.high


_NOTHING: Final = (0.0,) * (BOUNDS * len(CELLS))
NO_IMPACT: Final = Impacts(_NOTHING)
"""The impact of no usage at all: truly zero."""
NOT_COVERED: Final = Impacts(_NOTHING, frozenset(CELLS))
"""The impact of usage that a method says nothing about: not known, and not zero."""
