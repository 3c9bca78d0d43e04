"""Uses one by one: which to show, and what a user changes about one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from responsai.app import manual
from responsai.app.summarising import model_name
from responsai.app.types import ManualUse
from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.usage import Amounts
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from responsai.app.workspace import Workspace
    from responsai.domain.usage import Series, UsageEvent
    from responsai.factors.entries import Preset
    from responsai.storage import JournalEntry

CONDITIONS = ("model", "activity", "source", "surface")
"""What the journal can be filtered by."""


@dataclass(frozen=True, slots=True)
class EventEdit:
    """What the user changes about a use; ``None`` where it stays as it is.

    Attributes:
        activity: Kind of use.
        model: Model in any spelling; empty for one that is not told.
        at: Moment (aware, or naive in the user's time zone) or day.
        requests: How many times; the amounts in all stay.
        count: How many times; the amounts in all grow or shrink with it.
        input_tokens: Fresh input tokens in all.
        output_tokens: Output tokens in all.
        cached_tokens: Input tokens read from a cache, in all.
        images: Images in all.
        seconds: Seconds of media in all.
        note: The user's own words; empty for none.
    """

    activity: Activity | None = None
    model: str | None = None
    at: dt.datetime | dt.date | None = None
    requests: int | None = None
    count: int | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_tokens: int | None = None
    images: int | None = None
    seconds: float | None = None
    note: str | None = None


def condition(
    workspace: Workspace, where: Sequence[tuple[str, str]]
) -> Callable[[Series], bool] | None:
    """Tells whether a series fits one of the conditions of every name; ``None`` for all.

    Args:
        workspace: Knows the models' names.
        where: Conditions, each a name of ``CONDITIONS`` and a value, in any case.

    Raises:
        BadInputError: A condition has another name.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    engine = workspace.engine
    for name, value in where:
        if name not in CONDITIONS:
            raise BadInputError(
                translate("Events", "There is no condition “{name}”: use {known}.").format(
                    name=name, known=", ".join(CONDITIONS)
                )
            )
        if name == "model":
            value = engine.factors.resolve(value).label or value  # noqa: PLW2901  (as we name it)
        wanted[name].add(value.casefold())

    def fits(series: Series) -> bool:
        told = {
            "model": model_name(series, engine) or "",
            "activity": series.activity.value,
            "source": series.source,
            "surface": series.surface,
        }
        return all(told[name].casefold() in values for name, values in wanted.items())

    return fits if wanted else None


def edit(workspace: Workspace, number: int, changed: EventEdit, now: dt.datetime) -> JournalEntry:
    """Change a use; imports leave it as the user wants it, and the change can be undone.

    Args:
        workspace: The open database.
        number: Number of the use.
        changed: What changes.
        now: The present moment, aware.

    Returns:
        The use as it is now.

    Raises:
        BadInputError: There is no such use, or what is told cannot be; nothing was changed.
        EnvironmentProblemError: The database cannot be written.
    """
    entry = workspace.store.journal.get(number)
    zone = ZoneInfo(workspace.store.time_zone)
    event = entry.event
    if changed.activity not in {None, event.series.activity}:
        event = _of_other_kind(event, workspace.engine.factors.presets[changed.activity])
    if changed.count is not None:
        event = _so_many_times(event, changed.count)
    return workspace.store.journal.replace(number, _edited(event, changed, now, zone))


def _so_many_times(event: UsageEvent, count: int) -> UsageEvent:
    if not 1 <= count <= manual.MAX_COUNT:
        raise BadInputError(
            translate("Events", "A use happens from 1 to {most} times.").format(
                most=manual.MAX_COUNT
            )
        )
    before = max(event.amounts.requests, 1)
    scaled = (round(value * count / before) for value in event.amounts.values())
    return replace(event, amounts=replace(Amounts(*scaled), requests=count))


def _of_other_kind(event: UsageEvent, preset: Preset) -> UsageEvent:
    """The event as one of another activity, whose amounts are those of a typical use if need be.

    Amounts that the other activity does not count would read as nothing used.
    """
    activity, amounts = preset.activity, event.amounts
    kept = {
        Activity.IMAGE: amounts.images,
        Activity.EMBEDDING: amounts.input_tokens,
        **dict.fromkeys(manual.TIMED_ACTIVITIES, amounts.media_ms),
    }.get(activity, amounts.input_tokens + amounts.output_tokens)
    source = event.series.token_source
    if not kept:
        amounts = Amounts(requests=amounts.requests)
        source = TokenSource.PRESET
        if activity is Activity.IMAGE:
            amounts = replace(amounts, images=preset.images * amounts.requests)
            source = TokenSource.MEASURED
    series = replace(event.series, activity=activity, token_source=source, variant="")
    return replace(event, series=series, amounts=amounts)


def _edited(event: UsageEvent, changed: EventEdit, now: dt.datetime, zone: ZoneInfo) -> UsageEvent:
    series = _series(event.series, changed)
    told = ManualUse(activity=series.activity, at=changed.at, note=changed.note)
    # Checks the moment and the note as those of a new use.
    made = manual.to_event(told, series, event.amounts, now, zone)
    amounts = _amounts(event.amounts, changed)
    if amounts != event.amounts:
        series = replace(series, token_source=_token_source(event.series, changed))
    return replace(
        event,
        series=series,
        amounts=amounts,
        at_ms=event.at_ms if changed.at is None else made.at_ms,
        time_quality=event.time_quality if changed.at is None else made.time_quality,
        note=event.note if changed.note is None else made.note,
    )


def _series(series: Series, changed: EventEdit) -> Series:
    if changed.activity is not None:
        series = replace(series, activity=changed.activity)
    if changed.model is None:
        return series
    name = " ".join(changed.model.split())
    if len(name) > manual.MAX_MODEL_LENGTH or not name.isprintable():
        raise BadInputError(
            translate(
                "Events", "The model's name is no name: give up to {most} printable characters."
            ).format(most=manual.MAX_MODEL_LENGTH)
        )
    source = ModelSource.RECORDED if name else ModelSource.UNKNOWN
    return replace(series, model=name or None, model_source=source)


def _amounts(amounts: Amounts, changed: EventEdit) -> Amounts:
    told = {
        "requests": changed.requests,
        "input_tokens": changed.input_tokens,
        "cached_tokens": changed.cached_tokens,
        "output_tokens": changed.output_tokens,
        "images": changed.images,
        "media_ms": None if changed.seconds is None else _milliseconds(changed.seconds),
    }
    amounts = replace(amounts, **{name: value for name, value in told.items() if value is not None})
    if amounts.requests < 1:
        raise BadInputError(translate("Events", "A use happens at least once: give 1 or more."))
    if amounts.output_tokens < amounts.reasoning_tokens:
        amounts = replace(amounts, reasoning_tokens=amounts.output_tokens)
    return amounts


def _token_source(series: Series, changed: EventEdit) -> TokenSource:
    """Where the amounts come from, now that the user has told some of them."""
    tokens = (changed.input_tokens, changed.output_tokens)
    others = (changed.images, changed.seconds)
    if series.token_source is not TokenSource.PRESET or any(told is not None for told in others):
        told_any = any(told is not None for told in (*tokens, *others))
        return TokenSource.MEASURED if told_any else series.token_source
    if all(told is None for told in (*tokens, changed.cached_tokens)):
        return series.token_source
    if any(told is None for told in tokens):
        raise BadInputError(
            translate("Events", "This use has no tokens yet: give its input and its output tokens.")
        )
    return TokenSource.MEASURED


def _milliseconds(seconds: float) -> int:
    # A comparison with what is no number is false.
    if not 0 < seconds <= manual.MAX_COUNT * manual.MAX_SECONDS:
        raise BadInputError(
            translate("Events", "“{value}” is no duration: give seconds above 0.").format(
                value=seconds
            )
        )
    return max(1, round(seconds * 1000))
