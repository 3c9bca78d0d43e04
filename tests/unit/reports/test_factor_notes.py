from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from responsai.factors import load_factor_set
from responsai.reports import factor_notes
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

FACTORS = load_factor_set()
FRENCH_NOTES = factor_notes.content("fr", factor_notes.NOTES)
FRENCH_CASES = factor_notes.content("fr", factor_notes.CASES)


@pytest.fixture
def in_french() -> Iterator[None]:
    use_language("fr")
    yield
    use_language("en")


def test_every_factor_has_a_french_note_and_every_note_a_factor() -> None:
    assert set(FRENCH_NOTES) == set(FACTORS.factors)


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_every_factor_has_a_name_of_its_own_and_every_name_a_factor(spoken: str) -> None:
    names = factor_notes.content(spoken, factor_notes.NAMES)
    assert set(names) == set(FACTORS.factors)
    assert len(set(names.values())) == len(names)


def test_every_published_figure_has_a_french_title_and_nothing_is_left_over() -> None:
    assert set(FRENCH_CASES) == {case.id for case in FACTORS.published}


def test_a_french_note_stands_where_an_english_one_does() -> None:
    for factor in FACTORS.factors.values():
        assert bool(FRENCH_NOTES[factor.id]) == bool(factor.note), factor.id
    for case in FACTORS.published:
        assert FRENCH_CASES[case.id]["title"], case.id
        assert bool(FRENCH_CASES[case.id]["note"]) == bool(case.note), case.id


def test_french_notes_tell_the_same_numbers() -> None:
    """A year, a count or a value is the same in both; only its separators differ."""
    for factor in FACTORS.factors.values():
        if factor.note != "As above.":
            assert _numbers(FRENCH_NOTES[factor.id]) == _numbers(factor.note), factor.id


def test_french_notes_are_typeset_as_french_is() -> None:
    texts = [
        *FRENCH_NOTES.values(),
        *(text for case in FRENCH_CASES.values() for text in case.values()),
    ]
    for text in texts:
        assert not re.search(r"[ \u00a0][;?!%]|[^\S\u00a0]:(\s|$)|['\"“]", text), text


def test_english_is_the_set_itself() -> None:
    factor = FACTORS.factors["training.ratio"]
    assert factor_notes.note(factor) == factor.note
    case = FACTORS.published[0]
    assert factor_notes.case_title(case) == case.title
    assert factor_notes.case_note(case) == case.note


@pytest.mark.usefixtures("in_french")
def test_french_is_told_in_french() -> None:
    factor = FACTORS.factors["training.ratio"]
    assert factor_notes.note(factor) == FRENCH_NOTES["training.ratio"]
    case = FACTORS.published[0]
    assert factor_notes.case_title(case) == FRENCH_CASES[case.id]["title"]
    assert factor_notes.case_note(case) == FRENCH_CASES[case.id]["note"]


def _numbers(text: str) -> list[str]:
    plain = re.sub(r"(?<=\d)[,.\u202f](?=\d{3}(?!\d))", "", text)
    return sorted(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", plain))
