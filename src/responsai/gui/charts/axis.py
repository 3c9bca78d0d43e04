"""Marks of an axis: round values from zero, and labels that do not touch."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import Final

from responsai.gui import fonts
from responsai.text import numbers

_STEPS: Final = (1.0, 2.0, 5.0, 10.0)
_MOST_INTERVALS: Final = 4
_FEWEST_INTERVALS: Final = 3
_HEADROOM: Final = 1.04
"""Room above the highest bar where no mark stands there."""

CHARACTER_PX: Final = 6.4
"""Mean width of a character of Inter at 12 px, measured over digits and lower case."""
GAP_PX: Final = 10.0
"""Least space between two labels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear axis from zero.

    Attributes:
        marks: Four or five values at steps of 1, 2 or 5.
        limit: End of the axis.
        places: Decimals that all marks need.
    """

    marks: tuple[float, ...]
    limit: float
    places: int

    def labels(self) -> tuple[str, ...]:
        """The marks as shown."""
        return tuple(
            numbers.decimal(mark, self.places) if mark else numbers.decimal(0, 0)
            for mark in self.marks
        )


def scale(top: float) -> Scale:
    """Axis for values from 0 to ``top`` (>= 0); an axis of 0 to 1 if all are 0.

    It ends at a mark where that takes at most four intervals, else just above ``top``.
    """
    if top <= 0:
        top = 1.0
    magnitude = 10.0 ** (math.floor(math.log10(top)) - 1)
    for step in (factor * power for power in (magnitude, magnitude * 10) for factor in _STEPS):
        whole = math.ceil(round(top / step, 9))
        if whole <= _MOST_INTERVALS:
            intervals = max(whole, _FEWEST_INTERVALS)
            return _scale(step, intervals, step * intervals)
        if int(top * _HEADROOM / step) == _MOST_INTERVALS:
            return _scale(step, _MOST_INTERVALS, top * _HEADROOM)
    raise AssertionError(f"no step for {top}")  # the last step is ten times the magnitude of top


def _scale(step: float, intervals: int, limit: float) -> Scale:
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    marks = tuple(round(step * index, places) for index in range(intervals + 1))
    return Scale(marks, max(limit, marks[-1]), places)


@dataclass(frozen=True, slots=True)
class Mark:
    """A label below a slot.

    Attributes:
        slot: Which slot.
        text: What it says.
        strong: Whether it is the present.
    """

    slot: int
    text: str
    strong: bool = False

    def touches(self, other: Mark, slot_px: float) -> bool:
        """Whether two labels would come too close, with slots this wide."""
        room = (len(self.text) + len(other.text)) * CHARACTER_PX / 2 * fonts.factor() + GAP_PX
        return abs(self.slot - other.slot) * slot_px < room


def thinned(candidates: list[Mark], slot_px: float, present: Mark | None = None) -> list[Mark]:
    """The labels that fit, evenly chosen: every one, every second, every third ...

    Args:
        candidates: Labels in order.
        slot_px: Width of a slot in pixels.
        present: A label that is always kept; those that touch it give way.
    """
    every = 1
    while every < len(candidates) and any_touch(candidates[::every], slot_px):
        every += 1
    kept = candidates[::every]
    if present is not None:
        kept = [mark for mark in kept if not mark.touches(present, slot_px)]
        kept = sorted([*kept, present], key=lambda mark: mark.slot)
    return kept


def any_touch(marks: list[Mark], slot_px: float) -> bool:
    """Whether two neighbours come too close, with slots this wide."""
    return any(left.touches(right, slot_px) for left, right in itertools.pairwise(marks))
