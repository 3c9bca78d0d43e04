"""What the shells ask of the use cases, and what they get back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from responsai.app.window_options import PageName, WindowOptions

if TYPE_CHECKING:
    import datetime as dt

    from responsai.domain.activity import Activity
    from responsai.domain.impacts import Impacts
    from responsai.domain.summary import MethodInfo
    from responsai.domain.usage import Amounts
    from responsai.estimation import Step

__all__ = ["Estimate", "LogReceipt", "ManualUse", "PageName", "WindowOptions"]


@dataclass(frozen=True, slots=True)
class ManualUse:
    """A use as a person tells it; ``None`` where they do not say.

    Attributes:
        activity: Kind of use.
        model: Model in any spelling, optionally ``provider/name``.
        count: How many times, 1 to 1,000,000.
        at: Moment (aware, or naive in the user's time zone) or day; now if not told.
        input_tokens: Fresh input tokens per use.
        output_tokens: Output tokens per use.
        cached_tokens: Input tokens read from a cache, per use.
        images: Images per use.
        seconds: Seconds of video or audio per use.
        size: Pixels of an image, such as ``1024x1024``, or resolution of a video: ``720p``,
            ``1080p`` or ``4k``.
        steps: Denoising steps of an image.
        quality: Class of an image: ``fast``, ``standard`` or ``large``.
        local: The model ran on the user's own machine.
        note: The user's own words.
    """

    activity: Activity
    model: str | None = None
    count: int = 1
    at: dt.datetime | dt.date | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_tokens: int | None = None
    images: int | None = None
    seconds: float | None = None
    size: str | None = None
    steps: int | None = None
    quality: str | None = None
    local: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """Impacts of one use that is asked about.

    Attributes:
        impacts: Five stages, four indicators.
        amounts: Amounts the estimate rests on, assumed ones included.
        model: Model the figures were taken from, such as ``openai/gpt-4o``; ``None`` if a
            size class stood in.
        notices: What was assumed, as sentences in the user's language.
        trace: The steps of the estimate, if they were asked for.
    """

    impacts: Impacts
    amounts: Amounts
    model: str | None
    method: MethodInfo
    zone: str
    notices: tuple[str, ...] = ()
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class LogReceipt:
    """A use that was stored, with its estimate."""

    event_id: int
    day: dt.date
    estimate: Estimate
