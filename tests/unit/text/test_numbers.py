from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator
from responsai.text import numbers
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def french() -> Iterator[None]:
    use_language("fr")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (0.0049, "<0.01"),
        (0.0123, "0.012"),
        (0.71, "0.71"),
        (1.94, "1.9"),
        (9.96, "10"),
        (12.4, "12"),
        (99.6, "100"),
        (104.2, "104"),
        (1234.5, "1,234"),
    ],
)
def test_amounts_have_two_significant_digits(value: float, shown: str) -> None:
    assert numbers.amount(value) == shown


@pytest.mark.parametrize(
    ("kwh", "shown"),
    [
        (1.9, "1.9 kWh"),
        (0.104, "0.10 kWh"),
        (0.099, "99 Wh"),
        (0.0996, "0.10 kWh"),
        (0.9996, "1.0 kWh"),
        (999.7, "1.0 MWh"),
        (0.0003, "300 mWh"),
        (2e-9, "<0.01 mWh"),
        (12_400, "12 MWh"),
    ],
)
def test_the_unit_keeps_the_value_readable(kwh: float, shown: str) -> None:
    interval = Interval.exact(kwh)
    text = numbers.estimate(Indicator.ENERGY, interval)
    assert f"{text.value} {text.unit}" == shown


def test_bounds_stand_in_the_unit_of_the_value_with_two_digits_at_most() -> None:
    shown = numbers.estimate(Indicator.GHG, Interval(0.000095, 0.00041, 0.001775))
    assert str(shown) == "410 mg CO₂e (95–1,800)"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (0.8, 4.64, "0.8–4.6"),
        (4.0, 140.2, "4–140"),
        (0.0301, 1049, "0.03–1,000"),
        (0, 4.7, "0–4.7"),
        (0.001, 0.002, "<0.01"),
        (9.99, 10.01, "10"),
        (1234.0, 5678.0, "1,200–5,700"),
    ],
)
def test_ranges_read_short(low: float, high: float, shown: str) -> None:
    assert numbers.value_range(low, high) == shown


def test_one_digit_is_enough_where_there_is_little_room() -> None:
    assert numbers.value_range(0.0131, 0.96, digits=1) == "0.013–1"
    assert numbers.value_range(14, 2600, digits=1) == "14–3,000"


def test_a_central_estimate_of_nothing_with_a_range_is_not_called_zero() -> None:
    shown = numbers.estimate(Indicator.ADPE, Interval(0, 0, 4.7e-9))
    assert (shown.value, shown.range) == ("≈0", "0–4.7")


def test_a_column_keeps_one_unit() -> None:
    kwh = numbers.unit_for(Indicator.ENERGY, 5.0)
    shown = numbers.estimate(Indicator.ENERGY, Interval(0.001, 0.02, 0.1), kwh)
    assert str(shown) == "0.020 kWh (<0.01–0.1)"


def test_shares_are_whole_percents() -> None:
    assert numbers.share(0.743) == "74%"
    assert numbers.share(0.003) == "<1%"
    assert numbers.share(0.0) == "0%"


@pytest.mark.usefixtures("french")
def test_french_has_its_own_typography() -> None:
    assert numbers.amount(1.94) == "1,9"
    assert numbers.count(1864) == "1\u202f864"
    assert numbers.share(0.74) == "74\u202f%"
    assert numbers.value_range(0.8, 4.6) == "0,8 à 4,6"
