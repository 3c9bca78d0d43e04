"""``responsai where``: where the program keeps things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from responsai import paths
from responsai.app.log_file import log_file
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.cli.session import Session


def make() -> click.Command:
    """The command ``where``."""
    command = cli_help.Command(
        "where",
        callback=_where,
        params=[],
        help=translate("Help", "Show where your data, logs and resources are."),
    )
    output.json_option()(command)
    return command


@click.pass_obj
def _where(session: Session, as_json: bool) -> None:
    database = session.database or paths.database_path()
    places = {
        "database": (translate("Cli", "Database"), database),
        "log": (translate("Cli", "Log"), log_file()),
        "cache": (translate("Cli", "Cache"), paths.cache_dir()),
        "resources": (translate("Cli", "Resources"), paths.resources()),
    }
    if as_json:
        found = {name: str(place.absolute()) for name, (_, place) in places.items()}
        output.say_json(
            {"schema": "responsai.where/1", "database_exists": database.exists()} | found
        )
        return
    width = max(len(label) for label, _ in places.values())
    for label, place in places.values():
        output.say(f"{label.ljust(width)}  {place.absolute()}")
    if not database.exists():
        output.say(translate("Cli", "The database is made with the first use."))
