"""A whole set of factors, and the look-ups that estimation needs."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import BadInputError
from responsai.factors.aliases import ModelIndex
from responsai.factors.entries import ModelKind
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.activity import Activity
    from responsai.domain.interval import Interval
    from responsai.factors.entries import Factor, Model, Preset, Provider, Zone

UNKNOWN_PROVIDER: Final = "unknown"
FALLBACK_CLASS: Final = "large"
"""Size class of a model nobody knows (METHOD section 6)."""
_ALPHA2_LENGTH: Final = 2


@dataclass(frozen=True, slots=True)
class ResolvedModel:
    """What stands for the model of a use.

    Attributes:
        model: Figures to use.
        provider: Who runs it.
        known: Whether the name was recognised; if not, a size class stands in.
    """

    model: Model
    provider: Provider
    known: bool

    @property
    def label(self) -> str | None:
        """``provider/name``, or ``None`` if a size class stands in."""
        return f"{self.provider.name}/{self.model.name}" if self.known else None


@dataclass(frozen=True)
class FactorSet:
    """Factors, models, zones and presets of one version.

    Attributes:
        version: ``sha256:`` and the hash of all files of the set.
        ecologits: Release of EcoLogits the tables were compiled from.
    """

    version: str
    ecologits: str
    factors: Mapping[str, Factor]
    presets: Mapping[Activity, Preset]
    models: tuple[Model, ...]
    providers: Mapping[str, Provider]
    zones: Mapping[str, Zone]
    product_providers: Mapping[str, str]

    def value(self, factor_id: str, unit: str) -> Interval:
        """Value of a factor in the unit the caller reckons with.

        Raises:
            KeyError: There is no such factor.
            ValueError: The factor has another unit.
        """
        factor = self.factors[factor_id]
        if factor.unit != unit:
            raise ValueError(f"Factor {factor_id} is in {factor.unit}, not in {unit}.")
        return factor.value

    def resolve(self, name: str | None, surface: str = "") -> ResolvedModel:
        """Figures for a model in any spelling; a size class stands in for an unknown one.

        Args:
            name: Model as recorded, optionally ``provider/name``; ``None`` if not told.
            surface: Product that was used, which tells the provider if the name does not.
        """
        found = self._index.find(name) if name else None
        if found is not None:
            return ResolvedModel(found, self.providers[found.provider], known=True)
        provider = self.product_providers.get(surface, UNKNOWN_PROVIDER)
        return ResolvedModel(self.size_class(FALLBACK_CLASS), self.providers[provider], known=False)

    def size_class(self, name: str) -> Model:
        """Figures of a size class: small, medium, large, very_large.

        Raises:
            KeyError: There is no such class.
        """
        return self._size_classes[name]

    def zone(self, code: str) -> Zone:
        """Electricity mix of a zone.

        Raises:
            BadInputError: The code is not known; the message names near ones.
        """
        wanted = code.strip().upper()
        if wanted in self.zones:
            return self.zones[wanted]
        raise BadInputError(self._unknown_zone(code, wanted))

    def _unknown_zone(self, code: str, wanted: str) -> str:
        if len(wanted) == _ALPHA2_LENGTH:
            near = sorted(zone for zone in self.zones if zone.startswith(wanted))
        else:
            near = difflib.get_close_matches(wanted, self.zones, n=3, cutoff=0.6)
        if not near:
            return translate(
                "Factors",
                "There is no electricity zone “{code}”: give a three-letter country code, "
                "such as FRA.",
            ).format(code=code)
        return translate(
            "Factors",
            "There is no electricity zone “{code}”: give a three-letter country code, "
            "such as {near}.",
        ).format(code=code, near=", ".join(near[:3]))

    @cached_property
    def model_labels(self) -> tuple[str, ...]:
        """``provider/name`` of every model of its own, in order."""
        return tuple(
            sorted(
                f"{model.provider}/{model.name}"
                for model in self.models
                if model.kind is not ModelKind.SIZE_CLASS
            )
        )

    @cached_property
    def _index(self) -> ModelIndex:
        return ModelIndex(model for model in self.models if model.kind is not ModelKind.SIZE_CLASS)

    @cached_property
    def _size_classes(self) -> dict[str, Model]:
        return {model.name: model for model in self.models if model.kind is ModelKind.SIZE_CLASS}
