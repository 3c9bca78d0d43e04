"""Impacts: four indicators, each over five stages, each a range."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.domain.interval import ZERO, Interval
from responsai.domain.stages import INDICATORS, STAGES, Stage

if TYPE_CHECKING:
    from responsai.domain.stages import Indicator

StageIntervals = Mapping[Stage, Interval | None]


@dataclass(frozen=True, slots=True)
class Impacts:
    """Impact of some usage.

    Attributes:
        table: For each indicator and stage the range in the indicator's unit, or ``None``
            where the method does not cover the stage (never 0 for "unknown").
    """

    table: Mapping[Indicator, StageIntervals]

    def stage(self, indicator: Indicator, stage: Stage) -> Interval | None:
        """Range of one stage, ``None`` if not covered."""
        return self.table[indicator][stage]

    def total(self, indicator: Indicator) -> Interval:
        """Sum over the covered stages, bound by bound."""
        total = ZERO
        for interval in self.table[indicator].values():
            if interval is not None:
                total = total + interval
        return total

    def covers(self, indicator: Indicator) -> tuple[Stage, ...]:
        """Stages that the method covers for this indicator."""
        return tuple(stage for stage in STAGES if self.table[indicator][stage] is not None)

    def __add__(self, other: Impacts) -> Impacts:
        """Add stage by stage; a stage not covered on one side is not covered in the sum."""
        return Impacts(
            {
                indicator: {
                    stage: _sum(self.table[indicator][stage], other.table[indicator][stage])
                    for stage in STAGES
                }
                for indicator in INDICATORS
            }
        )


def _sum(left: Interval | None, right: Interval | None) -> Interval | None:
    return None if left is None or right is None else left + right


NO_IMPACT = Impacts({indicator: dict.fromkeys(STAGES, ZERO) for indicator in INDICATORS})
"""The impact of no usage at all: truly zero."""
