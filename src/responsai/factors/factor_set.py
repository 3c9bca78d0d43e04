"""A whole set of factors, and the look-ups that estimation needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.domain.quantity import UnitError, canonical
from responsai.factors.aliases import ModelIndex, is_placeholder, maker_of
from responsai.factors.entries import ModelKind
from responsai.factors.size_hints import size_class_of
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from responsai.domain.interval import Interval
    from responsai.domain.usage import Series
    from responsai.factors.entries import (
        Equivalence,
        Factor,
        JeghamModel,
        Model,
        Preset,
        Provider,
        PublishedCase,
        VideoModel,
        Zone,
    )
    from responsai.factors.image_models import ImageIndex, VideoIndex
    from responsai.factors.products import Products
    from responsai.factors.zone_names import ZoneNames

UNKNOWN_PROVIDER: Final = "unknown"
OWN_MACHINE: Final = "own machine"
"""Provider that stands for the user's own computer."""
WORLD: Final = "WOR"
"""Zone that stands for the whole world."""
SIZE_CLASSES: Final = ("small", "medium", "large", "very_large")
"""Size classes in order."""
IMAGE_CLASSES: Final = ("fast", "standard", "large")
"""Classes of image models and of image quality, in order."""
FALLBACK_IMAGE_CLASS: Final = "standard"


_LISTED: Final = {ModelKind.ECOLOGITS, ModelKind.LEGACY}
JEGHAM_SIZES: Final = ((100, 300), (1_000, 1_000), (10_000, 1_500))
"""Input and output tokens of the three prompts of Jegham et al. 2025."""


class ModelBasis(StrEnum):
    """Why the figures of a model stand for a use."""

    NAMED = "named"
    """The record names the model."""
    DEFAULT = "default"
    """The default model of the product on that day: assumed."""
    SIZE_CLASS = "size_class"
    """Nobody knows the model, and a size class stands in: assumed."""


@dataclass(frozen=True, slots=True)
class ResolvedModel:
    """What stands for the model of a use.

    Attributes:
        model: Figures to use.
        provider: Who runs it.
        basis: Why these figures.
        hinted: The name of an unknown model tells its size.
    """

    model: Model
    provider: Provider
    basis: ModelBasis
    hinted: bool = False

    @property
    def known(self) -> bool:
        """Whether a model with figures of its own stands for the use."""
        return self.basis is not ModelBasis.SIZE_CLASS

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
    aliases: Mapping[str, str]
    products: Products
    images: ImageIndex
    videos: VideoIndex
    zone_names: ZoneNames
    video_models: Mapping[str, VideoModel]
    jegham: Mapping[str, JeghamModel]
    published: tuple[PublishedCase, ...]
    equivalences: tuple[Equivalence, ...]

    def value(self, factor_id: str, unit: str) -> Interval:
        """Value of a factor in the unit the caller reckons with.

        Raises:
            KeyError: There is no such factor.
            UnitError: The factor has another unit.
        """
        factor = self.factors[factor_id]
        if canonical(factor.unit) != canonical(unit):
            raise UnitError(f"Factor {factor_id} is in {factor.unit}, not in {unit}.")
        return factor.value

    def resolve(
        self, name: str | None, surface: str = "", day: dt.date | None = None
    ) -> ResolvedModel:
        """Figures for a model in any spelling; a size class stands in for an unknown one.

        Args:
            name: Model as recorded, optionally ``provider/name``; ``None`` if not told.
            surface: Product that was used, which tells the provider if the name does not.
            day: Day of the use, which tells the default model of the product; the newest
                default if not told.
        """
        default = self.default_model(name, surface, day)
        spelling = default or name
        found = None
        if spelling and not is_placeholder(spelling):
            found = self._custom.get(_folded(spelling)) or self._index.find(spelling)
        if found is not None:
            basis = ModelBasis.DEFAULT if default else ModelBasis.NAMED
            return ResolvedModel(found, self.providers[found.provider], basis)
        guess = size_class_of(name)
        return ResolvedModel(
            self.size_class(guess.size_class),
            self.providers[self._maker(name, surface)],
            ModelBasis.SIZE_CLASS,
            hinted=guess.reason != "nothing",
        )

    def _maker(self, name: str | None, surface: str) -> str:
        """Who runs a model nobody knows: its name may tell, else the product."""
        for maker in (maker_of(name) if name else None, self.products.provider(surface)):
            if maker is not None and maker in self.providers:
                return maker
        return UNKNOWN_PROVIDER

    def with_models(self, models: tuple[Model, ...], provider: str) -> FactorSet:
        """The set with models of the user's own, run by who knows whom."""
        unknown = replace(self.providers[UNKNOWN_PROVIDER], name=provider)
        return replace(
            self,
            models=(*self.models, *models),
            providers={**self.providers, provider: unknown},
        )

    def default_model(self, name: str | None, surface: str, day: dt.date | None) -> str | None:
        """Default model of a product on a day, if the record names none.

        Args:
            name: Model as recorded; a router's name, such as ``auto``, names none.
            surface: Product.
            day: Day of the use; the newest default if not told.
        """
        if name is not None and not is_placeholder(name):
            return None
        return self.products.default_model(surface, day)

    def on_own_machine(self, resolved: ResolvedModel) -> ResolvedModel:
        """The same model on the user's own computer."""
        return replace(resolved, provider=self.providers[OWN_MACHINE])

    def place(self, resolved: ResolvedModel, series: Series) -> str:
        """Zone where a use runs if the user chose none."""
        if series.activity is Activity.VIDEO:
            video = self.video_model(series.model)
            if video is not None:
                return video.provider.zone
        return resolved.provider.zone

    def image_class(self, name: str | None, variant: str) -> str:
        """Class of an image: told by the variant, else by the model's name, else standard."""
        told = [word for word in variant.split("/") if word in IMAGE_CLASSES]
        if told:
            return told[0]
        return (self.images.find(name) if name else None) or FALLBACK_IMAGE_CLASS

    def video_model(self, name: str | None) -> VideoModel | None:
        """EcoLogits' video model of a name in any spelling, ``None`` if it knows none."""
        if not name:
            return None
        return self.video_models.get(self.videos.find(name) or name)

    def media_label(self, name: str | None) -> str | None:
        """Name under which an image, video or audio model is summed up, ``None`` if not known."""
        video = self.video_model(name)
        return video.name if video is not None else None

    def jegham_model(self, resolved: ResolvedModel) -> JeghamModel | None:
        """Published energies of a model and its dated releases."""
        return self._jegham.get(resolved.label or "")

    @cached_property
    def _custom(self) -> dict[str, Model]:
        return {
            _folded(model.name): model for model in self.models if model.kind is ModelKind.CUSTOM
        }

    @cached_property
    def _jegham(self) -> dict[str, JeghamModel]:
        """By label of the model that each published name resolves to."""
        return {
            self.resolve(name).label or name: published for name, published in self.jegham.items()
        }

    def size_class(self, name: str) -> Model:
        """Figures of a size class: small, medium, large, very_large.

        Raises:
            KeyError: There is no such class.
        """
        return self._size_classes[name]

    def zone(self, code: str) -> Zone:
        """Electricity mix of a zone, by its code of two or three letters or its name.

        Raises:
            BadInputError: The code is not known; the message names near ones.
        """
        wanted = self.zone_names.code_of(code) or code.strip().upper()
        if wanted in self.zones:
            return self.zones[wanted]
        raise BadInputError(self._unknown_zone(code))

    def _unknown_zone(self, code: str) -> str:
        near = self.zone_names.near(code)
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
        ).format(code=code, near=", ".join(near))

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
        own = (model for model in self.models if model.kind in _LISTED)
        return ModelIndex(own, self.aliases)

    @cached_property
    def _size_classes(self) -> dict[str, Model]:
        return {model.name: model for model in self.models if model.kind is ModelKind.SIZE_CLASS}


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
