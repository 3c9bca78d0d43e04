"""The worked example of the method chapter, and what adding bound by bound costs."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import ZERO, Interval
from responsai.domain.stages import INDICATORS, STAGES, Indicator
from responsai.estimation import Engine
from responsai.estimation.calculation import walk
from responsai.estimation.methods.base import NotCovered
from responsai.estimation.units import UNITS, counts
from responsai.reports.markdown import table
from responsai.reports.method_formulae import EXAMPLE, TEXT
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, stage_name
from responsai.text.numbers import decimal, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.factors import FactorSet

_SHOWN: Final = {
    Indicator.ENERGY: ("Wh", 1e3),
    Indicator.WATER: ("mL", 1e3),
    Indicator.GHG: ("g CO₂e", 1e3),
    Indicator.ADPE: ("mg Sb eq", 1e6),
}
_SMALLEST_WRITTEN_OUT: Final = 1e-4
_STEPS: Final = 20
"""Mixtures of tokens are tried in steps of a twentieth."""
_WEIGHTS: Final = ("inference.text.input_weight", "inference.text.cached_weight")


def example(factors: FactorSet) -> str:
    """Stages and totals of the worked example, low to high, in two significant digits."""
    impacts = Engine(factors).estimate(TEXT, EXAMPLE)
    heading = [translate("Chapter", "Stage")] + [
        f"{indicator_name(indicator)}, {_SHOWN[indicator][0]}" for indicator in INDICATORS
    ]
    rows = [
        [stage_name(stage), *(_cell(impacts.stage(one, stage), one) for one in INDICATORS)]
        for stage in STAGES
    ]
    last = [
        translate("Chapter", "Total"),
        *(_cell(impacts.total(one), one) for one in INDICATORS),
    ]
    return table(heading, [*rows, last])


def high_of_water(factors: FactorSet) -> float:
    """High bound of the example's water as estimated, in mL."""
    total = Engine(factors).estimate(TEXT, EXAMPLE).covered_total(Indicator.WATER)
    return total.high * _SHOWN[Indicator.WATER][1]


def high_of_water_taken_together(factors: FactorSet) -> float:
    """The same if tokens were first turned into effective tokens, and ranges combined once.

    Tokens of all buckets then share one range of the weights, which is narrower, but impact is no
    longer affine in the counts.
    """
    water, ghg = _means_of_tokens(factors)
    value = {name: factor.value for name, factor in factors.factors.items()}
    ratio = value["training.ratio"]
    use = water * value["inference.text.calibration"]
    machines = (
        ghg
        * value["hardware.utilisation"]
        * (Interval.exact(1.0) + ratio)
        * value["hardware.water_per_ghg"]
    )
    total = use + use * ratio
    for share in _shares_of_water(factors):
        total = total + machines * share
    return total.high * _SHOWN[Indicator.WATER][1]


def widening(factors: FactorSet) -> float:
    """How much higher the high bound of use can come out for any mixture of tokens, 0 to 1."""
    calibration = factors.factors["inference.text.calibration"].value
    weights = [Interval.exact(1.0)]
    for name in _WEIGHTS:
        weight = factors.factors[name].value
        weights.append(weight.scaled(1 / weight.central))
    ratios = []
    for parts in _mixtures():
        mixed = [weight.scaled(part) for weight, part in zip(weights, parts, strict=True)]
        apart = sum((one * calibration for one in mixed), start=ZERO)
        together = sum(mixed, start=ZERO) * calibration
        ratios.append(apart.high / together.high)
    return max(ratios) - 1


def _mixtures() -> Iterator[tuple[float, float, float]]:
    for fresh, cached in itertools.product(range(_STEPS + 1), repeat=2):
        output = _STEPS - fresh - cached
        if output >= 0:
            yield output / _STEPS, fresh / _STEPS, cached / _STEPS


def _means_of_tokens(factors: FactorSet) -> tuple[Interval, Interval]:
    """EcoLogits' litres of use and kg CO2e of hardware for the tokens of the example."""
    per_unit = Engine(factors).per_unit(TEXT)
    if isinstance(per_unit, NotCovered):
        raise TypeError("The worked example is not covered by our own method.")
    water = ghg = ZERO
    for unit, number in zip(UNITS, counts(EXAMPLE), strict=True):
        if not number:
            continue
        nodes = {node.id: node.value for node in walk(*per_unit[unit].values())}
        per = unit.value if f"ecologits.energy.{unit}" in nodes else "token"
        weight = next(
            (value for name, value in nodes.items() if name.endswith("_weight")),
            Interval.exact(1.0),
        ).scaled(number)
        site, plant = (nodes[f"ecologits.water_{where}_site.{per}"] for where in ("on", "off"))
        water = water + weight.scaled(site.central + plant.central)
        ghg = ghg + weight.scaled(nodes[f"ecologits.hardware_ghg.{per}"].central)
    return water, ghg


def _shares_of_water(factors: FactorSet) -> list[Interval]:
    """Shares of mining, manufacturing and end of life in the water of hardware."""
    per_unit = Engine(factors).per_unit(TEXT)
    if isinstance(per_unit, NotCovered):
        raise TypeError("The worked example is not covered by our own method.")
    nodes = {node.id: node.value for cells in per_unit.values() for node in walk(*cells.values())}
    return [
        nodes[f"{stage}.share.{Indicator.WATER}"]
        for stage in ("mining", "manufacturing", "end_of_life")
    ]


def _cell(value: Interval | None, indicator: Indicator) -> str:
    if value is None:
        return translate("Chapter", "not covered")
    size = _SHOWN[indicator][1]
    low, central, high = (
        two_digits(bound * size) for bound in (value.low, value.central, value.high)
    )
    span = translate("Numbers", "{low}–{high}").format(low=low, high=high)
    return f"{central} ({span})"


def two_digits(value: float) -> str:
    """A value in two significant digits, small ones by a power of ten."""
    if value < _SMALLEST_WRITTEN_OUT:
        return plain(float(f"{value:.1e}"))
    rounded = float(f"{value:.1e}")
    return decimal(rounded, max(0, 1 - math.floor(math.log10(rounded))))
