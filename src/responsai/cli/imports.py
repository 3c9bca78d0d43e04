"""``responsai imports``: what was imported, and taking an import back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from responsai.cli import help as cli_help
from responsai.cli import output, records
from responsai.cli.types import Whole
from responsai.storage import ImportStatus
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.cli.session import Session
    from responsai.storage import ImportRecord


def make() -> click.Group:
    """The commands ``imports list`` and ``imports undo``."""
    group = cli_help.Group(
        "imports", params=[], help=translate("Help", "Show imports, or take one back.")
    )
    listing = cli_help.Command(
        "list", callback=_list, params=[], help=translate("Help", "List all imports.")
    )
    output.json_option()(listing)
    undo = cli_help.Command(
        "undo",
        callback=_undo,
        params=[],
        help=translate("Help", "Take an import back; what others told stays."),
    )
    click.argument("number", type=Whole(), metavar="ID")(undo)
    output.json_option()(undo)
    group.add_command(listing)
    group.add_command(undo)
    return group


@click.pass_obj
def _list(session: Session, as_json: bool) -> None:
    with session.reading() as workspace:
        found = workspace.store.import_history()
    if as_json:
        output.say_json(records.imports(found))
        return
    if not found:
        output.say(translate("Cli", "Nothing was imported yet."))
        return
    heading = (
        translate("Cli", "Import"),
        translate("Cli", "Day"),
        translate("Cli", "State"),
        translate("Cli", "New"),
        translate("Cli", "Updated"),
        translate("Cli", "Rejected"),
        translate("Cli", "Source"),
    )
    for line in output.table([heading, *map(_cells, found)]):
        output.say(output.printable(line))


def _cells(record: ImportRecord) -> tuple[str, ...]:
    day = dt.datetime.fromtimestamp(record.started_ms / 1000, dt.UTC).astimezone().date()
    return (
        str(record.id),
        dates.day(day),
        state(record.status),
        count(record.counts.new),
        count(record.counts.updated),
        count(record.rejected),
        ", ".join(record.sources),
    )


def state(status: ImportStatus) -> str:
    """How far an import has come, in a word."""
    return {
        ImportStatus.RUNNING: translate("Cli", "running"),
        ImportStatus.INTERRUPTED: translate("Cli", "interrupted"),
        ImportStatus.DONE: translate("Cli", "done"),
        ImportStatus.CANCELLED: translate("Cli", "stopped"),
        ImportStatus.UNDONE: translate("Cli", "undone"),
    }[status]


@click.pass_obj
def _undo(session: Session, number: int, as_json: bool) -> None:
    from responsai.app.following import rest_after_undo  # noqa: PLC0415  (start-up time)

    with session.reading() as workspace:
        fewer = workspace.store.journal.undo_import(number)
        # Else the window would bring it back with its next reading.
        rest_after_undo(workspace.store, number)
    if as_json:
        done: dict[str, Any] = {"schema": records.UNDO_SCHEMA, "kind": "import"}
        output.say_json(done | {"import_id": number, "uses_removed": fewer})
        return
    text = (
        translate("Cli", "Import {number} is undone: {n} use fewer.")
        if is_singular(fewer)
        else translate("Cli", "Import {number} is undone: {n} uses fewer.")
    )
    output.say(text.format(number=number, n=count(fewer)))
