"""Laws of quantities and of the calculations that remember how they were made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.domain.interval import Interval
from responsai.domain.quantity import Quantity, UnitError, canonical, inverse, product
from responsai.estimation import calculation

NAMES = ("kWh", "L", "kgCO2e", "token", "input_token", "request", "s")
names = st.lists(st.sampled_from(NAMES), max_size=3)


@st.composite
def units(draw: st.DrawFn) -> str:
    above, below = draw(names), draw(names)
    return "/".join(["*".join(above) or "1", *below])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    central = draw(st.floats(min_value=1e-9, max_value=1e9))
    ratios = st.floats(min_value=1.0, max_value=100.0)
    return Interval(central / draw(ratios), central, central * draw(ratios))


@given(units(), units(), units())
def test_units_multiply_in_any_order_and_grouping(one: str, two: str, three: str) -> None:
    assert product(one, two) == product(two, one)
    assert product(product(one, two), three) == product(one, product(two, three))
    assert canonical(canonical(one)) == canonical(one)


@given(units())
def test_a_unit_times_its_inverse_is_a_plain_ratio(unit: str) -> None:
    assert product(unit, inverse(unit)) == "1"
    assert inverse(inverse(unit)) == canonical(unit)


@given(intervals(), intervals(), units(), units())
def test_only_like_units_can_be_added(
    left: Interval, right: Interval, unit: str, other: str
) -> None:
    one, two = Quantity.of(left, unit), Quantity.of(right, other)
    if one.unit == two.unit:
        assert one + two == two + one
        assert (one + two).value == left + right
    else:
        with pytest.raises(UnitError, match="Cannot add"):
            one + two


@given(intervals(), intervals(), units(), units(), units())
def test_a_calculation_in_another_unit_than_announced_is_refused(
    left: Interval, right: Interval, unit: str, other: str, announced: str
) -> None:
    one = calculation.given("one", left, unit, "told")
    two = calculation.given("two", right, other, "told")
    if canonical(announced) == product(unit, other):
        made = calculation.product("made", announced, one, two)
        assert made.value == left * right
        assert [node.id for node in calculation.walk(made)] == ["one", "two", "made"]
    else:
        with pytest.raises(UnitError, match="made is in"):
            calculation.product("made", announced, one, two)


@given(st.lists(st.floats(min_value=0.0, max_value=0.6), min_size=1, max_size=3))
def test_what_shares_leave_is_never_below_nothing_nor_above_the_whole(shares: list[float]) -> None:
    nodes = [
        calculation.given(f"share{place}", Interval(share / 2, share, share), "ratio", "told")
        for place, share in enumerate(shares)
    ]
    left = calculation.rest("left", *nodes).value
    assert 0 <= left.low <= left.central <= left.high <= 1


@pytest.mark.parametrize("unit", ["", "kWh/", "/kWh", "Wh per image", "kWh//L", "€"])
def test_what_is_no_unit_is_refused(unit: str) -> None:
    with pytest.raises(UnitError, match="is no unit"):
        canonical(unit)
