"""``responsai evidence``: which of several sources counts for a product and a day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import click

from responsai.app import evidence
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.types import Day, Word
from responsai.domain.activity import Evidence
from responsai.storage import EvidenceChoice
from responsai.text import dates
from responsai.text.catalogue import translate
from responsai.text.names import evidence_name
from responsai.text.numbers import count

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.evidence import Told
    from responsai.cli.session import Session

LIST_SCHEMA: Final = "responsai.evidence/1"
CHOICE_SCHEMA: Final = "responsai.evidence_choice/1"
_ALL: Final = "all"


class Kind(StrEnum):
    """What can be chosen: the kinds of evidence, or all of them together."""

    LOGS = Evidence.LOGS.value
    ACCOUNT_EXPORT = Evidence.ACCOUNT_EXPORT.value
    BILLING = Evidence.BILLING.value
    PRESENCE = Evidence.PRESENCE.value
    BY_HAND = Evidence.BY_HAND.value
    ALL = _ALL


def make() -> click.Group:
    """The commands ``evidence list``, ``use`` and ``reset``."""
    group = cli_help.Group(
        "evidence",
        params=[],
        help=translate("Help", "Choose which source counts where several tell of the same uses."),
    )
    for command in (_make_list(), _make_use(), _make_reset()):
        output.json_option()(command)
        group.add_command(command)
    return group


def _make_list() -> click.Command:
    command = cli_help.Command(
        "list",
        callback=_list,
        params=[],
        help=translate("Help", "Show what each kind of evidence tells, and what counts of it."),
    )
    cli_help.option(
        "--from",
        "first",
        type=Day(),
        metavar="DAY",
        help=translate("Help", "First day, such as 2026-05-01."),
    )(command)
    cli_help.option("--to", "last", type=Day(), metavar="DAY", help=translate("Help", "Last day."))(
        command
    )
    return command


def _make_use() -> click.Command:
    command = cli_help.Command(
        "use",
        callback=_use,
        params=[],
        help=translate(
            "Help",
            "Let KIND count for the product SURFACE: logs, account_export, billing, presence, "
            "by_hand, or all of them together.",
        ),
    )
    click.argument("surface")(command)
    click.argument("kind", type=Word(Kind, "kind"))(command)
    _day_option()(command)
    return command


def _make_reset() -> click.Command:
    command = cli_help.Command(
        "reset",
        callback=_reset,
        params=[],
        help=translate("Help", "Take a choice back: the strongest evidence counts again."),
    )
    click.argument("surface")(command)
    _day_option()(command)
    return command


def _day_option() -> Any:
    return cli_help.option(
        "--day",
        type=Day(),
        metavar="DAY",
        help=translate(
            "Help", "Only this day; all days without a choice of their own if not told."
        ),
    )


@click.pass_obj
def _list(session: Session, first: dt.date | None, last: dt.date | None, as_json: bool) -> None:
    with session.reading() as workspace:
        found = evidence.told(workspace.store, first, last)
        choices = workspace.store.evidence.choices()
    if as_json:
        output.say_json(
            {
                "schema": LIST_SCHEMA,
                "evidence": [
                    {
                        "surface": one.surface,
                        "evidence": one.evidence.value,
                        "sources": list(one.sources),
                        "requests": one.counted,
                        "also_seen": one.also_seen,
                    }
                    for one in found
                ],
                "choices": [_choice(choice) for choice in choices],
            }
        )
        return
    if not found:
        output.say(translate("Cli", "There is no such use."))
    else:
        for line in output.table([_heading(), *map(_cells, found)]):
            output.say(output.printable(line))
    output.notes(output.printable(_chosen(choice)) for choice in choices)


def _heading() -> tuple[str, ...]:
    return (
        translate("Cli", "Product"),
        translate("Cli", "Known by"),
        translate("Cli", "Counted"),
        translate("Cli", "Also seen"),
        translate("Cli", "Source"),
    )


def _cells(one: Told) -> tuple[str, ...]:
    return (
        one.surface or translate("Cli", "not told"),
        evidence_name(one.evidence),
        count(one.counted),
        count(one.also_seen),
        ", ".join(one.sources),
    )


def _chosen(choice: EvidenceChoice) -> str:
    kind = (
        translate("Cli", "all kinds together")
        if choice.evidence is None
        else evidence_name(choice.evidence)
    )
    if choice.day is None:
        return translate("Cli", "Chosen for {surface}: {kind}.").format(
            surface=choice.surface, kind=kind
        )
    return translate("Cli", "Chosen for {surface} on {day}: {kind}.").format(
        surface=choice.surface, day=dates.day(choice.day), kind=kind
    )


def _choice(choice: EvidenceChoice) -> dict[str, Any]:
    return {
        "surface": choice.surface,
        "day": None if choice.day is None else choice.day.isoformat(),
        "evidence": _ALL if choice.evidence is None else choice.evidence.value,
    }


@click.pass_obj
def _use(session: Session, surface: str, kind: Kind, day: dt.date | None, as_json: bool) -> None:
    choice = EvidenceChoice(surface, day, None if kind is Kind.ALL else Evidence(kind.value))
    with session.reading() as workspace:
        evidence.choose(workspace.store, choice)
    if as_json:
        output.say_json({"schema": CHOICE_SCHEMA} | _choice(choice))
        return
    output.say(output.printable(_chosen(choice)))


@click.pass_obj
def _reset(session: Session, surface: str, day: dt.date | None, as_json: bool) -> None:
    with session.reading() as workspace:
        evidence.reset(workspace.store, surface, day)
    if as_json:
        choice = _choice(EvidenceChoice(surface, day, None)) | {"evidence": None}
        output.say_json({"schema": CHOICE_SCHEMA} | choice)
        return
    output.say(
        output.printable(
            translate("Cli", "For {surface} the strongest evidence counts again.").format(
                surface=surface
            )
        )
    )
