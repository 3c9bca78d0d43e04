"""Where no window can open: the same figures in words and in a picture."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Run

PNG = b"\x89PNG\r\n\x1a\n"
LINUX_ONLY = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems always have a display"
)


@LINUX_ONLY
def test_figures_and_picture_stand_in_for_the_window(
    run: Run, run_apart: Run, own_folders: Path
) -> None:
    assert run("log", "question", "--model", "gpt-4o", "--count", "3").code == 0
    shown = run_apart()
    assert (shown.code, shown.err) == (0, "")
    assert "no display" in shown.out
    assert "3 uses" in shown.out
    (picture,) = own_folders.rglob("*.png")
    assert str(picture) in shown.out
    assert picture.read_bytes().startswith(PNG)
    assert picture.stat().st_size > 20_000


@LINUX_ONLY
def test_a_start_without_a_display_makes_no_journal(run_apart: Run, own_folders: Path) -> None:
    shown = run_apart()
    assert (shown.code, shown.err) == (0, "")
    assert "Nothing is recorded yet" in shown.out
    assert list(own_folders.rglob("*.png"))
    assert not list(own_folders.rglob("*.sqlite3"))


def test_a_picture_can_be_asked_for(run_apart: Run, tmp_path: Path) -> None:
    picture = tmp_path / "new folder" / "window.png"
    done = run_apart("--lang", "fr", "--demo", "gui", "--picture", picture, "--theme", "dark")
    assert (done.code, done.err) == (0, "")
    assert picture.read_bytes().startswith(PNG)


def test_a_picture_of_no_database_is_an_error(run_apart: Run, tmp_path: Path) -> None:
    poem = tmp_path / "poem.txt"
    poem.write_text("so much depends upon\n" * 20)
    done = run_apart("--db", poem, "gui", "--picture", tmp_path / "window.png")
    assert done.code == 3
    assert len(done.err.strip().splitlines()) == 1
    assert not (tmp_path / "window.png").exists()


@LINUX_ONLY
def test_summary_and_window_read_the_same_database(run: Run, run_apart: Run) -> None:
    run("log", "image", "--images", "2")
    before = json.loads(run("summary", "--json").out)
    run_apart()
    assert json.loads(run("summary", "--json").out) == before
