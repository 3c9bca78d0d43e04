from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.domain.interval import Interval
from responsai.domain.stages import Indicator
from responsai.estimation import Engine, explain
from responsai.factors import load_factor_set
from responsai.reports import method_chapter, method_example, method_formulae
from responsai.reports.method_chapter import PLACE, TemplateError, chapter, fill
from responsai.text.catalogue import LANGUAGES, language

if TYPE_CHECKING:
    from pathlib import Path

FACTORS = load_factor_set()
CONTENT = paths.resources() / "content"
PROSE = {
    spoken: (CONTENT / spoken / method_chapter.TEMPLATE).read_text(encoding="utf-8")
    for spoken in LANGUAGES
}
CHAPTERS = {spoken: chapter(FACTORS, spoken) for spoken in LANGUAGES}


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_committed_chapter_is_the_one_of_the_factors(spoken: str) -> None:
    committed = (CONTENT / spoken / method_chapter.CHAPTER).read_text(encoding="utf-8")
    assert committed == CHAPTERS[spoken], f"run “{method_chapter.COMMAND}” and commit the files"


def test_writing_makes_the_files_and_leaves_the_language_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for spoken in LANGUAGES:
        folder = tmp_path / "content" / spoken
        folder.mkdir(parents=True)
        (folder / method_chapter.TEMPLATE).write_text("# {{ecologits}}\n", encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    monkeypatch.setattr(method_chapter, "load_factor_set", lambda: FACTORS)
    method_chapter.main()
    for spoken in LANGUAGES:
        written = tmp_path / "content" / spoken / method_chapter.CHAPTER
        assert written.read_bytes() == f"# {FACTORS.ecologits}\n".encode()
    assert language() == "en"


def test_both_languages_have_the_same_headings_and_places() -> None:
    def shape(prose: str) -> list[tuple[str, ...]]:
        found = re.findall(r"^(#+) (?:(\d+) )?|(\{\{[^{}]+\}\})|^(- |\| )", prose, re.MULTILINE)
        return [tuple(part) for part in found]

    assert shape(PROSE["fr"]) == shape(PROSE["en"])
    assert shape(CHAPTERS["fr"]) == shape(CHAPTERS["en"])


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_nothing_is_left_to_fill_in(spoken: str) -> None:
    assert "{{" not in CHAPTERS[spoken]
    assert len(PLACE.findall(PROSE[spoken])) == PROSE[spoken].count("{{")


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_factor_stands_in_exactly_one_table(spoken: str) -> None:
    for name in FACTORS.factors:
        rows = re.findall(rf"^\| `{re.escape(name)}` \|.*https://", CHAPTERS[spoken], re.MULTILINE)
        assert len(rows) == 1, name


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_source_is_linked(spoken: str) -> None:
    for entries in (FACTORS.factors.values(), FACTORS.presets.values(), FACTORS.published):
        for entry in entries:
            assert f"]({entry.url})" in CHAPTERS[spoken]
    for model in FACTORS.models:
        for url in model.sources:
            assert f"- <{url}>: " in CHAPTERS[spoken]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_version_stands_once_so_that_a_new_one_changes_one_line(spoken: str) -> None:
    assert CHAPTERS[spoken].count(FACTORS.version) == 1
    other = chapter(replace(FACTORS, version="sha256:other"), spoken)
    changed = [
        line
        for line, old in zip(other.splitlines(), CHAPTERS[spoken].splitlines(), strict=True)
        if line != old
    ]
    assert len(changed) == 1


def test_a_factor_that_changes_changes_the_chapter() -> None:
    ratio = FACTORS.factors["training.ratio"]
    other = replace(
        FACTORS,
        factors={
            **FACTORS.factors,
            ratio.id: replace(ratio, value=Interval(0.1234, 0.5678, 1.912)),
        },
    )
    told = chapter(other, "en")
    assert "`training.ratio` | 0.123 | 0.568 | 1.91 |" in told
    assert "0.568 (0.123–1.91) kWh for each kWh of use" in told


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_prose_types_no_value_of_a_factor(spoken: str) -> None:
    prose = PLACE.sub("", PROSE[spoken])
    assert not re.findall(r"\d[.,]\d|\d ?%|\d\u202f%", re.sub(r"L\.\d+", "", prose))


def test_french_prose_is_typeset_as_french_is() -> None:
    prose = re.sub(r"`[^`]*`", "", PLACE.sub("", PROSE["fr"]))
    assert not re.search(r"[ \u00a0][;?!%»]|« |[ \u202f]:", prose)
    assert not re.search(r"[^\s\u202f|-][;?!:](?:\s|$)", prose.replace("\u00a0:", ""))
    assert not re.search(r"['\"“]", prose)


@pytest.mark.parametrize("place", ["{{nothing}}", "{{value no.factor}}", "{{formulae poetry}}"])
def test_a_place_that_asks_for_what_is_not_there_is_refused(place: str) -> None:
    with pytest.raises(TemplateError, match=r"there|called"):
        fill(f"Text {place}.", FACTORS)


def test_formulae_are_those_of_the_trace() -> None:
    steps = {
        step.id: step.formula
        for step in explain(Engine(FACTORS), method_formulae.TEXT, method_formulae.EXAMPLE)
    }
    for about in ("text", "sums", "input"):
        rows = re.findall(
            r"^\| `([^`]+)` \| `([^`]+)` \|", method_formulae.formulae(FACTORS, about), re.MULTILINE
        )
        assert rows
        for name, formula in rows:
            if not name.startswith("electronic_waste"):
                assert steps[name] == formula


def test_taking_tokens_together_is_narrower_but_not_by_much() -> None:
    apart = method_example.high_of_water(FACTORS)
    together = method_example.high_of_water_taken_together(FACTORS)
    assert together < apart <= together * (1 + method_example.widening(FACTORS))
    total = (
        Engine(FACTORS)
        .estimate(method_formulae.TEXT, method_formulae.EXAMPLE)
        .covered_total(Indicator.WATER)
    )
    assert apart == pytest.approx(total.high * 1000)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0"),
        (0.4, "0.40"),
        (1.03, "1.0"),
        (16.51, "17"),
        (0.00117, "0.0012"),
        (409.7, "410"),
        (1.17e-9, "1.2 × 10⁻⁹"),
        (9.96, "10"),
    ],
)
def test_two_digits(value: float, shown: str) -> None:
    assert method_example.two_digits(value) == shown
