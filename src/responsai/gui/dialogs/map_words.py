"""What the mapping of columns says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.gui.zones import time_zone_name
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.joining import begun, continued
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.app.profile_samples import Sample, ZoneUse
    from responsai.app.profiles import Trial

FIELDS: Final = (
    "time",
    "model",
    "requests",
    "input_tokens",
    "cache_write_tokens",
    "cached_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images",
    "seconds",
)
"""What a column may tell, as ``Field`` names it; variants are for profiles written by hand."""
REASONS_SHOWN: Final = 3
PLACES_SHOWN: Final = 3
"""Rows that are named for each reason."""


def field_name(field: str) -> str:
    """What a column may tell."""
    return {
        "time": translate("MapColumns", "Time"),
        "model": translate("MapColumns", "Model"),
        "requests": translate("MapColumns", "Number of requests"),
        "input_tokens": translate("MapColumns", "Input tokens"),
        "cache_write_tokens": translate("MapColumns", "Tokens written to a cache"),
        "cached_tokens": translate("MapColumns", "Tokens read from a cache"),
        "output_tokens": translate("MapColumns", "Output tokens"),
        "reasoning_tokens": translate("MapColumns", "Reasoning tokens"),
        "images": translate("MapColumns", "Images"),
        "seconds": translate("MapColumns", "Seconds of sound or video"),
    }[field]


def preview(trial: Trial, sample: Sample | None = None) -> str:
    """What comes of a mapping: uses, period, what is left out and why.

    Args:
        trial: What the mapping makes of the file.
        sample: Tells how the file writes the names of its columns.
    """
    found = (
        translate("MapColumns", "{n} use would be read")
        if is_singular(trial.uses)
        else translate("MapColumns", "{n} uses would be read")
    ).format(n=count(trial.uses))
    if trial.days is not None:
        found += f", {dates.compact_days(*trial.days)}"
    lines = [found + "."]
    if number := len(trial.rejected):
        text = (
            translate("MapColumns", "{n} row cannot be read:")
            if is_singular(number)
            else translate("MapColumns", "{n} rows cannot be read:")
        )
        lines.append(" ".join([text.format(n=count(number)), *_reasons(trial)]))
    if trial.retimed:
        lines.append(
            translate(
                "MapColumns",
                "The mapping of this name read times otherwise until now: undo what was imported "
                "with it, then import those files again.",
            )
        )
    if trial.unused:
        text = translate("MapColumns", "Not looked at: {columns}.")
        names = (sample.shown(column) if sample else column for column in trial.unused)
        lines.append(text.format(columns=", ".join(names)))
    return "\n".join(lines)


def _reasons(trial: Trial) -> list[str]:
    """The first reasons why rows cannot be read, each with the first of those rows."""
    rows: dict[str, list[str]] = {}
    for one in trial.rejected:
        rows.setdefault(one.reason, []).append(one.where)
    told = translate("MapColumns", "{where}: {reason}")
    shown = [
        (reason, ", ".join(places[:PLACES_SHOWN]) + (" …" if places[PLACES_SHOWN:] else ""))
        for reason, places in rows.items()
    ]
    # The first goes on after a colon, the others after a full stop.
    return [
        told.format(where=begun(where) if place else where, reason=continued(reason))
        for place, (reason, where) in enumerate(shown[:REASONS_SHOWN])
    ]


def first_name() -> str:
    """The name that is proposed for a mapping: small letters, digits and hyphens."""
    return translate("MapColumns", "my-usage")


def zone_note(use: ZoneUse, zone: str) -> str:
    """How times that name no zone are taken, and whether there are any.

    Args:
        use: What a zone does to the first rows.
        zone: Name of the zone that is chosen, empty if none is.
    """
    if use == "none_named":
        return translate(
            "MapColumns",
            "The times of the first rows tell their time zone themselves: none needs to be chosen.",
        )
    if use == "none_days":
        return translate(
            "MapColumns", "The first rows tell days without times: each stays on its day."
        )
    if not zone:
        return translate(
            "MapColumns",
            "Times that name no time zone are taken as UTC. If they are local times, choose "
            "their zone.",
        )
    return translate(
        "MapColumns", "Times that name no time zone are taken as times of {zone}."
    ).format(zone=time_zone_name(zone))
