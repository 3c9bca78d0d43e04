"""Coefficients of one combination as flat rows of numbers, multiplied and added fast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.impacts import CELLS, Impacts
from responsai.domain.interval import ZERO
from responsai.domain.stages import INDICATORS, Extra
from responsai.estimation.methods.base import NotCovered
from responsai.estimation.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from responsai.domain.impacts import Column, Missing
    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Cell, PerUnit


@dataclass(frozen=True, slots=True)
class Table:
    """Impacts per counted unit.

    Attributes:
        columns: For each of ``UNITS`` a row of ``CELLS`` and a row of the totals of the
            indicators; ``None`` for a unit that asks for nothing.
        missing: Cells that the method does not cover.
        not_covered: Why the method says nothing about the use at all; ``None`` if it does.
    """

    columns: tuple[Column | None, ...]
    missing: Missing
    not_covered: NotCovered | None = None

    def impacts(self, counts: Sequence[float]) -> Impacts:
        """Impacts of some counts, in the order of ``UNITS``."""
        return Impacts.of_counts(((self.columns, counts),), self.missing)


def table_of(per_unit: PerUnit | NotCovered) -> Table:
    """The table of what a method gives."""
    if isinstance(per_unit, NotCovered):
        return Table((None,) * len(UNITS), frozenset(CELLS), per_unit)
    covered = frozenset.intersection(*(frozenset(cells) for cells in per_unit.values()))
    columns = tuple(
        _column(per_unit[unit], covered) if unit in per_unit else None for unit in UNITS
    )
    return Table(columns, frozenset(CELLS) - covered)


def _column(cells: Mapping[Cell, Node], covered: frozenset[Cell]) -> Column:
    row: list[float] = []
    totals = dict.fromkeys(INDICATORS, ZERO)
    for cell in CELLS:
        value = cells[cell].value if cell in covered else ZERO
        row += (value.low, value.central, value.high)
        if not isinstance(cell, Extra):
            totals[cell[0]] = totals[cell[0]] + value
    return tuple(row), tuple(
        bound for total in totals.values() for bound in (total.low, total.central, total.high)
    )
