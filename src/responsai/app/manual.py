"""A use as a person tells it, checked and turned into an event."""

from __future__ import annotations

import datetime as dt
import math
import re
import secrets
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import (
    Activity,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.errors import BadInputError
from responsai.domain.usage import MANUAL_SOURCE, Amounts, Series, UsageEvent
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.factors.factor_set import IMAGE_CLASSES
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from responsai.app.types import ManualUse
    from responsai.factors.entries import Preset

MAX_COUNT: Final = 1_000_000
MAX_TOKENS: Final = 1_000_000_000
"""Per use; more than any model can read."""
MAX_IMAGES: Final = 10_000
MAX_SECONDS: Final = 86_400.0
"""A day of media in one use."""
LEAST_SIDE: Final = 64
MOST_SIDE: Final = 16_384
MAX_STEPS: Final = 1_000
RESOLUTIONS: Final = ("720p", "1080p", "4k")
_PIXELS: Final = re.compile(r"(\d{2,5})\s*[x×]\s*(\d{2,5})")
MAX_MODEL_LENGTH: Final = 200
MAX_NOTE_LENGTH: Final = 2_000
EARLIEST: Final = dt.date(2015, 1, 1)
"""Before the first products: an earlier date is a slip of the hand."""
_CLOCK_SLACK: Final = dt.timedelta(minutes=5)
_NOON: Final = dt.time(12)

TIMED_ACTIVITIES: Final = frozenset(
    {
        Activity.VIDEO,
        Activity.SPEECH,
        Activity.TRANSCRIPTION,
        Activity.MUSIC,
    }
)


def describe(use: ManualUse, preset: Preset) -> tuple[Series, Amounts]:
    """What was used, for all ``use.count`` times together.

    Args:
        use: As told.
        preset: What stands in for amounts that were not told.

    Raises:
        BadInputError: An amount is out of range or does not fit the activity.
    """
    _check_fits(use)
    _check_count(use.count)
    each, token_source = _amounts(use, preset)
    amounts = Amounts(*(value * use.count for value in each.values()))
    model = _clean_model(use.model)
    series = Series(
        source=MANUAL_SOURCE,
        surface="",
        model=model,
        model_source=ModelSource.RECORDED if model else ModelSource.UNKNOWN,
        activity=use.activity,
        token_source=token_source,
        input_scope=InputScope.UNKNOWN,
        local=use.local,
        variant=variant(use),
    )
    return series, amounts


def variant(use: ManualUse) -> str:
    """What makes the same model cost differently, as told: class, size and steps, or length.

    Raises:
        BadInputError: A size, number of steps or quality is none.
    """
    if use.activity is Activity.IMAGE:
        return _image_variant(use)
    if use.activity is Activity.VIDEO:
        return _video_variant(use)
    return ""


def _image_variant(use: ManualUse) -> str:
    parts = []
    if use.quality is not None:
        quality = use.quality.strip().lower()
        if quality not in IMAGE_CLASSES:
            raise _one_of("--quality", use.quality, IMAGE_CLASSES)
        parts.append(quality)
    if use.size is not None:
        pixels = _PIXELS.fullmatch(use.size.strip().lower())
        if not pixels or not all(LEAST_SIDE <= int(side) <= MOST_SIDE for side in pixels.groups()):
            raise BadInputError(
                translate(
                    "Manual",
                    "--size takes width and height in pixels, such as 1024x1024, each from "
                    "{least} to {most}; you gave {value}.",
                ).format(least=LEAST_SIDE, most=MOST_SIDE, value=use.size)
            )
        parts.append(f"{int(pixels[1])}x{int(pixels[2])}")
    if use.steps is not None:
        parts.append(f"{_whole(use.steps, '--steps', 1, MAX_STEPS)}steps")
    return "/".join(parts)


def _video_variant(use: ManualUse) -> str:
    parts = []
    if use.size is not None:
        size = use.size.strip().lower()
        if size not in RESOLUTIONS:
            raise _one_of("--size", use.size, RESOLUTIONS)
        parts.append(size)
    if use.seconds is not None:
        parts.append(f"{_milliseconds(use.seconds) / 1000:g}s")
    return "/".join(parts)


def _one_of(option: str, value: str, known: Sequence[str]) -> BadInputError:
    return BadInputError(
        translate("Manual", "{option} takes one of {known}; you gave {value}.").format(
            option=option, known=", ".join(known), value=value
        )
    )


def to_event(
    use: ManualUse, series: Series, amounts: Amounts, now: dt.datetime, zone: ZoneInfo
) -> UsageEvent:
    """The event to store.

    Args:
        use: As told.
        series: What was used.
        amounts: How much.
        now: The present moment, aware.
        zone: Time zone of the user.

    Raises:
        BadInputError: The moment lies in the future or before ``EARLIEST``, or the note is
            too long.
    """
    moment, quality = _moment(use.at, now, zone)
    return UsageEvent(
        key=secrets.token_bytes(16),
        at_ms=math.floor(moment.timestamp() * 1000),
        time_quality=quality,
        series=series,
        amounts=amounts,
        note=_clean_note(use.note),
    )


def _amounts(use: ManualUse, preset: Preset) -> tuple[Amounts, TokenSource]:
    """Amounts of one use, and whether they were told."""
    tokens = _tokens(use)
    if use.activity is Activity.IMAGE:
        images = use.images if use.images is not None else preset.images
        return Amounts(requests=1, images=_whole(images, "--images", 1, MAX_IMAGES)), _MEASURED
    if use.activity in TIMED_ACTIVITIES:
        if use.seconds is None:
            return Amounts(requests=1), TokenSource.PRESET
        return Amounts(requests=1, media_ms=_milliseconds(use.seconds)), _MEASURED
    if all(count is None for count in tokens):
        return Amounts(requests=1), TokenSource.PRESET
    fresh, cached, output = tokens
    told_enough = output is not None and fresh is not None
    # What is left out is taken from the preset, and the whole counts as estimated; a cache that
    # is not mentioned is not there.
    return (
        Amounts(
            requests=1,
            input_tokens=preset.input_tokens if fresh is None else fresh,
            cached_tokens=cached or 0,
            output_tokens=preset.output_tokens if output is None else output,
        ),
        _MEASURED if told_enough or use.activity is Activity.EMBEDDING else TokenSource.ESTIMATED,
    )


_MEASURED: Final = TokenSource.MEASURED


def _tokens(use: ManualUse) -> tuple[int | None, int | None, int | None]:
    told = (
        ("--input-tokens", use.input_tokens),
        ("--cached-tokens", use.cached_tokens),
        ("--output-tokens", use.output_tokens),
    )
    fresh, cached, output = (
        None if count is None else _whole(count, name, 0, MAX_TOKENS) for name, count in told
    )
    return fresh, cached, output


def _check_fits(use: ManualUse) -> None:
    """Refuse amounts that mean nothing for the activity, before they get lost."""
    takes_tokens = use.activity in TEXT_ACTIVITIES
    fits = (
        ("--input-tokens", use.input_tokens, takes_tokens or use.activity is Activity.EMBEDDING),
        ("--cached-tokens", use.cached_tokens, takes_tokens),
        ("--output-tokens", use.output_tokens, takes_tokens),
        ("--images", use.images, use.activity is Activity.IMAGE),
        ("--seconds", use.seconds, use.activity in TIMED_ACTIVITIES),
        ("--size", use.size, use.activity in {Activity.IMAGE, Activity.VIDEO}),
        ("--steps", use.steps, use.activity is Activity.IMAGE),
        ("--quality", use.quality, use.activity is Activity.IMAGE),
        ("--local", use.local or None, takes_tokens),
    )
    for name, told, fitting in fits:
        if told is not None and not fitting:
            raise BadInputError(
                translate(
                    "Manual", "{option} says nothing about “{activity}”: leave it out."
                ).format(option=name, activity=use.activity.value)
            )


def _check_count(count: int) -> None:
    _whole(count, "--count", 1, MAX_COUNT)


def _whole(value: int, name: str, least: int, most: int) -> int:
    if not least <= value <= most:
        raise BadInputError(
            translate(
                "Manual", "{option} takes a whole number from {least} to {most}; you gave {value}."
            ).format(option=name, least=least, most=most, value=value)
        )
    return value


def _milliseconds(seconds: float) -> int:
    if not 0 < seconds <= MAX_SECONDS:
        raise BadInputError(
            translate(
                "Manual", "--seconds takes a number above 0 and up to {most}; you gave {value}."
            ).format(most=int(MAX_SECONDS), value=seconds)
        )
    return max(1, round(seconds * 1000))


def _clean_model(model: str | None) -> str | None:
    name = " ".join((model or "").split())
    if len(name) > MAX_MODEL_LENGTH or not name.isprintable():
        raise BadInputError(
            translate(
                "Manual", "The model's name is no name: give up to {most} printable characters."
            ).format(most=MAX_MODEL_LENGTH)
        )
    return name or None


def _clean_note(note: str | None) -> str | None:
    if not note:
        return None
    if len(note) > MAX_NOTE_LENGTH:
        raise BadInputError(
            translate("Manual", "The note is too long: shorten it to {most} characters.").format(
                most=MAX_NOTE_LENGTH
            )
        )
    try:
        note.encode("utf-8")
    except UnicodeEncodeError:
        raise BadInputError(
            translate("Manual", "The note is no readable text: type it again.")
        ) from None
    return note


def _moment(
    at: dt.datetime | dt.date | None, now: dt.datetime, zone: ZoneInfo
) -> tuple[dt.datetime, TimeQuality]:
    if at is None:
        return now, TimeQuality.EXACT
    if not isinstance(at, dt.datetime):
        today = now.astimezone(zone).date()
        _check_day(at, today)
        noon = dt.datetime.combine(at, _NOON, tzinfo=zone)
        return min(noon, now), TimeQuality.DAY
    moment = at if at.tzinfo else at.replace(tzinfo=zone)
    if moment > now + _CLOCK_SLACK:
        raise _in_future(at.isoformat(" ", "minutes"))
    _check_day(moment.astimezone(zone).date(), now.astimezone(zone).date())
    return moment, TimeQuality.EXACT


def _check_day(day: dt.date, today: dt.date) -> None:
    if day > today:
        raise _in_future(day.isoformat())
    if day < EARLIEST:
        raise BadInputError(
            translate(
                "Manual", "{day} is before {earliest}: give the day the use really happened."
            ).format(day=day.isoformat(), earliest=EARLIEST.isoformat())
        )


def _in_future(moment: str) -> BadInputError:
    return BadInputError(
        translate("Manual", "{moment} is in the future: give a moment that has passed.").format(
            moment=moment
        )
    )
