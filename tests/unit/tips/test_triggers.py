from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.unit.tips.conftest import DAY

from responsai.domain.activity import Activity, TokenSource
from responsai.tips.catalogue import Condition, Trigger
from responsai.tips.metrics import METRICS, Why, measure
from responsai.tips.sample import Sample, window
from responsai.tips.triggers import TooLittle, Verdict, evaluate

if TYPE_CHECKING:
    from tests.unit.tips.conftest import MakeRow

    from responsai.estimation import Engine

UNKNOWN, YES, NO = ("share_work", ">", 0), ("uses", ">", 5), ("uses", ">", 50)


@pytest.fixture
def sample(engine: Engine, make_row: MakeRow) -> Sample:
    rows = (
        make_row(requests=6, output_tokens=1200),
        make_row(Activity.REASONING, 2, output_tokens=6000, model="gpt-5"),
        make_row(
            Activity.AGENT, 50, cached_tokens=900_000, input_tokens=100_000, model="gpt-5-nano"
        ),
        make_row(Activity.IMAGE, 4, images=8, variant="large", model=None),
        make_row(Activity.VIDEO, 2, media_ms=16_000, variant="1080p/8s", model=None),
        make_row(
            Activity.QUESTION, 2, dt.date(2026, 5, 19), "orion", token_source=TokenSource.PRESET
        ),
    )
    before = (make_row(requests=33, output_tokens=9000),)
    return Sample(engine, rows, before, budget_share=0.9)


@pytest.mark.parametrize(
    ("metric", "value"),
    [
        ("uses", 66),
        ("days_used", 2),
        ("questions", 10),
        ("images", 8),
        ("videos", 2),
        ("agent_calls", 50),
        ("share_reasoning", 0.2),
        ("share_large_model", 1.0),
        ("share_short_on_large", 1.0),
        ("share_agents_on_large", 0.0),
        ("mean_output_tokens", (1200 + 6000 + 600) / 10),
        ("share_long_output", 0.2),
        ("share_long_input", 50 / 60),
        ("share_cached", 0.9),
        ("mean_image_variants", 2),
        ("share_image_hd", 1.0),
        ("mean_video_seconds", 8),
        ("share_video_hd", 1.0),
        ("share_local", 0.0),
        ("share_unknown_model", 2 / 60),
        ("share_top_model", 0.6),
        ("distinct_models", 3),
        ("growth_percent", 100),
        ("has_budget", 1),
        ("budget_share", 0.9),
        ("members", 1),
    ],
)
def test_metrics_are_what_one_counts_by_hand(sample: Sample, metric: str, value: float) -> None:
    assert measure(metric, sample) == pytest.approx(value)


def test_metrics_of_energy_lie_where_they_must(sample: Sample) -> None:
    parts = [measure(f"share_energy_{what}", sample) or 0 for what in ("image", "video", "agent")]
    assert all(0 < part < 1 for part in parts)
    assert sum(parts) < 1
    assert 300 < (measure("grid_g_per_kwh", sample) or 0) < 500
    assert (measure("year_kwh", sample) or 0) == pytest.approx(sample.energy() * 365 / 30)
    assert (measure("range_ratio", sample) or 0) > 5
    assert 0 < (measure("share_no_disclosure", sample) or 0) < 1
    assert measure("change_per_use_percent", sample) is not None


def test_without_use_nothing_is_zero_that_is_not_counted(engine: Engine) -> None:
    nothing = Sample(engine, ())
    for name, metric in METRICS.items():
        value = measure(name, nothing)
        counted = {"uses", "days_used", "questions", "images", "videos", "agent_calls", "year_kwh"}
        if name in counted | {"distinct_models", "has_budget"}:
            assert value == 0
        elif name != "members":
            assert value is None, name
        assert metric.value is not None or value is None


@pytest.mark.parametrize(
    ("conditions", "needs_all", "verdict"),
    [
        ([YES], True, Verdict.APPLIES),
        ([NO], True, Verdict.DOES_NOT_APPLY),
        ([UNKNOWN], True, Verdict.CANNOT_TELL),
        ([YES, UNKNOWN], True, Verdict.CANNOT_TELL),
        ([NO, UNKNOWN], True, Verdict.DOES_NOT_APPLY),
        ([YES, UNKNOWN], False, Verdict.APPLIES),
        ([NO, UNKNOWN], False, Verdict.CANNOT_TELL),
        ([NO, NO], False, Verdict.DOES_NOT_APPLY),
    ],
)
def test_what_cannot_be_told_decides_nothing(
    engine: Engine,
    make_row: MakeRow,
    conditions: list[tuple[str, str, float]],
    needs_all: bool,  # noqa: FBT001
    verdict: Verdict,
) -> None:
    trigger = Trigger(tuple(Condition(*each) for each in conditions), needs_all, 1)
    found = evaluate(trigger, Sample(engine, (make_row(requests=10),)))
    assert found.verdict is verdict
    assert found.reasons == ((Why.PURPOSE,) if verdict is Verdict.CANNOT_TELL else ())


def test_too_little_use_tells_nothing(engine: Engine, make_row: MakeRow) -> None:
    trigger = Trigger((Condition("uses", ">", 1),), needs_all=True, min_uses=20)
    found = evaluate(trigger, Sample(engine, (make_row(requests=10),)))
    assert (found.verdict, found.reasons) == (Verdict.CANNOT_TELL, (TooLittle.USE,))


def test_the_window_ends_today() -> None:
    assert window(DAY) == (dt.date(2026, 4, 21), DAY)
