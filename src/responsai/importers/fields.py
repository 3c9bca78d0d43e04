"""Fields that many sources have in common: moments, counts, model names, lengths of text."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Collection

MOST_TOKENS: Final = 10**12
"""Largest believable count of one record, in tokens: a million context windows of a million."""

CHARACTERS_PER_TOKEN: Final = 4
"""Characters per token where a source gives only text.

Against the o200k vocabulary it errs by -9 % to +22 % on French and English articles,
documents, interface texts, code and JSON; we state 25 %. Source: FORMATS section 4.
"""

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND: Final = dt.timedelta(milliseconds=1)
_DAY_MS: Final = 24 * 60 * 60 * 1000
EARLIEST_MS: Final = (dt.datetime(2020, 1, 1, tzinfo=dt.UTC) - _EPOCH) // _MILLISECOND
"""No generative assistant was on offer before."""
_ZONE: Final = re.compile(r"(?:[zZ]|[+-]\d{2}:?\d{2}(?::?\d{2})?)\s*$")
_FIRST_SECOND: Final = 1
"""Zero stands for a moment that is not known."""
_LAST_SECOND: Final = 10**11
"""Seconds reach it in the year 5138, milliseconds have passed it in 1973."""
_LAST_MILLISECOND: Final = 10**14
SHORTEST_MOMENT: Final = len("2026-01-31T00:00")
"""Characters of a day and a time in ISO 8601."""
_LONGEST_NAME: Final = 128
_PLACE: Final = re.compile(r"[/\\~.]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]*://|arn:")
_WEIGHTS: Final = (".gguf", ".ggml", ".safetensors", ".bin", ".pt", ".pth", ".onnx")
_SEPARATORS: Final = re.compile(r"[/\\]")


def moment_ms(text: str | None) -> int | None:
    """An ISO 8601 moment in UTC, milliseconds since 1970; taken as UTC if it names no zone.

    Returns:
        ``None`` if the text is missing, no moment, or only a day.
    """
    if text is None or len(text) < SHORTEST_MOMENT:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return whole_ms(moment)


def names_no_zone(text: str) -> bool:
    """Whether a moment names no time zone."""
    return _ZONE.search(text) is None


def whole_ms(moment: dt.datetime) -> int:
    """A moment with its zone in UTC, milliseconds since 1970, as ``moment_ms`` counts them."""
    return (moment - _EPOCH) // _MILLISECOND


def moment_of(value: float | str | None) -> int | None:
    """A moment told as text or as seconds (or milliseconds) since 1970; in milliseconds.

    Returns:
        ``None`` if it is missing, or no moment that a calendar knows.
    """
    if value is None or isinstance(value, str):
        return moment_ms(value)
    if not _FIRST_SECOND <= value < _LAST_MILLISECOND:
        return None
    return round(value * 1000 if value < _LAST_SECOND else value)


def moment_fault(at_ms: int, now_ms: int) -> Fault | None:
    """What speaks against a moment; a day ahead is allowed for clocks set wrong."""
    if at_ms < EARLIEST_MS:
        return Fault.TOO_OLD
    return Fault.IN_FUTURE if at_ms > latest_ms(now_ms) else None


def believed_ms(at_ms: int | None, now_ms: int) -> int | None:
    """A moment that can be true; ``None`` if it cannot, or is not told.

    The clock of a computer may be wrong; what was counted meanwhile is not.
    """
    return at_ms if at_ms is not None and EARLIEST_MS <= at_ms <= latest_ms(now_ms) else None


def first_believed(now_ms: int, *moments: int | None) -> int | None:
    """The first of some moments, the nearest first, that can be true; ``None`` if none can."""
    return next((at_ms for at_ms in moments if believed_ms(at_ms, now_ms) is not None), None)


def latest_ms(now_ms: int) -> int:
    """Latest moment that is believed."""
    return now_ms + _DAY_MS


def file_moment_ms(mtime_ms: int, now_ms: int) -> int:
    """A file's date as a stand-in for a moment; now if the date cannot be true."""
    return mtime_ms if EARLIEST_MS <= mtime_ms <= now_ms else now_ms


def believable(counts: Collection[int]) -> bool:
    """Whether all counts can be true; there is at least one."""
    return min(counts) >= 0 and max(counts) <= MOST_TOKENS


def tokens_of(characters: int) -> int:
    """Tokens of a text of which only the length is known; at least one if there is any text."""
    return max((characters + CHARACTERS_PER_TOKEN // 2) // CHARACTERS_PER_TOKEN, min(characters, 1))


def model_name(text: str | None) -> str | None:
    """A model as recorded, but never where it lies on somebody's disk or account.

    Of a path, an address or a cloud resource only the last component is kept. What cannot be
    a name (unprintable, or longer than 128 characters) is not kept at all.
    """
    if text is None:
        return None
    name = text.strip()
    if _PLACE.match(name) or "\\" in name or name.lower().endswith(_WEIGHTS):
        name = _SEPARATORS.split(name.rstrip("/\\"))[-1]
        if name.startswith("arn:"):
            name = name.rpartition(":")[2]
    return name if name and len(name) <= _LONGEST_NAME and name.isprintable() else None
