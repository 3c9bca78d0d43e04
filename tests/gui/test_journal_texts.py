"""What the journal says of moments that stand in for others."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from responsai.app.journal_lines import JournalReader, JournalWish
from responsai.app.workspace import Workspace
from responsai.gui.journal import texts
from responsai.gui.journal.texts import Column

if TYPE_CHECKING:
    from pathlib import Path

MESSAGE = {"id": "msg_01AaBbCcDdEeFf11GgHhIiJj", "model": "claude-x"}
USAGE = {"usage": {"input_tokens": 1, "output_tokens": 2}}


@pytest.mark.parametrize(
    ("moment", "before", "tip"),
    [
        ("2024-05-20T10:00:00Z", "", ""),
        ("2031-05-20T10:00:00Z", "≈\u00a0", "\nThe source tells no time, or one that cannot be"),
    ],
)
def test_a_moment_that_stands_in_is_marked(
    journal: Path, tmp_path: Path, moment: str, before: str, tip: str
) -> None:
    log = tmp_path / "a.jsonl"
    record = {"type": "assistant", "timestamp": moment, "message": MESSAGE | USAGE}
    log.write_text(json.dumps(record) + "\n")
    reader = JournalReader()
    with Workspace.open(journal) as workspace:
        workspace.import_paths([log])
        found = reader.open(workspace, JournalWish(model="claude-x"))
        [line] = reader.read(workspace, found.index, 0, 9)
    assert line.inferred == bool(before)
    for today in (line.day, line.day + dt.timedelta(days=1), dt.date(2050, 1, 1)):
        plain = texts.when(line, today)
        assert plain.startswith((before, f"Today {before}"))
        assert ("≈" in plain) == bool(before)
        said = texts.said(line, Column.WHEN, today, fresh=False)
        assert said.endswith(", assumed") == bool(before)
    told = texts.tip(line, Column.WHEN)
    assert tip in told
    assert ("\n" in told) == bool(tip)
