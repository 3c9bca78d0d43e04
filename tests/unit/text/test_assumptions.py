"""What several sources do not tell is said once, with how many uses it concerns in all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from responsai.domain.imports import Assumed
from responsai.text.assumptions import assumed_of, together
from responsai.text.catalogue import use_language

MODEL = ("{number} answer names no model.", "{number} answers name no model.")
TIME = ("{number} answer has no time.", "{number} answers have no time.")
ZONE = Assumed("The times name no zone.")


def test_numbers_are_added_also_equal_ones_and_other_sentences_said_once() -> None:
    told = [assumed_of(2, *MODEL), ZONE, assumed_of(2, *MODEL), assumed_of(1, *TIME), ZONE]
    assert together(told) == [
        "4 answers name no model.",
        "The times name no zone.",
        "1 answer has no time.",
    ]


def test_in_the_language_in_use() -> None:
    use_language("fr")
    [sentence] = together([assumed_of(700, *MODEL), assumed_of(800, *MODEL)])
    assert sentence == "1\u202f500 answers name no model."


@given(st.lists(st.tuples(st.integers(1, 10**6), st.sampled_from([MODEL, TIME])), min_size=1))
def test_none_is_lost_whatever_the_order(told: list[tuple[int, tuple[str, str]]]) -> None:
    sums = {kind: sum(number for number, other in told if other == kind) for _, kind in told}
    expected = {assumed_of(number, *kind).sentence for kind, number in sums.items()}
    for order in (told, told[::-1]):
        assert set(together(assumed_of(number, *kind) for number, kind in order)) == expected
