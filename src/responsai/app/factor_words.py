"""What a newer factor set changes in one's own history, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, stage_name
from responsai.text.numbers import plain, plain_range

if TYPE_CHECKING:
    from responsai.domain.interval import Interval
    from responsai.estimation.changes import Change, Changes, Effect

PERCENT: Final = 100
_DIGITS: Final = 6
_JUST_AS_MUCH: Final = 0.0005
"""Relative change of the central estimate below which only the range has moved."""


def sentences(found: Changes | None) -> list[str]:
    """One sentence for each change, the largest effect first.

    Args:
        found: What changed; ``None`` if no older factor set is known.
    """
    if found is None:
        return [
            translate(
                "FactorChanges",
                "No older factor set is known on this computer: there is nothing to compare.",
            )
        ]
    if found.old_version == found.new_version:
        return [translate("FactorChanges", "Both are the same factor set.")]
    if not found.changes:
        return [
            translate(
                "FactorChanges", "The factor sets differ, but not in what your history rests on."
            )
        ]
    return [_sentence(change) for change in found.changes]


def _sentence(change: Change) -> str:
    effects = [effect for effect in change.effects if effect.stage is not None]
    strongest = (effects or change.effects)[0]
    alike = {round(effect.ratio, _DIGITS) for effect in effects if effect.stage is strongest.stage}
    return translate("FactorChanges", "{effect}: {cause}.").format(
        effect=_effect(strongest, for_all=len(alike) == 1), cause=_cause(change)
    )


def _effect(effect: Effect, *, for_all: bool) -> str:
    """What moved most; the indicator is named unless all that moved did so alike."""
    what = stage_name(effect.stage) if effect.stage else translate("FactorChanges", "Total")
    if not for_all:
        what = f"{what} ({indicator_name(effect.indicator).lower()})"
    if abs(effect.ratio - 1) < _JUST_AS_MUCH:
        return translate("FactorChanges", "{what}: only the range moves").format(what=what)
    percent = plain(abs(effect.ratio - 1) * PERCENT)
    if effect.ratio > 1:
        return translate("FactorChanges", "{what} up {percent} %").format(
            what=what, percent=percent
        )
    return translate("FactorChanges", "{what} down {percent} %").format(what=what, percent=percent)


def _cause(change: Change) -> str:
    if change.before is not None and change.after is not None:
        return translate(
            "FactorChanges", "new factor {name}, {after} instead of {before} {unit}"
        ).format(
            name=change.id,
            after=_full(change.after),
            before=_full(change.before),
            unit=change.unit,
        )
    return {
        "model": translate("FactorChanges", "new figures of the model {name}"),
        "zone": translate("FactorChanges", "new electricity mix of {name}"),
        "provider": translate("FactorChanges", "new figures of the provider {name}"),
        "preset": translate("FactorChanges", "new typical amounts of {name}"),
        "names": translate("FactorChanges", "models that were not known before"),
    }[change.kind].format(name=change.id)


def _full(value: Interval) -> str:
    return f"{plain(value.central)} ({plain_range(value)})"
