from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.quantity import UnitError
from responsai.domain.stages import INDICATORS, Stage
from responsai.domain.usage import Amounts, Series
from responsai.estimation import Engine
from responsai.factors import FactorSetError, load_factor_set
from responsai.factors.seal import seal

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.factors import FactorSet


@pytest.fixture(scope="module")
def factors() -> FactorSet:
    return load_factor_set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "factors"
    shutil.copytree(paths.resources() / "factors", copy)
    return copy


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_factor_says_where_it_comes_from(factors: FactorSet) -> None:
    for factor in factors.factors.values():
        assert factor.source
        assert factor.url.startswith("https://")
        assert factor.unit


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("gpt-4o", "openai/gpt-4o"),
        ("GPT 4o", "openai/gpt-4o"),
        ("openai/gpt-4o", "openai/gpt-4o"),
        ("gpt-5-2025-08-07", "openai/gpt-5-2025-08-07"),
        ("claude-sonnet-4-5-20250929", "anthropic/claude-sonnet-4-5-20250929"),
        (
            "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
            "anthropic/claude-sonnet-4-5-20250929",
        ),
        ("Claude 4.5 Sonnet", "anthropic/claude-sonnet-4-5"),
        ("anthropic/claude-3.5-sonnet", "anthropic/claude-3-5-sonnet"),
        ("claude-3-5-sonnet-20241022", "anthropic/claude-3-5-sonnet"),
        ("claude-sonnet-4@20250514", "anthropic/claude-sonnet-4"),
        ("claude-sonnet-4-5[1m]", "anthropic/claude-sonnet-4-5"),
        ("models/gemini-2.5-flash", "google_genai/gemini-2.5-flash"),
        ("gemini-2.5-pro-preview-05-06", "google_genai/gemini-2.5-pro"),
        ("mistral large", "mistralai/mistral-large-latest"),
        ("mistral-large-2407", "mistralai/mistral-large-2407"),
        ("deepseek/deepseek-r1:free", "huggingface_hub/deepseek-r1"),
        ("o3", "openai/o3"),
    ],
)
def test_a_model_is_found_in_any_spelling(factors: FactorSet, name: str, known: str) -> None:
    assert factors.resolve(name).label == known


@pytest.mark.parametrize("name", ["orion-9000", "", "gpt-", "🦙", "a" * 500])
def test_a_model_nobody_knows_is_taken_for_a_large_one(factors: FactorSet, name: str) -> None:
    resolved = factors.resolve(name)
    assert not resolved.known
    assert resolved.label is None
    assert resolved.model.name == "large"


def test_a_product_tells_the_provider_when_the_model_does_not(factors: FactorSet) -> None:
    assert factors.resolve(None, "claude-code").provider.name == "anthropic"
    assert factors.resolve(None).provider.name == "unknown"


def test_versions_are_not_mixed_up(factors: FactorSet) -> None:
    assert factors.resolve("gpt-4.1").label == "openai/gpt-4.1"
    assert factors.resolve("gpt-1.4").label is None


def test_a_factor_in_another_unit_is_an_error(factors: FactorSet) -> None:
    with pytest.raises(ValueError, match="not in g/kWh"):
        factors.value("training.ratio", "g/kWh")


@pytest.mark.parametrize(
    ("text", "code"),
    [("FR", "FRA"), ("us", "USA"), ("fra", "FRA"), ("États-Unis", "USA"), ("Germany", "DEU")],
)
def test_a_zone_is_understood_as_people_write_it(factors: FactorSet, text: str, code: str) -> None:
    assert factors.zone(text).code == code


@pytest.mark.parametrize(
    ("code", "near"), [("FRX", "FRA"), ("Germny", "DEU"), ("XXX", "three-letter")]
)
def test_an_unknown_zone_names_near_ones(factors: FactorSet, code: str, near: str) -> None:
    with pytest.raises(BadInputError, match=near):
        factors.zone(code)


def test_a_zone_is_found_in_small_letters(factors: FactorSet) -> None:
    assert factors.zone(" fra ").code == "FRA"


def test_shares_of_the_hardware_leave_room_for_manufacturing(factors: FactorSet) -> None:
    for indicator in INDICATORS:
        mining = factors.value(f"{Stage.MINING}.share.{indicator}", "ratio")
        end_of_life = factors.value(f"{Stage.END_OF_LIFE}.share.{indicator}", "ratio")
        assert mining.central + end_of_life.central <= 1.0


def test_the_version_is_the_content(folder: Path, factors: FactorSet) -> None:
    assert load_factor_set(folder).version == factors.version
    _replace(folder / "training.toml", "central = 0.67", "central = 0.68")
    seal(folder)
    assert load_factor_set(folder).version != factors.version


def test_line_endings_do_not_change_the_version(folder: Path, factors: FactorSet) -> None:
    file = folder / "training.toml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_factor_set(folder).version == factors.version


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("training.toml", "source = ", "origin = ", "no source"),
        ("training.toml", "https://", "about:", "no source with an address"),
        ("training.toml", "year = 2022", "", "no year"),
        ("training.toml", 'confidence = "medium"', 'confidence = "sure"', "confidence"),
        ("training.toml", "low = 0.11", "low = 1.11", "no range in order"),
        ("training.toml", "low = 0.11", "", "no range"),
        ("training.toml", 'unit = "kWh/kWh"', "", "no unit"),
        ("training.toml", 'stage = "training"', 'stage = "school"', "unknown stage"),
        ("training.toml", "[[factor]]", "[[factor", "damaged"),
        ("presets.toml", 'activity = "music"', 'activity = "speech"', "no preset for music"),
        ("presets.toml", "{ low = 100, central = 300, high = 600 }", "300", "just one amount"),
        ("models.json", '"pue"', '"pui"', "misses"),
        ("zones.json", "{", "", "damaged"),
    ],
)
def test_a_damaged_set_does_not_load(
    folder: Path, file: str, old: str, new: str, complaint: str
) -> None:
    _replace(folder / file, old, new)
    seal(folder)
    with pytest.raises(FactorSetError, match=complaint):
        load_factor_set(folder)


@pytest.mark.parametrize("file", ["zones.json", "seal.json", "training.toml"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(FactorSetError, match=file.replace(".", r"\.")):
        load_factor_set(folder)


def test_a_file_changed_by_hand_does_not_load_until_it_is_sealed(folder: Path) -> None:
    _replace(folder / "training.toml", "central = 0.67", "central = 0.68")
    with pytest.raises(FactorSetError, match=r"training\.toml is not the one sealed"):
        load_factor_set(folder)
    seal(folder)
    assert load_factor_set(folder).value("training.ratio", "ratio").central == 0.68


def test_a_file_that_was_slipped_in_does_not_load(folder: Path) -> None:
    (folder / "more.toml").write_text("", encoding="utf-8")
    with pytest.raises(FactorSetError, match=r"more\.toml is not the one sealed"):
        load_factor_set(folder)


@pytest.mark.parametrize("edit", ["version", "hash", "damage", "shape"])
def test_a_hand_edited_hash_does_not_load(folder: Path, edit: str) -> None:
    file = folder / "seal.json"
    table = json.loads(file.read_text("utf-8"))
    if edit == "version":
        table["version"] = "sha256:" + "0" * 64
    elif edit == "hash":
        table["files"]["training.toml"] = "0" * 64
    text = {"damage": "{", "shape": "[]"}.get(edit, json.dumps(table))
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FactorSetError, match=r"install ResponsAI again"):
        load_factor_set(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("inference.toml", 'unit = "Wh/image"', 'unit = "Wh per image"', "is no unit"),
        ("published.toml", 'claim = "inside"', 'claim = "proof"', "unknown claim"),
        ("published.toml", "year = 2025", "", "no year"),
        ("equivalences.toml", "value = 0.2176", "value = 0.0", "no value above zero"),
        ("methods.toml", "wh = [0.423, 1.215, 2.875]", "wh = [0.423, 0, 2.875]", "not above zero"),
        ("methods.toml", "wh = [0.423, 1.215, 2.875]", "wh = [0.423, 2.875]", "three energies"),
    ],
)
def test_damage_in_what_stands_beside_the_factors_is_found(
    folder: Path, file: str, old: str, new: str, complaint: str
) -> None:
    _replace(folder / file, old, new)
    seal(folder)
    with pytest.raises(FactorSetError, match=complaint):
        load_factor_set(folder)


def test_a_unit_that_does_not_fit_is_an_error_when_figures_are_made(folder: Path) -> None:
    _replace(folder / "inference.toml", 'unit = "Wh/image"', 'unit = "L/image"')
    seal(folder)
    image = Series(
        "manual",
        "",
        None,
        ModelSource.UNKNOWN,
        Activity.IMAGE,
        TokenSource.MEASURED,
    )
    with pytest.raises(UnitError):
        Engine(load_factor_set(folder)).estimate(image, Amounts(1, images=1))


@pytest.mark.parametrize(
    ("name", "maker"),
    [
        ("openai/gpt-9", "openai"),
        ("gpt-9.9-ultra", "openai"),
        ("us.anthropic.claude-opus-9-20300101-v1:0", "anthropic"),
        ("claude-nova-7", "anthropic"),
        ("google/gemini-9-pro", "google_genai"),
        ("grok-99", "xai"),
        ("orion-9000", "unknown"),
        ("octopus-1", "unknown"),
    ],
)
def test_a_new_model_of_a_known_maker_runs_where_its_maker_does(
    factors: FactorSet, name: str, maker: str
) -> None:
    resolved = factors.resolve(name)
    assert not resolved.known
    assert resolved.provider.name == maker


@pytest.mark.parametrize(
    ("said", "label"),
    [("Sonnet 4.5", "anthropic/claude-sonnet-4-5"), ("ChatGPT 4o", "openai/gpt-4o")],
)
def test_a_model_is_found_as_people_say_it(factors: FactorSet, said: str, label: str) -> None:
    assert factors.resolve(said).label == label
