"""What a tip would save on one's own use, and the order in which tips are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.stages import INDICATORS
from responsai.tips.catalogue import Grade
from responsai.tips.triggers import Verdict, evaluate
from responsai.tips.what_if import what_if

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from responsai.domain.stages import Indicator
    from responsai.tips.catalogue import Catalogue, Tip
    from responsai.tips.difference import Difference
    from responsai.tips.sample import Sample
    from responsai.tips.triggers import Evaluation
    from responsai.tips.what_if import Outcome

_VERDICTS: Final = (Verdict.APPLIES, Verdict.CANNOT_TELL, Verdict.DOES_NOT_APPLY)
_GRADES: Final = tuple(Grade)


@dataclass(frozen=True, slots=True)
class Advice:
    """A tip held against one's own use.

    Attributes:
        tip: The tip.
        evaluation: Whether it applies, and why.
        outcome: The uses concerned as they are and as they would be if the tip were followed
            for each of them; ``None`` where it does not apply or gives no number.
        savings: For each indicator what would be less in the window, for the share of the uses
            for which the tip assumes that it is followed; ``None`` where it is not covered.
            Empty where the tip gives no number.
    """

    tip: Tip
    evaluation: Evaluation
    outcome: Outcome | None
    savings: Mapping[Indicator, Difference | None]

    def saving(self, indicator: Indicator) -> Difference | None:
        """What would be less of an indicator, ``None`` if there is no number."""
        return self.savings.get(indicator)

    def shown(self, indicator: Indicator) -> Indicator:
        """The indicator to show: the one asked for, or one that is saved if that stays the same."""
        asked = self.saving(indicator)
        if asked is None or asked.central:
            return indicator
        saved = (each for each, value in self.savings.items() if value and value.central > 0)
        return next(saved, indicator)


def advise(catalogue: Catalogue, sample: Sample, indicator: Indicator) -> tuple[Advice, ...]:
    """All tips held against one's own use, in the order in which they are shown.

    Args:
        catalogue: The tips.
        sample: One's own use.
        indicator: What they are ranked by.
    """
    return ranked((advice(tip, catalogue, sample) for tip in catalogue.tips), indicator)


def advice(tip: Tip, catalogue: Catalogue, sample: Sample) -> Advice:
    """One tip held against one's own use."""
    evaluation = evaluate(tip.trigger, sample)
    if tip.change is None or not evaluation.applies:
        return Advice(tip, evaluation, None, {})
    outcome = what_if(
        sample.merged, tip.change, sample.engine, catalogue.lighter, only_touched=True
    )
    if not outcome.requests:
        return Advice(tip, evaluation, None, {})
    savings = {}
    for each in INDICATORS:
        less = outcome.less(each)
        savings[each] = None if less is None else less.of_share(tip.share)
    return Advice(tip, evaluation, outcome, savings)


def ranked(found: Iterable[Advice], indicator: Indicator) -> tuple[Advice, ...]:
    """Tips that apply first, of these the largest own saving first.

    Tips without a number follow those that save something, better founded ones first; those that
    would cost more of the indicator come last. Equals keep their order.
    """
    return tuple(sorted(found, key=lambda each: _rank(each, indicator)))


def _rank(each: Advice, indicator: Indicator) -> tuple[int, float, int]:
    saving = each.saving(indicator)
    return (
        _VERDICTS.index(each.evaluation.verdict),
        0.0 if saving is None else -saving.central,
        _GRADES.index(each.tip.evidence),
    )
