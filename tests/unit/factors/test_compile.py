"""The compiled tables against live EcoLogits."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pytest
from ecologits.electricity_mix_repository import electricity_mixes
from ecologits.model_repository import models
from ecologits.tracers.utils import llm_impacts
from ecologits.utils.range_value import RangeValue

from responsai import paths
from responsai.factors import load_factor_set
from responsai.factors.compile import compile_models, compile_zones
from responsai.factors.entries import ModelKind

if TYPE_CHECKING:
    from responsai.factors.entries import Affine, Model

FOLDER = paths.resources() / "factors"
ZONES = ("USA", "FRA", "SWE", "WOR", "IND")
TOKENS = 1234


def test_the_committed_tables_are_those_of_the_pinned_release() -> None:
    assert json.loads((FOLDER / "models.json").read_text("utf-8")) == compile_models(FOLDER)
    assert json.loads((FOLDER / "zones.json").read_text("utf-8")) == compile_zones()


def _bounds(value: Any) -> tuple[float, float]:
    return (value.min, value.max) if isinstance(value, RangeValue) else (value, value)


def _at(quantity: Affine, times: tuple[float, float] = (1.0, 1.0)) -> tuple[float, float]:
    low, high = (
        (quantity.request[side] + quantity.token[side] * TOKENS) * times[side] for side in (0, 1)
    )
    return low, high


@pytest.mark.parametrize("zone", ZONES)
def test_every_model_gives_what_ecologits_gives(zone: str) -> None:
    factors = load_factor_set()
    known: dict[tuple[str, str], Model] = {
        (model.provider, model.name): model
        for model in factors.models
        if model.kind is ModelKind.ECOLOGITS
    }
    mix = electricity_mixes.find_electricity_mix(zone)
    assert mix is not None
    assert len(known) == len(models.list_models())
    for (provider_name, name), model in known.items():
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
