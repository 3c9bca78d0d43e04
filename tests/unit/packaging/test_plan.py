from __future__ import annotations

import pytest

from launcher import libraries, main
from launcher.layout import Lock


@pytest.mark.parametrize(
    "line",
    ["", "--demo", "gui", "--db x.sqlite3", "--lang fr gui", "--zone FRA --demo", "self-test"],
)
def test_the_window_is_recognised(line: str) -> None:
    assert main.opens_window(line.split())


@pytest.mark.parametrize(
    "line",
    ["log question --count 3", "--db gui summary", "import gui", "--help", "--version", "where"],
)
def test_the_terminal_is_recognised(line: str) -> None:
    assert not main.opens_window(line.split())


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("line", "lock", "needed"),
    [
        ("", Lock.RUN, libraries.DRAWING),
        ("summary --json", Lock.RUN, ()),
        ("test", Lock.TEST, libraries.DRAWING),
        ("test tests/unit -q", Lock.TEST, libraries.DRAWING),
        ("check", Lock.TEST, ()),
        ("texts", Lock.TEST, ()),
        ("bench", Lock.TEST, libraries.DRAWING),
    ],
)
def test_a_command_line_needs_only_its_part(
    line: str, lock: Lock, needed: tuple[libraries.Library, ...]
) -> None:
    assert main.plan(line.split()) == main.Plan(lock, needed)


@pytest.mark.parametrize(
    ("env", "needed"),
    [
        ({}, libraries.DRAWING),
        ({"DISPLAY": ":0"}, libraries.DRAWING + libraries.X11),
        ({"WAYLAND_DISPLAY": "wayland-0"}, libraries.DRAWING + libraries.WAYLAND),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, libraries.DRAWING + libraries.X11),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, libraries.DRAWING),
    ],
)
def test_the_display_decides_about_the_libraries(
    env: dict[str, str], needed: tuple[libraries.Library, ...]
) -> None:
    assert libraries.window_libraries(env) == needed
