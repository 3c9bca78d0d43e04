"""From the tables of a factor file to checked entries: no source, no load."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any, Final

from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.domain.quantity import UnitError, canonical
from responsai.domain.stages import Indicator, Stage
from responsai.factors.entries import Equivalence, Factor, JeghamModel, Preset, PublishedCase
from responsai.factors.seal import FactorSetError

if TYPE_CHECKING:
    from collections.abc import Mapping

Entry = dict[str, Any]
_CONFIDENCES: Final = {"high", "medium", "low"}
_JEGHAM_PROMPTS: Final = 3
_CLAIMS: Final = {"inside", "inside-range", "anchor"}
_AMOUNTS: Final = ("output_tokens", "input_tokens", "cached_tokens", "images", "media_seconds")


def table(contents: Mapping[str, bytes], name: str) -> Entry:
    """Parse one file.

    Raises:
        FactorSetError: The file is missing, damaged or no table.
    """
    if name not in contents:
        raise FactorSetError(f"The factor file {name} is missing.")
    try:
        text = contents[name].decode("utf-8")
        parsed = json.loads(text) if name.endswith(".json") else tomllib.loads(text)
    except ValueError as error:
        raise FactorSetError(f"The factor file {name} is damaged: {error}.") from error
    if not isinstance(parsed, dict):
        raise FactorSetError(f"The factor file {name} is no table.")
    return parsed


def factor(file: str, entry: Mapping[str, Any]) -> Factor:
    """A factor.

    Raises:
        FactorSetError: A field is missing, the range is out of order or the unit is none.
    """
    where = f"{file}: factor {entry.get('id', '(without id)')}"
    check_source(where, entry)
    for field in ("id", "unit", "basis"):
        if not entry.get(field):
            raise FactorSetError(f"{where} has no {field}.")
    if entry.get("stage") not in set(Stage) or not set(entry.get("indicators", ())) <= set(
        Indicator
    ):
        raise FactorSetError(f"{where} has an unknown stage or indicator.")
    _check_unit(where, entry["unit"])
    return Factor(
        id=entry["id"],
        value=interval(where, entry),
        unit=entry["unit"],
        stage=entry["stage"],
        indicators=tuple(entry["indicators"]),
        source=entry["source"],
        url=entry["url"],
        year=entry["year"],
        basis=entry["basis"],
        confidence=entry["confidence"],
        note=entry.get("note", ""),
    )


def preset(entry: Mapping[str, Any]) -> Preset:
    """What one use takes when nobody told.

    Raises:
        FactorSetError: A field is missing, or not just one amount has a range.
    """
    where = f"presets.toml: preset {entry.get('activity')}"
    check_source(where, entry)
    leading = [name for name in _AMOUNTS if isinstance(entry.get(name), dict)]
    if len(leading) != 1:
        raise FactorSetError(f"{where} needs just one amount with low, central and high.")
    amount = interval(where, entry[leading[0]])
    amounts = {name: entry.get(name, 0) for name in _AMOUNTS} | {leading[0]: amount.central}
    return Preset(
        activity=Activity(entry["activity"]),
        input_tokens=int(amounts["input_tokens"]),
        cached_tokens=int(amounts["cached_tokens"]),
        output_tokens=int(amounts["output_tokens"]),
        images=int(amounts["images"]),
        media_seconds=float(amounts["media_seconds"]),
        spread=amount.scaled(1 / amount.central),
        source=entry["source"],
        url=entry["url"],
        year=entry["year"],
        confidence=entry["confidence"],
    )


def equivalence(entry: Mapping[str, Any]) -> Equivalence:
    """An everyday thing to compare with.

    Raises:
        FactorSetError: A field is missing.
    """
    where = f"equivalences.toml: {entry.get('id', '(without id)')}"
    check_source(where, entry)
    _check_unit(where, entry.get("unit", ""))
    value = interval(where, dict.fromkeys(("low", "central", "high"), entry["value"]))
    if value.central <= 0 or entry.get("indicator") not in set(Indicator):
        raise FactorSetError(f"{where} has no value above zero or no indicator.")
    return Equivalence(
        id=entry["id"],
        value=value.central,
        unit=entry["unit"],
        indicator=Indicator(entry["indicator"]),
        source=entry["source"],
        url=entry["url"],
        year=entry["year"],
        confidence=entry["confidence"],
        note=entry.get("note", ""),
    )


def published_case(entry: Mapping[str, Any]) -> PublishedCase:
    """A figure that others published.

    Raises:
        FactorSetError: A field is missing.
    """
    where = f"published.toml: case {entry.get('id', '(without id)')}"
    check_origin(where, entry)
    if entry.get("claim") not in _CLAIMS or not entry.get("published"):
        raise FactorSetError(f"{where} has no published value or an unknown claim.")
    return PublishedCase(
        id=entry["id"],
        title=entry["title"],
        activity=Activity(entry["activity"]),
        model=entry.get("model"),
        variant=entry.get("variant", ""),
        zone=entry.get("zone"),
        amounts=entry["amounts"],
        published=entry["published"],
        scope=entry["scope"],
        claim=entry["claim"],
        source=entry["source"],
        url=entry["url"],
        year=entry["year"],
        note=entry.get("note", ""),
    )


def jegham_model(entry: Mapping[str, Any]) -> JeghamModel:
    """Three published energies of one model.

    Raises:
        FactorSetError: A field is missing or an energy is not above zero.
    """
    where = f"methods.toml: jegham {entry.get('model')}"
    check_origin(where, entry)
    energies = [float(value) for value in entry["wh"]]
    if len(energies) != _JEGHAM_PROMPTS:
        raise FactorSetError(f"{where} does not have three energies.")
    short, medium, long = energies
    if min(energies) <= 0:
        raise FactorSetError(f"{where} has an energy that is not above zero.")
    return JeghamModel(
        model=entry["model"],
        wh=(short, medium, long),
        source=entry["source"],
        url=entry["url"],
        year=entry["year"],
        note=entry.get("note", ""),
    )


def check_source(where: str, entry: Mapping[str, Any]) -> None:
    """An entry needs source, address, year and confidence.

    Raises:
        FactorSetError: One of them is missing.
    """
    check_origin(where, entry)
    if entry.get("confidence") not in _CONFIDENCES:
        raise FactorSetError(f"{where} has no confidence: high, medium or low.")


def check_origin(where: str, entry: Mapping[str, Any]) -> None:
    """An entry needs source, address and year.

    Raises:
        FactorSetError: One of them is missing.
    """
    if not entry.get("source") or not str(entry.get("url", "")).startswith("https://"):
        raise FactorSetError(f"{where} has no source with an address: it must not be used.")
    if not isinstance(entry.get("year"), int):
        raise FactorSetError(f"{where} has no year.")


def interval(where: str, entry: Mapping[str, Any]) -> Interval:
    """The range of an entry.

    Raises:
        FactorSetError: A bound is missing, or they are out of order.
    """
    try:
        return Interval(float(entry["low"]), float(entry["central"]), float(entry["high"]))
    except (KeyError, TypeError, ValueError) as error:
        raise FactorSetError(f"{where} has no range in order: {error}.") from error


def _check_unit(where: str, unit: str) -> None:
    try:
        canonical(unit)
    except UnitError as error:
        raise FactorSetError(f"{where}: {error}") from error
