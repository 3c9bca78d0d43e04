"""What helps on one's own use: tips, what-if, budgets and proportion, in one answer for a page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responsai.app.budgets import progress
from responsai.app.proportion import proportions
from responsai.app.sums import sums
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.domain.summary import GroupBy, Period
from responsai.storage import Grain
from responsai.text.catalogue import translate
from responsai.tips.follow import State, first_day, follow
from responsai.tips.load import load_tips
from responsai.tips.sample import Sample, window
from responsai.tips.savings import advise
from responsai.tips.what_if import what_if

if TYPE_CHECKING:
    from responsai.app.budgets import Progress
    from responsai.app.proportion import Everyday
    from responsai.app.workspace import Workspace
    from responsai.tips.follow import Trial
    from responsai.tips.savings import Advice
    from responsai.tips.scenario import Scenario
    from responsai.tips.what_if import Outcome


@dataclass(frozen=True, slots=True)
class TipView:
    """A tip as it stands for the user.

    Attributes:
        advice: The tip, whether it applies, and what it would save.
        state: What the user has said to it, ``None`` if nothing.
        trial: What came of it, if it is tried or kept.
    """

    advice: Advice
    state: State | None
    trial: Trial | None


@dataclass(frozen=True, slots=True)
class Act:
    """Everything that the page Act shows.

    Attributes:
        period: The days that tips look at.
        indicator: What they are ranked by.
        uses: Requests in these days.
        in_front: The tip to show first: the one that applies, saves most and has no answer yet.
        behind: The others that apply, in order.
        trying: Tips that are tried, the longest first.
        kept: Tips that are kept.
        not_for_me: Tips that were turned down.
        cannot_tell: Tips of which the records cannot tell whether they apply.
        others: Tips that do not apply now.
        budgets: Budgets and how far they are used.
        proportion: One's own year beside everyday things.
    """

    period: Period
    indicator: Indicator
    uses: int
    in_front: TipView | None
    behind: tuple[TipView, ...]
    trying: tuple[TipView, ...]
    kept: tuple[TipView, ...]
    not_for_me: tuple[TipView, ...]
    cannot_tell: tuple[TipView, ...]
    others: tuple[TipView, ...]
    budgets: tuple[Progress, ...]
    proportion: tuple[Everyday, ...]

    @property
    def all_tips(self) -> tuple[TipView, ...]:
        """Every tip once: those without an answer first."""
        front = () if self.in_front is None else (self.in_front,)
        open_ones = (*front, *self.behind)
        answered = (*self.trying, *self.kept, *self.not_for_me)
        return (*open_ones, *answered, *self.cannot_tell, *self.others)


def act(workspace: Workspace, indicator: Indicator = Indicator.ENERGY) -> Act:
    """Everything that the page shows, today.

    Args:
        workspace: The open database.
        indicator: What tips are ranked by.

    Raises:
        TipsError: The tips that come with the program are damaged.
        EnvironmentProblemError: The database cannot be read.
    """
    today = workspace.today()
    budgets = tuple(progress(workspace))
    sample = _sample(workspace, today, budgets)
    views = _views(workspace, advise(load_tips(), sample, indicator), indicator)
    by_state = {
        state: tuple(view for view in views if view.state is state) for state in (None, *State)
    }
    new = by_state[None]
    applying = [view for view in new if view.advice.evaluation.applies]
    first, last = window(today)
    return Act(
        period=Period(first, last, workspace.store.time_zone),
        indicator=indicator,
        uses=sample.uses,
        in_front=applying[0] if applying else None,
        behind=tuple(applying[1:]),
        trying=_oldest_first(by_state[State.TRYING]),
        kept=_oldest_first(by_state[State.KEPT]),
        not_for_me=by_state[State.NOT_FOR_ME],
        cannot_tell=tuple(view for view in new if view.advice.evaluation.reasons),
        others=tuple(
            view
            for view in new
            if not view.advice.evaluation.applies and not view.advice.evaluation.reasons
        ),
        budgets=budgets,
        proportion=_proportion(workspace, today),
    )


def answer(workspace: Workspace, tip: str, state: State | None) -> None:
    """Note what the user says to a tip, ``None`` to forget it; it can be undone.

    Keeping a tip that was tried keeps the day on which it was taken up.

    Raises:
        BadInputError: There is no such tip.
    """
    check_tip(tip)
    decisions = workspace.store.decisions
    before = decisions.follow_ups().get(tip)
    if state is not None and before is not None and before.state == state:
        return
    tried = before is not None and before.state == State.TRYING
    since = before.since_ms if before is not None and tried and state is State.KEPT else None
    decisions.follow_up(tip, state, since)


def check_tip(tip: str) -> None:
    """Make sure that there is a tip of this id.

    Raises:
        BadInputError: There is none.
    """
    if load_tips().tip(tip) is None:
        raise BadInputError(
            translate(
                "Act", "There is no tip “{tip}”: “tips --all” lists them with their names."
            ).format(tip=tip)
        )


def what_if_of(
    workspace: Workspace,
    scenario: Scenario,
    first: dt.date | None = None,
    last: dt.date | None = None,
) -> tuple[Period, Outcome]:
    """One's own uses of a period, done another way.

    Args:
        workspace: The open database.
        scenario: What would be done another way.
        first: First day; the first of the last 30 days if neither is told.
        last: Last day, included; today if not told.

    Raises:
        BadInputError: The period ends before it begins, or the zone is not known.
    """
    if first is None and last is None:
        first, last = window(workspace.today())
    period = workspace.summarise(first, last).period
    rows = sums(workspace.store, workspace.engine, first, last)
    return period, what_if(rows, scenario, workspace.engine, load_tips().lighter)


def _sample(workspace: Workspace, today: dt.date, budgets: tuple[Progress, ...]) -> Sample:
    first, last = window(today)
    length = last - first + dt.timedelta(days=1)
    totals = workspace.store.totals
    return Sample(
        engine=workspace.engine,
        rows=tuple(totals.by(Grain.DAY, first, last)),
        before=tuple(totals.by(Grain.DAY, first - length, last - length)),
        budget_share=max((one.share for one in budgets if one.share is not None), default=None),
    )


def _views(workspace: Workspace, advice: tuple[Advice, ...], indicator: Indicator) -> list[TipView]:
    said = workspace.store.decisions.follow_ups()
    zone = ZoneInfo(workspace.store.time_zone)
    known = {state.value: state for state in State}
    views = []
    for each in advice:
        told = said.get(each.tip.id)
        state = known.get(told.state) if told is not None else None
        trial = None
        if told is not None and state in {State.TRYING, State.KEPT}:
            since = dt.datetime.fromtimestamp(told.since_ms / 1000, zone).date()
            trial = _trial(workspace, each, since, indicator)
        views.append(TipView(each, state, trial))
    return views


def _trial(workspace: Workspace, advice: Advice, since: dt.date, indicator: Indicator) -> Trial:
    today = workspace.today()
    rows = workspace.store.totals.by(Grain.DAY, first_day(since), today)
    return follow(advice.tip, since, today, rows, workspace.engine, indicator)


def _oldest_first(views: tuple[TipView, ...]) -> tuple[TipView, ...]:
    return tuple(sorted(views, key=lambda view: view.trial.since if view.trial else dt.date.max))


def _proportion(workspace: Workspace, today: dt.date) -> tuple[Everyday, ...]:
    first, last = window(today, 365)
    rows = sums(workspace.store, workspace.engine, first, last, GroupBy.MONTH)
    impacts = workspace.engine.estimate_many(rows)
    totals = {indicator: impacts.total(indicator) for indicator in Indicator}
    own = {indicator: total for indicator, total in totals.items() if total is not None}
    return proportions(workspace.engine.factors, own)
