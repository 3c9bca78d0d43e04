"""A sample year for newcomers, pictures and tests: seeded, and nothing of the user's own.

The shape follows what heavy private users do: more on working days, two weeks off, coding
sessions with large caches, some images, a video, uses without a model and one model that nobody
knows. Amounts are drawn around the presets; they are illustrations, not measurements.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from responsai.domain.activity import (
    Activity,
    Evidence,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.usage import MANUAL_SOURCE, Amounts, Series, UsageEvent
from responsai.storage import BATCH_EVENTS, ImportStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.storage import Store

DAYS: Final = 365
SEED: Final = 20261
_FRIDAY: Final = 4
_FIRST_HOUR, _LAST_HOUR = 8, 22


@dataclass(frozen=True, slots=True)
class _Habit:
    """One thing the sample person does.

    Attributes:
        series: What it is recorded as.
        per_day: Mean number a working day.
        from_month, to_month: Months (0 = a year ago, 12 = now) in which it happens.
        weekend: Factor on the mean at weekends.
        calls: Lowest and highest number of requests each time.
        amounts: Mean amounts of a request.
        spread: Sigma of the log-normal draw around the means.
    """

    series: Series
    per_day: float
    from_month: float
    to_month: float
    weekend: float
    calls: tuple[int, int]
    amounts: Amounts
    spread: float = 0.5


def fill(store: Store, now: dt.datetime, seed: int = SEED) -> int:
    """Fill an empty store with the sample year that ends now.

    Args:
        store: Takes the events.
        now: The present moment, aware.
        seed: Same seed and day, same year.

    Returns:
        Number of events.
    """
    events = sorted(
        sample_year(now, ZoneInfo(store.time_zone), seed), key=lambda event: event.at_ms
    )
    store.evidence.declare("chatgpt", Evidence.ACCOUNT_EXPORT)
    import_id = store.begin_import()
    for start in range(0, len(events), BATCH_EVENTS):
        store.add_events(import_id, events[start : start + BATCH_EVENTS])
    store.finish_import(import_id, ImportStatus.DONE)
    return len(events)


def sample_year(now: dt.datetime, zone: ZoneInfo, seed: int = SEED) -> Iterator[UsageEvent]:
    """Events of the sample year, in no order of time."""
    dice = random.Random(seed)  # noqa: S311  (a sample, not a secret)
    today = now.astimezone(zone).date()
    number = 0
    for back in range(DAYS, -1, -1):
        day = today - dt.timedelta(days=back)
        if _away(back):
            continue
        for habit in _HABITS:
            for amounts in _day_of(habit, day, 12 * (1 - back / DAYS), dice):
                number += 1
                moment = _moment(day, zone, dice)
                if moment <= now:
                    yield _event(habit.series, amounts, moment, f"{seed}:{number}")


def _away(back: int) -> bool:
    """Two weeks off in the year, and a quiet few days."""
    return 100 <= back <= 113 or 326 <= back <= 330  # noqa: PLR2004  (days of the sample)


def _day_of(habit: _Habit, day: dt.date, month: float, dice: random.Random) -> Iterator[Amounts]:
    if not habit.from_month <= month <= habit.to_month:
        return
    mean = habit.per_day * (habit.weekend if day.weekday() > _FRIDAY else 1.0)
    for _ in range(_times(mean, dice)):
        for _ in range(dice.randint(*habit.calls)):
            yield _drawn(habit, dice)


def _times(mean: float, dice: random.Random) -> int:
    """A count around ``mean``: its whole part, give or take, and the rest by chance."""
    count = int(mean) + (dice.random() < mean - int(mean))
    return max(0, count + dice.choice((-1, 0, 0, 1)) * (mean >= 1))


def _drawn(habit: _Habit, dice: random.Random) -> Amounts:
    def around(mean: int) -> int:
        return round(mean * dice.lognormvariate(0.0, habit.spread)) if mean else 0

    means = habit.amounts
    output = around(means.output_tokens)
    return Amounts(
        requests=1,
        input_tokens=around(means.input_tokens),
        cache_write_tokens=around(means.cache_write_tokens),
        cached_tokens=around(means.cached_tokens),
        output_tokens=output,
        reasoning_tokens=min(output, around(means.reasoning_tokens)),
        images=means.images,
        media_ms=means.media_ms,
    )


def _moment(day: dt.date, zone: ZoneInfo, dice: random.Random) -> dt.datetime:
    hour, minute = dice.randrange(_FIRST_HOUR, _LAST_HOUR), dice.randrange(60)
    return dt.datetime.combine(day, dt.time(hour, minute, dice.randrange(60)), tzinfo=zone)


def _event(series: Series, amounts: Amounts, moment: dt.datetime, identity: str) -> UsageEvent:
    return UsageEvent(
        key=hashlib.blake2b(identity.encode(), digest_size=16).digest(),
        at_ms=round(moment.timestamp() * 1000),
        time_quality=TimeQuality.EXACT,
        series=series,
        amounts=amounts,
    )


def _series(
    source: str, model: str | None, activity: Activity, tokens: TokenSource, surface: str = ""
) -> Series:
    return Series(
        source=source,
        surface=surface,
        model=model,
        model_source=ModelSource.RECORDED if model else ModelSource.UNKNOWN,
        activity=activity,
        token_source=tokens,
        input_scope=InputScope.CONTEXT if surface == "claude-code" else InputScope.TURN,
    )


def _agent(model: str) -> Series:
    return _series("claude_code", model, Activity.AGENT, TokenSource.MEASURED, "claude-code")


def _chat(model: str, activity: Activity) -> Series:
    return _series("chatgpt", model, activity, TokenSource.ESTIMATED, "chatgpt-web")


def _by_hand(model: str | None, activity: Activity, tokens: TokenSource) -> Series:
    return _series(MANUAL_SOURCE, model, activity, tokens)


_PRESET, _MEASURED = TokenSource.PRESET, TokenSource.MEASURED
_ONE: Final = Amounts(requests=1)
_QUESTION: Final = Amounts(input_tokens=120, output_tokens=320)
_THOUGHT: Final = Amounts(input_tokens=900, output_tokens=5200, reasoning_tokens=3800)
_CALL: Final = Amounts(
    input_tokens=300, cache_write_tokens=2600, cached_tokens=42_000, output_tokens=520
)

_HABITS: Final = (
    _Habit(_chat("gpt-4o", Activity.QUESTION), 3.2, 0, 5.5, 0.5, (1, 2), _QUESTION),
    _Habit(_chat("gpt-5", Activity.QUESTION), 3.4, 5.5, 12, 0.5, (1, 2), _QUESTION),
    _Habit(_chat("gpt-5", Activity.REASONING), 0.8, 5.5, 12, 0.2, (1, 1), _THOUGHT),
    _Habit(_agent("claude-sonnet-4-20250514"), 0.5, 1.5, 4.5, 0.1, (8, 45), _CALL),
    _Habit(_agent("claude-sonnet-4-5-20250929"), 0.7, 4.5, 12, 0.15, (8, 60), _CALL),
    _Habit(_agent("claude-haiku-4-5-20251001"), 0.25, 6, 12, 0.1, (5, 20), _CALL),
    _Habit(_by_hand("gemini-2.5-flash", Activity.QUESTION, _PRESET), 1.2, 0, 12, 1.4, (1, 1), _ONE),
    _Habit(
        _by_hand("mistral-large-latest", Activity.DOCUMENT, _PRESET), 0.2, 0, 12, 0.1, (1, 1), _ONE
    ),
    _Habit(
        _by_hand("mistral-large-latest", Activity.CONVERSATION, _PRESET),
        0.3,
        2,
        12,
        0.6,
        (1, 1),
        _ONE,
    ),
    _Habit(
        _by_hand("gpt-image-1", Activity.IMAGE, _MEASURED),
        0.25,
        0,
        12,
        1.6,
        (1, 4),
        Amounts(images=1),
    ),
    _Habit(
        _by_hand("veo-3", Activity.VIDEO, _MEASURED),
        0.012,
        6,
        12,
        2.0,
        (1, 2),
        Amounts(media_ms=8000),
    ),
    _Habit(
        _by_hand("whisper", Activity.TRANSCRIPTION, _MEASURED),
        0.1,
        0,
        12,
        0.0,
        (1, 1),
        Amounts(media_ms=1_500_000),
    ),
    _Habit(_by_hand(None, Activity.QUESTION, _PRESET), 0.15, 0, 12, 1.0, (1, 1), _ONE),
    _Habit(
        _by_hand("orion-experimental", Activity.CONVERSATION, _PRESET),
        0.06,
        8,
        12,
        0.5,
        (1, 1),
        _ONE,
    ),
)
