"""Names and notes of factors, and titles of published figures, in the language in use.

The factor set is written in English; what stands in French lies in ``resources/content/fr``. The
French notes are no part of the set: they say the same, and a test keeps them complete.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from responsai import paths
from responsai.text.catalogue import language

if TYPE_CHECKING:
    from responsai.factors.entries import Factor, PublishedCase

NOTES = "factor_notes.toml"
NAMES = "factor_names.toml"
CASES = "published_cases.toml"


def note(factor: Factor) -> str:
    """Limits of a factor; in English if nobody has translated them."""
    told: str = content(language(), NOTES).get(factor.id, factor.note)
    return told


def name(factor: Factor) -> str:
    """What a factor is, in a few plain words; its id if nobody has written them."""
    told: str = content(language(), NAMES).get(factor.id, factor.id)
    return told


def case_title(case: PublishedCase) -> str:
    """What a published figure is about."""
    told: str = content(language(), CASES).get(case.id, {}).get("title", case.title)
    return told


def case_note(case: PublishedCase) -> str:
    """Limits of a published figure."""
    told: str = content(language(), CASES).get(case.id, {}).get("note", case.note)
    return told


@lru_cache(maxsize=8)
def content(spoken: str, name: str) -> dict[str, Any]:
    """A table of texts of a language, empty if the language has none.

    Args:
        spoken: ``en`` or ``fr``.
        name: Name of the file.
    """
    file = paths.resources() / "content" / spoken / name
    if not file.is_file():
        return {}
    return tomllib.loads(file.read_text(encoding="utf-8"))
