from __future__ import annotations

import platform
import shutil
import sys
from pathlib import Path

import PySide6
import pytest

from launcher import libraries, system
from launcher.console import LINUX, SetupError

MISSING = libraries.DRAWING[:2]
QT = Path(PySide6.__file__).parent / "Qt"


def only_tool(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda tool: f"/usr/bin/{tool}" if tool == name else None)


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y libegl1 libgl1"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)' 'libGL.so.1()(64bit)'"),
        ("zypper", "sudo zypper install 'libEGL.so.1()(64bit)' 'libGL.so.1()(64bit)'"),
        ("pacman", "sudo pacman -S --needed libglvnd"),
        ("apk", None),
    ],
)
def test_each_system_has_its_command(
    monkeypatch: pytest.MonkeyPatch, tool: str, command: str | None
) -> None:
    only_tool(monkeypatch, tool)
    assert system.install_command(MISSING, ensurepip=False) == command


def test_debian_is_told_about_its_own_part_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    only_tool(monkeypatch, "apt-get")
    command = system.install_command((), ensurepip=True)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert command == f"sudo apt-get update && sudo apt-get install -y python{version}-venv"


def test_what_cannot_be_installed_from_here_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_is_debian_root", lambda: False)
    only_tool(monkeypatch, "dnf")
    with pytest.raises(SetupError, match="sudo dnf install"):
        system.require(MISSING, ensurepip=False)
    with pytest.raises(SetupError, match="ensurepip"):
        system.require((), ensurepip=True)
    only_tool(monkeypatch, "apk")
    with pytest.raises(SetupError, match=r"libEGL\.so\.1, libGL\.so\.1"):
        system.require(MISSING, ensurepip=False)


def test_root_on_debian_goes_on_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_is_debian_root", lambda: True)
    system.require(MISSING, ensurepip=True)
    asked: list[str] = []

    def install(command: list[str], **_: object) -> bool:
        asked.append(" ".join(command))
        return True

    monkeypatch.setattr(system, "run_logged", install)
    monkeypatch.setattr(system, "missing", lambda _: ())
    system.provide(MISSING, ensurepip=False, log=Path("unused"))
    assert asked[0].endswith(" update")
    assert asked[1].endswith(" install -y --no-install-recommends libegl1 libgl1")


@pytest.mark.parametrize(("installs", "absent"), [(False, ()), (True, MISSING)])
def test_an_installation_that_does_not_help_is_told(
    monkeypatch: pytest.MonkeyPatch, *, installs: bool, absent: tuple[libraries.Library, ...]
) -> None:
    monkeypatch.setattr(system, "run_logged", lambda *_, **__: installs)
    monkeypatch.setattr(system, "missing", lambda _: absent)
    with pytest.raises(SetupError, match="libegl1 libgl1: the reason is at the end of"):
        system.provide(MISSING, ensurepip=False, log=Path("setup.log"))


@pytest.mark.parametrize(
    ("machine", "libc", "sentence"),
    [
        ("x86_64", ("glibc", "2.31"), "glibc 2.34 here and this Linux has 2.31"),
        ("aarch64", ("glibc", "2.36"), "glibc 2.39 here and this Linux has 2.36"),
        ("x86_64", ("", ""), "this Linux has another C library"),
    ],
)
def test_a_linux_without_packages_of_qt_is_refused(
    monkeypatch: pytest.MonkeyPatch, machine: str, libc: tuple[str, str], sentence: str
) -> None:
    monkeypatch.setattr(system, "LINUX", True)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(platform, "libc_ver", lambda: libc)
    with pytest.raises(SetupError, match=sentence):
        system.check_platform()


def test_this_system_is_accepted() -> None:
    system.check_platform()
    assert system.has_ensurepip()
    assert libraries.missing(libraries.DRAWING) == ()


def test_a_library_that_no_system_has_is_missing() -> None:
    absent = libraries.Library("libresponsai-none.so.0", "none", "none")
    assert libraries.missing([absent]) == ((absent,) if LINUX else ())


def test_the_tables_name_what_this_version_of_qt_loads() -> None:
    tables = {
        libraries.DRAWING: ("Core", "DBus", "Gui"),
        libraries.X11: ("XcbQpa",),
        libraries.WAYLAND: ("WaylandClient",),
    }
    for table, parts in tables.items():
        content = b"".join((QT / f"lib/libQt6{part}.so.6").read_bytes() for part in parts if LINUX)
        unused = [entry.soname for entry in table if entry.soname.encode() not in content]
        assert unused == ([] if LINUX else [entry.soname for entry in table])
