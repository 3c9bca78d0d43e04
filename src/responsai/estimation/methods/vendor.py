"""What the maker of the model published itself: Google, OpenAI and Mistral in 2025.

Google and OpenAI give one figure for a median or average text question, whatever its length, so
that only single questions are covered. Mistral gives a 400-token answer, use and machines
together; it is taken in proportion to the tokens and stands under inference, undivided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity
from responsai.domain.stages import Extra, Indicator, Stage
from responsai.estimation.calculation import one_over, product
from responsai.estimation.load import TEXT_ACTIVITIES, exact, spreads
from responsai.estimation.methods.base import NotCovered, Reason
from responsai.estimation.units import Unit
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case, Cell, PerUnit

# Cells a maker's figure stands for, by the factor, and the conversion to our unit.
_QUESTION: Final[Mapping[str, Mapping[str, tuple[Indicator, str, float]]]] = {
    "google_genai": {
        "vendor.google.energy": (Indicator.ENERGY, "kWh/Wh", 1e-3),
        "vendor.google.water": (Indicator.WATER, "L/mL", 1e-3),
        "vendor.google.ghg": (Indicator.GHG, "kgCO2e/g", 1e-3),
    },
    "openai": {
        "vendor.openai.energy": (Indicator.ENERGY, "kWh/Wh", 1e-3),
        "vendor.openai.water": (Indicator.WATER, "L/mL", 1e-3),
    },
}
_ANSWER: Final[Mapping[str, tuple[Indicator, str, float]]] = {
    "vendor.mistral.water": (Indicator.WATER, "L/mL", 1e-3),
    "vendor.mistral.ghg": (Indicator.GHG, "kgCO2e/g", 1e-3),
    "vendor.mistral.adpe": (Indicator.ADPE, "kgSbeq/mg", 1e-6),
}
_MISTRAL: Final = "mistralai"
_MISTRAL_TOKENS: Final = "vendor.mistral.tokens"


class Vendor:
    """The maker's own figure, where there is one."""

    id: ClassVar[str] = "vendor"
    version: ClassVar[str] = "1"

    def title(self) -> str:
        """Name for people."""
        return translate("Methods", "The maker’s own figure")

    def covers(self) -> str:
        """What it covers."""
        return translate(
            "Methods",
            "A single question to a model of Google or OpenAI (use only), and text of Mistral "
            "(use and machines together); no range was published.",
        )

    def leaves_out(self) -> str:
        """What it does not cover."""
        return translate(
            "Methods",
            "Leaves out training, mining, end of life, input and cached tokens, off-site water at "
            "Google and OpenAI, other activities and every other maker.",
        )

    def sources(self) -> tuple[str, ...]:
        """Its factors."""
        questions = (factor for table in _QUESTION.values() for factor in table)
        return (*questions, *_ANSWER, _MISTRAL_TOKENS)

    def per_unit(self, case: Case) -> PerUnit | NotCovered:
        """Impact of each counted unit."""
        maker = case.resolved.provider.name
        if not case.resolved.known or case.local:
            return NotCovered(Reason.MODEL)
        if maker == _MISTRAL:
            if case.activity not in TEXT_ACTIVITIES:
                return NotCovered(Reason.ACTIVITY)
            return {Unit.OUTPUT_TOKEN: _answer(case)}
        if maker not in _QUESTION:
            return NotCovered(Reason.MODEL)
        if case.activity is not Activity.QUESTION:
            return NotCovered(Reason.ACTIVITY)
        return {Unit.REQUEST: _question(case, _QUESTION[maker])}


def _question(case: Case, table: Mapping[str, tuple[Indicator, str, float]]) -> Mapping[Cell, Node]:
    cells: dict[Cell, Node] = {
        (indicator, Stage.INFERENCE): product(
            f"inference.{indicator}.request",
            f"{indicator.unit}/request",
            case.factor(factor),
            _conversion(unit, size),
        )
        for factor, (indicator, unit, size) in table.items()
    }
    cells[Extra.WATER_ON_SITE] = cells[Indicator.WATER, Stage.INFERENCE]
    return cells


def _answer(case: Case) -> Mapping[Cell, Node]:
    per_answer = one_over("vendor.mistral.answer_per_token", case.factor(_MISTRAL_TOKENS))
    return {
        (indicator, Stage.INFERENCE): product(
            f"inference.{indicator}.output_token",
            f"{indicator.unit}/output_token",
            case.factor(factor),
            _conversion(unit, size),
            per_answer,
            *spreads(case),
        )
        for factor, (indicator, unit, size) in _ANSWER.items()
    }


def _conversion(unit: str, size: float) -> Node:
    return exact(f"conversion.{unit.replace('/', '_per_').lower()}", size, unit)
