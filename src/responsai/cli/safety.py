"""``responsai backup``, ``restore`` and ``doctor``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from responsai.app import upkeep
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.types import FilePath
from responsai.domain.errors import BadInputError
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.cli.session import Session

EXIT_ENVIRONMENT: Final = 3
_SIGNS: Final = {"good": "✓", "warning": "!", "bad": "✗"}


def make_backup() -> click.Command:
    """The command ``backup``."""
    command = cli_help.Command(
        "backup",
        callback=_backup,
        params=[],
        help=translate("Help", "Copy the database and check the copy."),
    )
    click.argument("folder", required=False, type=FilePath(), metavar="[DIR]")(command)
    output.json_option()(command)
    return command


def make_restore() -> click.Command:
    """The command ``restore``."""
    command = cli_help.Command(
        "restore",
        callback=_restore,
        params=[],
        help=translate(
            "Help", "Put a backup, checked first, in the place of the database, which is kept."
        ),
    )
    click.argument("file", required=False, type=FilePath(), metavar="[FILE]")(command)
    cli_help.option(
        "--recover",
        is_flag=True,
        help=translate("Help", "Instead of a backup, take what the damaged file lets be read."),
    )(command)
    output.json_option()(command)
    return command


def make_doctor() -> click.Command:
    """The command ``doctor``."""
    command = cli_help.Command(
        "doctor",
        callback=_doctor,
        params=[],
        help=translate("Help", "Check the database and where it lies."),
    )
    cli_help.option(
        "--repair",
        is_flag=True,
        help=translate("Help", "First make indexes and daily sums anew."),
    )(command)
    output.json_option()(command)
    return command


@click.pass_obj
def _backup(session: Session, folder: Path | None, as_json: bool) -> None:
    with session.database_path() as database:
        upkeep.require(database)
    with session.workspace() as workspace:
        copy = upkeep.back_up(workspace.store, folder)
    if as_json:
        size = copy.stat().st_size
        output.say_json({"schema": "responsai.backup/1", "path": str(copy), "bytes": size})
        return
    output.say(output.printable(translate("Cli", "Backup: {path}").format(path=copy)))


@click.pass_obj
def _restore(session: Session, file: Path | None, recover: bool, as_json: bool) -> None:
    if (file is None) != recover:
        raise BadInputError(
            translate("Cli", "Name the backup to restore, or say --recover without one.")
        )
    with session.database_path() as database:
        done = upkeep.recover(database) if file is None else upkeep.restore(database, file)
    if as_json:
        kept = None if done.kept is None else str(done.kept)
        output.say_json({"schema": "responsai.restore/1", "uses": done.events, "kept": kept})
        return
    text = (
        translate("Cli", "Restored: {n} use.")
        if is_singular(done.events)
        else translate("Cli", "Restored: {n} uses.")
    )
    output.say(text.format(n=count(done.events)))
    if done.kept is not None:
        kept_text = translate("Cli", "What was there before is kept as {path}")
        output.say(output.printable(kept_text.format(path=done.kept)))


@click.pass_obj
def _doctor(session: Session, repair: bool, as_json: bool) -> int:
    with session.database_path() as database:
        if repair and database.exists():
            upkeep.repair(database)
        findings = upkeep.examine(database)
        path = database.absolute()
    bad = upkeep.is_bad(findings)
    if as_json:
        checks = [
            {
                "check": finding.check.value,
                "verdict": finding.verdict.value,
                "number": finding.number,
                "message": upkeep.sentence(finding),
            }
            for finding in findings
        ]
        report = {"schema": "responsai.doctor/1", "database": str(path), "sound": not bad}
        output.say_json(report | {"checks": checks})
    else:
        for finding in findings:
            sign = _SIGNS[finding.verdict.value]
            output.say(output.printable(f"{sign} {upkeep.sentence(finding)}"))
    return EXIT_ENVIRONMENT if bad else 0
