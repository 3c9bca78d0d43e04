from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from responsai import paths
from responsai.factors import load_factor_set
from responsai.factors.aliases import ModelIndex, is_placeholder, parse_aliases

if TYPE_CHECKING:
    from responsai.factors.entries import Model

FOLDER = paths.resources() / "factors"
SOME_MODEL = load_factor_set().models[0]


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


SPELLINGS = _toml(Path(__file__).parent / "spellings.toml")
CASES = [
    (spelling, f"{provider}/{model}")
    for provider, models in SPELLINGS.items()
    for model, spellings in models.items()
    for spelling in spellings
]


def model(provider: str, name: str) -> Model:
    return replace(SOME_MODEL, provider=provider, name=name)


def _names() -> set[tuple[str, str]]:
    listed = json.loads((FOLDER / "models.json").read_text(encoding="utf-8"))["models"]
    legacy = _toml(FOLDER / "models_more.toml")["legacy"]
    return {
        (entry["provider"], entry["name"])
        for entry in [*listed, *legacy]
        if entry.get("kind") != "size_class"
    }


@pytest.fixture(scope="module")
def index() -> ModelIndex:
    return ModelIndex(
        [model(*name) for name in sorted(_names())], parse_aliases(_toml(FOLDER / "aliases.toml"))
    )


def _found(index: ModelIndex, name: str) -> str | None:
    found = index.find(name)
    return f"{found.provider}/{found.name}" if found else None


def test_there_are_many_spellings() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize(("spelling", "known"), CASES)
def test_a_spelling_finds_its_model(index: ModelIndex, spelling: str, known: str) -> None:
    assert _found(index, spelling) == known


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "/",
        "-",
        ":",
        "gpt",
        "gpt-",
        "gpt-7",
        "gpt-1.4",
        "gpt-4-zebra",
        "o5",
        "claude",
        "claude-sonnet-9",
        "claude-sonnet",
        "llama-9-8b",
        "llama-3.1-13b",
        "mistral-large-9",
        "qwen2.5-coder:99b",
        "deepseek-v9",
        "deepseek-r1:9b",
        "fixture-model",
        "orion-9000",
        "gemini",
        "🦙",
        "\x00\x1b[31m",
        "gpt-4é",
        "x" * 100_000,
        "gpt-4o/" * 10_000,
        "-latest" * 40,
        "latest",
        "20250101",
    ],
)
def test_a_name_of_no_model_stays_unknown(name: str) -> None:
    without_aliases = ModelIndex([model(*known) for known in sorted(_names())])
    assert without_aliases.find(name) is None


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("gpt-4", "openai/gpt-4o"),
        ("o3", "openai/o3-mini"),
        ("llama-3.1-8b", "huggingface_hub/meta-llama/Meta-Llama-3.1-70B"),
        ("grok-4-fast", "xai/grok-4"),
        ("mistral-large-2402", "mistralai/mistral-large-latest"),
        ("deepseek-r1:8b", "huggingface_hub/deepseek-r1"),
        ("gemini-pro", "google_genai/gemini-pro-latest"),
    ],
)
def test_a_near_name_is_not_taken_for_another(index: ModelIndex, name: str, other: str) -> None:
    assert _found(index, name) not in {None, other}


def test_a_name_sold_by_two_takes_the_provider_it_tells() -> None:
    index = ModelIndex([model("xai", "twin-1"), model("cohere", "twin-1")])
    assert _found(index, "twin-1") == "cohere/twin-1"
    assert _found(index, "x-ai/twin-1") == "xai/twin-1"
    assert _found(index, "cohere/twin-1:free") == "cohere/twin-1"


def test_every_alias_names_a_listed_model_and_finds_it(index: ModelIndex) -> None:
    names = _names()
    for alias, known in parse_aliases(_toml(FOLDER / "aliases.toml")).items():
        assert tuple(known.split("/", 1)) in names, alias
        assert _found(index, alias) == known


def test_an_alias_of_a_missing_model_is_left_out() -> None:
    index = ModelIndex([model("openai", "gpt-4o")], {"omni": "openai/gpt-4o", "lost": "x/y"})
    assert _found(index, "Omni") == "openai/gpt-4o"
    assert index.find("lost") is None


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"name": ""}, "without name"),
        ({"model": "gpt-4o"}, "provider/name"),
        ({"source": ""}, "no source"),
        ({"url": "http://example.org"}, "no source with an address"),
    ],
)
def test_a_bad_alias_is_named(change: dict[str, str], complaint: str) -> None:
    entry = {"name": "omni", "model": "openai/gpt-4o", "source": "s", "url": "https://x.org"}
    assert parse_aliases({"alias": [entry]}) == {"omni": "openai/gpt-4o"}
    with pytest.raises(ValueError, match=complaint):
        parse_aliases({"alias": [entry | change]})
    with pytest.raises(ValueError, match="twice"):
        parse_aliases({"alias": [entry, entry]})


@pytest.mark.parametrize(
    "name", [None, "", " ", "auto", "Default", "<synthetic>", "unknown", "copilot/auto", "NULL"]
)
def test_a_routers_word_means_not_told(name: str | None) -> None:
    assert is_placeholder(name)


@pytest.mark.parametrize("name", ["gpt-4o", "openrouter/gpt-4o", "auto-gemini-3", "x" * 10_000])
def test_a_model_is_no_placeholder(name: str) -> None:
    assert not is_placeholder(name)


def test_legacy_models_and_providers_say_where_they_come_from() -> None:
    more = _toml(FOLDER / "models_more.toml")
    for entry in [*more["size_class"], *more["legacy"]]:
        assert entry["confidence"] in {"high", "medium", "low"}, entry
    for entry in [*more["size_class"], *more["legacy"], *more["provider"]]:
        assert entry["source"], entry
        assert entry["url"].startswith("https://"), entry
        assert 2020 <= entry["year"] <= 2026, entry
    for entry in more["provider"]:
        assert 1 <= entry["pue"][0] <= entry["pue"][1]
        assert 0 <= entry["wue_l_per_kwh"][0] <= entry["wue_l_per_kwh"][1]


def test_legacy_models_stand_once_with_one_kind_of_figures() -> None:
    more = _toml(FOLDER / "models_more.toml")
    listed = json.loads((FOLDER / "models.json").read_text(encoding="utf-8"))
    known = {
        (entry["provider"], entry["name"])
        for entry in listed["models"]
        if entry["kind"] == "ecologits"
    }
    providers = {*listed["providers"], *(entry["name"] for entry in more["provider"])}
    seen: set[tuple[str, str]] = set()
    for entry in more["legacy"]:
        name = entry["provider"], entry["name"]
        assert name not in known | seen, name
        seen.add(name)
        assert entry["provider"] in providers - {"unknown"}
        assert sum(key in entry for key in ("like", "size_class", "active")) == 1, name
        if "like" in entry:
            assert (entry["provider"], entry["like"]) in known
        if "active" in entry:
            assert entry["confidence"] != "low" or "assumed" in entry["source"]
            assert 0 < entry["active"][0] <= entry["active"][1] <= entry["total"][0]
