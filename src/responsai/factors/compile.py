"""Rebuild ``models.json`` and ``zones.json`` from EcoLogits.

Run ``python -m responsai.factors.compile`` after a change of the pinned EcoLogits release or of
``models_more.toml``. EcoLogits' own functions are called; nothing of its method is written again
here. At infinite latency its results are exactly affine in output tokens, so that the value at
zero tokens and the slope say everything about a model.
"""

from __future__ import annotations

import importlib.metadata
import json
import math
import tomllib
from typing import TYPE_CHECKING, Any, Final

from ecologits.electricity_mix_repository import electricity_mixes
from ecologits.impacts.llm import compute_llm_impacts
from ecologits.model_repository import ParametersMoE, models
from ecologits.tracers.utils import PROVIDER_CONFIG_MAP
from ecologits.utils.range_value import RangeValue

from responsai import paths

if TYPE_CHECKING:
    from pathlib import Path

WORLD: Final = "WOR"
UNKNOWN_PROVIDER: Final = "unknown"
_MANY_TOKENS: Final = 1_000_000
_WORLD_ADPE_WARNING: Final = "electricity-mix-adpe-world"
_NOT_RELEASED_WARNING: Final = "model-arch-not-released"

Bounds = list[float]
Entry = dict[str, Any]


def main() -> None:
    """Write both tables into the resources folder."""
    folder = paths.resources() / "factors"
    _write(folder / "models.json", compile_models(folder))
    _write(folder / "zones.json", compile_zones())


def compile_models(folder: Path) -> dict[str, Any]:
    """Every model EcoLogits knows, then our size classes and legacy models."""
    more = tomllib.loads((folder / "models_more.toml").read_text(encoding="utf-8"))
    known = [_known_model(model) for model in models.list_models()]
    by_name = {(entry["provider"], entry["name"]): entry for entry in known}
    classes = {entry["id"]: entry for entry in more["size_class"]}
    size_classes = [
        {"provider": UNKNOWN_PROVIDER, "name": name, "kind": "size_class"} | _coefficients(entry)
        for name, entry in classes.items()
    ]
    legacy = [_legacy_model(entry, classes, by_name) for entry in more["legacy"]]
    return {
        "ecologits": importlib.metadata.version("ecologits"),
        "providers": _providers(),
        "models": sorted(known, key=_order) + sorted(legacy, key=_order) + size_classes,
    }


def compile_zones() -> dict[str, Any]:
    """Every electricity zone EcoLogits knows, as it knows it (faults are put right on loading)."""
    return {
        "ecologits": importlib.metadata.version("ecologits"),
        "zones": [
            {
                "code": mix.zone,
                "ghg_kgco2e_per_kwh": mix.gwp,
                "adpe_kgsbeq_per_kwh": mix.adpe,
                "water_l_per_kwh": mix.wue,
                "world_adpe": mix.zone == WORLD
                or any(warning.code == _WORLD_ADPE_WARNING for warning in mix.warnings),
            }
            for mix in sorted(electricity_mixes.list_electricity_mixes(), key=lambda mix: mix.zone)
        ],
    }


def _order(entry: Entry) -> tuple[str, str]:
    return entry["provider"], entry["name"]


def _known_model(model: Any) -> Entry:
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
    } | _affine(
        active,
        total,
        tps=deployment.tps if deployment else None,
        ttft=deployment.ttft if deployment else None,
    )


def _legacy_model(entry: Entry, classes: dict[str, Entry], known: dict[Any, Entry]) -> Entry:
    head = {"provider": entry["provider"], "name": entry["name"], "kind": "legacy"}
    if "like" in entry:
        return known[entry["provider"], entry["like"]] | head
    return head | _coefficients(classes[entry["size_class"]] if "size_class" in entry else entry)


def _coefficients(entry: Entry) -> Entry:
    disclosed = "size_class" not in entry and entry["total"][0] == entry["total"][1]
    return {"disclosed": disclosed} | _affine(_range(entry["active"]), _range(entry["total"]))


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
    embodied = impacts.embodied
    return {
        "it_energy_kwh": _bounds(impacts.energy.value),
        "hardware_ghg_kgco2e": _bounds(embodied.gwp.value),
        "hardware_adpe_kgsbeq": _bounds(embodied.adpe.value),
        "hardware_primary_energy_mj": _bounds(embodied.pe.value),
    }


def _bounds(value: Any) -> Bounds:
    if isinstance(value, RangeValue):
        return [float(value.min), float(value.max)]
    return [float(value), float(value)]


def _providers() -> dict[str, Entry]:
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
    return known


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
