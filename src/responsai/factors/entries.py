"""The entries of a factor set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.activity import Activity
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator


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
    CUSTOM = "custom"
    """Added by the user, by its number of parameters."""


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
        active: (lower, upper) billions of active parameters.
        total: (lower, upper) billions of all parameters.
        sources: Addresses that tell the size.
    """

    provider: str
    name: str
    kind: ModelKind
    disclosed: bool
    it_energy: Affine
    hardware_ghg: Affine
    hardware_adpe: Affine
    hardware_primary_energy: Affine
    active: tuple[float, float] = (0.0, 0.0)
    total: tuple[float, float] = (0.0, 0.0)
    sources: tuple[str, ...] = ()

    @property
    def listed(self) -> bool:
        """Whether EcoLogits itself gives the figures."""
        return self.kind in {ModelKind.ECOLOGITS, ModelKind.CUSTOM}

    @property
    def label(self) -> str:
        """``provider/name``."""
        return f"{self.provider}/{self.name}"


Quadratic = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
"""Coefficients of 1, seconds and seconds squared, each (lower, upper)."""


@dataclass(frozen=True, slots=True)
class Clip:
    """What a clip of one video model in one resolution takes, machines only (before PUE).

    Attributes:
        it_energy: kWh of the machines.
        hardware_ghg: kg CO2e of making the machines, shared out.
        hardware_adpe: kg Sb eq, likewise.
        hardware_primary_energy: MJ of primary energy, likewise, as EcoLogits has it.
    """

    it_energy: Quadratic
    hardware_ghg: Quadratic
    hardware_adpe: Quadratic
    hardware_primary_energy: Quadratic


@dataclass(frozen=True, slots=True)
class VideoModel:
    """A video model of EcoLogits.

    Attributes:
        name: EcoLogits' name, such as ``openai/sora-2-pro``.
        provider: Where and how it runs.
        server_share: Part of the hardware's primary energy that is the server's, 0 to 1.
        resolutions: Clips by resolution: 720p, 1080p, 4k.
    """

    name: str
    provider: Provider
    server_share: float
    resolutions: Mapping[str, Clip]


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

    @property
    def on_site_water(self) -> float:
        """Litres of on-site water per kWh of the whole facility: mean of WUE over PUE."""
        low, high = (wue / pue for wue, pue in zip(self.wue, self.pue, strict=True))
        return (low + high) / 2


@dataclass(frozen=True, slots=True)
class Zone:
    """An electricity mix, location-based.

    Attributes:
        code: ISO 3166 alpha-3 code, or ``WOR``.
        ghg: kg CO2e per kWh; where EcoLogits has none at all, that of hydropower.
        adpe: kg Sb eq per kWh, EcoLogits' fault of September 2025 put right.
        water: Litres per kWh at the power plants (off-site).
        world_adpe: The zone has no ADPe of its own and takes the world's.
        ecologits_ghg: kg CO2e per kWh as EcoLogits has it.
        ecologits_adpe: kg Sb eq per kWh as EcoLogits has it.
        primary_energy: MJ per kWh as EcoLogits has it; not used in estimates.
        fossil_share: Share of electricity from coal, oil and gas, 0 to 1; ``None`` if not known.
        fossil_year: Year of that share.
    """

    code: str
    ghg: float
    adpe: float
    water: float
    world_adpe: bool
    ecologits_ghg: float
    ecologits_adpe: float
    primary_energy: float
    fossil_share: float | None = None
    fossil_year: int | None = None


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


@dataclass(frozen=True, slots=True)
class PublishedCase:
    """A figure that others published, and the use it is about.

    Attributes:
        id: Stable name.
        title: What was measured.
        activity: Kind of use.
        model: Model that stands for it; ``None`` if not told.
        variant: Image class or size, if any.
        zone: Electricity zone; ``None`` for the provider's own.
        amounts: Amounts of the use by name, as in the amounts of a usage record.
        published: Published values by quantity: ``energy_wh``, ``water_ml_on_site``, ``ghg_g`` ...
        scope: What the published value covers.
        claim: ``inside`` if our range has to hold the value, ``anchor`` if it is only shown.
        note: Limits, in one or two sentences.
    """

    id: str
    title: str
    activity: Activity
    model: str | None
    variant: str
    zone: str | None
    amounts: Mapping[str, int]
    published: Mapping[str, float]
    scope: str
    claim: str
    source: str
    url: str
    year: int
    note: str


@dataclass(frozen=True, slots=True)
class JeghamModel:
    """Energies per answer that Jegham et al. 2025 give for one model.

    Attributes:
        model: ``provider/name``.
        wh: Wh for each of the three prompt sizes of ``factor_set.JEGHAM_SIZES``.
    """

    model: str
    wh: tuple[float, float, float]
    source: str
    url: str
    year: int
    note: str


@dataclass(frozen=True, slots=True)
class Equivalence:
    """An everyday thing to compare with.

    Attributes:
        id: Stable name, such as ``car_km``.
        value: Impact of one of it, in the unit of the indicator.
        unit: Unit, such as ``kgCO2e/km``.
        indicator: What is compared.
    """

    id: str
    value: float
    unit: str
    indicator: Indicator
    source: str
    url: str
    year: int
    confidence: str
    note: str
