"""The estimate from habits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responsai.app.engines import make_engine
from responsai.app.estimating import estimate_use
from responsai.app.habits import HABITS, MOST_A_WEEK, estimate_year
from responsai.app.types import ManualUse
from responsai.domain.activity import Activity
from responsai.domain.stages import INDICATORS, Indicator

ANSWERS = st.dictionaries(st.sampled_from([habit.id for habit in HABITS]), st.integers(0, 200))


def test_there_are_eight_questions_each_of_its_own() -> None:
    assert len({habit.id for habit in HABITS}) == len({habit.activity for habit in HABITS}) == 8


def test_no_habit_has_no_estimate() -> None:
    engine = make_engine()
    nothing: list[dict[str, int]] = [{}, {"questions": 0}, {"cooking": 5}]
    for answers in (*nothing, {"questions": MOST_A_WEEK + 1}, {"questions": -3}):
        assert estimate_year(engine, answers) is None


def test_a_year_is_52_weeks_and_a_bit() -> None:
    engine = make_engine()
    year = estimate_year(engine, {"questions": 28})
    one = estimate_use(engine, ManualUse(Activity.QUESTION)).impacts
    assert year is not None
    assert year.covered_total(Indicator.ENERGY).central == pytest.approx(
        one.covered_total(Indicator.ENERGY).central * 1461
    )


@settings(max_examples=15)
@given(answers=ANSWERS, more=st.sampled_from([habit.id for habit in HABITS]))
def test_doing_more_never_costs_less(answers: dict[str, int], more: str) -> None:
    engine = make_engine()
    before = estimate_year(engine, answers)
    after = estimate_year(engine, {**answers, more: answers.get(more, 0) + 1})
    assert after is not None
    for indicator in INDICATORS:
        total = after.covered_total(indicator)
        assert total.low <= total.central <= total.high
        if before is not None:
            assert total.central >= before.covered_total(indicator).central
