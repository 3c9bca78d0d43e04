"""Whether a tip applies to one's own use; where the records cannot tell, that is the answer."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from responsai.tips.metrics import METRICS, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.tips.catalogue import Condition, Trigger
    from responsai.tips.metrics import Why
    from responsai.tips.sample import Sample

SIGNS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
}


class Verdict(StrEnum):
    """Answer of a trigger; the value stands in JSON."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does not apply"
    CANNOT_TELL = "cannot tell"


class TooLittle(StrEnum):
    """A reason beside those of the metrics."""

    USE = "too little use"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a trigger found.

    Attributes:
        verdict: Whether the tip applies.
        values: Metrics by name; ``None`` for those that cannot be told.
        reasons: Why it cannot be told, without repetition; empty if it can.
    """

    verdict: Verdict
    values: Mapping[str, float | None]
    reasons: tuple[Why | TooLittle, ...] = ()

    @property
    def applies(self) -> bool:
        """Whether the tip applies."""
        return self.verdict is Verdict.APPLIES


def evaluate(trigger: Trigger, sample: Sample) -> Evaluation:
    """Hold one's own use against a trigger.

    Where all conditions must hold, one that does not is enough to say no; where one is enough,
    one that holds is enough to say yes; else a metric that cannot be told leaves it open.
    """
    names = dict.fromkeys(condition.metric for condition in trigger.conditions)
    values = {name: measure(name, sample) for name in names}
    answers = [_holds(condition, values[condition.metric]) for condition in trigger.conditions]
    decided = _decide(answers, needs_all=trigger.needs_all)
    if decided is None:
        open_ones = (name for name, value in values.items() if value is None)
        reasons = tuple(dict.fromkeys(METRICS[name].why for name in open_ones))
        return Evaluation(Verdict.CANNOT_TELL, values, reasons)
    if decided and sample.uses < trigger.min_uses:
        return Evaluation(Verdict.CANNOT_TELL, values, (TooLittle.USE,))
    return Evaluation(Verdict.APPLIES if decided else Verdict.DOES_NOT_APPLY, values)


def _holds(condition: Condition, value: float | None) -> bool | None:
    return None if value is None else SIGNS[condition.sign](value, condition.value)


def _decide(answers: list[bool | None], *, needs_all: bool) -> bool | None:
    """All or any of some answers, of which some may be open."""
    settling = not needs_all
    if settling in answers:
        return settling
    return None if None in answers else needs_all
