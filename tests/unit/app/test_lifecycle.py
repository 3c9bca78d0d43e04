"""The facts of the life-cycle page are whole, sourced and told in each language."""

from __future__ import annotations

import re
import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.app.lifecycle_load import load_life_cycle
from responsai.domain.errors import UnreadableError
from responsai.domain.stages import STAGES
from responsai.factors import load_factor_set
from responsai.text.catalogue import LANGUAGES, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.app.lifecycle import Fact

FACTORS = load_factor_set()
CONTENT = load_life_cycle(FACTORS)


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files that a test may damage."""
    shutil.copytree(paths.resources() / "content", tmp_path / "content")
    return tmp_path / "content"


def test_every_stage_has_facts_and_something_that_helps() -> None:
    for stage in STAGES:
        assert CONTENT.of(stage), stage
        assert CONTENT.of(stage, helps=True), stage


def test_every_source_has_a_date_a_publisher_and_an_address() -> None:
    for source in CONTENT.sources.values():
        assert source.title
        assert source.publisher
        assert 2009 < source.year < 2100
        assert source.url.startswith("https://")
        assert source.citation().endswith(".")


def test_no_source_is_left_over() -> None:
    used = {source.id for fact in CONTENT.facts for source in fact.sources}
    used |= {part.source.id for part in CONTENT.parts}
    used |= {each.source.id for each in CONTENT.trainings}
    for metal in CONTENT.metals:
        used |= {metal.official.source.id, metal.article.source.id}
    assert set(CONTENT.sources) == used - {name for name in used if name.startswith("factor:")}


@pytest.mark.parametrize("fact", CONTENT.facts, ids=lambda fact: fact.id)
def test_both_languages_tell_the_same_numbers(fact: Fact) -> None:
    texts = {}
    for spoken in LANGUAGES:
        words = CONTENT.words[spoken]["fact"][fact.id]
        texts[spoken] = sorted(re.findall(r"\{(\w+)\}|(\d+)", " ".join(words.values())))
    assert texts["en"] == texts["fr"]


def test_french_is_typeset_as_french_is() -> None:
    def texts(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for inner in value.values():
                yield from texts(inner)
        else:
            yield str(value)

    for text in texts(CONTENT.words["fr"]):
        assert not re.search(r"[ \u00a0][;?!%]|[^\u00a0]:(\s|$)|['\"“]", text), text
        assert not re.search(r"[^\s\u202f][;?!%]", text.replace("{", "")), text


def test_nothing_is_told_in_one_language_only() -> None:
    def keys(value: object, path: str = "") -> Iterator[str]:
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from keys(inner, f"{path}.{name}")
        else:
            yield path

    assert set(keys(CONTENT.words["en"])) == set(keys(CONTENT.words["fr"]))


def test_numbers_that_are_factors_come_from_the_factors() -> None:
    fact = next(fact for fact in CONTENT.facts if fact.id == "manufacturing-our-water")
    value = FACTORS.factors["hardware.water_per_ghg"].value
    assert fact.amounts["water"].value == value.central
    assert fact.amounts["water_high"].value == value.high
    assert CONTENT.told(fact).figure == "9 L"


def test_shares_add_up_to_one_and_the_official_ones_differ_where_they_do() -> None:
    for metal in CONTENT.metals:
        for shares in (metal.official, metal.article):
            assert sum(share for _, share in shares.all) == pytest.approx(1)
            assert all(CONTENT.country(country) for country, _ in shares.all)
    copper = next(metal for metal in CONTENT.metals if metal.id == "copper")
    assert dict(copper.official.countries)["chile"] == 0.23
    assert copper.differs


def test_a_french_reader_gets_french_numbers() -> None:
    use_language("fr")
    fact = next(fact for fact in CONTENT.facts if fact.id == "training-whole")
    assert "20\u202f400 t" in CONTENT.told(fact).text
    assert "99,9\u202f%" in CONTENT.told(CONTENT.facts[2]).figure


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("lifecycle.toml", 'sources = ["wang"]', "sources = []", "fact end-ai has no source"),
        ("lifecycle.toml", 'sources = ["iea"]', 'sources = ["nobody"]', "source nobody is not"),
        ("lifecycle.toml", 'stage = "training"', 'stage = "growing"', "growing is no stage"),
        ("lifecycle.toml", "chile = 23", "chile = 93", "shares of copper"),
        ("lifecycle.toml", "year = 2014\n", "", "source usgs-congo-2012 has no year"),
        ("lifecycle.toml", "factor:hardware.building", "factor:none", "factor none is not"),
        ("lifecycle.toml", "die = 412", "dye = 412", "manufacturing-water tells no number die"),
        ("fr/lifecycle.toml", "[fact.end-ai]", "[fact.end-aï]", "fr/lifecycle.toml: TOML"),
        ("fr/lifecycle.toml", "[fact.end-ai]", "[fact.end-xx]", "fact end-ai is not told in fr"),
        ("en/lifecycle.toml", 'peru = "Peru"', "", "country peru is not told in en"),
        ("en/lifecycle.toml", "[chapter.mining]", "[chapter.x]", "chapter mining is not told"),
        ("lifecycle.toml", 'seen = "secondary"', 'seen = "maybe"', "does not say where"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    folder: Path, file: str, old: str, new: str, said: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UnreadableError) as error:
        load_life_cycle(FACTORS, folder)
    assert said in str(error.value)
    assert str(error.value).count("\n") == 0
    assert str(error.value).endswith("install ResponsAI again.")


def test_a_missing_file_and_a_missing_table_are_said(folder: Path) -> None:
    (folder / "en" / "lifecycle.toml").unlink()
    with pytest.raises(UnreadableError, match=r"en/lifecycle\.toml"):
        load_life_cycle(FACTORS, folder)
    shutil.copy(paths.resources() / "content" / "en" / "lifecycle.toml", folder / "en")
    (folder / "lifecycle.toml").write_text("[[source]]\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="has no id"):
        load_life_cycle(FACTORS, folder)
    assert tomllib.loads((folder / "lifecycle.toml").read_text(encoding="utf-8"))
