"""Time zones to choose from, by the names of the IANA."""

from __future__ import annotations

import difflib
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from responsai.app.clock import local_time_zone
from responsai.domain.errors import BadInputError
from responsai.text.catalogue import translate

LOCAL: Final = "local"
"""Word for the zone of this computer."""
_EXAMPLE: Final = "Europe/Paris"
_NO_PLACES: Final = frozenset({"Factory", "localtime"})
"""Files beside the zones of some systems: none, and whatever the system is set to."""


@cache
def time_zone_names() -> tuple[str, ...]:
    """All zones that this computer knows, by name; looked up once, which takes a moment."""
    return tuple(sorted(available_timezones() - _NO_PLACES))


def find_time_zone(text: str) -> str | None:
    """The zone meant by a text in any case, with spaces or underscores; ``None`` if none is.

    Args:
        text: Name of the IANA, or ``local``.
    """
    wanted = _folded(text)
    if wanted == LOCAL:
        return local_time_zone()
    return _by_folded_name().get(wanted)


def only_time_zone_with(text: str) -> str | None:
    """The one zone whose name holds a text, such as ``tokyo``; ``None`` if none or several do."""
    part = _folded(text)
    found = [name for folded, name in _by_folded_name().items() if part in folded]
    return found[0] if len(found) == 1 else None


def time_zone_of(text: str) -> str:
    """Name of the zone that a user told.

    Args:
        text: Name of the IANA in any case, or ``local``.

    Raises:
        BadInputError: There is no such zone; the sentence names the nearest one.
    """
    found = find_time_zone(text)
    if found is None:
        near = difflib.get_close_matches(_folded(text), _by_folded_name(), n=1)
        raise BadInputError(
            translate(
                "TimeZones",
                "“{name}” is no time zone that is known: give one such as {example}, or local for "
                "that of this computer.",
            ).format(name=text, example=_by_folded_name()[near[0]] if near else _EXAMPLE)
        )
    return found


def _folded(text: str) -> str:
    return text.strip().replace(" ", "_").casefold()


@cache
def _by_folded_name() -> dict[str, str]:
    return {_folded(name): name for name in time_zone_names()}
