"""Images, video, audio and embeddings: energy per item, hardware in proportion to it.

Source: METHOD sections 2 and 4.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.estimation.calculation import given, one_over, product
from responsai.estimation.load import (
    DEFINITION,
    Load,
    exact,
    provider_origin,
    spreads,
    zone_water,
)
from responsai.estimation.units import Unit
from responsai.estimation.video_load import finer_than_720p

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case

MEGAPIXEL: Final = 1_048_576
"""Pixels of the reference image: 1024 by 1024."""
_SIZE: Final = re.compile(r"(?:^|/)(\d{2,5})x(\d{2,5})(?:/|$)")
_STEPS: Final = re.compile(r"(?:^|/)(\d{1,4})steps?(?:/|$)")

# Per minute of sound and per thousand tokens: factor and the counted unit it is given in.
_SIMPLE: Final = {
    Activity.SPEECH: ("inference.speech", Unit.MEDIA_SECOND, "min/s", 1 / 60),
    Activity.TRANSCRIPTION: ("inference.transcription", Unit.MEDIA_SECOND, "min/s", 1 / 60),
    Activity.MUSIC: ("inference.music", Unit.MEDIA_SECOND, "min/s", 1 / 60),
    Activity.EMBEDDING: (
        "inference.embedding",
        Unit.INPUT_TOKEN,
        "kilotoken/input_token",
        1 / 1000,
    ),
    Activity.VIDEO: ("inference.video.second", Unit.MEDIA_SECOND, "ratio", 1.0),
}


def media_loads(case: Case) -> Mapping[Unit, Load]:
    """Load of an image, a second or a token, where no table of EcoLogits knows the model."""
    if case.activity is Activity.IMAGE:
        return {Unit.IMAGE: _load(case, Unit.IMAGE, _image_factors(case))}
    factor, unit, conversion, size = _SIMPLE[case.activity]
    parts = [case.factor(factor)]
    if case.activity is Activity.VIDEO:
        parts += finer_than_720p(case)
    if size != 1.0:
        parts.append(exact(f"conversion.{conversion.replace('/', '_per_')}", size, conversion))
    return {unit: _load(case, unit, tuple(parts))}


def _image_factors(case: Case) -> tuple[Node, ...]:
    image_class = case.factors.image_class(case.model_name, case.variant)
    parts = [case.factor(f"inference.image.{image_class}")]
    size = _SIZE.search(case.variant)
    if size:
        parts += _size_of_image(case, int(size[1]), int(size[2]))
    steps = _STEPS.search(case.variant)
    if steps:
        parts += [
            exact("use.image.steps", float(steps[1]), "step/image", "as recorded"),
            one_over(
                "use.image.per_reference_steps", case.factor("inference.image.reference_steps")
            ),
        ]
    return tuple(parts)


def _size_of_image(case: Case, width: int, height: int) -> list[Node]:
    """Energy of another size than a megapixel, by the published cost of doubling the side."""
    doublings = math.log2(math.sqrt(width * height / MEGAPIXEL))
    doubled = case.factor("inference.image.per_doubled_side")
    if doublings == 0:
        return []
    powers = sorted(
        bound**doublings for bound in (doubled.value.low, doubled.value.central, doubled.value.high)
    )
    origin = (
        f"{doubled.id} ({doubled.value.low}, {doubled.value.central}, {doubled.value.high}) to the "
        f"power of {doublings:.3f}, the doublings of the side from 1024 to that of a square of "
        f"{width} × {height} pixels"
    )
    return [given("use.image.size", Interval(*powers), "ratio", origin)]


def _load(case: Case, unit: Unit, parts: tuple[Node, ...]) -> Load:
    energy = product(
        f"use.energy.{unit}",
        f"kWh/{unit}",
        *parts,
        exact("conversion.kwh_per_wh", 0.001, "kWh/Wh", DEFINITION),
        *spreads(case),
    )
    return around_energy(case, unit, energy)


def around_energy(case: Case, unit: Unit, energy: Node) -> Load:
    """Water in proportion to energy, and hardware by factors per kWh."""
    on_site = exact(
        "provider.water_on_site_per_facility_kwh",
        case.resolved.provider.on_site_water,
        "L/kWh",
        f"{provider_origin(case)}, mean of WUE over PUE",
    )
    return Load(
        energy=energy,
        water_on_site=product(f"use.water_on_site.{unit}", f"L/{unit}", energy, on_site),
        water_off_site=product(f"use.water_off_site.{unit}", f"L/{unit}", energy, zone_water(case)),
        hardware_ghg=_per_kwh(case, unit, energy, "ghg", "kgCO2e"),
        hardware_adpe=_per_kwh(case, unit, energy, "adpe", "kgSbeq"),
        hardware_primary_energy=_per_kwh(case, unit, energy, "primary_energy", "MJ"),
    )


def _per_kwh(case: Case, unit: Unit, energy: Node, name: str, symbol: str) -> Node:
    return product(
        f"hardware.served_{name}.{unit}",
        f"{symbol}/{unit}",
        energy,
        case.factor(f"hardware.per_kwh.{name}"),
    )
