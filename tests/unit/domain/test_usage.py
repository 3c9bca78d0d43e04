"""Uses as logs tell of them are uses like any other."""

from __future__ import annotations

from responsai.domain.activity import Activity, ModelSource, TimeQuality, TokenSource
from responsai.domain.usage import Amounts, LoggedRequest, Series, UsageEvent

SERIES = Series("a", "b", "m", ModelSource.RECORDED, Activity.AGENT, TokenSource.MEASURED)


def test_a_logged_request_in_full_is_an_event_like_any_other() -> None:
    made = LoggedRequest(b"k" * 16, 5, TimeQuality.EXACT, SERIES, 1, 2, 3, 4, 5)
    amounts = Amounts(
        requests=1,
        input_tokens=1,
        cache_write_tokens=2,
        cached_tokens=3,
        output_tokens=4,
        reasoning_tokens=5,
    )
    assert made.event() == UsageEvent(b"k" * 16, 5, TimeQuality.EXACT, SERIES, amounts)
