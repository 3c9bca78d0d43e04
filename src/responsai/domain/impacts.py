"""Impacts: four indicators, each over five stages, each a range."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import ZERO, Interval
from responsai.domain.stages import INDICATORS, STAGES, Extra, Indicator, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

Missing = frozenset[tuple[Indicator, Stage] | Extra]
StageIntervals = Mapping[Stage, Interval | None]

CELLS: Final[tuple[tuple[Indicator, Stage] | Extra, ...]] = (
    *((indicator, stage) for indicator in INDICATORS for stage in STAGES),
    *Extra,
)
"""What a row of impacts holds, in order: each stage of each indicator, then the extras."""
BOUNDS: Final = 3
"""Low, central and high of each cell stand side by side in a row."""
_TOTAL_PLACES: Final = {indicator: BOUNDS * place for place, indicator in enumerate(INDICATORS)}
_PLACES: Final = {cell: BOUNDS * place for place, cell in enumerate(CELLS)}


Row = tuple[float, ...]
Column = tuple[Row, Row]
"""Impact of one counted unit: a row of ``CELLS``, and low, central, high of each total."""


class Impacts:
    """Impact of some usage; treat it as a value that never changes.

    Either a row of numbers, or unit columns and counts: a figure is then worked out when it is
    read, because whoever estimates a single use mostly wants a total or two of its 22 ranges.

    Args:
        row: Low, central and high of each of ``CELLS``, in the unit of the cell.
        missing: Cells that the method does not cover (never 0 for "unknown").
    """

    __slots__ = ("_columns", "_counts", "_row", "missing")

    def __init__(self, row: Row | None, missing: Missing = frozenset()) -> None:
        self.missing = missing
        self._row = row
        self._columns: Sequence[Column | None] = ()
        self._counts: Sequence[float] = ()

    @classmethod
    def of_counts(
        cls, columns: Sequence[Column | None], counts: Sequence[float], missing: Missing
    ) -> Impacts:
        """Impacts of some counts of units.

        Args:
            columns: Impact of each unit; ``None`` for a unit that asks for nothing.
            counts: Count of each unit, in the same order.
            missing: Cells that the method does not cover; their numbers are zero everywhere.
        """
        impacts = cls(None, missing)
        impacts._columns = columns
        impacts._counts = counts
        return impacts

    @property
    def row(self) -> Row:
        """Low, central and high of each of ``CELLS``; zero where a cell is missing."""
        if self._row is None:
            self._row = weighted(
                [(column[0], count) for column, count in self._terms()], len(_NOTHING)
            )
        return self._row

    def _terms(self) -> list[tuple[Column, float]]:
        return [
            (column, count)
            for column, count in zip(self._columns, self._counts, strict=True)
            if count and column is not None
        ]

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
        if self._row is None:
            place = _TOTAL_PLACES[indicator]
            low = central = high = 0.0
            for (_, totals), count in self._terms():
                low += totals[place] * count
                central += totals[place + 1] * count
                high += totals[place + 2] * count
            return Interval(low, central, high)
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

    def joined(self, other: Impacts) -> Impacts:
        """Add what each side covers; only what neither covers is not covered.

        For sums that say beside them which uses they leave out.
        """
        return Impacts(added(self.row, other.row), self.missing & other.missing)

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
    total: Row = (0.0,) * size
    for row, count in terms:
        total = tuple([so_far + x * count for so_far, x in zip(total, row, strict=False)])
    return total


def _bounds(interval: Interval) -> tuple[float, float, float]:
    return interval.low, interval.central, interval.high


_NOTHING: Final = (0.0,) * (BOUNDS * len(CELLS))
NO_IMPACT: Final = Impacts(_NOTHING)
"""The impact of no usage at all: truly zero."""
NOT_COVERED: Final = Impacts(_NOTHING, frozenset(CELLS))
"""The impact of usage that a method says nothing about: not known, and not zero."""
