from __future__ import annotations

import pytest

from responsai.factors.size_hints import SizeGuess, size_class_of


@pytest.mark.parametrize(
    ("name", "size_class"),
    [
        ("foo-7b", "small"),
        ("foo:7B-instruct-q4_K_M", "small"),
        ("foo-270m", "small"),
        ("foo-10b", "small"),
        ("foo-30b-a3b", "small"),
        ("foo-11b", "medium"),
        ("foo-32b", "medium"),
        ("foo-8x7b", "medium"),
        ("foo-45b", "medium"),
        ("foo-8x22b", "medium"),
        ("org/foo-72b", "large"),
        ("foo-671b-a37b", "medium"),
        ("foo-150b", "large"),
        ("foo-405b", "very_large"),
        ("foo-1t", "very_large"),
        ("foo-mini-70b", "large"),
    ],
)
def test_parameters_in_the_name_count_first(name: str, size_class: str) -> None:
    guess = size_class_of(name)
    assert (guess.size_class, guess.reason) == (size_class, "parameters")


@pytest.mark.parametrize(
    ("name", "size_class"),
    [
        ("foo-nano", "small"),
        ("Tiny Foo", "small"),
        ("foo-mini", "medium"),
        ("foo-9-flash-lite", "medium"),
        ("claude-haiku-9", "medium"),
        ("foo-small", "medium"),
        ("foo ULTRA", "very_large"),
        ("claude-opus-9", "very_large"),
        ("foo-max", "very_large"),
        ("foo-heavy", "very_large"),
    ],
)
def test_a_word_of_the_makers_line_counts_next(name: str, size_class: str) -> None:
    guess = size_class_of(name)
    assert (guess.size_class, guess.reason) == (size_class, "name")


@pytest.mark.parametrize(
    "name",
    [None, "", "orion", "foo[1m]", "0b", "minimax-9", "gemini-9", "foo-9", "b", "x" * 10_000, "🦙"],
)
def test_a_name_that_tells_nothing_is_taken_for_a_large_model(name: str | None) -> None:
    assert size_class_of(name) == SizeGuess("large", "nothing")
