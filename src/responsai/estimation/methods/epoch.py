"""Epoch AI 2025: energy of a GPT-4o answer, and of long inputs; use only."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.stages import Indicator, Stage
from responsai.estimation.calculation import product
from responsai.estimation.load import TEXT_ACTIVITIES, exact, spreads
from responsai.estimation.methods.base import NotCovered, Reason
from responsai.estimation.units import Unit
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.estimation.case import Case, PerUnit

_FACTORS: Final = {
    Unit.OUTPUT_TOKEN: "epoch.output_token",
    Unit.INPUT_TOKEN: "epoch.input_token",
}
_LINE: Final = "gpt-4o"


class Epoch:
    """Epoch AI's estimate."""

    id: ClassVar[str] = "epoch"
    version: ClassVar[str] = "1"

    def title(self) -> str:
        """Name for people."""
        return "Epoch AI 2025"

    def covers(self) -> str:
        """What it covers."""
        return translate("Methods", "Energy of use of GPT-4o, by fresh input and output tokens.")

    def leaves_out(self) -> str:
        """What it does not cover."""
        return translate(
            "Methods",
            "Leaves out every other model, cached input, other activities than text, the other "
            "stages and indicators.",
        )

    def sources(self) -> tuple[str, ...]:
        """Its factors."""
        return tuple(_FACTORS.values())

    def per_unit(self, case: Case) -> PerUnit | NotCovered:
        """Impact of each counted unit."""
        if case.activity not in TEXT_ACTIVITIES:
            return NotCovered(Reason.ACTIVITY)
        if not _is_covered(case):
            return NotCovered(Reason.MODEL)
        return {
            unit: {
                (Indicator.ENERGY, Stage.INFERENCE): product(
                    f"inference.energy_kwh.{unit}",
                    f"kWh/{unit}",
                    case.factor(factor),
                    exact("conversion.kwh_per_wh", 0.001, "kWh/Wh"),
                    *spreads(case),
                )
            }
            for unit, factor in _FACTORS.items()
        }


def _is_covered(case: Case) -> bool:
    """GPT-4o in all its releases; the mini model is another one."""
    resolved = case.resolved
    name = resolved.model.name
    return (
        resolved.known
        and not case.local
        and resolved.provider.name == "openai"
        and (name == _LINE or name.startswith(f"{_LINE}-2") or name == f"chat{_LINE}-latest")
    )
