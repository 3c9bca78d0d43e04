"""Profiles of the user's own: which column of an unknown table or log tells what.

A file is mapped once; from then on files with the same columns are recognised. What is kept is
the names of columns, nothing of their content.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from responsai import paths
from responsai.app.profile_samples import names_of, probe_of, usual_column
from responsai.app.time_zones import time_zone_of
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError, EnvironmentProblemError
from responsai.domain.imports import Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import IMPORTERS
from responsai.importers.base import Context
from responsai.importers.mapper import Mapped
from responsai.importers.profile import (
    Field,
    Layout,
    Profile,
    load_profile,
    load_profiles,
)
from responsai.importers.tables import folded
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from responsai.importers.base import Importer, Probe

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_MS_PER_SECOND: Final = 1000


@dataclass(frozen=True, slots=True)
class Wish:
    """How the user wants a file to be read.

    Attributes:
        name: Name of the profile, kept with each event as its source.
        columns: Pairs of a field and a column; what is not told is guessed from usual names.
        activity: Kind of use of every row.
        surface: Product that the uses come from.
        time_format: How times are written, as for ``strptime``; ISO 8601 or a number if empty.
        cached_in_input: Cached tokens are also among the input tokens.
        time_zone: Zone of times that name none, by its name of the IANA or ``local`` for that of
            this computer; UTC is assumed if empty.
        guess: Columns with usual names are taken for fields that are not told.
    """

    name: str
    columns: Sequence[tuple[str, str]] = ()
    activity: Activity = Activity.QUESTION
    surface: str = ""
    time_format: str = ""
    cached_in_input: bool = False
    time_zone: str = ""
    guess: bool = True


@dataclass(frozen=True, slots=True)
class Trial:
    """What a new profile makes of the file it was made for.

    Attributes:
        profile: The profile.
        unused: Columns that it does not look at.
        uses: Uses it reads from the file.
        rejected: What it cannot read.
        days: First and last day of the uses, ``None`` if there are none.
        retimed: It replaces a profile that read times otherwise; what that one imported stays
            at its times.
    """

    profile: Profile
    unused: tuple[str, ...]
    uses: int
    rejected: tuple[Rejected, ...]
    days: tuple[dt.date, dt.date] | None = None
    retimed: bool = False


def known_importers() -> tuple[Importer, ...]:
    """All importers: the user's own profiles first, as they were made for their very files.

    Raises:
        BadInputError: A profile of the user cannot be used; the sentence names it.
    """
    return (*(Mapped(profile) for profile in own_profiles()), *IMPORTERS)


def own_profiles() -> tuple[Profile, ...]:
    """Profiles that the user made.

    Raises:
        BadInputError: One of them cannot be used; the sentence names it.
    """
    return load_profiles(paths.profiles_dir())


def shipped_profiles() -> tuple[Profile, ...]:
    """Profiles that come with the program."""
    return tuple(importer.profile for importer in IMPORTERS if isinstance(importer, Mapped))


def add_profile(wish: Wish, file: Path, now: dt.datetime) -> Trial:
    """Make a profile from a file, try it on that file, and keep it.

    Args:
        wish: How the file is to be read.
        file: Table, or log of JSON records.
        now: The present moment, aware.

    Raises:
        BadInputError: The wish does not fit the file; nothing is kept.
        UnreadableError: The file cannot be read; nothing is kept.
        EnvironmentProblemError: The profile cannot be written.
    """
    trial = try_profile(wish, file, now)
    _keep(trial.profile)
    return trial


def _utc_day(at_ms: int) -> dt.date:
    return dt.datetime.fromtimestamp(at_ms / _MS_PER_SECOND, dt.UTC).date()


def try_profile(
    wish: Wish, file: Path, now: dt.datetime, day_of: Callable[[int], dt.date] | None = None
) -> Trial:
    """What a profile would make of a file; nothing is kept.

    Args:
        wish: How the file is to be read.
        file: Table, or log of JSON records.
        now: The present moment, aware.
        day_of: Tells the day of a moment (UTC, milliseconds since 1970) in the user's journal;
            days of UTC if not told.

    Raises:
        BadInputError: The wish does not fit the file.
        UnreadableError: The file cannot be read.
    """
    _check_name(wish.name)
    probe = probe_of(file)
    names = names_of(probe)
    if not names:
        raise BadInputError(
            translate(
                "Profiles",
                "This is neither a table nor a log of JSON records: export it as CSV or JSONL.",
            )
        )
    _refuse_other_table(wish.name, probe)
    profile = _profile(wish, names, table=not probe.head().lstrip().startswith(b"{"))
    context = Context(lambda text: text.encode(), round(now.timestamp() * _MS_PER_SECOND))
    uses, rejected = 0, []
    moments: list[int] = []
    for record in Mapped(profile).read(probe.source, context):
        if isinstance(record, UsageEvent):
            uses += 1
            moments = [min([record.at_ms, *moments]), max([record.at_ms, *moments])]
        elif isinstance(record, Rejected):
            rejected.append(record)
    used = {name for told in profile.layouts[0].columns.values() for name in told}
    unused = tuple(name for name in names if name not in used)
    day = day_of or _utc_day
    days = (day(moments[0]), day(moments[1])) if moments else None
    return Trial(profile, unused, uses, tuple(rejected), days, _retimed(profile))


def _before(name: str) -> Profile | None:
    """The profile of that name, if there is one that can be used."""
    try:
        return load_profile(_path(name))
    except BadInputError:
        return None


def _refuse_other_table(name: str, probe: Probe) -> None:
    """A profile may be made anew for what it reads, but not give way to one for something else.

    Raises:
        BadInputError: The profile of that name reads other files.
    """
    before = _before(name)
    if before is not None and not Mapped(before).recognise(probe):
        raise BadInputError(
            translate(
                "Profiles",
                "You have a profile {name} for files with other columns: choose another name, or "
                "remove that one first.",
            ).format(name=name)
        )


def free_name(wanted: str) -> str:
    """A name for a profile that no other has, such as ``my-usage-2``."""
    names = chain((wanted,), (f"{wanted}-{number}" for number in count(2)))
    return next(name for name in names if not _path(name).exists())


def _retimed(profile: Profile) -> bool:
    """Whether a profile would replace one that reads times otherwise."""
    replaced = _before(profile.id)
    if replaced is None or len(replaced.layouts) != 1:  # none that can be compared
        return False
    (before,), (after,) = replaced.layouts, profile.layouts
    return (before.time_zone, before.time_format) != (after.time_zone, after.time_format)


def remove_profile(name: str) -> None:
    """Delete a profile of the user's own; what was imported with it stays.

    Raises:
        BadInputError: There is no such profile.
        EnvironmentProblemError: It cannot be deleted.
    """
    path = _path(name)
    if not _NAME.fullmatch(name) or not path.is_file():
        raise BadInputError(
            translate("Profiles", "You have no profile {name}: see “profiles list”.").format(
                name=name
            )
        )
    try:
        path.unlink()
    except OSError as error:
        raise _not_writable() from error


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise BadInputError(
            translate(
                "Profiles",
                "“{name}” is no name for a profile: use small letters, digits, - and _.",
            ).format(name=name)
        )
    if any(importer.id == name for importer in IMPORTERS) or name == "manual":
        raise BadInputError(
            translate(
                "Profiles", "{name} is a source of the program itself: choose another name."
            ).format(name=name)
        )


def _profile(wish: Wish, names: Sequence[str], *, table: bool) -> Profile:
    columns = _told(wish, names)
    taken = {name for told in columns.values() for name in told}
    for field in Field:
        if wish.guess and field not in columns and (found := usual_column(field, names, taken)):
            columns[field] = (found,)
            taken.add(found)
    if Field.TIME not in columns:
        raise BadInputError(
            translate(
                "Profiles",
                "No column was recognised as the time: name it with --map time=COLUMN; there are "
                "{columns}.",
            ).format(columns=", ".join(names))
        )
    layout = Layout(
        # All columns of a table, so that no other table is taken for one of this kind; records
        # of a log need not all have the same fields.
        needs=frozenset(names if table else taken),
        columns=columns,
        activity=wish.activity,
        input_includes_cached=wish.cached_in_input,
        time_zone=time_zone_of(wish.time_zone) if wish.time_zone else "",
        time_format=wish.time_format,
    )
    return Profile(wish.name, wish.name, wish.surface or wish.name, (layout,))


def _told(wish: Wish, names: Sequence[str]) -> dict[Field, tuple[str, ...]]:
    """Columns that the user named.

    Raises:
        BadInputError: There is no such field, or no such column.
    """
    columns: dict[Field, tuple[str, ...]] = {}
    for field_name, column in wish.columns:
        known = [field.value for field in Field]
        if field_name not in known:
            raise BadInputError(
                translate("Profiles", "There is no field “{name}”: use one of {known}.").format(
                    name=field_name, known=", ".join(known)
                )
            )
        if folded(column) not in names:
            raise BadInputError(
                translate("Profiles", "There is no column “{name}”: use one of {known}.").format(
                    name=column, known=", ".join(names)
                )
            )
        field = Field(field_name)
        columns[field] = (*columns.get(field, ()), folded(column))
    return columns


def _path(name: str) -> Path:
    return paths.profiles_dir() / f"{name}.toml"


def _keep(profile: Profile) -> None:
    """Write a profile so that a crash leaves the old one or the new one."""
    path = _path(profile.id)
    draft = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(_as_toml(profile), encoding="utf-8")
        load_profile(draft)
        draft.replace(path)
    except OSError as error:
        raise _not_writable() from error


def _not_writable() -> EnvironmentProblemError:
    return EnvironmentProblemError(
        translate("Profiles", "The folder {path} cannot be written: check its permissions.").format(
            path=paths.profiles_dir()
        )
    )


def _as_toml(profile: Profile) -> str:
    (layout,) = profile.layouts
    lines = [
        f"id = {_text(profile.id)}",
        f"label = {_text(profile.label)}",
        f"surface = {_text(profile.surface)}",
        "",
        "[[layout]]",
        f"needs = [{', '.join(_text(name) for name in sorted(layout.needs))}]",
        f"activity = {_text(layout.activity.value)}",
        f"time_format = {_text(layout.time_format)}",
        *([f"time_zone = {_text(layout.time_zone)}"] if layout.time_zone else []),
        f"input_includes_cached = {'true' if layout.input_includes_cached else 'false'}",
        "[layout.columns]",
        *(
            f"{field.value} = [{', '.join(_text(name) for name in names)}]"
            for field, names in layout.columns.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A TOML string: as in JSON, but for one character that only TOML wants escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
