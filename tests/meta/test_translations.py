"""French is complete, keeps every placeholder and is typeset as French is."""

from __future__ import annotations

import html
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
FRENCH = ROOT / "resources" / "i18n" / "responsai_fr.ts"
NARROW, NO_BREAK = "\u202f", "\u00a0"
WRONG_COLON = re.compile(rf"[^\S{NO_BREAK}]:(?:\s|$)|{NARROW}:|\\u202f:", re.IGNORECASE)
"""A colon after another space than the no-break one, also where that is written as an escape."""

Message = tuple[str, str, str | None]


def _messages(file: Path) -> dict[Message, str | None]:
    found: dict[Message, str | None] = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.get("type") is None
            key = (name, message.findtext("source", ""), message.findtext("comment"))
            found[key] = translation.text if finished else None
    return found


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """Texts that Qt's own tool finds in the code."""
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert lupdate, "pyside6-lupdate comes with PySide6"
    file = tmp_path_factory.mktemp("i18n") / "found.ts"
    sources = [str(path) for path in sorted((ROOT / "src").rglob("*.py"))]
    subprocess.run(
        [lupdate, *sources, "-silent", "-ts", str(file)], check=True, capture_output=True
    )
    return set(_messages(file))


def test_every_text_is_translated(in_code: set[Message]) -> None:
    translated = {key for key, text in _messages(FRENCH).items() if text}
    assert sorted(map(str, in_code - translated)) == []


def test_no_translation_is_left_over(in_code: set[Message]) -> None:
    assert sorted(map(str, set(_messages(FRENCH)) - in_code)) == []


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _faults(source: str, french: str | None) -> list[str]:
    """What is wrong with a translation."""
    if not french:
        return ["it is not translated"]
    without = french.replace("{number}", "")
    rules = {
        "it names other places than the English text": _placeholders(french)
        != _placeholders(source),
        "a sign stands without a space before it": re.search(
            rf"[^\s{NARROW}{NO_BREAK}][;?!%»]", without
        ),
        "a narrow no-break space belongs before the sign": re.search(r"[ \u00a0][;?!%]", french),
        "a no-break space belongs before the colon": re.search(
            rf"[^{NO_BREAK}]:(\s|$)|{NARROW}:", french
        ),
        "French has a curly apostrophe": "'" in french,
        "French quotes with guillemets": '"' in french or "“" in french,
        "no-break spaces belong inside guillemets": re.search(
            rf"«(?![{NO_BREAK}{NARROW}])|(?<![{NO_BREAK}{NARROW}])»", french
        ),
    }
    return [fault for fault, found in rules.items() if found]


def test_french_keeps_placeholders_and_typography() -> None:
    found = {
        key: faults
        for key, french in _messages(FRENCH).items()
        if (faults := _faults(key[1], french))
    }
    assert found == {}


@pytest.mark.parametrize(
    "file",
    [FRENCH, *sorted((ROOT / "resources" / "content" / "fr").iterdir())],
    ids=lambda file: file.name,
)
def test_the_space_before_a_colon_is_a_no_break_space(file: Path) -> None:
    lines = html.unescape(file.read_text(encoding="utf-8")).splitlines()
    wrong = [line for line in lines if not line.startswith("#") and WRONG_COLON.search(line)]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "french"),
    [
        ("Stop", ""),
        ("{n} uses", "{m} usages"),
        ("Why?", "Pourquoi?"),
        ("Why?", "Pourquoi ?"),
        ("Note: yes", "Note : oui"),
        ("Note: yes", f"Note{NARROW}: oui"),
        ("“note:”", f"«{NO_BREAK}note{NARROW}:{NO_BREAK}»"),
        ("It's", "C'est"),
        ("“yes”", "“oui”"),
        ("“yes”", "«oui»"),
    ],
)
def test_each_fault_is_seen(source: str, french: str) -> None:
    assert _faults(source, french)
