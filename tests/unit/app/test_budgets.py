from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app import budgets
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 5, 21)


def log(workspace: Workspace, day: dt.date) -> None:
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", at=day))


@pytest.mark.parametrize(
    ("period", "first", "last", "uses", "elapsed"),
    [
        ("week", dt.date(2026, 5, 18), dt.date(2026, 5, 24), 1, 4 / 7),
        ("month", dt.date(2026, 5, 1), dt.date(2026, 5, 31), 2, 21 / 31),
        ("year", dt.date(2026, 1, 1), dt.date(2026, 12, 31), 3, 141 / 365),
    ],
)
def test_a_budget_counts_its_period_and_no_other_day(
    workspace: Workspace,
    period: str,
    first: dt.date,
    last: dt.date,
    uses: int,
    elapsed: float,
) -> None:
    for day in (TODAY, dt.date(2026, 5, 17), dt.date(2026, 4, 30), dt.date(2025, 12, 31)):
        log(workspace, day)
    one = workspace.summarise(TODAY, TODAY).impacts.covered_total(Indicator.GHG).central
    budgets.set_budget(workspace, Indicator.GHG, period, "2 g")
    [found] = budgets.progress(workspace)
    assert (found.first, found.last, found.today) == (first, last, TODAY)
    assert found.elapsed == pytest.approx(elapsed)
    assert found.used is not None
    assert found.at_this_pace is not None
    assert found.used.central == pytest.approx(uses * one)
    assert found.share == pytest.approx(uses * one / 2e-3)
    assert found.at_this_pace.central == pytest.approx(uses * one / elapsed)


@pytest.mark.parametrize(
    ("factor", "said"),
    [
        (1.3, ""),
        (1 / 0.85, "You have used 85% of your budget of 482 mg CO₂e until 31 May 2026."),
        (1 / 1.2, "Your budget of 341 mg CO₂e until 31 May 2026 is used up; you are at 120%."),
    ],
)
def test_from_80_percent_there_is_a_quiet_word(
    workspace: Workspace, factor: float, said: str
) -> None:
    log(workspace, TODAY)
    used = workspace.summarise().impacts.covered_total(Indicator.GHG).central
    amount = f"{used * factor:.9f}"
    one = budgets.set_budget(workspace, Indicator.GHG, "month", amount)
    notice = budgets.notice(one)
    assert notice == (f"{said} A budget is a guide; nothing is blocked." if said else "")


def test_a_period_ends_with_its_last_day(database: Path, workspace: Workspace) -> None:
    workspace.close()
    for day, last in ((dt.date(2024, 2, 29), 29), (dt.date(2026, 12, 31), 31)):
        noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
        with Workspace.open(database, now=lambda moment=noon: moment) as opened:  # type: ignore[misc]
            for period in ("month", "year"):
                found = budgets.set_budget(opened, Indicator.WATER, period, "1")
                assert found.last >= day
                assert found.used is not None
            month = next(one for one in budgets.progress(opened) if one.budget.period == "month")
            assert (month.last.day, month.elapsed) == (last, 1)


def test_a_method_that_says_nothing_of_an_indicator_has_no_share(
    database: Path, workspace: Workspace
) -> None:
    workspace.close()
    with Workspace.open(database, method="epoch") as opened:
        opened.log(ManualUse(Activity.QUESTION, "gpt-4o"))
        found = budgets.set_budget(opened, Indicator.ADPE, "year", "1mg")
    assert (found.used, found.share, found.at_this_pace) == (None, None, None)


def test_budgets_are_replaced_removed_and_undone(workspace: Workspace) -> None:
    budgets.set_budget(workspace, Indicator.GHG, "month", "2")
    budgets.set_budget(workspace, Indicator.GHG, "month", "3")
    assert [one.budget.amount for one in budgets.progress(workspace)] == [3]
    budgets.remove(workspace, Indicator.GHG, "month")
    assert budgets.progress(workspace) == []
    with pytest.raises(BadInputError, match="no such budget"):
        budgets.remove(workspace, Indicator.GHG, "month")
    for expected in ([3], [2], []):
        workspace.store.journal.undo()
        assert [one.budget.amount for one in budgets.progress(workspace)] == expected


@pytest.mark.parametrize(
    ("indicator", "text", "amount"),
    [
        (Indicator.GHG, "2", 2),
        (Indicator.GHG, " 500g ", 0.5),
        (Indicator.GHG, "1,5 kg CO2e", 1.5),
        (Indicator.ENERGY, "2.5e2 Wh", 0.25),
        (Indicator.WATER, "1 m3", 1000),
        (Indicator.ADPE, "3ug", 3e-9),
    ],
)
def test_an_amount_is_read_with_or_without_its_unit(
    indicator: Indicator, text: str, amount: float
) -> None:
    assert budgets.read_amount(indicator, text) == pytest.approx(amount)


@pytest.mark.parametrize(
    "text", ["", "0", "-1", "much", "nan", "inf", "1e999", "5 kWh", "1.2.3", "g", "1 000", "１０"]
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="no amount"):
        budgets.read_amount(Indicator.GHG, text)
