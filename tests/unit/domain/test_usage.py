"""Uses as logs tell of them are uses like any other."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from responsai.domain.activity import Activity, ModelSource, TimeQuality, TokenSource
from responsai.domain.usage import Amounts, Series, UsageEvent, logged_request

SERIES = Series("a", "b", "m", ModelSource.RECORDED, Activity.AGENT, TokenSource.MEASURED)


def test_a_logged_request_is_an_event_like_any_other() -> None:
    made = logged_request(b"k" * 16, 5, TimeQuality.EXACT, SERIES, (1, 2, 3, 4, 5))
    amounts = Amounts(
        requests=1,
        input_tokens=1,
        cache_write_tokens=2,
        cached_tokens=3,
        output_tokens=4,
        reasoning_tokens=5,
    )
    told = UsageEvent(b"k" * 16, 5, TimeQuality.EXACT, SERIES, amounts)
    assert type(made) is UsageEvent
    assert type(made.amounts) is Amounts
    assert (made, hash(made), repr(made)) == (told, hash(told), repr(told))
    assert replace(made, at_ms=6) == replace(told, at_ms=6)
    with pytest.raises(FrozenInstanceError):
        made.at_ms = 7  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        made.amounts.images = 7  # type: ignore[misc]
