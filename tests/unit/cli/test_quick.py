"""The short way to the window asks for just what the long way asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.app.types import PageName, WindowOptions
from responsai.cli.arguments import globals_first
from responsai.cli.quick import THEMES, plain_start
from responsai.cli.root import make_cli
from responsai.cli.window import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN = (
    "",
    "gui",
    "--lang fr",
    "gui --lang en --page method",
    "gui --theme dark --in-tray",
    "--db some/where.db gui --page lifecycle --theme contrast",
)


@pytest.fixture(autouse=True)
def _display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def _the_long_way(words: Sequence[str]) -> WindowOptions:
    asked: list[WindowOptions] = []

    def open_window(options: WindowOptions) -> int:
        asked.append(options)
        return 0

    make_cli(open_window).main(args=list(words), prog_name="responsai", standalone_mode=False)
    return asked[0]


@pytest.mark.parametrize("line", PLAIN)
def test_both_ways_lead_to_the_same_window(line: str) -> None:
    words = globals_first(line.split())
    assert plain_start(words) == _the_long_way(words)


def test_the_usual_database_is_opened_where_none_is_named() -> None:
    assert plain_start([]) == WindowOptions(paths.database_path(), page=PageName.OVERVIEW)
    named = plain_start(["--db", "a.db"])
    assert named is not None
    assert named.database == Path("a.db")


@pytest.mark.parametrize(
    "line",
    [
        "summary",
        "gui --help",
        "--version",
        "--demo",
        "--debug gui",
        "--zone FRA",
        "--lang de",
        "--lang",
        "--db",
        "--db=a.db",
        "--db --demo",
        "--db ~/a.db",
        "gui gui",
        "--theme dark",
        "--in-tray",
        "gui --page nowhere",
        "gui --picture a.png",
        "gui --lang fr --lang en",
    ],
)
def test_anything_else_is_left_to_the_commands(line: str) -> None:
    assert plain_start(line.split()) is None


def test_without_a_display_the_commands_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert plain_start([]) is None


def test_the_words_are_those_of_the_commands() -> None:
    assert set(THEMES) == {theme.value for theme in ThemeChoice}
