"""What a table or a log says in which column: data, so that a new source needs no code.

A profile is a TOML file with an ``id``, a ``label``, a ``surface`` and one ``[[layout]]`` for
each form in which the source has been seen:

```toml
[[layout]]
needs = ["date", "model", "output"]      # columns that tell this layout from all others
identity = ["date", "model", "key"]      # what makes a row known again; else all of it
activity = "question"
daily = true                             # a row sums up a day
[layout.columns]
time = "date"
model = "model"
output_tokens = ["written", "thought"]   # a sum; columns that are not there are left out
```

Moments that name no time zone are those of ``time_zone = "Europe/Paris"`` (a name of the IANA),
or surely UTC with ``utc = true``; without either they are taken as UTC, and that is said.

Columns are named without regard to case; in logs a dot leads into a record
(``usage.input_tokens``).
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.importers.tables import folded
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

MOST_BYTES: Final = 256 * 1024
"""Largest profile that is looked at."""
_LONGEST: Final = 200


class Field(StrEnum):
    """What a column may tell; the value is its name in profiles and on the command line."""

    TIME = "time"
    MODEL = "model"
    REQUESTS = "requests"
    INPUT_TOKENS = "input_tokens"
    CACHE_WRITE_TOKENS = "cache_write_tokens"
    CACHED_TOKENS = "cached_tokens"
    OUTPUT_TOKENS = "output_tokens"
    REASONING_TOKENS = "reasoning_tokens"
    IMAGES = "images"
    SECONDS = "seconds"
    VARIANT = "variant"


@dataclass(frozen=True, slots=True)
class Layout:
    """One form in which a source writes its rows.

    Attributes:
        needs: Columns that must all be there.
        columns: Columns of each field; several are added up.
        identity: Columns that make a row known again; empty if only all of it does.
        activity: Kind of use.
        activity_column: Column that tells the kind of use, if any.
        activities: Kind of use for each value of that column.
        daily: A row sums up a period.
        input_includes_cached: Cached tokens are also among the input tokens.
        output_excludes_reasoning: Reasoning tokens are not among the output tokens.
        weighted: Numbers of requests are weighted by a price.
        utc: The source says that its times are in UTC.
        time_zone: IANA name of the zone of times that name none; empty if nobody told it.
        time_format: How times are written where it is not ISO 8601 or a number.
        no_models: Values of the model's column that name no model.
    """

    needs: frozenset[str]
    columns: Mapping[Field, tuple[str, ...]]
    identity: tuple[str, ...] = ()
    activity: Activity = Activity.QUESTION
    activity_column: str = ""
    activities: Mapping[str, Activity] = field(default_factory=dict)
    daily: bool = False
    input_includes_cached: bool = False
    output_excludes_reasoning: bool = False
    weighted: bool = False
    utc: bool = False
    time_zone: str = ""
    time_format: str = ""
    no_models: frozenset[str] = frozenset()

    @property
    def zone(self) -> dt.tzinfo:
        """Zone of times that name none."""
        return ZoneInfo(self.time_zone) if self.time_zone else dt.UTC

    def fits(self, names: Collection[str]) -> bool:
        """Whether a source with these columns is written so."""
        return self.needs <= set(names)


@dataclass(frozen=True, slots=True)
class Profile:
    """How to read one source.

    Attributes:
        id: Stable name, kept with each event.
        label: The product's own name.
        surface: Product, as in ``Series``.
        layouts: Forms it may have, the surest first.
    """

    id: str
    label: str
    surface: str
    layouts: tuple[Layout, ...]

    def layout(self, names: Collection[str]) -> Layout | None:
        """The form of a source with these columns, if it is one of this profile."""
        return next((layout for layout in self.layouts if layout.fits(names)), None)


class UnknownZoneError(ValueError):
    """A profile names a time zone that this computer does not know.

    Args:
        zone: The name.
    """

    def __init__(self, zone: str) -> None:
        super().__init__(zone)
        self.zone = zone


def load_profiles(folder: Path) -> tuple[Profile, ...]:
    """Profiles of a folder, by name of file; none if there is no folder.

    Raises:
        BadInputError: One of them is no profile; the sentence names it.
    """
    found = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    return tuple(load_profile(path) for path in found)


def load_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises:
        BadInputError: It cannot be read, or it is no profile.
    """
    try:
        with path.open("rb") as stream:
            text = stream.read(MOST_BYTES).decode()
        return parse_profile(tomllib.loads(text))
    except UnknownZoneError as error:
        raise BadInputError(
            translate(
                "Profiles",
                "The profile {path} names the time zone “{zone}”, which is not known: write one "
                "such as Europe/Paris there.",
            ).format(path=path, zone=error.zone)
        ) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInputError(
            translate(
                "Profiles", "The profile {path} cannot be used: correct it or delete it."
            ).format(path=path)
        ) from error


def parse_profile(told: Mapping[str, Any]) -> Profile:
    """A profile as told by a TOML file.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: It is no profile.
    """
    layouts = tuple(_layout(layout) for layout in told["layout"])
    if not layouts:
        raise ValueError("no layout")
    return Profile(
        _text(told["id"]), _text(told["label"]), _text(told.get("surface", "api")), layouts
    )


def _layout(told: Mapping[str, Any]) -> Layout:
    columns = {Field(name): _names(value) for name, value in told["columns"].items()}
    if Field.TIME not in columns:
        raise ValueError("no time")
    activities = told.get("activities", {})
    return Layout(
        needs=frozenset(_names(told.get("needs", columns[Field.TIME]))),
        columns=columns,
        identity=_names(told.get("identity", ())),
        activity=Activity(told.get("activity", Activity.QUESTION)),
        activity_column=folded(told.get("activity_column", "")),
        activities={folded(value): Activity(name) for value, name in activities.items()},
        daily=_flag(told, "daily"),
        input_includes_cached=_flag(told, "input_includes_cached"),
        output_excludes_reasoning=_flag(told, "output_excludes_reasoning"),
        weighted=_flag(told, "weighted"),
        utc=_flag(told, "utc"),
        time_zone=_zone(told),
        time_format=str(told.get("time_format", "")),
        no_models=frozenset(_names(told.get("no_models", ()))),
    )


def _names(value: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(folded(_text(name)) for name in ([value] if isinstance(value, str) else value))


def usable_name(value: str) -> bool:
    """Whether a profile may hold this as the name of a column."""
    return bool(value.strip()) and len(value) <= _LONGEST


def _text(value: object) -> str:
    if not isinstance(value, str) or not usable_name(value):
        raise ValueError("no name")
    return value


def _zone(told: Mapping[str, Any]) -> str:
    """Name of the layout's time zone, if it tells one.

    Raises:
        ValueError: Nobody knows it, or the layout says besides that its times are in UTC.
    """
    if "time_zone" not in told:
        return ""
    name = _text(told["time_zone"])
    if _flag(told, "utc"):
        raise ValueError("two zones")
    try:
        ZoneInfo(name)
    # A name may be no key (ValueError), no zone (KeyError) or one of the folders (OSError).
    except (KeyError, ValueError, OSError) as error:
        raise UnknownZoneError(name) from error
    return name


def _flag(told: Mapping[str, Any], name: str) -> bool:
    value = told.get(name, False)
    if not isinstance(value, bool):
        raise TypeError(name)
    return value
