"""What a newer factor set changes in one's own history, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.cli import output
from responsai.reports import catalogue_shapes
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, stage_name
from responsai.text.numbers import plain, plain_range

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.cli.session import Session
    from responsai.domain.interval import Interval
    from responsai.estimation.changes import Change, Changes, Effect

PERCENT: Final = 100
_DIGITS: Final = 6
_JUST_AS_MUCH: Final = 0.0005
"""Relative change of the central estimate below which only the range has moved."""


def show_changes(session: Session, since: Path | None, *, as_json: bool) -> None:
    """Compare the present factor set with an older one over the whole history."""
    with session.reading() as workspace:
        found = workspace.factor_changes(since)
    if as_json:
        output.say_json(
            {"schema": "responsai.factor-changes/1", "changes": None}
            if found is None
            else catalogue_shapes.changes(found)
        )
        return
    if found is None:
        output.say(
            translate(
                "Cli", "No older factor set is known on this computer: there is nothing to compare."
            )
        )
        return
    for line in _lines(found):
        output.say(line)


def _lines(found: Changes) -> list[str]:
    if found.old_version == found.new_version:
        return [translate("Cli", "Both are the same factor set.")]
    if not found.changes:
        return [translate("Cli", "The factor sets differ, but not in what your history rests on.")]
    return [_sentence(change) for change in found.changes]


def _sentence(change: Change) -> str:
    effects = [effect for effect in change.effects if effect.stage is not None]
    strongest = (effects or change.effects)[0]
    alike = {round(effect.ratio, _DIGITS) for effect in effects if effect.stage is strongest.stage}
    return translate("Cli", "{effect}: {cause}.").format(
        effect=_effect(strongest, for_all=len(alike) == 1), cause=_cause(change)
    )


def _effect(effect: Effect, *, for_all: bool) -> str:
    """What moved most; the indicator is named unless all that moved did so alike."""
    what = stage_name(effect.stage) if effect.stage else translate("Cli", "Total")
    if not for_all:
        what = f"{what} ({indicator_name(effect.indicator).lower()})"
    if abs(effect.ratio - 1) < _JUST_AS_MUCH:
        return translate("Cli", "{what}: only the range moves").format(what=what)
    percent = plain(abs(effect.ratio - 1) * PERCENT)
    if effect.ratio > 1:
        return translate("Cli", "{what} up {percent} %").format(what=what, percent=percent)
    return translate("Cli", "{what} down {percent} %").format(what=what, percent=percent)


def _cause(change: Change) -> str:
    if change.before is not None and change.after is not None:
        return translate("Cli", "new factor {name}, {after} instead of {before} {unit}").format(
            name=change.id,
            after=_full(change.after),
            before=_full(change.before),
            unit=change.unit,
        )
    return {
        "model": translate("Cli", "new figures of the model {name}"),
        "zone": translate("Cli", "new electricity mix of {name}"),
        "provider": translate("Cli", "new figures of the provider {name}"),
        "preset": translate("Cli", "new typical amounts of {name}"),
        "names": translate("Cli", "models that were not known before"),
    }[change.kind].format(name=change.id)


def _full(value: Interval) -> str:
    return f"{plain(value.central)} ({plain_range(value)})"
