"""Reads the tips; a fault in the files is found here and told in one sentence.

What is true in every language lies in ``resources/content/tips.toml``, the words of each in
``resources/content/LANGUAGE/tips.toml``.
"""

from __future__ import annotations

import string
import tomllib
from dataclasses import fields
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from responsai import paths
from responsai.domain.activity import Activity
from responsai.domain.errors import EnvironmentProblemError
from responsai.domain.interval import Interval
from responsai.domain.stages import Stage
from responsai.text.catalogue import LANGUAGES, translate
from responsai.tips.catalogue import (
    Catalogue,
    Condition,
    Grade,
    Kind,
    Measure,
    Seen,
    Source,
    Tip,
    Topic,
    Trigger,
    Words,
)
from responsai.tips.metrics import METRICS
from responsai.tips.scenario import Scenario
from responsai.tips.triggers import SIGNS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Choice = TypeVar("Choice", bound=StrEnum)

FILE: Final = "tips.toml"
OF_FACTORS: Final = "factor:"
"""Begins the name of a figure's source that is a factor or a published case of the factor set."""
_FACTORS_OF_CHANGE: Final = {field.name for field in fields(Scenario)} - {"activities"}


class TipsError(EnvironmentProblemError):
    """The tips that come with the program are damaged or incomplete."""

    code: ClassVar[str] = "tips"


@lru_cache(maxsize=1)
def load_tips() -> Catalogue:
    """The tips that come with the program.

    Raises:
        TipsError: A file is missing or damaged, or a tip in it is not complete.
    """
    return read_tips(paths.resources() / "content")


def read_tips(folder: Path) -> Catalogue:
    """The tips of a folder.

    Raises:
        TipsError: A file is missing or damaged, or a tip in it is not complete.
    """
    neutral = _read(folder / FILE)
    spoken = {language: _read(folder / language / FILE) for language in LANGUAGES}
    sources = {name: _source(name, entry) for name, entry in neutral.get("source", {}).items()}
    entries = neutral.get("tip", [])
    names = [str(entry.get("id")) for entry in entries]
    for language, words in spoken.items():
        for name in words:
            if name not in names:
                raise TipsError(
                    translate(
                        "Tips", "{file} has words for “{tip}”, which is no tip: remove them."
                    ).format(file=f"{language}/{FILE}", tip=name)
                )
    for name in names:
        if names.count(name) > 1:
            raise TipsError(
                translate("Tips", "The tip “{tip}” stands twice in {file}: remove one.").format(
                    tip=name, file=FILE
                )
            )
    tips = tuple(_tip(entry, sources, spoken) for entry in entries)
    return Catalogue(tips, dict(neutral.get("lighter", {})))


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TipsError(
            translate(
                "Tips", "The tips cannot be read from {file}: install the program again."
            ).format(file=f"{file.parent.name}/{file.name}")
        ) from error


def _source(name: str, entry: Mapping[str, Any]) -> Source:
    try:
        return Source(name, entry["title"], entry["url"], entry["year"], Seen(entry["seen"]))
    except (KeyError, ValueError) as error:
        raise TipsError(
            translate(
                "Tips",
                "The source “{source}” needs a title, an address, a year and how far it was read.",
            ).format(source=name)
        ) from error


def _tip(
    entry: Mapping[str, Any],
    sources: Mapping[str, Source],
    spoken: Mapping[str, Mapping[str, Any]],
) -> Tip:
    name = str(entry.get("id"))
    trigger = _trigger(name, entry.get("trigger", {}))
    change = _change(name, entry.get("change"))
    measured = _activities(name, entry.get("measured_on", entry.get("change", {}).get("on", [])))
    words = {
        language: _words(name, language, found.get(name), trigger)
        for language, found in spoken.items()
    }
    tip = Tip(
        id=name,
        kind=_word(name, Kind, entry.get("kind")),
        topic=_word(name, Topic, entry.get("topic")),
        evidence=_word(name, Grade, entry.get("evidence")),
        stages=tuple(_word(name, Stage, stage) for stage in entry.get("stages", [])),
        trigger=trigger,
        change=change,
        share=_share(name, entry.get("share", [1, 1, 1])),
        measure=_word(name, Measure, entry.get("measure", Measure.PER_USE)),
        measured_on=measured,
        sources=_sources(name, entry.get("sources", []), sources),
        figure_source=entry.get("figure_source", ""),
        words=words,
    )
    _check_figure(tip)
    return tip


def _word(tip: str, kind: type[Choice], word: object) -> Choice:
    try:
        return kind(str(word))
    except ValueError as error:
        raise TipsError(
            translate("Tips", "The tip “{tip}” says “{word}”, which is none of {known}.").format(
                tip=tip, word=word, known=", ".join(kind)
            )
        ) from error


def _trigger(tip: str, entry: Mapping[str, Any]) -> Trigger:
    needs_all = "all" in entry
    listed = entry.get("all" if needs_all else "any", [])
    if not listed:
        raise TipsError(
            translate("Tips", "The tip “{tip}” does not say when it applies.").format(tip=tip)
        )
    for metric, sign, _ in listed:
        if metric not in METRICS:
            raise TipsError(
                translate(
                    "Tips", "The tip “{tip}” measures “{metric}”, which is not known."
                ).format(tip=tip, metric=metric)
            )
        if sign not in SIGNS:
            raise TipsError(
                translate(
                    "Tips", "The tip “{tip}” says “{word}”, which is none of {known}."
                ).format(tip=tip, word=sign, known=", ".join(SIGNS))
            )
    conditions = tuple(Condition(metric, sign, float(value)) for metric, sign, value in listed)
    return Trigger(conditions, needs_all, int(entry.get("min_uses", 1)))


def _change(tip: str, entry: Mapping[str, Any] | None) -> Scenario | None:
    if entry is None:
        return None
    unknown = sorted(set(entry) - _FACTORS_OF_CHANGE - {"on"})
    if unknown:
        raise TipsError(
            translate("Tips", "The tip “{tip}” changes “{what}”, which is not known.").format(
                tip=tip, what=unknown[0]
            )
        )
    what = {name: value for name, value in entry.items() if name != "on"}
    return Scenario(activities=_activities(tip, entry.get("on", [])), **what)


def _activities(tip: str, listed: list[str]) -> frozenset[Activity]:
    return frozenset(_word(tip, Activity, activity) for activity in listed)


def _share(tip: str, bounds: list[float]) -> Interval:
    try:
        share = Interval(*map(float, bounds))
    except (TypeError, ValueError) as error:
        raise _no_share(tip) from error
    if share.high > 1:
        raise _no_share(tip)
    return share


def _no_share(tip: str) -> TipsError:
    return TipsError(
        translate(
            "Tips", "The tip “{tip}” needs a share of low, central and high from 0 to 1."
        ).format(tip=tip)
    )


def _sources(tip: str, named: list[str], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    if not named:
        raise TipsError(
            translate("Tips", "The tip “{tip}” names no source: add one.").format(tip=tip)
        )
    for name in named:
        if name not in sources:
            raise TipsError(
                translate(
                    "Tips", "The tip “{tip}” names the source “{source}”, which is not listed."
                ).format(tip=tip, source=name)
            )
    return tuple(sources[name] for name in named)


def _words(tip: str, language: str, entry: object, trigger: Trigger) -> Words:
    told = entry if isinstance(entry, dict) else {}
    title, text = told.get("title"), told.get("text")
    if not (isinstance(title, str) and isinstance(text, str) and title and text):
        raise TipsError(
            translate(
                "Tips", "The tip “{tip}” has no title and text in the language “{language}”."
            ).format(tip=tip, language=language)
        )
    words = Words(title, text, told.get("figure", ""), told.get("observed", ""))
    measured = {condition.metric for condition in trigger.conditions}
    for _, place, _, _ in string.Formatter().parse(words.observed):
        if place is not None and place not in measured:
            raise TipsError(
                translate(
                    "Tips", "The tip “{tip}” measures “{metric}”, which is not known."
                ).format(tip=tip, metric=place)
            )
    return words


def _check_figure(tip: Tip) -> None:
    """A figure stands in every language or in none, with a source in which it was read."""
    shown = {bool(words.figure) for words in tip.words.values()}
    named = tip.figure_source
    read = {source.id for source in tip.sources if source.seen is not Seen.SECONDARY}
    confirmed = named in read or named.startswith(OF_FACTORS)
    if shown != {bool(named)} or (named and not confirmed):
        raise TipsError(
            translate(
                "Tips",
                "The tip “{tip}” needs for its figure a source in which it was read, and the "
                "figure in every language.",
            ).format(tip=tip.id)
        )
