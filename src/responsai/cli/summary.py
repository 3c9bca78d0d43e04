"""``responsai summary``: usage and impacts of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.program import program
from responsai.cli.types import Condition, Day, Word
from responsai.domain.summary import GroupBy
from responsai.reports import shapes
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.gaps import gap_sentences
from responsai.text.numbers import count

if TYPE_CHECKING:
    import datetime as dt

    from responsai.cli.session import Session
    from responsai.domain.summary import Summary


def make() -> click.Command:
    """The command ``summary``."""
    command = cli_help.Command(
        "summary",
        callback=_summary,
        params=[],
        help=translate("Help", "Show usage and impacts of a period."),
    )
    for add in (
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
            "--by",
            type=Word(GroupBy, "by"),
            metavar="WHAT",
            help=translate(
                "Help", "Split by stage, model, activity, source, day, week, month or year."
            ),
        ),
        cli_help.option(
            "--where",
            type=Condition(),
            multiple=True,
            metavar="NAME=VALUE",
            help=translate("Help", "Only uses of this model, activity or source; repeatable."),
        ),
        output.json_option(),
    ):
        add(command)
    return command


@click.pass_obj
def _summary(
    session: Session,
    first: dt.date | None,
    last: dt.date | None,
    by: GroupBy | None,
    where: tuple[tuple[str, str], ...],
    as_json: bool,
) -> None:
    with session.reading() as workspace:
        summary = workspace.summarise(first, last, by, where)
    if as_json:
        output.say_json(shapes.summary(summary))
        return
    show(summary, by)


def show(summary: Summary, by: GroupBy | None = None) -> None:
    """Print a summary for people."""
    if not summary.usage.amounts.requests:
        output.say(_nothing(summary))
        return
    output.say(heading(summary))
    output.say()
    for line in output.impacts_table(summary.impacts):
        output.say(line)
    if by is not None and by is not GroupBy.STAGE:
        output.say()
        for line in _group_table(summary, by):
            output.say(line)
    output.notes([*gap_sentences(summary.usage), _basis(summary)])


def heading(summary: Summary) -> str:
    """How many uses, and when."""
    requests = summary.usage.amounts.requests
    period = summary.period
    if period.first is None or period.last is None:
        return translate("Cli", "Nothing is recorded yet.")
    text = (
        translate("Cli", "{count} use, {days}")
        if is_singular(requests)
        else translate("Cli", "{count} uses, {days}")
    )
    return text.format(count=count(requests), days=dates.days(period.first, period.last))


def _nothing(summary: Summary) -> str:
    if summary.period.first is None:
        return translate(
            "Cli",
            "Nothing is recorded yet. Log a use: {program} log question. Import logs: "
            "{program} import FOLDER. See a sample year: {program} --demo.",
        ).format(program=program())
    return translate("Cli", "No use in this period.")


def _basis(summary: Summary) -> str:
    if summary.zone == "provider":
        return translate(
            "Cli", "A screening estimate, with the electricity of the places where providers run."
        )
    return translate("Cli", "A screening estimate, with the electricity of {zone}.").format(
        zone=summary.zone
    )


def _group_table(summary: Summary, by: GroupBy) -> list[str]:
    chosen = output.units(summary.impacts)
    rows = [
        (
            group.key[by.value] or translate("Cli", "not told"),
            count(group.usage.amounts.requests),
            *output.totals(group.impacts, chosen),
        )
        for group in summary.groups
    ]
    return output.table([*output.headings(chosen, "", translate("Cli", "Uses")), *rows])
