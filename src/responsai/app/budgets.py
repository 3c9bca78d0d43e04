"""Budgets: what is used of them so far, and where the present pace leads."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import BadInputError
from responsai.storage.settings import Budget
from responsai.text import dates
from responsai.text.catalogue import translate
from responsai.text.numbers import LADDERS, unit_for
from responsai.text.numbers import amount as amount_text
from responsai.text.numbers import share as share_text

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator

NOTICE_SHARE: Final = 0.8
"""Used share of a budget from which the user is told, quietly."""

_AMOUNT: Final = re.compile(r"([0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?)\s*(\S.*)?")
_SPELLINGS: Final = {"ug": "µg", "m3": "m³"}


@dataclass(frozen=True, slots=True)
class Progress:
    """A budget in the period that is running.

    Attributes:
        budget: The budget.
        first: First day of the period.
        last: Last day of the period, included.
        today: Today, within the period.
        used: Impact so far, in the unit of the indicator; ``None`` if the method says nothing.
    """

    budget: Budget
    first: dt.date
    last: dt.date
    today: dt.date
    used: Interval | None

    @property
    def share(self) -> float | None:
        """Part of the budget that is used, 1 for all of it; ``None`` if that is not known."""
        return None if self.used is None else self.used.central / self.budget.amount

    @property
    def elapsed(self) -> float:
        """Part of the period that has passed, today included, up to 1."""
        return ((self.today - self.first).days + 1) / ((self.last - self.first).days + 1)

    @property
    def at_this_pace(self) -> Interval | None:
        """Impact at the end of the period if it goes on like this."""
        return None if self.used is None else self.used.scaled(1 / self.elapsed)


def notice(one: Progress) -> str:
    """A quiet word on a budget of which 80 % are used; empty before that, or if nobody knows."""
    if one.share is None or one.share < NOTICE_SHARE:
        return ""
    unit = unit_for(one.budget.indicator, one.budget.amount)
    text = (
        translate(
            "Budgets",
            "You have used {share} of your budget of {amount} {unit} until {day}. A budget is a "
            "guide; nothing is blocked.",
        )
        if one.share <= 1
        else translate(
            "Budgets",
            "Your budget of {amount} {unit} until {day} is used up; you are at {share}. A budget "
            "is a guide; nothing is blocked.",
        )
    )
    return text.format(
        share=share_text(one.share),
        amount=amount_text(one.budget.amount / unit.size),
        unit=unit.symbol,
        day=dates.day(one.last),
    )


def progress(workspace: Workspace) -> list[Progress]:
    """All budgets, by indicator and period.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    today = workspace.today()
    return [_progress(workspace, budget, today) for budget in workspace.store.decisions.budgets()]


def _progress(workspace: Workspace, budget: Budget, today: dt.date) -> Progress:
    first, last = _period(budget.period, today)
    impacts = workspace.summarise(first, today).impacts
    return Progress(budget, first, last, today, impacts.total(budget.indicator))


def _period(name: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the week (from Monday), month or year of a day."""
    if name == "week":
        first = today - dt.timedelta(days=today.weekday())
        return first, first + dt.timedelta(days=6)
    if name == "year":
        return today.replace(month=1, day=1), today.replace(month=12, day=31)
    first = today.replace(day=1)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return first, following - dt.timedelta(days=1)


def set_budget(workspace: Workspace, indicator: Indicator, period: str, amount: str) -> Progress:
    """Set a budget, replacing the one for the same indicator and period; it can be undone.

    Args:
        workspace: The open database.
        indicator: What is limited.
        period: ``week``, ``month`` or ``year``.
        amount: Number with or without a unit, such as ``2``, ``500 g`` or ``1.5kWh``.

    Raises:
        BadInputError: The amount is none.
        EnvironmentProblemError: The database cannot be written.
    """
    budget = Budget(indicator, period, read_amount(indicator, amount))
    workspace.store.decisions.set_budget(budget)
    return _progress(workspace, budget, workspace.today())


def keep(workspace: Workspace, budget: Budget) -> bool:
    """Set a budget, replacing the one for the same indicator and period; it can be undone.

    Returns:
        ``False`` if it was set like this.

    Raises:
        BadInputError: The amount is not above zero.
        EnvironmentProblemError: The database cannot be written.
    """
    if budget in workspace.store.decisions.budgets():
        return False
    workspace.store.decisions.set_budget(budget)
    return True


def drop(workspace: Workspace, indicator: Indicator, period: str) -> bool:
    """Drop a budget; it can be undone.

    Returns:
        ``False`` if there was none.

    Raises:
        EnvironmentProblemError: The database cannot be written.
    """
    decisions = workspace.store.decisions
    there = any((one.indicator, one.period) == (indicator, period) for one in decisions.budgets())
    if there:
        decisions.drop_budget(indicator, period)
    return there


def remove(workspace: Workspace, indicator: Indicator, period: str) -> None:
    """Drop a budget that must be there; it can be undone.

    Raises:
        BadInputError: There is no such budget.
        EnvironmentProblemError: The database cannot be written.
    """
    if not drop(workspace, indicator, period):
        raise BadInputError(translate("Budgets", "There is no such budget: show those there are."))


def read_amount(indicator: Indicator, text: str) -> float:
    """An amount in the unit of the indicator.

    Args:
        indicator: Tells the units there are.
        text: Number with or without a unit.

    Raises:
        BadInputError: It is no number above zero, or the unit is another one.
    """
    sizes = {unit.symbol.split()[0]: unit.size for unit in LADDERS[indicator]}
    found = _AMOUNT.fullmatch(text.strip())
    unit = (found[2] or "") if found else ""
    symbol = unit.split()[0] if unit else ""
    size = sizes.get(_SPELLINGS.get(symbol, symbol)) if symbol else 1.0
    amount = float(found[1].replace(",", ".")) * size if found and size else 0.0
    # Too large a number reads as infinite, one times a small unit as zero.
    if not 0 < amount < float("inf"):
        raise BadInputError(
            translate(
                "Budgets",
                "“{text}” is no amount: give a number above 0, in {base} or with one of {units}.",
            ).format(text=text, base=indicator.unit, units=", ".join(sizes))
        )
    return amount
