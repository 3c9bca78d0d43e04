"""The entries of a factor set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from responsai.domain.activity import Activity
    from responsai.domain.interval import Interval


@dataclass(frozen=True, slots=True)
class Factor:
    """One number with its range and where it comes from.

    Attributes:
        id: Stable name, such as ``training.ratio``.
        value: Low, central, high in ``unit``.
        unit: Unit, checked by whoever asks for the factor.
        stage: Life-cycle stage it serves.
        indicators: Indicators it serves.
        source: Title of the source.
        url: Where to read it.
        year: Year of the source.
        basis: How the number was taken from the source.
        confidence: high, medium or low.
        note: Limits, in one or two sentences.
    """

    id: str
    value: Interval
    unit: str
    stage: str
    indicators: tuple[str, ...]
    source: str
    url: str
    year: int
    basis: str
    confidence: str
    note: str


class ModelKind(StrEnum):
    """Where the figures of a model come from."""

    ECOLOGITS = "ecologits"
    LEGACY = "legacy"
    """No longer, or never, in EcoLogits; from ``models_more.toml``."""
    SIZE_CLASS = "size_class"


@dataclass(frozen=True, slots=True)
class Affine:
    """A quantity that is affine in output tokens, as EcoLogits' lower and upper bound.

    Attributes:
        request: (lower, upper) of one request of zero tokens.
        token: (lower, upper) of each output token.
    """

    request: tuple[float, float]
    token: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Model:
    """An AI model, machines only (before PUE).

    Attributes:
        provider: EcoLogits' name of the provider, ``unknown`` for a size class.
        name: Name, or id of the size class.
        kind: Where the figures come from.
        disclosed: Whether the maker published the size.
        it_energy: kWh of the machines.
        hardware_ghg: kg CO2e of making the machines, shared out.
        hardware_adpe: kg Sb eq, likewise.
        hardware_primary_energy: MJ of primary energy, likewise.
    """

    provider: str
    name: str
    kind: ModelKind
    disclosed: bool
    it_energy: Affine
    hardware_ghg: Affine
    hardware_adpe: Affine
    hardware_primary_energy: Affine


@dataclass(frozen=True, slots=True)
class Provider:
    """Where and how a provider runs its machines.

    Attributes:
        name: EcoLogits' name.
        zone: ISO 3166 alpha-3 code, or ``WOR``.
        pue: Power usage effectiveness, (lower, upper), >= 1.
        wue: Water usage effectiveness, (lower, upper) in litres per kWh of the machines.
    """

    name: str
    zone: str
    pue: tuple[float, float]
    wue: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Zone:
    """An electricity mix, location-based.

    Attributes:
        code: ISO 3166 alpha-3 code, or ``WOR``.
        ghg: kg CO2e per kWh.
        adpe: kg Sb eq per kWh, EcoLogits' fault of September 2025 put right.
        water: Litres per kWh at the power plants (off-site).
        world_adpe: The zone has no ADPe of its own and takes the world's.
    """

    code: str
    ghg: float
    adpe: float
    water: float
    world_adpe: bool


@dataclass(frozen=True, slots=True)
class Preset:
    """What one use takes when nobody told.

    Attributes:
        activity: Kind of use.
        input_tokens: Fresh input tokens.
        cached_tokens: Input tokens read from a cache.
        output_tokens: Output tokens.
        images: Images.
        media_seconds: Seconds of video or audio.
        spread: Relative range (low, 1, high) of the leading amount; widens the whole estimate.
        source: Title of the source.
        url: Where to read it.
        year: Year of the source.
        confidence: high, medium or low.
    """

    activity: Activity
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    images: int
    media_seconds: float
    spread: Interval
    source: str
    url: str
    year: int
    confidence: str
