from __future__ import annotations

import pytest

from responsai.cli.output import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("été.jsonl", "été.jsonl"),
        ("futur\u202f; usages\u00a0: 3", "futur\u202f; usages\u00a0: 3"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("two\nlines", "two\\nlines"),
        ("turned\u202eround", "turned\\u202eround"),
    ],
)
def test_names_cannot_command_the_terminal_and_french_stays_french(text: str, shown: str) -> None:
    assert printable(text) == shown
