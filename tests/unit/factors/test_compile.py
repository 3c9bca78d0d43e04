"""The compiled tables against live EcoLogits."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pytest
from ecologits.electricity_mix_repository import electricity_mixes
from ecologits.estimations.video import _HARDWARE_CONFIGURATIONS as HARDWARE
from ecologits.estimations.video import video_impacts
from ecologits.impacts import llm as llm_constants
from ecologits.model_repository import models
from ecologits.tracers.utils import llm_impacts
from ecologits.utils.range_value import RangeValue

from responsai import paths
from responsai.estimation.video_load import per_second
from responsai.factors import load_factor_set
from responsai.factors.compile import compile_models, compile_names, compile_zones
from responsai.factors.entries import ModelKind

if TYPE_CHECKING:
    from responsai.factors.entries import Affine, Model

FOLDER = paths.resources() / "factors"
# Every eighth zone, and those most used: more than 30 in all.
ZONES = tuple(
    sorted(
        {"USA", "FRA", "SWE", "WOR", "IND"}
        | {mix.zone for mix in electricity_mixes.list_electricity_mixes()[::8]}
    )
)
WITH_ALL_MODELS = {"FRA", "WOR"}
TOKENS = 1234


def test_the_committed_tables_are_those_of_the_pinned_release() -> None:
    assert json.loads((FOLDER / "models.json").read_text("utf-8")) == compile_models(FOLDER)
    assert json.loads((FOLDER / "zones.json").read_text("utf-8")) == compile_zones(FOLDER)
    assert json.loads((FOLDER / "names.json").read_text("utf-8")) == compile_names(FOLDER)


def _bounds(value: Any) -> tuple[float, float]:
    return (value.min, value.max) if isinstance(value, RangeValue) else (value, value)


def _at(quantity: Affine, times: tuple[float, float] = (1.0, 1.0)) -> tuple[float, float]:
    low, high = (
        (quantity.request[side] + quantity.token[side] * TOKENS) * times[side] for side in (0, 1)
    )
    return low, high


@pytest.mark.parametrize("zone", ZONES)
def test_models_give_what_ecologits_gives(zone: str) -> None:
    """Every model in two zones; in the others, whose mix is all that differs, a part of them."""
    factors = load_factor_set()
    known: dict[tuple[str, str], Model] = {
        (model.provider, model.name): model
        for model in factors.models
        if model.kind is ModelKind.ECOLOGITS
    }
    mix = electricity_mixes.find_electricity_mix(zone)
    assert mix is not None
    assert len(known) == len(models.list_models())
    every = 1 if zone in WITH_ALL_MODELS else 16
    for (provider_name, name), model in list(known.items())[::every]:
        live = llm_impacts(provider_name, name, TOKENS, math.inf, zone)
        assert live.usage
        assert live.embodied
        provider = factors.providers[provider_name]
        energy = _at(model.it_energy, provider.pue)
        on_site = _at(model.it_energy, provider.wue)
        water = tuple(site + kwh * mix.wue for site, kwh in zip(on_site, energy, strict=True))
        assert energy == pytest.approx(_bounds(live.usage.energy.value), rel=1e-9)
        assert water == pytest.approx(_bounds(live.usage.wcf.value), rel=1e-9)
        assert _at(model.hardware_ghg) == pytest.approx(_bounds(live.embodied.gwp.value), rel=1e-9)
        assert _at(model.hardware_adpe) == pytest.approx(
            _bounds(live.embodied.adpe.value), rel=1e-9
        )
        assert _at(model.hardware_primary_energy) == pytest.approx(
            _bounds(live.embodied.pe.value), rel=1e-9
        )


def test_the_world_mix_of_ecologits_is_at_fault_and_put_right() -> None:
    """Below nearly every country it is meant to average: that cannot be."""
    mixes = electricity_mixes.list_electricity_mixes()
    world = next(mix for mix in mixes if mix.zone == "WOR")
    own = [
        mix.adpe
        for mix in mixes
        if mix.zone != "WOR"
        and all(warning.code != "electricity-mix-adpe-world" for warning in mix.warnings)
    ]
    assert sum(adpe > world.adpe for adpe in own) / len(own) > 0.95
    zones = load_factor_set().zones
    inheriting = [zone for zone in zones.values() if zone.world_adpe]
    assert len(inheriting) == 78
    assert {zone.adpe for zone in inheriting} == {7.37708e-8}
    assert zones["FRA"].adpe == next(mix.adpe for mix in mixes if mix.zone == "FRA")


def test_the_sources_of_models_that_ecologits_loses_are_read_from_its_file() -> None:
    """EcoLogits 0.11.3 looks for a key its file does not have: its own list is always empty."""
    assert all(not model.sources for model in models.list_models())
    named = [model for model in load_factor_set().models if model.kind is ModelKind.ECOLOGITS]
    assert sum(bool(model.sources) for model in named) / len(named) > 0.9


def test_servers_of_the_video_module_have_a_ninth_of_the_primary_energy_of_the_text_module() -> (
    None
):
    text = llm_constants.SERVER_EMBODIED_IMPACT_PE
    video = HARDWARE["dgx_h200"]["server_embodied"]["pe"]
    factor = load_factor_set().factors["hardware.video.server_primary_energy"]
    assert text / video == pytest.approx(factor.value.central)
    assert factor.value.low == 1.0


VIDEO_MODELS = sorted(load_factor_set().video_models)


@pytest.mark.parametrize("name", VIDEO_MODELS)
@pytest.mark.parametrize("resolution", ["720p", "1080p", "4k"])
def test_every_video_model_gives_what_ecologits_gives(name: str, resolution: str) -> None:
    model = load_factor_set().video_models[name]
    clip = model.resolutions[resolution]
    for seconds in (4, 7, 20):
        live = video_impacts(name, resolution, seconds, datacenter_location=None)
        assert live.usage
        assert live.embodied
        mix = electricity_mixes.find_electricity_mix(model.provider.zone)
        assert mix is not None
        machines = [value * seconds for value in per_second(clip.it_energy, seconds)]
        energy = [value * pue for value, pue in zip(machines, model.provider.pue, strict=True)]
        water = [
            value * wue + kwh * mix.wue
            for value, wue, kwh in zip(machines, model.provider.wue, energy, strict=True)
        ]
        assert energy == pytest.approx(_bounds(live.usage.energy.value), rel=1e-9)
        assert water == pytest.approx(_bounds(live.usage.wcf.value), rel=1e-9)
        for quadratic, value in (
            (clip.hardware_ghg, live.embodied.gwp.value),
            (clip.hardware_adpe, live.embodied.adpe.value),
            (clip.hardware_primary_energy, live.embodied.pe.value),
        ):
            ours = [each * seconds for each in per_second(quadratic, seconds)]
            assert ours == pytest.approx(_bounds(value), rel=1e-9)


def test_every_zone_has_what_ecologits_has_and_most_a_fossil_share() -> None:
    zones = load_factor_set().zones
    mixes = electricity_mixes.list_electricity_mixes()
    assert {mix.zone for mix in mixes} == set(zones)
    for mix in mixes:
        zone = zones[mix.zone]
        ours = zone.ecologits_ghg, zone.ecologits_adpe, zone.primary_energy, zone.water
        assert ours == (mix.gwp, mix.adpe, mix.pe, mix.wue)
    told = [zone for zone in zones.values() if zone.fossil_share is not None]
    assert len(told) / len(zones) > 0.9
    assert all(0 <= (zone.fossil_share or 0) <= 1 for zone in told)
    assert all(2009 <= (zone.fossil_year or 0) <= 2023 for zone in told)
    assert zones["FRA"].fossil_share == pytest.approx(0.084)
    assert zones["WOR"].fossil_share == pytest.approx(0.606)


def test_electricity_without_any_emissions_is_a_fault_and_put_right() -> None:
    """EcoLogits 0.11.3 gives one zone 0 kg per kWh, which no electricity has over its life."""
    free = {mix.zone for mix in electricity_mixes.list_electricity_mixes() if mix.gwp == 0}
    assert free == {"CAF"}
    zones = load_factor_set().zones
    assert zones["CAF"].ghg == 0.024
    assert all(zone.ghg > 0 for zone in zones.values())
