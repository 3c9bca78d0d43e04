from __future__ import annotations

import math

import pytest

from responsai.domain.errors import IntervalError
from responsai.domain.interval import Interval


@pytest.mark.parametrize(
    "bounds",
    [(2, 1, 3), (1, 3, 2), (-1, 0, 1), (0, 1, math.inf), (math.nan, 1, 2), (0, math.nan, 1)],
)
def test_a_range_out_of_order_is_refused(bounds: tuple[float, float, float]) -> None:
    with pytest.raises(IntervalError, match="low <= central <= high"):
        Interval(*bounds)


def test_sums_add_bound_by_bound() -> None:
    assert Interval(1, 2, 3) + Interval(10, 20, 30) == Interval(11, 22, 33)


def test_deviations_of_a_product_add_in_quadrature() -> None:
    product = Interval(0.5, 1, 2) * Interval(0.25, 1, 4)
    expected = math.exp(math.hypot(math.log(2), math.log(4)))
    assert product.central == 1
    assert product.high == pytest.approx(expected)
    assert product.low == pytest.approx(1 / expected)


def test_a_factor_that_may_be_nothing_takes_the_plain_product_of_bounds() -> None:
    product = Interval(1, 2, 3) * Interval(0, 0, 0.5)
    assert product == Interval(0, 0, 1.5)
