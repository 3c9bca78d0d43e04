"""Jegham et al. 2025: energy of an answer of nine models at three prompt sizes; use only.

The three published energies of a model are fitted by an affine rule in input and output tokens
that is nowhere negative (least squares of the relative errors); its range spans what the fit
misses of the three.
"""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator, Stage
from responsai.estimation.calculation import given, product
from responsai.estimation.load import TEXT_ACTIVITIES, exact, spreads
from responsai.estimation.methods.base import NotCovered, Reason
from responsai.estimation.units import Unit
from responsai.factors.factor_set import JEGHAM_SIZES
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.estimation.case import Case, PerUnit

Vector = tuple[float, ...]
_UNITS: Final = (Unit.REQUEST, Unit.INPUT_TOKEN, Unit.OUTPUT_TOKEN)
_PROMPTS: Final = tuple((1.0, float(fresh), float(out)) for fresh, out in JEGHAM_SIZES)


class Jegham:
    """The figures of “How Hungry is AI?”."""

    id: ClassVar[str] = "jegham"
    version: ClassVar[str] = "1"

    def title(self) -> str:
        """Name for people."""
        return "Jegham et al. 2025"

    def covers(self) -> str:
        """What it covers."""
        return translate(
            "Methods", "Energy of use of nine models, fitted to three published prompt sizes."
        )

    def leaves_out(self) -> str:
        """What it does not cover."""
        return translate(
            "Methods",
            "Leaves out every other model, cached input, other activities than text, the other "
            "stages and indicators.",
        )

    def sources(self) -> tuple[str, ...]:
        """No single factors: a table of its own."""
        return ()

    def per_unit(self, case: Case) -> PerUnit | NotCovered:
        """Impact of each counted unit."""
        if case.activity not in TEXT_ACTIVITIES:
            return NotCovered(Reason.ACTIVITY)
        published = case.factors.jegham_model(case.resolved)
        if published is None or case.local:
            return NotCovered(Reason.MODEL)
        wh, span = fit(published.wh)
        origin = f"methods.toml: {published.model}, fitted to {published.wh} Wh"
        return {
            unit: {
                (Indicator.ENERGY, Stage.INFERENCE): product(
                    f"inference.energy_kwh.{unit}",
                    f"kWh/{unit}",
                    given(f"jegham.{unit}", span.scaled(value), f"Wh/{unit}", origin),
                    exact("conversion.kwh_per_wh", 0.001, "kWh/Wh"),
                    *spreads(case),
                )
            }
            for unit, value in zip(_UNITS, wh, strict=True)
        }


@lru_cache(maxsize=64)
def fit(published: tuple[float, float, float]) -> tuple[Vector, Interval]:
    """Wh per request, input token and output token, and the relative range around them.

    Args:
        published: Wh for each of ``JEGHAM_SIZES``, above zero.
    """
    fits = [
        _least_squares(published, kept)
        for size in (1, 2, 3)
        for kept in itertools.combinations(range(3), size)
    ]
    allowed = [each for each in fits if min(each) >= 0]
    best = min(allowed, key=lambda wh: _misfit(wh, published))
    ratios = [
        value / _energy(best, prompt) for value, prompt in zip(published, _PROMPTS, strict=True)
    ]
    return best, Interval(min(1.0, *ratios), 1.0, max(1.0, *ratios))


def _energy(wh: Vector, prompt: Vector) -> float:
    return sum(each * count for each, count in zip(wh, prompt, strict=True))


def _misfit(wh: Vector, published: Vector) -> float:
    return sum(
        (_energy(wh, prompt) / value - 1) ** 2
        for value, prompt in zip(published, _PROMPTS, strict=True)
    )


def _least_squares(published: Vector, kept: tuple[int, ...]) -> Vector:
    """Least squares of relative errors over some of the three terms, the others left at zero."""
    rows = [
        [prompt[term] / value for term in kept]
        for value, prompt in zip(published, _PROMPTS, strict=True)
    ]
    size = len(kept)
    matrix = [
        [sum(row[i] * row[j] for row in rows) for j in range(size)] + [sum(row[i] for row in rows)]
        for i in range(size)
    ]
    for i in range(size):
        for j in range(size):
            if j != i:
                times = matrix[j][i] / matrix[i][i]
                matrix[j] = [a - times * b for a, b in zip(matrix[j], matrix[i], strict=True)]
    solved = dict(zip(kept, (matrix[i][size] / matrix[i][i] for i in range(size)), strict=True))
    return tuple(solved.get(term, 0.0) for term in range(3))
