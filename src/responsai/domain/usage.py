"""Usage: one recorded event, and sums over many."""

from __future__ import annotations

import operator
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

from responsai.domain.activity import (
    InputScope,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from responsai.domain.activity import (
        Activity,
        ModelSource,
        TimeQuality,
        TokenSource,
    )

MANUAL_SOURCE = "manual"
"""Source of uses logged by hand."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much was used; exact whole numbers, so that sums are exact too.

    Token buckets are disjoint (``input_tokens`` = fresh input, ``cache_write_tokens`` = input
    written to a cache, ``cached_tokens`` = read from a cache), except that
    ``reasoning_tokens`` are part of ``output_tokens``.

    Attributes:
        requests: Answers or items asked for, >= 0.
        input_tokens: Fresh input tokens.
        cache_write_tokens: Input tokens written to a cache.
        cached_tokens: Input tokens read from a cache.
        output_tokens: Output tokens, reasoning included.
        reasoning_tokens: The reasoning part of the output.
        images: Images made.
        media_ms: Milliseconds of video, speech or music.
        input_chars: Characters of input where only the text was known: what token estimates
            are made of, so that they can be made again.
        output_chars: Characters of output, likewise.
    """

    requests: int = 0
    input_tokens: int = 0
    cache_write_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    reasoning_tokens: int = 0
    images: int = 0
    media_ms: int = 0
    input_chars: int = 0
    output_chars: int = 0

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(
            self.requests + other.requests,
            self.input_tokens + other.input_tokens,
            self.cache_write_tokens + other.cache_write_tokens,
            self.cached_tokens + other.cached_tokens,
            self.output_tokens + other.output_tokens,
            self.reasoning_tokens + other.reasoning_tokens,
            self.images + other.images,
            self.media_ms + other.media_ms,
            self.input_chars + other.input_chars,
            self.output_chars + other.output_chars,
        )

    def values(self) -> tuple[int, ...]:
        """The numbers in field order."""
        return _values(self)


AMOUNT_FIELDS: tuple[str, ...] = tuple(each.name for each in fields(Amounts))
_values: Callable[[Amounts], tuple[int, ...]] = operator.attrgetter(*AMOUNT_FIELDS)
NOTHING = Amounts()


@dataclass(frozen=True, slots=True)
class Series:
    """What events have in common: few combinations stand for many events.

    Attributes:
        source: Importer id, or ``manual``.
        surface: Where the use happened, such as ``claude-code``; empty if not told.
        model: Model as recorded; ``None`` if not told.
        model_source: How the model is known.
        activity: Kind of use.
        token_source: Where token counts come from.
        input_scope: What input tokens cover.
        local: Ran on the user's own computer.
        variant: What makes the same model cost differently: class, size and steps of an image
            (``large``, ``1792x1024/30steps``), resolution and length of a video (``1080p/8s``);
            empty if not told.
    """

    source: str
    surface: str
    model: str | None
    model_source: ModelSource
    activity: Activity
    token_source: TokenSource
    input_scope: InputScope = InputScope.UNKNOWN
    local: bool = False
    variant: str = ""


@dataclass(frozen=True, slots=True)
class UsageEvent:
    """One recorded use, without any of its text.

    Attributes:
        key: 16-byte hash of the source's own identity of the event, salted per database.
        at_ms: Moment in UTC, milliseconds since 1970.
        time_quality: How well the moment is known.
        series: What the event shares with others.
        amounts: How much was used.
        note: The user's own words, only from the user's own hand.
    """

    key: bytes
    at_ms: int
    time_quality: TimeQuality
    series: Series
    amounts: Amounts
    note: str | None = None


class LoggedRequest(NamedTuple):
    """One request as logs tell of it: a ``UsageEvent`` in few words, made ten times as fast.

    A year of logs holds hundreds of thousands.

    Attributes:
        key: As in ``UsageEvent``, like the next three.
        at_ms: Moment in UTC.
        time_quality: How well it is known.
        series: What it shares with others.
        input_tokens: As in ``Amounts``, like the rest.
        cache_write_tokens: Input written to a cache.
        cached_tokens: Input read from a cache.
        output_tokens: Output.
        reasoning_tokens: Reasoning in it.
    """

    key: bytes
    at_ms: int
    time_quality: TimeQuality
    series: Series
    input_tokens: int
    cache_write_tokens: int
    cached_tokens: int
    output_tokens: int
    reasoning_tokens: int

    def event(self) -> UsageEvent:
        """The same in full."""
        return UsageEvent(*self[:4], Amounts(1, *self[4:]))


@dataclass(frozen=True, slots=True)
class UsageRow:
    """One row of the daily roll-up: the sum of a series over one local day."""

    day: dt.date
    series: Series
    amounts: Amounts
