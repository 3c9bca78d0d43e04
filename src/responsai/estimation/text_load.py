"""Text: EcoLogits' energy and hardware per effective token, with our ranges around it.

Source: METHOD sections 1, 2, 4 and 6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.interval import Interval
from responsai.estimation.calculation import given, mean_of_bounds, product
from responsai.estimation.load import (
    Load,
    bounds,
    exact,
    provider_origin,
    spreads,
    zone_water,
)
from responsai.estimation.units import Unit
from responsai.factors.factor_set import SIZE_CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.factors.entries import Affine, Model

_TOKEN: Final = "token"
"""An effective token: an output token, or what costs as much."""


def text_loads(case: Case) -> Mapping[Unit, Load]:
    """Load of a request and of a token of each bucket."""
    request = _Means(case, Unit.REQUEST)
    token = _Means(case, _TOKEN)
    return {
        Unit.REQUEST: _load(case, Unit.REQUEST, request, ()),
        Unit.OUTPUT_TOKEN: _load(
            case,
            Unit.OUTPUT_TOKEN,
            token,
            (exact("inference.text.output_weight", 1.0, "token/output_token"),),
        ),
        Unit.INPUT_TOKEN: _load(
            case, Unit.INPUT_TOKEN, token, (case.factor("inference.text.input_weight"),)
        ),
        Unit.CACHED_TOKEN: _load(
            case, Unit.CACHED_TOKEN, token, (case.factor("inference.text.cached_weight"),)
        ),
    }


class _Means:
    """EcoLogits' means for a request or a token of a model, before our ranges."""

    def __init__(self, case: Case, per: str) -> None:
        model, provider = case.resolved.model, case.resolved.provider
        place = provider_origin(case)
        energy = _figure(model, model.it_energy, "it_energy", "kWh", per)
        pue = bounds("provider.pue", provider.pue, "kWh/kWh", place)
        wue = bounds("provider.wue", provider.wue, "L/kWh", place)
        self.energy = mean_of_bounds(f"ecologits.energy.{per}", f"kWh/{per}", energy, pue)
        self.on_site = mean_of_bounds(f"ecologits.water_on_site.{per}", f"L/{per}", energy, wue)
        self.off_site = product(
            f"ecologits.water_off_site.{per}", f"L/{per}", self.energy, zone_water(case)
        )
        self.ghg, self.adpe, self.primary_energy = (
            mean_of_bounds(
                f"ecologits.{name}.{per}", f"{unit}/{per}", _figure(model, figure, name, unit, per)
            )
            for name, figure, unit in (
                ("hardware_ghg", model.hardware_ghg, "kgCO2e"),
                ("hardware_adpe", model.hardware_adpe, "kgSbeq"),
                ("hardware_primary_energy", model.hardware_primary_energy, "MJ"),
            )
        )


def _figure(model: Model, figure: Affine, name: str, unit: str, per: str) -> Node:
    pair = figure.request if per == Unit.REQUEST else figure.token
    return bounds(f"model.{name}.{per}", pair, f"{unit}/{per}", f"models.json: {model.label}")


def _load(case: Case, unit: Unit, means: _Means, weight: tuple[Node, ...]) -> Load:
    around = (*weight, *_size_spread(case), *_own_machine(case), *spreads(case))
    use = (case.factor("inference.text.calibration"), *around)
    made = (case.factor("hardware.utilisation"), *around)

    def times(name: str, symbol: str, mean: Node, factors: tuple[Node, ...]) -> Node:
        return product(f"{name}.{unit}", f"{symbol}/{unit}", mean, *factors)

    return Load(
        energy=times("use.energy", "kWh", means.energy, use),
        water_on_site=times("use.water_on_site", "L", means.on_site, use),
        water_off_site=times("use.water_off_site", "L", means.off_site, use),
        hardware_ghg=times("hardware.served_ghg", "kgCO2e", means.ghg, made),
        hardware_adpe=times("hardware.served_adpe", "kgSbeq", means.adpe, made),
        hardware_primary_energy=times(
            "hardware.served_primary_energy", "MJ", means.primary_energy, made
        ),
    )


def _own_machine(case: Case) -> tuple[Node, ...]:
    return (case.factor("inference.text.own_machine"),) if case.local else ()


def _size_spread(case: Case) -> tuple[Node, ...]:
    """How much wider the range is when nobody knows the model.

    From the class below to the class above if the name hints at a size, else from the smallest
    to the largest (METHOD section 6).
    """
    if case.resolved.known:
        return ()
    stands = case.resolved.model.name
    place = SIZE_CLASSES.index(stands)
    if case.resolved.hinted:
        below = SIZE_CLASSES[max(0, place - 1)]
        above = SIZE_CLASSES[min(len(SIZE_CLASSES) - 1, place + 1)]
    else:
        below, above = SIZE_CLASSES[0], SIZE_CLASSES[-1]
    low, central, high = (
        sum(case.factors.size_class(name).it_energy.token) for name in (below, stands, above)
    )
    origin = f"models.json: energy per token of the size classes {below} and {above} over {stands}"
    return (
        given("model.size_spread", Interval(low / central, 1.0, high / central), "ratio", origin),
    )
