"""How ``responsai whatif`` speaks; loaded when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from responsai.app.acting import what_if_of
from responsai.cli import act_shapes, output
from responsai.domain.errors import BadInputError
from responsai.domain.stages import INDICATORS
from responsai.factors.factor_set import IMAGE_CLASSES
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.names import indicator_name
from responsai.text.numbers import count, estimate, unit_for
from responsai.tips import words
from responsai.tips.scenario import Scenario

if TYPE_CHECKING:
    import datetime as dt

    from responsai.cli.session import Session
    from responsai.domain.stages import Indicator
    from responsai.tips.what_if import Outcome

_MOST: Final = 100.0
"""Largest factor that is believed."""


def run(
    session: Session,
    days: tuple[dt.date | None, dt.date | None],
    told: dict[str, Any],
    *,
    as_json: bool,
) -> None:
    """Show one's own uses of a period done another way.

    Args:
        session: Global options.
        days: First and last day, ``None`` where not told.
        told: What would be different, by the names of the options.
        as_json: Print one object.

    Raises:
        BadInputError: Nothing would be different, or something that cannot be.
    """
    scenario = _scenario(told)
    with session.reading() as workspace:
        period, outcome = what_if_of(workspace, scenario, *days)
        engine = workspace.engine
    if as_json:
        output.say_json(act_shapes.what_if(period, scenario, outcome, engine))
        return
    if period.first is None or period.last is None:
        output.say(translate("Cli", "Nothing is recorded yet."))
        return
    output.say(_heading(outcome.requests, dates.days(period.first, period.last)))
    output.say()
    for line in output.table(_rows(outcome)):
        output.say(line)
    output.notes(
        [
            translate(
                "Cli",
                "A screening estimate: whether the answers would be as good is for you to judge.",
            )
        ]
    )


def _scenario(told: dict[str, Any]) -> Scenario:
    """What was asked for.

    Raises:
        BadInputError: Nothing was, or something that cannot be.
    """
    apart = {"no_reasoning", "hosted_in"}
    given = {name: value for name, value in told.items() if value is not None and name not in apart}
    for name, value in given.items():
        least_is_out = name == "machine_life" and value == 0
        if isinstance(value, float) and (not 0 <= value <= _MOST or least_is_out):
            raise BadInputError(
                translate(
                    "Cli", "{option} takes a factor from 0 to 100, such as 0.5; it is {value}."
                ).format(option=f"--{name.replace('_', '-')}", value=value)
            )
    if given.get("image_class") not in {None, *IMAGE_CLASSES}:
        raise BadInputError(
            translate("Cli", "“{word}” is not known: use one of {known}.").format(
                word=given["image_class"], known=", ".join(IMAGE_CLASSES)
            )
        )
    scenario = Scenario(reasoning=not told["no_reasoning"], zone=told["hosted_in"], **given)
    if scenario == Scenario(instead_of=scenario.instead_of):
        raise BadInputError(
            translate(
                "Cli", "Say what would be different, such as --answers 0.5 or --model lighter."
            )
        )
    return scenario


def _heading(requests: int, days: str) -> str:
    text = (
        translate("Cli", "{count} use would change, {days}")
        if is_singular(requests)
        else translate("Cli", "{count} uses would change, {days}")
    )
    return text.format(count=count(requests), days=days)


def _rows(outcome: Outcome) -> list[tuple[str, ...]]:
    titles = ("", translate("Cli", "Now"), translate("Cli", "Then"), translate("Cli", "Change"))
    return [titles, *(_row(outcome, indicator) for indicator in INDICATORS)]


def _row(outcome: Outcome, indicator: Indicator) -> tuple[str, ...]:
    now, then = outcome.now.total(indicator), outcome.then.total(indicator)
    less = outcome.less(indicator)
    if now is None or then is None or less is None:
        nothing = translate("Cli", "not covered")
        return indicator_name(indicator), nothing, nothing, nothing
    unit = unit_for(indicator, now.central)
    return (
        indicator_name(indicator),
        str(estimate(indicator, now, unit)),
        str(estimate(indicator, then, unit)),
        words.difference(indicator, less),
    )
