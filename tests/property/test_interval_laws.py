"""Laws of interval arithmetic that estimation rests on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.domain.interval import Interval

sizes = st.floats(min_value=1e-12, max_value=1e12)
ratios = st.floats(min_value=1.0, max_value=1e3)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    central = draw(sizes)
    return Interval(central / draw(ratios), central, central * draw(ratios))


def _near(left: Interval, right: Interval) -> bool:
    pairs = ((left.low, right.low), (left.central, right.central), (left.high, right.high))
    return all(one == pytest.approx(other, rel=1e-9) for one, other in pairs)


@given(intervals(), intervals())
def test_sums_and_products_do_not_depend_on_the_order(left: Interval, right: Interval) -> None:
    assert left + right == right + left
    assert _near(left * right, right * left)


@given(intervals(), intervals(), intervals())
def test_sums_and_products_can_be_grouped_freely(
    one: Interval, two: Interval, three: Interval
) -> None:
    assert _near((one + two) + three, one + (two + three))
    assert _near((one * two) * three, one * (two * three))


@given(intervals(), intervals())
def test_a_product_is_never_surer_than_its_factors(left: Interval, right: Interval) -> None:
    product = left * right
    for factor in (left, right):
        assert product.high / product.central >= factor.high / factor.central * (1 - 1e-9)
        assert product.low / product.central <= factor.low / factor.central * (1 + 1e-9)


@given(intervals(), intervals())
def test_adding_never_lowers_a_bound(left: Interval, right: Interval) -> None:
    total = left + right
    assert total.low >= left.low
    assert total.central >= left.central
    assert total.high >= left.high


@given(intervals(), st.floats(min_value=0, max_value=1e6))
def test_scaling_multiplies_each_bound(interval: Interval, by: float) -> None:
    assert interval.scaled(by) == Interval(
        interval.low * by, interval.central * by, interval.high * by
    )
