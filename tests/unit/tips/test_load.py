"""Faults of the tips are found when they are read, and told in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.tips.load import TipsError, read_tips

if TYPE_CHECKING:
    from pathlib import Path

NEUTRAL = """
[source.study]
title = "A study"
url = "https://example.org"
year = 2025
seen = "secondary"

[[tip]]
id = "one"
kind = "action"
topic = "environment"
evidence = "B"
stages = ["inference"]
sources = ["study"]
trigger = { all = [["uses", ">", 5]], min_uses = 1 }
change = { on = ["question"], answers = 0.5 }
share = [0.2, 0.5, 1.0]
"""
WORDS = """
[one]
title = "Title"
text = "Text."
observed = "{uses} uses."
"""


def _written(folder: Path, neutral: str = NEUTRAL, en: str = WORDS, fr: str = WORDS) -> Path:
    for name, text in (("tips.toml", neutral), ("en/tips.toml", en), ("fr/tips.toml", fr)):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def test_a_complete_tip_is_read(tmp_path: Path) -> None:
    (tip,) = read_tips(_written(tmp_path)).tips
    assert tip.id == "one"
    assert tip.change is not None
    assert (tip.change.answers, tip.share.central) == (0.5, 0.5)
    assert tip.measured_on == tip.change.activities


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"uses", ">"', '"mood", ">"', "measures “mood”, which is not known"),
        ('"uses", ">"', '"uses", "!"', "says “!”"),
        ('sources = ["study"]', "sources = []", "names no source"),
        ('sources = ["study"]', 'sources = ["other"]', "“other”, which is not listed"),
        ('"inference"', '"transport"', "says “transport”, which is none of mining"),
        ('"action"', '"order"', "says “order”"),
        ("[0.2, 0.5, 1.0]", "[0.2, 0.5, 1.5]", "from 0 to 1"),
        ("[0.2, 0.5, 1.0]", "[0.9, 0.5, 1.0]", "from 0 to 1"),
        ("answers = 0.5", "colour = 0.5", "changes “colour”"),
        ('on = ["question"]', 'on = ["singing"]', "says “singing”"),
        ("all = [", "none = [", "does not say when it applies"),
        ("year = 2025", "", "needs a title, an address, a year"),
        ('id = "one"', 'id = "two"', "has words for “one”, which is no tip"),
        ("share =", 'figure_source = "study"\nshare =', "needs for its figure a source"),
        ("[[tip]]", "[[tip", "cannot be read from"),
    ],
)
def test_a_fault_is_told_in_one_sentence(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in NEUTRAL
    with pytest.raises(TipsError) as caught:
        read_tips(_written(tmp_path, NEUTRAL.replace(old, new, 1)))
    sentence = str(caught.value)
    assert said in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0


def test_a_tip_stands_once(tmp_path: Path) -> None:
    twice = NEUTRAL + NEUTRAL[NEUTRAL.index("[[tip]]") :]
    with pytest.raises(TipsError, match="stands twice"):
        read_tips(_written(tmp_path, twice))


@pytest.mark.parametrize("name", ["tips.toml", "en/tips.toml", "fr/tips.toml"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    folder = _written(tmp_path)
    (folder / name).unlink()
    with pytest.raises(TipsError, match="install the program again"):
        read_tips(folder)


def test_a_language_that_lacks_words_is_told(tmp_path: Path) -> None:
    with pytest.raises(TipsError, match="in the language “fr”"):
        read_tips(_written(tmp_path, fr=""))
    with pytest.raises(TipsError, match="measures “days_used”"):
        read_tips(_written(tmp_path, en=WORDS.replace("{uses}", "{days_used}")))


def test_a_figure_that_was_not_read_at_its_source_is_refused(tmp_path: Path) -> None:
    neutral = NEUTRAL.replace("share =", 'figure_source = "study"\nshare =')
    words = WORDS + 'figure = "A study of 2025 says 7%."\n'
    with pytest.raises(TipsError, match="in which it was read"):
        read_tips(_written(tmp_path, neutral, words, words))
    read = neutral.replace('"secondary"', '"primary"')
    assert read_tips(_written(tmp_path, read, words, words)).tips[0].figure_source == "study"
    with pytest.raises(TipsError, match="in every language"):
        read_tips(_written(tmp_path, read, words, WORDS))


def test_the_program_reads_its_own() -> None:
    assert read_tips(paths.resources() / "content").tips
