from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from responsai.domain.activity import Activity
from responsai.domain.stages import Indicator
from responsai.tips import words
from responsai.tips.catalogue import Measure
from responsai.tips.follow import Result, follow
from responsai.tips.load import load_tips

if TYPE_CHECKING:
    from tests.unit.tips.conftest import MakeRow

    from responsai.domain.usage import UsageRow
    from responsai.estimation import Engine
    from responsai.tips.follow import Trial

SINCE = dt.date(2026, 4, 1)
BY_ID = {tip.id: tip for tip in load_tips().tips}
TIP, IMAGES = BY_ID["shorter-answers"], BY_ID["no-image-for-fun"]


def _weeks(
    make_row: MakeRow, before: list[int], after: list[int], requests: int = 8
) -> list[UsageRow]:
    """A day of questions in each of some weeks before the start and of some since."""
    first = SINCE - dt.timedelta(weeks=len(before))
    return [
        make_row(requests=requests, day=first + dt.timedelta(weeks=number), output_tokens=one)
        for number, one in enumerate([*before, *after])
        if one
    ]


def _trial(engine: Engine, rows: list[UsageRow], days: int = 22) -> Trial:
    return follow(TIP, SINCE, SINCE + dt.timedelta(days), rows, engine, Indicator.ENERGY)


def test_before_two_weeks_one_waits(engine: Engine, make_row: MakeRow) -> None:
    trial = _trial(engine, _weeks(make_row, [9000] * 4, [100]), days=5)
    assert (trial.result, trial.days_left, trial.less) == (Result.WAIT, 9, None)
    assert words.trial(Indicator.ENERGY, trial) == "Result in 9 days."


def test_a_clear_change_is_told_with_its_range(engine: Engine, make_row: MakeRow) -> None:
    rows = _weeks(make_row, [9000, 8000, 9500, 8800, 9100], [3000, 4000, 3500])
    trial = _trial(engine, rows)
    assert trial.result is Result.LESS
    assert (len(trial.before), len(trial.after)) == (8, 3)
    assert trial.less is not None
    assert 0 < trial.less.low < trial.less.central < trial.less.high
    by_hand = engine.estimate_many(rows[:5]).covered_total(Indicator.ENERGY).central * 3 / 5
    since = engine.estimate_many(rows[5:]).covered_total(Indicator.ENERGY).central
    assert trial.less.central == pytest.approx(by_hand - since)
    assert "less" in words.trial(Indicator.ENERGY, trial)


def test_more_is_told_as_well(engine: Engine, make_row: MakeRow) -> None:
    trial = _trial(engine, _weeks(make_row, [3000] * 5, [9000] * 3))
    assert trial.result is Result.MORE
    assert trial.less is not None
    assert trial.less.high < 0
    assert "more" in words.trial(Indicator.ENERGY, trial)


@pytest.mark.parametrize(
    ("before", "after", "result"),
    [
        ([9000, 3500, 9000, 9000, 9000], [3000, 4000, 3500], Result.UNCLEAR),
        ([9000] * 5, [9000] * 3, Result.UNCLEAR),
        ([9000] * 4, [3000] * 3, Result.UNCLEAR),
        ([9000, 0, 0, 0], [3000, 3000, 3000], Result.TOO_LITTLE),
        ([9000] * 8, [0, 0, 3000], Result.TOO_LITTLE),
    ],
)
def test_what_is_not_clear_is_never_a_gain(
    engine: Engine, make_row: MakeRow, before: list[int], after: list[int], result: Result
) -> None:
    trial = _trial(engine, _weeks(make_row, before, after))
    assert (trial.result, trial.less) == (result, None)
    assert "less" not in words.trial(Indicator.ENERGY, trial)


def test_a_few_uses_a_week_are_too_few(engine: Engine, make_row: MakeRow) -> None:
    trial = _trial(engine, _weeks(make_row, [9000] * 4, [300] * 3, requests=2))
    assert trial.result is Result.TOO_LITTLE
    assert words.trial(Indicator.ENERGY, trial) == "Too little use to tell."


def test_a_week_without_images_counts_only_if_anything_else_was_used(
    engine: Engine, make_row: MakeRow
) -> None:
    first = SINCE - dt.timedelta(weeks=6)
    starts = [first + dt.timedelta(weeks=number) for number in range(9)]
    images = [make_row(Activity.IMAGE, 5, start, None, images=5) for start in starts[:6]]
    today = SINCE + dt.timedelta(days=21)

    def result(rows: list[UsageRow]) -> Result:
        return follow(IMAGES, SINCE, today, rows, engine, Indicator.GHG).result

    questions = [make_row(requests=3, day=start, output_tokens=900) for start in starts]
    assert IMAGES.measure is Measure.PER_WEEK
    assert result([*images, *questions]) is Result.LESS
    assert result(images) is Result.TOO_LITTLE, "a holiday is no saving"


def test_what_sums_cannot_show_is_said(engine: Engine) -> None:
    blind = replace(TIP, measured_on=frozenset())
    trial = follow(blind, SINCE, SINCE, [], engine, Indicator.ENERGY)
    assert trial.result is Result.NOT_MEASURED
    assert "cannot show" in words.trial(Indicator.ENERGY, trial)
