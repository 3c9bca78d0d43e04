"""Laws of estimation, over any usage."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.interval import ZERO
from responsai.domain.stages import INDICATORS, STAGES
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.estimation import Engine
from responsai.factors import load_factor_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.domain.impacts import Impacts

ENGINE = Engine(load_factor_set())
DAY = dt.date(2026, 5, 1)
counts = st.integers(min_value=0, max_value=10**9)
amounts = st.builds(
    Amounts,
    requests=st.integers(min_value=1, max_value=10**6),
    input_tokens=counts,
    cache_write_tokens=counts,
    cached_tokens=counts,
    output_tokens=counts,
    images=st.integers(min_value=0, max_value=1000),
    media_ms=counts,
)
series = st.builds(
    Series,
    source=st.just("manual"),
    surface=st.sampled_from(["", "claude-code"]),
    model=st.sampled_from([None, "gpt-4o", "claude-sonnet-4-5", "mistral-large-2407", "orion"]),
    model_source=st.just(ModelSource.RECORDED),
    activity=st.sampled_from(list(Activity)),
    token_source=st.sampled_from(list(TokenSource)),
)
uses = st.lists(st.tuples(series, amounts), min_size=1, max_size=6)


def _estimate(given_uses: Sequence[tuple[Series, Amounts]]) -> Impacts:
    return ENGINE.estimate_many(UsageRow(DAY, *use) for use in given_uses)


def _same(left: Impacts, right: Impacts) -> None:
    for indicator in INDICATORS:
        for stage in STAGES:
            one, other = left.stage(indicator, stage), right.stage(indicator, stage)
            assert one is not None
            assert other is not None
            assert (one.low, one.central, one.high) == pytest.approx(
                (other.low, other.central, other.high), rel=1e-9, abs=0
            )


@settings(max_examples=60)
@given(uses)
def test_stages_add_up_to_the_total(given_uses: list[tuple[Series, Amounts]]) -> None:
    impacts = _estimate(given_uses)
    for indicator in INDICATORS:
        total = sum((impacts.stage(indicator, stage) or ZERO for stage in STAGES), ZERO)
        whole = impacts.covered_total(indicator)
        for side in ("low", "central", "high"):
            assert getattr(whole, side) == pytest.approx(getattr(total, side), rel=1e-12)
        assert total.low <= total.central <= total.high


@settings(max_examples=60)
@given(series, amounts)
def test_one_use_and_a_roll_up_of_it_are_one_figure(one: Series, how_much: Amounts) -> None:
    single = ENGINE.estimate(one, how_much, DAY)
    _same(single, _estimate([(one, how_much)]))
    for indicator in INDICATORS:
        total = sum((single.stage(indicator, stage) or ZERO for stage in STAGES), ZERO)
        for side in ("low", "central", "high"):
            whole = getattr(single.covered_total(indicator), side)
            assert whole == pytest.approx(getattr(total, side), rel=1e-12)


@settings(max_examples=60)
@given(uses, st.data())
def test_estimating_a_sum_is_summing_estimates(
    given_uses: list[tuple[Series, Amounts]], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(min_value=0, max_value=len(given_uses)))
    shuffled = data.draw(st.permutations(given_uses))
    _same(
        _estimate(given_uses),
        _estimate(shuffled[:cut]) + _estimate(shuffled[cut:]),
    )


@settings(max_examples=60)
@given(uses, series, amounts)
def test_more_use_never_lowers_an_indicator(
    given_uses: list[tuple[Series, Amounts]], more: Series, how_much: Amounts
) -> None:
    before = _estimate(given_uses)
    after = _estimate([*given_uses, (more, how_much)])
    for indicator in INDICATORS:
        one, other = before.covered_total(indicator), after.covered_total(indicator)
        assert other.low >= one.low * (1 - 1e-12)
        assert other.central >= one.central * (1 - 1e-12)
        assert other.high >= one.high * (1 - 1e-12)
