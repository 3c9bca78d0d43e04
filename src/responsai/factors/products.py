"""Which provider and model stand behind a product, for exports that name no model."""

from __future__ import annotations

import bisect
import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class DefaultModel:
    """What a product answered with from some day on, for whoever chose nothing.

    Attributes:
        since: First day.
        model: ``provider/name``.
        source: Title of the source.
        url: Where to read it.
        note: What is assumed.
    """

    since: dt.date
    model: str
    source: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Product:
    """A product people use.

    Attributes:
        surface: Stable id, as in a usage event.
        name: Name that people know it by.
        provider: Who runs the models.
        source: Title of the source.
        url: Where to read it.
        defaults: Default models, the oldest first; empty if none is known.
    """

    surface: str
    name: str
    provider: str
    source: str
    url: str
    defaults: tuple[DefaultModel, ...] = ()


@dataclass(frozen=True, slots=True)
class Products:
    """All products by surface."""

    by_surface: Mapping[str, Product] = field(default_factory=dict)

    def default_model(self, surface: str, day: dt.date | None) -> str | None:
        """``provider/name`` of the model that answered by default, always an assumption.

        A day before the first known default takes the first: clocks go wrong and exports carry
        odd dates, and the first model is nearer to the truth than an unknown one.

        Args:
            surface: Product.
            day: Day of the use; ``None`` takes the newest default.

        Returns:
            ``None`` if the product or its default is not known.
        """
        product = self.by_surface.get(surface)
        if product is None or not product.defaults:
            return None
        if day is None:
            return product.defaults[-1].model
        place = bisect.bisect_right(product.defaults, day, key=lambda default: default.since)
        return product.defaults[max(place - 1, 0)].model

    def default_changes(self, surface: str) -> tuple[dt.date, ...]:
        """Days on which another model became the default of a product, in order."""
        product = self.by_surface.get(surface)
        return () if product is None else tuple(one.since for one in product.defaults[1:])

    def provider(self, surface: str) -> str | None:
        """Who runs the models of a product, or ``None`` if the product is not known."""
        product = self.by_surface.get(surface)
        return product.provider if product else None


def parse_products(table: Mapping[str, Any]) -> Products:
    """Products and their default models from ``products.toml``.

    Raises:
        ValueError: An entry has no source, stands twice, is out of order, or belongs to an
            unknown product; the sentence names it.
    """
    products: dict[str, Product] = {}
    for entry in table.get("product", []):
        product = _product(entry)
        if product.surface in products:
            raise ValueError(f"The product {product.surface} stands twice.")
        products[product.surface] = product
    defaults: dict[str, list[DefaultModel]] = {surface: [] for surface in products}
    for entry in table.get("default", []):
        surface = _text(entry, "surface", "A default model")
        if surface not in products:
            raise ValueError(f"The default model of {surface} belongs to no listed product.")
        default = _default(surface, entry)
        if defaults[surface] and default.since <= defaults[surface][-1].since:
            raise ValueError(f"The default models of {surface} are out of order: {default.since}.")
        defaults[surface].append(default)
    return Products(
        {
            surface: Product(
                product.surface,
                product.name,
                product.provider,
                product.source,
                product.url,
                tuple(defaults[surface]),
            )
            for surface, product in products.items()
        }
    )


def _product(entry: Mapping[str, Any]) -> Product:
    surface = _text(entry, "surface", "A product")
    where = f"The product {surface}"
    return Product(
        surface=surface,
        name=_text(entry, "name", where),
        provider=_text(entry, "provider", where),
        source=_text(entry, "source", where),
        url=_address(entry, where),
    )


def _default(surface: str, entry: Mapping[str, Any]) -> DefaultModel:
    where = f"The default model of {surface} from {entry.get('from', 'an untold day')}"
    try:
        since = dt.date.fromisoformat(_text(entry, "from", where))
    except ValueError as error:
        raise ValueError(f"{where} needs a day written YYYY-MM-DD.") from error
    model = _text(entry, "model", where)
    if not all(model.partition("/")):
        raise ValueError(f"{where} needs a model written provider/name.")
    return DefaultModel(
        since,
        model,
        source=_text(entry, "source", where),
        url=_address(entry, where),
        note=_text(entry, "note", where),
    )


def _text(entry: Mapping[str, Any], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{where} has no {key}.")
    return value


def _address(entry: Mapping[str, Any], where: str) -> str:
    url = _text(entry, "url", where)
    if not url.startswith("https://"):
        raise ValueError(f"{where} has no source with an address.")
    return url
