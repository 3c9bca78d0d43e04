"""The words of the page Act, and of its cards on the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.app import budgets
from responsai.text import dates, numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name
from responsai.tips import words as tip_words
from responsai.tips.catalogue import Grade
from responsai.tips.follow import State

if TYPE_CHECKING:
    from responsai.app.acting import TipView
    from responsai.app.budgets import Progress
    from responsai.app.proportion import Everyday
    from responsai.domain.stages import Indicator
    from responsai.tips.difference import Difference

LEVELS: Final = {Grade.A: 3, Grade.B: 2, Grade.C: 1}
"""Bars of each grade; the fourth is for what several kinds of studies agree on, which none has."""


def saving(view: TipView, indicator: Indicator) -> str:
    """What a tip would save in a month on one's own use; empty without a number."""
    if not view.advice.evaluation.applies:
        return ""
    shown = view.advice.shown(indicator)
    value = view.advice.saving(shown)
    if value is None or not value.central:
        return ""
    text = translate("ActPage", "{name}: {difference} a month")
    return text.format(name=indicator_name(shown), difference=tip_words.difference(shown, value))


def saving_beside(view: TipView, indicator: Indicator) -> tuple[str, str]:
    """A saving as a figure and what stands below it; empty without a number.

    What came of a tip that is tried stands in its place once it can be told.
    """
    trial = view.trial
    if trial is not None and trial.less is not None:
        value, bounds = _signed(indicator, trial.less)
        return value, translate("ActPage", "so far ({range})").format(range=bounds)
    if not view.advice.evaluation.applies or trial is not None:
        return "", ""
    shown = view.advice.shown(indicator)
    less = view.advice.saving(shown)
    if less is None or not less.central:
        return "", ""
    value, bounds = _signed(shown, less)
    return value, translate("ActPage", "a month ({range})").format(range=bounds)


def _signed(indicator: Indicator, less: Difference) -> tuple[str, str]:
    """Change with its sign, and its bounds; below zero is what is saved."""
    unit = numbers.unit_for(indicator, abs(less.central))
    low, high = less.low / unit.size, less.high / unit.size
    sign = "−" if less.central > 0 else "+"
    value = f"{sign}{numbers.amount(abs(less.central) / unit.size)} {unit.symbol}"
    if low >= 0:
        return value, numbers.value_range(low, high)
    if high <= 0:
        return value, numbers.value_range(-high, -low)
    text = translate("ActPage", "from {more} more to {less} less")
    return value, text.format(more=numbers.amount(-low), less=numbers.amount(high))


def state(view: TipView) -> str:
    """What was said to a tip, and since when; empty if nothing was."""
    if view.state is None:
        return ""
    if view.state is State.NOT_FOR_ME or view.trial is None:
        return translate("ActPage", "Put aside")
    text = (
        translate("ActPage", "Trying since {day}")
        if view.state is State.TRYING
        else translate("ActPage", "Kept since {day}")
    )
    return text.format(day=dates.day_short(view.trial.since))


def all_savings(view: TipView) -> str:
    """What a tip changes in every indicator, those that get worse too; empty without a number."""
    return "\n".join(
        change(indicator, value)
        for indicator, value in view.advice.savings.items()
        if value is not None
    )


def change(indicator: Indicator, value: Difference | None) -> str:
    """What becomes of an indicator; a sign stands before the colon only where French wants it."""
    told = (
        translate("ActPage", "not covered")
        if value is None
        else tip_words.difference(indicator, value)
    )
    text = translate("ActPage", "{name}: {difference}")
    return text.format(name=indicator_name(indicator), difference=told)


def why_not(view: TipView) -> str:
    """Why a tip does not apply, or cannot be told to; empty if it applies."""
    found = view.advice.evaluation
    if found.applies:
        return ""
    if found.reasons:
        return " ".join(tip_words.reason(reason) for reason in found.reasons)
    return translate("ActPage", "Does not apply to your last 30 days.")


def budget_title(one: Progress) -> str:
    """Which budget, until when."""
    name = indicator_name(one.budget.indicator)
    text = translate("ActPage", "{name} budget until {day}")
    return text.format(name=name, day=dates.day_short(one.last))


def pace(one: Progress) -> str:
    """How a budget stands and where the pace leads, in a sentence."""
    unit = numbers.unit_for(one.budget.indicator, one.budget.amount)
    amount = f"{numbers.plain(one.budget.amount / unit.size)} {unit.symbol}"
    if one.used is None or one.at_this_pace is None:
        return translate("ActPage", "The method in use does not cover this indicator.")
    used = numbers.estimate(one.budget.indicator, one.used, unit)
    later = numbers.estimate(one.budget.indicator, one.at_this_pace, unit)
    text = translate(
        "ActPage",
        "{used} of {amount} ({range}). At this pace: about {later} {unit} by {day} ({bounds}).",
    ).format(
        used=f"{used.value} {used.unit}",
        amount=amount,
        range=used.range,
        later=later.value,
        unit=later.unit,
        day=dates.day_short(one.last),
        bounds=later.range,
    )
    return " ".join(filter(None, (text, budgets.notice(one))))


def proportion(one: Everyday) -> str:
    """One's own year beside that of an everyday thing."""
    unit = numbers.unit_for(one.indicator, one.amount)
    own = numbers.estimate(one.indicator, one.own)
    text = translate("ActPage", "{thing}: {amount} {unit} a year. Your AI use: {own} ({range}).")
    return text.format(
        thing=one.name[:1].upper() + one.name[1:],
        amount=numbers.amount(one.amount / unit.size),
        unit=unit.symbol,
        own=f"{own.value} {own.unit}",
        range=own.range,
    )
