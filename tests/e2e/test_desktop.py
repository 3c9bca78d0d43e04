"""The real program on a real screen: mouse, keyboard, and a screen reader that watches."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.e2e.desktop import PATIENCE_S, opened, what_is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.conftest import Run
    from tests.e2e.desktop import Desktop

EXPORT = Path(__file__).parents[1] / "importers" / "claude_ai" / "conversations.json"
PAGES = ("Overview", "Log", "Sources", "Life cycle", "Act", "Method", "Settings")


@pytest.fixture
def desktop(own_folders: Path) -> Iterator[Desktop]:
    """A desktop; without the tools for it the test is left out, but not where it must run."""
    missing = what_is_missing()
    if missing and not os.environ.get("RESPONSAI_DESKTOP_REQUIRED"):
        pytest.skip(f"no {missing} here")
    with opened(own_folders) as made:
        yield made


@pytest.fixture
def program(desktop: Desktop, own_folders: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program in a process of its own, as someone who has just installed it finds it."""
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "responsai", "--lang", "en", "gui"],
        env=desktop.environment | {"TZ": "Europe/Paris", "PYTHONWARNINGS": "error"},
        cwd=own_folders,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.terminate()
        _, told = process.communicate(timeout=PATIENCE_S)
    assert told == b""


def _uses(run: Run) -> int:
    summary: dict[str, Any] = json.loads(run("summary", "--json").out)
    return int(summary["usage"]["requests"])


def _walk(desktop: Desktop) -> None:
    """On each page everything that the keyboard reaches says what it is."""
    for page in PAGES:
        desktop.click(page)
        desktop.find(page, "label")
        shown = desktop.everything()
        assert [seen for seen in shown if seen.focusable and not seen.name] == [], page
        if page == "Overview":
            charts = [seen for seen in shown if seen.name == "Energy per day, by stage"]
            assert any(seen.description for seen in charts), charts


@pytest.mark.usefixtures("program")
def test_from_the_first_run_to_dark_french(
    desktop: Desktop, run: Run, own_folders: Path, tmp_path: Path
) -> None:
    export = shutil.copy(EXPORT, own_folders / "conversations.json")
    desktop.find("Welcome to ResponsAI")
    desktop.focus_window()
    desktop.click("Continue", "push button")
    desktop.find("Where do you live?")
    desktop.press("ctrl+Return")
    desktop.click("Import an export", "radio button")
    desktop.click("Start", "push button")
    desktop.click("Choose a file…", "push button")
    desktop.find("File name:", "text")
    desktop.type(str(export))
    desktop.press("Return")
    desktop.click("Add 5 uses", "push button")
    desktop.find("5 uses added", "label")
    assert _uses(run) == 5
    desktop.picture(tmp_path / "imported.png")
    _walk(desktop)

    desktop.press("ctrl+n")
    desktop.find("5 entries", "label")
    desktop.press("1", "ctrl+Return")
    desktop.find("6 entries", "label")
    assert _uses(run) == 6
    desktop.press("ctrl+z")
    desktop.find("5 entries", "label")
    assert _uses(run) == 5

    desktop.click("Settings")
    desktop.click("Français", "radio button")
    desktop.find("Vue d’ensemble", "radio button")
    desktop.click("Sombre", "radio button")
    desktop.click("Vue d’ensemble", "radio button")
    desktop.find("Énergie*")
    desktop.picture(tmp_path / "dark.png")
    memory = next(own_folders.rglob("window.ini")).read_text(encoding="utf-8")
    assert "language=fr" in memory
    assert "theme=dark" in memory
