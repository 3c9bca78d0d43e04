"""French is complete, keeps every placeholder and is typeset as French is."""

from __future__ import annotations

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


@pytest.mark.parametrize("key", list(_messages(FRENCH)), ids=lambda key: f"{key[0]}: {key[1]}"[:60])
def test_french_keeps_placeholders_and_typography(key: Message) -> None:
    french = _messages(FRENCH)[key]
    assert french
    assert _placeholders(french) == _placeholders(key[1])
    assert not re.search(rf"[^\s{NARROW}{NO_BREAK}][;?!%»]", french.replace("{number}", "")), french
    assert not re.search(r"[ \u00a0][;?!%]", french), "a narrow no-break space belongs there"
    assert not re.search(rf"[^{NO_BREAK}{NARROW}]:(\s|$)", french), french
    assert "'" not in french, "French has a curly apostrophe"
    assert '"' not in french
    assert "“" not in french, "French quotes with guillemets"
    assert not re.search(rf"«(?![{NO_BREAK}{NARROW}])|(?<![{NO_BREAK}{NARROW}])»", french)
