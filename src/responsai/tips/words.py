"""Tips and what came of them in the language in use; shared by the window and the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.text.catalogue import is_singular, language, translate
from responsai.text.numbers import amount, count, share, unit_for, value_range
from responsai.tips.catalogue import Grade, Kind, Topic
from responsai.tips.follow import Result
from responsai.tips.metrics import METRICS, Form, Why
from responsai.tips.triggers import TooLittle

if TYPE_CHECKING:
    from responsai.domain.stages import Indicator
    from responsai.tips.catalogue import Tip, Words
    from responsai.tips.difference import Difference
    from responsai.tips.follow import Trial
    from responsai.tips.triggers import Evaluation


def words(tip: Tip) -> Words:
    """The words of a tip."""
    return tip.words[language()]


def observed(tip: Tip, evaluation: Evaluation) -> str:
    """What one's own use shows, in a sentence; empty if the tip does not apply or says nothing."""
    if not evaluation.applies:
        return ""
    text = words(tip).observed
    told = {name: value for name, value in evaluation.values.items() if value is not None}
    if not text or any(f"{{{name}}}" in text for name in set(evaluation.values) - set(told)):
        return ""
    return text.format(**{name: metric(name, value) for name, value in told.items()})


def metric(name: str, value: float) -> str:
    """A metric as people write it."""
    form = METRICS[name].form
    if form is Form.SHARE:
        return share(value)
    if form is Form.COUNT:
        return count(round(value))
    if form is Form.CHANGE:
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return sign + share(abs(value) / 100)
    return amount(value)


def reason(why: Why | TooLittle) -> str:
    """Why it cannot be told whether a tip applies."""
    return {
        Why.PURPOSE: translate("Tips", "Your journal does not hold what a use was for."),
        Why.CONVERSATION: translate(
            "Tips", "Your journal does not hold how long a conversation was."
        ),
        Why.DEVICE: translate("Tips", "Nothing is asked about your devices."),
        Why.SEARCH: translate("Tips", "Searches are not recorded."),
        Why.SIZE: translate("Tips", "No size of an image or a clip is recorded in these days."),
        Why.NOTHING: translate("Tips", "Nothing of the kind is recorded in these days."),
        TooLittle.USE: translate("Tips", "There is too little use in these days to tell."),
    }[why]


def grade(value: Grade) -> str:
    """How well a tip is founded."""
    return {
        Grade.A: translate("Tips", "good evidence"),
        Grade.B: translate("Tips", "fair evidence"),
        Grade.C: translate("Tips", "reasoned advice"),
    }[value]


def kind(value: Kind) -> str:
    """What a tip asks for."""
    return {
        Kind.ACTION: translate("Tips", "To try"),
        Kind.INSIGHT: translate("Tips", "To know"),
        Kind.MYTH: translate("Tips", "Often believed"),
        Kind.DATA_QUALITY: translate("Tips", "For narrower ranges"),
    }[value]


def topic(value: Topic) -> str:
    """What a tip is about."""
    return {
        Topic.ENVIRONMENT: translate("Tips", "Environment"),
        Topic.PEOPLE: translate("Tips", "People and ethics"),
        Topic.PRIVACY: translate("Tips", "Personal data"),
        Topic.REGULATION: translate("Tips", "Regulation and sovereignty"),
        Topic.QUALITY: translate("Tips", "Quality"),
        Topic.TEAM: translate("Tips", "Team"),
    }[value]


def difference(indicator: Indicator, value: Difference) -> str:
    """By how much something would be less, or more, with its range."""
    unit = unit_for(indicator, abs(value.central) or max(abs(value.low), abs(value.high)))
    low, central, high = (each / unit.size for each in (value.low, value.central, value.high))
    if low == central == high == 0:
        return translate("Tips", "no change")
    places = {"value": amount(abs(central)), "unit": unit.symbol}
    if low >= 0:
        return translate("Tips", "{value} {unit} less ({range})").format(
            range=value_range(low, high), **places
        )
    if high <= 0:
        return translate("Tips", "{value} {unit} more ({range})").format(
            range=value_range(-high, -low), **places
        )
    text = (
        translate("Tips", "{value} {unit} less (from {more} more to {less} less)")
        if central >= 0
        else translate("Tips", "{value} {unit} more (from {more} more to {less} less)")
    )
    return text.format(more=amount(-low), less=amount(high), **places)


def trial(indicator: Indicator, value: Trial) -> str:
    """What came of a tip that is tried or kept."""
    if value.result is Result.WAIT:
        text = (
            translate("Tips", "Result in {days} day.")
            if is_singular(value.days_left)
            else translate("Tips", "Result in {days} days.")
        )
        return text.format(days=count(value.days_left))
    if value.less is not None:
        return translate("Tips", "So far {difference}, held against the weeks before.").format(
            difference=difference(indicator, value.less)
        )
    return {
        Result.TOO_LITTLE: translate("Tips", "Too little use to tell."),
        Result.NOT_MEASURED: translate("Tips", "Your journal cannot show what this changes."),
    }.get(value.result, translate("Tips", "No clear change yet."))
