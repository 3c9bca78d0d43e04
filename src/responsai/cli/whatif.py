"""``responsai whatif``: one's own uses of a period, done another way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.types import Day, Decimal
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt

    from responsai.cli.session import Session


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
    **told: Any,
) -> None:
    from responsai.cli import whatif_text  # noqa: PLC0415  (start-up time)

    whatif_text.run(session, (first, last), told, as_json=as_json)
