"""``responsai budget``: what to stay below, and how it goes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import click

from responsai.app import budgets
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.types import Word
from responsai.domain.stages import Indicator
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name
from responsai.text.numbers import amount as amount_text
from responsai.text.numbers import estimate, share, unit_for

if TYPE_CHECKING:
    from responsai.app.budgets import Progress
    from responsai.cli.session import Session
    from responsai.domain.interval import Interval

LIST_SCHEMA: Final = "responsai.budgets/1"
BUDGET_SCHEMA: Final = "responsai.budget/1"


class Limited(StrEnum):
    """What a budget limits, in a word."""

    ENERGY = "energy"
    WATER = "water"
    GHG = "ghg"
    ADPE = "adpe"


class Per(StrEnum):
    """What a budget is for."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


INDICATORS: Final = {
    Limited.ENERGY: Indicator.ENERGY,
    Limited.WATER: Indicator.WATER,
    Limited.GHG: Indicator.GHG,
    Limited.ADPE: Indicator.ADPE,
}


def make() -> click.Group:
    """The commands ``budget show``, ``set`` and ``remove``."""
    group = cli_help.Group(
        "budget", params=[], help=translate("Help", "Set a limit of your own and see how it goes.")
    )
    for command in (_make_show(), _make_set(), _make_remove()):
        output.json_option()(command)
        group.add_command(command)
    return group


def _make_show() -> click.Command:
    return cli_help.Command(
        "show",
        callback=_show,
        params=[],
        help=translate("Help", "Show what is used of each budget, and where the pace leads."),
    )


def _make_set() -> click.Command:
    command = cli_help.Command(
        "set",
        callback=_set,
        params=[],
        help=translate(
            "Help",
            "Set a budget of AMOUNT for INDICATOR: energy, water, ghg (greenhouse gases) or adpe "
            "(minerals). AMOUNT is in kWh, L, kg CO2e or kg Sb eq, or has a unit, such as 500g.",
        ),
    )
    click.argument("indicator", type=Word(Limited, "indicator"))(command)
    click.argument("amount")(command)
    _per_option()(command)
    return command


def _make_remove() -> click.Command:
    command = cli_help.Command(
        "remove", callback=_remove, params=[], help=translate("Help", "Remove a budget.")
    )
    click.argument("indicator", type=Word(Limited, "indicator"))(command)
    _per_option()(command)
    return command


def _per_option() -> Any:
    return cli_help.option(
        "--per",
        type=Word(Per, "per"),
        default=Per.MONTH,
        metavar="PERIOD",
        help=translate("Help", "week, month or year; month if not told."),
    )


@click.pass_obj
def _show(session: Session, as_json: bool) -> None:
    with session.reading() as workspace:
        found = budgets.progress(workspace)
    if as_json:
        output.say_json({"schema": LIST_SCHEMA, "budgets": [_shape(one) for one in found]})
        return
    if not found:
        output.say(translate("Cli", "There is no budget yet."))
        return
    for line in _table(found):
        output.say(line)
    output.notes(said for one in found if (said := budgets.notice(one)))


@click.pass_obj
def _set(session: Session, indicator: Limited, amount: str, per: Per, as_json: bool) -> None:
    with session.workspace() as workspace:
        done = budgets.set_budget(workspace, INDICATORS[indicator], per.value, amount)
    if as_json:
        output.say_json({"schema": BUDGET_SCHEMA} | _shape(done))
        return
    for line in _table([done]):
        output.say(line)


@click.pass_obj
def _remove(session: Session, indicator: Limited, per: Per, as_json: bool) -> None:
    chosen = INDICATORS[indicator]
    with session.reading() as workspace:
        budgets.remove(workspace, chosen, per.value)
    if as_json:
        gone = {"indicator": chosen.value, "per": per.value, "amount": None}
        output.say_json({"schema": BUDGET_SCHEMA} | gone)
        return
    output.say(translate("Cli", "The budget is removed."))


def _shape(one: Progress) -> dict[str, Any]:
    return {
        "indicator": one.budget.indicator.value,
        "per": one.budget.period,
        "amount": one.budget.amount,
        "from": one.first.isoformat(),
        "to": one.last.isoformat(),
        "used": _range(one.used),
        "share": one.share,
        "elapsed": one.elapsed,
        "at_this_pace": _range(one.at_this_pace),
    }


def _range(value: Interval | None) -> dict[str, float] | None:
    if value is None:
        return None
    return {"low": value.low, "central": value.central, "high": value.high}


def _table(found: list[Progress]) -> list[str]:
    heading = (
        translate("Cli", "Budget"),
        translate("Cli", "Per"),
        translate("Cli", "Amount"),
        translate("Cli", "Used so far"),
        translate("Cli", "Share"),
        translate("Cli", "Of the time"),
        translate("Cli", "At this pace"),
    )
    return output.table([heading, *map(_cells, found)])


def _cells(one: Progress) -> tuple[str, ...]:
    indicator = one.budget.indicator
    unit = unit_for(indicator, one.budget.amount)
    return (
        indicator_name(indicator),
        _per(one.budget.period),
        f"{amount_text(one.budget.amount / unit.size)} {unit.symbol}",
        _estimated(indicator, one.used),
        "–" if one.share is None else share(one.share),
        share(one.elapsed),
        _estimated(indicator, one.at_this_pace),
    )


def _estimated(indicator: Indicator, value: Interval | None) -> str:
    return translate("Cli", "not covered") if value is None else str(estimate(indicator, value))


def _per(period: str) -> str:
    return {
        "week": translate("Cli", "week"),
        "month": translate("Cli", "month"),
        "year": translate("Cli", "year"),
    }[period]
