"""``responsai scan``: logs in the standard places of this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.cli.session import Session


def make() -> click.Command:
    """The command ``scan``."""
    command = cli_help.Command(
        "scan",
        callback=_scan,
        params=[],
        help=translate(
            "Help",
            "Look for logs in the usual places of this computer and say what is new in them; "
            "nothing is stored without --import.",
        ),
    )
    for add in (
        cli_help.option(
            "--import",
            "store",
            is_flag=True,
            help=translate("Help", "Import what is new; only what has grown is read again."),
        ),
        output.json_option(),
    ):
        add(command)
    return command


@click.pass_obj
def _scan(session: Session, store: bool, as_json: bool) -> int:
    from responsai.cli import scan_run  # noqa: PLC0415  (start-up time)

    return scan_run.run(session, store=store, as_json=as_json)
