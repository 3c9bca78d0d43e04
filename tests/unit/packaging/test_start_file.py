from __future__ import annotations

import ast
import runpy
import sys
from pathlib import Path

import pytest

START = Path(__file__).parents[3] / "packaging" / "start.py"


def test_an_old_python_understands_the_file() -> None:
    ast.parse(START.read_text(encoding="ascii"), feature_version=(3, 7))


def test_an_old_python_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(START), run_name="__main__")
    assert stopped.value.code == 3
    told = capsys.readouterr().err
    assert told.startswith("ResponsAI needs Python 3.11 or newer and this is Python 3.9:")
    assert told.count("\n") == 1
