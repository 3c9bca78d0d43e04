"""Laws of finding models by name: nothing added by a platform changes what is found."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from responsai import paths
from responsai.factors import load_factor_set
from responsai.factors.aliases import ModelIndex, is_placeholder, parse_aliases
from responsai.factors.names import spellings
from responsai.factors.size_hints import size_class_of

if TYPE_CHECKING:
    from responsai.factors.entries import Model

FOLDER = paths.resources() / "factors"
SOME_MODEL = load_factor_set().models[0]
PREFIXES = (
    "",
    "openrouter/",
    "litellm/",
    "models/",
    "generic-copilot/litellm/",
    "accounts/fireworks/models/",
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/",
    "projects/p/locations/l/publishers/p/models/",
    "~",
)
SUFFIXES = (
    "",
    "-20291231",
    "@20291231",
    "-2029-12-31",
    "-12-2029",
    "-1231",
    "-2912",
    ":free",
    ":thinking",
    ":online",
    "-latest",
    "-preview",
    "-preview-05-06",
    "[1m]",
    " (Preview)",
    "-q4_K_M",
    "-GGUF",
    ".Q8_0.gguf",
    "-fp8",
)


def _models() -> list[Model]:
    listed = json.loads((FOLDER / "models.json").read_text(encoding="utf-8"))["models"]
    more = tomllib.loads((FOLDER / "models_more.toml").read_text(encoding="utf-8"))["legacy"]
    names = {
        (entry["provider"], entry["name"])
        for entry in [*listed, *more]
        if entry.get("kind") != "size_class"
    }
    return [replace(SOME_MODEL, provider=provider, name=name) for provider, name in sorted(names)]


MODELS = _models()
ALIASES = parse_aliases(tomllib.loads((FOLDER / "aliases.toml").read_text(encoding="utf-8")))
INDEX = ModelIndex(MODELS, ALIASES)
BARE = ModelIndex(MODELS)
# With the addition, these are listed models of their own.
OWN_NAMES = {
    model.name: {other.name for other in MODELS if other.name.startswith(f"{model.name}-")}
    & {f"{model.name}{addition}" for addition in ("-preview", "-latest", "-GGUF", "-gguf", "-FP8")}
    for model in MODELS
}
models = st.sampled_from(MODELS)


def test_every_model_finds_itself() -> None:
    for model in MODELS:
        for name in (model.name, model.name.upper(), model.name.replace("-", "_")):
            found = INDEX.find(name)
            assert found is not None
            assert found.name == model.name
        assert INDEX.find(f"{model.provider}/{model.name}") == model


@given(models, st.sampled_from(PREFIXES), st.sampled_from(SUFFIXES))
def test_what_platforms_add_changes_nothing(model: Model, prefix: str, suffix: str) -> None:
    found = INDEX.find(f"{prefix}{model.name}{suffix}")
    assert found is not None
    assert found.name in {model.name, *OWN_NAMES.get(model.name, ())}


@given(models, st.sampled_from(("zebra", "qx7", "99b", "v77.3", "kestrel")))
def test_a_word_no_model_has_makes_the_name_unknown(model: Model, word: str) -> None:
    last = model.name.rpartition("/")[2]
    assert INDEX.find(f"{last}-{word}") is None
    assert INDEX.find(f"{word}-{last}") is None


@given(st.text(max_size=400))
@example("-" * 300)
@example("/" * 300)
@example("a/" * 150)
@example("-latest" * 42)
@example("ft:")
@example("1b" * 150)
def test_no_text_is_an_error(text: str) -> None:
    INDEX.find(text)
    is_placeholder(text)
    size_class_of(text)
    assert len(spellings(text).names) <= 1000


@given(st.text(alphabet=st.characters(exclude_categories=("L", "N"))))
def test_text_without_letters_and_digits_is_no_model(text: str) -> None:
    assert INDEX.find(text) is None


@given(st.text(alphabet="bcdfhjkwxyz ", max_size=30))
def test_random_letters_are_no_model(text: str) -> None:
    assert BARE.find(text) is None


@given(models)
def test_a_model_is_no_placeholder(model: Model) -> None:
    assert not is_placeholder(model.name)
