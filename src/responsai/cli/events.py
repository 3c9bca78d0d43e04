"""``responsai events``: the journal, use by use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import click

from responsai.app import journal, undoing
from responsai.app.clock import utc_now
from responsai.cli import help as cli_help
from responsai.cli import output, records
from responsai.cli.types import Condition, Day, Decimal, Moment, Whole, Word
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.storage import EventOrder, JournalQuery
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.names import activity_name
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.cli.session import Session
    from responsai.storage import JournalEntry

LIMIT: Final = 20
"""Uses listed if nobody says how many."""
NOTE_SHOWN: Final = 40
"""Signs of a note that a line of the list has room for."""
_PLACE_PARTS: Final = 3


def make() -> click.Group:
    """The commands ``events list``, ``edit``, ``delete`` and ``undo``."""
    group = cli_help.Group(
        "events", params=[], help=translate("Help", "List, change or delete uses, or undo.")
    )
    for command in (_make_list(), _make_edit(), _make_delete(), _make_undo()):
        output.json_option()(command)
        group.add_command(command)
    return group


def _make_list() -> click.Command:
    command = cli_help.Command(
        "list", callback=_list, params=[], help=translate("Help", "List uses, the latest first.")
    )
    options: tuple[Callable[[click.Command], object], ...] = (
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
        cli_help.option(
            "--search",
            default="",
            metavar="TEXT",
            help=translate("Help", "Only uses whose note, model or source holds this."),
        ),
        cli_help.option(
            "--where",
            type=Condition(),
            multiple=True,
            metavar="NAME=VALUE",
            help=translate("Help", "Only this model, activity, source or surface; repeatable."),
        ),
        cli_help.option(
            "--sort",
            "order",
            type=Word(EventOrder, "order"),
            default=EventOrder.TIME,
            metavar="WHAT",
            help=translate("Help", "Sort by time, output, tokens or requests."),
        ),
        cli_help.option(
            "--oldest-first",
            "ascending",
            is_flag=True,
            help=translate("Help", "The oldest, or the smallest, first."),
        ),
        cli_help.option(
            "--limit",
            type=Whole(),
            default=LIMIT,
            metavar="N",
            help=translate("Help", "How many to list."),
        ),
        cli_help.option(
            "--after",
            metavar="PLACE",
            help=translate("Help", "Go on where a list ended, with the place it gave."),
        ),
    )
    for add in options:
        add(command)
    return command


def _make_edit() -> click.Command:
    command = cli_help.Command(
        "edit", callback=_edit, params=[], help=translate("Help", "Change a use.")
    )
    whole = (
        ("--count", "requests", translate("Help", "How many times.")),
        ("--input-tokens", "input_tokens", translate("Help", "Fresh input tokens, in all.")),
        ("--output-tokens", "output_tokens", translate("Help", "Output tokens, in all.")),
        (
            "--cached-tokens",
            "cached_tokens",
            translate("Help", "Input tokens read from a cache, in all."),
        ),
        ("--images", "images", translate("Help", "Images, in all.")),
    )
    options = [
        click.argument("number", type=Whole(), metavar="ID"),
        cli_help.option(
            "--activity", type=Word(Activity, "activity"), help=translate("Help", "Kind of use.")
        ),
        cli_help.option(
            "--model", metavar="NAME", help=translate("Help", "Model, in any spelling.")
        ),
        cli_help.option(
            "--at",
            type=Moment(),
            metavar="WHEN",
            help=translate("Help", "Day, or day and time, of the use."),
        ),
        *(
            cli_help.option(option, name, type=Whole(), metavar="N", help=text)
            for option, name, text in whole
        ),
        cli_help.option(
            "--seconds",
            type=Decimal(),
            metavar="S",
            help=translate("Help", "Seconds of video or audio, in all."),
        ),
        cli_help.option(
            "--note", metavar="TEXT", help=translate("Help", "A note in your own words.")
        ),
    ]
    for add in options:
        add(command)
    return command


def _make_delete() -> click.Command:
    command = cli_help.Command(
        "delete",
        callback=_delete,
        params=[],
        help=translate("Help", "Delete uses; imports do not bring them back."),
    )
    click.argument("numbers", nargs=-1, required=True, type=Whole(), metavar="ID...")(command)
    return command


def _make_undo() -> click.Command:
    return cli_help.Command(
        "undo",
        callback=_undo,
        params=[],
        help=translate("Help", "Undo the last thing you did; repeat it to go further back."),
    )


@click.pass_obj
def _list(
    session: Session,
    /,
    where: tuple[tuple[str, str], ...],
    limit: int,
    after: str | None,
    as_json: bool,
    **told: Any,
) -> None:
    with session.reading() as workspace:
        query = JournalQuery(
            first=told["first"],
            last=told["last"],
            fits=journal.condition(workspace, where),
            text=told["search"],
            order=told["order"],
            descending=not told["ascending"],
        )
        page = workspace.store.journal.page(query, _place(after), limit)
        zone = ZoneInfo(workspace.store.time_zone)
    rest = None if page.next is None else ":".join(map(str, page.next))
    if as_json:
        found = [records.event(entry, zone) for entry in page.entries]
        output.say_json({"schema": records.EVENTS_SCHEMA, "events": found, "next": rest})
        return
    if not page.entries:
        output.say(translate("Cli", "There is no such use."))
        return
    for line in output.table([_heading(), *map(_cells, page.entries)]):
        output.say(output.printable(line))
    if rest is not None:
        output.say()
        output.say(translate("Cli", "More: add --after {place}").format(place=rest))


def _place(text: str | None) -> tuple[int, int, int] | None:
    if text is None:
        return None
    parts = text.split(":")
    try:
        first, second, number = map(int, parts)
    except ValueError:
        raise BadInputError(
            translate(
                "Cli", "“{value}” is no place in a list: give the one a list ended with."
            ).format(value=text)
        ) from None
    return first, second, number


def _heading() -> tuple[str, ...]:
    return (
        translate("Cli", "Use", "a single one"),
        translate("Cli", "Day"),
        translate("Cli", "Activity"),
        translate("Cli", "Model"),
        translate("Cli", "Requests"),
        translate("Cli", "Input"),
        translate("Cli", "Output"),
        translate("Cli", "Source"),
        translate("Cli", "Note"),
    )


def _cells(entry: JournalEntry) -> tuple[str, ...]:
    amounts, series = entry.event.amounts, entry.event.series
    read = amounts.input_tokens + amounts.cache_write_tokens + amounts.cached_tokens
    note = " ".join((entry.event.note or "").split())
    return (
        str(entry.id),
        dates.day(entry.day),
        activity_name(series.activity),
        series.model or "–",
        count(amounts.requests),
        count(read),
        count(amounts.output_tokens),
        series.source,
        note if len(note) <= NOTE_SHOWN else note[: NOTE_SHOWN - 1] + "…",
    )


@click.pass_obj
def _edit(session: Session, /, number: int, as_json: bool, **told: Any) -> None:
    changed = journal.EventEdit(**told)
    if changed == journal.EventEdit():
        raise BadInputError(
            translate("Cli", "Say what is to change: see the command's --help for what can.")
        )
    with session.reading() as workspace:
        entry = journal.edit(workspace, number, changed, utc_now())
        zone = ZoneInfo(workspace.store.time_zone)
    if as_json:
        output.say_json({"schema": records.EVENT_SCHEMA} | records.event(entry, zone))
        return
    for line in output.table([_heading(), _cells(entry)]):
        output.say(output.printable(line))


@click.pass_obj
def _delete(session: Session, /, numbers: tuple[int, ...], as_json: bool) -> None:
    with session.reading() as workspace:
        workspace.store.journal.delete(numbers)
    deleted = len(set(numbers))
    if as_json:
        output.say_json({"schema": "responsai.delete/1", "deleted": sorted(set(numbers))})
        return
    text = (
        translate("Cli", "{n} use deleted.")
        if is_singular(deleted)
        else translate("Cli", "{n} uses deleted.")
    )
    output.say(text.format(n=count(deleted)))


@click.pass_obj
def _undo(session: Session, /, as_json: bool) -> None:
    with session.reading() as workspace:
        change = undoing.undo_last(workspace)
    if as_json:
        kind = None if change is None else change.kind.value
        import_id = None if change is None else change.import_id
        done = {"schema": records.UNDO_SCHEMA, "kind": kind, "import_id": import_id}
        output.say_json(done)
        return
    output.say(undoing.sentence(change))
