from __future__ import annotations

import pytest
from tests.importers.conftest import NOW_MS, milliseconds

from responsai.importers.faults import Fault
from responsai.importers.fields import (
    MOST_TOKENS,
    believable,
    file_moment_ms,
    model_name,
    moment_fault,
    moment_ms,
    tokens_of,
)

DAY_MS = 86_400_000


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2025-11-03T09:00:05.123Z", "2025-11-03T09:00:05.123+00:00"),
        ("2025-11-03T09:00:05Z", "2025-11-03T09:00:05+00:00"),
        ("2025-11-03T10:00:05+01:00", "2025-11-03T09:00:05+00:00"),
        ("2025-11-03 09:00:05.123456", "2025-11-03T09:00:05.123+00:00"),
    ],
)
def test_moments_are_read_in_utc(text: str, same: str) -> None:
    assert moment_ms(text) == milliseconds(same)


@pytest.mark.parametrize(
    "text", [None, "", "2025-11-03", "yesterday at ten past nine", "1731000000000"]
)
def test_what_is_no_moment_is_none(text: str | None) -> None:
    assert moment_ms(text) is None


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_moments_at_the_ends_of_time_do_not_overflow(text: str) -> None:
    moment = moment_ms(text)
    assert moment is not None
    assert moment_fault(moment, NOW_MS) in {Fault.TOO_OLD, Fault.IN_FUTURE}


def test_a_day_ahead_is_allowed_and_no_more() -> None:
    assert moment_fault(NOW_MS + DAY_MS, NOW_MS) is None
    assert moment_fault(NOW_MS + DAY_MS + 1, NOW_MS) is Fault.IN_FUTURE
    assert moment_fault(milliseconds("2020-01-01T00:00:00Z"), NOW_MS) is None
    assert moment_fault(milliseconds("2019-12-31T23:59:59.999Z"), NOW_MS) is Fault.TOO_OLD


def test_a_file_date_that_cannot_be_true_is_not_used() -> None:
    assert file_moment_ms(NOW_MS - 5, NOW_MS) == NOW_MS - 5
    assert file_moment_ms(NOW_MS + 5, NOW_MS) == NOW_MS
    assert file_moment_ms(0, NOW_MS) == NOW_MS


def test_counts_have_bounds() -> None:
    assert believable((0, MOST_TOKENS))
    assert not believable((0, MOST_TOKENS + 1))
    assert not believable((5, -1))


@pytest.mark.parametrize(
    ("characters", "tokens"), [(0, 0), (1, 1), (4, 1), (5, 1), (6, 2), (10, 3), (400, 100)]
)
def test_tokens_of_a_length(characters: int, tokens: int) -> None:
    assert tokens_of(characters) == tokens


@pytest.mark.parametrize(
    ("recorded", "kept"),
    [
        ("claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20250929"),
        ("anthropic/claude-3.5-haiku", "anthropic/claude-3.5-haiku"),
        ("us.anthropic.claude-sonnet-4-v1:0", "us.anthropic.claude-sonnet-4-v1:0"),
        (" gpt-4o ", "gpt-4o"),
        ("/home/jane/models/qwen.gguf", "qwen.gguf"),
        ("~/models/qwen", "qwen"),
        ("./qwen", "qwen"),
        ("C:\\Users\\Jane\\qwen.gguf", "qwen.gguf"),
        ("C:/Users/Jane/qwen", "qwen"),
        ("\\\\server\\Jane\\qwen", "qwen"),
        ("Jane/private/qwen.safetensors", "qwen.safetensors"),
        ("http://localhost:11434/qwen3/", "qwen3"),
        ("arn:aws:bedrock:eu-west-3:123456789012:inference-profile/eu.claude", "eu.claude"),
        ("arn:aws:sagemaker:eu-west-3:123456789012:mine", "mine"),
        (None, None),
        ("", None),
        ("/", None),
        ("two\nlines", None),
        ("m" * 129, None),
    ],
)
def test_model_names_never_tell_a_place(recorded: str | None, kept: str | None) -> None:
    assert model_name(recorded) == kept
