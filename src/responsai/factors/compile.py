"""Rebuild ``models.json``, ``zones.json`` and ``names.json``.

Run ``python -m responsai.factors.compile`` after a change of the pinned EcoLogits release, of
``models_more.toml`` or of a table of names. EcoLogits' own functions are called; nothing of its
method is written again here. At infinite latency its results are exactly affine in output tokens,
so that the value at zero tokens and the slope say everything about a model. Its video results are
quadratic in the length of a clip, so that three coefficients say everything.
"""

from __future__ import annotations

import importlib.metadata
import json
import math
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import ecologits
from ecologits.electricity_mix_repository import electricity_mixes
from ecologits.estimations.video import video_impacts
from ecologits.impacts.llm import compute_llm_impacts
from ecologits.model_repository import ParametersMoE, models
from ecologits.tracers.utils import PROVIDER_CONFIG_MAP
from ecologits.utils.range_value import RangeValue

from responsai import paths
from responsai.factors.seal import seal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WORLD: Final = "WOR"
NAME_FILES: Final = ("aliases.toml", "image_models.toml", "products.toml")
UNKNOWN_PROVIDER: Final = "unknown"
_MANY_TOKENS: Final = 1_000_000
"""Any number of tokens gives the same slope; a large one keeps it exact."""
_WORLD_ADPE_WARNING: Final = "electricity-mix-adpe-world"
_NOT_RELEASED_WARNING: Final = "model-arch-not-released"

Bounds = list[float]
Entry = dict[str, Any]


def main() -> None:
    """Write both tables into the resources folder."""
    folder = paths.resources() / "factors"
    _write(folder / "models.json", compile_models(folder))
    _write(folder / "zones.json", compile_zones(folder))
    _write(folder / "names.json", compile_names(folder))
    seal(folder)


def compile_models(folder: Path) -> dict[str, Any]:
    """Every model EcoLogits knows, then our size classes and legacy models."""
    more = tomllib.loads((folder / "models_more.toml").read_text(encoding="utf-8"))
    sources = _sources()
    known = [_known_model(model, sources) for model in models.list_models()]
    by_name = {(entry["provider"], entry["name"]): entry for entry in known}
    classes = {entry["id"]: entry for entry in more["size_class"]}
    size_classes = [
        {"provider": UNKNOWN_PROVIDER, "name": name, "kind": "size_class"} | _coefficients(entry)
        for name, entry in classes.items()
    ]
    legacy = [_legacy_model(entry, classes, by_name) for entry in more["legacy"]]
    return {
        "ecologits": release(),
        "providers": _providers(more.get("provider", ())),
        "models": sorted(known, key=_order) + sorted(legacy, key=_order) + size_classes,
        "video_models": [_video_model(entry) for entry in _video_data()["models"]],
    }


def release() -> str:
    """Release of EcoLogits in use."""
    return importlib.metadata.version("ecologits")


def compile_names(folder: Path) -> dict[str, Any]:
    """The tables of names as they are, in a format that loads ten times faster than TOML.

    They are checked when a set is loaded, as if they were read from their own files.
    """
    return {
        name: entries
        for file in NAME_FILES
        for name, entries in tomllib.loads((folder / file).read_text(encoding="utf-8")).items()
    }


def compile_zones(folder: Path) -> dict[str, Any]:
    """Every electricity zone EcoLogits knows, as it knows it (faults are put right on loading).

    The share of fossil electricity, which EcoLogits does not give, comes from
    ``fossil_share.json`` beside it.
    """
    fossil = json.loads((folder / "fossil_share.json").read_text(encoding="utf-8"))["zones"]
    return {
        "ecologits": release(),
        "zones": [
            {
                "code": mix.zone,
                "ghg_kgco2e_per_kwh": mix.gwp,
                "adpe_kgsbeq_per_kwh": mix.adpe,
                "primary_energy_mj_per_kwh": mix.pe,
                "water_l_per_kwh": mix.wue,
                "fossil_share": fossil.get(mix.zone),
                "world_adpe": mix.zone == WORLD
                or any(warning.code == _WORLD_ADPE_WARNING for warning in mix.warnings),
            }
            for mix in sorted(electricity_mixes.list_electricity_mixes(), key=lambda mix: mix.zone)
        ],
    }


def _order(entry: Entry) -> tuple[str, str]:
    return entry["provider"], entry["name"]


def _sources() -> dict[tuple[str, str], list[str]]:
    """Sources of each model.

    Read from EcoLogits' own file: its reader looks for a key ``source`` that the file does not
    have, so that ``Model.sources`` is always empty in 0.11.3.
    """
    data = _data("models.json")
    sources = {
        (entry["provider"], entry["name"]): list(entry["sources"] or ()) for entry in data["models"]
    }
    return sources | {
        (entry["provider"], entry["name"]): sources[entry["provider"], entry["alias"]]
        for entry in data["aliases"]
    }


def _data(name: str) -> dict[str, Any]:
    file = Path(ecologits.__file__).parent / "data" / name
    table: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return table


def _video_data() -> dict[str, Any]:
    return _data("video_models.json")


def _known_model(model: Any, sources: Mapping[tuple[str, str], list[str]]) -> Entry:
    parameters = model.architecture.parameters
    active, total = (
        (parameters.active, parameters.total)
        if isinstance(parameters, ParametersMoE)
        else (parameters, parameters)
    )
    deployment = model.deployment
    return {
        "provider": model.provider.value,
        "name": model.name,
        "kind": "ecologits",
        "disclosed": all(warning.code != _NOT_RELEASED_WARNING for warning in model.warnings),
        "active_billions": _bounds(active),
        "total_billions": _bounds(total),
        "sources": sources[model.provider.value, model.name],
    } | _affine(
        active,
        total,
        tps=deployment.tps if deployment else None,
        ttft=deployment.ttft if deployment else None,
    )


def _legacy_model(entry: Entry, classes: dict[str, Entry], known: dict[Any, Entry]) -> Entry:
    head = {
        "provider": entry["provider"],
        "name": entry["name"],
        "kind": "legacy",
        "sources": [entry["url"]],
    }
    if "like" in entry:
        return known[entry.get("like_provider", entry["provider"]), entry["like"]] | head
    assumed = classes[entry["size_class"]] if "size_class" in entry else entry
    disclosed = "size_class" not in entry and entry["active"][0] == entry["active"][1]
    return _coefficients(assumed) | head | {"disclosed": disclosed}


def _coefficients(entry: Entry) -> Entry:
    return {
        "disclosed": False,
        "active_billions": [float(bound) for bound in entry["active"]],
        "total_billions": [float(bound) for bound in entry["total"]],
        "sources": [entry["url"]],
    } | parameters_to_coefficients(entry["active"], entry["total"])


def parameters_to_coefficients(active: Bounds, total: Bounds) -> Entry:
    """What EcoLogits gives for a model of some size, as an entry of ``models.json``.

    Args:
        active: Lower and upper count of active parameters, in billions.
        total: Lower and upper count of all parameters, in billions.
    """
    return _affine(_range(active), _range(total))


def _range(bounds: Bounds) -> Any:
    low, high = bounds
    return low if low == high else RangeValue(min=low, max=high)


def _affine(
    active: Any, total: Any, *, tps: float | None = None, ttft: float | None = None
) -> Entry:
    """Value at zero tokens and slope per output token, each as EcoLogits' [min, max].

    Computed at a PUE of 1, so that energy is that of the machines alone: the provider's PUE and
    WUE multiply it.
    """
    at_zero, at_many = (
        _impacts(active, total, tokens, tps=tps, ttft=ttft) for tokens in (0, _MANY_TOKENS)
    )
    return {
        name: {
            "request": at_zero[name],
            "token": [
                (many - zero) / _MANY_TOKENS
                for many, zero in zip(at_many[name], at_zero[name], strict=True)
            ],
        }
        for name in at_zero
    }


def _impacts(
    active: Any, total: Any, tokens: int, *, tps: float | None, ttft: float | None
) -> dict[str, Bounds]:
    impacts = compute_llm_impacts(
        model_active_parameter_count=active,
        model_total_parameter_count=total,
        output_token_count=tokens,
        request_latency=math.inf,
        if_electricity_mix_adpe=0.0,
        if_electricity_mix_pe=0.0,
        if_electricity_mix_gwp=0.0,
        if_electricity_mix_wue=0.0,
        datacenter_pue=1.0,
        datacenter_wue=0.0,
        tps=tps,
        ttft=ttft,
    )
    return {"it_energy_kwh": _bounds(impacts.energy.value)} | _embodied(impacts.embodied)


def _bounds(value: Any) -> Bounds:
    if isinstance(value, RangeValue):
        return [float(value.min), float(value.max)]
    return [float(value), float(value)]


_RESOLUTIONS: Final = ("720p", "1080p", "4k")
_SAMPLE_SECONDS: Final = (5, 10, 15)
"""Any three lengths give the same quadratic."""
_NOISE: Final = 1e-13


def _video_model(entry: Entry) -> Entry:
    """Coefficients of 1, seconds and seconds squared, at a PUE of 1, as EcoLogits' [min, max]."""
    data = _video_data()
    place = data["provider_configurations"][entry["provider"]]
    hardware = data["hardware_configurations"][entry["hardware"]]
    server = hardware["server_embodied"]["pe"]
    cards = hardware["number_of_accelerators"] * hardware["accelerator_embodied"]["pe"]
    return {
        "name": entry["model_name"],
        "zone": place["datacenter_location"],
        "pue": _span_of(place["datacenter_pue"]),
        "wue_l_per_kwh": _span_of(place["datacenter_wue"]),
        "server_share_of_primary_energy": server / (server + cards),
        "resolutions": {name: _quadratics(entry["model_name"], name) for name in _RESOLUTIONS},
    }


def _quadratics(model: str, resolution: str) -> Entry:
    samples = [_video_sample(model, resolution, seconds) for seconds in _SAMPLE_SECONDS]
    return {
        name: [
            list(side)
            for side in zip(
                *(_through([sample[name][bound] for sample in samples]) for bound in (0, 1)),
                strict=True,
            )
        ]
        for name in samples[0]
    }


def _through(values: list[float]) -> tuple[float, float, float]:
    """Coefficients of the quadratic through the three sample lengths."""
    (x0, x1, x2), (y0, y1, y2) = _SAMPLE_SECONDS, values
    first, second = (y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1)
    square = (second - first) / (x2 - x0)
    slope = first - square * (x0 + x1)
    start = y0 - slope * x0 - square * x0 * x0
    # What differences of floating-point numbers leave of nothing is nothing.
    noise = _NOISE * y2
    return tuple(  # type: ignore[return-value]
        0.0 if abs(value) * x2**power < noise else value
        for power, value in enumerate((start, slope, square))
    )


def _video_sample(model: str, resolution: str, seconds: int) -> dict[str, Bounds]:
    impacts = video_impacts(
        model,
        resolution,
        seconds,
        datacenter_location=WORLD,
        datacenter_pue=1.0,
        datacenter_wue=0.0,
    )
    if impacts.energy is None or impacts.embodied is None:
        raise ValueError(f"EcoLogits does not know the video model {model}.")
    return {"it_energy_kwh": _bounds(impacts.energy.value)} | _embodied(impacts.embodied)


def _embodied(embodied: Any) -> dict[str, Bounds]:
    return {
        "hardware_ghg_kgco2e": _bounds(embodied.gwp.value),
        "hardware_adpe_kgsbeq": _bounds(embodied.adpe.value),
        "hardware_primary_energy_mj": _bounds(embodied.pe.value),
    }


def _span_of(value: Any) -> Bounds:
    low, high = (value["min"], value["max"]) if isinstance(value, dict) else (value, value)
    return [float(low), float(high)]


def _providers(more: Iterable[Entry]) -> dict[str, Entry]:
    known = {
        name: {
            "zone": config.datacenter_location or WORLD,
            "pue": _bounds(config.datacenter_pue),
            "wue_l_per_kwh": _bounds(config.datacenter_wue),
        }
        for name, config in sorted(PROVIDER_CONFIG_MAP.items())
    }
    # Nobody knows where an unknown provider runs: the world's mix and the span of all the others.
    known[UNKNOWN_PROVIDER] = {
        "zone": WORLD,
        "pue": _span(entry["pue"] for entry in known.values()),
        "wue_l_per_kwh": _span(entry["wue_l_per_kwh"] for entry in known.values()),
    }
    # Makers that EcoLogits does not list, with the source in models_more.toml.
    return known | {
        entry["name"]: {name: entry[name] for name in ("zone", "pue", "wue_l_per_kwh")}
        for entry in more
    }


def _span(ranges: Any) -> Bounds:
    every = list(ranges)
    return [min(low for low, _ in every), max(high for _, high in every)]


def _write(file: Path, table: dict[str, Any]) -> None:
    """Write with one entry a line, so that a change of factors reads well in a diff."""
    lines = ["{"]
    for number, (key, value) in enumerate(table.items()):
        comma = "" if number == len(table) - 1 else ","
        if isinstance(value, list):
            rows = ",\n".join(json.dumps(entry) for entry in value)
            lines.append(f"{json.dumps(key)}: [\n{rows}\n]{comma}")
        else:
            lines.append(f"{json.dumps(key)}: {json.dumps(value)}{comma}")
    file.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
