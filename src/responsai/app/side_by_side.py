"""The same usage under every method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.app.summarising import summarise
from responsai.estimation import METHODS, Engine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.domain.summary import Period, Summary
    from responsai.domain.usage import UsageRow


@dataclass(frozen=True, slots=True)
class MethodSummary:
    """A period under one method.

    Attributes:
        title: Name of the method for people.
        covers: What it covers, in a sentence.
        summary: Usage and impacts; its gaps tell what the method does not cover.
    """

    title: str
    covers: str
    summary: Summary


def compare_methods(
    rows: Sequence[UsageRow], period: Period, engine: Engine
) -> tuple[MethodSummary, ...]:
    """Summaries of one period under every method, ours first.

    Args:
        rows: Daily roll-up of the period.
        period: Days it covers.
        engine: Gives factors and zones; its own method does not matter.
    """
    return tuple(
        MethodSummary(
            method.title(),
            method.covers(),
            summarise(
                rows,
                period,
                Engine(engine.factors, engine.zone, method=method, home_zone=engine.home_zone),
            ),
        )
        for method in METHODS
    )
