"""Laws of savings and of what came of them, over any usage."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.estimation import Engine
from responsai.factors import load_factor_set
from responsai.tips.catalogue import Measure
from responsai.tips.difference import Difference
from responsai.tips.follow import Result, Week, compared
from responsai.tips.load import load_tips
from responsai.tips.sample import Sample
from responsai.tips.savings import advise, ranked
from responsai.tips.scenario import Scenario
from responsai.tips.what_if import what_if

if TYPE_CHECKING:
    from responsai.domain.impacts import Impacts
    from responsai.domain.stages import Indicator

ENGINE = Engine(load_factor_set())
TIPS = load_tips()
TINY = 1 + 1e-9

counts = st.integers(min_value=0, max_value=10**8)
rows = st.builds(
    UsageRow,
    day=st.dates(dt.date(2026, 4, 22), dt.date(2026, 5, 21)),
    series=st.builds(
        Series,
        source=st.just("manual"),
        surface=st.just(""),
        model=st.sampled_from([None, "gpt-5", "claude-sonnet-4-5", "gpt-5-nano", "orion"]),
        model_source=st.just(ModelSource.RECORDED),
        activity=st.sampled_from(list(Activity)),
        token_source=st.sampled_from(list(TokenSource)),
        variant=st.sampled_from(["", "large"]),
    ),
    amounts=st.builds(
        Amounts,
        requests=st.integers(min_value=1, max_value=10**5),
        input_tokens=counts,
        cached_tokens=counts,
        output_tokens=counts,
        images=st.integers(min_value=0, max_value=1000),
        media_ms=counts,
    ),
)
usage = st.lists(rows, max_size=6)
factors = st.floats(min_value=0, max_value=1)
less_of_it = st.builds(
    Scenario,
    reasoning=st.booleans(),
    answers=factors,
    inputs=factors,
    cached=factors,
    images=factors,
    media=factors,
    uses=factors,
    machine_life=st.floats(min_value=1, max_value=10),
)
intervals = st.tuples(*[st.floats(min_value=0, max_value=1e6, allow_subnormal=False)] * 3).map(
    lambda bounds: Interval(*sorted(bounds))
)
shares = st.tuples(factors, factors, factors).map(lambda bounds: Interval(*sorted(bounds)))
weeks = st.lists(
    st.builds(
        Week,
        first=st.just(dt.date(2026, 5, 1)),
        requests=st.integers(min_value=0, max_value=50),
        value=st.none() | intervals,
    ),
    max_size=5,
).map(tuple)


def _whole(given_rows: list[UsageRow], indicator: Indicator) -> Interval:
    impacts: Impacts = ENGINE.estimate_many(given_rows)
    return impacts.covered_total(indicator)


@settings(max_examples=25)
@given(usage, st.sampled_from(INDICATORS))
def test_no_tip_saves_more_than_the_use_it_comes_from(
    given_rows: list[UsageRow], indicator: Indicator
) -> None:
    for each in advise(TIPS, Sample(ENGINE, tuple(given_rows)), indicator):
        for one, saving in each.savings.items():
            assert saving is not None
            assert each.outcome is not None
            concerned = each.outcome.now.covered_total(one)
            whole = _whole(given_rows, one)
            assert saving.low <= saving.central <= saving.high
            assert saving.central <= concerned.central * TINY <= whole.central * TINY * TINY
            assert saving.high <= concerned.high * TINY <= whole.high * TINY * TINY


@settings(max_examples=40)
@given(usage, less_of_it)
def test_asking_less_never_costs_more(given_rows: list[UsageRow], scenario: Scenario) -> None:
    outcome = what_if(given_rows, scenario, ENGINE, TIPS.lighter)
    for indicator in INDICATORS:
        now, then = outcome.now.covered_total(indicator), outcome.then.covered_total(indicator)
        less = outcome.less(indicator)
        assert less is not None
        assert then.low <= now.low * TINY
        assert then.central <= now.central * TINY
        assert then.high <= now.high * TINY
        assert less.central <= now.central


@settings(max_examples=12)
@given(usage, st.sampled_from(INDICATORS))
def test_ranking_is_stable_and_depends_on_no_order(
    given_rows: list[UsageRow], indicator: Indicator
) -> None:
    sample = Sample(ENGINE, tuple(given_rows))
    found = advise(TIPS, sample, indicator)
    assert [each.tip for each in advise(TIPS, sample, indicator)] == [each.tip for each in found]
    assert ranked(found, indicator) == found
    savings = [
        saving.central
        for each in found
        if each.evaluation.applies and (saving := each.saving(indicator)) is not None
    ]
    assert savings == sorted(savings, reverse=True)
    backwards = Sample(ENGINE, tuple(reversed(given_rows)))
    assert {
        each.tip.id: each.evaluation.verdict for each in advise(TIPS, backwards, indicator)
    } == {each.tip.id: each.evaluation.verdict for each in found}


@given(intervals, intervals, shares)
def test_a_difference_is_in_order_and_a_share_of_it_is_no_more(
    now: Interval, then: Interval, share: Interval
) -> None:
    less = Difference.between(now, then)
    assert less.low <= less.central <= less.high <= now.high
    part = less.of_share(share)
    assert part.low <= part.central <= part.high
    assert part.high <= max(less.high, 0)
    assert part.low >= min(less.low, 0)


@settings(max_examples=60)
@given(weeks, weeks, st.sampled_from(list(Measure)))
def test_weeks_that_overlap_are_never_a_gain(
    before: tuple[Week, ...], after: tuple[Week, ...], measure: Measure
) -> None:
    result = compared(before, after, measure)
    if result in {Result.LESS, Result.MORE}:
        old = [week.value.central for week in before if week.value and week.requests > 1]
        new = [week.value.central for week in after if week.value and week.requests > 1]
        if result is Result.LESS:
            assert not old or not new or max(new) < min(old)
        else:
            assert not old or not new or min(new) > max(old)
    assert compared(before, before, measure) in {Result.UNCLEAR, Result.TOO_LITTLE}
