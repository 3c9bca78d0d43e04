"""Stretches of days, in words that fit into a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from responsai.text import catalogue, dates

YEAR = 2026


@pytest.mark.parametrize(
    ("first", "last", "en", "fr"),
    [
        ("2026-10-01", "2026-10-26", "1–26 October", "du 1er au 26 octobre"),
        ("2026-03-28", "2026-04-01", "28 March – 1 April", "du 28 mars au 1er avril"),
        ("2025-10-01", "2025-10-26", "1–26 October 2025", "du 1er au 26 octobre 2025"),
        ("2025-03-28", "2025-04-03", "28 March – 3 April 2025", "du 28 mars au 3 avril 2025"),
        (
            "2025-12-29",
            "2026-01-04",
            "29 December 2025 – 4 January 2026",
            "du 29 décembre 2025 au 4 janvier 2026",
        ),
        (
            "2025-05-02",
            "2026-05-01",
            "2 May 2025 – 1 May 2026",
            "du 2 mai 2025 au 1er mai 2026",
        ),
        ("2026-05-01", "2026-05-01", "1 May", "le 1er mai"),
        ("2025-05-05", "2025-05-05", "5 May 2025", "le 5 mai 2025"),
    ],
)
def test_a_stretch_within_a_sentence(first: str, last: str, en: str, fr: str) -> None:
    ends = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert dates.during(*ends, YEAR) == en
    catalogue.use_language("fr")
    assert dates.during(*ends, YEAR) == fr
