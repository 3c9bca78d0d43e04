"""What an engine makes of a series: worked out once, only multiplied from then on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.activity import InputScope, TokenSource
from responsai.domain.stages import Extra
from responsai.domain.summary import GapKind
from responsai.domain.usage import MANUAL_SOURCE, Amounts
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors.factor_set import ModelBasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.domain.impacts import Missing
    from responsai.domain.usage import Series
    from responsai.estimation.table import Table
    from responsai.factors.factor_set import ResolvedModel


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A series as the current factors, method and zone see it.

    Attributes:
        series: The series.
        table: Impacts per counted unit.
        gaps: What its records do not tell.
        stages_missing: Stages of indicators that the method does not cover for it.
    """

    series: Series
    table: Table
    gaps: tuple[GapKind, ...]
    stages_missing: Missing

    @classmethod
    def of(cls, series: Series, table: Table, resolved: ResolvedModel) -> Reading:
        """Look at a series.

        Args:
            series: The series.
            table: Impacts per counted unit.
            resolved: What stands for its model.
        """
        return cls(series, table, tuple(_gaps(series, table, resolved)), table.missing - _EXTRAS)


_EXTRAS = frozenset(Extra)


def _gaps(series: Series, table: Table, resolved: ResolvedModel) -> list[GapKind]:
    gaps = []
    if table.not_covered is not None:
        gaps.append(GapKind.NOT_COVERED)
    if series.activity in TEXT_ACTIVITIES:
        if resolved.basis is ModelBasis.DEFAULT:
            gaps.append(GapKind.MODEL_ASSUMED)
        elif series.model is None and not resolved.known:
            gaps.append(GapKind.MODEL_NOT_TOLD)
        elif not resolved.known:
            gaps.append(GapKind.MODEL_NOT_KNOWN)
    if series.token_source is TokenSource.PRESET:
        gaps.append(GapKind.AMOUNTS_NOT_TOLD)
    elif series.token_source is TokenSource.ESTIMATED and series.source == MANUAL_SOURCE:
        gaps.append(GapKind.SOME_AMOUNTS_NOT_TOLD)
    elif series.token_source is TokenSource.ESTIMATED:
        gaps.append(GapKind.TOKENS_FROM_TEXT)
        if series.input_scope is InputScope.UNKNOWN:
            gaps.append(GapKind.INPUT_NOT_TOLD)
    return gaps


def total(parts: Sequence[Amounts]) -> Amounts:
    """Sum of amounts, a column at a time: much faster than one addition after the other."""
    if len(parts) == 1:
        return parts[0]
    return Amounts(*map(sum, zip(*(amounts.values() for amounts in parts), strict=True)))
