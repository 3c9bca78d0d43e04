from __future__ import annotations

import datetime as dt
import json
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from responsai import paths
from responsai.factors import load_factor_set
from responsai.factors.aliases import ModelIndex
from responsai.factors.products import parse_products

if TYPE_CHECKING:
    from responsai.factors.products import Products

FOLDER = paths.resources() / "factors"
SOME_MODEL = load_factor_set().models[0]
SURFACES = {
    "chatgpt",
    "claude",
    "gemini",
    "copilot",
    "github-copilot",
    "le-chat",
    "claude-code",
    "codex",
    "gemini-cli",
    "perplexity",
    "cursor",
    "grok",
    "deepseek",
}
SOURCE = {"source": "s", "url": "https://example.org"}
PRODUCT = {"surface": "foo", "name": "Foo", "provider": "openai", **SOURCE}
FIRST = {"surface": "foo", "from": "2024-01-01", "model": "openai/a", "note": "n", **SOURCE}
SECOND = FIRST | {"from": "2025-01-01", "model": "openai/b"}


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ours() -> Products:
    return parse_products(_toml("products.toml"))


def test_every_product_has_defaults_with_their_assumption(ours: Products) -> None:
    assert set(ours.by_surface) >= SURFACES
    for product in ours.by_surface.values():
        assert product.defaults, product.surface
        assert all("ssumed" in default.note for default in product.defaults)


def test_every_default_model_is_a_listed_model(ours: Products) -> None:
    listed = json.loads((FOLDER / "models.json").read_text(encoding="utf-8"))["models"]
    names = {
        (entry["provider"], entry["name"])
        for entry in [*listed, *_toml("models_more.toml")["legacy"]]
    }
    index = ModelIndex(
        replace(SOME_MODEL, provider=provider, name=name) for provider, name in names
    )
    for product in ours.by_surface.values():
        for default in product.defaults:
            found = index.find(default.model)
            assert found is not None
            assert f"{found.provider}/{found.name}" == default.model


@pytest.mark.parametrize(
    ("surface", "day", "model"),
    [
        ("chatgpt", "2023-05-01", "openai/gpt-3.5-turbo"),
        ("chatgpt", "2024-05-12", "openai/gpt-3.5-turbo"),
        ("chatgpt", "2024-05-13", "openai/gpt-4o"),
        ("chatgpt", "2025-09-01", "openai/gpt-5-chat-latest"),
        ("claude", "2025-06-01", "anthropic/claude-sonnet-4"),
        ("gemini", "2025-06-01", "google_genai/gemini-2.5-flash"),
        ("copilot", "2025-01-01", "openai/gpt-4o"),
        ("le-chat", "2024-12-01", "mistralai/mistral-large-2411"),
    ],
)
def test_a_day_tells_the_model(ours: Products, surface: str, day: str, model: str) -> None:
    assert ours.default_model(surface, dt.date.fromisoformat(day)) == model


def test_no_day_takes_the_newest_and_an_early_day_the_first() -> None:
    products = parse_products({"product": [PRODUCT], "default": [FIRST, SECOND]})
    assert products.default_model("foo", None) == "openai/b"
    assert products.default_model("foo", dt.date(1970, 1, 1)) == "openai/a"
    assert products.default_model("foo", dt.date(2999, 1, 1)) == "openai/b"


def test_an_unknown_product_has_no_model_and_no_provider() -> None:
    products = parse_products({"product": [PRODUCT]})
    assert products.default_model("bar", None) is None
    assert products.default_model("foo", None) is None
    assert products.provider("bar") is None
    assert products.provider("foo") == "openai"


@pytest.mark.parametrize(
    ("products", "defaults", "complaint"),
    [
        ([PRODUCT | {"source": ""}], [], "The product foo has no source"),
        ([PRODUCT | {"url": "http://a"}], [], "foo has no source with an address"),
        ([PRODUCT | {"provider": None}], [], "foo has no provider"),
        ([PRODUCT | {"surface": ""}], [], "A product has no surface"),
        ([PRODUCT, PRODUCT], [], "foo stands twice"),
        ([PRODUCT], [FIRST | {"surface": "bar"}], "bar belongs to no listed product"),
        ([PRODUCT], [SECOND, FIRST], "foo are out of order: 2024-01-01"),
        ([PRODUCT], [FIRST, FIRST], "out of order"),
        ([PRODUCT], [FIRST | {"source": ""}], "foo from 2024-01-01 has no source"),
        ([PRODUCT], [FIRST | {"note": ""}], "has no note"),
        ([PRODUCT], [FIRST | {"from": "2024"}], "YYYY-MM-DD"),
        ([PRODUCT], [FIRST | {"from": None}], "YYYY-MM-DD"),
        ([PRODUCT], [FIRST | {"model": "a"}], "provider/name"),
    ],
)
def test_a_bad_entry_is_named(
    products: list[dict[str, Any]], defaults: list[dict[str, Any]], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_products({"product": products, "default": defaults})
