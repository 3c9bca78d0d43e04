from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.app import equivalence
from responsai.domain.stages import INDICATORS, Indicator
from responsai.factors import load_factor_set
from responsai.text import catalogue

KNOWN = load_factor_set().equivalences


def _text(indicator: Indicator, central: float) -> str | None:
    found = equivalence.sentence(KNOWN, indicator, central)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("indicator", "central", "text"),
    [
        (Indicator.ENERGY, 0.0019, None),
        (Indicator.ENERGY, 0.0095, "≈ 0.50 phone charges"),
        (Indicator.ENERGY, 0.019, "≈ 1.0 phone charge"),
        (Indicator.ENERGY, 1.9, "≈ 100 phone charges"),
        (Indicator.ENERGY, 13.87, "≈ 2.0 years of daily phone charges"),
        (Indicator.WATER, 0.084, "≈ 0.42 seconds of shower"),
        (Indicator.WATER, 9.0, "≈ 45 seconds of shower"),
        (Indicator.WATER, 36.0, "≈ 3.0 minutes of shower"),
        (Indicator.WATER, 144.0, "≈ 2.0 showers of six minutes"),
        (Indicator.GHG, 0.02176, "≈ 100 m in a petrol car"),
        (Indicator.GHG, 0.71, "≈ 3.3 km in a petrol car"),
        (Indicator.ADPE, 1.37e-6, "≈ the minerals of 1.0 g of copper"),
        (Indicator.ADPE, 8.2e-8, "≈ the minerals of 60 mg of copper"),
    ],
)
def test_a_thing_of_the_same_size(indicator: Indicator, central: float, text: str | None) -> None:
    assert _text(indicator, central) == text


def test_french_has_its_own_plural() -> None:
    catalogue.use_language("fr")
    assert _text(Indicator.ENERGY, 0.019 * 1.5) == "≈ 1,5 recharge de téléphone"
    assert _text(Indicator.ENERGY, 0.019 * 2.5) == "≈ 2,5 recharges de téléphone"


@given(st.sampled_from(INDICATORS), st.floats(1e-12, 1e6))
def test_what_is_named_stands_in_the_factor_set(indicator: Indicator, central: float) -> None:
    found = equivalence.sentence(KNOWN, indicator, central)
    if found is not None:
        [same] = [same for same in KNOWN if same.id == found[1]]
        assert same.indicator is indicator
        assert same.source


def test_a_set_without_equivalences_compares_nothing() -> None:
    assert equivalence.sentence((), Indicator.ENERGY, 1.0) is None


@pytest.mark.parametrize("indicator", INDICATORS)
def test_nothing_compares_to_nothing(indicator: Indicator) -> None:
    assert equivalence.sentence(KNOWN, indicator, 0.0) is None
