"""Starting with the computer, on homes made up for the test."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from responsai.app import autostart
from responsai.domain.errors import EnvironmentProblemError
from responsai.importers.places import Env, System

WORDS = ("/opt/Respons AI/responsai", "gui", "--in-tray")


@pytest.mark.parametrize("system", [System.LINUX, System.MACOS])
def test_it_is_switched_on_and_off(system: System, tmp_path: Path) -> None:
    env = Env(system, tmp_path)
    assert not autostart.starts(env)
    autostart.switch(on=True, env=env, words=WORDS)
    assert autostart.starts(env)
    file = autostart.entry_file(env)
    assert file is not None
    assert file.is_relative_to(tmp_path)
    autostart.switch(on=True, env=env, words=WORDS)
    autostart.switch(on=False, env=env)
    assert not autostart.starts(env)
    autostart.switch(on=False, env=env)


def test_the_desktop_entry_quotes_what_has_a_meaning() -> None:
    text = autostart.entry_text(System.LINUX, (*WORDS, "100%", 'a"b$'))
    assert 'Exec="/opt/Respons AI/responsai" gui --in-tray 100%% "a\\\\"b\\\\$"' in text
    assert text.startswith("[Desktop Entry]\n")


def test_the_launch_agent_is_a_property_list() -> None:
    entry = plistlib.loads(autostart.entry_text(System.MACOS, WORDS).encode())
    assert entry["ProgramArguments"] == list(WORDS)
    assert entry["RunAtLoad"] is True


def test_other_places_are_respected(tmp_path: Path) -> None:
    env = Env(System.LINUX, tmp_path, {"XDG_CONFIG_HOME": str(tmp_path / "own")})
    assert autostart.entry_file(env) == tmp_path / "own" / "autostart" / "responsai.desktop"


def test_windows_keeps_a_line() -> None:
    assert autostart.entry_file(Env(System.WINDOWS, Path())) is None
    assert autostart.registry_value(WORDS) == '"/opt/Respons AI/responsai" gui --in-tray'


def test_what_is_not_allowed_is_said(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file where a folder should be")
    with pytest.raises(EnvironmentProblemError, match="own settings"):
        autostart.switch(on=True, env=Env(System.LINUX, tmp_path), words=WORDS)


def test_this_program_can_be_started() -> None:
    assert autostart.command()[-2:] == ("gui", "--in-tray")
