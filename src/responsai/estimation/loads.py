"""What one unit of use asks of the machines, before the five stages are told apart.

A unit is a request, a token of some bucket, an image or a second of media. Impact is affine in
these units (METHOD section 2), so that estimating one use and estimating a sum of uses are the
same multiplication.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.factors.entries import Affine, Provider, Zone
    from responsai.factors.factor_set import FactorSet, ResolvedModel

SECONDS_PER_MINUTE: Final = 60.0
WH_PER_KWH: Final = 1000.0
TOKENS_PER_FACTOR: Final = 1000.0
"""Embedding factors are given per 1,000 tokens."""


class Unit(StrEnum):
    """What is counted."""

    REQUEST = "request"
    INPUT_TOKEN = "input_token"
    CACHED_TOKEN = "cached_token"
    OUTPUT_TOKEN = "output_token"
    IMAGE = "image"
    MEDIA_SECOND = "media_second"


@dataclass(frozen=True, slots=True)
class Load:
    """What one unit asks of the machines.

    Attributes:
        energy: kWh of the whole facility (PUE included).
        water: Litres, on-site and off-site.
        hardware_ghg: kg CO2e of making the machines that serve the use.
        hardware_adpe: kg Sb eq, likewise.
        hardware_primary_energy: MJ of primary energy, likewise.
    """

    energy: Interval
    water: Interval
    hardware_ghg: Interval
    hardware_adpe: Interval
    hardware_primary_energy: Interval


# Activities that are not text: factor, its unit, the unit counted, and how many of the factor's
# units one counted unit is.
_MEDIA: Final = {
    Activity.IMAGE: ("inference.image", "Wh/image", Unit.IMAGE, 1.0),
    Activity.VIDEO: ("inference.video", "Wh/s", Unit.MEDIA_SECOND, 1.0),
    Activity.SPEECH: ("inference.speech", "Wh/min", Unit.MEDIA_SECOND, 1 / SECONDS_PER_MINUTE),
    Activity.TRANSCRIPTION: (
        "inference.transcription",
        "Wh/min",
        Unit.MEDIA_SECOND,
        1 / SECONDS_PER_MINUTE,
    ),
    Activity.MUSIC: ("inference.music", "Wh/min", Unit.MEDIA_SECOND, 1 / SECONDS_PER_MINUTE),
    Activity.EMBEDDING: (
        "inference.embedding",
        "Wh/1000 tokens",
        Unit.INPUT_TOKEN,
        1 / TOKENS_PER_FACTOR,
    ),
}


def loads(
    factors: FactorSet, resolved: ResolvedModel, activity: Activity, zone: Zone
) -> Mapping[Unit, Load]:
    """Load of each unit that counts for an activity; a unit that is absent asks for nothing."""
    if activity in _MEDIA:
        return _media_loads(factors, resolved.provider, activity, zone)
    return _text_loads(factors, resolved, zone)


def _text_loads(factors: FactorSet, resolved: ResolvedModel, zone: Zone) -> Mapping[Unit, Load]:
    """EcoLogits' mean per effective output token; use x calibration, hardware x utilisation.

    Source: METHOD sections 1, 2 and 4.
    """
    weights = {
        Unit.OUTPUT_TOKEN: Interval.exact(1.0),
        Unit.INPUT_TOKEN: factors.value(
            "inference.text.input_weight", "output-token equivalents per input token"
        ),
        Unit.CACHED_TOKEN: factors.value(
            "inference.text.cached_weight", "output-token equivalents per cached token"
        ),
    }
    spread = _size_spread(factors, resolved)
    request = _mean_load(resolved, zone, lambda quantity: quantity.request)
    token = _mean_load(resolved, zone, lambda quantity: quantity.token)
    result = {Unit.REQUEST: _calibrated(request, factors, spread)}
    for unit, weight in weights.items():
        result[unit] = _calibrated(token, factors, spread * weight)
    return result


@dataclass(frozen=True, slots=True)
class _MeanLoad:
    """EcoLogits' means, as in ``Load``, before our ranges."""

    energy: float
    water: float
    hardware_ghg: float
    hardware_adpe: float
    hardware_primary_energy: float


def _mean_load(
    resolved: ResolvedModel, zone: Zone, part: Callable[[Affine], tuple[float, float]]
) -> _MeanLoad:
    """Mean of EcoLogits' lower and upper bound for one part (request or token) of a model."""
    model, provider = resolved.model, resolved.provider
    energy = _mean(part(model.it_energy), provider.pue)
    on_site = _mean(part(model.it_energy), provider.wue)
    return _MeanLoad(
        energy=energy,
        water=on_site + energy * zone.water,
        hardware_ghg=_mean(part(model.hardware_ghg)),
        hardware_adpe=_mean(part(model.hardware_adpe)),
        hardware_primary_energy=_mean(part(model.hardware_primary_energy)),
    )


def _mean(bounds: tuple[float, float], times: tuple[float, float] = (1.0, 1.0)) -> float:
    """Mean of the products of lower and upper bounds, as EcoLogits multiplies ranges."""
    return (bounds[0] * times[0] + bounds[1] * times[1]) / 2


def _calibrated(mean: _MeanLoad, factors: FactorSet, weight: Interval) -> Load:
    use = factors.value("inference.text.calibration", "ratio") * weight
    hardware = factors.value("hardware.utilisation", "ratio") * weight
    return Load(
        energy=use.scaled(mean.energy),
        water=use.scaled(mean.water),
        hardware_ghg=hardware.scaled(mean.hardware_ghg),
        hardware_adpe=hardware.scaled(mean.hardware_adpe),
        hardware_primary_energy=hardware.scaled(mean.hardware_primary_energy),
    )


def _size_spread(factors: FactorSet, resolved: ResolvedModel) -> Interval:
    """How much wider the range is when nobody knows the model: from small to very large."""
    if resolved.known:
        return Interval.exact(1.0)
    small, large, very_large = (
        _mean(factors.size_class(name).it_energy.token) for name in ("small", "large", "very_large")
    )
    return Interval(small / large, 1.0, very_large / large)


def _media_loads(
    factors: FactorSet, provider: Provider, activity: Activity, zone: Zone
) -> Mapping[Unit, Load]:
    """Energy per item from a factor; water and hardware in proportion to it."""
    factor_id, factor_unit, unit, items = _MEDIA[activity]
    energy = factors.value(factor_id, factor_unit).scaled(items / WH_PER_KWH)
    on_site = sum(wue / pue for wue, pue in zip(provider.wue, provider.pue, strict=True)) / 2
    return {
        unit: Load(
            energy=energy,
            water=energy.scaled(on_site + zone.water),
            hardware_ghg=energy * factors.value("hardware.per_kwh.ghg", "kgCO2e/kWh"),
            hardware_adpe=energy * factors.value("hardware.per_kwh.adpe", "kgSbeq/kWh"),
            hardware_primary_energy=energy
            * factors.value("hardware.per_kwh.primary_energy", "MJ/kWh"),
        )
    }
