"""Load and check a factor set: an entry without source, unit or order does not load."""

from __future__ import annotations

import hashlib
import json
import tomllib
from typing import TYPE_CHECKING, Any, Final

from responsai import paths
from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator, Stage
from responsai.factors.entries import (
    Affine,
    Factor,
    Model,
    ModelKind,
    Preset,
    Provider,
    Zone,
)
from responsai.factors.factor_set import FactorSet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FACTOR_FILES: Final = ("electricity.toml", "hardware.toml", "inference.toml", "training.toml")
_OTHER_FILES: Final = (
    "models.json",
    "models_more.toml",
    "presets.toml",
    "products.toml",
    "zones.json",
)
_CONFIDENCES: Final = {"high", "medium", "low"}
_AMOUNTS: Final = ("output_tokens", "input_tokens", "cached_tokens", "images", "media_seconds")
_WORLD_ADPE: Final = "electricity.world.adpe"


class FactorSetError(ValueError):
    """A factor file is damaged or incomplete: the program must not calculate with it."""


def load_factor_set(folder: Path | None = None) -> FactorSet:
    """Load the factor set of a folder (ours if not told).

    Raises:
        FactorSetError: An entry is missing, has no source, or its range is out of order.
    """
    folder = folder or paths.resources() / "factors"
    contents = _read(folder)
    factors = _factors(contents)
    models = _table(contents, "models.json")
    try:
        return FactorSet(
            version=_version(contents),
            ecologits=models["ecologits"],
            factors=factors,
            presets={preset.activity: preset for preset in _presets(contents)},
            models=tuple(_model(entry) for entry in models["models"]),
            providers={name: _provider(name, entry) for name, entry in models["providers"].items()},
            zones=_zones(_table(contents, "zones.json"), factors[_WORLD_ADPE].value.central),
            product_providers=_products(contents),
        )
    except (KeyError, TypeError) as error:
        raise FactorSetError(f"The factor set misses the entry {error}.") from error


def _read(folder: Path) -> Mapping[str, bytes]:
    try:
        return {
            name: (folder / name).read_bytes() for name in sorted((*_FACTOR_FILES, *_OTHER_FILES))
        }
    except OSError as error:
        raise FactorSetError(f"The factor file {error.filename} cannot be read.") from error


def _version(contents: Mapping[str, bytes]) -> str:
    """Content hash; line endings do not count, so that every system has the same version."""
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    return f"sha256:{digest.hexdigest()}"


def _table(contents: Mapping[str, bytes], name: str) -> dict[str, Any]:
    """Parse one file."""
    try:
        text = contents[name].decode("utf-8")
        table = json.loads(text) if name.endswith(".json") else tomllib.loads(text)
    except ValueError as error:
        raise FactorSetError(f"The factor file {name} is damaged: {error}.") from error
    if not isinstance(table, dict):
        raise FactorSetError(f"The factor file {name} is no table.")
    return table


def _factors(contents: Mapping[str, bytes]) -> dict[str, Factor]:
    factors: dict[str, Factor] = {}
    for name in _FACTOR_FILES:
        for entry in _table(contents, name).get("factor", []):
            factor = _factor(name, entry)
            if factor.id in factors:
                raise FactorSetError(f"{name}: factor {factor.id} stands twice.")
            factors[factor.id] = factor
    return factors


def _factor(file: str, entry: Mapping[str, Any]) -> Factor:
    where = f"{file}: factor {entry.get('id', '(without id)')}"
    _check_source(where, entry)
    for field in ("id", "unit", "basis"):
        if not entry.get(field):
            raise FactorSetError(f"{where} has no {field}.")
    if entry.get("stage") not in set(Stage) or not set(entry.get("indicators", ())) <= set(
        Indicator
    ):
        raise FactorSetError(f"{where} has an unknown stage or indicator.")
    return Factor(
        id=entry["id"],
        value=_interval(where, entry),
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


def _check_source(where: str, entry: Mapping[str, Any]) -> None:
    if not entry.get("source") or not str(entry.get("url", "")).startswith("https://"):
        raise FactorSetError(f"{where} has no source with an address: it must not be used.")
    if not isinstance(entry.get("year"), int) or entry.get("confidence") not in _CONFIDENCES:
        raise FactorSetError(f"{where} has no year, or its confidence is not high, medium or low.")


def _interval(where: str, entry: Mapping[str, Any]) -> Interval:
    try:
        return Interval(float(entry["low"]), float(entry["central"]), float(entry["high"]))
    except (KeyError, TypeError, ValueError) as error:
        raise FactorSetError(f"{where} has no range in order: {error}.") from error


def _presets(contents: Mapping[str, bytes]) -> list[Preset]:
    presets = [_preset(entry) for entry in _table(contents, "presets.toml")["preset"]]
    missing = set(Activity) - {preset.activity for preset in presets}
    if missing:
        raise FactorSetError(f"presets.toml has no preset for {', '.join(sorted(missing))}.")
    return presets


def _preset(entry: Mapping[str, Any]) -> Preset:
    where = f"presets.toml: preset {entry.get('activity')}"
    _check_source(where, entry)
    leading = [name for name in _AMOUNTS if isinstance(entry.get(name), dict)]
    if len(leading) != 1:
        raise FactorSetError(f"{where} needs just one amount with low, central and high.")
    amount = _interval(where, entry[leading[0]])
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


def _model(entry: Mapping[str, Any]) -> Model:
    return Model(
        provider=entry["provider"],
        name=entry["name"],
        kind=ModelKind(entry["kind"]),
        disclosed=entry["disclosed"],
        it_energy=_affine(entry["it_energy_kwh"]),
        hardware_ghg=_affine(entry["hardware_ghg_kgco2e"]),
        hardware_adpe=_affine(entry["hardware_adpe_kgsbeq"]),
        hardware_primary_energy=_affine(entry["hardware_primary_energy_mj"]),
    )


def _affine(entry: Mapping[str, list[float]]) -> Affine:
    return Affine(_pair(entry["request"]), _pair(entry["token"]))


def _pair(bounds: list[float]) -> tuple[float, float]:
    low, high = bounds
    if not 0 <= low <= high:
        raise FactorSetError(f"A bound of models.json is out of order: {low}, {high}.")
    return low, high


def _provider(name: str, entry: Mapping[str, Any]) -> Provider:
    return Provider(name, entry["zone"], _pair(entry["pue"]), _pair(entry["wue_l_per_kwh"]))


def _zones(table: Mapping[str, Any], world_adpe: float) -> dict[str, Zone]:
    return {
        entry["code"]: Zone(
            code=entry["code"],
            ghg=entry["ghg_kgco2e_per_kwh"],
            adpe=world_adpe if entry["world_adpe"] else entry["adpe_kgsbeq_per_kwh"],
            water=entry["water_l_per_kwh"],
            world_adpe=entry["world_adpe"],
        )
        for entry in table["zones"]
    }


def _products(contents: Mapping[str, bytes]) -> dict[str, str]:
    entries = _table(contents, "products.toml")["product"]
    for entry in entries:
        if not entry.get("source") or not entry.get("url"):
            raise FactorSetError(f"products.toml: {entry.get('surface')} has no source.")
    return {entry["surface"]: entry["provider"] for entry in entries}
