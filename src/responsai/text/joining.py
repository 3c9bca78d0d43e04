"""Sentences that are put together from parts: where something is, and what is the matter there."""

from __future__ import annotations


def begun(text: str) -> str:
    """A text as the beginning of a sentence: with a capital letter."""
    return text[:1].upper() + text[1:]


def continued(sentence: str) -> str:
    """A sentence as it stands after a colon: with a small letter, unless an acronym begins it."""
    if sentence[1:2].isupper():
        return sentence
    return sentence[:1].lower() + sentence[1:]
