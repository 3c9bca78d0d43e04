"""Video of the models that EcoLogits knows: its own estimate of a clip, per second of it.

EcoLogits' energy of a clip is quadratic in its length, so that it is exact for clips of the length
that the variant tells and, for others, that of a typical clip (METHOD section 2).
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.estimation.calculation import given, product
from responsai.estimation.load import Load, bounds, exact, spreads, zone_water
from responsai.estimation.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case
    from responsai.factors.entries import Quadratic, VideoModel

DEFAULT_RESOLUTION: Final = "720p"
_RESOLUTION: Final = re.compile(r"(?:^|/)(720p|1080p|4k)(?:/|$)")
_LENGTH: Final = re.compile(r"(?:^|/)(\d{1,5}(?:\.\d{1,3})?)s(?:/|$)")
_S: Final = Unit.MEDIA_SECOND


def video_loads(case: Case, model: VideoModel) -> Mapping[Unit, Load]:
    """Load of a second of video."""
    resolution, seconds = clip_of(case)
    clip = model.resolutions[resolution]
    origin = f"models.json: {model.name}, clip of {seconds:g} s at {resolution}, per second"

    def figure(name: str, symbol: str, quadratic: Quadratic, *more: Node) -> Node:
        pair = per_second(quadratic, seconds)
        node = bounds(f"model.clip.{name}", pair, f"{symbol}/s", origin)
        return product(f"{name}.s", f"{symbol}/s", node, *more, *spreads(case))

    low, high = (
        energy * pue
        for energy, pue in zip(per_second(clip.it_energy, seconds), model.provider.pue, strict=True)
    )
    energy = product(
        "use.energy.s",
        "kWh/s",
        bounds("model.clip.energy", (low, high), "kWh/s", f"{origin}, PUE included"),
        *spreads(case),
    )
    on_site = exact(
        "provider.water_on_site_per_facility_kwh",
        model.provider.on_site_water,
        "L/kWh",
        f"models.json: {model.name}, mean of WUE over PUE",
    )
    used = case.factor("hardware.utilisation")
    return {
        _S: Load(
            energy=energy,
            water_on_site=product("use.water_on_site.s", "L/s", energy, on_site),
            water_off_site=product("use.water_off_site.s", "L/s", energy, zone_water(case)),
            hardware_ghg=figure("hardware.served_ghg", "kgCO2e", clip.hardware_ghg, used),
            hardware_adpe=figure("hardware.served_adpe", "kgSbeq", clip.hardware_adpe, used),
            hardware_primary_energy=figure(
                "hardware.served_primary_energy",
                "MJ",
                clip.hardware_primary_energy,
                used,
                _put_right(case, model),
            ),
        )
    }


def clip_of(case: Case) -> tuple[str, float]:
    """Resolution and length in seconds that the variant tells, else those of a typical clip."""
    resolution = _RESOLUTION.search(case.variant)
    length = _LENGTH.search(case.variant)
    seconds = float(length[1]) if length else 0.0
    typical = case.factors.presets[Activity.VIDEO].media_seconds
    return (resolution[1] if resolution else DEFAULT_RESOLUTION), seconds or typical


def finer_than_720p(case: Case) -> list[Node]:
    """How much more a finer picture costs, for a model that EcoLogits does not know.

    Least, geometric mean and most of the models it knows, for clips of the same length.
    """
    resolution, seconds = clip_of(case)
    if resolution == DEFAULT_RESOLUTION:
        return []
    ratios = [
        sum(per_second(model.resolutions[resolution].it_energy, seconds))
        / sum(per_second(model.resolutions[DEFAULT_RESOLUTION].it_energy, seconds))
        for model in case.factors.video_models.values()
    ]
    mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
    origin = (
        f"models.json: energy of {seconds:g} s at {resolution} over {DEFAULT_RESOLUTION}, least, "
        f"geometric mean and most of {len(ratios)} video models"
    )
    return [given("use.video.size", Interval(min(ratios), mean, max(ratios)), "ratio", origin)]


def per_second(quadratic: Quadratic, seconds: float) -> tuple[float, float]:
    """(lower, upper) of a clip of some seconds, per second."""
    start, slope, square = quadratic
    low, high = (start[side] / seconds + slope[side] + square[side] * seconds for side in (0, 1))
    return low, high


def _put_right(case: Case, model: VideoModel) -> Node:
    """EcoLogits' video module gives its servers a ninth of the primary energy of the text module.

    Only the server's share of it is put right.
    """
    factor = case.factors.factors["hardware.video.server_primary_energy"]
    share = model.server_share
    value = factor.value
    return given(
        "hardware.video.primary_energy_put_right",
        Interval(*(1 - share + share * ratio for ratio in (value.low, value.central, value.high))),
        "ratio",
        f"1 - {share:.3f} + {share:.3f} × {factor.id}: the server's share of it",
    )
