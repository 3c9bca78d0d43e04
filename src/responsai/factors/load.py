"""Load and check a factor set: an entry without source, unit or order does not load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from responsai import paths
from responsai.domain.activity import Activity
from responsai.factors import parse
from responsai.factors.aliases import parse_aliases
from responsai.factors.entries import (
    Affine,
    Clip,
    Model,
    ModelKind,
    Provider,
    VideoModel,
    Zone,
)
from responsai.factors.factor_set import FactorSet
from responsai.factors.image_models import ImageIndex, VideoIndex
from responsai.factors.products import parse_products
from responsai.factors.seal import FactorSetError, check_seal, read_archive, read_folder, read_seal
from responsai.factors.zone_names import ZoneNames

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from responsai.factors.entries import Factor, Preset, Quadratic

FACTOR_FILES: Final = (
    "electricity.toml",
    "hardware.toml",
    "inference.toml",
    "methods.toml",
    "training.toml",
)
_WORLD_ADPE: Final = "electricity.world.adpe"
_LEAST_GHG: Final = "electricity.hydropower.ghg"
_PERCENT: Final = 100
_MOST_BUILT: Final = 3
_BUILT: Final[dict[str, FactorSet]] = {}
"""Sets built before: the version is the hash of every file, so the same one is the same set."""
Built = TypeVar("Built")


def load_factor_set(folder: Path | None = None) -> FactorSet:
    """Load a factor set.

    Args:
        folder: Folder of a set, or a file made by ``seal.archive``; ours if not told.

    Raises:
        FactorSetError: The files are not those that were sealed, an entry is missing, has no
            source, or its range is out of order.
    """
    folder = folder or paths.resources() / "factors"
    if folder.is_file():
        contents, sealed_as = read_archive(folder)
    else:
        contents, sealed_as = read_folder(folder), read_seal(folder)
    version = check_seal(sealed_as, contents)
    if version not in _BUILT:
        while len(_BUILT) >= _MOST_BUILT:
            del _BUILT[next(iter(_BUILT))]
        _BUILT[version] = _build(version, contents)
    return _BUILT[version]


def _build(version: str, contents: Mapping[str, bytes]) -> FactorSet:
    factors = _factors(contents)
    models = parse.table(contents, "models.json")
    methods = parse.table(contents, "methods.toml")
    names = parse.table(contents, "names.json")
    try:
        return FactorSet(
            version=version,
            ecologits=models["ecologits"],
            factors=factors,
            presets={preset.activity: preset for preset in _presets(contents)},
            models=tuple(parse_model(entry) for entry in models["models"]),
            providers={name: _provider(name, entry) for name, entry in models["providers"].items()},
            zones=_zones(parse.table(contents, "zones.json"), factors),
            aliases=_checked(parse_aliases, names),
            products=_checked(parse_products, names),
            images=_checked(ImageIndex, names),
            videos=_checked(VideoIndex, names),
            zone_names=_checked(ZoneNames.parse, parse.table(contents, "zone_names.json")),
            video_models={entry["name"]: _video_model(entry) for entry in models["video_models"]},
            jegham={
                entry.model: entry for entry in map(parse.jegham_model, methods.get("jegham", ()))
            },
            published=tuple(
                parse.published_case(entry)
                for entry in parse.table(contents, "published.toml")["case"]
            ),
            equivalences=tuple(
                parse.equivalence(entry)
                for entry in parse.table(contents, "equivalences.toml")["equivalence"]
            ),
        )
    except (KeyError, TypeError) as error:
        raise FactorSetError(f"The factor set misses the entry {error}.") from error


def _factors(contents: Mapping[str, bytes]) -> dict[str, Factor]:
    factors: dict[str, Factor] = {}
    for name in FACTOR_FILES:
        for entry in parse.table(contents, name).get("factor", []):
            factor = parse.factor(name, entry)
            if factor.id in factors:
                raise FactorSetError(f"{name}: factor {factor.id} stands twice.")
            factors[factor.id] = factor
    return factors


def _presets(contents: Mapping[str, bytes]) -> list[Preset]:
    presets = [parse.preset(entry) for entry in parse.table(contents, "presets.toml")["preset"]]
    missing = set(Activity) - {preset.activity for preset in presets}
    if missing:
        raise FactorSetError(f"presets.toml has no preset for {', '.join(sorted(missing))}.")
    return presets


def parse_model(entry: Mapping[str, Any]) -> Model:
    """A model from its entry in ``models.json``.

    Raises:
        KeyError: The entry is incomplete.
        FactorSetError: A bound is out of order.
    """
    return Model(
        provider=entry["provider"],
        name=entry["name"],
        kind=ModelKind(entry["kind"]),
        disclosed=entry["disclosed"],
        it_energy=_affine(entry["it_energy_kwh"]),
        hardware_ghg=_affine(entry["hardware_ghg_kgco2e"]),
        hardware_adpe=_affine(entry["hardware_adpe_kgsbeq"]),
        hardware_primary_energy=_affine(entry["hardware_primary_energy_mj"]),
        active=_pair(entry["active_billions"]),
        total=_pair(entry["total_billions"]),
        sources=tuple(entry["sources"]),
    )


def _affine(entry: Mapping[str, list[float]]) -> Affine:
    return Affine(_pair(entry["request"]), _pair(entry["token"]))


def _pair(bounds: list[float]) -> tuple[float, float]:
    low, high = bounds
    if not 0 <= low <= high:
        raise FactorSetError(f"A bound of models.json is out of order: {low}, {high}.")
    return low, high


def _video_model(entry: Mapping[str, Any]) -> VideoModel:
    return VideoModel(
        name=entry["name"],
        provider=_provider(entry["name"].partition("/")[0], entry),
        server_share=entry["server_share_of_primary_energy"],
        resolutions={
            name: Clip(
                it_energy=_quadratic(clip["it_energy_kwh"]),
                hardware_ghg=_quadratic(clip["hardware_ghg_kgco2e"]),
                hardware_adpe=_quadratic(clip["hardware_adpe_kgsbeq"]),
                hardware_primary_energy=_quadratic(clip["hardware_primary_energy_mj"]),
            )
            for name, clip in entry["resolutions"].items()
        },
    )


def _quadratic(coefficients: list[list[float]]) -> Quadratic:
    start, slope, square = ((low, high) for low, high in coefficients)
    return start, slope, square


def _provider(name: str, entry: Mapping[str, Any]) -> Provider:
    return Provider(name, entry["zone"], _pair(entry["pue"]), _pair(entry["wue_l_per_kwh"]))


def _zones(table: Mapping[str, Any], factors: Mapping[str, Factor]) -> dict[str, Zone]:
    """Zones with EcoLogits' known faults put right."""
    world_adpe = factors[_WORLD_ADPE].value.central
    least_ghg = factors[_LEAST_GHG].value.central
    return {entry["code"]: _zone(entry, world_adpe, least_ghg) for entry in table["zones"]}


def _zone(entry: Mapping[str, Any], world_adpe: float, least_ghg: float) -> Zone:
    fossil = entry["fossil_share"]
    return Zone(
        code=entry["code"],
        # No electricity is free of emissions over its life: nothing stands for "not known".
        ghg=entry["ghg_kgco2e_per_kwh"] or least_ghg,
        ecologits_ghg=entry["ghg_kgco2e_per_kwh"],
        adpe=world_adpe if entry["world_adpe"] else entry["adpe_kgsbeq_per_kwh"],
        water=entry["water_l_per_kwh"],
        world_adpe=entry["world_adpe"],
        ecologits_adpe=entry["adpe_kgsbeq_per_kwh"],
        primary_energy=entry["primary_energy_mj_per_kwh"],
        fossil_share=fossil["fossil_pct"] / _PERCENT if fossil else None,
        fossil_year=fossil["year"] if fossil else None,
    )


def _checked(build: Callable[[Mapping[str, Any]], Built], table: Mapping[str, Any]) -> Built:
    """Build a look-up from a table of names; what is wrong with it is a fault of the set."""
    try:
        return build(table)
    except ValueError as error:
        raise FactorSetError(str(error)) from error
