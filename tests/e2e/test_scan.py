"""``responsai scan`` on a computer with logs of every program, and what stays of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.e2e.conftest import Run

FIXTURES = Path(__file__).parents[1] / "importers"
PLACES = {
    "claude_code": ".claude/projects/CANARY",
    "codex": ".codex/sessions/2025/11/10",
    "gemini_cli": ".gemini/tmp/CANARY/chats",
    "llm": "llm",
    "lm_studio": ".lmstudio/conversations/CANARY",
    "opencode": "data/opencode/storage/message/CANARY",
}


@pytest.fixture
def home(own_folders: Path) -> Path:
    """A home in which each program has left its logs."""
    for importer, place in PLACES.items():
        shutil.copytree(FIXTURES / importer, own_folders / place)
        (own_folders / place / "expected.json").unlink()
    messages = own_folders / PLACES["opencode"]
    (messages / "opencode.db").rename(own_folders / "data" / "opencode" / "opencode.db")
    return own_folders


def together(importer: str) -> int:
    whole = json.loads((FIXTURES / importer / "expected.json").read_text("utf-8"))
    requests: int = whole["together"]["requests"]
    return requests


def test_look_import_and_look_again(run: Run, home: Path) -> None:
    variables = {"LLM_USER_PATH": str(home / "llm")}
    looked = run("scan", **variables)
    assert looked.code == 1
    assert "OpenAI Codex" in looked.out
    assert "Nothing was stored." in looked.out
    imported = run("scan", "--import", "--json", **variables)
    assert imported.code == 1
    report = json.loads(imported.out)
    assert report["schema"] == "responsai.scan/1"
    assert (report["stored"], report["cancelled"]) == (True, False)
    found = {source["source"]: source for source in report["sources"]}
    for importer in PLACES:
        if importer != "llm":  # only logs.db of its two databases lies in the usual place
            assert found[importer]["new"] == together(importer), importer
    assert report["totals"]["new"] == sum(source["new"] for source in found.values())
    again = run("scan", "--json", **variables)
    assert json.loads(again.out)["totals"]["files"] == 0
    assert again.code == 0
    assert "There is nothing new to import." in run("scan", **variables).out


def test_a_computer_without_any_logs(run: Run) -> None:
    ended = run("scan")
    assert ended.code == 0
    assert "Not found on this computer: Claude Code, OpenAI Codex" in ended.out
    assert run("scan", "--import", "--json").code == 0


def test_no_text_of_any_log_stays_anywhere(run: Run, home: Path, tmp_path: Path) -> None:
    variables = {"LLM_USER_PATH": str(home / "llm"), "TMPDIR": str(tmp_path)}
    shown = [
        run("scan", **variables),
        run("scan", "--import", "--json", **variables),
        run("import", home / "data" / "opencode", "--json", **variables),
        run("import", home / "CANARY-missing", **variables),
        run("import", home / ".gemini", "--source", "codex", "--debug", **variables),
        run("log", "question", "--model", "gpt-4o", **variables),
        run("summary", "--by", "model", "--json", **variables),
    ]
    assert [ended.code for ended in shown] == [1, 1, 1, 2, 2, 0, 0]
    for place in (*PLACES.values(), "data/opencode"):
        shutil.rmtree(home / place)
    left = [file for folder in (home, tmp_path) for file in folder.rglob("*") if file.is_file()]
    assert any(file.suffix == ".sqlite3" for file in left)
    for file in left:
        data = file.read_bytes().lower()
        assert b"canary" not in data, file
        assert "canary".encode("utf-16-le") not in data, file
    # Names of folders are shown to the user who named them, text of the logs never is.
    told = " ".join(ended.out + ended.err for ended in shown)
    assert "canary" not in told.replace("/CANARY", "").lower()
