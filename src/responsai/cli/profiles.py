"""``responsai profiles``: tables and logs that no importer knows, mapped once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from responsai.app.clock import utc_now
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.types import Condition, FilePath, Word
from responsai.domain.activity import Activity
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from responsai.app.profiles import Trial
    from responsai.importers.profile import Layout, Profile

LIST_SCHEMA: Final = "responsai.profiles/1"
ADD_SCHEMA: Final = "responsai.profile/1"
REJECTED_SHOWN: Final = 5
EXIT_REJECTED: Final = 1


def make() -> click.Group:
    """The commands ``profiles list``, ``profiles add`` and ``profiles remove``."""
    group = cli_help.Group(
        "profiles",
        help=translate("Help", "Map tables and logs that are not known, once for all."),
    )
    for command in (_make_list(), _make_add(), _make_remove()):
        group.add_command(command)
    return group


def _make_list() -> click.Command:
    command = cli_help.Command(
        "list",
        callback=_list,
        params=[],
        help=translate("Help", "Show the profiles that are known and their columns."),
    )
    output.json_option()(command)
    return command


def _make_add() -> click.Command:
    command = cli_help.Command(
        "add",
        callback=_add,
        params=[],
        help=translate(
            "Help",
            "Map the columns of FILE and keep them as the profile NAME: files with the same "
            "columns are recognised from then on. Columns with usual names need not be told.",
        ),
    )
    for add in (
        click.argument("name"),
        click.argument("file", type=FilePath()),
        cli_help.option(
            "--map",
            "columns",
            multiple=True,
            type=Condition(),
            metavar="FIELD=COLUMN",
            help=translate(
                "Help",
                "Column of a field: time, model, requests, input_tokens, cache_write_tokens, "
                "cached_tokens, output_tokens, reasoning_tokens, images, seconds. Several "
                "columns of one field are added up.",
            ),
        ),
        cli_help.option(
            "--activity",
            type=Word(Activity, "activity"),
            default=Activity.QUESTION.value,
            help=translate("Help", "Kind of use of every row."),
        ),
        cli_help.option(
            "--surface", default="", metavar="NAME", help=translate("Help", "Product used.")
        ),
        *_times(),
        cli_help.option(
            "--cached-in-input",
            is_flag=True,
            help=translate("Help", "Input tokens include the cached ones."),
        ),
        output.json_option(),
    ):
        add(command)
    return command


def _times() -> tuple[Callable[..., Any], ...]:
    """Options that tell how times are written."""
    return (
        cli_help.option(
            "--time-format",
            default="",
            metavar="FORMAT",
            help=translate("Help", "How times are written, such as {example}.").format(
                example="%d/%m/%Y %H:%M"
            ),
        ),
        cli_help.option(
            "--time-zone",
            metavar="NAME",
            help=translate(
                "Help",
                "Time zone of times that name none, such as {example}, or local for that of this "
                "computer; UTC is assumed if it is not told.",
            ).format(example="Europe/Paris"),
        ),
    )


def _make_remove() -> click.Command:
    command = cli_help.Command(
        "remove",
        callback=_remove,
        params=[],
        help=translate("Help", "Delete a profile of your own; what was imported stays."),
    )
    click.argument("name")(command)
    return command


def _list(as_json: bool) -> None:
    # Importers and their decoder take time to load, which other commands need not pay.
    from responsai.app.profiles import own_profiles, shipped_profiles  # noqa: PLC0415

    known = [(profile, True) for profile in own_profiles()]
    known += [(profile, False) for profile in shipped_profiles()]
    if as_json:
        shapes = [_shape(profile) | {"own": own} for profile, own in known]
        output.say_json({"schema": LIST_SCHEMA, "profiles": shapes})
        return
    for profile, own in known:
        mark = translate("Cli", "your own") if own else profile.label
        output.say(output.printable(f"{profile.id} ({mark})"))
        for layout in profile.layouts:
            output.say(output.printable(f"  {', '.join(sorted(layout.needs))}"))
            _show_zone(layout)


def _add(
    name: str,
    file: Path,
    columns: tuple[tuple[str, str], ...],
    activity: Activity,
    surface: str,
    time_format: str,
    time_zone: str | None,
    cached_in_input: bool,
    as_json: bool,
) -> int:
    from responsai.app.profiles import Wish, add_profile  # noqa: PLC0415  (start-up time)
    from responsai.app.time_zones import time_zone_of  # noqa: PLC0415  (start-up time)

    # One that is told, even if empty, has to be a zone; none at all is assumed to be UTC.
    zone = "" if time_zone is None else time_zone_of(time_zone)
    wish = Wish(name, columns, activity, surface, time_format, cached_in_input, zone)
    trial = add_profile(wish, file, utc_now())
    if as_json:
        output.say_json(
            {"schema": ADD_SCHEMA}
            | _shape(trial.profile)
            | {
                "unused": list(trial.unused),
                "uses": trial.uses,
                "retimed": trial.retimed,
                "rejected": [
                    {"where": item.where, "reason": item.reason} for item in trial.rejected
                ],
            }
        )
    else:
        _show(trial)
    return EXIT_REJECTED if trial.rejected else 0


def _remove(name: str) -> None:
    from responsai.app.profiles import remove_profile  # noqa: PLC0415  (start-up time)

    remove_profile(name)
    output.say(translate("Cli", "The profile {name} is deleted.").format(name=name))


def _shape(profile: Profile) -> dict[str, Any]:
    return {
        "id": profile.id,
        "label": profile.label,
        "surface": profile.surface,
        "layouts": [
            {
                "needs": sorted(layout.needs),
                "columns": {field.value: list(names) for field, names in layout.columns.items()},
                "time_zone": "UTC" if layout.utc else layout.time_zone or None,
            }
            for layout in profile.layouts
        ],
    }


def _show_zone(layout: Layout) -> None:
    if layout.time_zone:
        zone = translate("Cli", "Times that name no time zone: {zone}")
        output.say(output.printable("  " + zone.format(zone=layout.time_zone)))


def _show(trial: Trial) -> None:
    (layout,) = trial.profile.layouts
    output.say(translate("Cli", "The profile {name} is kept.").format(name=trial.profile.id))
    for field, names in layout.columns.items():
        output.say(output.printable(f"  {field.value} = {' + '.join(names)}"))
    _show_zone(layout)
    if trial.unused:
        unused = translate("Cli", "Not looked at: {columns}")
        output.say(output.printable("  " + unused.format(columns=", ".join(trial.unused))))
    found = (
        translate("Cli", "{n} use was found in the file; import it to add it.")
        if is_singular(trial.uses)
        else translate("Cli", "{n} uses were found in the file; import it to add them.")
    )
    output.say(found.format(n=count(trial.uses)))
    if trial.retimed:
        output.say(
            translate(
                "Cli",
                "It read times otherwise before: undo what was imported with it, then import those "
                "files again.",
            )
        )
    for item in trial.rejected[:REJECTED_SHOWN]:
        output.say(f"  {item.where}: {item.reason}")
    more = len(trial.rejected) - REJECTED_SHOWN
    if more > 0:
        output.say("  " + translate("Cli", "… and {n} more").format(n=count(more)))
