"""What the page Act shows, over a real database."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app import demo
from responsai.app.acting import act, answer, what_if_of
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.stages import INDICATORS, Indicator
from responsai.storage import Grain
from responsai.storage.settings import Budget
from responsai.tips.follow import Result, State, first_day, follow
from responsai.tips.load import load_tips
from responsai.tips.scenario import Scenario

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = dt.datetime(2026, 5, 21, 9, 30, tzinfo=dt.UTC)
DAY_MS = 86_400_000


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample year; nobody may change it."""
    file = tmp_path_factory.mktemp("year") / "uses.sqlite3"
    with Workspace.open(file, now=lambda: NOW) as opened:
        demo.fill(opened.store, NOW)
        yield opened


def test_on_the_sample_year_at_least_ten_tips_apply(year: Workspace) -> None:
    found = act(year)
    assert found.in_front is not None
    applying = [found.in_front, *found.behind]
    assert len(applying) >= 10
    savings = [
        saving.central for view in applying if (saving := view.advice.saving(found.indicator))
    ]
    assert len(savings) >= 8
    assert savings == sorted(savings, reverse=True)
    assert all(view.advice.evaluation.reasons for view in found.cannot_tell)
    assert not any(view.advice.savings for view in (*found.cannot_tell, *found.others))
    assert sorted(view.advice.tip.id for view in found.all_tips) == sorted(
        tip.id for tip in load_tips().tips
    )


def test_a_saving_is_what_one_recomputes_from_the_uses_concerned(year: Workspace) -> None:
    found = act(year, Indicator.GHG)
    views = {view.advice.tip.id: view.advice for view in found.behind}
    one = views["reasoning-off"]
    assert one.outcome is not None
    reasoning = year.summarise(
        found.period.first, found.period.last, None, [("activity", "reasoning")]
    )
    for indicator in INDICATORS:
        now = one.outcome.now.covered_total(indicator)
        assert now.central == pytest.approx(reasoning.impacts.covered_total(indicator).central)
        then = one.outcome.then.covered_total(indicator)
        saving = one.saving(indicator)
        assert saving is not None
        assert saving.central == pytest.approx((now.central - then.central) * 0.5)
        assert saving.high <= now.high


def test_what_the_user_says_moves_a_tip_and_is_undone(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.REASONING, "gpt-5", count=30))
    tip = "reasoning-off"
    before = act(workspace)
    assert before.in_front is not None
    assert tip in {view.advice.tip.id for view in (before.in_front, *before.behind)}
    answer(workspace, tip, State.TRYING)
    answer(workspace, tip, State.TRYING)
    (view,) = act(workspace).trying
    assert view.trial is not None
    assert (view.trial.result, view.advice.tip.id) == (Result.WAIT, tip)
    answer(workspace, tip, State.KEPT)
    assert [view.advice.tip.id for view in act(workspace).kept] == [tip]
    answer(workspace, tip, State.NOT_FOR_ME)
    assert [view.advice.tip.id for view in act(workspace).not_for_me] == [tip]
    for _ in range(3):
        workspace.store.journal.undo()
    assert act(workspace) == before
    with pytest.raises(BadInputError, match="no tip “magic”"):
        answer(workspace, "magic", State.TRYING)


def test_keeping_a_tip_keeps_the_day_on_which_it_was_taken_up(workspace: Workspace) -> None:
    decisions = workspace.store.decisions
    since = round(NOW.timestamp() * 1000) - 20 * DAY_MS
    decisions.follow_up("reasoning-off", State.TRYING, since)
    answer(workspace, "reasoning-off", State.KEPT)
    assert decisions.follow_ups()["reasoning-off"].since_ms == since
    (view,) = act(workspace).kept
    assert view.trial is not None
    assert view.trial.since == dt.date(2026, 5, 1)
    assert view.trial.result is Result.TOO_LITTLE
    answer(workspace, "reasoning-off", None)
    assert decisions.follow_ups() == {}


def test_a_word_of_a_newer_version_counts_as_none(workspace: Workspace) -> None:
    workspace.store.decisions.follow_up("reasoning-off", "framed")
    assert act(workspace).trying == ()


def test_where_nothing_was_changed_nothing_is_told(year: Workspace) -> None:
    """The sample person has the same habits all along: chance must not look like a gain."""
    tips = {tip.id: tip for tip in load_tips().tips}
    results = []
    for name in ("shorter-answers", "agents-context", "no-image-for-fun"):
        for weeks in range(5, 17, 2):
            since = NOW.date() - dt.timedelta(weeks=weeks)
            rows = year.store.totals.by(Grain.DAY, first_day(since), NOW.date())
            end = since + dt.timedelta(weeks=4)
            trial = follow(tips[name], since, end, rows, year.engine, Indicator.ENERGY)
            results.append(trial.result)
    assert set(results) == {Result.UNCLEAR}


def test_a_budget_has_a_pace_and_a_tip_of_its_own(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.AGENT, "claude-sonnet-4-5", count=50))
    used = workspace.summarise().impacts.covered_total(Indicator.WATER)
    workspace.store.decisions.set_budget(Budget(Indicator.WATER, "month", used.central / 0.9))
    found = act(workspace)
    (one,) = found.budgets
    assert one.share == pytest.approx(0.9)
    assert found.in_front is not None
    assert "budget-80" in {one.advice.tip.id for one in (found.in_front, *found.behind)}


def test_one_s_own_year_is_only_compared_in_the_same_indicator(year: Workspace) -> None:
    found = act(year).proportion
    assert {each.indicator for each in found} == set(INDICATORS)
    whole = year.summarise(dt.date(2025, 5, 22), dt.date(2026, 5, 21)).impacts
    for each in found:
        assert each.own.central == pytest.approx(whole.covered_total(each.indicator).central)
        assert each.amount == each.equivalence.value * each.times
        assert each.ratio == pytest.approx(each.own.central / each.amount)
        assert each.equivalence.source
        assert each.name


def test_what_if_looks_at_the_last_30_days_unless_told(year: Workspace) -> None:
    period, outcome = what_if_of(year, Scenario(answers=0.5))
    assert (period.first, period.last) == (dt.date(2026, 4, 22), dt.date(2026, 5, 21))
    whole = year.summarise(period.first, period.last).impacts
    for indicator in INDICATORS:
        assert outcome.now.covered_total(indicator).high == pytest.approx(
            whole.covered_total(indicator).high
        )
    longer, _ = what_if_of(year, Scenario(answers=0.5), dt.date(2026, 1, 1), dt.date(2026, 5, 21))
    assert longer.first == dt.date(2026, 1, 1)


def test_without_any_use_nothing_is_made_up(workspace: Workspace) -> None:
    found = act(workspace)
    assert (found.in_front, found.uses, found.budgets) == (None, 0, ())
    assert {each.own.high for each in found.proportion} == {0.0}
