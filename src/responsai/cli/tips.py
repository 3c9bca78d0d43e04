"""``responsai tips``: what would help on one's own use, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.budget import INDICATORS, Limited
from responsai.cli.types import Word
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.cli.session import Session


def make() -> click.Command:
    """The command ``tips``."""
    command = cli_help.Command(
        "tips",
        callback=_tips,
        params=[],
        help=translate(
            "Help",
            "Show what would help on your own use of the last 30 days; with the name of a tip, "
            "all about it.",
        ),
    )
    click.argument("tip", required=False, metavar="[TIP]")(command)
    for add in (
        cli_help.option(
            "--all", "everything", is_flag=True, help=translate("Help", "Show every tip.")
        ),
        cli_help.option(
            "--by",
            type=Word(Limited, "indicator"),
            metavar="WHAT",
            help=translate("Help", "Rank by energy, water, ghg or adpe (minerals)."),
        ),
        *_answers(),
        output.json_option(),
    ):
        add(command)
    return command


def _answers() -> list[Any]:
    return [
        cli_help.option(
            "--try",
            "trying",
            metavar="TIP",
            help=translate("Help", "Note that you are trying a tip; see what came of it later."),
        ),
        cli_help.option(
            "--keep", metavar="TIP", help=translate("Help", "Note that you keep to a tip.")
        ),
        cli_help.option("--not-for-me", metavar="TIP", help=translate("Help", "Put a tip aside.")),
        cli_help.option(
            "--forget", metavar="TIP", help=translate("Help", "Take back what you said to a tip.")
        ),
    ]


@click.pass_obj
def _tips(
    session: Session,
    tip: str | None,
    everything: bool,
    by: Limited | None,
    trying: str | None,
    keep: str | None,
    not_for_me: str | None,
    forget: str | None,
    as_json: bool,
) -> None:
    from responsai.cli import tips_text  # noqa: PLC0415  (start-up time)

    said = [(trying, "trying"), (keep, "kept"), (not_for_me, "not for me"), (forget, None)]
    indicator = INDICATORS[by or Limited.ENERGY]
    tips_text.run(session, tip, said, indicator, everything=everything, as_json=as_json)
