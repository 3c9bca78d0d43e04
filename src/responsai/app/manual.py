"""A use as a person tells it, checked and turned into an event."""

from __future__ import annotations

import datetime as dt
import math
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
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from responsai.app.types import ManualUse
    from responsai.factors.entries import Preset

MAX_COUNT: Final = 1_000_000
MAX_TOKENS: Final = 1_000_000_000
"""Per use; more than any model can read."""
MAX_IMAGES: Final = 10_000
MAX_SECONDS: Final = 86_400.0
"""A day of media in one use."""
MAX_MODEL_LENGTH: Final = 200
MAX_NOTE_LENGTH: Final = 2_000
EARLIEST: Final = dt.date(2015, 1, 1)
"""Before the first products: an earlier date is a slip of the hand."""
_CLOCK_SLACK: Final = dt.timedelta(minutes=5)
_NOON: Final = dt.time(12)

TEXT_ACTIVITIES: Final = frozenset(
    {
        Activity.QUESTION,
        Activity.CONVERSATION,
        Activity.REASONING,
        Activity.AGENT,
        Activity.DOCUMENT,
    }
)
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
    )
    return series, amounts


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
