"""``responsai compare``: the same usage under every method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.summary import heading
from responsai.cli.types import Day
from responsai.domain.summary import GapKind
from responsai.reports import shapes
from responsai.text.catalogue import translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    import datetime as dt

    from responsai.app.side_by_side import MethodSummary
    from responsai.cli.session import Session


def make() -> click.Command:
    """The command ``compare``."""
    command = cli_help.Command(
        "compare",
        callback=_compare,
        params=[],
        help=translate("Help", "Show the same usage under every method."),
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
        output.json_option(),
    ):
        add(command)
    return command


@click.pass_obj
def _compare(session: Session, first: dt.date | None, last: dt.date | None, as_json: bool) -> None:
    with session.reading() as workspace:
        rows = workspace.compare(first, last)
    if as_json:
        output.say_json(
            {
                "schema": "responsai.compare/1",
                "methods": [shapes.summary(row.summary) for row in rows],
            }
        )
        return
    ours = rows[0].summary
    output.say(heading(ours))
    if not ours.usage.amounts.requests:
        return
    output.say()
    chosen = output.units(ours.impacts)
    table = [
        (row.title, _covered(row), *output.totals(row.summary.impacts, chosen)) for row in rows
    ]
    titles = output.headings(chosen, translate("Cli", "Method"), translate("Cli", "Uses covered"))
    for line in output.table([*titles, *table]):
        output.say(line)
    output.notes(_stages(row) for row in rows)


def _covered(row: MethodSummary) -> str:
    usage = row.summary.usage
    left_out = sum(gap.requests for gap in usage.gaps if gap.what is GapKind.NOT_COVERED)
    return translate("Cli", "{n} of {total}").format(
        n=count(usage.amounts.requests - left_out), total=count(usage.amounts.requests)
    )


def _stages(row: MethodSummary) -> str:
    """What a method covers: it differs, so that totals cannot be ranked."""
    return translate("Cli", "{method}: {covers}").format(method=row.title, covers=row.covers)
