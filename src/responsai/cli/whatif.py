"""``responsai whatif``: one's own uses of a period, done another way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from responsai.app.acting import what_if_of
from responsai.cli import act_shapes, output
from responsai.cli import help as cli_help
from responsai.cli.types import Day, Decimal
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


def make() -> click.Command:
    """The command ``whatif``."""
    command = cli_help.Command(
        "whatif",
        callback=_whatif,
        params=[],
        help=translate(
            "Help",
            "Show your use of a period as it would be done another way, in every indicator; of "
            "the last 30 days if no day is given.",
        ),
    )
    for add in (*_period_options(), *_change_options(), output.json_option()):
        add(command)
    return command


def _period_options() -> list[Any]:
    return [
        cli_help.option(
            "--from",
            "first",
            type=Day(),
            metavar="DAY",
            help=translate("Help", "First day, such as 2026-05-01."),
        ),
        cli_help.option(
            "--to", "last", type=Day(), metavar="DAY", help=translate("Help", "Last day.")
        ),
    ]


def _change_options() -> list[Any]:
    return [
        cli_help.option(
            "--model",
            metavar="NAME",
            help=translate(
                "Help", "Another model for text; “lighter” for a light one of the same provider."
            ),
        ),
        cli_help.option(
            "--instead-of",
            metavar="NAME",
            help=translate("Help", "Only uses of this model."),
        ),
        cli_help.option(
            "--no-reasoning",
            is_flag=True,
            help=translate("Help", "Answers without reasoning first."),
        ),
        *_factor_options(),
        cli_help.option(
            "--image-class",
            metavar="CLASS",
            help=translate("Help", "Images of another class: fast, standard or large."),
        ),
        cli_help.option(
            "--hosted-in",
            metavar="ISO3",
            help=translate("Help", "Data centres in another country, such as FRA."),
        ),
    ]


def _factor_options() -> list[Any]:
    return [
        _factor("--answers", translate("Help", "Length of answers: 0.5 for half as long.")),
        _factor("--inputs", translate("Help", "Length of what is given to read: 0.5 for half.")),
        _factor("--cached", translate("Help", "What is read again each time: 0.5 for half.")),
        _factor("--images", translate("Help", "Number of images: 0.5 for half as many.")),
        _factor("--media", translate("Help", "Seconds of video and sound: 0.5 for half.")),
        _factor(
            "--machine-life",
            translate("Help", "How long data centres keep machines: 2 for twice as long."),
        ),
    ]


def _factor(name: str, text: str) -> Any:
    return cli_help.option(name, type=Decimal(), metavar="FACTOR", help=text)


@click.pass_obj
def _whatif(
    session: Session,
    /,
    first: dt.date | None,
    last: dt.date | None,
    as_json: bool,
    hosted_in: str | None,
    **told: Any,
) -> None:
    scenario = _scenario(told, hosted_in)
    with session.reading() as workspace:
        period, outcome = what_if_of(workspace, scenario, first, last)
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


def _scenario(told: dict[str, Any], hosted_in: str | None) -> Scenario:
    """What was asked for.

    Raises:
        BadInputError: Nothing was, or something that cannot be.
    """
    no_reasoning = told.pop("no_reasoning")
    given = {name: value for name, value in told.items() if value is not None}
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
    scenario = Scenario(reasoning=not no_reasoning, zone=hosted_in, **given)
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
